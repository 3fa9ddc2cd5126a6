import { Facets } from '@/components/search/facets'
import { FoundBags } from '@/components/search/found-bags'
import { Hits } from '@/components/search/hits'
import { MarkedText } from '@/components/search/marked-text'
import { SearchForm } from '@/components/search/search-form'
import { SearchPage } from '@/components/search/search-page'
import { SizeForm } from '@/components/search/size-form'
import type { Part } from '@/components/site/parts-page'
import type { PartsContent } from '@/lib/page-data/parts'

export function searchParts({ searches }: PartsContent) {
  const { words, 'a size': size } = searches
  const hits = 'results' in words && words.results ? words.results.hits : []
  const sized = 'results' in size && size.results ? size.results.hits.flatMap(({ bag }) => bag ?? []) : []
  return {
    SearchPage: {
      purpose: 'A search: empty, answered by words and by size, without a hit, refused, at rest.',
      layout: 'page',
      states: Object.fromEntries(Object.entries(searches).map(([name, page]) => [name, <SearchPage key={name} {...page} />])),
    },
    SearchForm: {
      purpose: 'The question, in the masthead and on a page.',
      layout: 'column',
      states: {
        large: <SearchForm id="part-large" variant="large" typed="le petit chiquito" />,
        small: <SearchForm id="part-small" variant="small" />,
      },
    },
    SizeForm: { purpose: 'A size asked by choosing.', layout: 'column', states: { plain: <SizeForm /> } },
    Hits: { purpose: 'What was found, in order.', layout: 'column', states: { words: <Hits hits={hits} isFirstPage /> } },
    MarkedText: {
      purpose: 'A text with the words that were looked for.',
      layout: 'column',
      states: { title: <MarkedText parts={hits[0]?.title ?? []} /> },
    },
    Facets: {
      purpose: 'What results can be limited to.',
      layout: 'column',
      states: { words: <Facets facets={'facets' in words ? (words.facets ?? []) : []} all="/search?q=chiquito" /> },
    },
    FoundBags: {
      purpose: 'Bags that were found, at one scale, with what was asked drawn through them.',
      layout: 'alone',
      states: {
        'under 60 mm': <FoundBags bags={sized} asked={{ widths: [60], heights: [60], label: '60 mm' }} />,
        'by words': <FoundBags bags={sized} />,
      },
    },
  } satisfies Record<string, Part>
}
