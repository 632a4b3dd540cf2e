/**
 * Trains the trees that `src/ingest/forest.ts` reads: gradient boosting on log loss with histograms (as LightGBM, Ke
 * et al. 2017, but level by level), soft labels and row weights. Deterministic: its own seeded order, no chance.
 */
import type { ForestWeights } from '../../src/ingest/forest.ts'

export interface TrainingSet {
  readonly columns: number
  readonly rows: number
  /** Row by row. */
  readonly values: Float32Array
  /** 0..1. */
  readonly labels: Float32Array
  readonly weights: Float32Array
}

export interface ForestSettings {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Share of columns and of rows each tree sees. */
  readonly columnShare: number
  readonly rowShare: number
  /** Least sum of weighted hessians in a leaf, and L2 on leaf values. */
  readonly leastLeaf: number
  readonly l2: number
}

const BINS = 40

export function trainForest(set: TrainingSet, settings: ForestSettings): ForestWeights {
  const { columns, rows } = set
  const edges = edgesOf(set)
  const bins = binned(set, edges)
  const random = seeded(20_261_121)
  let positive = 0
  let total = 0
  for (let r = 0; r < rows; r++) {
    positive += (set.labels[r] ?? 0) * (set.weights[r] ?? 0)
    total += set.weights[r] ?? 0
  }
  const base = Math.log(positive / (total - positive))
  const scores = new Float64Array(rows).fill(base)
  const gradients = new Float64Array(rows)
  const hessians = new Float64Array(rows)
  const inner = (1 << settings.depth) - 1
  const scale = 1 / 4096
  const bytesPerTree = inner * 2 + (inner + 1) * 2
  const data = new Uint8Array(settings.trees * bytesPerTree)
  const view = new DataView(data.buffer)
  const meanWeight = total / rows

  for (let t = 0; t < settings.trees; t++) {
    for (let r = 0; r < rows; r++) {
      const p = 1 / (1 + Math.exp(-(scores[r] ?? 0)))
      const w = (set.weights[r] ?? 0) / meanWeight
      gradients[r] = w * ((set.labels[r] ?? 0) - p)
      hessians[r] = w * Math.max(p * (1 - p), 1e-6)
    }
    const chosenColumns: number[] = []
    for (let c = 0; c < columns; c++)
      if ((edges[c]?.length ?? 0) > 0 && random() < settings.columnShare) chosenColumns.push(c)
    const picked: number[] = []
    for (let r = 0; r < rows; r++) if (random() < settings.rowShare) picked.push(r)
    const tree = growTree(bins, columns, Int32Array.from(picked), chosenColumns, gradients, hessians, settings)
    let at = t * bytesPerTree
    for (let i = 0; i < inner; i++) data[at++] = tree.columns[i] ?? 0
    for (let i = 0; i < inner; i++) data[at++] = tree.edges[i] ?? 255
    const leaves = new Float64Array(inner + 1)
    for (let i = 0; i <= inner; i++) {
      const whole = Math.max(-32_767, Math.min(32_767, Math.round(((tree.leaves[i] ?? 0) * settings.rate) / scale)))
      leaves[i] = whole * scale
      view.setInt16(at, whole, true)
      at += 2
    }
    for (let r = 0; r < rows; r++) {
      let node = 0
      for (let level = 0; level < settings.depth; level++) {
        const edge = tree.edges[node] ?? 255
        const bin = bins[r * columns + (tree.columns[node] ?? 0)] ?? 0
        node = 2 * node + (bin <= edge ? 1 : 2)
      }
      scores[r] = (scores[r] ?? 0) + (leaves[node - inner] ?? 0)
    }
  }
  return {
    depth: settings.depth,
    trees: settings.trees,
    base: Math.round(base * 4096) / 4096,
    scale,
    edges,
    data: Buffer.from(data).toString('base64'),
  }
}

interface Tree {
  readonly columns: Uint8Array
  readonly edges: Uint8Array
  readonly leaves: Float64Array
}

interface Node {
  readonly node: number
  readonly rows: Int32Array
  /** For each chosen column and bin the sums of gradients and of hessians. */
  readonly sums: Float64Array
}

