/** The stories that some articles touch, clustered again from the likenesses kept in the tables. */
import { type CopyCandidate, copyCandidates } from '../../group/copies.ts'
import { applyDecisions } from '../../group/decisions.ts'
import { pairsByStory } from '../../group/group.ts'
import { clusterPart, type Edge, type JoinModel, type Node } from '../../group/join.ts'
import { postingsOf } from '../../group/postings.ts'
import { storyCopies } from '../../group/story-copies.ts'
import { tellStory } from '../../group/tell-story.ts'
import type { Decision } from '../../model/decision.ts'
import type { Copy, Story } from '../../model/story.ts'
import { compareText } from '../../text/order.ts'
import type { Queries } from '../database.ts'
import type { ArticleMemory, KnownArticle } from './article-memory.ts'
import { boilerplateAmong, edgesAt } from './node-rows.ts'
import type { Rarities } from './rarities.ts'
import { type Regrouped, writeStories } from './story-rows.ts'

interface Task {
  /** Numbers of the articles whose stories may change. */
  readonly touched: readonly number[]
  readonly fresh: readonly KnownArticle[]
  readonly decisions: readonly Decision[]
  readonly rarities: Rarities
}

interface Member {
  readonly no: number
  readonly id: string
  readonly story: string | null
  readonly n: number
  readonly twin: number | null
  readonly day: number | null
  readonly best: number
}

export async function regroup(
  queries: Queries,
  memory: ArticleMemory,
  model: JoinModel,
  { touched, fresh, decisions, rarities }: Task,
): Promise<Regrouped> {
  const members = await membersOf(queries, touched, decisions)
  const inside = members.filter(({ twin }) => twin === null)
  const { clusters, standing } = await clustersOf(queries, model, inside)
  const twinsOf = new Map<number, Member[]>()
  for (const member of members)
    if (member.twin !== null) twinsOf.set(member.twin, [...(twinsOf.get(member.twin) ?? []), member])
  const idsOf = (place: number) => {
    const first = inside[place]
    return first === undefined ? [] : [first, ...(twinsOf.get(first.no) ?? [])].map(({ id }) => id)
  }
  const here = new Set(members.map(({ id }) => id))
  const corrected = applyDecisions(
    clusters.map((cluster) => cluster.flatMap(idsOf)),
    decisionsAmong(decisions, here),
  )
  const byId = new Map(members.map((member) => [member.id, member]))
  const freshIds = new Set(fresh.map(({ article }) => article.id))
  const placeOf = new Map(inside.map(({ no }, i) => [no, i]))
  const stories: Story[] = []
  const kept: string[] = []
  const sizes = new Map<string, number>()
  for (const { story } of members) if (story !== null) sizes.set(story, (sizes.get(story) ?? 0) + 1)
  for (const ids of corrected.stories) {
    const own = ids.flatMap((id) => byId.get(id) ?? [])
    const before = own[0]?.story ?? null
    const same = before !== null && own.every(({ story }) => story === before) && sizes.get(before) === own.length
    if (same && !ids.some((id) => freshIds.has(id)) && !ids.some((id) => corrected.moved.has(id))) {
      kept.push(before)
      continue
    }
    const known = await memory.get(
      queries,
      own.map(({ no }) => no),
    )
    const standingOfMember = ({ no }: KnownArticle) => {
      const twin = byId.get(known.find((one) => one.no === no)?.article.id ?? '')?.twin
      return standing[placeOf.get(twin ?? no) ?? 0] ?? 0
    }
    stories.push(await told(queries, model, rarities, known, standingOfMember, corrected.moved))
  }
  const keptNow = new Set(kept)
  const scope = [...sizes.keys()].filter((story) => !keptNow.has(story))
  const versionOf = new Map(fresh.map(({ article, n }) => [article.id, n]))
  for (const { id, n } of members) if (!versionOf.has(id)) versionOf.set(id, n)
  return writeStories(queries, stories, freshIds, scope, versionOf)
}

