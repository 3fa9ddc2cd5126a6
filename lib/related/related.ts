/**
 * What a rail holds, and why. Editor's picks come first; then stories that share bags and houses, weighted by how rare
 * those are; then rare topics; then the section. Pure and deterministic: the same stories give the same rail.
 */
import type { Story, StorySummary } from '../types.ts'

/** What relates stories. */
export type Relatable = StorySummary & Pick<Story, 'bags' | 'houses' | 'topics' | 'linked' | 'mentioned' | 'picks' | 'next'>

export type RelatedStory = {
  readonly story: Relatable
  /** The reason that counts most: what a reader is told. */
  readonly reason: { readonly kind: 'pick' | 'bag' | 'house' | 'topic' | 'section'; readonly slug: string }
}

type StoriesByReason = ReadonlyMap<string, readonly Relatable[]>
type Index = { readonly bySlug: ReadonlyMap<string, Relatable>; readonly byReason: StoriesByReason; readonly total: number }
type Candidate = { story: Relatable; score: number; reason: RelatedStory['reason']; weight: number }

const LENGTH = 3
/** Of the stories that share one reason, so many of the newest are looked at. It keeps a rail's cost the same in a large magazine. */
const REACH = 40
/**
 * What it counts to share a bag, a house, a topic or the section, times how rare that is: log2(1 + all stories / those that share it), which
 * is 1 for what all share. Set by judgement, not measured: of equally rare ones a bag counts more than a house and a topic together, and a
 * house more than a topic; a section only decides among stories that share nothing else, unless hardly any other story stands in it.
 */
const weights = { bag: 12, house: 7, topic: 4, section: 0.5 } as const

const indexes = new WeakMap<readonly Relatable[], Index>()

/** Everything by which a story can be related to another. */
function reasonsOf(story: Relatable): readonly { kind: keyof typeof weights; slug: string }[] {
  return [
    ...story.bags.map((slug) => ({ kind: 'bag' as const, slug })),
    ...story.houses.map((slug) => ({ kind: 'house' as const, slug })),
    ...story.topics.map((slug) => ({ kind: 'topic' as const, slug })),
    { kind: 'section' as const, slug: story.section },
  ]
}

function indexOf(all: readonly Relatable[]): Index {
  const known = indexes.get(all)
  if (known) return known
  const byReason = new Map<string, Relatable[]>()
  const ordered = [...all].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt) || a.slug.localeCompare(b.slug))
  for (const story of ordered) {
    for (const { kind, slug } of reasonsOf(story)) {
      const key = `${kind}:${slug}`
      const sharing = byReason.get(key)
      if (sharing) sharing.push(story)
      else byReason.set(key, [story])
    }
  }
  const index = { bySlug: new Map(all.map((story) => [story.slug, story])), byReason, total: all.length }
  indexes.set(all, index)
  return index
}

/** Stories that share something with a story, those that share most first; equal ones newest first, then by slug. */
function candidates(story: Relatable, { byReason, total }: Index, unwanted: ReadonlySet<string>): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const reason of reasonsOf(story)) {
    const sharing = byReason.get(`${reason.kind}:${reason.slug}`) ?? []
    const rarity = Math.log2(1 + total / sharing.length)
    const weight = weights[reason.kind] * rarity
    for (const other of sharing.slice(0, REACH)) {
      if (unwanted.has(other.slug)) continue
      const known = found.get(other.slug)
      if (!known) found.set(other.slug, { story: other, score: weight, reason, weight })
      else {
        known.score += weight
        if (weight > known.weight) Object.assign(known, { reason, weight })
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => b.score - a.score || b.story.publishedAt.localeCompare(a.story.publishedAt) || a.story.slug.localeCompare(b.story.slug),
  )
}

/**
 * At most three stories for the rail of a story, with the reason that put each there. Never itself, nothing that it links
 * inline or as next; no reason is used twice while another candidate has a different one; fewer rather than unrelated.
 */
export function relatedStories(story: Relatable, all: readonly Relatable[]): readonly RelatedStory[] {
  const index = indexOf(all)
  const unwanted = new Set([story.slug, ...story.linked, ...story.mentioned, ...(story.next ? [story.next] : [])])
  const rail: RelatedStory[] = []
  for (const slug of story.picks) {
    const picked = index.bySlug.get(slug)
    if (!picked || unwanted.has(slug) || rail.length === LENGTH) continue
    rail.push({ story: picked, reason: { kind: 'pick', slug } })
    unwanted.add(slug)
  }
  const ranked = candidates(story, index, unwanted)
  const used = new Set<string>()
  const second: Candidate[] = []
  for (const candidate of ranked) {
    if (rail.length === LENGTH) return rail
    const key = `${candidate.reason.kind}:${candidate.reason.slug}`
    if (used.has(key)) second.push(candidate)
    else {
      used.add(key)
      rail.push({ story: candidate.story, reason: candidate.reason })
    }
  }
  for (const { story: other, reason } of second) {
    if (rail.length === LENGTH) break
    if (reason.kind !== 'section') rail.push({ story: other, reason })
  }
  return rail
}
