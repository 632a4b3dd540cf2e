/**
 * What speaks for two statements of a story saying the same: numbers the claim score is made of. First those of the
 * pair alone, then those it has only among the other pairs of the two articles.
 */
import { compareTimes } from '../language/calendar/compare.ts'
import { compareQuantities } from '../language/en/quantities/compare.ts'
import type { Quantity, Time } from '../model/annotation.ts'
import { type Alignment, align } from './align.ts'
import type { Form } from './form.ts'
import type { Lexicon } from './lexicon.ts'
import type { Entry, Pool } from './pool.ts'

export const FEATURES = [
  'cover',
  'coverMost',
  'mass',
  'run',
  'names',
  'namesApart',
  'numbers',
  'numbersApart',
  'numbersFar',
  'rare',
  'rareCover',
  'rareWords',
  'length',
  'times',
  'timesApart',
  'rarest',
  'speaker',
  'bestOfRow',
  'bestOfColumn',
  'neighbours',
  'distance',
  'sentence',
  'sentenceBest',
] as const
export type Features = { readonly [name in (typeof FEATURES)[number]]: number }

export interface Pair {
  readonly a: number
  readonly b: number
  readonly features: Features
}

export function harmonic(x: number, y: number): number {
  return x + y === 0 ? 0 : (2 * x * y) / (x + y)
}

type Draft = { -readonly [name in keyof Features]: number }

/** What the pair has by itself; the rest is 0 until all pairs are known. */
function alone(a: Entry, b: Entry, alignment: Alignment, rarity: (id: number) => number): Draft {
  const { coverA, coverB } = alignment
  let mass = 0
  let rarest = 0
  let run = 0
  let longest = 0
  let names = 0
  let rare = 0
  let rareWords = 0
  let before = { i: -2, j: -2 }
  for (const { i, j, likeness, tie } of alignment.links) {
    const weight = (a.form.weights[i] ?? 0) * likeness
    mass += weight
    if (a.form.content[i] && b.form.content[j]) {
      const scarce = likeness * Math.min(rarity(a.form.ids[i] ?? 0), rarity(b.form.ids[j] ?? 0))
      rare += scarce * scarce
      if (scarce > 0.5) rareWords++
    }
    rarest = Math.max(rarest, weight)
    if (a.form.capital[i] && b.form.capital[j]) names += weight
    run = tie === 'same' && i === before.i + 1 && j === before.j + 1 ? run + weight : weight
    longest = Math.max(longest, run)
    before = { i, j }
  }
  const [capitalsA, capitalsB] = [capitalMass(a.form), capitalMass(b.form)]
  const least = Math.min(capitalsA, capitalsB)
  const [quantitiesA, quantitiesB] = [a.form.quantities, b.form.quantities]
  const [timesA, timesB] = [a.form.times, b.form.times]
  const numbers = sharedValues(quantitiesA, quantitiesB, nearness)
  const times = sharedValues(timesA, timesB, timeNearness)
  return {
    cover: harmonic(coverA, coverB),
    coverMost: Math.max(coverA, coverB),
    mass: Math.log1p(mass),
    run: Math.log1p(longest),
    names: least === 0 ? 0 : Math.min(1, names / least),
    namesApart: least > 0 && names === 0 ? 1 : 0,
    numbers,
    numbersFar: numbers === 0 && farApart(quantitiesA, quantitiesB) ? 1 : 0,
    rare: Math.log1p(rare),
    rareCover: harmonic(rare / scarcity(a.form, rarity), rare / scarcity(b.form, rarity)),
    rareWords: Math.min(3, rareWords),
    length: Math.min(a.form.mass, b.form.mass) / Math.max(a.form.mass, b.form.mass, 1),
    numbersApart: numbers === 0 && quantitiesA.length > 0 && quantitiesB.length > 0 ? 1 : 0,
    times,
    timesApart: times === 0 && timesA.length > 0 && timesB.length > 0 ? 1 : 0,
    rarest: rarest / 8,
    speaker: sameSpeaker(a, b),
    bestOfRow: 0,
    bestOfColumn: 0,
    neighbours: 0,
    distance: 0,
    sentence: 0,
    sentenceBest: 0,
  }
}

function scarcity(form: Form, rarity: (id: number) => number): number {
  let sum = 0.01
  for (let i = 0; i < form.ids.length; i++) if (form.content[i]) sum += rarity(form.ids[i] ?? 0) ** 2
  return sum
}

// Versions of one number (conflicts, updates, roundings) stay within this factor.
const FAR = 1.6

/** Whether both tell of one unit, and nothing in them is within the same range. */
function farApart(left: readonly Quantity[], right: readonly Quantity[]): boolean {
  let met = false
  for (const x of left)
    for (const y of right) {
      if (compareQuantities(x, y) === 'incomparable') continue
      const [p, q] = [Math.abs(middleOf(x)), Math.abs(middleOf(y))]
      if (Math.max(p, q) <= FAR * Math.min(p, q)) return false
      met = true
    }
  return met
}

function capitalMass(form: Form): number {
  let sum = 0
  for (let i = 0; i < form.capital.length; i++) if (form.capital[i] && form.content[i]) sum += form.weights[i] ?? 0
  return sum
}

/** Sum over a's values of the nearest of b's, at most 2. */
function sharedValues<T>(a: readonly T[], b: readonly T[], near: (x: T, y: T) => number): number {
  let sum = 0
  for (const x of a) sum += b.reduce((best, y) => Math.max(best, near(x, y)), 0)
  return Math.min(2, sum)
}

