import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { watchRequests } from './drain.ts'

let server: Server
let end: (patience: number) => Promise<void>
/** Answers that wait for the test. */
let waiting: ServerResponse[]
let arrived: () => void
beforeEach(async () => {
  waiting = []
  server = createServer({ keepAliveTimeout: 600_000 }, (asked, response) => {
    if (asked.url === '/quick') return response.end('quick')
    waiting.push(response)
    arrived()
  })
  end = watchRequests(server).end
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Asks, and resolves with the answer once its head is there. */
async function ask(path: string, agent = new Agent({ keepAlive: true })): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo
  const asked = request({ port, host: '127.0.0.1', path, agent, method: 'POST' })
  asked.end('name=value')
  const [answer] = await once(asked, 'response')
  answer.resume()
  return answer
}

/** Sends a form that is not answered before the test says so. */
async function beginForm() {
  const isHere = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const answer = ask('/form')
  answer.catch(() => undefined)
  await isHere
  return { answer }
}

test('a form under way is answered, newcomers meanwhile too, and then nobody', async () => {
  const form = await beginForm()
  const ending = end(600_000)
  const newcomer = await ask('/quick')
  expect(newcomer.statusCode).toBe(200)
  expect(newcomer.headers.connection).toBe('close')
  waiting[0]?.end('thanks')
  const answer = await form.answer
  expect(answer.statusCode).toBe(200)
  expect(answer.headers.connection).toBe('close')
  await ending
  expect(server.listening).toBe(false)
})

test('a connection that nobody uses does not hold it up', async () => {
  const answer = await ask('/quick')
  expect(answer.headers.connection).toBe('keep-alive')
  await once(answer, 'end')
  await end(600_000)
})

test('an answer whose head is sent does not keep its connection afterwards', async () => {
  const form = await beginForm()
  waiting[0]?.write('half of ')
  await form.answer
  const ending = end(600_000)
  waiting[0]?.end('it')
  await ending
})

test('who does not finish is cut off when the time is over', async () => {
  const form = await beginForm()
  await end(50)
  await expect(form.answer).rejects.toThrow('socket hang up')
})
