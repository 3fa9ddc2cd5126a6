import type { Metadata } from 'next'
import { FinePrint } from '@/components/site/fine-print'
import { JsonLd } from '@/components/site/json-ld'
import { Scroller } from '@/components/ui/scroller'
import { datasetData } from '@/lib/machines/json-ld'
import { licence } from '@/lib/machines/open-data'
import { loadDataPage } from '@/lib/page-data/fine-print'

export const metadata: Metadata = {
  title: 'Data',
  description: 'The catalogue of Reticule as JSON and CSV: fields, units, what a missing value means, and the licence.',
  alternates: { canonical: '/data' },
}

const files = [
  { path: '/bags.json', type: 'application/json' },
  { path: '/bags.csv', type: 'text/csv' },
  { path: '/objects.json', type: 'application/json' },
]

const slug = { name: 'slug', description: 'Its short name, one to an entry.', required: true }
const address = { name: 'address', description: 'Its page.', required: true }
const volume = { name: 'volume', description: 'Worked out by us, in cubic centimetres, where all three sides are known.', required: false }

export default function Page() {
  const { bags, objects, gauges, bagFields, objectFields } = loadDataPage()
  return (
    <FinePrint title="Data" dek="The catalogue as files, for those who would rather count for themselves.">
      <JsonLd data={datasetData('The catalogue of Reticule', String(metadata.description), licence.address, files)} />
      <p>
        The catalogue has {bags} bags, {objects} objects that go into them, and {gauges} gauges that others try them in. Three files hold
        all of it.
      </p>
      <ul>
        <li>
          <a href="/bags.json">bags.json</a>: every bag, with everything that we know of it.
        </li>
        <li>
          <a href="/bags.csv">bags.csv</a>: the same bags, one row each, for a spreadsheet.
        </li>
        <li>
          <a href="/objects.json">objects.json</a>: every object, of the kind “thing” or “gauge”.
        </li>
      </ul>
      <p>Any program may fetch them, in any page. They need no key and count nobody.</p>
      <h2>Units</h2>
      <p>
        Lengths are millimetres, as plain numbers. A bag is measured outside, its height without the handle. Where a source gives inches we
        convert them; “asStated” keeps what the source prints.
      </p>
      <p>
        “volume” is the box around the outside in cubic centimetres, to four figures, and only where width, height and depth (of an object:
        thickness) are all known. What fits is less.
      </p>
      <h2>What is missing</h2>
      <p>
        A field that is absent is not known; in the CSV its cell is empty. It never means zero, and it never means that a bag has no such
        thing. “gaps” lists the facts that we know we lack, each with its reason. A list is always there; an empty one means that we have
        nothing to put in it.
      </p>
      <h2>What is contradicted</h2>
      <p>
        Sources disagree. The numbers are those of the sources that we use; what others say stands in “claims” beside them and is not
        resolved. “confidence” says how well a size is sourced.
      </p>
      <h2>What was asked</h2>
      <p>
        A noted price is what somebody noted once. It is not an offer, and it is neither converted nor adjusted for the years since. Its
        note may say “from” or “about”: read it before you add anything up. In the CSV, shops and notes stand in “priceNotes”.
      </p>
      <h2>The CSV</h2>
      <p>
        It is UTF-8 by RFC 4180, with one header row. Several values in one cell are joined by a semicolon; since a text may hold one of its
        own, a program should read the JSON. A cell that would begin with =, +, - or @ is led by an apostrophe, so that no spreadsheet takes
        it for a formula.
      </p>
      <h2>Fields of a bag</h2>
      <p>
        The sentences are those that our editors are given. In JSON a price has “amount”, “currency” and “noted”, and “shop” and “note”
        where they are known; a claim has “by” and “says”, a gap “what” and “reason”, a source “title”, and “url” where it has one.
      </p>
      <FieldTable of="a bag" notes={[slug, address, ...bagFields, volume]} />
      <h2>Fields of an object</h2>
      <FieldTable of="an object" notes={[slug, ...objectFields, volume]} />
      <h2>Licence</h2>
      <p>
        Facts belong to nobody. Our selection and our wording are offered under <a href={licence.address}>{licence.name}</a>: use them for
        anything, credit Reticule, say what you changed, and keep the sources. They did the measuring.
      </p>
      <h2>How to cite</h2>
      <p>
        Reticule, the catalogue of bags, with the address of the file, its version and the day on which you read it. The version stands at
        the head of each JSON file and changes when an entry does, and at no other time. For a single bag, cite its page and the source that
        stands there.
      </p>
    </FinePrint>
  )
}

function FieldTable({ of, notes }: { of: string; notes: readonly { name: string; description: string; required: boolean }[] }) {
  return (
    <Scroller label={`Table: fields of ${of}`} className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Present</th>
            <th scope="col">What it holds</th>
          </tr>
        </thead>
        <tbody>
          {notes.map(({ name, description, required }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="whitespace-nowrap">{required ? 'always' : 'if known'}</td>
              <td>{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
