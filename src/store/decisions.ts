/** The reader's corrections, in the order they were given. */
import { articlesMoved } from '../model/articles-moved.ts'
import type { Decision } from '../model/decision.ts'
import type { Queries } from './database.ts'

export async function decisionsOf({ query }: Queries): Promise<Decision[]> {
  const rows = await query<{ record: string }>('select record from decision order by place')
  return rows.map(({ record }) => JSON.parse(record) as Decision)
}

/** The articles that old or new decisions on stories name are to be grouped again. */
export async function replaceDecisions(queries: Queries, decisions: readonly Decision[]): Promise<void> {
  const { query } = queries
  const before = await decisionsOf(queries)
  const kept = new Set(decisions.map((one) => JSON.stringify(one)))
  const were = new Set(before.map((one) => JSON.stringify(one)))
  const changed = [
    ...before.filter((one) => !kept.has(JSON.stringify(one))),
    ...decisions.filter((one) => !were.has(JSON.stringify(one))),
  ]
  await query('delete from decision')
  await query('insert into decision select * from unnest($1::int[], $2::text[])', [
    decisions.map((_, i) => i),
    decisions.map((one) => JSON.stringify(one)),
  ])
  const named = changed.flatMap(articlesMoved)
  await query('update article set pending = true where id = any($1::text[])', [named])
}
