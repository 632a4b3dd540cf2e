/**
 * Fits `src/collate/variants/salience-weights.ts`: which of the differences that the rules offer readers name. Each habit
 * of reading from its own stories (`habit.ts`). Prints what comes out where each story is judged by weights learned on the others; card: docs/models/variants.md.
 */
import { writeFileSync } from 'node:fs'
import type { Finding } from '../../src/collate/variants/finding.ts'
import { type Gate, HABITS, type Habit, sharesOf } from '../../src/collate/variants/habit.ts'
import {
  FAMILIES,
  type Family,
  inputsOf,
  type Judged,
  judged,
  LEAST,
  type Look,
  type Looks,
  salienceOf,
  type Weights,
} from '../../src/collate/variants/salience.ts'
import { fitLogistic, type Sample } from './logistic-fit.ts'
import { type LabelledPair, labelledPairs, type Offer, SETS, type SetName } from './variant-samples.ts'

const FILE = 'src/collate/variants/salience-weights.ts'
// By log loss of left-out stories, 10 to 1,000 tried for each. Small families know little more than their rules' shares.
const FIRST_RIDGE: Readonly<Record<Family, number>> = {
  number: 400,
  date: 400,
  name: 60,
  strength: 100,
  lost: 60,
  changed: 150,
  detail: 400,
  apart: 1000,
}
const SECOND_RIDGE: Readonly<Record<Family, number>> = {
  number: 60,
  date: 60,
  name: 60,
  strength: 400,
  lost: 60,
  changed: 60,
  detail: 300,
  apart: 20,
}
// Two features and sixteen stories: so weighed, no story counts as wholly of one habit.
const GATE_RIDGE = 1

interface Row extends Omit<Sample, 'features' | 'weight'> {
  readonly family: Family
  readonly values: Readonly<Record<string, number>>
}

