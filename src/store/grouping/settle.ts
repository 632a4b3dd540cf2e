/** All articles grouped anew, by the same function as `stemma group`; what it found on the way is kept for `join.ts`. */

import type { Notice } from '../../error/notice.ts'
import { weightiest } from '../../group/candidates.ts'
import { groupAll, type Kept } from '../../group/group.ts'
import { likenessesKept, loadJoinModel } from '../../group/join.ts'
import type { Article } from '../../model/article.ts'
import type { Decision } from '../../model/decision.ts'
import type { Queries } from '../database.ts'
import { countTerms, type NodeRow, writeBoilerplate, writeEdges, writeNodes, writePostings } from './node-rows.ts'
import { type Regrouped, writeStories } from './story-rows.ts'

const PAGE = 500
// Below this a table is read whole as fast as by its index.
const WORTH_ANALYZING = 200

/** Memory and time as `group`: all texts at once. */
export async function settle(
  queries: Queries,
  decisions: readonly Decision[],
): Promise<Regrouped & { notices: readonly Notice[] }> {
  const { articles, rowOf } = await everything(queries)
  const { stories, notices, kept } = await groupAll(articles, decisions)
  await keep(queries, kept, rowOf)
  const pending = await queries.query<{ id: string }>('select id from article where pending and versions > 0')
  const ids = new Set(pending.map(({ id }) => id))
  const versionOf = new Map([...rowOf].map(([id, { n }]) => [id, n]))
  const regrouped = await writeStories(queries, stories, ids, 'all', versionOf)
  await queries.query(
    `insert into fact values ('settled', $1) on conflict (name) do update set value = excluded.value`,
    [String(kept.classes.length)],
  )
  // PGlite looks at no table by itself; without knowing their sizes it reads them whole to join one article.
  if (articles.length >= WORTH_ANALYZING)
    await queries.query('analyze article, version, story, node, term, posting, edge')
  return { ...regrouped, notices }
}

interface Row {
  readonly no: number
  readonly n: number
}

async function everything({ query }: Queries): Promise<{ articles: Article[]; rowOf: Map<string, Row> }> {
  const articles: Article[] = []
  const rowOf = new Map<string, Row>()
  for (let last = 0; ; ) {
    const rows = await query<Row & { id: string; record: string }>(
      `select a.no, a.id, v.n, v.record from article a join version v on v.article = a.no and v.n = a.versions
       where a.no > $1 order by a.no limit ${PAGE}`,
      [last],
    )
    for (const { no, n, id, record } of rows) {
      articles.push(JSON.parse(record) as Article)
      rowOf.set(id, { no, n })
      last = no
    }
    if (rows.length < PAGE) return { articles, rowOf }
  }
}

async function keep(queries: Queries, kept: Kept, rowOf: ReadonlyMap<string, Row>): Promise<void> {
  const { articles, classes, openings, profiles, candidates, boilerplate } = kept
  const row = (i: number) => rowOf.get(articles[i]?.id ?? '') ?? { no: 0, n: 0 }
  const first = (node: number) => row(classes[node]?.[0] ?? 0).no
  await queries.query('truncate node, term, posting, edge, boilerplate')
  const nodes = classes.flatMap((members, node) =>
    members.map((i, k): NodeRow => {
      const { no, n } = row(i)
      const opening = openings[node]
      return {
        article: no,
        n,
        body: kept.bodies[node] ?? '',
        twin: k === 0 ? null : first(node),
        day: opening?.day ?? null,
        best: candidates.best[node] ?? 0,
        terms: k === 0 ? (opening?.ids ?? new Uint32Array()) : new Uint32Array(),
      }
    }),
  )
  await writeBoilerplate(queries, boilerplate)
  await writeNodes(queries, nodes)
  await countTerms(queries, nodes, 1)
  await writePostings(
    queries,
    profiles.flatMap((profile, node) =>
      weightiest(profile).map(({ id, weight }) => ({ term: id, article: first(node), weight })),
    ),
  )
  const { pair } = await loadJoinModel()
  await writeEdges(
    queries,
    likenessesKept(pair, kept).map((likeness, i) => ({
      ...likeness,
      a: first(candidates.a[i] as number),
      b: first(candidates.b[i] as number),
    })),
  )
}
