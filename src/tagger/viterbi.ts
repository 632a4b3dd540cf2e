/** The best path through labels: each place has a score a label, each pair of neighbouring labels one of its own. */

/**
 * Numbers of the labels with the highest sum. `scores` n × `size`; `pairs` (size + 1) × size: label `to` after `from`,
 * −Infinity where it may not follow, the last row for the start. Ties go to the label that stands first. O(n · size²).
 */
export function bestPath(scores: Float32Array, pairs: Float64Array, size: number): Uint8Array {
  const tokens = scores.length / size
  const path = new Uint8Array(tokens)
  if (tokens === 0) return path
  const back = new Uint8Array(scores.length)
  let before = new Float64Array(size)
  let now = new Float64Array(size)
  // `!` in the loops below: indexes lie inside by construction, and a fallback there costs a quarter of the time.
  for (let k = 0; k < size; k++) before[k] = scores[k]! + pairs[size * size + k]!
  for (let i = 1; i < tokens; i++) {
    for (let to = 0; to < size; to++) {
      let best = Number.NEGATIVE_INFINITY
      let chosen = 0
      for (let from = 0; from < size; from++) {
        const score = before[from]! + pairs[from * size + to]!
        if (score > best) {
          best = score
          chosen = from
        }
      }
      now[to] = best + scores[i * size + to]!
      back[i * size + to] = chosen
    }
    const held = before
    before = now
    now = held
  }
  let at = 0
  for (let k = 1; k < size; k++) if (before[k]! > before[at]!) at = k
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

/** Transitions, (size + 1) × size, with −Infinity where a label may not follow. */
export function pairsOf(transitions: ArrayLike<number>, size: number, constraints: Constraints): Float64Array {
  return Float64Array.from(transitions, (weight, at) =>
    constraints(at >= size * size ? -1 : Math.floor(at / size), at % size) ? weight : Number.NEGATIVE_INFINITY,
  )
}
