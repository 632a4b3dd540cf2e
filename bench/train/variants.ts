/**
 * Fits `src/collate/variants/salience-weights.ts`: which of the differences that the rules offer readers name. Prints what
 * comes out where each story is judged by weights learned on the others; card: docs/models/variants.md.
 */
import { writeFileSync } from 'node:fs'
import {
  FAMILIES,
  type Family,
  familyOf,
  inputsOf,
  LEAST,
  salienceOf,
  type Weights,
} from '../../src/collate/variants/salience.ts'
import { fitLogistic, type Sample } from './logistic-fit.ts'
import { type LabelledPair, labelledPairs, type SetName } from './variant-samples.ts'

const FILE = 'src/collate/variants/salience-weights.ts'
// The real pairs are a third as many.
const WEIGH: Readonly<Record<SetName, number>> = { real: 3, invented: 1 }
// Log loss of left-out stories, 1 to 1,000 tried for each. Small families know little more than their rules' shares.
const RIDGE: Readonly<Record<Family, number>> = {
  number: 400,
  date: 400,
  name: 60,
  strength: 400,
  lost: 60,
  changed: 150,
  detail: 100,
  apart: 400,
}

interface Row extends Sample {
  readonly family: Family
}

function weightsFrom(pairs: readonly LabelledPair[]): Weights {
  const names = new Map<Family, Set<string>>(FAMILIES.map((family) => [family, new Set()]))
  const inputs = pairs.flatMap(({ set, close, offers }) =>
    offers.flatMap(({ finding, names: named }) => {
      const family = familyOf(finding)
      if (family === null) return []
      const values = inputsOf(finding, close)
      for (const name of Object.keys(values)) names.get(family)?.add(name)
      return [{ family, values, positive: named.length > 0, weight: WEIGH[set] }]
    }),
  )
  const weightsOf = (family: Family) => {
    const order = [...(names.get(family) ?? [])].sort()
    const rows = inputs
      .filter((one) => one.family === family)
      .map((one): Row => ({ ...one, features: Float64Array.from(order, (name) => one.values[name] ?? 0) }))
    const fitted = fitLogistic(rows, RIDGE[family])
    return Object.fromEntries(
      ['bias', ...order].flatMap((name, i) => {
        const weight = Number((fitted[i] ?? 0).toFixed(3))
        return weight === 0 ? [] : [[name, weight]]
      }),
    )
  }
  return Object.fromEntries(FAMILIES.map((family) => [family, weightsOf(family)])) as unknown as Weights // one a family
}

/** P, R and F as scorers/stories.py has them. */
function score(pairs: readonly LabelledPair[], weightsFor: (story: string) => Weights, least: number) {
  let [told, right, wanted, hit] = [0, 0, 0, 0]
  for (const { story, close, found, offers, sure } of pairs) {
    if (!found) continue
    const keys = new Map<string, readonly number[]>()
    for (const { finding, key, names } of offers)
      if (salienceOf(finding, close, weightsFor(story)) >= least) keys.set(key, names)
    told += keys.size
    for (const names of keys.values()) if (names.length > 0) right++
    for (const [n, isSure] of sure.entries()) {
      if (!isSure) continue
      wanted++
      if ([...keys.values()].some((names) => names.includes(n))) hit++
    }
  }
  const [p, r] = [right / Math.max(1, told), hit / Math.max(1, wanted)]
  return `P ${p.toFixed(3)} R ${r.toFixed(3)} F ${((2 * p * r) / Math.max(1e-9, p + r)).toFixed(3)}`
}

export async function trainVariants(): Promise<string> {
  const pairs = await labelledPairs()
  const weights = weightsFrom(pairs)
  const stories = [...new Set(pairs.map(({ story }) => story))].sort()
  const without = new Map(stories.map((story) => [story, weightsFrom(pairs.filter((one) => one.story !== story))]))
  const lines = [`${pairs.length} pairs, ${pairs.filter(({ found }) => found).length} of them lined up`]
  for (const set of Object.keys(WEIGH) as SetName[])
    for (const least of [0.18, LEAST, 0.26, 0.3]) {
      const own = pairs.filter((one) => one.set === set)
      lines.push(
        `${set.padEnd(9)} from ${least}: left out ${score(own, (story) => without.get(story) ?? weights, least)}; fitted ${score(own, () => weights, least)}`,
      )
    }
  writeFileSync(
    FILE,
    `/** What makes readers name a difference. Made by bench/train/variants.ts; see docs/models/variants.md. */\nimport type { Weights } from './salience.ts'\n\nexport const SALIENCE: Weights = ${JSON.stringify(weights, null, 2)}\n`,
  )
  return [...lines, `written: ${FILE}`].join('\n')
}
