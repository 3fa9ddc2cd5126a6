import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import * as schema from '../db/schema.ts'
import { kept } from './kept.ts'

test('/privacy names every table and every column that there is, and no other', () => {
  const tables = Object.values(schema).filter((one) => is(one, PgTable))
  const columns = Object.fromEntries(tables.map((table) => [getTableName(table), Object.keys(getTableColumns(table)).sort()]))
  expect(Object.fromEntries(Object.entries(kept).map(([name, { columns }]) => [name, [...columns].sort()]))).toEqual(columns)
})

test('what it says of times is whole days, and every sentence but the last goes on', () => {
  const words = Object.values(kept).flatMap(({ words }) => [...words])
  for (const [, count] of words.join(' ').matchAll(/([\d.]+) days/g)) expect(Number.isInteger(Number(count))).toBe(true)
  expect(words.filter((sentence) => !sentence.endsWith(';'))).toEqual([words.at(-1)])
})