function lookFrom(rows: readonly Row[], ridge: Readonly<Record<Family, number>>): Look {
  const weightsOf = (family: Family) => {
    const own = rows.filter((row) => row.family === family)
    const order = [...new Set(own.flatMap(({ values }) => Object.keys(values)))].sort()
    const samples = own.map((row) => ({
      positive: row.positive,
      weight: 1,
      features: Float64Array.from(order, (name) => row.values[name] ?? 0),
    }))
    const fitted = fitLogistic(samples, ridge[family])
    return Object.fromEntries(
      ['bias', ...order].flatMap((name, i) => {
        const weight = Number((fitted[i] ?? 0).toFixed(3))
        return weight === 0 || name === READER ? [] : [[name, weight]]
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
    return [...byPair.values()].map((offers) => ({ pair, articles: String(n), kin: pair.kin, offers }))
  })
  const all = judged(
    groups.map(({ articles, kin, offers }) => ({ articles, kin, offers: offers.map(({ finding }) => finding) })),
    claim[0]?.manner.close ?? 0,
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

/** What the other reader names more often or less is learned beside, and left out of the weights: nobody reads for him. */
const readerOf = ({ set }: LabelledPair): Readonly<Record<string, number>> => (set === 'tune' ? { [READER]: 1 } : {})
const READER = 'reader'

function firstRows(verdicts: readonly Verdict[]): Row[] {
  return verdicts.map(({ pair, offer, judge }) => ({
    family: judge.family,
    values: { ...inputsOf(offer.finding, pair.manner.close, pair.kin), ...readerOf(pair) },
    positive: offer.names.length > 0,
  }))
}

function secondRows(verdicts: readonly Verdict[]): Row[] {
  return verdicts.map(({ pair, offer, judge }) => ({
    family: judge.family,
    values: { ...judge.second, ...readerOf(pair) },
    positive: offer.names.length > 0,
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

/** What is learned of one habit: its weights, and how each of its offers is judged by weights of the other stories. */
interface Learned {
  readonly looks: Looks
  readonly withoutStory: ReadonlyMap<string, Looks>
}

function learn(pairs: readonly LabelledPair[]): Learned {
  const claims = claimsOf(pairs)
  const stories = [...new Set(pairs.map(({ story }) => story))].sort()
  const bare = claims.map((claim) => ({ claim, story: claim[0]?.story, rows: firstRows(verdictsOf(claim, EMPTY)) }))
  const firstFrom = (without: string | null) =>
    lookFrom(
      bare.filter(({ story }) => story !== without).flatMap(({ rows }) => rows),
      FIRST_RIDGE,
    )
  const firstWithout = new Map(stories.map((story) => [story, firstFrom(story)]))
  // The second look learns from what the first makes of stories it has not seen, as it will have to.
  const unseen = bare.flatMap(({ claim, story }) => verdictsOf(claim, firstWithout.get(story ?? '') ?? EMPTY))
  const secondFrom = (without: string | null) =>
    lookFrom(secondRows(unseen.filter(({ pair }) => pair.story !== without)), SECOND_RIDGE)
  return {
    looks: { first: firstFrom(null), second: secondFrom(null) },
    withoutStory: new Map(
      stories.map((story) => [story, { first: firstWithout.get(story) ?? EMPTY, second: secondFrom(story) }]),
    ),
  }
}

/** Which habit a story is read by, from the labelled stories but one. */
function gateFrom(pairs: readonly LabelledPair[], without: string | null): Gate {
  const stories = new Map(pairs.filter(({ story }) => story !== without).map((pair) => [pair.story, pair]))
  const samples = [...stories.values()].map(({ set, manner }) => ({
    positive: habitOf(set) === 'long',
    weight: 1,
    features: Float64Array.of(manner.close, manner.length),
  }))
  const [bias = 0, close = 0, length = 0] = fitLogistic(samples, GATE_RIDGE).map((weight) => Number(weight.toFixed(3)))
  return { bias, close, length }
}

const habitOf = (set: SetName): Habit => SETS.find(({ name }) => name === set)?.habit ?? 'long'

export async function trainVariants(): Promise<string> {
  const pairs = await labelledPairs()
  const learned = Object.fromEntries(
    HABITS.map((habit) => [habit, learn(pairs.filter(({ set }) => habitOf(set) === habit))]),
  ) as Readonly<Record<Habit, Learned>>
  const looks = (story: string | null) => (habit: Habit) =>
    learned[habit].withoutStory.get(story ?? '') ?? learned[habit].looks
  const weightsOf = (story: string | null): Weights => ({
    gate: gateFrom(pairs, story),
    long: looks(story)('long'),
    short: looks(story)('short'),
  })
  const weights = weightsOf(null)
  const [leftOut, fitted] = [new Map<Offer, number>(), new Map<Offer, number>()]
  for (const claim of claimsOf(pairs))
    for (const [into, of] of [
      [leftOut, weightsOf(claim[0]?.story ?? '')],
      [fitted, weights],
    ] as const) {
      const shares = sharesOf(claim[0]?.manner ?? null, of.gate)
      for (const habit of HABITS)
        for (const { offer, judge } of verdictsOf(claim, of[habit].first))
          into.set(offer, (into.get(offer) ?? 0) + shares[habit] * salienceOf(judge, of[habit].second))
    }
  const lines = [`${pairs.length} pairs, ${pairs.filter(({ found }) => found).length} of them lined up`]
  const stories = new Map(pairs.map((pair) => [pair.story, pair]))
  for (const [story, { manner }] of stories)
    lines.push(`${story.padEnd(5)} long ${sharesOf(manner, weightsOf(story).gate).long.toFixed(2)} where left out`)
  for (const { name } of SETS)
    for (const least of [LEAST - 0.06, LEAST - 0.03, LEAST, LEAST + 0.03, LEAST + 0.06]) {
      const own = pairs.filter((one) => one.set === name)
      lines.push(
        `${name.padEnd(9)} from ${least.toFixed(2)}: left out ${score(own, leftOut, least)}; fitted ${score(own, fitted, least)}`,
      )
    }
  writeFileSync(
    FILE,
    `/** What makes readers name a difference. Made by bench/train/variants.ts; see docs/models/variants.md. */\nimport type { Weights } from './salience.ts'\n\nexport const SALIENCE: Weights = ${JSON.stringify(weights, null, 2)}\n`,
  )
  return [...lines, `written: ${FILE}`].join('\n')
}
