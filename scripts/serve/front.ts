/**
 * nginx with deploy/nginx.conf on FRONT_PORT (8080), before the magazine's own server on PORT (3000).
 * With FRONT_CERTIFICATE and FRONT_KEY it speaks TLS and HTTP/2. Builds nothing.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { env } from '../../lib/env.ts'
import { startMagazine } from './magazine.ts'

const folder = '.generated/front'
const { port: front, certificate, key } = env.front

/** Where Debian, Fedora, Alpine and Homebrew keep nginx's modules. */
const brotli = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/opt/homebrew/lib/nginx/modules']
  .map((place) => join(place, 'ngx_http_brotli_static_module.so'))
  .find((file) => existsSync(file))

const isSecure = certificate !== undefined && key !== undefined
const listen = isSecure
  ? `listen ${front} ssl http2;\nssl_certificate ${resolve(certificate)};\nssl_certificate_key ${resolve(key)};\n`
  : `listen ${front};\n`

mkdirSync(folder, { recursive: true })
const files = {
  'modules.conf': brotli ? `load_module ${brotli};\n` : '',
  'brotli.conf': brotli ? 'brotli_static on;\n' : '',
  'listen.conf': listen,
  'upstream.conf': `server 127.0.0.1:${env.port};\n`,
}
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)

/** nginx is the only one that asks the server behind it, and says for whom. */
const trustedProxies = env.trustedProxies.length ? env.trustedProxies : ['127.0.0.1', '::1']

function fail(words: string): never {
  console.error(`reticule · ${words}`)
  process.exit(1)
}

try {
  await startMagazine({ port: env.port, trustedProxies }, () => {
    const nginx = spawn('nginx', ['-p', process.cwd(), '-c', resolve('deploy/nginx.conf'), '-g', 'daemon off;'], { stdio: 'inherit' })
    console.log(
      `reticule · ${isSecure ? 'https' : 'http'}://localhost:${front}${brotli ? '' : ' (nginx has no brotli module here; gzip is sent)'}`,
    )
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => nginx.kill('SIGQUIT'))
    nginx.on('error', ({ message }) => fail(`nginx cannot be run: ${message}. Install nginx 1.22 or newer.`))
    nginx.on('exit', (code) => {
      if (code) fail(`nginx ended with ${code}; what went wrong stands above.`)
    })
  })
} catch (problem) {
  fail(problem instanceof Error ? problem.message : String(problem))
}