/** All members of the touched articles' stories, with the stories a decision ties to them; by id. */
async function membersOf(
  { query }: Queries,
  touched: readonly number[],
  decisions: readonly Decision[],
): Promise<Member[]> {
  const named = decisions.flatMap((one) =>
    one.kind === 'same-story' || one.kind === 'own-story' ? [one.articles] : [],
  )
  let numbers = touched
  // A decision may tie a story to a further one; each round takes in at least one, so the rounds are few.
  for (;;) {
    const rows = await query<Member>(
      `select a.no, a.id, a.story, n.n, n.twin, n.day, n.best from article a join node n on n.article = a.no
       where a.no = any($1::int[]) or a.story in (select story from article where no = any($1::int[]))`,
      [numbers],
    )
    const ids = new Set(rows.map(({ id }) => id))
    const tied = named.filter((list) => list.some((id) => ids.has(id)) && list.some((id) => !ids.has(id))).flat()
    const more = await query<{ no: number }>(
      'select a.no from article a join node n on n.article = a.no where a.id = any($1::text[])',
      [tied.filter((id) => !ids.has(id))],
    )
    if (more.length === 0) return rows.sort((x, y) => compareText(x.id, y.id))
    numbers = [...rows.map(({ no }) => no), ...more.map(({ no }) => no)]
  }
}

function decisionsAmong(decisions: readonly Decision[], here: ReadonlySet<string>): Decision[] {
  return decisions.flatMap((one): Decision[] => {
    if (one.kind === 'apart') return here.has(one.article) ? [one] : []
    if (one.kind !== 'same-story' && one.kind !== 'own-story') return [one]
    const articles = one.articles.filter((id) => here.has(id))
    return articles.length < (one.kind === 'same-story' ? 2 : 1) ? [] : [{ ...one, articles }]
  })
}

async function clustersOf(queries: Queries, { pair }: JoinModel, inside: readonly Member[]) {
  const numbers = inside.map(({ no }) => no)
  const rows = await edgesAt(queries, numbers)
  const placeOf = new Map(numbers.map((no, i) => [no, i]))
  const outside = [...new Set(rows.flatMap(({ a, b }) => [a, b]))].filter((no) => !placeOf.has(no))
  // In the articles' order: it is that of the clusters' sums too.
  const others = await queries.query<Node & { article: number }>(
    'select article, day, best from node where article = any($1::int[]) order by article',
    [outside],
  )
  for (const [i, { article }] of others.entries()) placeOf.set(article, numbers.length + i)
  const edges = rows.flatMap(({ a, b, alike, base, copied }): Edge[] => {
    const [x, y] = [placeOf.get(a), placeOf.get(b)]
    return x === undefined || y === undefined ? [] : [{ a: Math.min(x, y), b: Math.max(x, y), alike, base, copied }]
  })
  edges.sort((x, y) => x.a - y.a || x.b - y.b)
  return clusterPart(pair, [...inside, ...others], inside.length, edges)
}

const NOWHERE = { articles: 0, frequencies: new Map<number, number>() }

/** The record of a story, as `group` writes it. */
async function told(
  queries: Queries,
  model: JoinModel,
  rarities: Rarities,
  members: readonly KnownArticle[],
  standing: (member: KnownArticle) => number,
  moved: ReadonlyMap<string, string>,
): Promise<Story> {
  const openings = members.map(({ opening }) => opening)
  // Nothing is weighed in a story of one.
  const alone = members.length < 2
  const ground = alone ? NOWHERE : await rarities.ground(openings.map(({ ids }) => ids))
  const profiles = model.weigh(openings, ground)
  return tellStory(
    members.flatMap((member, i) => {
      const profile = profiles[i]
      return profile === undefined
        ? []
        : [{ article: member.article, opening: member.opening, profile, standing: standing(member) }]
    }),
    alone ? [] : await copiesOf(queries, members),
    moved,
  )
}

async function copiesOf(queries: Queries, members: readonly KnownArticle[]): Promise<Copy[]> {
  const { DEGREE_MODEL } = await import('../../group/degree-weights.ts')
  const classes = new Map<string, number[]>()
  for (const [i, { body }] of members.entries()) classes.set(body, [...(classes.get(body) ?? []), i])
  const lists = [...classes.values()]
  const prints = lists.map(([first = 0]) => members[first]?.prints ?? new Uint32Array())
  const candidates: CopyCandidate[] = copyCandidates(prints, postingsOf(prints))
  const pairs =
    pairsByStory(
      lists,
      candidates,
      members.map(() => 0),
    ).get(0) ?? []
  const shared = sharedPrints(prints)
  return storyCopies(
    members.map(({ article }) => article),
    pairs,
    {
      degreeModel: DEGREE_MODEL,
      boilerplate: pairs.length === 0 ? new Set() : await boilerplateAmong(queries, shared),
    },
  )
}

function sharedPrints(prints: readonly Uint32Array[]): number[] {
  const counts = new Map<number, number>()
  for (const own of prints) for (const hash of own) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  return [...counts].flatMap(([hash, n]) => (n > 1 ? [hash] : []))
}
