/** An article's candidate neighbours out of the tables: those that share its rare terms, as `group/candidates.ts` finds them. */
import { LEAST_PARTIAL, LONGEST_LIST, MOST_LOOKUPS, MOST_NEIGHBOURS, type Term } from '../../group/candidates.ts'
import type { Queries } from '../database.ts'

/** Numbers of the articles nearest to the one looked up under `top`, itself left out. Two reads, bounded by the lists' length. */
export async function neighboursOf({ query }: Queries, no: number, top: readonly Term[]): Promise<number[]> {
  const lists = await query<{ term: number; size: number }>(
    `select term, count(*)::int as size from posting where term = any($1::int[])
     group by term having count(*) between 2 and ${LONGEST_LIST} order by size, term`,
    [top.map(({ id }) => id | 0)],
  )
  const weights = new Map(top.map(({ id, weight }) => [id | 0, weight]))
  const followed: number[] = []
  let lookups = 0
  for (const { term, size } of lists) {
    lookups += size
    if (lookups > MOST_LOOKUPS) break
    followed.push(term)
  }
  if (followed.length === 0) return []
  // By `any` and not by a join: a table nothing is known of yet (no `analyze`) is read by its index all the same.
  const rows = await query<{ article: number }>(
    `select article from (
       select article, weight * ($2::float8[])[array_position($1::int[], term)] as share
       from posting where term = any($1::int[]) and article <> $3
     ) as p group by article having sum(share) >= ${LEAST_PARTIAL}
     order by sum(share) desc, article limit ${MOST_NEIGHBOURS}`,
    [followed, followed.map((term) => weights.get(term) ?? 0), no],
  )
  return rows.map(({ article }) => article)
}
