/** The Content-Security-Policy of a page (CSP Level 3): nothing from elsewhere, nothing inline but what is named by its hash. */

/** Hash sources, such as `'sha256-…'`, of what stands in a page itself. */
export type Inline = { readonly scripts: readonly string[]; readonly styles: readonly string[] }

export const nothingInline: Inline = { scripts: [], styles: [] }

/** The header's value. `nonce` names the framework's scripts on a page that is rendered for one request. */
export function policy({ scripts, styles }: Inline, nonce?: string): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...(nonce ? [`'nonce-${nonce}'`] : []), ...scripts],
    'style-src': ["'self'", ...styles],
    // A picture's blurred placeholder stands in its stylesheet.
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
