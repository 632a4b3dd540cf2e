/** Two bare sentences laid beside each other (`stemma compare`): how alike they are and how they differ. */
import type { Comparison } from '../model/comparison.ts'
import { words } from '../text/words.ts'

/** One comparison a pair, in order; an empty side has similarity 0. */
export async function compare(pairs: readonly { a: string; b: string }[]): Promise<Comparison[]> {
  return pairs.map(({ a, b }, i) => {
    const left = new Set(words(a).map((word) => word.key))
    const right = new Set(words(b).map((word) => word.key))
    const shared = [...left].filter((key) => right.has(key)).length
    const similarity = shared === 0 ? 0 : (2 * shared) / (left.size + right.size)
    const relation = a === b && a !== '' ? 'same' : similarity >= 0.4 ? 'related' : 'unrelated'
    return { line: i + 1, a, b, similarity, relation, alignment: [], variants: [] }
  })
}
