/**
 * The family tree as nested lists: roots, and who rests on each. The tree's own edges nest; a further parent
 * (`second`) is a note on the child. A parent that is not at hand or is lost is a root of its own.
 */
import type { Derivation, Undecided } from '../model/derivation.ts'
import type { TracedStory } from '../model/result.ts'
import { compareText } from '../text/order.ts'
import { byDate, type Lookup } from './lookup.ts'

export interface Branch {
  /** An article's id, `outlet:…` or `lost:…`. */
  readonly id: string
  /** The edge from the parent, null for a root. */
  readonly edge: Derivation | null
  /** Further parents. */
  readonly also: readonly Derivation[]
  readonly children: readonly Branch[]
}

/** Every article stands in it once; roots and children by date, then label. */
export function family(story: TracedStory, by: Lookup): Branch[] {
  const order = new Map(byDate(story, by).map((article, i) => [article.id, i]))
  const parents = new Map<string, Derivation>()
  const further = new Map<string, Derivation[]>()
  const edges = [...story.derivations].sort(
    (a, b) => Number(a.second) - Number(b.second) || Number(b.whole) - Number(a.whole) || b.confidence - a.confidence,
  )
  for (const edge of edges) {
    if (!edge.second && !parents.has(edge.to) && !leadsTo(edge.to, edge.from, parents)) parents.set(edge.to, edge)
    else further.set(edge.to, [...(further.get(edge.to) ?? []), edge])
  }
  const ids = new Set([...order.keys(), ...story.derivations.map((edge) => edge.from)])
  const rank = (id: string): number => {
    const own = order.get(id)
    if (own !== undefined) return own
    return Math.min(...story.derivations.filter((e) => e.from === id).map((e) => (order.get(e.to) ?? 0) - 0.5))
  }
  const sorted = [...ids].sort((a, b) => rank(a) - rank(b) || compareText(a, b))
  const branch = (id: string): Branch => ({
    id,
    edge: parents.get(id) ?? null,
    also: further.get(id) ?? [],
    children: sorted.filter((child) => parents.get(child)?.from === id).map(branch),
  })
  return sorted.filter((id) => !parents.has(id)).map(branch)
}

/** The same as lists are read: without parents that are not at hand and only stand in notes. */
export function familyInWords(story: TracedStory, by: Lookup): Branch[] {
  return family(story, by).filter(({ id, children }) => by.articles.has(id) || children.length > 0)
}

/** Would `from` be reached by going up from itself through `to`? (A cycle; the weaker edge is then a note.) */
function leadsTo(to: string, from: string, parents: ReadonlyMap<string, Derivation>): boolean {
  let at: string | undefined = from
  for (let step = 0; at !== undefined && step <= parents.size; step++) {
    if (at === to) return true
    at = parents.get(at)?.from
  }
  return false
}

/** How the child stands to its parent, as it reads after the child's name. */
export function relationWords(edge: Derivation): string {
  switch (edge.kind) {
    case 'copies':
      return edge.whole ? 'copies' : 'copies part of'
    case 'rewrites':
      return edge.whole ? 'rewrites' : 'rewrites part of'
    case 'cites':
      return edge.whole ? 'rests on' : 'cites'
    case 'shares-lost-source':
      return 'shares a lost source'
  }
}

/** The same with the parent's name: "rewrites Alder Post". A lost source has no name but what it is. */
export function relationTo(edge: Derivation, by: Lookup): string {
  return edge.kind === 'shares-lost-source'
    ? relationWords(edge)
    : `${relationWords(edge)} ${by.parentWords(edge.from)}`
}

/** Which way it goes, if one of two took from the other; '' where nothing speaks for either. */
export function likelyWords({ what, likely }: Undecided, by: Lookup): string {
  if (likely === undefined) return ''
  const way = `${by.label(likely.to)} took from ${by.label(likely.from)} (${Math.round(likely.confidence * 100)} %).`
  return what === 'link' ? `If they are, likelier ${way}` : `Likelier: ${way}`
}
