/** Writes the field tables of docs/editors.md from the schema. Run it after a change of the schema. */
import { readFileSync, writeFileSync } from 'node:fs'
import { withFieldTables } from '../lib/content/schema/field-tables.ts'

const path = 'docs/editors.md'
writeFileSync(path, withFieldTables(readFileSync(path, 'utf8')))
