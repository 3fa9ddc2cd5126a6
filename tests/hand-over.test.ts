import { Agent } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openDatabase } from '../lib/db/database.ts'
import { signupRequests } from '../lib/db/schema.ts'
import { layEmptyStore } from './fakes/empty-store.ts'
import { postgresServer } from './fakes/stores.ts'
import { Supervised } from './fakes/supervised.ts'

const [one, other] = ['aaaaaaaaaaaa', 'cccccccccccc']
const FORMS = 400

async function handOver(environment: Readonly<Record<string, string>>, at: (folder: string) => Parameters<typeof openDatabase>[0]) {
  const magazine = new Supervised()
  try {
    await layEmptyStore(join(magazine.folder, 'data'))
    magazine.show(one)
    await magazine.start({ WEB_PROCESSES: '2', ...environment })
    const builds = new Set<string>()
    const acknowledged: string[] = []
    let sent = 0
    const send = async (agent: Agent | false) => {
      for (let mine = sent++; mine < FORMS || !builds.has(other); mine = sent++) {
        if (mine === 100) magazine.show(other)
        const address = `reader-${mine}@example.com`
        const { status, build } = await magazine.ask(agent, address)
        expect(status, address).toBe(303)
        builds.add(build)
        acknowledged.push(address)
        await pause(5)
      }
    }
    const agent = new Agent({ keepAlive: true })
    await Promise.all([send(agent), send(agent), send(false)])
    agent.destroy()
    expect([...builds].sort()).toEqual([one, other])
    expect(await magazine.end()).toEqual([0, null])
    const { db, close } = await openDatabase(at(join(magazine.folder, 'data')))
    const rows = await db.select({ address: signupRequests.address }).from(signupRequests)
    expect(rows.map(({ address }) => address).sort()).toEqual(acknowledged.sort())
    await close()
  } finally {
    await magazine.remove()
  }
}

test('on the embedded store', () => handOver({ DATABASE_URL: '' }, (folder) => ({ folder })))

test('on a Postgres server', async () => {
  const server = await postgresServer()
  try {
    await handOver({ DATABASE_URL: server.url }, () => ({ url: server.url, folder: '' }))
  } finally {
    await server.remove()
  }
})