// Ones, twos and threes are everywhere; a number like 88 is as good as a name.
const SMALL = 3
const SMALL_SHARE = 0.3
// "Nearly 5 million" for 4.6 million.
const ROUNDING = 0.1

function nearness(x: Quantity, y: Quantity): number {
  const relation = compareQuantities(x, y)
  if (relation === 'incomparable') return 0
  const [p, q] = [middleOf(x), middleOf(y)]
  const full = Math.max(p, q) <= SMALL ? SMALL_SHARE : 1
  if (relation === 'equal') return full
  return Math.abs(p - q) <= ROUNDING * Math.max(p, q) ? 0.7 * full : relation === 'disjoint' ? 0 : 0.2
}

function middleOf({ lo, hi }: Quantity): number {
  return lo === null ? (hi ?? 0) : hi === null ? lo : (lo + hi) / 2
}

function timeNearness(x: Time, y: Time): number {
  const relation = compareTimes(x, y)
  if (relation === 'equal') return 1
  return relation === 'a-inside-b' || relation === 'b-inside-a' ? 0.4 : 0
}

function sameSpeaker(a: Entry, b: Entry): number {
  if (a.attribution === null || b.attribution === null) return 0
  const [x, y] = [a.attribution.name.toLowerCase(), b.attribution.name.toLowerCase()]
  const last = (name: string) => name.split(' ').at(-1)
  return x === y || last(x) === last(y) ? 1 : -1
}

const placeOf = (entry: Entry | undefined) =>
  entry === undefined ? 0 : entry.rank / entry.annotation.statements.length

/** Covers of pairs in one direction of look-up, with the best each item has in each other article. A map an item: keys stay small. */
class Covers {
  readonly #covers: Map<number, number>[]
  readonly #best: Map<number, number>[]
  readonly #articleOf: Int32Array

  constructor(articleOf: Int32Array) {
    this.#covers = Array.from(articleOf, () => new Map())
    this.#best = Array.from(articleOf, () => new Map())
    this.#articleOf = articleOf
  }

  set(a: number, b: number, cover: number): void {
    this.#covers[Math.min(a, b)]?.set(Math.max(a, b), cover)
    this.#raise(a, b, cover)
    this.#raise(b, a, cover)
  }

  #raise(x: number, y: number, cover: number): void {
    const best = this.#best[x]
    const article = this.#articleOf[y] ?? 0
    if (best !== undefined && cover >= (best.get(article) ?? 0)) best.set(article, cover)
  }

  get(a: number, b: number): number | undefined {
    return this.#covers[Math.min(a, b)]?.get(Math.max(a, b))
  }

  /** Share of the best cover that a has in b's article, 0..1. */
  shareOfBest(a: number, b: number, cover: number): number {
    const best = this.#best[a]?.get(this.#articleOf[b] ?? 0) ?? 0
    return best === 0 ? 0 : cover / best
  }
}

/** Aligns the pairs and describes them. Pairs by (a, b), a < b, of different articles, as `candidatesOf` gives them. */
export function describe(pool: Pool, pairs: readonly (readonly [number, number])[], lexicon: Lexicon): Pair[] {
  const { entries, sentences, articleOf } = pool
  const covers = new Covers(articleOf)
  const ofSentences = new Covers(pool.articleOfSentence)
  const first: { a: number; b: number; left: Entry; right: Entry; own: Draft }[] = []
  for (const [a, b] of pairs) {
    const [left, right] = [entries[a], entries[b]]
    if (left === undefined || right === undefined) continue
    const alignment = align(left.form, right.form, lexicon)
    const own = alone(left, right, alignment, pool.rarity)
    first.push({ a, b, left, right, own })
    covers.set(a, b, own.cover)
    const [one, other] = [sentences[left.sentence], sentences[right.sentence]]
    if (one === undefined || other === undefined || ofSentences.get(left.sentence, right.sentence) !== undefined)
      continue
    // A statement that is its whole sentence is the same form (`pool.ts`): aligned already.
    const whole = left.form === one && right.form === other
    const { coverA, coverB } = whole ? alignment : align(one, other, lexicon)
    ofSentences.set(left.sentence, right.sentence, harmonic(coverA, coverB))
  }
  return first.map(({ a, b, left, right, own }) => {
    const [s, t] = [left.sentence, right.sentence]
    const [x, y] = [articleOf[a] ?? -1, articleOf[b] ?? -1]
    const near = (p: number, q: number) =>
      pool.articleOfSentence[p] === x && pool.articleOfSentence[q] === y ? (ofSentences.get(p, q) ?? 0) : 0
    const side = (step: number) =>
      Math.max(near(s + step, t + step), near(s + step, t + 2 * step), near(s + 2 * step, t + step))
    const sentence = ofSentences.get(s, t) ?? 0
    // Filled in place: a copy of each costs as much as all the rest.
    own.bestOfRow = covers.shareOfBest(a, b, own.cover)
    own.bestOfColumn = covers.shareOfBest(b, a, own.cover)
    own.neighbours = side(-1) + side(1)
    own.distance = Math.abs(placeOf(left) - placeOf(right))
    own.sentence = sentence
    own.sentenceBest = ofSentences.shareOfBest(s, t, sentence) + ofSentences.shareOfBest(t, s, sentence)
    return { a, b, features: own }
  })
}
