/** A table whose rows are told story by story: what those of articles, edges and origins share. */
import type { TracedStory } from '../../model/result.ts'
import type { TextExporter } from '../exporter.ts'
import { type Lookup, lookup } from '../lookup.ts'
import { type Cell, table } from './table.ts'

export function storyTable(
  columns: readonly string[],
  rows: (story: TracedStory, by: Lookup) => readonly (readonly Cell[])[],
): TextExporter {
  return (result, means) => {
    const by = lookup(result)
    return table(
      columns,
      result.stories.flatMap((story) => rows(story, by)),
      means,
    )
  }
}
