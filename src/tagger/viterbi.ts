/** The best path through labels: each place has a score a label, each pair of neighbouring labels one of its own. */

/** What a step from one label to the next is worth, laid out so that few have to be looked at. */
export interface Steps {
  readonly size: number
  /** Label `to` after `from` at from · size + to; −Infinity where it may not follow; the last row for the start. */
  readonly pairs: Float64Array
  /** For each label that may not follow every other, those that it may follow; null for the rest. */
  readonly after: readonly (Uint8Array | null)[]
  /**
   * For each label (as a row) and each other: how far the other may lie behind it and still be the better one to come from, to a
   * label that may follow both. At most words most labels lie further behind the best one.
   */
  readonly leads: Float64Array
}

// Room to work in, kept between calls: a sentence would else ask for three arrays, and there are fifty in an article.
let back = new Uint8Array(1 << 12)
let sums = new Float64Array(64)
let near = new Uint8Array(32)

// Above what the order of additions changes, far below what tells labels apart.
const SLACK = 1e-3

/**
 * Numbers of the labels with the highest sum. `scores`: n × labels; `fixed`: the label of those places where it is known, −1 for
 * the others. Ties go to the label that stands first. O(n · labels²) at worst, mostly O(n · labels).
 */
export function bestPath(scores: Float32Array, steps: Steps, fixed: Int8Array | null = null): Uint8Array {
  const { size, pairs, after, leads } = steps
  const tokens = scores.length / size
  const path = new Uint8Array(tokens)
  if (tokens === 0) return path
  if (back.length < scores.length) back = new Uint8Array(scores.length * 2)
  if (sums.length < size * 2) sums = new Float64Array(size * 2)
  if (near.length < size) near = new Uint8Array(size)
  let before = 0
  let now = size
  // `!` in the loops below: indexes lie inside by construction, and a fallback there costs a quarter of the time.
  let known = fixed === null ? -1 : fixed[0]!
  for (let k = 0; k < size; k++)
    sums[k] = known < 0 || known === k ? scores[k]! + pairs[size * size + k]! : Number.NEGATIVE_INFINITY
  for (let i = 1; i < tokens; i++) {
    let top = 0
    for (let k = 1; k < size; k++) if (sums[before + k]! > sums[before + top]!) top = k
    const least = sums[before + top]! - SLACK
    let count = 0
    for (let k = 0; k < size; k++) if (sums[before + k]! + leads[top * size + k]! >= least) near[count++] = k
    known = fixed === null ? -1 : fixed[i]!
    if (known >= 0) sums.fill(Number.NEGATIVE_INFINITY, now, now + size)
    for (let to = Math.max(known, 0), last = known < 0 ? size : known + 1; to < last; to++) {
      const own = after[to]!
      const from = own ?? near
      const most = own === null ? count : own.length
      let best = Number.NEGATIVE_INFINITY
      let chosen = 0
      for (let c = 0; c < most; c++) {
        const one = from[c]!
        const score = sums[before + one]! + pairs[one * size + to]!
        if (score > best) {
          best = score
          chosen = one
        }
      }
      sums[now + to] = best + scores[i * size + to]!
      back[i * size + to] = chosen
    }
    const held = before
    before = now
    now = held
  }
  let at = 0
  for (let k = 1; k < size; k++) if (sums[before + k]! > sums[before + at]!) at = k
  for (let i = tokens - 1; i >= 0; i--) {
    path[i] = at
    at = back[i * size + at]!
  }
  return path
}

/** May label `to` follow label `from`? `from` = −1 at the start. */
export type Constraints = (from: number, to: number) => boolean

/** The rules of B-/I-/O labels: I-X only after B-X or I-X. */
export function bioConstraints(labels: readonly string[]): Constraints {
  const inner = labels.map((name) => name.startsWith('I-'))
  const kind = labels.map((name) => name.slice(2))
  return (from, to) => inner[to] !== true || (from >= 0 && labels[from] !== 'O' && kind[from] === kind[to])
}

/** `transitions`: (size + 1) × size, the last row for the start. O(size³). */
export function stepsOf(transitions: ArrayLike<number>, size: number, constraints: Constraints): Steps {
  const pairs = Float64Array.from(transitions, (weight, at) =>
    constraints(at >= size * size ? -1 : Math.floor(at / size), at % size) ? weight : Number.NEGATIVE_INFINITY,
  )
  const labels = Array.from({ length: size }, (_, k) => k)
  const after = labels.map((to) => {
    const from = labels.filter((label) => pairs[label * size + to] !== Number.NEGATIVE_INFINITY)
    return from.length < size ? Uint8Array.from(from) : null
  })
  const leads = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
  for (const ahead of labels)
    for (const other of labels)
      for (const to of labels)
        if (after[to] === null)
          leads[ahead * size + other] = Math.max(
            leads[ahead * size + other] ?? 0,
            (pairs[other * size + to] ?? 0) - (pairs[ahead * size + to] ?? 0),
          )
  return { size, pairs, after, leads }
}
