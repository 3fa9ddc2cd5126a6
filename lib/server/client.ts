/** Whose request it is. Only a trusted proxy may speak for somebody else. */
import { BlockList, isIP, isIPv6 } from 'node:net'

/** "::ffff:192.0.2.1" is 192.0.2.1, as a socket that listens to both kinds says it. */
const withoutMapping = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** Addresses, or networks such as 10.0.0.0/8. Throws for anything else. */
export function toBlockList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const version = isIP(address)
    if (!version) throw new Error(`TRUSTED_PROXY has "${network}"; write addresses or networks, such as 127.0.0.1, 10.0.0.0/8.`)
    const family = version === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** The client: the nearest address that is not a trusted proxy, read from the connection backwards through X-Forwarded-For. */
export function clientOf(connection: string, forwarded: string | undefined, trusted: BlockList): string {
  const chain = [...(forwarded ?? '').split(',').map((part) => withoutMapping(part.trim())), withoutMapping(connection)]
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
  for (let at = chain.length - 1; at > 0; at--) {
    const [address = '', before = ''] = [chain[at], chain[at - 1]]
    // What a trusted proxy says is believed, as long as it says an address.
    if (!isTrusted(address) || isIP(before) === 0) return address
  }
  return chain[0] ?? connection
}
