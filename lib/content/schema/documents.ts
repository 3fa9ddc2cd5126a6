/** The schema: every document type, every field, with a sentence for the editor who fills it in. */
import type { DocumentDefinition, DocumentName, Fields } from './fields.ts'

export const formats = ['feature', 'essay', 'gallery', 'object', 'note'] as const
export const priceStatuses = ['priced', 'not yet priced', 'not stated', 'withdrawn'] as const
export const bagKinds = ['top-handle', 'flap', 'pouch', 'tote', 'bucket', 'baguette', 'half-moon', 'case', 'trunk', 'miser'] as const

const source: Fields = {
  id: { kind: 'id', required: true, tell: 'Short name that <Source id="…" /> uses, for example j15.' },
  title: { kind: 'text', required: true, tell: 'Who says it, what it is called, and its date.' },
  url: { kind: 'url', tell: 'Its address, where it has one.' },
}

const gap: Fields = {
  id: { kind: 'id', tell: 'Short name that <Gap id="…" /> uses in a story.' },
  what: { kind: 'text', required: true, tell: 'The fact that we lack.' },
  reason: { kind: 'text', required: true, tell: 'Why we lack it.' },
}

const sources = {
  kind: 'groups',
  name: 'Source',
  fields: source,
  required: true,
  tell: 'Every source of every fact.',
} as const
const gaps = { kind: 'groups', name: 'Gap', fields: gap, tell: 'Facts that we know we lack, each with its reason.' } as const

const picture: Fields = {
  name: { kind: 'id', required: true, tell: 'Short name that <Figure picture="…" /> uses.' },
  file: { kind: 'text', required: true, tell: 'File name of the original, beside the story.' },
  alt: { kind: 'text', required: true, tell: 'What is seen, for a reader who cannot see it.' },
  caption: { kind: 'text', required: true, tell: 'The label: what, house, year, size, material.' },
  credit: { kind: 'text', required: true, tell: 'Who made the picture, and how.' },
  focus: { kind: 'focus', tell: 'The point that every crop keeps, as "40% 55%" from the left and the top.' },
  focusWide: { kind: 'focus', tell: 'The same for wide crops, where it differs.' },
}

const price: Fields = {
  amount: { kind: 'number', required: true, tell: 'The amount as it was noted, in whole units of the currency.' },
  currency: { kind: 'currency', required: true, tell: 'Three letters, ISO 4217: USD, GBP, EUR.' },
  noted: { kind: 'noted', required: true, tell: 'When somebody noted it: "2019", 2019-07, 2019-07-21 or 1990s.' },
  shop: { kind: 'text', tell: 'Where it was asked.' },
  note: { kind: 'text', tell: 'What a reader must know beside the number.' },
}

const item: Fields = {
  number: { kind: 'count', required: true, tell: 'Its place in the list.' },
  brand: { kind: 'text', required: true, tell: 'The brand as printed.' },
  product: { kind: 'text', tell: 'The name of the product as printed.' },
  status: { kind: 'choice', options: priceStatuses, required: true, tell: 'What is known of the price.' },
  amount: { kind: 'number', tell: 'The noted amount, when the status is priced.' },
  currency: { kind: 'currency', tell: 'Three letters, ISO 4217, when the status is priced.' },
  shop: { kind: 'text', tell: 'The shop as printed.' },
  bag: { kind: 'reference', to: 'bag', tell: 'The catalogue entry of this bag, where there is one.' },
  gap: { kind: 'text', tell: 'What is missing and why, when the row is incomplete.' },
}

const story: Fields = {
  title: { kind: 'text', required: true, tell: 'The headline, in sentence case, without a full stop.' },
  dek: { kind: 'text', required: true, tell: 'One sentence under the headline that adds to it; at most 220 characters.' },
  format: { kind: 'choice', options: formats, required: true, tell: 'How the story is told and laid out.' },
  section: { kind: 'reference', to: 'section', required: true, tell: 'The one department it belongs to.' },
  desk: { kind: 'reference', to: 'desk', required: true, tell: 'Who signs it.' },
  topics: { kind: 'references', to: 'topic', required: true, tell: 'One to five free tags, each declared in content/topics/.' },
  bags: { kind: 'references', to: 'bag', tell: 'Catalogue bags that the story discusses.' },
  houses: { kind: 'references', to: 'house', tell: 'Houses that the story discusses.' },
  status: {
    kind: 'choice',
    options: ['draft', 'published', 'retired'],
    required: true,
    tell: 'Only a published story appears, and from its day on.',
  },
  published: { kind: 'day', mayCome: true, required: true, tell: 'The day of publication, as 2026-11-14.' },
  updated: { kind: 'day', tell: 'The day of the last change that a reader should know of.' },
  archive: { kind: 'text', tell: 'Why the story carries an archive notice, in one sentence to the reader.' },
  retired: { kind: 'text', tell: 'Why the story was retired, in one sentence to the reader.' },
  formerly: { kind: 'slugs', tell: 'Every slug that the story had before, the oldest first; each of them redirects here.' },
  cover: { kind: 'reference', to: 'bag', tell: 'The bag whose outline stands on the cover; it needs a width and a height.' },
  coverPicture: { kind: 'text', tell: 'The name of the picture that opens the story.' },
  pictures: { kind: 'groups', name: 'Picture', fields: picture, tell: 'The originals beside the story.' },
  list: { kind: 'reference', to: 'shopping', tell: 'The shopping list that <Gallery /> prints.' },
  picks: { kind: 'references', to: 'story', tell: 'Stories that must lead the rail, in this order.' },
  next: { kind: 'reference', to: 'story', tell: 'The story to read next.' },
  gaps,
  sources,
  corrections: {
    kind: 'groups',
    name: 'Correction',
    tell: 'What was wrong and what is right; printed under the story and on /corrections.',
    fields: {
      on: { kind: 'day', required: true, tell: 'The day of the correction.' },
      text: { kind: 'text', required: true, tell: 'What was wrong, and what is right.' },
    },
  },
}

