/**
 * Which number (time, name) of one version stands where which of the other stands: its words or those around it are
 * aligned. Two values are only compared in one slot: "12 dead" says nothing against "40 hurt".
 */
import type { Span } from '../../model/span.ts'
import type { Alignment } from '../align.ts'
import type { Form } from '../form.ts'
import { wordsIn } from './finding.ts'

export interface Slot<T> {
  readonly x: T
  readonly y: T
  /** Aligned words around the two, content words counting 1. */
  readonly context: number
}

// Words to each side that tell what a number counts.
const REACH = 4
// A stop word in common ("more than", "of") is weak evidence of one slot.
const STOP = 0.25

/** How many words around x are aligned to words around y. */
export function contextOf(a: Form, b: Form, alignment: Alignment, x: Span, y: Span): number {
  const [ofX, ofY] = [wordsIn(a, x), wordsIn(b, y)]
  const [x0, x1, y0, y1] = [ofX[0], ofX.at(-1), ofY[0], ofY.at(-1)]
  if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return 0
  let sum = 0
  for (let i = Math.max(0, x0 - REACH); i <= x1 + REACH; i++) {
    if (i >= x0 && i <= x1) continue
    const j = alignment.toB[i] ?? -1
    if (j < 0 || (j >= y0 && j <= y1) || j < y0 - REACH || j > y1 + REACH) continue
    sum += a.content[i] ? 1 : STOP
  }
  return sum
}

/** Pairs one to one, the best first, as far as `score` is above zero. */
export function slotsOf<T extends Span>(
  a: Form,
  b: Form,
  alignment: Alignment,
  xs: readonly T[],
  ys: readonly T[],
  score: (x: T, y: T, context: number) => number,
): Slot<T>[] {
  const offers: (Slot<T> & { readonly score: number; readonly i: number; readonly j: number })[] = []
  for (const [i, x] of xs.entries()) {
    for (const [j, y] of ys.entries()) {
      const context = contextOf(a, b, alignment, x, y)
      const value = score(x, y, context)
      if (value > 0) offers.push({ x, y, context, score: value, i, j })
    }
  }
  offers.sort((p, q) => q.score - p.score || p.i - q.i || p.j - q.j)
  const [usedX, usedY] = [new Set<number>(), new Set<number>()]
  const slots: Slot<T>[] = []
  for (const { x, y, context, i, j } of offers) {
    if (usedX.has(i) || usedY.has(j)) continue
    usedX.add(i)
    usedY.add(j)
    slots.push({ x, y, context })
  }
  return slots
}
