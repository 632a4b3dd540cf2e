/**
 * Fits `src/collate/variants/salience-weights.ts`: which of the differences that the rules offer readers name. Prints what
 * comes out where each story is judged by weights learned on the others; card: docs/models/variants.md.
 */
import { writeFileSync } from 'node:fs'
import type { Finding } from '../../src/collate/variants/finding.ts'
import {
  FAMILIES,
  type Family,
  inputsOf,
  type Judged,
  judged,
  LEAST,
  type Look,
  salienceOf,
} from '../../src/collate/variants/salience.ts'
import { fitLogistic, type Sample } from './logistic-fit.ts'
import { type LabelledPair, labelledPairs, type Offer, type SetName } from './variant-samples.ts'

const FILE = 'src/collate/variants/salience-weights.ts'
// The real pairs are a third as many.
const WEIGH: Readonly<Record<SetName, number>> = { real: 3, invented: 1 }
// Log loss of left-out stories, 1 to 1,000 tried for each. Small families know little more than their rules' shares.
const FIRST_RIDGE: Readonly<Record<Family, number>> = {
  number: 400,
  date: 400,
  name: 60,
  strength: 400,
  lost: 60,
  changed: 150,
  detail: 100,
  apart: 400,
}
const SECOND_RIDGE: Readonly<Record<Family, number>> = {
  number: 60,
  date: 60,
  name: 60,
  strength: 400,
  lost: 60,
  changed: 60,
  detail: 60,
  apart: 20,
}

interface Row extends Omit<Sample, 'features'> {
  readonly family: Family
  readonly values: Readonly<Record<string, number>>
}

function lookFrom(rows: readonly Row[], ridge: Readonly<Record<Family, number>>): Look {
  const weightsOf = (family: Family) => {
    const own = rows.filter((row) => row.family === family)
    const order = [...new Set(own.flatMap(({ values }) => Object.keys(values)))].sort()
    const samples = own.map((row) => ({
      positive: row.positive,
      weight: row.weight,
      features: Float64Array.from(order, (name) => row.values[name] ?? 0),
    }))
    const fitted = fitLogistic(samples, ridge[family])
    return Object.fromEntries(
      ['bias', ...order].flatMap((name, i) => {
        const weight = Number((fitted[i] ?? 0).toFixed(3))
        return weight === 0 ? [] : [[name, weight]]
      }),
    )
  }
  return Object.fromEntries(FAMILIES.map((family) => [family, weightsOf(family)])) as unknown as Look // one a family
}

/** The pairs of each claim, as they are judged together. */
function claimsOf(pairs: readonly LabelledPair[]): LabelledPair[][] {
  const claims = new Map<string, LabelledPair[]>()
  for (const pair of pairs) claims.set(pair.claim, [...(claims.get(pair.claim) ?? []), pair])
  return [...claims.values()]
}

interface Verdict {
  readonly pair: LabelledPair
  readonly offer: Offer
  readonly judge: Judged
}

/** Each offer of a claim with what the first look made of it. A labelled pair is one pair of articles. */
function verdictsOf(claim: readonly LabelledPair[], first: Look): Verdict[] {
  const groups = claim.flatMap((pair, n) => {
    const byPair = new Map<string, Offer[]>()
    for (const offer of pair.offers) byPair.set(offer.between, [...(byPair.get(offer.between) ?? []), offer])
    return [...byPair.values()].map((offers) => ({ pair, articles: String(n), offers }))
  })
  const all = judged(
    groups.map(({ articles, offers }) => ({ articles, offers: offers.map(({ finding }) => finding) })),
    claim[0]?.close ?? 0,
    first,
  )
  return groups.flatMap(({ pair, offers }, k) => {
    const by = new Map<Finding, Judged>((all[k] ?? []).map((judge) => [judge.one, judge]))
    return offers.flatMap((offer) => {
      const judge = by.get(offer.finding)
      return judge === undefined ? [] : [{ pair, offer, judge }]
    })
  })
}

const EMPTY = Object.fromEntries(FAMILIES.map((family) => [family, {}])) as unknown as Look // one a family

function firstRows(verdicts: readonly Verdict[]): Row[] {
  return verdicts.map(({ pair, offer, judge }) => ({
    family: judge.family,
    values: inputsOf(offer.finding, pair.close),
    positive: offer.names.length > 0,
    weight: WEIGH[pair.set],
  }))
}

function secondRows(verdicts: readonly Verdict[]): Row[] {
  return verdicts.map(({ pair, offer, judge }) => ({
    family: judge.family,
    values: judge.second,
    positive: offer.names.length > 0,
    weight: WEIGH[pair.set],
  }))
}

/** P, R and F as scorers/stories.py has them. */
function score(pairs: readonly LabelledPair[], saliences: ReadonlyMap<Offer, number>, least: number): string {
  let [told, right, wanted, hit] = [0, 0, 0, 0]
  for (const { found, offers, sure } of pairs) {
    if (!found) continue
    const keys = new Map<string, readonly number[]>()
    for (const offer of offers) if ((saliences.get(offer) ?? 0) >= least) keys.set(offer.key, offer.names)
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
  const claims = claimsOf(pairs)
  const stories = [...new Set(pairs.map(({ story }) => story))].sort()
  const storyOf = (claim: readonly LabelledPair[]) => claim[0]?.story ?? ''
  const bare = claims.map((claim) => ({ story: storyOf(claim), claim, rows: firstRows(verdictsOf(claim, EMPTY)) }))
  const firstFrom = (without: string | null) =>
    lookFrom(
      bare.filter(({ story }) => story !== without).flatMap(({ rows }) => rows),
      FIRST_RIDGE,
    )
  // The second look learns from what the first makes of stories it has not seen, as it will have to.
  const unseen = stories.flatMap((story) => {
    const first = firstFrom(story)
    return bare.filter((one) => one.story === story).flatMap(({ claim }) => verdictsOf(claim, first))
  })
  const secondFrom = (without: string | null) =>
    lookFrom(secondRows(unseen.filter(({ pair }) => pair.story !== without)), SECOND_RIDGE)
  const [first, second] = [firstFrom(null), secondFrom(null)]
  const leftOut = new Map<Offer, number>()
  for (const story of stories) {
    const look = secondFrom(story)
    for (const { pair, offer, judge } of unseen) if (pair.story === story) leftOut.set(offer, salienceOf(judge, look))
  }
  const fitted = new Map<Offer, number>()
  for (const claim of claims)
    for (const { offer, judge } of verdictsOf(claim, first)) fitted.set(offer, salienceOf(judge, second))
  const lines = [`${pairs.length} pairs, ${pairs.filter(({ found }) => found).length} of them lined up`]
  for (const set of Object.keys(WEIGH) as SetName[])
    for (const least of [LEAST - 0.05, LEAST - 0.02, LEAST, LEAST + 0.02, LEAST + 0.05]) {
      const own = pairs.filter((one) => one.set === set)
      lines.push(
        `${set.padEnd(9)} from ${least.toFixed(2)}: left out ${score(own, leftOut, least)}; fitted ${score(own, fitted, least)}`,
      )
    }
  writeFileSync(
    FILE,
    `/** What makes readers name a difference. Made by bench/train/variants.ts; see docs/models/variants.md. */\nimport type { Weights } from './salience.ts'\n\nexport const SALIENCE: Weights = ${JSON.stringify({ first, second }, null, 2)}\n`,
  )
  return [...lines, `written: ${FILE}`].join('\n')
}
