/**
 * The family tree as rows, each with its piece of the drawing: across is time, down are the branches (a parent, then
 * those that rest on it). Rows keep their labels readable at every width, may grow where evidence is opened, and print.
 * Copies of one parent on which nothing rests are folded into one row.
 */
import type { Derivation, Undecided } from '../../model/derivation.ts'
import type { TracedStory } from '../../model/result.ts'
import { compareText } from '../../text/order.ts'
import { type Branch, family } from '../family.ts'
import type { Lookup } from '../lookup.ts'
import { type TimeScale, timeScale } from './time-scale.ts'

export interface Through {
  readonly x: number
  readonly kind: 'known' | 'lost'
}

/** A link beside the tree: a further parent, or "cannot tell". `lane` keeps neighbours apart. */
export interface Cross {
  readonly kind: 'second' | 'undecided'
  readonly x: number
  readonly lane: number
  /** `from`: begins at this row's node; `to`: ends there; `through`: passes. */
  readonly part: 'from' | 'to' | 'through'
}

export interface TreeRow {
  /** An article's id, `outlet:…` or `lost:…`. */
  readonly id: string
  readonly depth: number
  readonly x: number
  readonly edge: Derivation | null
  readonly parentX: number | null
  /** Is it the last child of its parent? Then the parent's line ends here. */
  readonly last: boolean
  readonly children: number
  readonly through: readonly Through[]
  readonly crosses: readonly Cross[]
  readonly also: readonly Derivation[]
  readonly doubts: readonly Undecided[]
  readonly folded: readonly string[]
}

export interface TreePlan {
  readonly rows: readonly TreeRow[]
  readonly scale: TimeScale
}

/** A child stands at least this far right of its parent, so that the edge can be seen and clicked. */
const STEP = 2.2
/** Past this, links beside the tree would hide it: they stay in words at their rows. */
const CROSSES = 40

export function treePlan(story: TracedStory, by: Lookup): TreePlan {
  const folds = foldedCopies(story)
  const hidden = new Set([...folds.values()].flat())
  const dates = story.articles.map(({ article }) => by.articles.get(article)?.published?.value ?? null)
  const scale = timeScale(dates)
  const rows: TreeRow[] = []
  // A parent that is not at hand stands just before the first of those that have it as a parent.
  const heirs = (id: string): string[] => story.derivations.filter((edge) => edge.from === id).map((edge) => edge.to)
  const visit = (
    branch: Branch,
    depth: number,
    parentX: number | null,
    last: boolean,
    through: readonly Through[],
  ): void => {
    const children = branch.children.filter((child) => !hidden.has(child.id))
    const article = by.articles.get(branch.id)
    const own =
      article === undefined
        ? Math.min(...heirs(branch.id).map((id) => scale.place(by.articles.get(id)?.published?.value ?? null))) - STEP
        : scale.place(article.published?.value ?? null)
    const x = Math.min(98, Math.max(own, parentX === null ? 1.5 : parentX + STEP))
    rows.push({
      id: branch.id,
      depth,
      x,
      edge: branch.edge,
      parentX,
      last,
      children: children.length,
      through,
      crosses: [],
      also: branch.also,
      doubts: story.undecided.filter(({ a, b }) => a === branch.id || b === branch.id),
      folded: folds.get(branch.id) ?? [],
    })
    const kind = branch.id.startsWith('lost:') ? 'lost' : 'known'
    for (const [i, child] of children.entries()) {
      const ends = i === children.length - 1
      visit(child, depth + 1, x, ends, ends ? through : [...through, { x, kind }])
    }
  }
  for (const root of family(story, by)) visit(root, 0, null, true, [])
  return { rows: withCrosses(rows, story), scale }
}

function withCrosses(rows: readonly TreeRow[], story: TracedStory): readonly TreeRow[] {
  const place = new Map(rows.map((row, i) => [row.id, i]))
  const links: { readonly upper: number; readonly lower: number; readonly kind: Cross['kind'] }[] = []
  const add = (a: string, b: string, kind: Cross['kind']): void => {
    const [i, j] = [place.get(a), place.get(b)]
    if (i !== undefined && j !== undefined && i !== j)
      links.push({ upper: Math.min(i, j), lower: Math.max(i, j), kind })
  }
  for (const row of rows) for (const edge of row.also) add(edge.from, row.id, 'second')
  for (const { a, b } of story.undecided) add(a, b, 'undecided')
  if (links.length === 0 || links.length > CROSSES) return rows
  const crosses = rows.map((): Cross[] => [])
  for (const [n, { upper, lower, kind }] of links.entries()) {
    const x = rows[upper]?.x ?? 0
    const lane = 1 + (n % 5)
    for (let i = upper; i <= lower; i++)
      crosses[i]?.push({ kind, x, lane, part: i === upper ? 'from' : i === lower ? 'to' : 'through' })
  }
  return rows.map((row, i) => ({ ...row, crosses: crosses[i] ?? [] }))
}

/** First copy → the others of the same parent: leaves with that one parent and nothing of their own. */
function foldedCopies(story: TracedStory): Map<string, string[]> {
  const folds = new Map<string, string[]>()
  const first = new Map<string, string>()
  const parents = new Set(story.derivations.map((edge) => edge.from))
  const doubted = new Set(story.undecided.flatMap(({ a, b }) => [a, b]))
  const idle = new Set(story.articles.filter((one) => one.ownReporting === 'none').map((one) => one.article))
  const into = new Map<string, number>()
  for (const { to } of story.derivations) into.set(to, (into.get(to) ?? 0) + 1)
  const copies = story.derivations.filter((edge) => edge.kind === 'copies').sort((a, b) => compareText(a.to, b.to))
  for (const { from, to } of copies) {
    if (parents.has(to) || doubted.has(to) || !idle.has(to) || into.get(to) !== 1) continue
    const head = first.get(from)
    if (head === undefined) first.set(from, to)
    else folds.set(head, [...(folds.get(head) ?? []), to])
  }
  return folds
}
