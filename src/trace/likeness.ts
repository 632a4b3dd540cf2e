/**
 * How alike the articles of a story are, pair by pair, against what articles on one event share by chance. Shared words
 * outside quotations count by their rarity in news and in this story; identical copies count once (research/derivation.md §3).
 */
import type { Rarity } from '../language/language.ts'
import { words } from '../text/words.ts'
import type { Scene } from './scene.ts'

export interface Likeness {
  /** Share of `child`'s weight that `parent` holds too, 0..1. */
  readonly held: (parent: string, child: string) => number
  /** Geometric mean of both directions, 0..1. */
  readonly kin: (a: string, b: string) => number
  /** The same without the words of names: whoever tells of the same people and places has these in common. */
  readonly bareKin: (a: string, b: string) => number
  /** Mean kin of the two with the rest of the story: the chance level. */
  readonly chance: (a: string, b: string) => number
  /** Share of what `child` has in common with anybody that is not in `parent`: the details `parent` lacks, 0..1. */
  readonly lacks: (parent: string, child: string) => number
  /** The same, where several articles together are the parents. */
  readonly lacksAll: (parents: readonly string[], child: string) => number
  /** Share of the weight of some words that an article holds, 0..1; 0 where they weigh nothing. */
  readonly shareOf: (keys: ReadonlySet<string>, article: string) => number
  /** Rarest words both hold, by weight. */
  readonly sharedWords: (a: string, b: string) => readonly string[]
}

// Words that stand in more than one of seven articles (idf below 2) prove nothing: found with the recipe of
// research/derivation.md on the invented stories; flat from 1.5 to 2.5.
const COMMON = 2

/**
 * `fold` names for each article the one it is a copy of (itself for none): copies are one witness when words are
 * counted over the story. O(Σ df²) over the words' postings.
 */
export function likenessOf(scenes: readonly Scene[], idf: Rarity, fold: (id: string) => string): Likeness {
  const index = new Map(scenes.map((scene, i) => [scene.id, i]))
  const bags = scenes.map((scene) => new Set(scene.words.map((word) => word.key)))
  const holders = new Map<string, number[]>()
  for (const [i, bag] of bags.entries())
    for (const key of bag) {
      const list = holders.get(key)
      if (list === undefined) holders.set(key, [i])
      else list.push(i)
    }
  const folded = scenes.map((scene) => index.get(fold(scene.id)) ?? 0)
  const witnesses = new Set(folded).size
  const n = scenes.length
  const weightOf = new Map<string, number>()
  const heldElsewhere = new Map<string, boolean>()
  const total = new Float64Array(n)
  const shared = new Float64Array(n * n)
  for (const [key, list] of holders) {
    const rarity = Math.max(0, idf(key) - COMMON)
    if (rarity === 0) continue
    const witnessCount = list.length === 1 ? 1 : new Set(list.map((i) => folded[i])).size
    const weight = rarity * (Math.log((witnesses + 1) / witnessCount) + 0.2)
    weightOf.set(key, weight)
    heldElsewhere.set(key, witnessCount > 1)
    for (const i of list) total[i] = (total[i] ?? 0) + weight
    for (const i of list) for (const j of list) if (i !== j) shared[i * n + j] = (shared[i * n + j] ?? 0) + weight
  }
  const at = (id: string) => index.get(id) ?? 0
  const heldAt = (i: number, j: number) => ((total[j] ?? 0) > 0 ? (shared[i * n + j] ?? 0) / (total[j] ?? 1) : 0)
  const kinAt = (i: number, j: number) => Math.sqrt(heldAt(i, j) * heldAt(j, i))
  // Chance: each article's mean kin with one of every fold but the pair's own.
  const kinSum = new Float64Array(n)
  // Articles in another language have no words in common; they say nothing about chance.
  const speaks = scenes.map((scene) => scene.language.code)
  const seats = scenes.map((_, i) => i).filter((i) => folded[i] === i)
  const seatsOf = new Map<string, number>()
  for (const i of seats) seatsOf.set(speaks[i] ?? '', (seatsOf.get(speaks[i] ?? '') ?? 0) + 1)
  for (let i = 0; i < n; i++)
    for (const j of seats) if (folded[i] !== j && speaks[i] === speaks[j]) kinSum[i] = (kinSum[i] ?? 0) + kinAt(i, j)
  const meanBut = (i: number, j: number) => {
    const others = (seatsOf.get(speaks[i] ?? '') ?? 0) - (folded[i] === folded[j] ? 1 : 2)
    if (others < 1) return null
    const own = folded[i] === folded[j] ? 0 : kinAt(i, folded[j] ?? j)
    return Math.max(0, (kinSum[i] ?? 0) - own) / others
  }
  const named = namesIn(scenes)
  const bareTotals = bags.map((bag) => {
    let sum = 0
    for (const key of bag) if (!named.has(key)) sum += weightOf.get(key) ?? 0
    return sum
  })
  const bareAt = (i: number, j: number) => {
    const product = (bareTotals[i] ?? 0) * (bareTotals[j] ?? 0)
    if (product === 0) return 0
    let both = 0
    for (const key of bags[i] ?? []) if (bags[j]?.has(key) === true && !named.has(key)) both += weightOf.get(key) ?? 0
    return both / Math.sqrt(product)
  }
  const lacksAt = (parents: readonly number[], child: number) => {
    let all = 0
    let missing = 0
    for (const key of bags[child] ?? []) {
      if (heldElsewhere.get(key) !== true) continue
      const weight = weightOf.get(key) ?? 0
      all += weight
      if (!parents.some((parent) => bags[parent]?.has(key))) missing += weight
    }
    return all > 0 ? missing / all : 0
  }
  return {
    held: (parent, child) => heldAt(at(parent), at(child)),
    kin: (a, b) => kinAt(at(a), at(b)),
    bareKin: (a, b) => bareAt(at(a), at(b)),
    chance: (a, b) => {
      const means = [meanBut(at(a), at(b)), meanBut(at(b), at(a))].filter((mean) => mean !== null)
      return means.length === 0 ? DEFAULT_CHANCE : means.reduce((sum, mean) => sum + mean, 0) / means.length
    },
    lacks: (parent, child) => lacksAt([at(parent)], at(child)),
    lacksAll: (parents, child) => lacksAt(parents.map(at), at(child)),
    shareOf: (keys, article) => {
      const bag = bags[at(article)]
      let all = 0
      let found = 0
      for (const key of keys) {
        const weight = weightOf.get(key) ?? 0
        all += weight
        if (bag?.has(key) === true) found += weight
      }
      return all > 0 ? found / all : 0
    },
    sharedWords: (a, b) =>
      [...(bags[at(a)] ?? [])]
        .filter((key) => bags[at(b)]?.has(key) && (weightOf.get(key) ?? 0) > 0)
        .sort((x, y) => (weightOf.get(y) ?? 0) - (weightOf.get(x) ?? 0) || (x < y ? -1 : 1)),
  }
}

/** Keys of the words of all names of the story. */
function namesIn(scenes: readonly Scene[]): Set<string> {
  const found = new Set<string>()
  for (const { article, annotation, language } of scenes)
    for (const name of annotation.names)
      for (const { key } of words(article.text, name)) found.add(language.kinKey(key))
  return found
}

// With two articles there is no third to measure chance by: the mean kin of independent articles on one event in the
// labelled stories is .11 (sd .03).
const DEFAULT_CHANCE = 0.11
