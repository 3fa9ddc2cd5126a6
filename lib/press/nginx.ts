/** What a front server reads of a release: the headers of each kind of file, and the policy of each page. */
import { type Kind, kinds } from './headers.ts'
import { nothingInline, policy } from './policy.ts'

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/** Contents of the files by their names. Policies are looked up by the file that is sent. */
export function nginxFiles(policies: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const lines = Object.entries(policies).map(([file, value]) => `  ${quoted(`/${file}`)} ${quoted(value)};`)
  const headers = Object.keys(kinds) as Kind[]
  return {
    'policies.conf': `map $uri $policy {\n  default ${quoted(policy(nothingInline))};\n${lines.join('\n')}\n}\n`,
    ...Object.fromEntries(
      headers.map((kind) => [
        `${kind}.conf`,
        Object.entries(kinds[kind])
          .map(([name, value]) => `add_header ${name} ${quoted(value)} always;\n`)
          .join(''),
      ]),
    ),
  }
}
