import { expect, test } from 'vitest'
import { toXml, withoutLayout } from './xml.ts'

test('text and attributes cannot leave their place, and forbidden characters are dropped', () => {
  expect(toXml({ a: { '@b': '"<&', c: ['a <b> & "c"\u0000', 'é \ud800 \uffff'] } })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><a b="&quot;&lt;&amp;"><c>a &lt;b&gt; &amp; &quot;c&quot;</c><c>é  </c></a>',
  )
})

test('what is laid out round a text goes, what is in it stays', () => {
  expect(withoutLayout('<?xml version="1.0"?>\n<a x="1 &amp; 2">\n  <b>\n    <![CDATA[ <i>\n one</i> & ]]>\n  </b>\n  <c/>\n</a>\n')).toBe(
    '<?xml version="1.0"?><a x="1 &amp; 2"><b><![CDATA[ <i>\n one</i> & ]]></b><c/></a>',
  )
})
