/** The network of a reader: what limits are counted by. */
import { isIPv6 } from 'node:net'

/** The network of an address: /24 of IPv4, /56 of IPv6, which is what one household is given. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const groups = (text: string) => (text ? text.split(':') : [])
  const middle = address.includes('::') ? Array.from({ length: Math.max(0, 8 - groups(head).length - groups(tail).length) }, () => '0') : []
  const [a = '0', b = '0', c = '0', d = '0'] = [...groups(head), ...middle, ...groups(tail)]
  const hex = (group: string) => Number.parseInt(group, 16)
  return `${[a, b, c].map((group) => hex(group).toString(16)).join(':')}:${(hex(d) & 0xff00).toString(16)}::/56`
}
