/**
 * Questions that readers may ask of this magazine, with what they should find: judged by reading the stories and the catalogue, not by looking
 * at what is found. tests/search-quality.test.ts holds the search to them, and `npm run bench -- search` prints how well it does.
 */

export type JudgedQuery = {
  readonly typed: string
  /** What was looked for. */
  readonly best: readonly string[]
  /** What is of use, too. */
  readonly good?: readonly string[]
}

const bags = (...slugs: readonly string[]) => slugs.map((slug) => `/bags/${slug}`)
const stories = (...slugs: readonly string[]) => slugs.map((slug) => `/stories/${slug}`)
const houses = (...slugs: readonly string[]) => slugs.map((slug) => `/houses/${slug}`)
const topics = (...slugs: readonly string[]) => slugs.map((slug) => `/topics/${slug}`)

const hermesBags = bags(
  'hermes-mini-kelly-20',
  'hermes-kelly-doll',
  'hermes-silver-mini-kelly',
  'hermes-micro-bag-pendant',
  'hermes-sac-bijou-birkin',
)
const chiquitos = bags('le-petit-chiquito', 'le-chiquito')
const misers = bags('misers-purse-cooper-hewitt', 'misers-purse-philadelphia')
const grapes = bags('jacobean-grape-purse', 'jacobean-grape-bag')

