import { expect, test } from 'vitest'
import { networksOf } from './network.ts'

test.each([
  ['203.0.113.9', '203.0.113.0/24, 203.0.0.0/16'],
  ['2001:db8:1:2ff::9', '2001:db8:1:200::/56, 2001:db8:1::/48, 2001:db8::/32'],
  ['2001:0DB8:0001:02FF:0:0:0:9', '2001:db8:1:200::/56, 2001:db8:1::/48, 2001:db8::/32'],
  ['2001:db8::9', '2001:db8:0:0::/56, 2001:db8:0::/48, 2001:db8::/32'],
  ['64:ff9b::203.0.113.9', '64:ff9b:0:0::/56, 64:ff9b:0::/48, 64:ff9b::/32'],
  ['fe80::1%eth0', 'fe80:0:0:0::/56, fe80:0:0::/48, fe80:0::/32'],
  ['::1', '0:0:0:0::/56, 0:0:0::/48, 0:0::/32'],
])('%s is of the networks %s', (address, networks) =>
  expect(
    networksOf(address)
      .map(({ name }) => name)
      .join(', '),
  ).toBe(networks),
)
