/** A stretch of text with layers laid over it, cut where the look changes. Layers may overlap. */
import type { Span } from '../../model/span.ts'

export interface Layer extends Span {
  /** Class of the run; several layers over one run give several classes. */
  readonly name: string
  /** Given for differing words: where several overlap, the lowest rank alone is shown. */
  readonly rank?: number
  /** What the run belongs to (a claim, a variant), for links and for pointing. */
  readonly of?: string
}

export interface Run extends Span {
  readonly names: readonly string[]
  /** Differing words are among its layers. */
  readonly marked: boolean
  readonly of: readonly string[]
  /** `of` of the layers that end with this run. */
  readonly ends: readonly string[]
}

/** O(layers · log layers + runs · layers over a run). Layers are clipped to the span; their order does not matter. */
export function runsOf(within: Span, layers: readonly Layer[]): Run[] {
  const clipped = layers
    .filter((layer) => layer.start < within.end && within.start < layer.end)
    .map((layer) => ({
      ...layer,
      start: Math.max(layer.start, within.start),
      end: Math.min(layer.end, within.end),
      whole: layer.end <= within.end,
    }))
    .filter((layer) => layer.start < layer.end)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const edges = clipped.flatMap((layer) => [layer.start, layer.end])
  const cuts = [...new Set([within.start, within.end, ...edges])].sort((a, b) => a - b)
  const runs: Run[] = []
  let open: typeof clipped = []
  let next = 0
  for (const [i, start] of cuts.entries()) {
    const end = cuts[i + 1]
    if (end === undefined) break
    open = open.filter((layer) => layer.end > start)
    for (let layer = clipped[next]; layer !== undefined && layer.start === start; layer = clipped[++next])
      open.push(layer)
    const least = Math.min(...open.map((layer) => layer.rank ?? Number.POSITIVE_INFINITY))
    const seen = open.filter((layer) => layer.rank === undefined || layer.rank === least)
    const run: Run = {
      start,
      end,
      names: [...new Set(seen.map((layer) => layer.name))].sort(),
      marked: least < Number.POSITIVE_INFINITY,
      of: [...new Set(seen.flatMap((layer) => layer.of ?? []))].sort(),
      ends: open.flatMap((layer) => (layer.end === end && layer.whole && layer.of !== undefined ? [layer.of] : [])),
    }
    const before = runs.at(-1)
    // A cut that changes nothing to see is none.
    if (before !== undefined && before.ends.length === 0 && same(before, run))
      runs[runs.length - 1] = { ...run, start: before.start }
    else runs.push(run)
  }
  return runs
}

function same(a: Run, b: Run): boolean {
  return a.marked === b.marked && a.names.join() === b.names.join() && a.of.join() === b.of.join()
}
