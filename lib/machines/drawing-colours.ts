/** The colours of a drawing without its stylesheet. */
import { defaultTreeAdapter as adapter, html as names, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** The light palette of app/globals.css. A drawing brings its own background, so that it reads in a dark reader too. */
export const palette = { paper: '#fff', ink: '#14110f', quiet: '#5d5752', hairline: '#14110f', vermilion: '#cf2e14' } as const

const colourOf = (name: string): string | undefined => (Object.hasOwn(palette, name) ? palette[name as keyof typeof palette] : undefined)

/** "var(--ink)" and "currentColor" as colours; anything else as it is. */
function hexOf(value: string): string {
  if (value === 'currentColor') return palette.ink
  return value.startsWith('var(--') && value.endsWith(')') ? (colourOf(value.slice('var(--'.length, -1)) ?? palette.ink) : value
}

/** "fill-quiet" as an attribute; nothing for a class that is no colour. */
function painted(name: string): { name: string; value: string } | undefined {
  const [property = '', colour = ''] = name.split('-')
  const value = colourOf(colour)
  return (property === 'fill' || property === 'stroke') && value ? { name: property, value } : undefined
}

function paint(node: Tree.Node): void {
  if ('attrs' in node) {
    const classes = node.attrs.find(({ name }) => name === 'class')?.value.split(' ') ?? []
    const own = node.attrs.filter(({ name }) => name !== 'class')
    node.attrs = [
      ...own.map((attribute) => ({ ...attribute, value: hexOf(attribute.value) })),
      ...classes.flatMap((name) => painted(name) ?? []),
    ]
  }
  if ('childNodes' in node) for (const child of node.childNodes) paint(child)
}

/** The sheet that a drawing stands on, as large as its view. */
function backgroundOf(svg: Tree.Element): Tree.Element {
  const view = svg.attrs.find(({ name }) => name === 'viewBox')?.value.split(' ') ?? []
  const box = ['x', 'y', 'width', 'height'].map((name, at) => ({ name, value: view[at] ?? '0' }))
  return adapter.createElement('rect', names.NS.SVG, [...box, { name: 'fill', value: palette.paper }])
}

/** Writes every colour of a drawing into its elements, and lays its background beneath. Labels keep the width that they were placed by. */
export function colourDrawing(svg: Tree.Element): void {
  paint(svg)
  svg.attrs.push({ name: 'font-family', value: 'ui-monospace, Menlo, Consolas, monospace' })
  const [first] = svg.childNodes
  if (first) adapter.insertBefore(svg, backgroundOf(svg), first)
}
