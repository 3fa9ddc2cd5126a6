/** What readers would lose: stories that they read now, and that have become drafts again. */
import type { Parsed } from './parse.ts'
import type { ContentProblem } from './problem.ts'

/**
 * A note at each draft that readers have as a story. `read` are the slugs of the stories in the edition that is shown. It is no fault: an editor may have to
 * take a story away at once.
 */
export const noteWithdrawn = (read: ReadonlySet<string>, documents: readonly Parsed[]): readonly ContentProblem[] =>
  documents
    .filter(({ document, slug, data, begins }) => document === 'story' && !begins && data.status === 'draft' && read.has(slug))
    .map((story) =>
      story.at(
        ['status'],
        `readers have this story at /stories/${story.slug}; once this is published, it answers 404. To say why it is gone, write status: retired, and the reason under "retired".`,
      ),
    )
