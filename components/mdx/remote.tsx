/** Renders a story that is not in the build, from its written text. The only file that knows next-mdx-remote. */
// biome-ignore lint/style/noRestrictedImports: this is the one renderer that the rule leads to.
import { compileMDX } from 'next-mdx-remote/rsc'
import type { PluggableList } from 'unified'
import type { MdxComponents } from './registry'

type RemoteStoryProps = {
  text: string
  components: MdxComponents
  /** The list that the build compiles with. */
  remarkPlugins: PluggableList
}

/** The written text with the story's tags. Code in it is dropped and never run, so read the text before (lib/content/preview). */
export async function RemoteStory({ text, components, remarkPlugins }: RemoteStoryProps) {
  const options = { blockJS: true, blockDangerousJS: true, mdxOptions: { remarkPlugins } }
  const { content } = await compileMDX({ source: text, components, options })
  return content
}
