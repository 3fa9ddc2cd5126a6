import { expect, test } from 'vitest'
import { clientOf, toBlockList } from './client.ts'

const none = toBlockList([])
const proxies = toBlockList(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])

test.each([
  ['without a proxy, what a client says of itself is not believed', '198.51.100.7', '203.0.113.9', none, '198.51.100.7'],
  ['a trusted proxy names the client', '127.0.0.1', '203.0.113.9', proxies, '203.0.113.9'],
  ['a chain is followed as far as it is trusted', '127.0.0.1', '192.0.2.66, 203.0.113.9, 10.1.2.3', proxies, '203.0.113.9'],
  ['IPv4 in IPv6 is IPv4', '::ffff:127.0.0.1', '203.0.113.9', proxies, '203.0.113.9'],
  ['IPv6', 'fd00::1', '2001:db8::9', proxies, '2001:db8::9'],
  ['nothing is said', '127.0.0.1', undefined, proxies, '127.0.0.1'],
  ['nonsense is said', '127.0.0.1', 'unknown', proxies, '127.0.0.1'],
])('%s', (_, connection, forwarded, trusted, client) => expect(clientOf(connection, forwarded, trusted)).toBe(client))

test('a proxy that is none is told', () => expect(() => toBlockList(['nginx'])).toThrow('TRUSTED_PROXY has "nginx"'))
