/** Links in a story's text: each has words, and leads to an address that its readers find. */
import type { LocalTime } from '../../clock.ts'
import { linkTarget } from '../text/link-target.ts'
import { isTag, type Node, walk, wordsOf } from '../text/nodes.ts'
import { type Addresses, listFragments } from './addresses.ts'
import { isBlank } from './characters.ts'
import { listGroups } from './lists.ts'
import type { Parsed } from './parse.ts'
import { type ContentProblem, suggestion } from './problem.ts'
import { problemAt, type ReadStory } from './text.ts'
import { whyHidden } from './visibility.ts'

type Reading = { readonly from: ReadStory; readonly addresses: Addresses; readonly now: LocalTime; readonly secure: ReadonlySet<string> }

const hasWords = (link: Node) => !isBlank(wordsOf(link)) || [...walk(link)].some((node) => isTag(node) || node.type === 'image')

/** What is wrong with the fragment of a link to a story, or nothing, also where that story cannot be read. */
function checkFragment(fragment: string, story: Parsed, { factsOf }: Addresses): string | undefined {
  const facts = factsOf(story)
  const known = facts && listFragments(story, facts)
  if (!known || known.includes(fragment)) return undefined
  const why = fragment.startsWith('source-') ? 'that story declares no such source' : 'that story has no such section'
  return `leads nowhere: ${why}.${suggestion(fragment, known)} Write a ## heading in small letters with hyphens, a source such as #source-j15, or the whole story.`
}

/** What is wrong with a link within the magazine, or nothing. */
function checkInside(path: string, fragment: string | undefined, { from, addresses, now }: Reading): string | undefined {
  const moved = addresses.moved.get(path)
  if (moved) return `uses a former slug. Write ${moved}.`
  if (addresses.letters.has(path) && !addresses.known.has(path))
    return 'leads to a letter that readers do not find yet. Write "web: before" into it, or leave the link out.'
  if (path && !addresses.known.has(path))
    return `leads to no page of ours.${suggestion(path, addresses.known)} Write an address that exists, or leave the link out.`
  const to = path ? addresses.stories.get(path) : from
  const hidden = to && whyHidden(from, to, now)
  if (path && hidden) return `leads to a story that ${hidden}. Lead it to one that readers of this story find.`
  return to && fragment !== undefined ? checkFragment(fragment, to, addresses) : undefined
}

/** What is wrong with an address, or nothing. */
function checkAddress(address: string, reading: Reading): string | undefined {
  const target = linkTarget(address)
  switch (target.kind) {
    case 'nowhere':
      return target.remedy
    case 'mail':
      return undefined
    case 'page':
      return checkInside(target.path, target.fragment, reading)
    case 'web':
      return target.url.protocol === 'http:' && reading.secure.has(target.url.host)
        ? 'begins with http://, and this story reaches the same site by https://. Write https:// here too.'
        : undefined
  }
}

/** The hosts to which the sources and links of a story lead by https://. */
function secureHosts(story: ReadStory): ReadonlySet<string> {
  const addresses = [
    ...listGroups(story.data.sources).map(({ url }) => String(url ?? '')),
    ...[...walk(story.tree)].map((node) => ('url' in node ? node.url : '')),
  ]
  return new Set(
    addresses.map(linkTarget).flatMap((target) => (target.kind === 'web' && target.url.protocol === 'https:' ? target.url.host : [])),
  )
}

/** Whether Markdown made a link of words that only look like an address. */
const isWww = (node: Node) =>
  node.type === 'link' && node.url === `http://${wordsOf(node)}` && node.children[0]?.position?.start.offset === node.position?.start.offset

/** Problems of the links in a story's text. */
export function checkLinks(story: ReadStory, addresses: Addresses, now: LocalTime): readonly ContentProblem[] {
  const problems: ContentProblem[] = []
  let reading: Reading | undefined
  for (const node of walk(story.tree)) {
    const report = (message: string) => problems.push(problemAt(story, node, message))
    if ((node.type === 'link' || node.type === 'linkReference') && !hasWords(node))
      report('this link has no words. Write between the brackets what it leads to.')
    if (node.type !== 'link' && node.type !== 'definition') continue
    reading ??= { from: story, addresses, now, secure: secureHosts(story) }
    const message = checkAddress(node.url, reading)
    if (isWww(node)) report(`"${wordsOf(node)}" becomes a link by http://. Write [words](https://${wordsOf(node)}) in its place.`)
    else if (message) report(`the link "${node.url}" ${message}`)
  }
  return problems
}
