/** The command, with a program in the place of its work that says what it does, and then the receipt. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundleProcess } from '../tests/fakes/bundled-process.ts'
import { unoptimised } from '../tests/unoptimised.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reticule-dry-'))
  mkdirSync(join(folder, 'scripts'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const program = async () => resolve(await bundleProcess('scripts/publish.ts'))

async function rehearse(work: string) {
  writeFileSync(join(folder, 'scripts/run.mjs'), work)
  const options = { cwd: folder, encoding: 'utf8' } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [...unoptimised, await program(), '--dry', '--json'], options)
  return { status, stdout, stderr }
}

test('the output of a rehearsal is its receipt and nothing else; what is done meanwhile is told where errors are', async () => {
  const work = `import { spawnSync } from 'node:child_process'
    console.log('pictures: 1 of 2 files')
    spawnSync('echo', ['a program that is run'], { stdio: 'inherit' })
    process.send(JSON.stringify(process.argv.slice(2)))`
  expect(await rehearse(work)).toEqual({
    status: 0,
    stdout: '["publish","--dry","--json"]\n',
    stderr: 'pictures: 1 of 2 files\na program that is run\n',
  })
})

test('a rehearsal that fails ends with 1, and says why', async () => {
  const itself = `await import(${JSON.stringify(await program())})`
  expect(await rehearse(itself)).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/^reticule · ENOENT.*'content'\n$/) })
})
