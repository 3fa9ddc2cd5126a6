/** A broken document stops a build before anything is made of it. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { magazine, soundStory } from './fakes/magazine.ts'

/** Runs a step as scripts/setup/build.ts does, in a folder with a content/ of its own. */
function checkStep(changes: Record<string, string>, prepare = (_folder: string) => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'reticule-broken-'))
  mkdirSync(folder, { recursive: true })
  renameSync(magazine(changes), join(folder, 'content'))
  prepare(folder)
  return runSteps(
    `await runBeside('check of content/', ${JSON.stringify(resolve('node_modules/.bin/tsx'))}, [${JSON.stringify(resolve('scripts/check.ts'))}])()`,
    folder,
  )
}

function runSteps(steps: string, folder: string) {
  const program = `import { runBeside } from ${JSON.stringify(resolve('scripts/setup/log.mjs'))}
${steps}
console.log('the next step')`
  return spawnSync('node', ['--input-type=module', '--eval', program], { cwd: folder, encoding: 'utf8' })
}

test('a broken story fails the build with its line, and no later step runs', () => {
  const { status, stdout, stderr } = checkStep({ 'stories/tiny-clasp/index.mdx': soundStory.replace('[clasps]', '[clasp]') })
  expect(status).toBe(1)
  expect(stdout).toContain('content/stories/tiny-clasp/index.mdx:7:10 · topic "clasp" is not declared. Did you mean "clasps"?')
  expect(stderr).toContain('check of content/ failed')
  expect(stdout).not.toContain('the next step')
})

test('a sound magazine goes on to the next step', () => {
  const { status, stdout } = checkStep({})
  expect(stdout).toContain('no problem found')
  expect(stdout).toContain('the next step')
  expect(status).toBe(0)
})

test('where nothing can be written, the check reports all the same', () => {
  // A file in the place of the folder stands for a disk that cannot be written: it stops root, too.
  const { stdout, stderr } = checkStep({ 'stories/tiny-clasp/index.mdx': soundStory.replace('[clasps]', '[clasp]') }, (folder) =>
    writeFileSync(join(folder, '.generated'), ''),
  )
  expect(stdout).toContain('topic "clasp" is not declared')
  expect(stdout).toContain('1 problem found')
  expect(stderr).toMatch(/cannot be kept in \.generated\/ \(E\w+\)/)
  expect(stderr).not.toContain('    at ')
})

test('two steps at once speak one after the other, and a failure ends neither in the midst of its work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reticule-beside-'))
  const step = (what: string, program: string) => `runBeside('${what}', process.execPath, ['--eval', ${JSON.stringify(program)}])`
  const slow = "setTimeout(() => { fs.writeFileSync('made', ''); console.log('made') }, 500)"
  const both = (first: string) => `const [first, second] = [${step('first', first)}, ${step('second', slow)}]
await first()
await second()`
  const sound = runSteps(both("console.log('sound')"), folder)
  expect(sound.stdout.split('\n').filter((line) => !line.includes('done in'))).toEqual(['sound', 'made', 'the next step', ''])
  rmSync(join(folder, 'made'))
  const failed = runSteps(both("console.log('broken'); process.exit(3)"), folder)
  expect(failed.status).toBe(1)
  expect(failed.stdout).toBe('broken\n')
  expect(failed.stderr).toContain('first failed (status 3)')
  expect(existsSync(join(folder, 'made'))).toBe(true)
})
