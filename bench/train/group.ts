/**
 * Trains the pair score of story grouping (docs/models/group.md): `src/group/pair-weights.ts` from all four sets, and
 * `bench/quality/group-folds.json`, the same without the sets to be measured. Each set is shown several ways, so that
 * the score does not lean on what happens to be true of it: as it is with a tenth of the dates wrong, cut to its first
 * words, with made-up dates of which a part is wrong, and in runs of one to three stories.
 */
import { writeFileSync } from 'node:fs'
import { candidatesOf } from '../../src/group/candidates.ts'
import { type Opening, openingOf } from '../../src/group/opening.ts'
import { FEATURES } from '../../src/group/pair.ts'
import {
  firstFeatures,
  LEAST_FIRST,
  logistic,
  neighbourFeatures,
  type PairModel,
  SECOND_FEATURES,
} from '../../src/group/score.ts'
import { weigh } from '../../src/group/weigh.ts'
import { type Idf, loadIdf } from '../../src/language/en/idf.ts'
import { hash32, sha256Hex } from '../../src/text/hash.ts'
import { corpusHash, shared } from '../quality/corpora.ts'
import { GROUP_FILES, GROUP_SETS, type GroupSet, type Labelled, labelledSet } from '../quality/group-sets.ts'
import { fitLogistic, type Sample } from './logistic-fit.ts'

interface Shown {
  readonly set: GroupSet
  readonly story: string
  readonly id: string
  readonly opening: Opening
}

/** 0..1, the same for the same words. */
function chance(...of: readonly (string | number)[]): number {
  let hash = hash32(of.join('\u0000'))
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}

/** 40 to 80 words: as long as a teaser or the excerpts of a round-up. */
function cut({ article }: Labelled): Opening {
  const most = 40 + Math.floor(40 * chance('cut', article.id))
  return openingOf({ ...article, text: article.text.split(/\s+/).slice(0, most).join(' ') })
}

/** A wrong day for a share of the articles. */
function spoiled(shown: readonly Shown[], share: number): Shown[] {
  return shown.map((one) =>
    one.opening.day !== null && chance('spoil', share, one.id) < share
      ? { ...one, opening: { ...one.opening, day: one.opening.day + Math.floor(800 * chance('to', one.id)) - 400 } }
      : one,
  )
}

/** For the sets without dates: a day for each story, and each article on it or up to three days after. */
function dated(shown: readonly Shown[]): Shown[] {
  return shown.map((one) => {
    if (one.set !== 'ecbplus' && one.set !== 'allsides') return one
    const late = chance('late', one.id)
    const day =
      15000 + Math.floor(900 * chance('day', one.story)) + (late < 0.5 ? 0 : late < 0.8 ? 1 : late < 0.95 ? 2 : 3)
    return { ...one, opening: { ...one.opening, day } }
  })
}

/** Runs as a reader makes them: one to three stories. */
function smallRuns(shown: readonly Shown[]): Shown[][] {
  const stories = new Map<string, Shown[]>()
  for (const one of shown) stories.set(one.story, [...(stories.get(one.story) ?? []), one])
  const names = [...stories.keys()].sort((a, b) => chance('run', a) - chance('run', b))
  const runs: Shown[][] = []
  for (let at = 0; at < names.length; ) {
    const size = 1 + Math.floor(3 * chance('size', at))
    runs.push(names.slice(at, at + size).flatMap((name) => stories.get(name) ?? []))
    at += size
  }
  return runs
}

function viewsOf(full: readonly Shown[], short: readonly Shown[]): Shown[][] {
  const apart = (of: readonly Shown[]) => [
    of.filter(({ set }) => set !== 'allsides'),
    of.filter(({ set }) => set === 'allsides'),
  ]
  return [
    ...apart(spoiled(full, 0.1)),
    ...apart(spoiled(short, 0.1)),
    ...apart(spoiled(dated(full), 0.3)),
    ...apart(spoiled(dated(short), 0.6)),
    ...smallRuns(spoiled(full, 0.1)),
  ].filter((view) => view.length > 1)
}

interface Rows {
  readonly sets: string[]
  readonly samples: Sample[]
}

