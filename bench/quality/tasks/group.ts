/**
 * Stories and copies. Each set is measured with weights trained without it (bench/quality/group-folds.json); in the
 * stream of three sets a pair is scored by weights that saw neither article's set. One threshold for all.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clusterOf } from '../../../src/group/cluster.ts'
import { openingOf } from '../../../src/group/opening.ts'
import type { PairModel } from '../../../src/group/score.ts'
import { loadIdf } from '../../../src/language/en/idf.ts'
import { GROUP_FILES, type GroupSet, type Labelled, labelledSet } from '../group-sets.ts'
import type { Figures, Task, TaskContext } from '../task.ts'

const FOLDS = 'bench/quality/group-folds.json'

async function bcubed(context: TaskContext, sets: readonly GroupSet[], key: string): Promise<Figures> {
  const folds = JSON.parse(readFileSync(FOLDS, 'utf8')) as Record<string, PairModel>
  const labelled = sets.flatMap((set) => labelledSet(set, context.shared))
  const modelOf = (a: number, b: number): PairModel => {
    const name = [...new Set([labelled[a]?.set, labelled[b]?.set])].sort().join('+')
    const model = folds[name]
    if (model === undefined) throw new Error(`no weights without ${name} in ${FOLDS}; npm run train -- group`)
    return model
  }
  const openings = labelled.map(({ article }) => openingOf(article))
  const { clusters } = clusterOf(openings, await loadIdf(), modelOf)
  return score(context, labelled, clusters, key)
}

async function score(
  context: TaskContext,
  labelled: readonly Labelled[],
  clusters: readonly (readonly number[])[],
  key: string,
): Promise<Figures> {
  const id = (i: number) => `${labelled[i]?.set}/${labelled[i]?.article.id}`
  const gold = join(context.scratch, `${key}.gold.jsonl`)
  const system = join(context.scratch, `${key}.system.jsonl`)
  writeFileSync(gold, labelled.map(({ story }, i) => JSON.stringify({ id: id(i), story })).join('\n'))
  writeFileSync(
    system,
    clusters.flatMap((members, cluster) => members.map((i) => JSON.stringify({ id: id(i), cluster }))).join('\n'),
  )
  const printed = await context.scorer('bcubed.py', [gold, system])
  context.log(`${key}: ${printed.trim()}`)
  const of = (name: string) => Number(new RegExp(`${name} ([\\d.]+)`).exec(printed)?.[1])
  return { [key]: of('B3 F1') }
}

const stories = (name: string, sets: readonly GroupSet[]): Task => ({
  name: `group.${name}`,
  corpora: [...sets.map((set) => GROUP_FILES[set]), 'scorers/bcubed.py'],
  run: (context) => bcubed(context, sets, `group.${name}`),
})

export const group: readonly Task[] = [
  stories('stream', ['basil', 'giveme5w1h', 'ecbplus']),
  stories('basil', ['basil']),
  stories('giveme5w1h', ['giveme5w1h']),
  stories('ecbplus', ['ecbplus']),
  stories('allsides', ['allsides']),
]
