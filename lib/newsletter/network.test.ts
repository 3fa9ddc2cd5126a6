import { expect, test } from 'vitest'
import { networkOf } from './network.ts'

test.each([
  ['203.0.113.9', '203.0.113.0/24'],
  ['2001:db8:1:2ff::9', '2001:db8:1:200::/56'],
  ['2001:db8::9', '2001:db8:0:0::/56'],
  ['::1', '0:0:0:0::/56'],
])('%s is of the network %s', (address, network) => expect(networkOf(address)).toBe(network))
