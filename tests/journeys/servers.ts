/** The servers that journeys ask, beside the one that their addresses mean. */

/** The magazine as an editor starts it: the same build, with previews of a folder that the build does not hold. */
export const previewServer = {
  port: 3109,
  env: { RETICULE_PREVIEW: '1', RETICULE_PREVIEW_CONTENT: 'tests/fixtures/preview', RETICULE_DATA: 'tmp/data/preview', LOG_LEVEL: 'error' },
} as const

/** Where the magazine behind nginx keeps its list and its outbox. */
export const frontData = 'tmp/data/front'

/** nginx, as readers meet it. */
export const frontPort = 3107

/** The magazine's own server, which stands behind nginx. */
export const behindPort = 3110
