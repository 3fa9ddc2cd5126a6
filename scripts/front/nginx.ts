/** nginx with deploy/nginx.conf: writes the lines that differ from machine to machine, runs it, and has it turn with the editions. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { linkAtomic, writeAtomic } from '../../lib/atomic-write.ts'
import { currentId, watchLink } from '../../lib/editions/folder.ts'

const folder = '.generated/front'

/** Where Debian, Fedora, Alpine and Homebrew keep nginx's modules. */
const brotli = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/opt/homebrew/lib/nginx/modules']
  .map((place) => join(place, 'ngx_http_brotli_static_module.so'))
  .find((file) => existsSync(file))

type Front = { readonly port: number; readonly certificate?: string | undefined; readonly key?: string | undefined }

const listenOf = ({ port, certificate, key }: Front) =>
  certificate !== undefined && key !== undefined
    ? `listen ${port} ssl http2;\nssl_certificate ${resolve(certificate)};\nssl_certificate_key ${resolve(key)};\n`
    : `listen ${port};\n`

const write = (name: string, text: string) => writeAtomic(join(folder, name), text)

/** What nginx serves once it has read its configuration: files without a link, so that they are of the edition whose policies it has. */
function writeEdition(id: string) {
  write('root.conf', `root editions/${id}/site;\n`)
  linkAtomic(join(folder, 'edition'), join('../../editions', id))
}

/** Starts nginx before the magazine's own server at a port. Without its brotli module gzip is sent. */
export function startNginx(front: Front, behind: number): { readonly nginx: ChildProcess; readonly hasBrotli: boolean } {
  write('modules.conf', brotli ? `load_module ${brotli};\n` : '')
  write('brotli.conf', brotli ? 'brotli_static on;\n' : '')
  write('listen.conf', listenOf(front))
  write('upstream.conf', `server 127.0.0.1:${behind};\n`)
  let shown = currentId(process.cwd())
  if (shown) writeEdition(shown)
  const nginx = spawn('nginx', ['-p', process.cwd(), '-c', resolve('deploy/nginx.conf'), '-g', 'daemon off;'], { stdio: 'inherit' })
  watchLink(process.cwd(), (id) => {
    if (id === undefined || id === shown) return
    shown = id
    writeEdition(id)
    // It reads its configuration anew, and its old workers answer what they have begun.
    nginx.kill('SIGHUP')
  })
  return { nginx, hasBrotli: brotli !== undefined }
}
