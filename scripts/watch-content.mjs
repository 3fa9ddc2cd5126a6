/** Contentlayer's command line for `npm run dev`: compiles whatever is changed. */
import './setup/untraced.mjs'

const { run } = await import('@contentlayer2/cli')
await run()
