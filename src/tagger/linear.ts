/**
 * A linear sequence labeller over hashed features: Viterbi in a table of bytes. Trained by bench/train; here it only
 * reads. Features come as bucket numbers, a fixed count a token, so that scoring is adding rows of one array.
 */

export interface LinearModel {
  /** Label names; transitions[from * labels.length + to], in the weights' unit. */
  readonly labels: readonly string[]
  /** Rows of `stride` scores, one row a bucket; stride is the label count rounded up to a power of two. */
  readonly weights: Int8Array | Float32Array
  readonly stride: number
  readonly transitions: ArrayLike<number>
  /** May label `to` follow `from`? Row −1 (the start) is given by `starts`. */
  readonly allowed: readonly (readonly boolean[])[]
  readonly starts: readonly boolean[]
}

/** Which labels of a BIO scheme may follow each other: I-X only after B-X or I-X. */
export function bioRules(labels: readonly string[]): Pick<LinearModel, 'allowed' | 'starts'> {
  const begins = (to: string) => !to.startsWith('I-')
  return {
    allowed: labels.map((from) => labels.map((to) => begins(to) || from.slice(2) === to.slice(2))),
    starts: labels.map(begins),
  }
}

/** Scores of each token and label: rows of `stride`. `features`: `count` bucket numbers a token. O(tokens · count · labels). */
export function emissions(model: LinearModel, features: Int32Array, count: number): Float32Array {
  const { weights, stride } = model
  const tokens = count === 0 ? 0 : features.length / count
  const scores = new Float32Array(tokens * stride)
  for (let t = 0; t < tokens; t++) {
    const out = t * stride
    for (let k = t * count; k < (t + 1) * count; k++) {
      const row = (features[k] ?? 0) * stride
      for (let l = 0; l < stride; l++) scores[out + l] = (scores[out + l] ?? 0) + (weights[row + l] ?? 0)
    }
  }
  return scores
}

/** The best label sequence, as label numbers. O(tokens · labels²). */
export function viterbi(model: LinearModel, scores: Float32Array): Uint8Array {
  const { labels, stride, transitions, allowed, starts } = model
  const size = labels.length
  const tokens = scores.length / stride
  const best = new Uint8Array(tokens)
  if (tokens === 0) return best
  let previous = new Float64Array(size)
  let current = new Float64Array(size)
  const from = new Uint8Array(tokens * size)
  for (let l = 0; l < size; l++) previous[l] = starts[l] === true ? (scores[l] ?? 0) : Number.NEGATIVE_INFINITY
  for (let t = 1; t < tokens; t++) {
    for (let to = 0; to < size; to++) {
      let top = Number.NEGATIVE_INFINITY
      let where = 0
      for (let l = 0; l < size; l++) {
        if (allowed[l]?.[to] !== true) continue
        const score = (previous[l] ?? 0) + (transitions[l * size + to] ?? 0)
        if (score > top) {
          top = score
          where = l
        }
      }
      current[to] = top + (scores[t * stride + to] ?? 0)
      from[t * size + to] = where
    }
    const swap = previous
    previous = current
    current = swap
  }
  let last = 0
  for (let l = 1; l < size; l++) if ((previous[l] ?? 0) > (previous[last] ?? 0)) last = l
  for (let t = tokens - 1; t >= 0; t--) {
    best[t] = last
    last = from[t * size + last] ?? 0
  }
  return best
}
