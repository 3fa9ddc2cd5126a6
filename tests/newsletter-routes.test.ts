/** The newsletter's routes, asked as a server would ask them, over a store that works, stalls, is away, or meets a mistake of ours. */
import pMap from 'p-map'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as confirm from '../app/newsletter/confirm/route.ts'
import * as leave from '../app/newsletter/leave/route.ts'
import * as exported from '../app/newsletter/me/export/route.ts'
import * as me from '../app/newsletter/me/route.ts'
import * as subscribe from '../app/newsletter/subscribe/route.ts'
import { deliveries, letters, strikes } from '../lib/db/schema.ts'
import { log } from '../lib/log.ts'
import { rules } from '../lib/newsletter/rules.ts'
import { sign } from '../lib/newsletter/secrets.ts'
import { findSubscriber, keyOf } from '../lib/newsletter/store.ts'
import { TestNewsletter } from './fakes/post.ts'
import { stores, type TestStore } from './fakes/stores.ts'

const fake = vi.hoisted(() => ({ database: (): Promise<unknown> => Promise.reject(new Error('not yet')) }))
vi.mock('../lib/db/database.ts', async (original) => ({ ...(await original<object>()), database: () => fake.database() }))

const ann = 'ann@example.com'
let store: TestStore
let news: TestNewsletter

