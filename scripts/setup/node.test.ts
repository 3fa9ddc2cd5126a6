import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, dirname, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { refusalOf } from './node.mjs'

test.each(['20.19.0', '20.20.2', '22.12.0', '22.23.3', '23.0.0', '24.21.0', '26.0.0'])('Node %s runs the magazine', (version) => {
  expect(refusalOf(version)).toBeUndefined()
})

test.each(['16.20.2', '18.20.8', '20.9.0', '20.18.3', '21.7.3', '22.11.0'])('Node %s is told in one line what to install', (version) => {
  expect(refusalOf(version)).toBe(`Node ${version} does not run the magazine; install Node 24 (20.19 and 22.12 or newer do, too).`)
})

test('package.json promises the same', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).engines.node).toBe('^20.19.0 || >=22.12.0')
})

test('what a command starts by the name "node" is the Node that runs the command', () => {
  const script = `import { ensureNode } from ${JSON.stringify(resolve('scripts/setup/node.mjs'))}
    ensureNode()
    console.log(process.env.PATH)`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { NODE_ENV: 'test', PATH: '/nowhere' },
  })
  expect(stdout.trim()).toBe([dirname(process.execPath), '/nowhere'].join(delimiter))
})
