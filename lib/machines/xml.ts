/** XML: written by a serializer that escapes, and without what XML 1.0 forbids. */
import { XMLBuilder, XMLParser } from 'fast-xml-parser'

/** Drops characters that no XML document can hold, escaped or not (XML 1.0, 2.2): controls, halves of a pair, U+FFFE, U+FFFF. */
const carried = (xml: string) => xml.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')

const plain = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true })

/** A document from a tree of elements by name; attributes begin with "@". */
export function toXml(tree: Readonly<Record<string, unknown>>): string {
  return carried(plain.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...tree }))
}

const whole = {
  preserveOrder: true,
  ignoreAttributes: false,
  cdataPropName: '#cdata',
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  suppressEmptyNode: true,
} as const
const parser = new XMLParser(whole)
const builder = new XMLBuilder(whole)

/**
 * A document without the line ends and indents that were laid round its texts: in a title they would be part of it. Texts
 * themselves stay as they are.
 */
export function withoutLayout(xml: string): string {
  return carried(builder.build(parser.parse(xml)))
}
