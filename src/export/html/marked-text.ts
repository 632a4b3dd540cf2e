/** A stretch of an article's text with layers laid over it. Layers may overlap: the text is cut where any begins or ends. */
import type { Span } from '../../model/span.ts'
import { html, type Markup } from './markup.ts'

export interface Layer extends Span {
  /** Class of the run; several layers over one run give several classes. */
  readonly name: string
  /** Differing words become `mark`, all else `span`. */
  readonly mark?: boolean
  /** Set after the layer's last character. */
  readonly after?: Markup
}

/** O(layers · log layers + runs · layers over a run). Layers are clipped to the span; order of layers does not matter. */
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
  const cuts = [...new Set([within.start, within.end, ...clipped.flatMap((layer) => [layer.start, layer.end])])].sort(
    (a, b) => a - b,
  )
  const runs: Markup[] = []
  let open: typeof clipped = []
  let next = 0
  for (const [i, start] of cuts.entries()) {
    const end = cuts[i + 1]
    if (end === undefined) break
    open = open.filter((layer) => layer.end > start)
    for (let layer = clipped[next]; layer !== undefined && layer.start === start; layer = clipped[++next])
      open.push(layer)
    runs.push(run(text.slice(start, end), open))
    for (const layer of open) if (layer.end === end && layer.whole && layer.after !== undefined) runs.push(layer.after)
  }
  return html`${runs}`
}

function run(text: string, open: readonly Layer[]): Markup {
  if (open.length === 0) return html`${text}`
  const names = [...new Set(open.map((layer) => layer.name))].sort().join(' ')
  return open.some((layer) => layer.mark === true)
    ? html`<mark class="${names}">${text}</mark>`
    : html`<span class="${names}">${text}</span>`
}