export const judgedQueries: readonly JudgedQuery[] = [
  // Houses, as they are misspelt.
  { typed: 'jacqumus', best: houses('jacquemus'), good: [...chiquitos, ...stories('the-smallest-bag-on-the-runway')] },
  { typed: 'jaquemus', best: houses('jacquemus'), good: [...chiquitos, ...stories('the-smallest-bag-on-the-runway')] },
  { typed: 'hermess', best: houses('hermes'), good: hermesBags },
  { typed: 'balanciaga', best: [...houses('balenciaga'), ...bags('balenciaga-mini-papier-a4')] },
  {
    typed: 'delveaux',
    best: [...houses('delvaux'), ...bags('delvaux-miniature-brillant')],
    good: stories('more-parts-than-the-large-one'),
  },
  { typed: 'moscino', best: [...houses('moschino'), ...bags('moschino-mini-croc')] },
  { typed: 'margela', best: [...houses('maison-margiela'), ...bags('margiela-micro-raffia')] },
  { typed: 'mulbery', best: [...houses('mulberry'), ...bags('mulberry-mini-lily')] },
  // Not "vuiton": a story of December quotes a plush bag that is called so, and from then on that word is no mistake.
  { typed: 'louis vuittn', best: houses('louis-vuitton'), good: bags('louis-vuitton-nano-noe', 'louis-vuitton-nano-camera-box') },
  {
    typed: 'judith lieber',
    best: [...houses('judith-leiber'), ...bags('judith-leiber-evening-2000')],
    good: stories('the-stain-that-became-a-style'),
  },
  {
    typed: 'valentno',
    best: houses('valentino'),
    good: [...bags('valentino-obvious-plant-toy-bag'), ...stories('the-bag-that-was-a-toy')],
  },
  { typed: 'trader jos', best: [...houses('trader-joes'), ...bags('trader-joes-mini-tote')], good: stories('called-mini') },
  // Names, as they are spelt and as they are not.
  { typed: 'chiquito', best: chiquitos, good: [...houses('jacquemus'), ...stories('the-smallest-bag-on-the-runway')] },
  { typed: 'le petit chiquito', best: bags('le-petit-chiquito'), good: stories('the-smallest-bag-on-the-runway', 'one-millimetre-short') },
  { typed: 'mini le chiquito', best: bags('le-petit-chiquito'), good: bags('le-chiquito') },
  { typed: 'quelle idole', best: bags('hermes-kelly-doll') },
  { typed: 'kelly', best: bags('hermes-mini-kelly-20', 'hermes-kelly-doll', 'hermes-silver-mini-kelly'), good: houses('hermes') },
  { typed: 'birkin', best: bags('hermes-sac-bijou-birkin'), good: stories('the-bag-that-was-a-toy') },
  { typed: 'baguette', best: bags('fendi-baguette', 'fendi-pico-baguette'), good: houses('fendi') },
  { typed: 'pico bagette', best: bags('fendi-pico-baguette') },
  { typed: 'peekaboo', best: bags('fendi-micro-peekaboo'), good: houses('fendi') },
  { typed: 'bonsai', best: bags('simon-miller-bonsai-15'), good: houses('simon-miller') },
  { typed: 'lady dior', best: bags('lady-dior-micro', 'lady-dior-mini-satin-2015'), good: houses('dior') },
  { typed: 'knolig', best: bags('ikea-knolig'), good: stories('ninety-nine-yen') },
  { typed: 'mschf', best: [...houses('mschf'), ...bags('mschf-microscopic-handbag')], good: stories('a-bag-for-a-microscope') },
  { typed: 'the grocer’s tote', best: houses('trader-joes'), good: bags('trader-joes-mini-tote') },
  // Accents, with and without.
  { typed: 'Hermès', best: houses('hermes'), good: hermesBags },
  { typed: 'chloe', best: [...houses('chloe'), ...bags('chloe-mini-marcie')] },
  { typed: 'minaudiere', best: [...bags('van-cleef-minaudiere'), ...stories('the-tin-on-the-table')], good: houses('van-cleef-arpels') },
  { typed: 'nano noe', best: bags('louis-vuitton-nano-noe') },
  { typed: 'LEMIÈRE', best: [...houses('lemiere'), ...bags('lemiere-opera-bag')] },
  // Plurals and other endings.
  { typed: 'purses', best: topics('purses'), good: [...misers, ...stories('a-bunch-of-grapes', 'paying-in-the-dark')] },
  { typed: 'misers purses', best: [...misers, ...stories('paying-in-the-dark')] },
  { typed: 'grape purses', best: bags('jacobean-grape-purse'), good: stories('a-bunch-of-grapes') },
  { typed: 'phone', best: topics('phones'), good: stories('one-millimetre-short', 'why-small-won') },
  { typed: 'trademarks', best: stories('who-owns-a-half-moon') },
  { typed: 'microscopes', best: [...stories('a-bag-for-a-microscope'), ...bags('mschf-microscopic-handbag')], good: houses('mschf') },
  {
    typed: 'museum',
    best: topics('museums'),
    good: stories('the-tin-on-the-table', 'a-bunch-of-grapes', 'paying-in-the-dark', 'three-kinds-of-nothing'),
  },
  // Subjects.
  { typed: 'lizzo', best: [...stories('the-bag-that-was-a-toy', 'three-skittles'), ...bags('valentino-obvious-plant-toy-bag')] },
  { typed: 'skittles', best: stories('three-skittles') },
  { typed: 'bamboo half moon in court', best: stories('who-owns-a-half-moon'), good: bags('cult-gaia-ark-small') },
  { typed: 'tin cigarette case', best: [...stories('the-tin-on-the-table'), ...bags('van-cleef-minaudiere')] },
  { typed: 'how many parts', best: stories('more-parts-than-the-large-one'), good: houses('delvaux') },
  { typed: 'spider-man', best: stories('ninety-nine-yen') },
  { typed: 'price per volume', best: stories('priced-by-the-cubic-centimetre'), good: stories('three-kinds-of-nothing') },
  { typed: 'reticule', best: bags('uri-reticule') },
  { typed: 'dance purse', best: bags('ryrie-birks-dance-purse'), good: stories('paying-in-the-dark') },
  { typed: 'medieval pouch', best: bags('medieval-smallest-pouch') },
  { typed: 'why are bags small', best: stories('why-small-won') },
  // Phrases.
  {
    typed: '"bank card"',
    best: stories('one-millimetre-short', 'a-bunch-of-grapes', 'the-smallest-bag-on-the-runway'),
    good: topics('cards'),
  },
  { typed: '"paying in the dark"', best: stories('paying-in-the-dark') },
  { typed: '"three kinds of nothing"', best: stories('three-kinds-of-nothing') },
  { typed: '"cubic centimetre"', best: stories('priced-by-the-cubic-centimetre') },
  { typed: '"bunch of grapes"', best: [...stories('a-bunch-of-grapes'), ...grapes] },
  // Sizes, in four units and by comparison.
  { typed: 'under 60 mm', best: bags('mschf-microscopic-handbag', 'medieval-smallest-pouch', 'fendi-pico-baguette', 'le-petit-chiquito') },
  { typed: 'under 2 in', best: bags('mschf-microscopic-handbag', 'medieval-smallest-pouch', 'fendi-pico-baguette') },
  { typed: '5.3 x 4.3 cm', best: bags('le-petit-chiquito'), good: stories('one-millimetre-short') },
  { typed: 'under half a card wide', best: bags('mschf-microscopic-handbag', 'medieval-smallest-pouch', 'fendi-pico-baguette') },
  { typed: 'smaller than le petit chiquito', best: bags('mschf-microscopic-handbag', 'medieval-smallest-pouch', 'fendi-pico-baguette') },
  { typed: 'jacquemus under 60 mm', best: bags('le-petit-chiquito') },
  { typed: 'pouch under 5 cm', best: bags('medieval-smallest-pouch') },
]

const gainOf = ({ best, good = [] }: JudgedQuery, path: string) => (best.includes(path) ? 3 : good.includes(path) ? 1 : 0)

/** Discounted by place (Järvelin and Kekäläinen 2002): the first counts whole, the third half. */
const discounted = (gains: readonly number[]) => gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0)

/** nDCG@10 of what was found, in order: 1 where it begins with all that was looked for, 0 where none of it is among the first ten. */
export function scoreOf(query: JudgedQuery, found: readonly string[]): number {
  const gains = found.slice(0, 10).map((path) => gainOf(query, path))
  const ideal = [...query.best.map(() => 3), ...(query.good ?? []).map(() => 1)].slice(0, 10)
  return discounted(gains) / discounted(ideal)
}
