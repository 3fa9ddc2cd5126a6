import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { inlineOf, pressPage } from './page.ts'

const own = 'document.documentElement.dataset.theme="dark"'
const built = {
  modules: new Map([
    ['1', '[project]/node_modules/next/dist/esm/client/components/layout-router.js'],
    ['2', '[project]/app/error.tsx'],
    ['3', '[project]/components/bags/fit.client.tsx'],
  ]),
  ownScripts: new Set([own]),
  styles: new Map([['/_next/static/chunks/a.css', 'p{margin:0}']]),
}
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const flight = (rows: string) => `<script>self.__next_f.push(${JSON.stringify([1, rows]).replaceAll('<', '\\u003c')})</script>`

const page = (rows: string, extra = '') => `<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/>\
<link rel="preload" href="/fonts/text.woff2" as="font"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>\
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/><script src="/_next/static/chunks/b.js" async=""></script>\
<style data-precedence="backgrounds">.a{color:red}</style><script>${own}</script></head><body><div hidden=""><!--$--><!--/$--></div>\
<main><p>One<!-- --> fact.</p>${extra}</main><script type="application/ld+json">{"@type":"Article"}</script>\
<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({});</script>\
<script>(self.__next_f=self.__next_f||[]).push([0])</script>${flight(rows)}</body></html>`

test('a page on which nothing of ours runs loses the framework and keeps the rest', () => {
  const { html, why, scripts } = pressPage(page('0:I[1,[],"default"]\n1:I[2,[],"default"]\n'), built)
  expect({ why, scripts }).toEqual({ why: '', scripts: 1 })
  expect(html).toBe(`<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/>\
<link rel="preload" href="/fonts/text.woff2" as="font"/><style>p{margin:0}</style>\
<style data-precedence="backgrounds">.a{color:red}</style><script>${own}</script></head><body>\
<main><p>One fact.</p></main><script type="application/ld+json">{"@type":"Article"}</script></body></html>`)
})

test('its policy names what stands in the page, by hash, and nothing that went', () => {
  const { inline } = pressPage(page('0:I[1,[],"default"]\n'), built)
  expect(inline).toEqual({ scripts: [hash(own)], styles: [hash('p{margin:0}'), hash('.a{color:red}')] })
})

test('a page with a client component of ours stays as built, says which, and names every script of its own', () => {
  const built3 = page('0:I[1,[],"default"]\n1:I[3,[],"default"]\n')
  const { html, why, inline } = pressPage(built3, built)
  expect(why).toBe('components/bags/fit.client.tsx')
  expect(html).toBe(built3)
  expect(inline.scripts).toHaveLength(4)
})

test.each([
  [
    'a part that is still streaming',
    '0:{}\n',
    '<!--$?--><template id="B:0"></template>Loading<!--/$-->',
    'a part of it is still streaming',
  ],
  ['a hole that React fills later', '0:{}\n', '<template id="P:1"></template>', 'a part of it is still streaming'],
  ['a script that nobody knows', '0:{}\n', '<script>alert(1)</script>', 'unknown script: alert(1)'],
  ['a module that no manifest names', '0:I[9,[],"default"]\n', '', 'module 9, which no manifest names'],
  ['flight data that cannot be read', 'zz:1\n', '', 'unknown flight data: no row begins at byte 0'],
])('%s leaves the page as built, with the reason', (_, rows, extra, reason) => {
  const { html, why } = pressPage(page(rows, extra), built)
  expect(why).toBe(reason)
  expect(html).toBe(page(rows, extra))
})

test('what a story says is never taken for markup of the framework', () => {
  const words = '<p>self.__next_f.push([1,&quot;3:I[3]&quot;]) &lt;!--$?--&gt; &lt;script&gt;</p>'
  const { html, why } = pressPage(page('0:I[1,[],"default"]\n', words), built)
  expect(why).toBe('')
  expect(html).toContain(words)
})

test('on a page for one request our scripts are named by hash, and a script that got in is not', () => {
  const { scripts, styles } = inlineOf(page('0:{}\n', '<script>alert(1)</script>'), built)
  expect(scripts).toEqual([hash(own)])
  expect(styles).toEqual([hash('.a{color:red}')])
})
