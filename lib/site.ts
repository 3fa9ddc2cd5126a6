/** What the magazine says of itself, and how its addresses are made. */
import { env } from './env.ts'

export const site = {
  name: 'Reticule',
  tagline: 'A magazine of very small bags, to scale',
  description: 'Fashion, measured: stories about micro handbags, in millimetres and bank cards, with their sources.',
  language: 'en-GB',
} as const

/** An absolute address for a path of the site. */
export function absolute(path: string): string {
  return new URL(path, env.origin).href
}
