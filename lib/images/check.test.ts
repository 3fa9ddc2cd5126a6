import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { magazine, soundStory } from '../../tests/fakes/magazine.ts'
import { checkContent } from '../content/checks/check.ts'
import { formatProblem } from '../content/checks/problem.ts'
import { checkPictures } from './check.ts'

const folder = 'stories/tiny-clasp'
const picture = (lines = '') => `  - name: hero
    file: hero.jpg
    alt: A clasp, closed.
    caption: Clasp, 2026, 12 × 8 mm.
    credit: "Picture: made for tests"
${lines}`
const story = (front: string, text = '') => soundStory.replace('status:', `${front}status:`).replace('One fact.', `${text}\n\nOne fact.`)

/** The lines that an editor reads for a story with some originals beside it. */
async function lines(text: string, originals: Readonly<Record<string, [number, number]>>): Promise<string[]> {
  const root = magazine({ [`${folder}/index.mdx`]: text })
  for (const [name, [width, height]] of Object.entries(originals)) {
    mkdirSync(dirname(join(root, folder, name)), { recursive: true })
    const still = sharp({ create: { width, height, channels: 3, background: '#ef7624' } })
    writeFileSync(join(root, folder, name), await still.jpeg().toBuffer())
  }
  const { documents, problems } = checkContent(root)
  const found = [...problems, ...(await checkPictures(documents))].map((problem) => formatProblem(problem).replaceAll(`${root}/`, ''))
  rmSync(root, { recursive: true })
  return found
}

const shown = '<Figure picture="hero" />'

test('a story with its pictures beside it has no problem', async () => {
  expect(await lines(story(`pictures:\n${picture()}`, shown), { 'hero.jpg': [1600, 1200] })).toEqual([])
  expect(await lines(story(`coverPicture: hero\npictures:\n${picture()}`), { 'hero.jpg': [1600, 2000] })).toEqual([])
})

test('a name in NFD on the disk is the same name in NFC in the text, and a hidden file is no original', async () => {
  const text = story(`pictures:\n${picture().replace('hero.jpg', 'café, red.jpg'.normalize('NFC'))}`, shown)
  expect(await lines(text, { ['café, red.jpg'.normalize('NFD')]: [1600, 1200], '._café, red.jpg': [10, 10] })).toEqual([])
})

test.each<[string, string, Readonly<Record<string, [number, number]>>, string]>([
  [
    'a missing original',
    story(`pictures:\n${picture()}`, shown),
    { 'heros.jpg': [1600, 1200] },
    `${folder}/index.mdx:11:5 · "hero.jpg" does not lie in ${folder}/. Did you mean "heros.jpg"? Put the original there.`,
  ],
  [
    'an undeclared original',
    story(''),
    { 'hero.jpg': [1600, 1200] },
    `${folder}/index.mdx:2:1 · "hero.jpg" lies beside the text and is declared nowhere.`,
  ],
  [
    'an original in a folder of its own',
    story(`pictures:\n${picture()}`, shown),
    { 'hero.jpg': [1600, 1200], 'details/clasp.jpg': [1600, 1200] },
    `${folder}/details/clasp.jpg:1:1 · no document looks for a picture here. Put "clasp.jpg" beside the index.mdx of its story,`,
  ],
  [
    'an entry that names a folder',
    story(`pictures:\n${picture().replace('hero.jpg', 'details/hero.jpg')}`, shown),
    { 'details/hero.jpg': [1600, 1200] },
    `${folder}/index.mdx:11:5 · "details/hero.jpg" names a folder. Put the original into ${folder}/ and write its bare name.`,
  ],
  [
    'a picture beside a bag',
    story(''),
    { '../../bags/hero.jpg': [1600, 1200] },
    'bags/hero.jpg:1:1 · no document looks for a picture here.',
  ],
  ...[
    ['heic', 'it is HEIC, which most browsers cannot show. Export it as JPEG;'],
    ['HEIF', 'it is HEIC, which most browsers cannot show. Export it as JPEG;'],
    ['gif', 'it is GIF, which has 256 colours. Save the still that is meant as PNG or JPEG; the magazine prints no animation.'],
    ['bmp', 'it is BMP, which is not taken. Save it as JPEG, PNG, WebP, AVIF or TIFF.'],
    ['svg', 'it is SVG, not a photograph. Save it as JPEG, PNG, WebP, AVIF or TIFF.'],
    ['psd', 'it is PSD, which is not taken.'],
    ['CR3', "it is a camera's raw file (CR3). Develop it and save it as JPEG or TIFF."],
  ].map(([ending, why]): [string, string, Readonly<Record<string, [number, number]>>, string] => [
    `a picture in .${ending}`,
    story(`pictures:\n${picture().replace('hero.jpg', `hero.${ending}`)}`, shown),
    { [`hero.${ending}`]: [1600, 1200] },
    `${folder}/hero.${ending}:1:1 · this picture cannot be used: ${why}`,
  ]),
  [
    'an original too small for where it stands',
    story(`pictures:\n${picture()}`, shown),
    { 'hero.jpg': [900, 700] },
    `${folder}/index.mdx:11:5 · "hero.jpg" cannot be used: it is 900 × 700 px, which is too small: "figure" needs 1200 px across.`,
  ],
  [
    'an opening that is not declared',
    story(`coverPicture: heroo\npictures:\n${picture()}`, shown),
    { 'hero.jpg': [1600, 1200] },
    `${folder}/index.mdx:9:1 · picture "heroo" is not declared. Did you mean "hero"?`,
  ],
  [
    'a picture that is never shown',
    story(`pictures:\n${picture()}`),
    { 'hero.jpg': [1600, 1200] },
    `${folder}/index.mdx:10:5 · picture "hero" is declared and never shown. Write <Figure picture="hero" />, or remove it.`,
  ],
  [
    'alternative text that says it is a picture',
    story(`pictures:\n${picture().replace('alt: A', 'alt: Picture of a')}`, shown),
    { 'hero.jpg': [1600, 1200] },
    `${folder}/index.mdx:12:5 · a screen reader has said already that this is a picture. Begin with what is seen.`,
  ],
  [
    'alternative text that repeats the caption',
    story(`pictures:\n${picture().replace('alt: A clasp, closed.', 'alt: Clasp, 2026, 12 × 8 mm.')}`, shown),
    { 'hero.jpg': [1600, 1200] },
    `${folder}/index.mdx:12:5 · the alternative text repeats the caption.`,
  ],
  [
    'missing alternative text',
    story(`pictures:\n${picture().replace('    alt: A clasp, closed.\n', '')}`, shown),
    { 'hero.jpg': [1600, 1200] },
    `${folder}/index.mdx:10:5 · "pictures.alt" is missing.`,
  ],
  [
    'a figure of an undeclared picture',
    story(`pictures:\n${picture()}`, `${shown}\n\n<Figure picture="heroe" />`),
    { 'hero.jpg': [1600, 1200] },
    `${folder}/index.mdx:24:1 · picture "heroe" is not declared. Did you mean "hero"?`,
  ],
  [
    'a figure in a place that there is not',
    story(`pictures:\n${picture()}`, '<Figure picture="hero" place="centre" />'),
    { 'hero.jpg': [1600, 1200] },
    `${folder}/index.mdx:22:1 · place="…" of <Figure> cannot be "centre". Choose one of: left, right, wide.`,
  ],
])('%s is told with its place', async (_, text, originals, expected) => {
  const found = await lines(text, originals)
  expect(
    found.filter((line) => line.startsWith(expected)),
    found.join('\n'),
  ).toHaveLength(1)
})

