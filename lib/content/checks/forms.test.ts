import { describe, expect, test } from 'vitest'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'

/** The problems of the sound story with something after its first fact, and a second form of the same. */
const told = (text: string) => problemLines(storyWith('One fact.', `${text}\n\nOne fact.`))

const moments =
  '<Timeline>\n  <Moment year="-3500">A.</Moment>\n  <Moment year="2019" words="spring 2019" bag="le-petit">B.</Moment>\n</Timeline>'

test('a timeline is sound', () => {
  expect(told(moments)).toEqual([])
})

test('a timeline is told what is wrong with it', () => {
  expect(told(moments.replace(' year="-3500"', ''))).toEqual([`${here}:17:3 · <Moment> needs year="…".`])
  expect(told(moments.replace('-3500', '0'))).toEqual([
    `${here}:17:3 · year="…" of <Moment> cannot be "0". Write a whole number: 1926, or -3500 for 3500 BC; there is no year 0.`,
  ])
  expect(told(moments.replace('2019"', '2027"'))).toEqual([
    `${here}:18:3 · year="…" of <Moment> is 2027, which has not come yet. Write when it was.`,
  ])
  expect(told(moments.replace('-3500', '2020'))).toEqual([
    `${here}:18:3 · 2019 stands after 2020. Put the moments in the order of time, the earliest first.`,
  ])
  expect(told(moments.replace('le-petit', 'le-petite'))).toEqual([
    `${here}:18:3 · bag "le-petite" is not declared. Did you mean "le-petit"?`,
  ])
  expect(told(moments.replace('words="spring 2019"', 'words=""'))).toEqual([
    `${here}:18:3 · <Moment> has an empty words. Fill it in or leave it out.`,
  ])
  expect(told(moments.replace('<Moment year="-3500">A.</Moment>', 'Words.\n'))).toEqual([
    `${here}:17:3 · <Timeline> holds <Moment> tags and nothing else. Put this into one of them, or under the list.`,
  ])
  expect(told('<Moment year="1926">A.</Moment>')).toEqual([
    `${here}:16:1 · <Moment> stands by itself. Put it between <Timeline> and </Timeline>.`,
  ])
  expect(told('<Timeline>\n</Timeline>')).toEqual([`${here}:16:1 · <Timeline> is empty. Put <Moment> tags into it, or leave it out.`])
})

test('a bag of a moment is listed, so that its page leads to the story', () => {
  expect(problemLines(storyWith(/bags: .*\n([\s\S]*)One fact\./, `$1${moments}\n\nOne fact.`))).toEqual([
    `${here}:17:3 · bag "le-petit" is used here and not listed in "bags". Add it there, so that its page leads to this story.`,
  ])
})

test('a step shows something, and one thing', () => {
  const steps = '<Steps>\n  <Step title="Cut the tape" drawing="zip-tape">A.</Step>\n</Steps>'
  expect(told(steps)).toEqual([])
  expect(told(steps.replace(' drawing="zip-tape"', ''))).toEqual([
    `${here}:17:3 · this step shows nothing. Give it drawing="…", as docs/editors.md lists them, or picture="…".`,
  ])
  expect(told(steps.replace('zip-tape', 'zip-tapes'))[0]).toContain(
    `${here}:17:3 · drawing="…" of <Step> cannot be "zip-tapes". Did you mean "zip-tape"? Choose one of: zip-tape, `,
  )
  expect(told(steps.replace('drawing=', 'picture="hero" drawing='))).toEqual([
    `${here}:17:3 · picture "hero" is not declared.`,
    `${here}:17:3 · a step shows one thing. Keep the drawing or the picture.`,
  ])
})

test('a word is defined once, by whatever letters it is written', () => {
  const glossary =
    '<Glossary>\n  <Term name="Aumônière" also="Almoner" bag="le-petit">A.</Term>\n  <Term name="Etui">B.</Term>\n</Glossary>'
  expect(told(`${glossary}\n\n[There](#term-aumoniere)`)).toEqual([])
  expect(told(glossary.replace('Etui', 'aumoniere'))).toEqual([
    `${here}:18:3 · "aumoniere" is defined twice. Join the two, or tell them apart by their names.`,
  ])
  const another = '<Glossary>\n  <Term name="Étui">C.</Term>\n</Glossary>'
  expect(told(`${glossary}\n\n${another}`)).toEqual([
    `${here}:22:3 · "Étui" is defined twice. Join the two, or tell them apart by their names.`,
  ])
  expect(told(glossary.replace(' name="Etui"', ''))).toEqual([`${here}:18:3 · <Term> needs name="…".`])
  expect(told(`${glossary}\n\n[There](#term-etuis)`)).toEqual([
    expect.stringContaining('the link "#term-etuis" leads nowhere: that story has no such section. Did you mean "term-etui"?'),
  ])
})

