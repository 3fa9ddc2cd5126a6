/** Whatever an editor writes into a field, a preview has something to show: it never ends in an error. */
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { mdxComponents } from '@/components/mdx/registry'
import { RemoteStory } from '@/components/mdx/remote'
import { StoryPage } from '@/components/story/story-page'
import { findPreview } from '@/lib/content/preview/preview'
import { remarkPlugins } from '@/lib/content/remark'
import { documents } from '@/lib/content/schema/documents'
import { storyPageOf } from '@/lib/page-data/story-page'
import { magazine, soundStory } from './fakes/magazine'

const [, front = '', text = ''] = soundStory.split('---\n')
const odd = [null, 0, 'nothing of that name', [], [null], [7], {}, [{}], [{ id: 7 }]]

test.each(Object.keys(documents.story.fields))('"%s" may hold anything', async (field) => {
  const values = Object.fromEntries(odd.map((value, at) => [`story-${at}`, { ...parse(front), [field]: value }]))
  const files = Object.entries(values).map(([slug, data]) => [`stories/${slug}/index.mdx`, `---\n${stringify(data)}---\n${text}`] as const)
  const root = magazine(Object.fromEntries(files))
  for (const slug of Object.keys(values)) {
    const preview = findPreview(slug, root)
    expect(preview?.notice).toMatch(/^Preview: status /)
    if (!preview?.story || preview.text === undefined) {
      expect(preview?.problems.fields.length, slug).toBeGreaterThan(0)
      continue
    }
    const gathered = storyPageOf(preview.story)
    const element = await RemoteStory({ text: preview.text, components: mdxComponents(gathered), remarkPlugins })
    const page = renderToStaticMarkup(
      <StoryPage {...gathered} rail={[]}>
        {element}
      </StoryPage>,
    )
    expect(page).toContain('One fact.')
  }
})
