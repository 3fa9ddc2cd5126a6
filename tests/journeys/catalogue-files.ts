/** The catalogue as its files have it, for what pages must show of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

type Sides = { readonly width?: number; readonly height?: number; readonly depth?: number }

export const bags: readonly Sides[] = readdirSync('content/bags').map((file) => parse(readFileSync(join('content/bags', file), 'utf8')))

/** Bags of which both sides of the front are known. */
export const drawable = bags.filter(({ width, height }) => width && height)

/** Bags of which all three sides are known. */
export const measured = drawable.filter(({ depth }) => depth)
