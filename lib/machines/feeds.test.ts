import { expect, test } from 'vitest'
import { withAbsoluteAddresses, xml } from './feeds.ts'
import { toJsonLd } from './json-ld.ts'

test('text cannot leave its XML element, and forbidden characters are dropped', () => {
  expect(xml('a <b> & "c"\u0000')).toBe('a &lt;b&gt; &amp; &quot;c&quot;')
})
test('addresses in a feed are absolute', () => {
  expect(withAbsoluteAddresses('<a href="/bags/x">1</a><a href="#s">2</a><a href="https://x.example">3</a>', 'http://r.example/s')).toBe(
    '<a href="http://localhost:3000/bags/x">1</a><a href="http://r.example/s#s">2</a><a href="https://x.example">3</a>',
  )
})
test('JSON-LD cannot end its script element', () => {
  expect(toJsonLd({ headline: '</script><b>' })).not.toContain('<')
})
