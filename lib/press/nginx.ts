/** What a front server reads of a release: the headers of each kind of file, and the policy of each page. */
import { endings, isTextType, type Kind, kinds, types } from './headers.ts'
import { nothingInline, policy } from './policy.ts'

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/** Contents of the files by their names. Policies are looked up by the file that is sent. */
export function nginxFiles(policies: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const lines = Object.entries(policies).map(([file, value]) => `  ${quoted(`/${file}`)} ${quoted(value)};`)
  const headers = Object.keys(kinds) as Kind[]
  return {
    'policies.conf': `map $uri $policy {\n  default ${quoted(policy(nothingInline))};\n${lines.join('\n')}\n}\n`,
    'types.conf': typesFile(),
    ...Object.fromEntries(
      headers.map((kind) => [
        `${kind}.conf`,
        // Any other method goes to the server behind (deploy/nginx.conf maps 418 to it), which takes it at a route of that address or refuses it.
        `if ($request_method !~ ^(GET|HEAD)$) { return 418; }\n${Object.entries(kinds[kind])
          // Without "always" it is not on errors: nobody keeps those.
          .map(([name, value]) => `add_header ${name} ${quoted(value)}${name === 'Cache-Control' ? '' : ' always'};\n`)
          .join('')}`,
      ]),
    ),
  }
}

/** Types by ending, and which of them are text; feeds have a location of their own, since their names end like others. */
function typesFile(): string {
  const lines = Object.entries(endings).map(([ending, type]) => `  ${type} ${ending.slice(1)};`)
  const texts = [...Object.values(endings), ...Object.values(types)].filter(isTextType)
  return `types {\n${lines.join('\n')}\n}\ncharset utf-8;\ncharset_types ${[...new Set(texts)].filter((type) => type !== 'text/html').join(' ')};\n`
}
