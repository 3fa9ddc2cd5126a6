/** What a browser must know to search here (OpenSearch 1.1, draft 6). */
import { absolute, site } from '../site.ts'
import { toXml } from './xml.ts'

/** "{searchTerms}" stays as it is: a browser puts what was typed in its place. */
export const openSearchDescription = (): string =>
  toXml({
    OpenSearchDescription: {
      '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      ShortName: site.name,
      Description: 'Stories, bags and houses, by words and by size.',
      Url: { '@type': 'text/html', '@method': 'get', '@template': `${absolute('/search')}?q={searchTerms}` },
      Image: { '@width': '32', '@height': '32', '@type': 'image/x-icon', '#text': absolute('/favicon.ico') },
      InputEncoding: 'UTF-8',
      Language: site.language,
    },
  })
