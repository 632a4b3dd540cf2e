/**
 * The labelled stories – real ones, invented ones, and four of our own (`../own-stories`, written and labelled without
 * sight of any result, never used for tuning): the whole job, scored by shared/scorers/stories.py, every figure of it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '../../../src/pipeline/pipeline.ts'
import { records } from '../corpora.ts'
import { type StoryText, sourceOf } from '../story-source.ts'
import type { Figures, Task, TaskContext } from '../task.ts'

async function score(context: TaskContext, folder: string, texts: string, prefix: string): Promise<Figures> {
  const results = join(context.scratch, 'results')
  mkdirSync(results)
  const stories = new Map<string, StoryText[]>()
  for (const text of records<StoryText>(join(folder, texts)))
    stories.set(text.story, [...(stories.get(text.story) ?? []), text])
  for (const [story, articles] of stories) {
    const result = await read([sourceOf(story, articles)])
    writeFileSync(join(results, `${story}.json`), JSON.stringify(result))
    const keep = process.env['STEMMA_KEEP']
    if (keep !== undefined) {
      mkdirSync(join(keep, prefix), { recursive: true })
      writeFileSync(join(keep, prefix, `${story}.json`), JSON.stringify(result, null, 1))
    }
  }
  const printed = await context.scorer('stories.py', [folder, results, ...(process.env['STEMMA_KEEP'] ? ['-v'] : [])])
  const lines = printed.trim().split('\n')
  for (const line of lines.slice(0, -1)) context.log(line)
  const figures = JSON.parse(lines.at(-1) ?? '{}') as Record<string, number>
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${prefix}.${key}`, value]))
}

export const stories: readonly Task[] = [
  {
    name: 'stories',
    corpora: ['data/stories', 'scorers/stories.py'],
    run: (context) => score(context, context.shared('data/stories'), 'texts.jsonl.gz', 'stories'),
  },
  {
    name: 'invented',
    corpora: ['data/stories-invented', 'scorers/stories.py'],
    run: (context) => score(context, context.shared('data/stories-invented'), 'texts.jsonl', 'invented'),
  },
  {
    name: 'own-stories',
    corpora: ['scorers/stories.py'],
    run: (context) => score(context, 'bench/quality/own-stories', 'texts.jsonl', 'own'),
  },
]