describe('a document', () => {
  const document =
    '<Document source="s" title="HQ 956241">\n\nThe <Mark id="a">article</Mark> is worn.\n\n<Margin of="a">Not carried.</Margin>\n\n</Document>'

  test('is sound, and cites its source', () => {
    expect(told(document)).toEqual([])
    expect(problemLines(storyWith('One fact.<Source id="s" />', document))).toEqual([])
  })

  test('is told of a note to nowhere, and of a mark without a note', () => {
    expect(told(document.replace('of="a"', 'of="b"'))).toEqual([
      `${here}:18:5 · no note is of "a". Write <Margin of="a">…</Margin> after this passage.`,
      `${here}:20:1 · this note leads to nowhere: nothing in this document is marked "b". Did you mean "a"?`,
    ])
    expect(told(document.replace('worn', '<Mark id="a">worn</Mark>'))).toEqual([
      `${here}:18:5 · "a" is marked twice. Give each mark an id of its own.`,
      `${here}:18:36 · "a" is marked twice. Give each mark an id of its own.`,
    ])
    expect(told(document.replace('</Margin>', '</Margin>\n\n<Margin of="a">Again.</Margin>'))).toEqual([
      `${here}:22:1 · "a" has a note already. Join the two.`,
    ])
    expect(told(document.replace('id="a"', 'id="A b"').replace('of="a"', 'of="A b"'))[0]).toContain(
      'id="…" of <Mark> cannot be "A b". Write small letters, digits and single hyphens, such as a-b.',
    )
  })

  test('is where marks and notes belong', () => {
    expect(told('A <Mark id="a">word</Mark>.')).toEqual([
      `${here}:16:3 · <Mark> stands by itself. Put it between <Document> and </Document>.`,
    ])
    expect(told('<Margin of="a">A note.</Margin>')).toEqual([
      `${here}:16:1 · <Margin> belongs under a passage of a <Document>, on a line of its own.`,
    ])
    expect(told(document.replace('source="s"', 'source="t"'))).toEqual([`${here}:16:1 · source "t" is not declared. Did you mean "s"?`])
  })
})

describe('a quiz', () => {
  const bag = (name: string, sides: string) =>
    `name: ${name}\nkind: tote\nshown: "2019"\n${sides}confidence: found\nsources:\n  - id: s\n    title: A source, 2020\n`
  const bags = {
    'bags/wider.yaml': bag('Wider', 'width: 60\nheight: 43\n'),
    'bags/same.yaml': bag('Same', 'width: 53\nheight: 20\n'),
  }
  const quiz = (b: string, by: string, answer = 'a') =>
    `<Quiz>\n  <Pair a="le-petit" b="${b}" by="${by}" answer="${answer}">Because.</Pair>\n</Quiz>`
  const asked = (text: string) =>
    problemLines({ ...storyWith('One fact.', `${text}\n\nOne fact.`), ...bags }).filter((line) => !line.includes('not listed in "bags"'))

  test('is told of a wrong answer, of two right ones, and of a measure that the catalogue does not know', () => {
    expect(asked(quiz('wider', 'width'))).toEqual([])
    expect(asked(quiz('wider', 'width', 'b'))).toEqual([
      `${here}:17:3 · the answer is wrong: by width, "le-petit" is the smaller. Write answer="a".`,
    ])
    expect(asked(quiz('wider', 'height'))).toEqual([
      `${here}:17:3 · both answers are right: "le-petit" and "wider" have the same height. Ask about another pair.`,
    ])
    expect(asked(quiz('same', 'height', 'b'))).toEqual([])
    expect(asked(quiz('wider', 'volume'))).toEqual([
      `${here}:17:3 · bag "le-petit" has no three sides in the catalogue, or no front to draw. Ask about another one.`,
    ])
    expect(asked(quiz('unmeasured', 'width'))).toEqual([
      `${here}:17:3 · bag "unmeasured" has no width in the catalogue, or no front to draw. Ask about another one.`,
    ])
    expect(asked(quiz('le-petit', 'width'))).toEqual([`${here}:17:3 · "le-petit" is asked against itself. Name two bags.`])
    expect(asked(quiz('wider', 'weight'))).toEqual([
      `${here}:17:3 · by="…" of <Pair> cannot be "weight". Did you mean "height"? Choose one of: width, height, volume.`,
    ])
  })

  test('asks for every attribute', () => {
    expect(asked(quiz('wider', 'width').replace(' answer="a"', ''))).toEqual([
      `${here}:17:3 · <Pair> needs answer="…", one of: a, b.`,
      `${here}:17:3 · the answer is wrong: by width, "le-petit" is the smaller. Write answer="a".`,
    ])
  })
})

