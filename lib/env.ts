/** The environment, read once; a wrong value stops the start with one line. */
import { existsSync } from 'node:fs'
import { relative } from 'node:path'

function readMoment(name: string): Date | undefined {
  const value = process.env[name]
  if (!value) return undefined
  const moment = new Date(value)
  if (Number.isNaN(moment.getTime()))
    throw new Error(`${name} is "${value}"; write a moment such as 2026-11-14T09:00:00Z, or leave it out.`)
  return moment
}

function readOrigin(name: string, otherwise: string): string {
  const value = process.env[name]
  if (!value) return otherwise
  if (!URL.canParse(value)) throw new Error(`${name} is "${value}"; write the public address, such as https://reticule.example.`)
  return new URL(value).origin
}

function readFolder(name: string, otherwise: string): string {
  const value = process.env[name]
  if (!value) return otherwise
  const folder = relative('', value)
  if (!existsSync(folder)) throw new Error(`${name} is "${value}", which is not there; write the path of a folder, or leave it out.`)
  return folder
}

export const env = {
  /** A stopped clock, or nothing. */
  now: readMoment('RETICULE_NOW'),
  /** The public origin, without a slash at the end. */
  origin: readOrigin('SITE_URL', 'http://localhost:3000'),
  /** Whether drafts may be previewed: while developing, or where an operator allows it. */
  preview: process.env.NODE_ENV === 'development' || process.env.RETICULE_PREVIEW === '1',
  /** The content folder whose stories are previewed: the magazine's own, or that of another checkout. */
  previewContent: readFolder('RETICULE_PREVIEW_CONTENT', 'content'),
} as const
