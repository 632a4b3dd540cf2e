/**
 * Which parts of two sentences say the same thing: best-first islands. Every part is laid against every other; the
 * pair that shares most, and has least beside it, is taken, and what overlaps it drops out. Parts of one sentence may so
 * find their partner in any order, and the finer or coarser cut wins by what it is compared with.
 */
import { harmonic } from './features.ts'
import type { Form } from './form.ts'
import { type Lexicon, LIKENESS } from './lexicon.ts'
import type { Part } from './parts.ts'

export interface Island {
  readonly a: Part
  readonly b: Part
  /** Weighted share of words either has of the other's, 0..1. */
  readonly cover: number
  /** What islands are ranked by: cover, and how much is covered. */
  readonly score: number
}

// Parts that share this much of their words are one place. SuperPAL dev: .3.
const OVERLAP = 0.3

/** At most `most` islands, best first. O(parts of a * parts of b * words). */
export function islandsOf(
  a: Form,
  b: Form,
  partsA: readonly Part[],
  partsB: readonly Part[],
  lexicon: Lexicon,
  most: number,
): Island[] {
  const like = likenesses(a, b, lexicon)
  const offers: Island[] = []
  for (const left of partsA)
    for (const right of partsB) {
      const [ofA, ofB] = [
        covered(a, left, right, (i, j) => like[i * b.ids.length + j] ?? 0),
        covered(b, right, left, (j, i) => like[i * b.ids.length + j] ?? 0),
      ]
      const cover = harmonic(ofA.share, ofB.share)
      if (cover > 0) offers.push({ a: left, b: right, cover, score: cover * Math.log1p(ofA.mass + ofB.mass) })
    }
  offers.sort(
    (x, y) => y.score - x.score || x.a.from - y.a.from || x.b.from - y.b.from || x.a.to - y.a.to || x.b.to - y.b.to,
  )
  const kept: Island[] = []
  for (const offer of offers) {
    if (kept.length >= most) break
    if (kept.some((one) => overlap(one.a, offer.a) > OVERLAP || overlap(one.b, offer.b) > OVERLAP)) continue
    kept.push(offer)
  }
  return kept
}

/** Row by row (a's word, then b's); stop words are like only themselves. */
function likenesses(a: Form, b: Form, lexicon: Lexicon): Float64Array {
  const like = new Float64Array(a.ids.length * b.ids.length)
  for (let i = 0; i < a.ids.length; i++)
    for (let j = 0; j < b.ids.length; j++)
      like[i * b.ids.length + j] = LIKENESS[lexicon.tie(a.ids[i] ?? 0, b.ids[j] ?? 0)]
  return like
}

function covered(
  form: Form,
  own: Part,
  other: Part,
  like: (i: number, j: number) => number,
): { share: number; mass: number } {
  let [sum, all, mass] = [0, 0, 0]
  for (let i = own.from; i < own.to; i++) {
    let best = 0
    for (let j = other.from; j < other.to && best < 1; j++) best = Math.max(best, like(i, j))
    const weight = form.weights[i] ?? 0
    all += weight
    sum += best * weight
    if (form.content[i]) mass += best * weight
  }
  return { share: all === 0 ? 0 : sum / all, mass }
}

/** Words in common by words of either. */
function overlap(x: Part, y: Part): number {
  const common = Math.min(x.to, y.to) - Math.max(x.from, y.from)
  return common <= 0 ? 0 : common / (Math.max(x.to, y.to) - Math.min(x.from, y.from))
}
