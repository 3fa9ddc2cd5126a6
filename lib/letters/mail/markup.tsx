/** A letter's text as the HTML of a mail, from its Markdown tree: each element with the style that mail programs keep. */
import type { Root, RootContent, Table } from 'mdast'
import { Fragment, type ReactNode } from 'react'
import { attributeOf, isTag, type Node, type Tag, walk } from '../../content/text/nodes.ts'
import { light, paragraph, serif } from '../../newsletter/emails/mail-style.ts'
import type { LetterContents } from '../types.ts'
import { addressIn } from './addresses.ts'
import { Anchor, Heading, Line } from './elements.tsx'
import { mailTagOf } from './tags.tsx'

type Printer = {
  readonly contents: LetterContents
  readonly root: Root
  /** The depth of a headline in each tag. */
  readonly depths: ReadonlyMap<Node, 2 | 3>
}

/** A headline in a tag stands one step below the heading before it, so that no step is left out. */
function depthsIn(root: Root): ReadonlyMap<Node, 2 | 3> {
  const depths = new Map<Node, 2 | 3>()
  let under = 1
  for (const node of walk(root)) {
    if (node.type === 'heading') under = node.depth
    if (isTag(node)) depths.set(node, under === 1 ? 2 : 3)
  }
  return depths
}

function printAll(nodes: readonly Node[], printer: Printer): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: nothing of a mail ever moves.
  return nodes.map((node, at) => <Fragment key={at}>{printNode(node, printer)}</Fragment>)
}

function printTag(tag: Tag, printer: Printer): ReactNode {
  return mailTagOf(tag.name).html({
    attribute: (name) => attributeOf(tag, name) ?? '',
    contents: printer.contents,
    depth: printer.depths.get(tag) ?? 2,
    children: () => printAll(tag.children as readonly RootContent[], printer),
    words: () => '',
  })
}

const cellStyle = { textAlign: 'left', verticalAlign: 'top', borderTop: '1px solid #8b837b', padding: '6px 12px 6px 0' } as const

function printTable({ children: [head, ...rows] }: Table, printer: Printer): ReactNode {
  return (
    <table
      className="ink"
      style={{ fontFamily: serif, fontSize: '16px', color: light.ink, borderCollapse: 'collapse', margin: '0 0 20px' }}
    >
      <thead>
        <tr>
          {head?.children.map((cell, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing of a mail ever moves.
            <th key={at} scope="col" style={cellStyle}>
              {printAll(cell.children, printer)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing of a mail ever moves.
          <tr key={at}>
            {row.children.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing of a mail ever moves.
              <td key={place} style={cellStyle}>
                {printAll(cell.children, printer)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function printNode(node: Node, printer: Printer): ReactNode {
  if (isTag(node)) return printTag(node, printer)
  switch (node.type) {
    case 'text':
      return node.value
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'break':
      return <br />
    case 'paragraph':
      return <Line>{printAll(node.children, printer)}</Line>
    case 'heading':
      return <Heading depth={node.depth === 2 ? 2 : 3}>{printAll(node.children, printer)}</Heading>
    case 'emphasis':
      return <em>{printAll(node.children, printer)}</em>
    case 'strong':
      return <strong>{printAll(node.children, printer)}</strong>
    case 'delete':
      return <del>{printAll(node.children, printer)}</del>
    case 'link':
    case 'linkReference':
      return <Anchor href={addressIn(node, printer)}>{printAll(node.children, printer)}</Anchor>
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul'
      return (
        <List className="ink" style={{ ...paragraph, paddingLeft: '24px' }} {...(node.ordered && { start: node.start ?? 1 })}>
          {node.children.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing of a mail ever moves.
            <li key={at} style={{ margin: '0 0 8px' }}>
              {item.children.map((part, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nothing of a mail ever moves.
                <Fragment key={place}>{part.type === 'paragraph' ? printAll(part.children, printer) : printNode(part, printer)}</Fragment>
              ))}
            </li>
          ))}
        </List>
      )
    }
    case 'blockquote':
      return <blockquote style={{ margin: '0 0 20px 24px' }}>{printAll(node.children, printer)}</blockquote>
    case 'table':
      return printTable(node, printer)
    case 'thematicBreak':
      return <hr style={{ border: 'none', borderTop: '1px solid #8b837b', margin: '32px 0' }} />
    case 'definition':
      return null
    default:
      return 'children' in node ? printAll(node.children as readonly Node[], printer) : null
  }
}

/** A letter's text, without its headline and its foot. */
export const printMarkup = (root: Root, contents: LetterContents): ReactNode =>
  printAll(root.children, { contents, root, depths: depthsIn(root) })
