/** The second look at each line: its own numbers, what the first model said of the lines around, and of the whole. */
import { LINE_COLUMN_NAMES, type LineFeatures } from './line-features.ts'

const NEIGHBOURS = 6
const NEW = [
  'score',
  ...Array.from({ length: NEIGHBOURS }, (_, k) => [`before${k + 1}`, `after${k + 1}`]).flat(),
  'sureBefore',
  'sureAfter',
  'wordsBefore',
  'wordsAfter',
  'shareBefore',
  'total',
  'sinceSure',
  'untilSure',
  'fromFirst',
  'toLast',
  'inSegment',
] as const

export const LOOK_COLUMN_NAMES: readonly string[] = [...LINE_COLUMN_NAMES, ...NEW]
const FIRST = LINE_COLUMN_NAMES.length
const COLUMNS = LOOK_COLUMN_NAMES.length
const log = (n: number) => Math.log2(1 + Math.max(0, n))

/** `sizes` are the lines' lengths in characters, `scores` the first model's log-odds. */
export function lineLook(sizes: readonly number[], first: LineFeatures, scores: Float32Array): LineFeatures {
  const { rows } = first
  const values = new Float32Array(rows * COLUMNS)
  const sure = new Float32Array(rows)
  let total = 1
  let firstSure = rows
  let lastSure = -1
  for (let i = 0; i < rows; i++) {
    const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)))
    const words = 1 + (sizes[i] ?? 0) / 6
    sure[i] = p * words
    total += p * words
    if (p > 0.7 && words > 12) {
      firstSure = Math.min(firstSure, i)
      lastSure = i
    }
  }
  const segment = bestSegment(sizes, scores)
  let before = 0
  let since = 99
  const until = new Float32Array(rows).fill(99)
  for (let i = rows - 2; i >= 0; i--) until[i] = (sure[i + 1] ?? 0) > 8 ? 1 : Math.min(99, (until[i + 1] ?? 99) + 1)
  for (let i = 0; i < rows; i++) {
    values.set(first.values.subarray(i * FIRST, (i + 1) * FIRST), i * COLUMNS)
    let c = i * COLUMNS + FIRST
    const put = (value: number) => {
      values[c++] = value
    }
    put(scores[i] ?? 0)
    for (let k = 1; k <= NEIGHBOURS; k++) {
      put(i - k >= 0 ? (scores[i - k] ?? 0) : -9)
      put(i + k < rows ? (scores[i + k] ?? 0) : -9)
    }
    put(log((sure[i - 1] ?? 0) + (sure[i - 2] ?? 0) + (sure[i - 3] ?? 0)))
    put(log((sure[i + 1] ?? 0) + (sure[i + 2] ?? 0) + (sure[i + 3] ?? 0)))
    put(log(before))
    put(log(total - before - (sure[i] ?? 0)))
    put(before / total)
    put(log(total))
    put(since)
    put(until[i] ?? 99)
    put(Math.max(-40, Math.min(80, i - firstSure)))
    put(Math.max(-40, Math.min(80, lastSure - i)))
    put(i >= segment.from && i < segment.to ? 1 : 0)
    before += sure[i] ?? 0
    since = (sure[i] ?? 0) > 8 ? 1 : Math.min(99, since + 1)
  }
  return { columns: COLUMNS, rows, values }
}

/**
 * The run of lines with the greatest sum of log-odds, each weighed by the square root of its length (maximum subarray,
 * Bentley 1984): an article's text stands together. `to` is exclusive.
 */
export function bestSegment(sizes: readonly number[], scores: ArrayLike<number>): { from: number; to: number } {
  let best = { from: 0, to: 0 }
  let bestSum = 0
  let sum = 0
  let from = 0
  for (let i = 0; i < sizes.length; i++) {
    if (sum <= 0) {
      sum = 0
      from = i
    }
    // Log-odds are cut at 3, so that one odd line of furniture cannot part an article.
    sum += Math.max(-3, Math.min(3, scores[i] ?? 0)) * Math.sqrt(1 + (sizes[i] ?? 0))
    if (sum > bestSum) {
      bestSum = sum
      best = { from, to: i + 1 }
    }
  }
  return best
}
