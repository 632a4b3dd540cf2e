/** `stemma/compare`: two sentences laid beside each other. */
import { type CompareOptions, judged, loadComparer } from '../collate/compare.ts'
import type { Comparison } from '../model/comparison.ts'
import type { TextPair } from '../model/judge.ts'
import { type Many, mapped, type RunOptions, type Stream, streamOf } from './stream.ts'

export type { CompareOptions } from '../collate/compare.ts'
export type { Comparison } from '../model/comparison.ts'
export type { Judge, TextPair } from '../model/judge.ts'
export type { Many, Progress, RunOptions, Step, Stream } from './stream.ts'

/** How alike two sentences are, which words answer which, and how b differs from a. */
export async function compare(a: string, b: string, options: CompareOptions = {}): Promise<Comparison> {
  return (await comparing(options))({ a, b }, 1)
}

/** One comparison a pair, in order; `line` counts from 1. An empty side has similarity 0. */
export function comparePairs(pairs: Many<TextPair>, options: RunOptions & CompareOptions = {}): Stream<Comparison> {
  let compareOne: ReturnType<typeof comparing> | null = null
  let line = 0
  const comparisons = mapped(pairs, 'comparing', options, async (pair) => {
    compareOne ??= comparing(options)
    return (await compareOne)(pair, ++line)
  })
  return streamOf(comparisons, pairs, [])
}

async function comparing({ judge }: CompareOptions): Promise<(pair: TextPair, line: number) => Promise<Comparison>> {
  const comparer = await loadComparer()
  return async (pair, line) => {
    const plain = comparer(pair, line)
    if (judge === undefined) return plain
    const [asked = plain] = await judged([plain], judge)
    return asked
  }
}
