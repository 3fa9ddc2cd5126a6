/** Renders a story that Contentlayer has compiled. */
import { getMDXComponent } from 'mdx-bundler/client'
import type { MdxComponents } from './registry'

/** The compiled text with the story's tags. */
export function CompiledStory({ code, components }: { code: string; components: MdxComponents }) {
  const Text = getMDXComponent(code)
  return <Text components={components} />
}
