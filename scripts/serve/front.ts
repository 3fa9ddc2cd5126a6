/**
 * nginx with deploy/nginx.conf on FRONT_PORT (8080), before the magazine's own server on PORT (3000).
 * With FRONT_CERTIFICATE and FRONT_KEY it speaks TLS and HTTP/2. Prints nothing.
 */
import { env } from '../../lib/env.ts'
import { startNginx } from '../front/nginx.ts'
import { supervise } from './supervise.ts'

/** nginx is the only one that asks the server behind it, and says for whom. */
const trustedProxies = env.trustedProxies.length ? env.trustedProxies : ['127.0.0.1', '::1']

function fail(words: string): never {
  console.error(`reticule · ${words}`)
  process.exit(1)
}

try {
  await supervise({ trustedProxies })
} catch (problem) {
  fail(problem instanceof Error ? problem.message : String(problem))
}
const { nginx, hasBrotli } = startNginx(env.front, env.port)
console.log(
  `reticule · nginx listens on ${env.front.port} for ${env.origin}${hasBrotli ? '' : ' (nginx has no brotli module here; gzip is sent)'}`,
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => nginx.kill('SIGQUIT'))
nginx.on('error', ({ message }) => fail(`nginx cannot be run: ${message}. Install nginx 1.22 or newer.`))
nginx.on('exit', (code, signal) => {
  // Also one that was ended by somebody else: without it nobody is served.
  if (code !== 0) fail(`nginx ended with ${signal ?? code}; what went wrong stands above.`)
})
