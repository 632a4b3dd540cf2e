/**
 * Runs of words that stand in two texts: left to right through the first, at each place the longest run that the
 * second has, found by shingles and extended. After greedy string tiling (Wise 1993) without its marking, so that a
 * passage repeated in the first is shown each time.
 */
import { SHINGLE, shingleHashes } from './shingles.ts'

/** Words a … a + length − 1 of the first are words b … of the second. */
export interface SharedRun {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** A run stands by itself from eight words: shorter ones are turns of phrase ("by the end of the year"). */
export const LEAST_RUN = 8
// Shorter runs (a shingle at least) count beside a longer one: a rewritten passage keeps its order between the changes.
const REACH = 12
// Places of one shingle in the second text that are tried; more only where a text repeats itself.
const MOST_PLACES = 16

/** In order of the first text; neighbours may overlap in it by a few words. O(|a| + |b|) but for texts that repeat themselves. */
export function sharedRuns(a: Uint32Array, b: Uint32Array): SharedRun[] {
  const places = new Map<number, number[]>()
  for (const [at, hash] of shingleHashes(b).entries()) {
    const list = places.get(hash)
    if (list === undefined) places.set(hash, [at])
    else if (list.length < MOST_PLACES) list.push(at)
  }
  const runs: SharedRun[] = []
  const shingles = shingleHashes(a)
  for (let at = 0; at < shingles.length; ) {
    const before = runs.at(-1)
    let best: SharedRun | null = null
    for (const place of places.get(shingles[at] as number) ?? []) {
      let length = 0
      while (at + length < a.length && place + length < b.length && a[at + length] === b[place + length]) length++
      if (length < SHINGLE) continue
      const follows = before !== undefined && place >= before.b + before.length
      const bestFollows = best !== null && before !== undefined && best.b >= before.b + before.length
      if (best === null || length > best.length || (length === best.length && follows && !bestFollows))
        best = { a: at, b: place, length }
    }
    if (best === null) at++
    else {
      at += best.length
      runs.push(reachBack(a, b, best))
    }
  }
  return runs.filter((run, i) => run.length >= LEAST_RUN || isNear(run, runs[i - 1]) || isNear(run, runs[i + 1]))
}

// The run before may have taken this one's first words by chance ("The", where both passages are followed by it).
const MOST_BACK = 4

function reachBack(a: Uint32Array, b: Uint32Array, run: SharedRun): SharedRun {
  let back = 0
  while (back < MOST_BACK && back < run.a && back < run.b && a[run.a - back - 1] === b[run.b - back - 1]) back++
  return { a: run.a - back, b: run.b - back, length: run.length + back }
}

/** Is the other a run of its own, close by in both texts and in the same order? */
function isNear(run: SharedRun, other: SharedRun | undefined): boolean {
  if (other === undefined || other.length < LEAST_RUN) return false
  const [left, right] = run.a < other.a ? [run, other] : [other, run]
  const gapA = right.a - (left.a + left.length)
  const gapB = right.b - (left.b + left.length)
  return gapA <= REACH && gapB >= 0 && gapB <= REACH
}
