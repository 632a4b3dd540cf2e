/**
 * Gradient-boosted decision trees (Friedman 2001), read from compact weights. Each tree is complete, of one depth, so
 * that a walk needs no pointers: the children of node i are 2i+1 and 2i+2. Trained by `bench/train/forest-trainer.ts`.
 */

export interface ForestWeights {
  readonly depth: number
  readonly trees: number
  /** Added to every sum. */
  readonly base: number
  /** Leaf values are whole numbers times this. */
  readonly scale: number
  /** For each column its possible thresholds, ascending. */
  readonly edges: readonly (readonly number[])[]
  /** Base64. A tree: column (u8) of each inner node, edge (u8, 255 = always left) of each, then leaves (i16, little end first). */
  readonly data: string
}

export class Forest {
  /** Inner nodes of a tree. */
  readonly #inner: number
  readonly #trees: number
  readonly #base: number
  readonly #columns: Uint8Array
  readonly #thresholds: Float32Array
  readonly #leaves: Float32Array

  constructor(weights: ForestWeights) {
    const { depth, trees, edges, scale } = weights
    const inner = (1 << depth) - 1
    const packed = atob(weights.data)
    const bytes = new Uint8Array(packed.length)
    for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i)
    const view = new DataView(bytes.buffer)
    this.#inner = inner
    this.#trees = trees
    this.#base = weights.base
    this.#columns = new Uint8Array(trees * inner)
    this.#thresholds = new Float32Array(trees * inner)
    this.#leaves = new Float32Array(trees * (inner + 1))
    let at = 0
    for (let t = 0; t < trees; t++) {
      for (let i = 0; i < inner; i++) this.#columns[t * inner + i] = bytes[at++] ?? 0
      for (let i = 0; i < inner; i++) {
        const edge = bytes[at++] ?? 255
        const column = this.#columns[t * inner + i] ?? 0
        this.#thresholds[t * inner + i] = edge === 255 ? Number.POSITIVE_INFINITY : (edges[column]?.[edge] ?? 0)
      }
      for (let i = 0; i <= inner; i++) {
        this.#leaves[t * (inner + 1) + i] = view.getInt16(at, true) * scale
        at += 2
      }
    }
  }

  /** Log-odds of the row that starts at `from`. O(trees × depth). */
  score(values: Float32Array, from: number): number {
    // Every index is within its array (the constructor filled them), which the compiler cannot know: hence the casts.
    // Locals: a third faster than the fields, in the loop that reading a page spends most time in.
    const columns = this.#columns
    const thresholds = this.#thresholds
    const leaves = this.#leaves
    const inner = this.#inner
    const end = this.#trees * inner
    let sum = this.#base
    let leaf = 0
    for (let tree = 0; tree < end; tree += inner) {
      let node = 0
      // Children of a node are 2i+1 and 2i+2; past the inner nodes it is a leaf.
      while (node < inner) {
        const at = tree + node
        node = 2 * node + ((values[from + (columns[at] as number)] as number) <= (thresholds[at] as number) ? 1 : 2)
      }
      sum += leaves[leaf + node - inner] as number
      leaf += inner + 1
    }
    return sum
  }
}

export interface Rows {
  readonly rows: number
  readonly columns: number
  /** Row by row. */
  readonly values: Float32Array
}

/** Log-odds of each row. */
export function scoreRows(forest: Forest, { rows, columns, values }: Rows): Float32Array {
  const scores = new Float32Array(rows)
  for (let i = 0; i < rows; i++) scores[i] = forest.score(values, i * columns)
  return scores
}