beforeAll(async () => {
  const [[, embedded]] = stores
  store = await embedded()
})
afterAll(() => store.remove())
beforeEach(async () => {
  fake.database = async () => store.db
  news = new TestNewsletter(store.db, new Date())
  await news.empty()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const base = 'http://localhost:3000/newsletter'
type Fields = Record<string, string>
const get = (path: string) => new Request(base + path)
const post = (path: string, fields: Fields = {}, client = '192.0.2.7') =>
  new Request(base + path, { method: 'POST', body: new URLSearchParams(fields), headers: { 'x-forwarded-for': client } })

type Led = { readonly status: number; readonly path: string; readonly to?: string; readonly proof?: string }

/** What an answer leads to, by its page or its redirection, and its status. */
function led(answer: Response): Led {
  const { pathname, searchParams } = new URL(answer.headers.get('x-page') ?? answer.headers.get('location') ?? '/', base)
  return { status: answer.status, path: pathname, ...Object.fromEntries(searchParams) }
}

const signUp = async (fields: Fields, client?: string) => led(await subscribe.POST(post('/subscribe', fields, client)))
const typeCode = async (to: string, code: string, client?: string) => led(await confirm.POST(post('/confirm', { to, code }, client)))
const pressLink = async (link: string) => led(await confirm.POST(post('/confirm', { link })))

/** Somebody who has just confirmed, and what leads to them. */
async function subscribed(address = ann) {
  const { to = '' } = await signUp({ email: address })
  await news.work()
  const [code, token] = [news.codeFor(address), news.tokenFor(address)]
  expect(await typeCode(to, code)).toMatchObject({ status: 303, path: '/newsletter/joined' })
  const id = (await findSubscriber(store.db, { address }))?.id ?? ''
  const who = { leave: sign(await keyOf(store.db, 'links'), 'leave', id), me: sign(await keyOf(store.db, 'links'), 'me', id) }
  return { to, code, token, who }
}

test('a code or a link that is used twice says that its work is done', async () => {
  const { to, code, token } = await subscribed()
  expect(await typeCode(to, code)).toEqual({ status: 303, path: '/newsletter/already' })
  expect(await pressLink(token)).toEqual({ status: 303, path: '/newsletter/already' })
})

test('what is no code at all costs no try; spaces, dashes and digits of other scripts are a code', async () => {
  const { to = '' } = await signUp({ email: ann })
  await news.work()
  for (let n = 0; n < 20; n++) expect(await typeCode(to, 'abc 12')).toMatchObject({ status: 422, problem: 'digits', code: 'abc 12' })
  const pasted = [...news.codeFor(ann)].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join('\u2009')
  expect(await typeCode(to, pasted)).toMatchObject({ path: '/newsletter/joined' })
})

describe('a form that looks like a program’s', () => {
  const signs: readonly Fields[] = [{ took: '3' }, { website: 'https://reader.example' }, { took: '1499', website: 'Ann' }]

  test.each(signs)('%j is shown once more with what was typed, and the second one is taken as it comes', async (signs) => {
    const once = await signUp({ email: ann, ...signs })
    expect(once).toMatchObject({ status: 200, path: '/newsletter/again', problem: 'once more', email: ann })
    expect(await news.stateOf(ann)).toBe('none')
    expect(await signUp({ email: ann, ...signs, proof: String(once.proof) })).toMatchObject({ status: 303, path: '/newsletter/confirm' })
    await news.work()
    expect(news.mailsTo(ann)).toHaveLength(1)
  })

  test('a mistake in the second one is told, and it stays the second one', async () => {
    const { proof = '' } = await signUp({ email: ann, took: '3' })
    expect(await signUp({ email: 'ann', took: '3', proof })).toMatchObject({ status: 422, problem: 'address', email: 'ann', proof })
  })

  test('a proof is ours, and good for an hour', async () => {
    expect(await signUp({ email: ann, took: '3', proof: 'x' })).toMatchObject({ problem: 'once more' })
    const key = await keyOf(store.db, 'links')
    const id = '11111111-1111-4111-8111-111111111111'
    expect(await signUp({ email: ann, took: '3', proof: sign(key, 'again', id, 1) })).toMatchObject({ problem: 'once more' })
    expect(await signUp({ email: ann, took: '3', proof: sign(key, 'leave', id) })).toMatchObject({ problem: 'once more' })
  })
})

test('wrong codes from one network end with "wait", while the link of the mail goes on working there', async () => {
  const { household } = rules.tries.wrong.code
  const to = 'x'.repeat(43)
  for (let n = 0; n < household; n++) expect(await typeCode(to, '123456', `192.0.2.${n}`)).toMatchObject({ status: 422, problem: 'code' })
  expect(await typeCode(to, '123456', '192.0.2.99')).toMatchObject({ status: 429, problem: 'too many tries', code: '123456' })
  await signUp({ email: ann })
  await news.work()
  expect(await pressLink(news.tokenFor(ann))).toMatchObject({ path: '/newsletter/joined' })
})

test('right codes are not counted, and guesses from many networks at once are: by the wider ones, and by all together', async () => {
  const { code } = rules.tries.wrong
  const { to, code: used } = await subscribed()
  for (let n = 0; n < code.household + 5; n++) expect(await typeCode(to, used)).toMatchObject({ path: '/newsletter/already' })
  const guess = (client: string) => typeCode('x'.repeat(43), '123456', client)
  const statuses = async (count: number, client: (n: number) => string) => {
    // Some at once: who waits longer for the store than a reader may is told that it is busy, however slow the machine.
    const all = await pMap(
      Array.from({ length: count }, (_, n) => client(n)),
      guess,
      { concurrency: 16 },
    )
    return all.filter(({ status }) => status === 422).length
  }
  expect(await statuses(code.site + 20, (n) => `2001:db8:1:${(n % 250).toString(16)}00::1`)).toBe(code.site)
  expect(await statuses(code.everywhere + 20, (n) => `198.${n % 256}.${n % 200}.1`)).toBeLessThanOrEqual(code.everywhere - code.site)
})

test('what somebody takes along holds the letters and the mails that went to them, and those that were refused', async () => {
  const { who } = await subscribed()
  const subscriber = (await findSubscriber(store.db, { address: ann }))?.id ?? ''
  const at = news.clock()
  const [{ id: letter } = { id: 0 }] = await store.db
    .insert(letters)
    .values({ slug: '2026-12-04-one-bag', state: 'settled', since: at, hash: 'x', send: at, notAfter: at })
    .returning()
  const refused = { state: 'refused', reason: 'strike', reply: 'rcpt 550' } as const
  await store.db.insert(deliveries).values({ letter, subscriber, lane: 'google', due: at, tries: 1, tried: at, at, ...refused })
  await store.db.insert(strikes).values({ letter, subscriber, reason: 'strike', at })
  const told = await (await exported.GET(get(`/me/export?who=${who.me}`))).json()
  const time = at.toISOString()
  expect(told).toMatchObject({
    address: ann,
    letters: [{ letter: '2026-12-04-one-bag', servers: 'google', tries: 1, first: time, last: time, ...refused }],
    refused: [{ letter: '2026-12-04-one-bag', reason: 'strike', at: time }],
    mails: [{ kind: 'code', state: 'sent' }, { kind: 'welcome' }],
  })
})

test('no answer of a route is kept by anybody', async () => {
  const { who } = await subscribed()
  const answers = [
    await me.GET(get(`/me?who=${who.me}`)),
    await me.GET(get('/me?who=x')),
    await exported.GET(get(`/me/export?who=${who.me}`)),
    await exported.GET(get('/me/export?who=x')),
    await leave.GET(get(`/leave?who=${who.leave}`)),
    await leave.POST(post(`/leave?who=${who.leave}`, { 'List-Unsubscribe': 'One-Click' })),
    await leave.POST(post(`/leave?who=${who.leave}`)),
    await leave.POST(post('/leave?who=x')),
    await confirm.GET(get('/confirm?to=x')),
    await confirm.POST(post('/confirm', { to: 'x', code: '123456' })),
    await confirm.POST(post('/confirm', { link: 'x' })),
    await subscribe.POST(post('/subscribe', { email: ann })),
    await subscribe.POST(post('/subscribe', { email: 'ann' })),
    await me.POST(post(`/me?who=${who.me}`)),
    await me.POST(post('/me?who=x')),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 404, 200, 200, 303, 404, 200, 422, 404, 303, 422, 303, 404])
  for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store')
})

test.each([
  ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click', true],
  ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n', true],
  ['application/x-www-form-urlencoded', '', false],
  ['text/plain', 'List-Unsubscribe=One-Click', false],
  ['application/x-www-form-urlencoded', `x=${'x'.repeat(16_000)}`, false],
])('a request to leave of type %s is read as one click or as a button’s, and leaves either way', async (type, body, isOneClick) => {
  const { who } = await subscribed()
  const answer = await leave.POST(
    new Request(`${base}/leave?who=${who.leave}`, { method: 'POST', body, headers: { 'content-type': type } }),
  )
  expect(answer.status).toBe(isOneClick ? 200 : 303)
  expect(await news.stateOf(ann)).toBe('left')
})

test('whoever reads where a form is only taken is led to the form; a link that was cut off leads to nobody', async () => {
  for (const answer of [subscribe.GET(), confirm.GET(get('/confirm')), confirm.GET(get('/confirm?later='))])
    expect(led(answer)).toEqual({ status: 303, path: '/newsletter' })
  expect(led(confirm.GET(get('/confirm?to=x')))).toMatchObject({ status: 200, path: '/newsletter/confirm/form', to: 'x' })
  expect(led(confirm.GET(get('/confirm?link=x')))).toMatchObject({ status: 200, path: '/newsletter/confirm/form', link: 'x' })
  for (const answer of [await leave.GET(get('/leave')), await me.GET(get('/me')), await exported.GET(get('/me/export'))])
    expect(led(answer)).toMatchObject({ status: 404, path: '/newsletter/nobody' })
})

/** Every question that a route puts to the store, and what its answer keeps of what was typed. */
const asked: readonly (readonly [string, () => Promise<Response>, Fields])[] = [
  ['subscribe', () => subscribe.POST(post('/subscribe', { email: ann })), { path: '/newsletter/again', email: ann }],
  ['subscribe again', () => subscribe.POST(post('/subscribe', { who: 'x' })), {}],
  [
    'confirm by code',
    () => confirm.POST(post('/confirm', { to: 'x'.repeat(43), code: '123 456' })),
    { path: '/newsletter/confirm/form', code: '123 456' },
  ],
  ['confirm by link', () => confirm.POST(post('/confirm', { link: 'x'.repeat(22) })), {}],
  ['the page to leave', () => leave.GET(get('/leave?who=x')), {}],
  ['leave', () => leave.POST(post('/leave?who=x')), {}],
  ['what we hold', () => me.GET(get('/me?who=x')), {}],
  ['erase', () => me.POST(post('/me?who=x')), {}],
  ['take along', () => exported.GET(get('/me/export?who=x')), {}],
]

describe.each(asked)('%s', (_, ask, kept) => {
  test('a store that is away is told as that, in the log too', async () => {
    const told = vi.spyOn(log, 'error').mockReturnValue(undefined)
    fake.database = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))
    const answer = await ask()
    expect(led(answer)).toMatchObject({ status: 503, path: '/away', ...kept })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(told.mock.calls).toEqual([[expect.anything(), 'the store does not answer']])
  })

  test('a store that stalls is waited for five seconds at most, and told as away', async () => {
    vi.spyOn(log, 'error').mockReturnValue(undefined)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    fake.database = () => new Promise(() => undefined)
    const answer = ask()
    // Reading a body takes turns of the loop that no clock counts.
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
    await vi.advanceTimersByTimeAsync(5000)
    expect(led(await answer)).toMatchObject({ status: 503, path: '/away', ...kept })
  })

  test('a mistake of ours is told as that, with its place in the log, and the reader keeps what was typed', async () => {
    const told = vi.spyOn(log, 'error').mockReturnValue(undefined)
    fake.database = async () =>
      new Proxy(
        {},
        {
          get: (_, name) => {
            if (name !== 'then') throw new TypeError(`no ${String(name)} of ${ann}`)
          },
        },
      )
    const answer = await ask()
    expect(led(answer)).toMatchObject({ status: 500, path: '/newsletter/broken', ...kept })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const [[facts, words] = []] = told.mock.calls as unknown as [{ reason: string; stack: string[] }, string][]
    expect(words).toBe('a route of the newsletter is broken')
    expect(facts?.reason).toMatch(/^no \w+ of \(an address\)$/)
    expect(facts?.stack.join('\n')).toMatch(/at .*\.ts:\d+/)
  })
})
