/** Which bag a measure in a sentence belongs to. It decides only where the sentence leaves no doubt; silence is no fault. */
import type { Measure } from './measures.ts'
import type { Naming } from './names.ts'

const capital = String.raw`[\p{Lu}\d][\p{L}\d'&.-]*`
const hedge = '(?:about|around|roughly|approximately|some|just|only|exactly)?'
/** "’s face", " by Jacquemus", " of 2017": what may follow a name and leave the subject as it was. */
const attribute = `(?:'s? (?:face|body|outline|front))?(?: (?:by|of|from|for) ${capital}(?: (?:&|and|of|${capital})){0,4})?`
const aside = String.raw`(?:,[^,;:.()]{1,60},| \([^()]{1,60}\)| [–—][^–—.]{1,60}[–—])?`
const verb = '(?:is|are|measures?|is given as|is listed as|is listed at|has a (?:face|body|outline) of|comes to)'

/** "Le Petit Chiquito, by Jacquemus, is " */
const predicate = new RegExp(`^${attribute}${aside} ${verb} ${hedge} ?$`, 'u')
/** "Le Petit Chiquito, ", "Le Petit Chiquito (", "Le Petit Chiquito, at " */
const apposition = new RegExp(`^${attribute}(?: ?\\(|,|:| [–—]|,? at)? ?${hedge} ?$`, 'u')
/** " and ", ", " between two measures of one thing */
const andThen = /^(?: outside)?(?:,| and| by|, and) ?$/

const aboutAnother =
  /^(?:of|in|on|inside|into|onto|for|to|from|around|round|across|under|over|above|below|behind|through|within|if|unless|whether)$/i
const besideAnother = /^(?:at|beside|besides|against|than|like|unlike|with|without|near|as)$/i
/** "Knölig and Le Petit Chiquito are" */
const several = / (?:are|measure) /
/** What makes a measure one of the inside, of a part, or of the bag together with something. */
const goesOn =
  /^,? (?:with|including|counting|inside|within|too|short|shorter|smaller|larger|more|less|once|when|if|open|unfolded|apart|for each|a side)\b/
const endsThere = /^(?:[,.;:)!?—–]| and\b| outside\b| [–—]|$)/
/** A sentence that supposes something, or changes the scale, states nothing of the bag itself. */
const supposes = /\b(?:scale|twice|double|half|times|enlarged|screen|drawn|imagine|suppose|if|unless|would|could|might|were|not|never)\b/i

/** The sentence round a place of a text. */
function sentenceAt(text: string, at: number): string {
  const begin = Math.max(...['. ', '? ', '! '].map((stop) => text.lastIndexOf(stop, at))) + 1
  const stop = /[.?!](?= |$)/.exec(text.slice(at))
  return text.slice(begin, stop ? at + stop.index : undefined)
}

/**
 * The word before a name, leaving out an article, the house in "IKEA’s Knölig" and the body in "the outline of Knölig";
 * empty where a sentence begins.
 */
function wordBefore(text: string, at: number): string {
  const before = text
    .slice(0, at)
    .replace(/(?:\p{Lu}[\p{L}&-]* )*\p{Lu}[\p{L}&-]*'s? $/u, '')
    .replace(/\b(?:outline|face|body|front) of $/i, '')
  return /([\p{L}']+) (?:(?:a|an|the|one|even) )?$/u.exec(before)?.[1] ?? ''
}

function isOf(name: Naming, { at, end }: Measure, text: string): boolean {
  const between = text.slice(name.end, at)
  const after = text.slice(end)
  const word = wordBefore(text, name.at)
  if (aboutAnother.test(word) || goesOn.test(after)) return false
  if (predicate.test(between)) return !besideAnother.test(word) && !(/^(?:and|or)$/i.test(word) && several.test(between))
  return apposition.test(between) && endsThere.test(after)
}

/** "the 53 × 43 mm Le Petit Chiquito"; "At 53 × 43 mm, Le Petit Chiquito" where a sentence begins. */
function isBefore(name: Naming, { at, end }: Measure, text: string): boolean {
  const between = /^(,?) (?:[\p{Lu}][\p{L}&-]*'s? )?$/u.exec(text.slice(end, name.at))
  if (!between) return false
  return (between[1] ? /(?:^|[.?!] )At $/ : /\b(?:the|a|an|this|that) $/i).test(text.slice(0, at))
}

/** The name to which each measure of a text belongs; a measure that belongs to none for certain has no entry. */
export function measureOwnersOf(measures: readonly Measure[], names: readonly Naming[], text: string): ReadonlyMap<Measure, Naming> {
  const owners = new Map<Measure, Naming>()
  measures.forEach((measure, index) => {
    if (supposes.test(sentenceAt(text, measure.at))) return
    const before = names.findLast(({ end }) => end <= measure.at)
    const previous = measures[index - 1]
    const chained = previous && owners.get(previous)
    if (before && isOf(before, measure, text)) owners.set(measure, before)
    else if (chained && previous && andThen.test(text.slice(previous.end, measure.at)) && endsThere.test(text.slice(measure.end)))
      owners.set(measure, chained)
    else {
      const behind = names.find(({ at }) => at >= measure.end)
      if (behind && isBefore(behind, measure, text)) owners.set(measure, behind)
    }
  })
  return owners
}
