/** Links in a story's text: each has words, and leads to an address that its readers find. */
import type { Day } from '../../clock.ts'
import { type Addresses, listFragments } from './addresses.ts'
import { whyHidden } from './hidden.ts'
import type { Parsed } from './parse.ts'
import { type Problem, suggestion } from './problem.ts'
import { isTag, type Node, problemAt, type ReadStory, walk, wordsOf } from './text.ts'

const hasWords = (link: Node) => wordsOf(link).trim() !== '' || [...walk(link)].some((node) => isTag(node) || node.type === 'image')

/** What is wrong with the fragment of a link to a story, or nothing. */
function checkFragment(url: string, fragment: string, story: Parsed): string | undefined {
  const known = listFragments(story)
  if (known.includes(fragment)) return undefined
  const why = fragment.startsWith('source-') ? 'that story declares no such source' : 'that story has no such section'
  return `the link "${url}" leads nowhere: ${why}.${suggestion(fragment, known)} Write a ## heading in small letters with hyphens, a source such as #source-j15, or the whole story.`
}

/** What is wrong with a link within the magazine, or nothing. */
function checkInside(url: string, from: Parsed, addresses: Addresses, today: Day): string | undefined {
  const [path = '', fragment] = url.replace(/\?[^#]*/, '').split('#')
  const moved = addresses.moved.get(path)
  if (moved) return `the link "${url}" uses a former slug. Write ${moved}.`
  if (!addresses.known.has(path))
    return `the link "${url}" leads to no page of ours.${suggestion(path, addresses.known)} Write an address that exists, or leave the link out.`
  const to = addresses.stories.get(path)
  const hidden = to && whyHidden(from, to, today)
  if (hidden) return `the link "${url}" leads to a story that ${hidden}. Lead it to one that readers of this story find.`
  return to && fragment !== undefined ? checkFragment(url, fragment, to) : undefined
}

/** What is wrong with a link to another site, or nothing. `secure` are hosts that the story reaches by https:// too. */
function checkOutside(url: string, secure: ReadonlySet<string>): string | undefined {
  if (!URL.canParse(url)) return `the link "${url}" leads nowhere. Write the whole address, such as https://example.com/page.`
  const { protocol, host } = new URL(url)
  return protocol === 'http:' && secure.has(host)
    ? `the link "${url}" begins with http://, and this story reaches the same site by https://. Write https:// here too.`
    : undefined
}

function checkAddress(url: string, story: Parsed, addresses: Addresses, today: Day, secure: ReadonlySet<string>): string | undefined {
  if (/^https?:\/\//i.test(url)) return checkOutside(url, secure)
  if (url.startsWith('//')) return `the link "${url}" leads to another site. Begin it with https://.`
  if (url.startsWith('#')) return checkFragment(url, url.slice(1), story)
  if (url.startsWith('/')) return checkInside(url, story, addresses, today)
  return `the link "${url}" leads nowhere. Begin it with https:// or with /.`
}

/** The hosts to which the sources and links of a story lead by https://. */
function secureHosts(story: ReadStory): ReadonlySet<string> {
  const sources = Array.isArray(story.data.sources) ? story.data.sources : []
  const urls = [
    ...sources.map((source) => String(source?.url ?? '')),
    ...[...walk(story.tree)].map((node) => ('url' in node ? node.url : '')),
  ]
  return new Set(urls.filter((url) => url.startsWith('https://') && URL.canParse(url)).map((url) => new URL(url).host))
}

/** Problems of the links in a story's text. */
export function checkLinks(story: ReadStory, addresses: Addresses, today: Day): readonly Problem[] {
  const problems: Problem[] = []
  let secure: ReadonlySet<string> | undefined
  for (const node of walk(story.tree)) {
    if ((node.type === 'link' || node.type === 'linkReference') && !hasWords(node))
      problems.push(problemAt(story, node, 'this link has no words. Write between the brackets what it leads to.'))
    if (node.type !== 'link' && node.type !== 'definition') continue
    secure ??= secureHosts(story)
    const message = checkAddress(node.url, story, addresses, today, secure)
    if (message) problems.push(problemAt(story, node, message))
  }
  return problems
}
