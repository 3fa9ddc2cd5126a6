/** A script of ours as scripts/behaviours.ts compiled it, in the page itself; the page's policy names it by its hash. */
export function Behaviour({ text, type }: { text: string; type?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, built from lib/behaviours.
  return <script type={type} dangerouslySetInnerHTML={{ __html: text }} />
}
