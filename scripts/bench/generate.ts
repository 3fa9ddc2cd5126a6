/** A large magazine of generated stories, for measurements only. Deterministic: the same number gives the same stories. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from '../../lib/clock.ts'

const WORDS = 1000
const vocabulary =
  'bag card width height clasp leather strap handle stitch edge small measure millimetre source price shop purse pocket coin thread fold gusset flap ring chain note date'.split(
    ' ',
  )

/** A small linear congruential generator (Numerical Recipes' constants). */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const pick = <T>(list: readonly T[], next: (below: number) => number): T => list[next(list.length)] as T

type Names = {
  readonly sections: readonly string[]
  readonly topics: readonly string[]
  readonly desks: readonly string[]
  readonly bags: readonly string[]
}

/** The day, counted back from 2026-11-01, so that one story a day reaches far into the past. */
const dayOf = (at: number) => addDays('2026-11-01', -Math.floor(at / 4))

/** The text of one generated story of a thousand words with headings, sources and tags. */
function generatedStory(at: number, names: Names): string {
  const next = random(at + 1)
  const paragraph = () => Array.from({ length: WORDS / 10 }, () => pick(vocabulary, next)).join(' ')
  const bag = pick(names.bags, next)
  const body = Array.from(
    { length: 10 },
    (_, part) => `${part % 4 === 0 ? `## Part ${part}\n\n` : ''}${paragraph()}, *${pick(vocabulary, next)}*.<Source id="s${part % 3}" />\n`,
  )
  return `---
title: Generated story ${at}
dek: The ${pick(vocabulary, next)} and the ${pick(vocabulary, next)}, number ${at}.
format: ${pick(['feature', 'essay', 'note', 'object'], next)}
section: ${pick(names.sections, next)}
desk: ${pick(names.desks, next)}
topics: [${pick(names.topics, next)}]
bags: [${bag}]
status: published
published: ${dayOf(at)}
sources:
${[0, 1, 2].map((source) => `  - id: s${source}\n    title: Source ${source}`).join('\n')}
---

${body.join('\n')}
<Drawing bag="${bag}">

A bag

</Drawing>
`
}

/** Writes a number of generated stories into a content folder. */
export function generateStories(content: string, count: number, names: Names): void {
  for (let at = 0; at < count; at++) {
    const folder = join(content, 'stories', `generated-${at}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'index.mdx'), generatedStory(at, names))
  }
}
