/** Playwright's test, which also fails when a page complains in the console or asks a foreign server for anything. */
import { test as base, expect } from '@playwright/test'

export { expect }

export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of (400|404|410|422|503)/.test(message.text())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => {
        // Chromium tells of a page transition that it left out as if the page had failed; no script of ours starts one.
        if (!/ViewTransition opt-in disabled|Transition was (skipped|aborted)/.test(String(error))) complaints.push(String(error))
      })
      page.on('request', (request) => {
        if (new URL(request.url()).hostname !== 'localhost' && !request.url().startsWith('data:'))
          complaints.push(`foreign request: ${request.url()}`)
      })
      await use(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})