function growTree(
  bins: Uint8Array,
  width: number,
  picked: Int32Array,
  columns: readonly number[],
  gradients: Float64Array,
  hessians: Float64Array,
  settings: ForestSettings,
): Tree {
  const inner = (1 << settings.depth) - 1
  const treeColumns = new Uint8Array(inner)
  const treeEdges = new Uint8Array(inner).fill(255)
  const leaves = new Float64Array(inner + 1)
  const chosen = Int32Array.from(columns)
  const sumsOf = (rows: Int32Array) => histogram(bins, width, rows, chosen, gradients, hessians)
  let level: Node[] = [{ node: 0, rows: picked, sums: sumsOf(picked) }]
  for (let depth = 0; depth <= settings.depth; depth++) {
    const next: Node[] = []
    for (const { node, rows, sums } of level) {
      let g = 0
      let h = 0
      for (let bin = 0; bin < BINS; bin++) {
        g += sums[bin * 2] ?? 0
        h += sums[bin * 2 + 1] ?? 0
      }
      if (depth === settings.depth) {
        leaves[node - inner] = g / (h + settings.l2)
        continue
      }
      const split = h < 2 * settings.leastLeaf ? null : bestSplit(sums, chosen, g, h, settings)
      if (split === null) {
        next.push({ node: 2 * node + 1, rows, sums })
        continue
      }
      treeColumns[node] = split.column
      treeEdges[node] = split.edge
      const left = new Int32Array(rows.length)
      const right = new Int32Array(rows.length)
      let l = 0
      let r2 = 0
      for (const r of rows)
        if ((bins[r * width + split.column] ?? 0) <= split.edge) left[l++] = r
        else right[r2++] = r
      const small = l <= r2 ? left.subarray(0, l) : right.subarray(0, r2)
      const large = l <= r2 ? right.subarray(0, r2) : left.subarray(0, l)
      // The larger child's sums are the parent's less the smaller one's: half the work.
      const own = sumsOf(small)
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) - (own[i] ?? 0)
      const smallNode = l <= r2 ? 2 * node + 1 : 2 * node + 2
      const largeNode = l <= r2 ? 2 * node + 2 : 2 * node + 1
      next.push({ node: smallNode, rows: small, sums: own }, { node: largeNode, rows: large, sums })
    }
    level = next
  }
  return { columns: treeColumns, edges: treeEdges, leaves }
}

function histogram(
  bins: Uint8Array,
  width: number,
  rows: Int32Array,
  columns: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
): Float64Array {
  const sums = new Float64Array(columns.length * BINS * 2)
  const count = columns.length
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i] as number
    const g = gradients[r] as number
    const h = hessians[r] as number
    const base = r * width
    for (let j = 0; j < count; j++) {
      const at = (j * BINS + (bins[base + (columns[j] as number)] as number)) * 2
      sums[at] = (sums[at] as number) + g
      sums[at + 1] = (sums[at + 1] as number) + h
    }
  }
  return sums
}

function bestSplit(
  sums: Float64Array,
  columns: Int32Array,
  g: number,
  h: number,
  settings: ForestSettings,
): { column: number; edge: number } | null {
  const { l2, leastLeaf } = settings
  const whole = (g * g) / (h + l2)
  let best: { column: number; edge: number } | null = null
  // 1e-3: a split must gain something, or noise in the last digit would choose it.
  let bestGain = 1e-3
  for (const [j, column] of columns.entries()) {
    let gl = 0
    let hl = 0
    for (let bin = 0; bin < BINS - 1; bin++) {
      const at = (j * BINS + bin) * 2
      gl += sums[at] as number
      hl += sums[at + 1] as number
      if (hl < leastLeaf || h - hl < leastLeaf) continue
      const gain = (gl * gl) / (hl + l2) + ((g - gl) * (g - gl)) / (h - hl + l2) - whole
      if (gain > bestGain) {
        bestGain = gain
        best = { column, edge: bin }
      }
    }
  }
  return best
}

/** Up to BINS-1 thresholds a column, at quantiles of its values, on a grid of float32 so that training and reading agree. */
function edgesOf(set: TrainingSet): number[][] {
  const edges: number[][] = []
  const step = Math.max(1, Math.floor(set.rows / 40_000))
  for (let c = 0; c < set.columns; c++) {
    const sample: number[] = []
    for (let r = 0; r < set.rows; r += step) sample.push(set.values[r * set.columns + c] ?? 0)
    sample.sort((a, b) => a - b)
    const distinct = [...new Set(sample)]
    const own: number[] = []
    if (distinct.length <= BINS) {
      for (let i = 0; i + 1 < distinct.length; i++) own.push(distinct[i] ?? 0)
    } else {
      for (let b = 1; b < BINS; b++) {
        const value = sample[Math.floor((b * sample.length) / BINS)] ?? 0
        if (own.at(-1) !== value) own.push(value)
      }
    }
    // Six digits keep the file small; both sides compare with the rounded number.
    const rounded = own.map((value) => Math.fround(Number(value.toPrecision(6))))
    edges.push([...new Set(rounded.map((value) => Number(value.toPrecision(6))))])
  }
  return edges
}

function binned(set: TrainingSet, edges: readonly (readonly number[])[]): Uint8Array {
  const bins = new Uint8Array(set.rows * set.columns)
  for (let c = 0; c < set.columns; c++) {
    const own = Float32Array.from(edges[c] ?? [])
    for (let r = 0; r < set.rows; r++) {
      const value = set.values[r * set.columns + c] ?? 0
      let low = 0
      let high = own.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (value <= (own[middle] ?? 0)) high = middle
        else low = middle + 1
      }
      bins[r * set.columns + c] = low
    }
  }
  return bins
}

/** Mulberry32: 32 bits of state, the same on every machine. */
function seeded(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
