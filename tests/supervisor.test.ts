/** Web processes under a supervisor: they are replaced, exchanged and ended, and nobody who asks is left without an answer. */
import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from './fakes/stores.ts'
import { type Answer, Supervised } from './fakes/supervised.ts'

const [one, other] = ['aaaaaaaaaaaa', 'cccccccccccc']
/** There is none: nothing here asks for it. */
const noStore = { DATABASE_URL: 'postgres://127.0.0.1:9/none' }

let magazine: Supervised
beforeEach(() => {
  magazine = new Supervised()
  magazine.show(one)
})
afterEach(() => magazine.remove())

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
/** The processes that answer, asked often enough to meet all. */
async function answering(): Promise<readonly Answer[]> {
  const found = new Map<number, Answer>()
  for (let n = 0; n < 8; n++) {
    const answer = await magazine.ask()
    found.set(answer.pid, answer)
  }
  return [...found.values()]
}

test('as many processes as are wanted share the port, one of them has the mail, and one that is killed is replaced with what it had', async () => {
  await magazine.start({ ...noStore, WEB_PROCESSES: '2' })
  const before = await answering()
  expect(before.map(({ hasMail }) => hasMail).sort()).toEqual([false, true])
  const killed = before.find(({ hasMail }) => hasMail)?.pid ?? 0
  process.kill(killed, 'SIGKILL')
  await expect.poll(async () => (await answering()).map(({ hasMail }) => hasMail).sort()).toEqual([false, true])
  expect((await answering()).map(({ pid }) => pid)).not.toContain(killed)
})

test('without an edition, or with a port that is taken, the start fails with one line', async () => {
  const first = magazine
  await first.start(noStore)
  const second = new Supervised()
  try {
    await second.start(noStore)
    expect([await second.ended(), second.complained]).toEqual([[1, null], 'reticule · There is no edition yet. Run npm run publish.\n'])
  } finally {
    await second.remove()
  }
})

test.each([
  ['cannot start', 'bad000000000', {}, 'this build is broken'],
  [
    'die as soon as they start',
    'dea000000000',
    {},
    'web processes of build dea000000000 do not stay alive: 5 ended, the last with 3; the log says more',
  ],
  [
    'never are ready',
    '500000000000',
    { TEST_START: '1500' },
    'web processes of build 500000000000 do not stay alive: 5 ended, the last with SIGKILL; the log says more',
  ],
])('web processes that %s end the supervisor with one line', async (_, build, environment, line) => {
  magazine.show(build)
  await magazine.start({ ...noStore, ...environment })
  expect([await magazine.ended(), magazine.complained]).toEqual([[1, null], `reticule · ${line}\n`])
})

test('processes that die again and again after they were ready end it, too', async () => {
  await magazine.start(noStore)
  for (let death = 0; death < 5; death++) {
    await magazine.ask(false, undefined, '/die').catch(() => undefined)
    if (death < 4)
      await expect
        .poll(() =>
          magazine.ask().then(
            ({ status }) => status,
            () => 0,
          ),
        )
        .toBe(200)
  }
  expect(await magazine.ended()).toEqual([1, null])
  expect(magazine.complained).toContain('do not stay alive: 5 ended, the last with SIGKILL')
})

test('told to end it answers what is under way and ends with 0; killed it leaves nobody behind', async () => {
  await magazine.start({ ...noStore, WEB_PROCESSES: '2' })
  const pids = (await answering()).map(({ pid }) => pid)
  const slow = magazine.ask(false, undefined, '/slow')
  await pause(200)
  const end = magazine.end()
  expect((await slow).status).toBe(200)
  expect(await end).toEqual([0, null])
  expect(pids.filter(isAlive)).toEqual([])
  await magazine.start(noStore)
  const { pid } = await magazine.ask()
  await magazine.end('SIGKILL')
  await expect.poll(() => isAlive(pid)).toBe(false)
})

test('two thousand requests while the build changes twice are all answered, on old connections and new ones', async () => {
  await magazine.start({ ...noStore, WEB_PROCESSES: '2' })
  const builds: string[] = []
  const count = 2000
  let asked = 0
  const read = async (agent: Agent | false, rest: number) => {
    for (let mine = asked++; mine < count; mine = asked++) {
      if (mine === 300) magazine.show(other)
      if (mine === 1100) magazine.show(one)
      builds.push((await magazine.ask(agent)).build)
      // The work is bounded by the requests; who is half through waits until there is something new to see.
      while (mine > 900 && !builds.includes(other)) await magazine.ask(agent).then(({ build }) => builds.push(build))
      if (rest) await pause(rest)
    }
  }
  const agents = [0, 0, 3, 20].map((rest) => [new Agent({ keepAlive: true, maxSockets: 1 }), rest] as const)
  await Promise.all([...agents.map(([agent, rest]) => read(agent, rest)), read(false, 0), read(false, 2)])
  for (const [agent] of agents) agent.destroy()
  expect(builds.length).toBeGreaterThanOrEqual(count)
  expect(new Set(builds)).toEqual(new Set([one, other]))
  await expect.poll(async () => (await answering()).every(({ build }) => build === one)).toBe(true)
})

test('a form sent into a connection that was idle while its process was replaced is answered, and ends that connection', async () => {
  await magazine.start(noStore)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const before = await magazine.ask(agent)
  magazine.show(other)
  await expect.poll(async () => (await magazine.ask()).build).toBe(other)
  expect(await magazine.ask(agent)).toMatchObject({ status: 200, build: one, pid: before.pid, connection: 'close' })
  expect((await magazine.ask(agent)).build).toBe(other)
  await expect.poll(() => isAlive(before.pid)).toBe(false)
  agent.destroy()
})

test('a build that cannot be started leaves the one before in its place, and the next one is tried', async () => {
  await magazine.start(noStore)
  magazine.show('bad000000000')
  await pause(3000)
  expect((await magazine.ask()).build).toBe(one)
  magazine.show(other)
  await expect.poll(async () => (await magazine.ask()).build).toBe(other)
})

test('figures add up what all processes counted, and name no path', async () => {
  const port = String(await freePort())
  await magazine.start({ ...noStore, WEB_PROCESSES: '2', METRICS_PORT: port })
  for (let n = 0; n < 12; n++) await magazine.ask(false, undefined, n % 3 ? `/stories/secret-${n}` : '/media/secret.avif')
  const figures = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  // An answer is counted once it is sent, which its reader may see first.
  await expect.poll(figures).toContain('reticule_requests_total{class="page",status="200"} 8')
  const text = await figures()
  expect(text).toContain('reticule_requests_total{class="media",status="200"} 4')
  for (const name of [
    'reticule_edition_age_seconds',
    'reticule_edition_overdue_seconds 0',
    'nodejs_eventloop_lag_seconds',
    'process_resident_memory_bytes',
  ])
    expect(text).toContain(name)
  expect(text).not.toContain('secret')
})
