/** What a print in the background does when somebody turns back while it is at work. Its printer is a program that says it has printed. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { currentId, editionFolder, listEditions, turnTo } from '../../lib/editions/folder.ts'
import { type TestMagazine, testMagazine } from '../../tests/fakes/edition.ts'

const home = process.cwd()
let magazine: TestMagazine
let said: string[]
beforeEach(() => {
  magazine = testMagazine()
  said = []
  vi.spyOn(console, 'log').mockImplementation((words) => said.push(String(words)))
  process.chdir(magazine.project)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.chdir(home)
  rmSync(magazine.project, { recursive: true })
})

/** Three editions: one before, one that is shown and lacks a picture, and the one that a printer says it has printed once `meanwhile` has run. */
async function magazineWithPrinter(meanwhile: (ids: { readonly first: string; readonly shown: string }) => string) {
  const first = (await magazine.print({ '/': 'one' })).id
  const shown = (await magazine.print({ '/': 'two' }, { laterPictures: 1 })).id
  turnTo(magazine.project, shown)
  const receipt = await magazine.print({ '/': 'two' })
  const aside = join(magazine.project, 'printed')
  renameSync(editionFolder(magazine.project, receipt.id), aside)
  mkdirSync(join(magazine.project, 'scripts'))
  writeFileSync(
    join(magazine.project, 'scripts/run.mjs'),
    `import { renameSync, rmSync, symlinkSync } from 'node:fs'
    process.once('message', () => {
      ${meanwhile({ first, shown })}
      renameSync('printed', 'editions/${receipt.id}')
      process.send({ receipt: ${JSON.stringify(receipt)} }, () => process.exit())
    })`,
  )
  return { first, shown, printed: receipt.id }
}

/** The publication of the folder that this process works in. */
async function complete() {
  vi.resetModules()
  const { completeEdition } = await import('./publish.ts')
  await completeEdition()
}

test('what an edition lacked is printed and shown', async () => {
  const { first, shown, printed } = await magazineWithPrinter(() => '')
  await complete()
  expect(currentId(magazine.project)).toBe(printed)
  expect(listEditions(magazine.project)).toEqual([printed, shown, first])
})

test('who turns back meanwhile is heeded: what was printed is thrown away, and one line says so', async () => {
  const { first, shown } = await magazineWithPrinter((ids) => `rmSync('editions/current'); symlinkSync('${ids.first}', 'editions/current')`)
  await complete()
  expect(currentId(magazine.project)).toBe(first)
  expect(listEditions(magazine.project)).toEqual([shown, first])
  expect(said).toEqual([expect.stringContaining(`edition ${first} was turned to meanwhile`)])
})

test('the disk is asked to keep what was printed before it is shown', async () => {
  const { shown, printed } = await magazineWithPrinter(() => '')
  writeFileSync(join(magazine.project, 'sync'), '#!/bin/sh\nreadlink editions/current > asked; echo "$@" >> asked\n', { mode: 0o755 })
  vi.stubEnv('PATH', `${magazine.project}:${process.env.PATH}`)
  await complete()
  expect(readFileSync('asked', 'utf8')).toBe(`${shown}\n-f ${join(magazine.project, 'editions')}\n`)
  expect(currentId(magazine.project)).toBe(printed)
})
