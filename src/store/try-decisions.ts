/** What decisions would change, worked out beside the workspace: nothing is kept. */
import { identify } from '../ingest/identify.ts'
import { articlesMoved } from '../model/articles-moved.ts'
import type { Decision } from '../model/decision.ts'
import type { Result } from '../model/result.ts'
import { annotateAll, readArticles } from '../pipeline/pipeline.ts'
import { sortedBy } from '../text/order.ts'
import type { Database } from './database.ts'
import { decisionsOf } from './decisions.ts'

// Stories of a decision that names no article are found by the words of their results; more than a page of them tells
// a reader nothing.
const MOST_STORIES = 20

export interface Tried {
  /** Ids of the stories as they are. */
  readonly before: readonly string[]
  /** The Result of their articles under the decisions. */
  readonly after: Result
}

export async function tryDecisions(database: Database, decisions: readonly Decision[]): Promise<Tried> {
  const kept = new Set((await decisionsOf(database)).map((one) => JSON.stringify(one)))
  const before = await storiesTouched(
    database,
    decisions.filter((one) => !kept.has(JSON.stringify(one))),
  )
  const rows = await database.query<{ record: string }>(
    `select v.record from article a join version v on v.article = a.no and v.n = a.versions
     where a.story = any($1::text[]) order by a.id collate "C"`,
    [before],
  )
  const { articles, notices } = identify(
    rows.map(({ record }) => JSON.parse(record)),
    decisions,
  )
  const annotations = await annotateAll(articles)
  return { before, after: await readArticles(articles, annotations, { decisions, notices }) }
}

async function storiesTouched({ query }: Database, decisions: readonly Decision[]): Promise<string[]> {
  const articles = decisions.flatMap(articlesMoved)
  const words = decisions.flatMap((one) =>
    one.kind === 'outlet-is'
      ? [one.outlet]
      : one.kind === 'not-a-source'
        ? [one.name]
        : one.kind === 'same-source'
          ? one.origins
          : [],
  )
  // As they stand inside JSON, so that quotes and backslashes are found.
  const patterns = words.map(
    (word) =>
      `%${JSON.stringify(word)
        .slice(1, -1)
        .replace(/[\\%_]/g, '\\$&')}%`,
  )
  const rows = await query<{ story: string }>(
    `select story from article where id = any($1::text[]) and story is not null
     union (select id from story where result like any($2::text[]) order by latest desc nulls last, id limit ${MOST_STORIES})`,
    [articles, patterns],
  )
  return sortedBy(rows, ({ story }) => story).map(({ story }) => story)
}
