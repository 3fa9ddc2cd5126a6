import { expect, test } from 'vitest'
import { xml } from './xml.ts'

test('text cannot leave its XML element, and forbidden characters are dropped', () => {
  expect(xml('a <b> & "c"\u0000')).toBe('a &lt;b&gt; &amp; &quot;c&quot;')
})