const bag: Fields = {
  name: { kind: 'text', required: true, tell: 'The name that the house gives it.' },
  alsoKnownAs: { kind: 'texts', tell: 'Other names in use.' },
  houses: { kind: 'references', to: 'house', tell: 'Its house, or houses.' },
  maker: { kind: 'text', tell: 'The maker as credited, where no house is declared or the credit says more.' },
  kind: { kind: 'choice', options: bagKinds, required: true, tell: 'The kind of bag; it decides the outline.' },
  designer: { kind: 'text', tell: 'Who designed it.' },
  shown: { kind: 'text', required: true, tell: 'When and where it was first shown or made, as the sources say.' },
  year: { kind: 'year', tell: 'The earliest year of "shown", for sorting.' },
  width: {
    kind: 'millimetres',
    tell: 'Width in mm, outside. A measure whose side no source names is not a width: it stays in asStated, with a gap.',
  },
  height: { kind: 'millimetres', tell: 'Height in mm, outside, without the handle.' },
  depth: { kind: 'millimetres', tell: 'Depth in mm, outside.' },
  asStated: { kind: 'text', tell: 'The size as the source prints it.' },
  materials: { kind: 'text', tell: 'What it is made of.' },
  closure: { kind: 'text', tell: 'How it shuts.' },
  prices: { kind: 'groups', name: 'Price', fields: price, tell: 'Noted prices, never live offers.' },
  claims: {
    kind: 'groups',
    name: 'Claim',
    tell: 'Statements that contradict this entry, told and not resolved.',
    fields: {
      by: { kind: 'text', required: true, tell: 'Who says so.' },
      says: { kind: 'text', required: true, tell: 'What they say.' },
    },
  },
  gaps,
  note: { kind: 'text', tell: 'What a reader should know beside the numbers.' },
  confidence: { kind: 'text', required: true, tell: 'How well the size is sourced.' },
  sources,
}

const object: Fields = {
  name: { kind: 'text', required: true, tell: 'What it is, as a list has it.' },
  said: { kind: 'text', required: true, tell: 'What it is called within a sentence, with its article: the bank card.' },
  shape: { kind: 'choice', options: ['flat', 'box', 'disc'], required: true, tell: 'Its shape, roughly.' },
  width: { kind: 'millimetres', tell: 'Width in mm.' },
  height: { kind: 'millimetres', tell: 'Height in mm.' },
  thickness: { kind: 'millimetres', tell: 'Thickness in mm.' },
  diameter: { kind: 'millimetres', tell: 'Diameter in mm, when it is round.' },
  note: { kind: 'text', tell: 'What a reader should know beside the numbers.' },
  gaps,
  confidence: { kind: 'text', required: true, tell: 'How well the size is sourced.' },
  sources,
}

const named: Fields = {
  name: { kind: 'text', required: true, tell: 'The name as printed.' },
  introduction: { kind: 'text', required: true, tell: 'One to three sentences that open its page.' },
}

export const documents: Readonly<Record<DocumentName, DocumentDefinition>> = {
  story: {
    typeName: 'Story',
    folder: 'stories',
    body: 'mdx',
    tell: 'One MDX article, in content/stories/<slug>/index.mdx.',
    fields: story,
  },
  section: {
    typeName: 'Section',
    folder: 'sections',
    body: 'none',
    tell: 'A department of the magazine.',
    fields: {
      ...named,
      order: { kind: 'count', required: true, tell: 'Its place in the navigation.' },
      ground: { kind: 'colour', required: true, tell: 'Its colour as #rrggbb; covers without a picture stand on it.' },
      picture: {
        kind: 'group',
        name: 'Picture',
        fields: picture,
        tell: 'The picture that opens its page; the original lies beside this file.',
      },
    },
  },
  topic: { typeName: 'Topic', folder: 'topics', body: 'none', tell: 'A free tag.', fields: named },
  desk: { typeName: 'Desk', folder: 'desks', body: 'none', tell: 'Who signs a story. Desks, never invented people.', fields: named },
  house: {
    typeName: 'House',
    folder: 'houses',
    body: 'none',
    tell: 'A maker.',
    fields: { ...named, sources: { kind: 'groups', name: 'Source', fields: source, tell: 'Where its introduction comes from.' } },
  },
  bag: { typeName: 'Bag', folder: 'bags', body: 'none', tell: 'A catalogue entry with sourced dimensions and noted prices.', fields: bag },
  object: { typeName: 'PocketObject', folder: 'objects', body: 'none', tell: 'A thing that goes into bags.', fields: object },
  shopping: {
    typeName: 'ShoppingList',
    folder: 'shopping',
    body: 'none',
    tell: 'The data of a gallery.',
    fields: {
      title: { kind: 'text', required: true, tell: 'What the list is.' },
      noted: { kind: 'noted', required: true, tell: 'When its prices were noted, as 2018-02.' },
      source: { kind: 'group', name: 'Source', fields: source, required: true, tell: 'Where the list stood.' },
      items: { kind: 'groups', name: 'Item', fields: item, required: true, tell: 'The rows.' },
    },
  },
}
