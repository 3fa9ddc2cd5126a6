import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { palette } from './drawing-colours.ts'
import { toFeedMarkup } from './feed-markup.ts'

const of = (html: string) => toFeedMarkup(html, 'http://r.example/stories/s')

test('addresses are absolute, also those without quotation marks or with odd spelling', () => {
  expect(of(`<a href="/bags/x">1</a><a href='#s'>2</a><a HREF=https://x.example/>3</a><a href="//y.example/z">4</a>`)).toBe(
    '<a href="http://r.example/bags/x">1</a><a href="http://r.example/stories/s#s">2</a><a href="https://x.example/">3</a><a href="http://y.example/z">4</a>',
  )
  expect(of('<img src="/media/a.jpg" alt="href=&quot;/x&quot;">')).toBe(
    '<img src="http://r.example/media/a.jpg" alt="href=&quot;/x&quot;">',
  )
})

test('what serves a page alone is left out: preloads, scripts, styles, classes, stops of the keyboard', () => {
  const html =
    '<link rel="preload" as="image" href="/a.jpg"><style>p{}</style><script>1</script><p class="a" tabindex="0" data-x="1">One.</p>'
  expect(of(html)).toBe('<p>One.</p>')
})

test('of two versions of a price the visible one stays, and what only repeats is left out', () => {
  expect(of('<p><span aria-hidden="true">$23</span><span class="sr-only">23 dollars</span> at Zara</p>')).toBe(
    '<p><span>$23</span> at Zara</p>',
  )
  expect(of('<p>One.</p><aside aria-hidden="true">One.</aside>')).toBe('<p>One.</p>')
  expect(of('<div class="sr-only"><table></table></div>')).toBe('<div><table></table></div>')
})

test('what a stylesheet set apart is apart, and what an editor wrote together stays together', () => {
  expect(of('<p><span class="label block">Zara</span><span class="name">City</span></p>')).toBe(
    '<p><span>Zara</span><br><span>City</span></p>',
  )
  expect(of('<p>at Zara<span class="block">noted</span></p>')).toBe('<p>at Zara<br><span>noted</span></p>')
  expect(of('<p><span class="label">Related</span><a class="quiet-link" href="/s">S</a></p>')).toBe(
    '<p><span>Related</span> <a href="http://r.example/s">S</a></p>',
  )
  expect(of('<p>un<em>friggin</em><strong>believable</strong></p>')).toBe('<p>un<em>friggin</em><strong>believable</strong></p>')
})

test('a drawing stands on its own background in its own colours', () => {
  const svg =
    '<svg viewBox="-1 -2 3 4" class="sheet"><g class="fill-quiet font-label" stroke="currentColor"><path fill="var(--paper)" d="M0 0"></path></g></svg>'
  expect(of(svg)).toBe(
    '<svg viewBox="-1 -2 3 4" font-family="ui-monospace, Menlo, Consolas, monospace"><rect x="-1" y="-2" width="3" height="4" fill="#fff"></rect>' +
      '<g stroke="#14110f" fill="#5d5752"><path fill="#fff" d="M0 0"></path></g></svg>',
  )
})

test('the palette of drawings is the light one of the stylesheet', () => {
  const sheet = readFileSync('app/globals.css', 'utf8')
  for (const [name, colour] of Object.entries(palette)) expect(sheet).toContain(`--${name}: light-dark(${colour}, `)
})

test('where pictures are the story, they stand before its words', () => {
  const html = '<p>One.</p><figure>A</figure><p>Two.</p><figure>B</figure>'
  expect(toFeedMarkup(html, 'https://reticule.example/stories/a', 'figures first')).toBe(
    '<figure>A</figure><figure>B</figure><p>One.</p><p>Two.</p>',
  )
  expect(toFeedMarkup(html, 'https://reticule.example/stories/a')).toBe(html)
})
