/** The schema: every document type, every field, with a sentence for the editor who fills it in. */
import { bagKinds, formats, letterKinds, objectKinds, objectShapes, priceStatuses } from '../../types.ts'
import type { DocumentDefinition, DocumentName, SchemaFields } from './fields.ts'

const source: SchemaFields = {
  id: { kind: 'id', required: true, description: 'Short name that <Source id="…" /> uses, for example j15.' },
  title: { kind: 'text', required: true, description: 'Who says it, what it is called, and its date.' },
  url: { kind: 'url', description: 'Its address, where it has one.' },
}

const gap: SchemaFields = {
  id: { kind: 'id', description: 'Short name that <Gap id="…" /> uses in a story.' },
  what: { kind: 'text', required: true, description: 'The fact that we lack.' },
  reason: { kind: 'text', required: true, description: 'Why we lack it.' },
}

const sources = {
  kind: 'groups',
  name: 'Source',
  fields: source,
  required: true,
  description: 'Every source of every fact.',
} as const
const gaps = { kind: 'groups', name: 'Gap', fields: gap, description: 'Facts that we know we lack, each with its reason.' } as const

const picture: SchemaFields = {
  name: { kind: 'id', required: true, description: 'Short name that <Figure picture="…" /> uses.' },
  file: { kind: 'text', required: true, description: 'File name of the original, beside the story.' },
  alt: { kind: 'text', required: true, description: 'What is seen, for a reader who cannot see it.' },
  caption: { kind: 'text', required: true, description: 'The label: what, house, year, size, material.' },
  credit: { kind: 'text', required: true, description: 'Who made the picture, and how.' },
  focus: { kind: 'focus', description: 'The point that every crop keeps, as "40% 55%" from the left and the top.' },
  focusWide: { kind: 'focus', description: 'The same for wide crops, where it differs.' },
  pixelsPerMillimetre: {
    kind: 'number',
    description: 'How many px of the file a mm has where the bag stands: then it can be seen at life size. The studio prints it.',
  },
}

const price: SchemaFields = {
  amount: { kind: 'number', required: true, description: 'The amount as it was noted, in whole units of the currency.' },
  currency: { kind: 'currency', required: true, description: 'Three letters, ISO 4217: USD, GBP, EUR.' },
  noted: { kind: 'noted', required: true, description: 'When somebody noted it: "2019", 2019-07, 2019-07-21 or 1990s.' },
  shop: { kind: 'text', description: 'Where it was asked.' },
  note: { kind: 'text', description: 'What a reader must know beside the number.' },
}

const item: SchemaFields = {
  number: { kind: 'count', required: true, description: 'Its place in the list.' },
  brand: { kind: 'text', required: true, description: 'The brand as printed.' },
  product: { kind: 'text', description: 'The name of the product as printed.' },
  status: { kind: 'choice', options: priceStatuses, required: true, description: 'What is known of the price.' },
  amount: { kind: 'number', description: 'The noted amount, when the status is priced.' },
  currency: { kind: 'currency', description: 'Three letters, ISO 4217, when the status is priced.' },
  shop: { kind: 'text', description: 'The shop as printed.' },
  bag: { kind: 'reference', to: 'bag', description: 'The catalogue entry of this bag, where there is one.' },
  gap: { kind: 'text', description: 'What is missing and why, when the row is incomplete.' },
}

