/** Addresses of other sites: one rule for the sources of every document and for links in a text. */

const nowhere = 'leads nowhere. Write the whole address, such as https://example.com/page.'

/** Whether an address begins like one of another site, whatever follows. */
export const isWeb = (address: string): boolean => ['http://', 'https://'].some((start) => address.toLowerCase().startsWith(start))

/** What is wrong with an address of another site, with the remedy; nothing when a reader's browser opens what was meant. */
export function faultOfUrl(url: string): string | undefined {
  if (!isWeb(url) || !URL.canParse(url)) return nowhere
  if (/[\s\\<>"{}|^`]/.test(url)) return 'holds a space or a sign that no address has. Copy it from the browser’s address line.'
  const { hostname, username, password } = new URL(url)
  if (username || password) return 'holds a name or a password. Take it out.'
  return /\.[^.]+$/.test(hostname) ? undefined : nowhere
}
