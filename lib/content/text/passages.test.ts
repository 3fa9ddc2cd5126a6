import { expect, test } from 'vitest'
import { passagesOf } from './passages.ts'
import { readTree } from './read.ts'

test('what a reader reads: paragraphs, headings and cells, and the words that tags print of their own', () => {
  const text = [
    '## A heading',
    'A *paragraph* with [a link](/bags).<Source id="s" />',
    '| a | b |\n| - | - |\n| c | d |',
    '<Glossary>\n  <Term name="Hakoseko" also="Box purse" bag="b">\n\n  A case.\n\n  </Term>\n</Glossary>',
    '<Steps>\n  <Step title="Cut the tape" drawing="zip-tape">\n\n  Short.\n\n  </Step>\n</Steps>',
    '<Tips>\n  <Tip lead="Lead.">\n\n  Text.\n\n  </Tip>\n</Tips>',
  ].join('\n\n')
  expect(passagesOf(readTree(text))).toEqual([
    ...['A heading', 'A paragraph with a link.', 'a', 'b', 'c', 'd'],
    ...['Hakoseko', 'Box purse', 'A case.', 'Cut the tape', 'Short.', 'Lead.', 'Text.'],
  ])
})
