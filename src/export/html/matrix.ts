/** Who rests on what: a row an article, a column an origin, in each field how many statements rest on it. */
import type { Origin } from '../../model/origin.ts'
import type { TracedStory } from '../../model/result.ts'
import { byDate, type Lookup } from '../lookup.ts'

export interface MatrixRow {
  readonly article: string
  /** Statements by origin, in the order of the columns. */
  readonly counts: readonly number[]
  /** Does the article stand behind the origin, though no statement of a claim says so? */
  readonly through: readonly boolean[]
  /** Statements of claims that rest on none of the columns, or on nothing that can be told. */
  readonly other: number
}

export interface Matrix {
  readonly columns: readonly Origin[]
  /** Origins beyond the columns, with few articles. */
  readonly left: number
  readonly rows: readonly MatrixRow[]
}

/** More columns than this nobody can read: those with the fewest articles are left out. */
const COLUMNS = 16

export function matrixOf(story: TracedStory, by: Lookup): Matrix {
  const ranked = [...story.origins.list].sort(
    (a, b) => Number(b.counted) - Number(a.counted) || b.articles.length - a.articles.length,
  )
  const columns = ranked.slice(0, COLUMNS)
  const place = new Map(columns.map((origin, i) => [origin.id, i]))
  const counts = new Map<string, number[]>()
  for (const claim of story.claims)
    for (const member of claim.statements) {
      const row = counts.get(member.article) ?? Array.from({ length: columns.length + 1 }, () => 0)
      counts.set(member.article, row)
      const rests = [member.restsOn, ...member.also].flatMap((id) => (id === null ? [] : (place.get(id) ?? [])))
      for (const i of rests.length === 0 ? [columns.length] : new Set(rests)) row[i] = (row[i] ?? 0) + 1
    }
  const behind = columns.map((origin) => new Set(origin.articles))
  const rows = byDate(story, by).map(({ id }) => {
    const row = counts.get(id)
    return {
      article: id,
      counts: columns.map((_, i) => row?.[i] ?? 0),
      through: behind.map((articles) => articles.has(id)),
      other: row?.[columns.length] ?? 0,
    }
  })
  return { columns, left: ranked.length - columns.length, rows }
}
