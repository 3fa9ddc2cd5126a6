/** Serves what has been built, on PORT (3000) or the port named: `tsx scripts/serve.ts 3107`. `--dev` serves what is being written. */
import { startMagazine } from './serve/magazine.ts'

const isDevelopment = process.argv.includes('--dev')
const [named] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const port = Number(named ?? process.env.PORT ?? 3000)

startMagazine(port, () => console.log(`reticule · listening on http://localhost:${port}`), isDevelopment)
