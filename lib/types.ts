/** The magazine's own types. What Contentlayer generates becomes one of these at the door and goes no further. */
import type { Day } from './clock.ts'

export const formats = ['feature', 'essay', 'gallery', 'object', 'note', 'portfolio', 'noted'] as const
export const priceStatuses = ['priced', 'not yet priced', 'not stated', 'withdrawn'] as const
export const objectKinds = ['thing', 'gauge'] as const
export const objectShapes = ['flat', 'box', 'disc', 'cylinder'] as const
export const bagKinds = [
  'top-handle',
  'flap',
  'pouch',
  'tote',
  'bucket',
  'baguette',
  'half-moon',
  'case',
  'trunk',
  'miser',
  'clutch',
  'round',
  'frame',
  'kidney',
  'pocket',
  'lid',
  'frog',
  'not-stated',
] as const

/** What a letter is to the people who get it: `issue` is the regular letter, `correction` one that only puts an error right. */
export const letterKinds = ['issue', 'correction'] as const

export type LetterKind = (typeof letterKinds)[number]

/** The drawings that a step of a making may have; components/story/step-drawings/ draws them. */
export const stepDrawings = [
  'zip-tape',
  'zip-teeth',
  'zip-slider',
  'zip-number',
  'zip-on-53mm',
  'zip-on-330mm',
  'skive',
  'edge-paint',
  'stitch',
] as const

/** What two bags of a quiz are compared by: a side in mm, or the box that the three sides make. */
export const comparisons = ['width', 'height', 'volume'] as const

export type Format = (typeof formats)[number]
export type PriceStatus = (typeof priceStatuses)[number]
export type BagKind = (typeof bagKinds)[number]
export type Comparison = (typeof comparisons)[number]
export type StepDrawing = (typeof stepDrawings)[number]

export type Source = { readonly id: string; readonly title: string; readonly url?: string }
export type Gap = { readonly id?: string; readonly what: string; readonly reason: string }
export type Correction = { readonly on: Day; readonly text: string }

export type Picture = {
  readonly name: string
  readonly file: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly focus?: string
  readonly focusWide?: string
  /** Of the original, in the plane in which the thing stands: the picture can be shown as large as life. */
  readonly pixelsPerMillimetre?: number
}

/** A second-level heading, and the id that leads to it. */
export type Heading = { readonly words: string; readonly anchor: string }

/** A short dated item of the front section, in words alone. */
export type NotedItem = { readonly on: Day; readonly words: string }

/** What lists, rails and cards print of a story: no more, so that their pages stay as they are while its text is worked on. */
export type StorySummary = {
  readonly slug: string
  readonly title: string
  readonly dek: string
  readonly format: Format
  readonly section: string
  readonly desk: string
  readonly published: Day
  /** The moment of publication, in ISO 8601 as UTC: what is sorted by, and what machines are told. */
  readonly publishedAt: string
  readonly cover?: string
  readonly coverPicture?: string
}

/** A story as its own page needs it. */
export type Story = StorySummary & {
  readonly topics: readonly string[]
  readonly bags: readonly string[]
  readonly houses: readonly string[]
  readonly updated?: Day
  readonly words: number
  readonly picks: readonly string[]
  readonly next?: string
  /** Slugs that the body points to with <Related>. */
  readonly linked: readonly string[]
  /** Slugs to which links in the body lead. */
  readonly mentioned: readonly string[]
  /** Every slug that it had before, the oldest first. */
  readonly formerly: readonly string[]
  readonly archive?: string
  readonly list?: string
  readonly pictures: readonly Picture[]
  /** Names of the pictures that the text shows. */
  readonly shown: readonly string[]
  /** Slugs of the bags that the text measures or draws. */
  readonly drawn: readonly string[]
  /** Slugs of the objects that the text tries bags against. */
  readonly gauges: readonly string[]
  /** Whether the text has the chart of the whole catalogue. */
  readonly hasChart: boolean
  /** Its second-level headings, in order. */
  readonly headings: readonly Heading[]
  /** The words that it defines, in the order of the alphabet. */
  readonly terms: readonly Heading[]
  /** What its documents mark, in the order of the text: each mark has a note in the margin. */
  readonly marks: readonly string[]
  /** What it notes, in the order of the text. */
  readonly noted: readonly NotedItem[]
  /** Whether it invites readers to measure. */
  readonly hasInvitation: boolean
  readonly gaps: readonly Gap[]
  readonly sources: readonly Source[]
  readonly corrections: readonly Correction[]
}