const story: SchemaFields = {
  title: { kind: 'text', required: true, description: 'The headline, in sentence case, without a full stop.' },
  dek: { kind: 'text', required: true, description: 'One sentence under the headline that adds to it; at most 220 characters.' },
  format: { kind: 'choice', options: formats, required: true, description: 'How the story is told and laid out.' },
  section: { kind: 'reference', to: 'section', required: true, description: 'The one department it belongs to.' },
  desk: { kind: 'reference', to: 'desk', required: true, description: 'Who signs it.' },
  topics: { kind: 'references', to: 'topic', required: true, description: 'One to five free tags, each declared in content/topics/.' },
  bags: { kind: 'references', to: 'bag', description: 'Catalogue bags that the story discusses.' },
  houses: { kind: 'references', to: 'house', description: 'Houses that the story discusses.' },
  status: {
    kind: 'choice',
    options: ['draft', 'published', 'retired'],
    required: true,
    description: 'Only a published story appears, and from its day on.',
  },
  published: {
    kind: 'moment',
    required: true,
    description: 'When it appears: the day, as 2026-11-14, or the day and the time in London, as 2026-11-14T07:00.',
  },
  updated: { kind: 'day', description: 'The day of the last change that a reader should know of.' },
  archive: { kind: 'text', description: 'Why the story carries an archive notice, in one sentence to the reader.' },
  retired: { kind: 'text', description: 'Why the story was retired, in one sentence to the reader.' },
  formerly: { kind: 'slugs', description: 'Every slug that the story had before, the oldest first; each of them redirects here.' },
  cover: { kind: 'reference', to: 'bag', description: 'The bag whose outline stands on the cover; it needs a width and a height.' },
  coverPicture: { kind: 'text', description: 'The name of the picture that opens the story.' },
  pictures: { kind: 'groups', name: 'Picture', fields: picture, description: 'The originals beside the story.' },
  list: { kind: 'reference', to: 'shopping', description: 'The shopping list that <Gallery /> prints.' },
  picks: { kind: 'references', to: 'story', description: 'Stories that must lead the rail, in this order.' },
  next: { kind: 'reference', to: 'story', description: 'The story to read next.' },
  gaps,
  sources,
  corrections: {
    kind: 'groups',
    name: 'Correction',
    description: 'What was wrong and what is right; printed under the story and on /corrections.',
    fields: {
      on: { kind: 'day', required: true, description: 'The day of the correction.' },
      text: { kind: 'text', required: true, description: 'What was wrong, and what is right.' },
    },
  },
}

const letter: SchemaFields = {
  subject: {
    kind: 'text',
    required: true,
    description: 'The line that an inbox shows, and the headline of the letter; at most 60 characters.',
  },
  preheader: {
    kind: 'text',
    required: true,
    description: 'What an inbox shows beside the subject, and what the letter adds to it; 40 to 110 characters.',
  },
  kind: { kind: 'choice', options: letterKinds, required: true, description: 'The promise that it falls under.' },
  status: {
    kind: 'choice',
    options: ['draft', 'ready'],
    required: true,
    description: 'Only a letter that is ready can be tested and sent.',
  },
  send: { kind: 'moment', required: true, description: 'The day and the hour in London at which it goes out, as 2026-12-04T07:00.' },
  notAfter: {
    kind: 'moment',
    description: 'After this it does not begin to go out, and somebody is asked; six hours after "send" where the line is left out.',
  },
  web: {
    kind: 'choice',
    options: ['before'],
    description: 'Write before, and it stands at /letters as soon as it is ready; else once it was sent.',
  },
  pictures: { kind: 'groups', name: 'Picture', fields: picture, description: 'Originals beside the letter, for <Figure>.' },
  gaps,
  sources: { ...sources, required: false, description: 'Every source of every fact that no story has told.' },
}

const bag: SchemaFields = {
  name: { kind: 'text', required: true, description: 'The name that the house gives it.' },
  alsoKnownAs: { kind: 'texts', description: 'Other names in use.' },
  houses: { kind: 'references', to: 'house', description: 'Its house, or houses.' },
  maker: { kind: 'text', description: 'The maker as credited, where no house is declared or the credit says more.' },
  kind: { kind: 'choice', options: bagKinds, required: true, description: 'The kind of bag; it decides the outline.' },
  designer: { kind: 'text', description: 'Who designed it.' },
  shown: { kind: 'text', required: true, description: 'When and where it was first shown or made, as the sources say.' },
  year: { kind: 'year', description: 'The earliest year of "shown", for sorting.' },
  width: {
    kind: 'millimetres',
    description: 'Width in mm, outside. A measure whose side no source names is not a width: it stays in asStated, with a gap.',
  },
  height: { kind: 'millimetres', description: 'Height in mm, outside, without the handle.' },
  depth: { kind: 'millimetres', description: 'Depth in mm, outside.' },
  asStated: { kind: 'text', description: 'The size as the source prints it.' },
  materials: { kind: 'text', description: 'What it is made of.' },
  closure: { kind: 'text', description: 'How it shuts.' },
  prices: { kind: 'groups', name: 'Price', fields: price, description: 'Noted prices, never live offers.' },
  claims: {
    kind: 'groups',
    name: 'Claim',
    description: 'Statements that contradict this entry, told and not resolved.',
    fields: {
      by: { kind: 'text', required: true, description: 'Who says so.' },
      says: { kind: 'text', required: true, description: 'What they say.' },
    },
  },
  gaps,
  note: { kind: 'text', description: 'What a reader should know beside the numbers.' },
  confidence: { kind: 'text', required: true, description: 'How well the size is sourced.' },
  sources,
}

