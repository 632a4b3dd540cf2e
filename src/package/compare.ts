/** `stemma/compare`: two sentences laid beside each other. */
import { type Comparer, loadComparer } from '../collate/compare.ts'
import type { Comparison } from '../model/comparison.ts'
import { type Many, mapped, type RunOptions, type Stream, streamOf } from './stream.ts'

export type { Comparison } from '../model/comparison.ts'
export type { Many, Progress, RunOptions, Step, Stream } from './stream.ts'

export interface Pair {
  readonly a: string
  readonly b: string
}

/** How alike two sentences are, which words answer which, and how b differs from a. */
export async function compare(a: string, b: string): Promise<Comparison> {
  return (await loadComparer())({ a, b }, 1)
}

/** One comparison a pair, in order; `line` counts from 1. An empty side has similarity 0. */
export function comparePairs(pairs: Many<Pair>, options: RunOptions = {}): Stream<Comparison> {
  let comparer: Promise<Comparer> | null = null
  let line = 0
  const comparisons = mapped(pairs, 'comparing', options, async (pair) => {
    comparer ??= loadComparer()
    return (await comparer)(pair, ++line)
  })
  return streamOf(comparisons, pairs, [])
}
