import { toJsonLd } from '@/lib/machines/json-ld'

/** Facts for machines, escaped so that no text of ours can end the script element. */
export function JsonLd({ data }: { data: object }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON-LD must stand unescaped but for "<", which toJsonLd escapes.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toJsonLd(data) }} />
}
