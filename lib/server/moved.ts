/** Files that have another address now. deploy/nginx.conf says the same. */

/** Where a font is that lay below /letters, before a letter was an issue of the newsletter; nothing for any other path. */
export function movedTo(path: string): string | undefined {
  const [, font] = /^\/letters\/([a-z0-9.-]+\.woff2)$/.exec(path) ?? []
  return font && `/fonts/${font}`
}
