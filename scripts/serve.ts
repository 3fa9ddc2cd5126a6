/** Serves what has been built, on PORT (3000) or the port named: `tsx scripts/serve.ts 3107`. `--dev` serves what is being written. */
const isDevelopment = process.argv.includes('--dev')
const [named] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const port = Number(named ?? process.env.PORT ?? 3000)

try {
  // Reads the environment as it loads: a wrong value is told here, in one line.
  const { startMagazine } = await import('./serve/magazine.ts')
  await startMagazine(port, () => console.log(`reticule · listening on http://localhost:${port}`), isDevelopment)
} catch (problem) {
  console.error(`reticule · ${problem instanceof Error ? problem.message : problem}`)
  process.exit(1)
}
