/**
 * The family tree as rows from early to late, a lane for each parent that still has children to come (as `git log
 * --graph` draws it). Rows, unlike a picture, keep their labels readable at every width. A parent stands above its
 * children even where its date is later; copies of one parent that nothing rests on are folded into one row.
 */
import type { Derivation } from '../../model/derivation.ts'
import type { TracedStory } from '../../model/result.ts'
import { compareText } from '../../text/order.ts'
import { dateKey, type Lookup } from '../lookup.ts'

export interface Line {
  /** The lane it comes from, at the row's upper edge. */
  readonly from: number
  readonly kind: Derivation['kind'] | 'undecided'
  readonly second: boolean
}

export interface Row {
  /** An article's id, `outlet:…` or `lost:…`. */
  readonly id: string
  /** Further articles folded into this row (copies of the same parent). */
  readonly folded: readonly string[]
  readonly lane: number
  readonly lines: readonly Line[]
  /** Edges into it. */
  readonly edges: readonly Derivation[]
  /** Lanes that run on below this row, with what they are; the row's own among them if it has children. */
  readonly below: readonly Lane[]
  /** Lanes that run through from above to below. */
  readonly through: readonly Lane[]
  /** Lanes that begin here for "cannot tell". */
  readonly opens: readonly number[]
}

export interface Lane {
  readonly lane: number
  readonly kind: 'known' | 'lost' | 'undecided'
}

export function treeRows(story: TracedStory, by: Lookup): Row[] {
  const folds = foldedCopies(story)
  const hidden = new Set([...folds.values()].flat())
  const edges = story.derivations.filter((edge) => !hidden.has(edge.to))
  const order = ordered(story, edges, hidden, by)
  const place = new Map(order.map((id, i) => [id, i]))
  const doubts = story.undecided
    .filter(({ a, b }) => place.has(a) && place.has(b) && a !== b)
    .map(({ a, b }) => ((place.get(a) ?? 0) < (place.get(b) ?? 0) ? { upper: a, lower: b } : { upper: b, lower: a }))

  const taken = new Map<number, string>()
  const laneOf = new Map<string, number>()
  const waiting = new Map<string, number>()
  for (const edge of edges) if (below(edge, place)) waiting.set(edge.from, (waiting.get(edge.from) ?? 0) + 1)
  const free = (least: number): number => {
    let lane = least
    while (taken.has(lane)) lane++
    return lane
  }
  const kindOf = (holder: string): Lane['kind'] =>
    holder.startsWith('?') ? 'undecided' : holder.startsWith('lost:') ? 'lost' : 'known'
  const lanes = (): Lane[] =>
    [...taken].map(([lane, holder]) => ({ lane, kind: kindOf(holder) })).sort((a, b) => a.lane - b.lane)

  return order.map((id) => {
    const into = edges.filter((edge) => edge.to === id && below(edge, place))
    const tree = into.find((edge) => !edge.second)
    const lines: Line[] = into.map((edge) => ({
      from: laneOf.get(edge.from) ?? 0,
      kind: edge.kind,
      second: edge.second,
    }))
    const ends = doubts.flatMap((doubt, i) => (doubt.lower === id ? [`?${i}`] : []))
    for (const end of ends) lines.push({ from: laneOf.get(end) ?? 0, kind: 'undecided', second: false })
    const lane = free(tree === undefined ? 0 : (laneOf.get(tree.from) ?? 0) + 1)
    for (const edge of into) {
      const left = (waiting.get(edge.from) ?? 1) - 1
      waiting.set(edge.from, left)
      if (left === 0) taken.delete(laneOf.get(edge.from) ?? -1)
    }
    for (const end of ends) taken.delete(laneOf.get(end) ?? -1)
    const through = lanes()
    if ((waiting.get(id) ?? 0) > 0) taken.set(lane, id)
    laneOf.set(id, lane)
    const opens = doubts.flatMap((doubt, i) => {
      if (doubt.upper !== id) return []
      const own = free(lane + 1)
      taken.set(own, `?${i}`)
      laneOf.set(`?${i}`, own)
      return [own]
    })
    return {
      id,
      folded: folds.get(id) ?? [],
      lane,
      lines,
      edges: story.derivations.filter((e) => e.to === id),
      below: lanes(),
      through,
      opens,
    }
  })
}

const below = (edge: Derivation, place: ReadonlyMap<string, number>): boolean =>
  (place.get(edge.from) ?? Number.POSITIVE_INFINITY) < (place.get(edge.to) ?? -1)

/** First copy → the others of the same parent: leaves with that one parent and nothing of their own. */
function foldedCopies(story: TracedStory): Map<string, string[]> {
  const folds = new Map<string, string[]>()
  const first = new Map<string, string>()
  const copies = [...story.derivations].filter((edge) => edge.kind === 'copies').sort((a, b) => compareText(a.to, b.to))
  for (const { from, to } of copies) {
    const alone =
      story.derivations.every((edge) => edge.from !== to && (edge.to !== to || edge.from === from)) &&
      story.undecided.every(({ a, b }) => a !== to && b !== to) &&
      story.articles.some((witness) => witness.article === to && witness.ownReporting === 'none')
    if (!alone) continue
    const head = first.get(from)
    if (head === undefined) first.set(from, to)
    else folds.set(head, [...(folds.get(head) ?? []), to])
  }
  return folds
}

/** By date, but a parent before its children. Where parents form a ring, the earliest goes first. */
function ordered(story: TracedStory, edges: readonly Derivation[], hidden: ReadonlySet<string>, by: Lookup): string[] {
  const keys = new Map<string, string>()
  for (const { article } of story.articles) {
    const found = by.articles.get(article)
    if (!hidden.has(article)) keys.set(article, found === undefined ? '~' : dateKey(found))
  }
  // A parent that is not at hand stands just above its first child.
  for (const { from } of edges) {
    if (keys.has(from)) continue
    const children = edges.filter((edge) => edge.from === from).map((edge) => keys.get(edge.to) ?? '~')
    keys.set(from, children.sort()[0] ?? '~')
  }
  const outside = (id: string): number => (by.articles.has(id) ? 1 : 0)
  const left = [...keys.keys()].sort(
    (a, b) => compareText(keys.get(a) ?? '', keys.get(b) ?? '') || outside(a) - outside(b) || compareText(a, b),
  )
  const parents = new Map<string, string[]>()
  for (const { from, to } of edges) if (from !== to) parents.set(to, [...(parents.get(to) ?? []), from])
  const done = new Set<string>()
  while (left.length > 0) {
    const ready = left.findIndex((id) => (parents.get(id) ?? []).every((from) => done.has(from) || !keys.has(from)))
    for (const id of left.splice(Math.max(0, ready), 1)) done.add(id)
  }
  return [...done]
}
