/** A tiny, sound magazine in a temporary folder, for tests that break one thing in it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const source = 'sources:\n  - id: s\n    title: A source, 2020\n'

const files: Readonly<Record<string, string>> = {
  'sections/objects.yaml': 'name: Objects\nintroduction: Things.\norder: 1\nbackground: "#f2a51a"\n',
  'topics/clasps.yaml': 'name: Clasps\nintroduction: What shuts.\n',
  'desks/measuring.yaml': 'name: The Measuring Desk\nintroduction: It measures.\n',
  'houses/jacquemus.yaml': 'name: Jacquemus\nintroduction: A house.\n',
  'bags/le-petit.yaml': `name: Le Petit\nhouses: [jacquemus]\nkind: top-handle\nshown: "2019"\nwidth: 53\nheight: 43\nconfidence: found in the source\n${source}`,
  'bags/unmeasured.yaml': `name: Unmeasured\nkind: tote\nshown: "2019"\nconfidence: found in the source\n${source}`,
  'objects/card.yaml': `name: Card\nnameWithArticle: the card\nshape: flat\nconfidence: found in the source\n${source}`,
  'shopping/list.yaml':
    'title: A list\nnoted: 2018-02\nsource:\n  id: s\n  title: A source\nitems:\n  - number: 1\n    brand: Zara\n    product: A bag\n    status: priced\n    amount: 22.99\n    currency: USD\n',
}

export const soundStory = `---
title: A tiny clasp
dek: It shuts.
format: note
section: objects
desk: measuring
topics: [clasps]
bags: [le-petit]
status: published
published: 2026-11-14
${source}---

One fact.<Source id="s" />

Le Petit has a clasp.
`

const gallery = `---
title: A short list
dek: It is short.
format: gallery
section: objects
desk: measuring
topics: [clasps]
status: published
published: 2026-11-10
list: list
${source}---

One row.<Source id="s" />

<Gallery />
`

const stories: Readonly<Record<string, string>> = {
  'stories/short-list/index.mdx': gallery,
  'stories/tiny-clasp/index.mdx': soundStory,
}

/** Writes the magazine, with files added or replaced, and returns its folder. */
export function magazine(changes: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'reticule-'))
  for (const [path, text] of Object.entries({ ...files, ...stories, ...changes })) {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return root
}
