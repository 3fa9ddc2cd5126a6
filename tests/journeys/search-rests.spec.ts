/** A magazine whose search index is damaged, then lost: the search says that it rests, and everything else works. */
import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type PublishedMagazine, startPublished } from './published-magazine'
import { ask } from './raw'
import { expect, test } from './test'

test.describe.configure({ mode: 'serial' })

let magazine: PublishedMagazine
test.beforeAll(async () => {
  magazine = await startPublished('search-rests')
})
test.afterAll(() => magazine?.end())

const index = () => join(magazine.folder, 'editions/current/search.sqlite')

for (const [fault, make] of [
  ['damaged', () => appendFileSync(index(), 'x')],
  ['missing', () => rmSync(index())],
] as const)
  test(`an index that is ${fault} costs the search alone`, async () => {
    make()
    for (const port of magazine.ports) {
      const answer = await ask(port, 'GET /search?q=seen')
      expect(answer.status).toBe(503)
      expect(answer.body).toContain('The search rests')
      expect(answer.body).toContain('value="seen"')
      expect((await ask(port, 'GET /')).status).toBe(200)
      expect((await ask(port, 'GET /stories/seen-feature')).status).toBe(200)
      expect((await ask(port, 'GET /search')).status).toBe(200)
      const ready = await ask(port, 'GET /readyz')
      expect(ready.status).toBe(200)
      expect(ready.body).toContain('search: rests, its index is missing or damaged')
    }
  })
