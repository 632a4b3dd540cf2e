/**
 * Openings to weighted profiles. A term's rarity is read from the background table and from the articles at hand
 * together: the background says what is common in news at all, the articles at hand what is common among them
 * ("impeachment" in a month when everybody writes of it; words younger than the table). Each field of a profile has
 * length 1.
 */
import type { Idf } from '../language/en/idf.ts'
import { FIELDS, type Opening } from './opening.ts'
import { type Room, slabRoom } from './slab.ts'

// The background counts as much as this many articles. 100: best or level on the four sets among 0, 100, 300, 1,000
// and 3,000 (docs/models/group.md); without it three articles about one event would weigh their own matter as common.
const BACKGROUND_ARTICLES = 100

export interface Profile {
  /** Sorted hashes of the terms. */
  readonly ids: Uint32Array
  /** The same terms, each as its number among all terms at hand: what `pair.ts` looks up. */
  readonly terms: Int32Array
  /**
   * Weights by term, then field: `weights[i * FIELDS.length + f]`; each field is scaled to length 1. Single precision:
   * the profiles of an archive are read at random, and half the bytes is nearly half the time.
   */
  readonly weights: Float32Array
  /** Sum of the weights of each field. */
  readonly sums: Float64Array
  readonly pairs: Uint32Array
  readonly pairWeights: Float32Array
  readonly when: Uint32Array
  readonly day: number | null
}

/** In how many of the openings each term stands, by hash. O(terms). */
export function documentFrequencies(openings: readonly Opening[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const { ids } of openings) for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1)
  return found
}

/** The articles that rarity is counted among: those at hand, or more that somebody has counted. */
export interface Ground {
  readonly articles: number
  readonly frequencies: ReadonlyMap<number, number>
}

export function weigh(openings: readonly Opening[], idf: Idf, ground?: Ground): Profile[] {
  const { articles, frequencies } = ground ?? {
    articles: openings.length,
    frequencies: documentFrequencies(openings),
  }
  const known = new Map<number, Known>()
  const knownOf = (id: number, lemma: string, own: number | undefined): Known => {
    let term = known.get(id)
    if (term === undefined) {
      const expected = BACKGROUND_ARTICLES * Math.exp(-(own ?? idf(lemma)))
      const rarity = Math.log((articles + BACKGROUND_ARTICLES) / ((frequencies.get(id) ?? 1) + expected))
      term = { rarity: Math.max(0, rarity), number: known.size }
      known.set(id, term)
    }
    return term
  }
  const room = slabRoom()
  return openings.map((opening) => profileOf(opening, knownOf, room))
}

interface Known {
  readonly rarity: number
  readonly number: number
}

function profileOf(
  opening: Opening,
  knownOf: (id: number, lemma: string, own: number | undefined) => Known,
  room: Room,
): Profile {
  const { ids, counts } = opening
  const size = ids.length
  const terms = room('int32', size)
  const rarity = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    const known = knownOf(ids[i] as number, opening.lemmas[i] ?? '', opening.rarities?.[i])
    terms[i] = known.number
    rarity[i] = known.rarity
  }
  const weights = room('float32', FIELDS.length * size)
  const sums = room('float64', FIELDS.length)
  for (let field = 0; field < FIELDS.length; field++) {
    const part = new Float64Array(size)
    for (let i = 0; i < size; i++) {
      const count = counts[field * size + i] as number
      if (count > 0) part[i] = (1 + Math.log(count)) * (rarity[i] as number)
    }
    sums[field] = scale(part)
    for (let i = 0; i < size; i++) weights[i * FIELDS.length + field] = part[i] as number
  }
  const pairWeights = room('float32', opening.pairs.length)
  for (let i = 0; i < pairWeights.length; i++) {
    const both =
      (rarity[opening.pairFirst[i] as number] as number) + (rarity[opening.pairSecond[i] as number] as number)
    pairWeights[i] = (1 + Math.log(opening.pairCounts[i] as number)) * both
  }
  scale(pairWeights)
  return { ids, terms, weights, sums, pairs: opening.pairs, pairWeights, when: opening.when, day: opening.day }
}

/** Scales to length 1 in place; returns the sum afterwards. */
function scale(part: Float64Array | Float32Array): number {
  let square = 0
  for (const weight of part) square += weight * weight
  if (square === 0) return 0
  const norm = Math.sqrt(square)
  let sum = 0
  for (let i = 0; i < part.length; i++) {
    part[i] = (part[i] as number) / norm
    sum += part[i] as number
  }
  return sum
}
