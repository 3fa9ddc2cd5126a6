import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { parseFragment, serialize } from 'parse5'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { faultOfLine, isBlank } from './characters.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A text as a reader of XML has it; throws for what XML cannot carry. */
function throughXml(text: string): string {
  const parser = new SaxesParser()
  let read = ''
  parser.on('text', (part) => {
    read += part
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(`<a>${escaped(text)}</a>`).close()
  return read
}

const throughHtml = (text: string) => serialize(parseFragment(escaped(text)))

test('what the check lets through, XML, HTML, JSON, a table and UTF-8 carry unchanged, in one line', () => {
  const odd = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom('\u0085', '\u2028', '\ufeff', '\r', '\u000c', '\ud800', '\ufffe', 'a'),
    ),
  )
  fc.assert(
    fc.property(odd, (parts) => {
      const text = parts.join('')
      fc.pre(!isBlank(text) && !faultOfLine(text))
      expect(throughXml(text)).toBe(text)
      expect(throughHtml(text).replaceAll('&nbsp;', '\u00a0')).toBe(escaped(text))
      expect(JSON.parse(JSON.stringify({ text }))).toEqual({ text })
      expect(
        stringify([[text]])
          .trimEnd()
          .split(/[\r\n]/),
      ).toHaveLength(1)
      expect(Buffer.from(text).toString()).toBe(text)
    }),
    { numRuns: 2000 },
  )
})
