import { openSearchDescription } from '@/lib/machines/open-search'

/** Lets a browser offer our search beside its own (OpenSearch 1.1). */
export const GET = () =>
  new Response(openSearchDescription(), { headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' } })
