/**
 * Our own labelled stories (`../labels/stories`, fourteen real ones, each read twice): the whole job, scored by
 * shared/scorers/stories.py. `labels.tune.*`: the odd ones, whose mistakes were looked at; `labels.check.*`: the even
 * ones, of which only figures were seen. `labels.readers.*`: the second reading scored against the first as if it
 * were a result, all edges required as the first reader was sure of them; `labels.readers.restsOn`: pairs of statements
 * on which both say alike whether they rest on one origin, balanced.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '../../../src/pipeline/pipeline.ts'
import { goldOf, isTune, LABELLED_SETS, labelledStories, type ReadStory, secondAsResult } from '../story-labels.ts'
import { sourceOf } from '../story-source.ts'
import type { Figures, Task, TaskContext } from '../task.ts'

async function scored(
  context: TaskContext,
  name: string,
  stories: readonly ReadStory[],
  gold: (read: ReadStory) => object,
  result: (read: ReadStory) => Promise<object> | object,
): Promise<Record<string, number>> {
  const keep = process.env['STEMMA_KEEP']
  const [golds, results] = ['gold', 'results'].map((part) => join(keep ?? context.scratch, name, part))
  if (golds === undefined || results === undefined) return {}
  mkdirSync(golds, { recursive: true })
  mkdirSync(results, { recursive: true })
  for (const one of stories) {
    writeFileSync(join(golds, `${one.labels.story}.json`), JSON.stringify(gold(one)))
    writeFileSync(join(results, `${one.labels.story}.json`), JSON.stringify(await result(one), null, 1))
  }
  const printed = await context.scorer('stories.py', [golds, results])
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '{}') as Record<string, number>
}

// Of a reading without claims.
const OF_READERS = /^(?:edges|tree|falseEdges|origins|own|cites)/

async function run(context: TaskContext): Promise<Figures> {
  const stories = labelledStories()
  const whole = ({ labels, texts }: ReadStory) => read([sourceOf(labels.story, texts)])
  const figures: Record<string, number> = {}
  for (const [name, half] of [
    ['tune', stories.filter(({ labels }) => isTune(labels.story))],
    ['check', stories.filter(({ labels }) => !isTune(labels.story))],
  ] as const)
    for (const [key, value] of Object.entries(await scored(context, name, half, goldOf, whole)))
      figures[`labels.${name}.${key}`] = value
  const raw = (one: ReadStory) => goldOf(one, one.labels.one.derivations)
  for (const [key, value] of Object.entries(await scored(context, 'readers', stories, raw, secondAsResult)))
    if (OF_READERS.test(key)) figures[`labels.readers.${key}`] = value
  const rests = restsOnAgreement(stories)
  if (rests !== null) figures['labels.readers.restsOn'] = rests
  return figures
}

/** Mean of the share agreed among pairs that the first reader lets rest on one origin and among those on two. */
function restsOnAgreement(stories: readonly ReadStory[]): number | null {
  const counts = { one: [0, 0], two: [0, 0] } as { one: [number, number]; two: [number, number] }
  for (const { labels } of stories)
    for (const { statements } of labels.one.claims)
      for (const [i, a] of statements.entries())
        for (const b of statements.slice(i + 1)) {
          if (a.secondRestsOn === undefined || b.secondRestsOn === undefined) continue
          const one = a.restsOn === b.restsOn
          const count = one ? counts.one : counts.two
          count[1]++
          if ((a.secondRestsOn === b.secondRestsOn) === one) count[0]++
        }
  const { one, two } = counts
  return one[1] === 0 || two[1] === 0 ? null : (one[0] / one[1] + two[0] / two[1]) / 2
}

export const labelledStoryTasks: readonly Task[] = [
  { name: 'labelled-stories', corpora: [...Object.values(LABELLED_SETS), 'scorers/stories.py'], run },
]
