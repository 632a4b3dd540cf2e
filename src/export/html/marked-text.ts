/** A stretch of an article's text with layers laid over it. Layers may overlap: the text is cut where the look changes. */
import type { Span } from '../../model/span.ts'
import { html, type Markup } from './markup.ts'

export interface Layer extends Span {
  /** Class of the run; several layers over one run give several classes. */
  readonly name: string
  /** Given for differing words, which become `mark`: where several overlap, the lowest rank alone is shown. */
  readonly rank?: number
  /** Set after the layer's last character. */
  readonly after?: Markup
}

interface Run extends Span {
  readonly names: string
  readonly marked: boolean
  readonly after: readonly Markup[]
}

/** O(layers · log layers + runs · layers over a run). Layers are clipped to the span; their order does not matter. */
export function markedText(text: string, within: Span, layers: readonly Layer[]): Markup {
  const clipped = layers
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
    const after = open.flatMap((layer) =>
      layer.end === end && layer.whole && layer.after !== undefined ? [layer.after] : [],
    )
    const look = lookOf(open)
    const before = runs.at(-1)
    // A cut that changes nothing to see is none.
    if (before !== undefined && before.after.length === 0 && before.names === look.names)
      runs[runs.length - 1] = { ...before, end, after }
    else runs.push({ start, end, after, ...look })
  }
  return html`${runs.map((run) => html`${rendered(text, run)}${run.after}`)}`
}

function lookOf(open: readonly Layer[]): { readonly names: string; readonly marked: boolean } {
  const first = Math.min(...open.map((layer) => layer.rank ?? Number.POSITIVE_INFINITY))
  const shown = open.filter((layer) => layer.rank === undefined || layer.rank === first)
  return {
    names: [...new Set(shown.map((layer) => layer.name))].sort().join(' '),
    marked: first < Number.POSITIVE_INFINITY,
  }
}

function rendered(text: string, { start, end, names, marked }: Run): Markup {
  const words = text.slice(start, end)
  if (names === '') return html`${words}`
  return marked ? html`<mark class="${names}">${words}</mark>` : html`<span class="${names}">${words}</span>`
}
