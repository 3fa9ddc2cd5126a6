/** New code while forms are being sent: by our own server and by nginx before it, on both stores. Nobody who was thanked is lost. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { atSocket } from '../../lib/db/store-socket.ts'
import { buildFolder, buildsFolder } from '../../lib/press/build.ts'
import { TestSmtp } from '../fakes/smtp.ts'
import { type PostgresServer, postgresServer } from '../fakes/stores.ts'
import { limits } from '../limits'
import { type PublishedMagazine, startPublished } from './published-magazine'
import { ask } from './raw'
import { expect, test } from './test'

let postgres: PostgresServer
const smtp = new TestSmtp()
const magazines: { readonly name: string; readonly magazine: PublishedMagazine; readonly client: Client }[] = []

async function start(name: string, place: { readonly url?: string }) {
  const magazine = await startPublished(`deployed-${name}`, undefined, place.url ? { DATABASE_URL: place.url, SMTP_URL: smtp.url } : {})
  const client = new Client(place.url ? { connectionString: place.url } : atSocket(join(magazine.folder, '.data')))
  await client.connect()
  magazines.push({ name, magazine, client })
}

test.beforeAll(async () => {
  postgres = await postgresServer()
  await smtp.start()
  await start('embedded', {})
  await start('postgres', { url: postgres.url })
})
test.afterAll(async () => {
  for (const { magazine, client } of magazines) {
    await client.end()
    await magazine.end()
  }
  await postgres?.remove()
  await smtp.stop()
})

/** ms between two forms at a port: few enough that no limit is reached, which would ask for a second form. */
const PAUSE = 700

let networks = 0
/**
 * Signs up until told to stop; the addresses that were thanked, and answers that nobody should get. Who is told that the list is busy (503, on a machine
 * that has a build to make beside it) sends the form again, as a reader does.
 */
async function signUps(port: number, name: string, isOver: () => boolean) {
  const [thanked, others]: [string[], number[]] = [[], []]
  for (let at = 0; !isOver(); ) {
    const email = `${name}-${port}-${at}@example.com`
    const body = String(new URLSearchParams({ email, took: '9000' }))
    // Each from another provider: however long a build takes, nobody is one of a crowd, whose mails come later.
    const network = `X-Forwarded-For: ${11 + (++networks % 89)}.${Math.floor(networks / 89)}.7.7`
    const headers = ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`, network]
    const { status, head } = await ask(port, 'POST /newsletter/subscribe', headers, body)
    if (status === 303 && /^location: \/newsletter/m.test(head)) {
      thanked.push(email)
      at++
    } else if (status !== 503) others.push(status)
    await pause(PAUSE)
  }
  return { thanked, others }
}

/** Changes the code of a magazine: a word in the footer of every page. */
function deploy(folder: string) {
  const file = join(folder, 'components/site/footer.tsx')
  const code = readFileSync(file, 'utf8')
  const changed = code.replace("'Colophon'", "'Colophon of another build'")
  if (changed === code) throw new Error(`${file} lacks the word that this test changes`)
  writeFileSync(file, changed)
}

/** Copies the builds of a magazine that another one lacks. Not in one go: whoever has just connected would be kept from asking, and be let go. */
async function copyBuilds(from: string, to: string) {
  for (const id of readdirSync(buildsFolder(from)).filter((one) => !existsSync(buildFolder(to, one))))
    await cp(buildFolder(from, id), buildFolder(to, id), { recursive: true, verbatimSymlinks: true })
}

test('new code loses no form and cuts no page', async () => {
  let isOver = false
  const sent = magazines.flatMap(({ name, magazine }) => magazine.ports.map((port) => signUps(port, name, () => isOver)))
  const faults: string[] = []
  const read = magazines.flatMap(({ magazine }) =>
    magazine.ports.map(async (port) => {
      while (!isOver) {
        const { status, body } = await ask(port, 'GET /stories/seen-feature')
        if (status !== 200 || !body.endsWith('</html>')) faults.push(`${port}: ${status}, ${body.length} characters`)
        await pause(100)
      }
    }),
  )
  const [first, second] = magazines.map(({ magazine }) => magazine)
  if (!first || !second) throw new Error('two magazines are wanted')
  try {
    for (const magazine of [first, second]) {
      deploy(magazine.folder)
      // The code is the same, and so is what is built of it.
      if (magazine === second) await copyBuilds(first.folder, second.folder)
      const { status, said } = await magazine.publish()
      expect(status, said).toBe(0)
      for (const port of magazine.ports)
        await expect
          .poll(async () => (await ask(port, 'GET /about')).body.includes('another build'), {
            timeout: limits.fact,
            message: `port ${port}`,
          })
          .toBe(true)
    }
    await pause(5 * PAUSE)
  } finally {
    // Also when it fails: nobody asks a magazine that has ended.
    isOver = true
    await Promise.allSettled([...sent, ...read])
  }
  const forms = await Promise.all(sent)
  await Promise.all(read)
  expect(faults).toEqual([])
  expect(forms.flatMap(({ others }) => others)).toEqual([])
  for (const [at, { name, client }] of magazines.entries()) {
    const thanked = [forms[at * 2], forms[at * 2 + 1]].flatMap((one) => one?.thanked ?? [])
    expect(thanked.length).toBeGreaterThan(20)
    const missing = async () => {
      const { rows } = await client.query('select address from subscribers where address like $1', [`${name}-%`])
      const known = new Set(rows.map(({ address }) => address))
      return thanked.filter((email) => !known.has(email))
    }
    // An ask is settled a moment after it was taken.
    await expect.poll(missing, { timeout: limits.fact, message: name }).toEqual([])
  }
})
