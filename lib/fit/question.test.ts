import { expect, test } from 'vitest'
import { card, coin, dior, key, mint, note, passport, petit, smallTelephone, telephone } from '../../tests/fakes/fit-examples.ts'
import { type Asked, readQuestion, sides } from './question.ts'

const things = [card, coin, key, mint, note, passport, smallTelephone, telephone]
const catalogue = {
  findBag: (slug: string) => [petit, dior].find((bag) => bag.slug === slug),
  findObject: (slug: string) => things.find((thing) => thing.slug === slug),
}
const ask = (query: string) => readQuestion(new URLSearchParams(query), catalogue)
const problemsOf = (query: string) => ask(query).problems

/** What is wrong with a width, in a form that is otherwise sound. */
function widthOf(typed: string): { readonly width?: number; readonly problem?: string } {
  const asked = readQuestion(
    new URLSearchParams({ width: typed, height: '43', depth: '15', measured: 'inside', object: 'bank-card' }),
    catalogue,
  )
  expect(asked.typed.width).toBe(typed)
  return { width: asked.question?.size.width, problem: asked.problems.width }
}

const long = '7'.repeat(10_000)
const garbled: readonly (readonly [typed: string, problem: string])[] = [
  ['', 'Missing. Type it in millimetres.'],
  [' ', 'Missing. Type it in millimetres.'],
  ['\u0000\u200b', 'Missing. Type it in millimetres.'],
  ['0', '“0” leaves no room. Type a length above zero.'],
  ['-0', '“-0” leaves no room. Type a length above zero.'],
  ['-4', '“-4” leaves no room. Type a length above zero.'],
  ['-4 cm', '“-4 cm” leaves no room. Type a length above zero.'],
  ['0.05', '“0.05” is less than any bag that we know. Type 0.1 or more.'],
  ['2000.1', '“2000.1” is more than two metres, which is luggage. Type 2000 or less.'],
  ['3m', '“3m” is more than two metres, which is luggage. Type 2000 or less.'],
  [long, `“${'7'.repeat(40)}…” is more than two metres, which is luggage. Type 2000 or less.`],
  ['5cm', '“5cm” has a unit. Type millimetres, digits only: 50.'],
  ['5,3 cm', '“5,3 cm” has a unit. Type millimetres, digits only: 53.'],
  ['2 in', '“2 in” has a unit. Type millimetres, digits only: 50.8.'],
  ['2 in.', '“2 in.” has a unit. Type millimetres, digits only: 50.8.'],
  ['2"', '“2"” has a unit. Type millimetres, digits only: 50.8.'],
  ['2”', '“2”” has a unit. Type millimetres, digits only: 50.8.'],
  ['2 INCHES', '“2 INCHES” has a unit. Type millimetres, digits only: 50.8.'],
  ['5 ell', '“5 ell” has a unit that we do not know. Type millimetres, digits only.'],
  ['5 constructor', '“5 constructor” has a unit that we do not know. Type millimetres, digits only.'],
  ['5,3', 'Write the decimal point as a point: 5.3.'],
  ['5,333333333333', 'Write the decimal point as a point: 5.333.'],
  [',5', 'Write the decimal point as a point: 0.5.'],
  ['1,000', '“1,000” can be read in two ways. Type 1000 or 1.'],
  ...['wide', '1e3', 'Infinity', 'NaN', '0x10', '5-6', '5 3', '5,3,1', '1.2.3', '.', '+', '٥٣', '５３', '5½', '−5'].map(
    (typed) => [typed, `“${typed}” is not a number that we can read. Type millimetres with the digits 0 to 9, such as 53.`] as const,
  ),
  ['5\u0000\u202e3\n', '“5 3” is not a number that we can read. Type millimetres with the digits 0 to 9, such as 53.'],
]

test.each(garbled)('a width of %j is kept, and told what to do about', (typed, problem) => {
  expect(widthOf(typed)).toEqual({ width: undefined, problem })
})

test.each([
  ['53', 53],
  [' 53 ', 53],
  ['+5', 5],
  ['.5', 0.5],
  ['5.', 5],
  ['53 mm', 53],
  ['53mm.', 53],
  ['0.1', 0.1],
  ['2000', 2000],
  ['007', 7],
])('a width of %j is read as %d mm', (typed, width) => expect(widthOf(typed)).toEqual({ width, problem: undefined }))

test('nothing that is told is long, whatever was typed', () => {
  const texts = [long, 'x'.repeat(10_000), `5${'c'.repeat(10_000)}`, `5,${long}`, `${long}cm`, '5'.repeat(9999), '\u0301'.repeat(10_000)]
  for (const text of texts) {
    const fields = [...sides, 'bag', 'object', 'measured'].map((field) => [field, text])
    for (const names of [
      [...sides, 'measured'],
      ['bag', 'object', 'measured'],
    ]) {
      const asked = ask(String(new URLSearchParams(fields.filter(([field = '']) => names.includes(field)))))
      expect(Object.keys(asked.problems).length).toBeGreaterThan(2)
      for (const words of Object.values(asked.problems)) expect(words.length).toBeLessThan(160)
    }
  }
})