test.each([
  '<Figure picture="hero" place="wide" />',
  "<Figure place='wide' picture='hero' />",
  '<Figure\n  place="wide"\n  picture="hero"\n/>',
  '- <Figure picture="hero" />',
])('a picture that opens the story and stands in its text must do for both: %j', async (figure) => {
  const text = story(`coverPicture: hero\npictures:\n${picture()}`, figure)
  expect(await lines(text, { 'hero.jpg': [1600, 2000] })).toEqual([])
  expect(await lines(text, { 'hero.jpg': [900, 1200] })).toEqual([expect.stringContaining('"figure" needs 1200 px')])
})

test('a picture that only a scheduled change declares is declared, and one that the change shows must be there', async () => {
  const root = magazine({
    [`${folder}/index.mdx`]: soundStory,
    [`${folder}/index.2099-12-04.mdx`]: story(`coverPicture: hero\npictures:\n${picture()}`),
  })
  const told = async () => (await checkPictures(checkContent(root).documents)).map((problem) => formatProblem(problem))
  expect(await told()).toEqual([expect.stringMatching(/index\.2099-12-04\.mdx:.*"hero\.jpg" does not lie in/)])
  const still = sharp({ create: { width: 1600, height: 2000, channels: 3, background: '#ef7624' } })
  writeFileSync(join(root, folder, 'hero.jpg'), await still.jpeg().toBuffer())
  expect(await told()).toEqual([])
  rmSync(root, { recursive: true })
})

const scaled = (millimetre: number, caption = 'Clasp, 2026, 12 × 8 mm.') =>
  story(
    `pictures:\n${picture(`    pixelsPerMillimetre: ${millimetre}\n`).replace('Clasp, 2026, 12 × 8 mm.', JSON.stringify(caption))}`,
    shown,
  )

test('a picture may be seen at life size where its caption states a size that finds room in it', async () => {
  expect(await lines(scaled(100), { 'hero.jpg': [1600, 1200] })).toEqual([])
  expect(await lines(scaled(100, 'A clasp. The picture is 16 mm wide.'), { 'hero.jpg': [1600, 1200] })).toEqual([])
})

test.each([
  ['no size', scaled(100, 'A clasp of brass.'), 'it asks for life size, and its caption states no size in mm.'],
  ['a size that finds no room', scaled(400), 'its caption says 12 × 8 mm, but by its scale the picture is 4 mm wide.'],
])('a scale beside %s is told at its line', async (_, text, words) => {
  const [line = '', ...others] = await lines(text, { 'hero.jpg': [1600, 1200] })
  expect(others).toEqual([])
  expect(line).toContain(`${folder}/index.mdx:15:5 · ${words}`)
})
