import type { Story } from '../types.ts'

/** Minutes that a story takes to read, at 230 words a minute, never less than one. */
export function minutesToRead(story: Pick<Story, 'words'>): number {
  return Math.max(1, Math.round(story.words / 230))
}
