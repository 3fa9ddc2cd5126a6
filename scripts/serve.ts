/** Serves what has been built, on PORT (3000) or the port named: `tsx scripts/serve.ts 3107`. */
import { serve } from '../lib/press/server.ts'

const port = Number(process.argv[2] ?? process.env.PORT ?? 3000)
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  throw new Error(`PORT is "${process.argv[2] ?? process.env.PORT}"; write a number such as 3000.`)

try {
  const server = await serve(process.cwd(), port)
  console.log(`reticule · listening on http://localhost:${port}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      server.close(() => process.exit())
      server.closeIdleConnections()
    })
} catch (problem) {
  const isTaken = problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE'
  console.error(
    `reticule · ${isTaken ? `port ${port} is taken; set PORT to another` : problem instanceof Error ? problem.message : problem}`,
  )
  process.exit(1)
}
