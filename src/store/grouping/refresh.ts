/** Brings the stories up to date with the articles: whole where that is cheap or due, else article by article. */
import type { Notice } from '../../error/notice.ts'
import type { Database, Queries } from '../database.ts'
import { decisionsOf } from '../decisions.ts'
import type { ArticleMemory } from './article-memory.ts'
import { join } from './join.ts'
import { settle } from './settle.ts'
import type { ChangedStory } from './story-rows.ts'

export interface Refreshed {
  readonly changed: readonly ChangedStory[]
  readonly notices: readonly Notice[]
}

// Up to here all is grouped anew each time: a fifth of a second, and exactly what `stemma group` says.
const ALWAYS_WHOLE = 200
// Beyond this many texts are not held at once; a workspace that grew larger is joined to, article by article.
const MOST_WHOLE = 12_000
// The share of newcomers from which grouping anew costs less than joining each, and corrects the drift of rarities.
const GROWN = 0.1
// Articles a transaction when joining: their neighbours are mostly the same (100 cost 58 ms of processor time each, 50
// and 25 cost 65 and 69), and a crash repeats little.
const BATCH = 50

// Any number, as for migrations; two refreshes of one workspace follow each other.
const REFRESH_LOCK = 0x7374656e

/** One transaction a batch: a crash leaves articles pending, never half grouped. */
export async function refresh(database: Database, memory: ArticleMemory): Promise<Refreshed> {
  const changed: ChangedStory[] = []
  const notices: Notice[] = []
  for (;;) {
    const step = await database.transaction(async (queries) => {
      await queries.query('select pg_advisory_xact_lock($1)', [REFRESH_LOCK])
      return refreshStep(queries, memory)
    })
    if (step === null) return { changed, notices }
    changed.push(...step.changed)
    notices.push(...step.notices)
  }
}

export async function settleAll(database: Database): Promise<Refreshed> {
  return database.transaction(async (queries) => {
    await queries.query('select pg_advisory_xact_lock($1)', [REFRESH_LOCK])
    return settle(queries, await decisionsOf(queries))
  })
}

async function refreshStep(queries: Queries, memory: ArticleMemory): Promise<Refreshed | null> {
  const [{ all, pending } = { all: 0, pending: 0 }] = await queries.query<{ all: number; pending: number }>(
    `select (select count(*)::int from article where versions > 0) as all,
       (select count(*)::int from article where pending and versions > 0) as pending`,
  )
  if (pending === 0) return null
  const decisions = await decisionsOf(queries)
  if (all <= ALWAYS_WHOLE || (all <= MOST_WHOLE && pending >= GROWN * all)) return settle(queries, decisions)
  const rows = await queries.query<{ no: number }>(
    `select no from article where pending and versions > 0 order by id collate "C" limit ${BATCH}`,
  )
  return {
    ...(await join(
      queries,
      memory,
      rows.map(({ no }) => no),
      decisions,
    )),
    notices: [],
  }
}
