/** The networks of a reader: what limits are counted by. */
import { isIPv6 } from 'node:net'

/** Who is behind one: a household or an office, a site with many such, a provider or a large part of one. */
export type NetworkSize = 'household' | 'site' | 'provider'
export type Network = { readonly name: string; readonly size: NetworkSize }

/** The eight groups of an IPv6 address, whichever way it is written: a URL has one spelling of each (WHATWG URL, IPv6 serializer). */
function groupsOf(address: string): readonly number[] {
  const plain = new URL(`http://[${address.split('%', 1)[0]}]`).hostname.slice(1, -1)
  const [head = '', tail] = plain.split('::')
  const parse = (text: string) => (text ? text.split(':').map((group) => Number.parseInt(group, 16)) : [])
  if (tail === undefined) return parse(head)
  const [before, after] = [parse(head), parse(tail)]
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after]
}

function prefixOf(groups: readonly number[], bits: number): string {
  const kept = groups.slice(0, Math.ceil(bits / 16))
  const last = kept.pop() ?? 0
  const masked = bits % 16 ? last & (0xffff << (16 - (bits % 16))) : last
  return `${[...kept, masked & 0xffff].map((group) => group.toString(16)).join(':')}::/${bits}`
}

/**
 * The networks of an address, the narrowest first. Of IPv6 a household is given a /56, a site a /48, a provider a /32 (RFC 6177 and the
 * regional registries); of IPv4 the nearest to these that can be told from an address are /24 and /16.
 */
export function networksOf(address: string): readonly [Network, ...Network[]] {
  if (!isIPv6(address)) {
    const parts = address.split('.')
    return [
      { name: `${parts.slice(0, 3).join('.')}.0/24`, size: 'household' },
      { name: `${parts.slice(0, 2).join('.')}.0.0/16`, size: 'provider' },
    ]
  }
  const groups = groupsOf(address)
  return [
    { name: prefixOf(groups, 56), size: 'household' },
    { name: prefixOf(groups, 48), size: 'site' },
    { name: prefixOf(groups, 32), size: 'provider' },
  ]
}
