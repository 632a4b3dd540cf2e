import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestPath, bioConstraints, stepsOf } from './viterbi.ts'

const LABELS = ['O', 'B-x', 'I-x', 'B-y', 'I-y']
const SIZE = LABELS.length

/** The best path by trying all of them; the first of equals. */
function tried(
  scores: readonly number[],
  pairs: ArrayLike<number>,
  tokens: number,
  fixed: readonly number[],
): number[] {
  let best: number[] = []
  let top = Number.NEGATIVE_INFINITY
  for (let n = 0; n < SIZE ** tokens; n++) {
    const path = Array.from({ length: tokens }, (_, i) => Math.floor(n / SIZE ** i) % SIZE)
    if (path.some((label, i) => (fixed[i] ?? -1) >= 0 && fixed[i] !== label)) continue
    const worth = path.reduce(
      (sum, to, i) =>
        sum + (scores[i * SIZE + to] ?? 0) + (pairs[(i === 0 ? SIZE : (path[i - 1] ?? 0)) * SIZE + to] ?? 0),
      0,
    )
    if (worth > top) {
      top = worth
      best = path
    }
  }
  return best
}

test('passes over labels that lie too far behind, and finds the path that trying all of them finds', () => {
  // Fractions of one kind, so that no two paths are equal but for the last digits.
  const weight = fc.integer({ min: -9000, max: 9000 }).map((value) => Math.fround(value / 997))
  fc.assert(
    fc.property(
      fc.array(weight, { minLength: 4 * SIZE, maxLength: 4 * SIZE }),
      fc.array(weight, { minLength: (SIZE + 1) * SIZE, maxLength: (SIZE + 1) * SIZE }),
      fc.array(fc.constantFrom(-1, -1, 0, 1, 3), { minLength: 4, maxLength: 4 }),
      (scores, transitions, fixed) => {
        const steps = stepsOf(transitions, SIZE, bioConstraints(LABELS))
        const worth = (path: ArrayLike<number>) =>
          Array.from(path).reduce(
            (sum, to, i) =>
              sum +
              (scores[i * SIZE + to] ?? 0) +
              (steps.pairs[(i === 0 ? SIZE : (path[i - 1] ?? 0)) * SIZE + to] ?? 0),
            0,
          )
        const found = bestPath(Float32Array.from(scores), steps, Int8Array.from(fixed))
        expect(worth(found)).toBeCloseTo(worth(tried(scores, steps.pairs, 4, fixed)), 6)
        for (const [i, label] of fixed.entries()) if (label >= 0) expect(found[i]).toBe(label)
      },
    ),
  )
})
