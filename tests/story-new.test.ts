/** npm run story:new, answered as an editor would. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { magazine } from './fakes/magazine.ts'

const answers = ['Ænima Straße Łódź', 'A bag of three words.', 'note', 'objects', 'measuring', 'clasps']

/** What the command says in a folder with the tiny magazine. */
function ask(prepare = (_content: string) => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'reticule-new-'))
  const content = join(folder, 'content')
  renameSync(magazine(), content)
  prepare(content)
  const program = [resolve('node_modules/.bin/tsx'), resolve('scripts/story-new.ts')] as const
  return { content, ...spawnSync(program[0], [program[1]], { cwd: folder, input: `${answers.join('\n')}\n`, encoding: 'utf8' }) }
}

test('a title of any script becomes a folder that can be an address', () => {
  const { content, status, stdout } = ask()
  expect(status).toBe(0)
  expect(stdout).toContain('content/stories/aenima-strasse-lodz/index.mdx is a draft')
  expect(readFileSync(join(content, 'stories/aenima-strasse-lodz/index.mdx'), 'utf8')).toContain('title: Ænima Straße Łódź')
})

test('where the draft cannot be written, nothing that was typed is lost', () => {
  const { status, stderr } = ask((content) => writeFileSync(join(content, 'stories/aenima-strasse-lodz'), ''))
  expect(status).toBe(1)
  expect(stderr).toContain('content/stories/aenima-strasse-lodz/index.mdx cannot be written (EEXIST). Here is the draft')
  expect(stderr).toContain('dek: A bag of three words.')
  expect(stderr).not.toContain('    at ')
})
