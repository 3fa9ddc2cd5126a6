/** What stands in a tag that holds others: the tag around them prints them all. */
import { Children, type ComponentType, isValidElement, type ReactNode } from 'react'

/** The props of every element of a component among some children, in their order. The check has made sure that nothing else stands there. */
export function heldIn<Props>(children: ReactNode, component: ComponentType<Props>): readonly Props[] {
  return Children.toArray(children).flatMap((child) => (isValidElement<Props>(child) && child.type === component ? child.props : []))
}

type Passage = { readonly text: readonly ReactNode[]; readonly notes: readonly ReactNode[] }

/** Children in passages: what stands before some elements of a component, and those elements. */
export function passagesIn<Props>(children: ReactNode, component: ComponentType<Props>): readonly Passage[] {
  const passages: { text: ReactNode[]; notes: ReactNode[] }[] = []
  for (const child of Children.toArray(children)) {
    if (typeof child === 'string' && !child.trim()) continue
    const isNote = isValidElement(child) && child.type === component
    const last = passages.at(-1)
    const passage = last && (isNote || !last.notes.length) ? last : { text: [], notes: [] }
    if (passage !== last) passages.push(passage)
    passage[isNote ? 'notes' : 'text'].push(child)
  }
  return passages
}