test('a slug that is cut is cut between letters, and shows no control characters', () => {
  expect(problemsOf(`bag=${encodeURIComponent('👜'.repeat(50))}`).bag).toBe(
    `“${'👜'.repeat(40)}…” is not in the catalogue. Choose a bag, or type the sides of one.`,
  )
  expect(problemsOf('bag=a%00b%0D%0Ac%E2%80%AE').bag).toBe('“a b c” is not in the catalogue. Choose a bag, or type the sides of one.')
})

test.each(['__proto__', 'constructor', 'toString', '../le-petit-chiquito', 'LE-PETIT-CHIQUITO'])('%s is no bag and no thing', (slug) => {
  expect(problemsOf(`bag=${slug}&object=${slug}&measured=inside`)).toEqual({
    bag: `“${slug}” is not in the catalogue. Choose a bag, or type the sides of one.`,
    object: `“${slug}” is not among our things. Choose from the list.`,
  })
})

const refused: readonly (readonly [name: string, query: string, problems: Asked['problems']])[] = [
  [
    'a form that is sent empty wants a bag and a thing',
    'bag=&width=&height=&depth=&measured=inside',
    { bag: 'Choose a bag, or type the sides of one.', object: 'Choose at least one thing.' },
  ],
  [
    'one side that is typed wants the two others',
    'width=53&measured=inside&object=bank-card',
    { height: 'Missing. Type it in millimetres.', depth: 'Missing. Type it in millimetres.' },
  ],
  ['two bags are one too many', 'bag=le-petit-chiquito&bag=micro-lady-dior&object=bank-card', { bag: 'Choose one bag.' }],
  [
    'a bag and a typed side are one too many',
    'bag=le-petit-chiquito&width=5cm&object=bank-card&measured=inside',
    { bag: 'Choose a bag, or type the sides of one: not both.' },
  ],
  [
    'seven things are one too many',
    `bag=le-petit-chiquito&${things
      .slice(0, 7)
      .map(({ slug }) => `object=${slug}`)
      .join('&')}`,
    { object: 'That is 7 things. Choose 6 or fewer.' },
  ],
  [
    'one unknown thing among known ones is named',
    'bag=le-petit-chiquito&object=bank-card&object=unicorn',
    { object: '“unicorn” is not among our things. Choose from the list.' },
  ],
  [
    'measured sideways is neither inside nor outside',
    'bag=le-petit-chiquito&object=bank-card&measured=sideways',
    { measured: 'Choose inside or outside.' },
  ],
]

for (const [name, query, problems] of refused)
  test(name, () => {
    const asked = ask(query)
    expect(asked.problems).toEqual(problems)
    expect(asked.question).toBeUndefined()
    const typed = new URLSearchParams(query)
    for (const field of [...sides, 'bag', 'measured'] as const) expect(asked.typed[field]).toBe(typed.get(field) ?? '')
    expect(asked.typed.objects).toEqual(typed.getAll('object'))
  })

test('no problem asks, apologises or says only that something is wrong', () => {
  const words = [...refused.flatMap(([, , problems]) => Object.values(problems)), ...garbled.map(([, problem]) => problem)]
  for (const sentence of words) {
    expect(sentence).not.toMatch(/please|sorry|oops|valid|error|must/i)
    expect(sentence).toMatch(/(Type|Choose|Write) .*\.$/)
  }
})

test.each([
  '',
  'bag=le-petit-chiquito',
  'object=bank-card',
  'bag=le-petit-chiquito&utm_source=letter',
  'width=53',
  'width=53&height=43&depth=15',
  'utm_source=letter&__proto__=1',
])('?%s fills in the form, asks nothing, and has nothing wrong with it', (query) => {
  const { typed, problems, question } = ask(query)
  expect(problems).toEqual({})
  expect(question).toBeUndefined()
  for (const field of [...sides, 'bag'] as const) expect(typed[field]).toBe(new URLSearchParams(query).get(field) ?? '')
})

test('a bag and its things make a question, about its outside whatever is chosen for typed sides', () => {
  for (const measured of ['', '&measured=inside', '&measured=outside'])
    expect(ask(`bag=le-petit-chiquito&object=bank-card&object=1-euro-coin${measured}&utm_source=letter`)).toMatchObject({
      question: { bag: petit, size: petit, measured: 'outside', things: [card, coin] },
    })
})

test('typed sides make a question about an inside, unless the outside is said', () => {
  const query = 'width=53&height=43&depth=15&object=bank-card'
  const size = { width: 53, height: 43, depth: 15 }
  expect(ask(query).question).toEqual({ bag: undefined, size, measured: 'inside', things: [card] })
  expect(ask(`${query}&measured=inside`).question?.measured).toBe('inside')
  expect(ask(`${query}&measured=outside`).question?.measured).toBe('outside')
})

test('a thing or a bag that is repeated counts once, and empty fields count for nothing', () => {
  const repeated = 'object=bank-card&'.repeat(9)
  expect(ask(`bag=&bag=le-petit-chiquito&bag=le-petit-chiquito&object=&${repeated}measured=inside`)).toMatchObject({
    typed: { bag: 'le-petit-chiquito', objects: ['bank-card'] },
    question: { bag: petit, things: [card] },
  })
})
