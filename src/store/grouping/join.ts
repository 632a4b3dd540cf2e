/**
 * Articles that are new or changed joined to the stories that are there: only what they touch is read and reckoned
 * again. The rest keeps the likenesses it was given when it came; `settle` reckons all of them anew (decision 0029).
 */
import { LEAST_LIKENESS, weightiest } from '../../group/candidates.ts'
import { firstScore, isCopied, type JoinModel, likenessesOf, loadJoinModel } from '../../group/join.ts'
import type { Profile } from '../../group/weigh.ts'
import type { Decision } from '../../model/decision.ts'
import type { Queries } from '../database.ts'
import type { ArticleMemory, KnownArticle } from './article-memory.ts'
import { neighboursOf } from './neighbours.ts'
import { countTerms, type EdgeRow, writeEdges, writeNodes, writePostings } from './node-rows.ts'
import { Rarities } from './rarities.ts'
import { regroup } from './regroup.ts'
import type { Regrouped } from './story-rows.ts'

// Company weaker than this says nothing (group/score.ts): stories linked no more strongly are left alone.
const LEAST_COMPANY = 0.02

/** `pending`: numbers of the articles to join. */
export async function join(
  queries: Queries,
  memory: ArticleMemory,
  pending: readonly number[],
  decisions: readonly Decision[],
): Promise<Regrouped> {
  const model = await loadJoinModel()
  const numbers = await takeOut(queries, pending)
  const articles = await memory.get(queries, numbers)
  const { compared, twins } = await twinsApart(queries, articles)
  await countTerms(
    queries,
    compared.map(({ opening }) => ({ terms: opening.ids })),
    1,
  )
  await writeNodes(
    queries,
    articles.map(({ no, n, body, opening }) => {
      const twin = twins.get(no) ?? null
      return {
        article: no,
        n,
        body,
        twin,
        day: opening.day,
        best: 0,
        terms: twin === null ? opening.ids : new Uint32Array(),
      }
    }),
  )
  const rarities = new Rarities(queries)
  const linked = await link(queries, memory, model, rarities, compared)
  const touched = new Set([...articles.map(({ no }) => no), ...linked, ...twins.values()])
  return regroup(queries, memory, model, { touched: [...touched], fresh: articles, decisions, rarities })
}

/**
 * What was known of older versions is taken out: an article counts once. Equal bodies that were told by one of them are
 * joined again too. Returns all that must be joined.
 */
async function takeOut(queries: Queries, pending: readonly number[]): Promise<number[]> {
  const { query } = queries
  const rows = await query<{ article: number; twin: number | null; terms: number[] }>(
    'select article, twin, terms from node where article = any($1::int[]) or twin = any($1::int[])',
    [pending],
  )
  if (rows.length === 0) return [...pending]
  const gone = rows.map(({ article }) => article)
  await countTerms(
    queries,
    rows.filter(({ twin }) => twin === null),
    -1,
  )
  await query('delete from posting where article = any($1::int[])', [gone])
  const cut = await query<{ a: number; b: number }>(
    'delete from edge where a = any($1::int[]) or b = any($1::int[]) returning a, b',
    [gone],
  )
  await query('delete from node where article = any($1::int[])', [gone])
  await query(
    `update node set best = coalesce((select max(alike) from edge where edge.a = node.article or edge.b = node.article), 0)
     where article = any($1::int[])`,
    [[...new Set(cut.flatMap(({ a, b }) => [a, b]))]],
  )
  return [...new Set([...pending, ...gone])]
}

/** Of articles with equal bodies one is compared; the others go where it goes. */
async function twinsApart({ query }: Queries, articles: readonly KnownArticle[]) {
  const rows = await query<{ article: number; body: string }>(
    'select article, body from node where body = any($1::text[]) and twin is null',
    [articles.map(({ body }) => body)],
  )
  const firstOf = new Map(rows.map(({ article, body }) => [body, article]))
  const twins = new Map<number, number>()
  const compared: KnownArticle[] = []
  for (const article of articles) {
    const first = firstOf.get(article.body)
    if (first !== undefined) twins.set(article.no, first)
    else {
      firstOf.set(article.body, article.no)
      compared.push(article)
    }
  }
  return { compared, twins }
}

/** Postings and edges of new nodes. Returns the articles they keep company with. */
async function link(
  queries: Queries,
  memory: ArticleMemory,
  model: JoinModel,
  rarities: Rarities,
  compared: readonly KnownArticle[],
): Promise<number[]> {
  if (compared.length === 0) return []
  const ground = (known: readonly KnownArticle[]) => rarities.ground(known.map(({ opening }) => opening.ids))
  const openings = (known: readonly KnownArticle[]) => known.map(({ opening }) => opening)
  const own = model.weigh(openings(compared), await ground(compared))
  const tops = own.map(weightiest)
  await writePostings(
    queries,
    compared.flatMap(({ no }, i) => (tops[i] ?? []).map(({ id, weight }) => ({ term: id, article: no, weight }))),
  )
  const near = new Map<number, number[]>()
  for (const [i, { no }] of compared.entries()) near.set(no, await neighboursOf(queries, no, tops[i] ?? []))
  const all = await memory.get(queries, [...new Set([...near.keys(), ...[...near.values()].flat()])])
  const profiles = model.weigh(openings(all), await ground(all))
  const edges = edgesOf(model, all, profiles, near)
  await writeEdges(queries, edges)
  return strengthen(queries, model, edges)
}

function edgesOf(
  { pair }: JoinModel,
  all: readonly KnownArticle[],
  profiles: readonly Profile[],
  near: ReadonlyMap<number, readonly number[]>,
): EdgeRow[] {
  const placeOf = new Map(all.map(({ no }, i) => [no, i]))
  const done = new Set<string>()
  return [...near].flatMap(([no, others]) => {
    const own = placeOf.get(no) ?? 0
    const places = others.filter((other) => !done.has(`${other}:${no}`)).flatMap((other) => placeOf.get(other) ?? [])
    for (const other of others) done.add(`${no}:${other}`)
    return likenessesOf(pair, profiles, own, places).flatMap(({ alike, base }, i): EdgeRow[] => {
      const other = all[places[i] ?? 0]
      const one = all[own]
      if (alike < LEAST_LIKENESS || one === undefined || other === undefined) return []
      return [{ a: no, b: other.no, alike, base, copied: isCopied(one.prints, other.prints) }]
    })
  })
}

/** Each article's best likeness; then who is near enough that its story may change. */
async function strengthen({ query }: Queries, { pair }: JoinModel, edges: readonly EdgeRow[]): Promise<number[]> {
  const best = new Map<number, number>()
  for (const { a, b, alike } of edges) for (const no of [a, b]) best.set(no, Math.max(best.get(no) ?? 0, alike))
  const rows = await query<{ article: number; best: number }>(
    `update node set best = greatest(node.best, u.best) from unnest($1::int[], $2::float8[]) as u(article, best)
     where node.article = u.article returning node.article, node.best`,
    [[...best.keys()], [...best.values()]],
  )
  const now = new Map(rows.map(({ article, best: value }) => [article, value]))
  return edges
    .filter((edge) => firstScore(pair, edge, now.get(edge.a) ?? 0, now.get(edge.b) ?? 0) >= LEAST_COMPANY)
    .flatMap(({ a, b }) => [a, b])
}
