import { dimensions } from '@/lib/bags/measure'
import { longDay } from '@/lib/clock'
import type { SearchHit } from '@/lib/search/hit'
import type { Bag } from '@/lib/types'
import { MarkedText } from './marked-text'

/** What was found, in order: the first of the first page is set large. */
export function Hits({ hits, isFirstPage }: { hits: readonly SearchHit[]; isFirstPage: boolean }) {
  return (
    <ol>
      {hits.map((hit, at) => (
        <li key={hit.path} className="grid gap-x-8 gap-y-1 border-hairline border-t py-4 md:grid-cols-[10rem_1fr]">
          <p className="label pt-1 text-quiet">
            {hit.kicker}
            {hit.day ? (
              <time className="block" dateTime={hit.day}>
                {longDay(hit.day)}
              </time>
            ) : null}
          </p>
          <div className="max-w-[48rem]">
            <h2 className={`text-balance font-display ${at === 0 && isFirstPage ? 'text-lead' : 'text-second'}`}>
              <a className="quiet-link" href={hit.path}>
                <MarkedText parts={hit.title} />
              </a>
            </h2>
            {hit.bag ? <BagLine bag={hit.bag} maker={hit.maker} /> : null}
            {hit.line.length ? (
              <p className="mt-2 max-w-measure text-small">
                <MarkedText parts={hit.line} />
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function BagLine({ bag, maker }: { bag: Bag; maker?: string }) {
  return <p className="label mt-1">{[maker, bag.year, dimensions(bag) ?? 'size not sourced'].filter(Boolean).join(', ')}</p>
}
