import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asNobody } from '../../../tests/fakes/as-nobody.ts'
import { magazine, soundStory } from '../../../tests/fakes/magazine.ts'
import { problemLines, storyWith } from '../../../tests/fakes/problems.ts'
import { checkContent } from './check.ts'
import { formatProblem } from './problem.ts'

const linesOf = (root: string) =>
  checkContent(root, '2026-11-22').problems.map((problem) => formatProblem(problem).replaceAll(`${root}/`, ''))

/** The lines of the sound magazine after something was done to its folder. */
function linesAfter(change: (root: string) => void): string[] {
  const root = magazine()
  change(root)
  return linesOf(root)
}

const elsewhere = 'this is a link to another place, which another computer may not have. Put the file or the folder itself here.'

test('a story folder that is a link is told, and so is a document', () => {
  const told = linesAfter((root) => {
    renameSync(join(root, 'stories/tiny-clasp'), `${root}-moved`)
    symlinkSync(`${root}-moved`, join(root, 'stories/tiny-clasp'))
    symlinkSync(join(root, 'topics/clasps.yaml'), join(root, 'topics/hinges.yaml'))
    symlinkSync(join(root, 'nowhere'), join(root, 'topics/lost.yaml'))
  })
  expect(told).toEqual(['stories/tiny-clasp', 'topics/hinges.yaml', 'topics/lost.yaml'].map((path) => `${path}:1:1 · ${elsewhere}`))
})

test('a folder that is named like a document is told', () => {
  const told = linesAfter((root) => {
    mkdirSync(join(root, 'topics/hinges.yaml'))
    mkdirSync(join(root, 'stories/second/index.mdx'), { recursive: true })
  })
  const fault = 'this is a folder with the name of a document. Rename it.'
  expect(told).toEqual([`stories/second/index.mdx:1:1 · ${fault}`, `topics/hinges.yaml:1:1 · ${fault}`])
})

test('what is neither a file nor a folder is told', () => {
  const told = linesAfter((root) => execFileSync('mkfifo', [join(root, 'topics/hinges.yaml')]))
  expect(told).toEqual(['topics/hinges.yaml:1:1 · this is neither a file nor a folder. Remove it.'])
})

test('files and folders that may not be read are told, beside every other problem', () => {
  const root = magazine({ ...storyWith('[clasps]', '[clasp]'), 'topics/more/x.yaml': '' })
  chmodSync(root, 0o755)
  chmodSync(join(root, 'topics/clasps.yaml'), 0)
  chmodSync(join(root, 'topics/more'), 0)
  const told = asNobody(() => linesOf(root))
  chmodSync(join(root, 'topics/more'), 0o700)
  expect(told).toEqual([
    'stories/tiny-clasp/index.mdx:7:10 · topic "clasp" is not declared. Did you mean "clasps"? Each topic lives in content/topics/.',
    'topics/clasps.yaml:1:1 · this file cannot be read (EACCES). Give yourself the right to read it, or put a file here.',
    'topics/more:1:1 · this folder cannot be read (EACCES). Give yourself the right to read it, or make it.',
  ])
})

test('hidden files and folders are none of ours', () => {
  expect(problemLines({ '.obsidian/app.json': '{}', 'topics/.clasps.yaml.swp': 'x', 'bags/README.md': 'About bags.' })).toEqual([])
})

describe('a magazine that has nothing to show is told', () => {
  const nothing = 'no story is published yet, and the front page needs one. Write stories/<slug>/index.mdx with status: published.'
  test('without a folder', () => {
    const root = join(mkdtempSync(join(tmpdir(), 'reticule-')), 'content')
    expect(linesOf(root)[0]).toBe(`${root}:1:1 · this folder cannot be read (ENOENT). Give yourself the right to read it, or make it.`)
  })
  test('without stories', () => {
    expect(linesAfter((root) => rmSync(join(root, 'stories'), { recursive: true }))).toContain(`stories:1:1 · ${nothing}`)
  })
  test('with stories of coming days only', () => {
    expect(linesOf(magazine())).toEqual([])
    expect(checkContent(magazine(), '2026-11-01').problems.map(({ message }) => message)).toContain(nothing)
  })
  test('without sections', () => {
    const told = linesAfter((root) => rmSync(join(root, 'sections'), { recursive: true }))
    expect(told).toContain('stories/tiny-clasp/index.mdx:5:1 · section "objects" is not declared. Each section lives in content/sections/.')
  })
})

test.each(['Le Petit', 'le_petit', 'étui', 'a--b', 'index', 'a'.repeat(121)])('the name "%s" is no address for a document', (name) => {
  const told = problemLines({ [`topics/${name}.yaml`]: 'name: A\nintroduction: B.\n' }).filter(
    (line) => !line.includes('no story is filed'),
  )
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(/:1:1 · the file ".+" (becomes the address\. Use|would stand for its folder\.)/)
})

test('the folder of a story has the same rule', () => {
  expect(problemLines({ 'stories/Ænima/index.mdx': soundStory.replace('A tiny clasp', 'Ænima') })).toEqual([
    'stories/Ænima/index.mdx:2:1 · the folder "Ænima" becomes the address. Use lower-case letters, digits and single hyphens.',
  ])
})