/** What lists know of a letter. */
export type LetterSummary = {
  readonly slug: string
  readonly subject: string
  readonly preheader: string
  readonly kind: LetterKind
  /** The day that it is of. */
  readonly day: Day
  /** When it is due to go out, and until when it may begin to, in ISO 8601 as UTC. */
  readonly send: string
  readonly notAfter: string
  readonly words: number
}

/** A letter as its page and its mail need it. */
export type Letter = LetterSummary & {
  /** Whether it stands at /letters before it was sent. */
  readonly isOnWebBefore: boolean
  readonly pictures: readonly Picture[]
  /** Names of the pictures that the text shows. */
  readonly shown: readonly string[]
  /** Slugs of the stories that the text names, of the bags that it measures or draws, and of the objects that it tries bags against. */
  readonly linked: readonly string[]
  readonly drawn: readonly string[]
  readonly gauges: readonly string[]
  /** Names of the words that margin notes are of. */
  readonly marks: readonly string[]
  readonly hasCorrections: boolean
  readonly gaps: readonly Gap[]
  readonly sources: readonly Source[]
}

export type Named = { readonly slug: string; readonly name: string; readonly introduction: string }
export type Section = Named & { readonly order: number; readonly background: string; readonly picture?: Picture }

/** The kinds of list that a story is filed in, by the word that stands in their addresses. */
export type ListKind = 'sections' | 'topics' | 'desks' | 'houses'

/** Printed names by slug. */
export type Names = Readonly<Record<string, string>>

/** Millimetres, outside; a missing side is unknown, never zero. */
export type Size = { readonly width?: number; readonly height?: number; readonly depth?: number }

/** What somebody noted once; `amount` in whole units of the currency. */
export type NotedPrice = {
  readonly amount: number
  readonly currency: string
  readonly noted: string
  readonly shop?: string
  readonly note?: string
}

export type Bag = Size & {
  readonly slug: string
  readonly name: string
  readonly alsoKnownAs: readonly string[]
  readonly houses: readonly string[]
  readonly maker?: string
  readonly kind: BagKind
  readonly designer?: string
  readonly shown: string
  readonly year?: number
  readonly asStated?: string
  readonly materials?: string
  readonly closure?: string
  readonly prices: readonly NotedPrice[]
  readonly claims: readonly { readonly by: string; readonly says: string }[]
  readonly gaps: readonly Gap[]
  readonly note?: string
  readonly confidence: string
  readonly sources: readonly Source[]
}

/** What things and gauges have in common: names, sides in mm, sources. */
type CatalogueObject = {
  readonly slug: string
  readonly name: string
  /** Its name within a sentence, with its article: "the bank card". */
  readonly nameWithArticle: string
  readonly width?: number
  readonly height?: number
  readonly thickness?: number
  readonly diameter?: number
  readonly note?: string
  readonly gaps: readonly Gap[]
  readonly confidence: string
  readonly sources: readonly Source[]
}

/** A thing that goes into bags. */
export type PocketObject = CatalogueObject & { readonly kind: 'thing'; readonly shape: 'flat' | 'box' | 'disc' }

/** What others decide with: bags and letters are tried in it, and nothing is put into a bag. */
export type GaugeObject = CatalogueObject & { readonly kind: 'gauge'; readonly shape: 'flat' | 'box' | 'cylinder' }

/** What a list of bags can be limited to. */
export type BagLimit = { readonly by: 'kind' | 'house'; readonly slug: string; readonly name: string; readonly count: number }

/** A list of bags: its order, and perhaps one kind or one house. */
export type BagView = { readonly order: 'size' | 'house' | 'year' | 'kind' | 'price'; readonly only?: BagLimit }

/** Bags under a heading; a list by size has a single group without one. */
export type BagGroup = { readonly heading?: string; readonly bags: readonly Bag[] }

export type ShoppingItem = {
  readonly number: number
  readonly brand: string
  readonly product?: string
  readonly status: PriceStatus
  readonly amount?: number
  readonly currency?: string
  readonly shop?: string
  readonly bag?: string
  readonly gap?: string
}

export type ShoppingList = {
  readonly slug: string
  readonly title: string
  readonly noted: string
  readonly source: Source
  readonly items: readonly ShoppingItem[]
}