describe('a gauge', () => {
  const gauge = '<Gauge gate="gate" noted="2026-06" bags="le-petit" />'
  const gate =
    'name: Gate\nnameWithArticle: the gate\nkind: gauge\nshape: box\nwidth: 297\nheight: 210\nthickness: 210\nconfidence: found\nsources:\n  - id: s\n    title: A source, 2020\n'
  const tried = (text: string, object = gate) =>
    problemLines({ ...storyWith('One fact.', `${text}\n\nOne fact.`), 'objects/gate.yaml': object })

  test('has a date, which has come, and a gate of which every side is stated', () => {
    expect(tried(gauge)).toEqual([])
    expect(tried(gauge.replace(' noted="2026-06"', ''))).toEqual([`${here}:16:1 · <Gauge> needs noted="…".`])
    expect(tried(gauge.replace('2026-06', '2027-06'))).toEqual([
      `${here}:16:1 · noted="…" of <Gauge> is 2027-06, which has not come yet. Write when it was.`,
    ])
    expect(tried(gauge.replace('2026-06', 'June'))).toEqual([
      `${here}:16:1 · noted="…" of <Gauge> cannot be "June". Write 2019-07-21, 2019-07, "2019" or 1990s.`,
    ])
    expect(tried(gauge.replace('"gate"', '"gat"'))).toEqual([`${here}:16:1 · object "gat" is not declared. Did you mean "gate"?`])
    expect(tried(gauge.replace('"le-petit"', '"le-petit le-petite"'))).toEqual([
      `${here}:16:1 · bag "le-petite" is not declared. Did you mean "le-petit"?`,
    ])
    expect(tried(gauge, gate.replace('kind: gauge\n', ''))).toEqual([
      `${here}:16:1 · object "gate" is a thing and no gauge. Choose a gauge, or write "kind: gauge" in its file.`,
    ])
    expect(tried(gauge, gate.replace('height: 210\n', ''))).toEqual([
      `${here}:16:1 · object "gate" has a side that nobody has stated, so nothing can be tried against it. Write words.`,
    ])
  })
})

describe('formats', () => {
  const formatted = (format: string, text: string) =>
    problemLines({
      'stories/tiny-clasp/index.mdx': (storyWith('One fact.', `${text}\n\nOne fact.`)[here] ?? '').replace(
        'format: note',
        `format: ${format}`,
      ),
    })

  test('a portfolio holds plates, each with a picture, and a plate stands in a portfolio', () => {
    expect(formatted('portfolio', 'Words.')).toEqual([
      `${here}:4:1 · a story of the format "portfolio" holds <Plate> tags. Write them, or choose another format.`,
    ])
    expect(formatted('portfolio', '<Plate size="full">A line.</Plate>')).toEqual([`${here}:16:1 · <Plate> needs picture="…".`])
    expect(told('<Plate picture="hero" size="full">A line.</Plate>')).toEqual([
      `${here}:16:1 · picture "hero" is not declared.`,
      `${here}:16:1 · a plate belongs to a portfolio. Write format: portfolio, or <Figure picture="…" /> here.`,
    ])
  })

  test('the front section holds items in words, the newest first, and items stand in it', () => {
    const items = '<Noted on="2026-11-12">A size.</Noted>\n\n<Noted on="2026-11-10">A price.</Noted>'
    expect(formatted('noted', items)).toEqual([])
    expect(formatted('noted', 'Words.')).toEqual([
      `${here}:4:1 · a story of the format "noted" holds <Noted> tags. Write them, or choose another format.`,
    ])
    expect(formatted('noted', items.replace('2026-11-10', '2026-11-13'))).toEqual([
      `${here}:18:1 · 2026-11-13 stands under 2026-11-12. Put the newest item first.`,
    ])
    expect(formatted('noted', items.replace('2026-11-12', '2027-01-01'))).toEqual([
      `${here}:16:1 · on="…" of <Noted> is 2027-01-01, which has not come yet. Write when it was.`,
    ])
    expect(formatted('noted', items.replace('A size.', 'A <Size bag="le-petit" />.'))).toEqual([
      `${here}:16:26 · <Size> does not belong in an item: the front page prints it in words. Type them here.`,
    ])
    expect(told(items)).toEqual([
      `${here}:16:1 · an item belongs to the front section. Write format: noted, or a paragraph here.`,
      `${here}:18:1 · an item belongs to the front section. Write format: noted, or a paragraph here.`,
    ])
  })
})
