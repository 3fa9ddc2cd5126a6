import { expect, test } from 'vitest'
import { listStories } from '../content/stories.ts'
import { loadFrontPage } from './front-page.ts'

test('the front page shows the newest stories, each once', () => {
  const { cover, lead, seconds, portfolio, pictured, headlines, shopping } = loadFrontPage()
  const shown = [cover, lead, ...seconds, portfolio, ...pictured, ...headlines, shopping].flatMap((place) => place?.story.slug ?? [])
  expect(new Set(shown).size).toBe(shown.length)
  const missing = listStories().find(({ slug, format }) => format !== 'noted' && !shown.includes(slug))
  const oldest = headlines.at(-1)?.story.published ?? ''
  expect((missing?.published ?? '') <= oldest).toBe(true)
})

test('its cover is a feature that shows something, and it closes with a shopping list', () => {
  const { cover, shopping } = loadFrontPage()
  expect(cover.story.format).toBe('feature')
  expect(cover.picture ?? cover.bag).toBeDefined()
  expect(shopping?.story.format).toBe('gallery')
})

test('its band has measured bags alone, smallest first', () => {
  const faces = loadFrontPage().band.map(({ width, height }) => width * height)
  expect(faces).toHaveLength(12)
  expect(faces).toEqual(faces.toSorted((a, b) => a - b))
})

test('what is noted stands there in words, newest first, and not as a story among others', () => {
  const { noted, lead, seconds, headlines } = loadFrontPage()
  const items = listStories().flatMap((story) => story.noted)
  expect(noted.map(({ on }) => on)).toEqual(
    items
      .map(({ on }) => on)
      .sort()
      .reverse()
      .slice(0, 4),
  )
  for (const { words } of noted) expect(words.length).toBeGreaterThan(10)
  expect([lead, ...seconds, ...headlines].filter((place) => place?.story.format === 'noted')).toEqual([])
})
