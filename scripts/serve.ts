/** Serves what has been built, on PORT (3000) or the port named: `tsx scripts/serve.ts 3107`. */
import { startMagazine } from './serve/magazine.ts'

const port = Number(process.argv[2] ?? process.env.PORT ?? 3000)

startMagazine(port, () => console.log(`reticule · listening on http://localhost:${port}`))
