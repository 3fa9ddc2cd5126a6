/** A second magazine beside this one: the same code over other content, for measurements and tests. */
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { childEnvironment } from '../../lib/env.ts'

const code = [
  'app',
  'components',
  'lib',
  'public',
  'scripts',
  // What the check holds pictures to.
  'studio/rendered.json',
  '.generated/card.ttf',
  '.generated/fonts.css',
  '.generated/fonts.json',
  '.generated/client-scripts.json',
  'contentlayer.config.ts',
  'next.config.ts',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tailwind.config.ts',
  'tsconfig.json',
]

/**
 * Copies the code into tmp/<name>, where packages are found in the folder above, and returns that folder.
 * Not a hidden folder: Contentlayer finds no document below one.
 */
export function copyMagazine(name: string): string {
  const folder = resolve('tmp', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of code) cpSync(part, join(folder, part), { recursive: true })
  return folder
}

/** The environment of a command that works in such a folder. Contentlayer asks PWD, not the process, where it works. */
export const inFolder = (folder: string): NodeJS.ProcessEnv => childEnvironment({ PWD: folder, NEXT_TELEMETRY_DISABLED: '1' })
