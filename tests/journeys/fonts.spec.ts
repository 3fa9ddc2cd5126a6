/** Every character on every page is set in the fonts that we cut, as far as those have a sign for it. */
import { readFileSync } from 'node:fs'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { drawableBy } from '../../scripts/fonts/cut'
import { drawnIn } from '../../scripts/fonts/printed'
import { sitemapPaths } from './sitemap'
import { expect, test } from './test'

type Drawing = { readonly name: string; readonly files: readonly string[]; readonly lacking: string }

const unseen = new Set(['script', 'style', 'template', 'title'])

/** The texts that a page shows, and those that its fields hold. */
function* textsIn(node: Tree.Node): Generator<string> {
  if ('tagName' in node) {
    if (unseen.has(node.tagName)) return
    for (const { name, value } of node.attrs) if (name === 'placeholder' || name === 'value') yield value
  }
  if (node.nodeName === '#text' && 'value' in node) yield node.value
  if ('childNodes' in node) for (const child of node.childNodes) yield* textsIn(child)
}

/** An answer whose proof has a root in it. */
const withRoots = '/fit?bag=le-petit-chiquito&measured=inside&object=card-id1'

test('no character of any page is missing from a face that could have it', async ({ request }) => {
  const { drawing } = JSON.parse(readFileSync('.generated/fonts.json', 'utf8')) as { drawing: readonly Drawing[] }
  const printed = new Map<string, string>()
  for (const path of [...(await sitemapPaths(request)), withRoots, '/no-such-page', '/newsletter/confirm/form'])
    for (const letter of drawnIn(textsIn(parse(await (await request.get(path)).text()))))
      if (!printed.has(letter)) printed.set(letter, path)
  const all = new Set(printed.keys())
  const heldBy = async (files: readonly string[]) => {
    const held = await Promise.all(files.map((file) => drawableBy(readFileSync(`public${file}`), all)))
    return new Set(held.flatMap((letters) => [...letters]))
  }
  for (const { name, files, lacking } of drawing.filter((face) => face.name !== 'signs')) {
    const held = await heldBy(files)
    expect(
      [...printed].filter(([letter]) => !held.has(letter) && !lacking.includes(letter)),
      name,
    ).toEqual([])
  }
  const signs = await heldBy(drawing.find(({ name }) => name === 'signs')?.files ?? [])
  expect(all).toContain('√')
  expect(signs).toContain('√')
})
