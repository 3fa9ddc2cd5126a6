/** What stands in a tag that holds others: the tag around them prints them all. */
import { Children, type ComponentType, isValidElement, type ReactNode } from 'react'

/** The props of every element of a component among some children, in their order. The check has made sure that nothing else stands there. */
export function heldIn<Props>(children: ReactNode, component: ComponentType<Props>): readonly Props[] {
  return Children.toArray(children).flatMap((child) => (isValidElement<Props>(child) && child.type === component ? child.props : []))
}
