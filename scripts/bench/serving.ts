/** Pages served a second: through nginx, by our own server and by next start, each in the same run and by the same program. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { currentEdition, shownSite } from '../../lib/editions/folder.ts'
import { childEnvironment } from '../../lib/env.ts'
import { production } from '../setup/build.ts'
import { behindFront, during, origins } from './front.ts'
import { log } from './log.ts'

export const STORY = '/stories/one-millimetre-short'
const NEXT_PORT = 3122
const PLAIN_PORT = 3123

/** Answers a second over some seconds, with 32 connections. */
export function rate(url: string): number {
  const { stdout, error } = spawnSync('wrk', ['-t1', '-c32', '-d4', '-H', 'Accept-Encoding: br', url], { encoding: 'utf8' })
  if (error) throw new Error('wrk is not there; Debian has it as the package "wrk".')
  const [, answers] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? []
  if (!answers || /Non-2xx/.test(stdout)) throw new Error(`${url} was not answered well:\n${stdout}`)
  return Number(answers)
}

/** nginx as it comes, with one file of as many bytes as a story has on the wire. */
async function plainRate(): Promise<number> {
  const folder = join(process.cwd(), '.generated/bench')
  mkdirSync(folder, { recursive: true })
  const bytes = statSync(join(shownSite(process.cwd()), `${STORY}.html.br`)).size
  writeFileSync(join(folder, 'plain.html'), Buffer.alloc(bytes, 'a'))
  writeFileSync(
    join(folder, 'nginx.conf'),
    `worker_processes auto; pid nginx.pid; error_log stderr; daemon off;
events { worker_connections 4096; }
http { access_log off; sendfile on; tcp_nopush on; open_file_cache max=100; types { text/html html; }
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  server { listen ${PLAIN_PORT}; root .; } }`,
  )
  const url = `http://localhost:${PLAIN_PORT}/plain.html`
  const start = () => spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  const found = await during(start, url, async () => rate(url))
  rmSync(folder, { recursive: true })
  return found
}

/** Next's own server with the build of the edition that is shown, and with what has been compiled. */
async function nextRate(): Promise<number> {
  const url = `http://localhost:${NEXT_PORT}${STORY}`
  const start = () =>
    spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', `${NEXT_PORT}`], {
      stdio: 'ignore',
      env: childEnvironment({ ...production, RETICULE_BUILD: currentEdition(process.cwd())?.manifest.build }),
    })
  return during(start, url, async () => rate(url))
}

/** Twice each, in turn, and the better of the two: other work on the machine only ever slows one down. */
export async function measureServing() {
  const rates = await behindFront(async () => {
    const rounds = []
    for (let round = 0; round < 2; round++)
      rounds.push({
        front: rate(origins.plain + STORY),
        plain: await plainRate(),
        own: rate(origins.behind + STORY),
        next: await nextRate(),
      })
    return rounds
  }, 'plain')
  const best = (of: 'front' | 'plain' | 'own' | 'next') => Math.max(...rates.map((round) => round[of]))
  log('a story through nginx, pages a second', best('front').toFixed(0))
  log('one plain file of the same size through nginx', best('plain').toFixed(0))
  log('ratio of the two (target 0.8)', (best('front') / best('plain')).toFixed(2))
  log('the same story by the magazine’s own server', best('own').toFixed(0))
  log('the same story by next start', best('next').toFixed(0))
  log('nginx against next start (expected above 20)', (best('front') / best('next')).toFixed(0))
}
