import { chromium } from '@playwright/test'

const [base, outdir, ...list] = process.argv.slice(2)
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
for (const item of list) {
  const [path, w, scheme = 'light', full] = item.split(',')
  const p = await b.newPage({ viewport: { width: +w, height: +w < 500 ? 844 : 900 }, colorScheme: scheme, deviceScaleFactor: 1 })
  await p.goto(base + path, { waitUntil: 'networkidle' })
  if (full) {
    await p.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += 600) {
        scrollTo(0, y)
        await new Promise((r) => setTimeout(r, 60))
      }
      scrollTo(0, 0)
    })
    await p.waitForTimeout(400)
  }
  await p.screenshot({ path: `${outdir}/${path.replaceAll('/', '_') || '_'}-${w}-${scheme}.png`, fullPage: !!full })
  await p.close()
}
await b.close()