const object: SchemaFields = {
  name: { kind: 'text', required: true, description: 'What it is, as a list has it.' },
  nameWithArticle: { kind: 'text', required: true, description: 'What it is called within a sentence, with its article: the bank card.' },
  kind: {
    kind: 'choice',
    options: objectKinds,
    description: 'A thing goes into bags; a gauge is what others try bags or letters in. A thing where it is left out.',
  },
  shape: { kind: 'choice', options: objectShapes, required: true, description: 'Its shape, roughly; only a gauge is a cylinder.' },
  width: { kind: 'millimetres', description: 'Width in mm.' },
  height: { kind: 'millimetres', description: 'Height in mm.' },
  thickness: { kind: 'millimetres', description: 'Thickness in mm; of a box its depth.' },
  diameter: { kind: 'millimetres', description: 'Diameter in mm, when it is round.' },
  note: { kind: 'text', description: 'What a reader should know beside the numbers.' },
  gaps,
  confidence: { kind: 'text', required: true, description: 'How well the size is sourced.' },
  sources,
}

const named: SchemaFields = {
  name: { kind: 'text', required: true, description: 'The name as printed.' },
  introduction: { kind: 'text', required: true, description: 'One to three sentences that open its page.' },
}

export const documents: Readonly<Record<DocumentName, DocumentDefinition>> = {
  story: {
    typeName: 'Story',
    folder: 'stories',
    body: 'mdx',
    description: 'One MDX article, in content/stories/<slug>/index.mdx.',
    fields: story,
  },
  letter: {
    typeName: 'Letter',
    folder: 'letters',
    body: 'mdx',
    description: 'One issue of the newsletter, in content/letters/<day>-<slug>/index.mdx.',
    fields: letter,
  },
  section: {
    typeName: 'Section',
    folder: 'sections',
    body: 'none',
    description: 'A department of the magazine.',
    fields: {
      ...named,
      order: { kind: 'count', required: true, description: 'Its place in the navigation.' },
      background: { kind: 'colour', required: true, description: 'Its colour as #rrggbb; covers without a picture stand on it.' },
      picture: {
        kind: 'group',
        name: 'Picture',
        fields: picture,
        description: 'The picture that opens its page; the original lies beside this file.',
      },
    },
  },
  topic: { typeName: 'Topic', folder: 'topics', body: 'none', description: 'A free tag.', fields: named },
  desk: { typeName: 'Desk', folder: 'desks', body: 'none', description: 'Who signs a story. Desks, never invented people.', fields: named },
  house: {
    typeName: 'House',
    folder: 'houses',
    body: 'none',
    description: 'A maker.',
    fields: { ...named, sources: { kind: 'groups', name: 'Source', fields: source, description: 'Where its introduction comes from.' } },
  },
  bag: {
    typeName: 'Bag',
    folder: 'bags',
    body: 'none',
    description: 'A catalogue entry with sourced dimensions and noted prices.',
    fields: bag,
  },
  object: {
    typeName: 'PocketObject',
    folder: 'objects',
    body: 'none',
    description: 'A thing that goes into bags, or a gauge.',
    fields: object,
  },
  shopping: {
    typeName: 'ShoppingList',
    folder: 'shopping',
    body: 'none',
    description: 'The data of a gallery.',
    fields: {
      title: { kind: 'text', required: true, description: 'What the list is.' },
      noted: { kind: 'noted', required: true, description: 'When its prices were noted, as 2018-02.' },
      source: { kind: 'group', name: 'Source', fields: source, required: true, description: 'Where the list stood.' },
      items: { kind: 'groups', name: 'Item', fields: item, required: true, description: 'The rows.' },
    },
  },
}