/** Each set counts the same, by its pairs of one story; pairs across sets count as a set's mean pair. */
function balanced(rows: Rows): Sample[] {
  const positives = new Map<string, number>()
  for (const [i, { positive }] of rows.samples.entries())
    if (positive) positives.set(rows.sets[i] ?? '', (positives.get(rows.sets[i] ?? '') ?? 0) + 1)
  const weights = new Map([...positives].map(([set, n]) => [set, 4000 / n]))
  const mean = [...weights.values()].reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.size)
  return rows.samples.map((sample, i) => ({
    ...sample,
    weight: sample.weight * (weights.get(rows.sets[i] ?? '') ?? mean),
  }))
}

function train(views: readonly (readonly Shown[])[], idf: Idf): PairModel {
  const first: Rows = { sets: [], samples: [] }
  const seen = views.map((view) => {
    const profiles = weigh(
      view.map(({ opening }) => opening),
      idf,
    )
    const candidates = candidatesOf(profiles)
    const featuresAt = firstFeatures(profiles, candidates)
    const features = Array.from(candidates.a, (_, i) => featuresAt(i))
    const same: boolean[] = []
    const sets: string[] = []
    for (const [i, row] of features.entries()) {
      const a = view[candidates.a[i] as number]
      const b = view[candidates.b[i] as number]
      const positive = a?.story === b?.story
      const set = a?.set === b?.set ? (a?.set ?? '') : ''
      same.push(positive)
      sets.push(set)
      // Of the many pairs that are plainly apart a quarter is enough.
      const plain = !positive && (row[0] as number) < 0.12
      if (plain && chance('keep', a?.id ?? '', b?.id ?? '') > 0.25) continue
      first.sets.push(set)
      first.samples.push({ features: row, positive, weight: plain ? 4 : 1 })
    }
    return { profiles, candidates, features, same, sets }
  })
  const firstWeights = fitLogistic(balanced(first))
  const second: Rows = { sets: [], samples: [] }
  for (const { profiles, candidates, features, same, sets } of seen) {
    const scores = Float64Array.from(features, (row) => logistic(firstWeights, row))
    const write = neighbourFeatures(profiles.length, candidates, scores)
    for (let i = 0; i < scores.length; i++) {
      if ((scores[i] as number) < LEAST_FIRST) continue
      const row = new Float64Array(SECOND_FEATURES)
      write(i, row)
      second.sets.push(sets[i] ?? '')
      second.samples.push({ features: row, positive: same[i] ?? false, weight: 1 })
    }
  }
  return { first: firstWeights, second: fitLogistic(balanced(second)) }
}

/** The folds that are measured: each set alone, and for the stream each pair of its sets. */
export const FOLDS: readonly (readonly GroupSet[])[] = [
  ['basil'],
  ['giveme5w1h'],
  ['ecbplus'],
  ['allsides'],
  ['basil', 'giveme5w1h'],
  ['basil', 'ecbplus'],
  ['ecbplus', 'giveme5w1h'],
]

export async function trainGroup(): Promise<string> {
  const idf = await loadIdf()
  const all = GROUP_SETS.flatMap((set) => labelledSet(set, shared))
  const show = (make: (of: Labelled) => Opening): Shown[] =>
    all.map((one) => ({ set: one.set, story: one.story, id: one.article.id, opening: make(one) }))
  const full = show(({ article }) => openingOf(article))
  const short = show(cut)
  const without = (excluded: readonly GroupSet[]) => {
    const keep = ({ set }: Shown) => !excluded.includes(set)
    return train(viewsOf(full.filter(keep), short.filter(keep)), idf)
  }
  const folds: Record<string, PairModel> = {}
  for (const fold of FOLDS) folds[fold.join('+')] = without(fold)
  writeFileSync('bench/quality/group-folds.json', `${JSON.stringify(folds, null, 1)}\n`)
  const model = without([])
  const from = GROUP_SETS.map((set) => `${GROUP_FILES[set]} (${corpusHash(GROUP_FILES[set])})`).join(', ')
  const source = [
    `/** Weights of the pair score of story grouping. Made by bench/train/group.ts from ${from}; see docs/models/group.md. */`,
    "import type { PairModel } from './score.ts'",
    '',
    `/** Bias, then ${FEATURES.join(', ')}; second step: bias, then as \`neighbourFeatures\`. */`,
    `export const PAIR_MODEL: PairModel = ${JSON.stringify(model)}`,
    '',
  ].join('\n')
  writeFileSync('src/group/pair-weights.ts', source)
  return `group: src/group/pair-weights.ts, sha256 ${sha256Hex(source).slice(0, 16)}`
}
