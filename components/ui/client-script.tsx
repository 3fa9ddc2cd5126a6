/** A script of ours as scripts/client-scripts.ts compiled it, in the page itself; the page's policy names it by its hash. */
export function ClientScript({ text, type }: { text: string; type?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, built from lib/client-scripts.
  return <script type={type} dangerouslySetInnerHTML={{ __html: text }} />
}
