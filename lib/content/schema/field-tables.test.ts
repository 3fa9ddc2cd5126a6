import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withFieldTables } from './field-tables.ts'

test('the editors’ guide is up to date with the schema (npx tsx scripts/editors-guide.ts)', () => {
  const guide = readFileSync('docs/editors.md', 'utf8')
  expect(guide).toBe(withFieldTables(guide))
})
