/**
 * The result of one story: what `stemma read` says of its articles. Kept under the hash of all it rests on (the
 * versions of its articles, the decisions about them, our version), so a new article makes only its own story anew.
 */

import type { Notice } from '../error/notice.ts'
import { identify } from '../ingest/identify.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { articlesMoved } from '../model/articles-moved.ts'
import type { Decision } from '../model/decision.ts'
import type { Result, TracedStory } from '../model/result.ts'
import type { Story } from '../model/story.ts'
import { resultOf } from '../pipeline/pipeline.ts'
import { type Perform, performHere } from '../pipeline/work.ts'
import { sha256Hex } from '../text/hash.ts'
import { sortedBy } from '../text/order.ts'
import { annotationsOf, PACK, type VersionOf } from './annotations.ts'
import type { Database } from './database.ts'
import { decisionsOf } from './decisions.ts'
import { editsOf } from './edits.ts'
import { storiesInOrder } from './stories.ts'

interface Member extends VersionOf {
  readonly hash: string
}

/** Also of a story that has grown into another since; null when it was never there. */
export async function storyResult(
  database: Database,
  id: string,
  perform: Perform = performHere,
): Promise<Result | null> {
  const found = await storyRow(database, id)
  if (found === null) return null
  const story = JSON.parse(found.record) as Story
  const members = await membersOf(database, story.articles)
  const decisions = about(await decisionsOf(database), new Set(story.articles))
  const annotations = await annotationsOf(database, members, perform)
  const { articles } = identify(
    members.map(({ article }) => article),
    decisions,
  )
  const traced = await tracedStory(database, { found, story, members, articles, annotations, decisions, perform })
  const edits = members.some(({ n }) => n > 1) ? await editsOf(database, story.articles) : []
  const whole = edits.length === 0 ? traced : { ...traced, edits }
  return resultOf({ articles, annotations, stories: [whole], notices: [] }, { decisions })
}

/** The results of several stories as one: those that hold these articles, or all. */
export async function wholeResult(
  database: Database,
  ids: readonly string[] | null,
  notices: readonly Notice[],
  perform: Perform = performHere,
): Promise<Result> {
  const articles: Article[] = []
  const annotations: Annotation[] = []
  const stories: TracedStory[] = []
  for await (const result of begun(storiesInOrder(database, ids), ({ id }) => storyResult(database, id, perform))) {
    if (result === null) continue
    articles.push(...result.articles)
    annotations.push(...result.annotations)
    stories.push(...result.stories)
  }
  return resultOf(
    {
      articles: sortedBy(articles, ({ id }) => id),
      annotations: sortedBy(annotations, ({ article }) => article),
      stories,
      notices,
    },
    { decisions: await decisionsOf(database) },
  )
}

// Enough for the threads of one machine, or some machines, and few enough to be held.
const AT_ONCE = 32

/** In the order of the items, so many begun at once. */
async function* begun<Item, Done>(items: AsyncIterable<Item>, work: (item: Item) => Promise<Done>) {
  const waiting: Promise<Done>[] = []
  for await (const item of items) {
    const one = work(item)
    // A failure is told when its turn comes.
    one.catch(() => {})
    waiting.push(one)
    if (waiting.length >= AT_ONCE) yield (await waiting.shift()) as Done
  }
  for (const one of waiting) yield await one
}

interface StoryRow {
  readonly id: string
  readonly record: string
  readonly resultKey: string | null
  readonly result: string | null
}

async function storyRow({ query }: Database, id: string): Promise<StoryRow | null> {
  const columns = 'select s.id, s.record, s.result_key as "resultKey", s.result from story s'
  const [row] = await query<StoryRow>(`${columns} where s.id = $1`, [id])
  if (row !== undefined) return row
  const [heir] = await query<StoryRow>(
    `${columns} join article a on a.story = s.id join former f on f.article = a.no where f.story = $1`,
    [id],
  )
  return heir ?? null
}

async function membersOf({ query }: Database, ids: readonly string[]): Promise<Member[]> {
  const rows = await query<{ no: number; n: number; hash: string; record: string }>(
    `select a.no, v.n, v.hash, v.record from article a join version v on v.article = a.no and v.n = a.versions
     where a.id = any($1::text[]) order by a.id collate "C"`,
    [ids],
  )
  return rows.map(({ no, n, hash, record }) => ({ no, n, hash, article: JSON.parse(record) as Article }))
}

/** Decisions on stories concern those who are named; the others concern every story. */
function about(decisions: readonly Decision[], ids: ReadonlySet<string>): Decision[] {
  return decisions.filter((one) => {
    const moved = articlesMoved(one)
    return moved.length === 0 || moved.some((id) => ids.has(id))
  })
}

interface Parts {
  readonly found: StoryRow
  readonly story: Story
  readonly members: readonly Member[]
  readonly articles: readonly Article[]
  readonly annotations: readonly Annotation[]
  readonly decisions: readonly Decision[]
  readonly perform: Perform
}

async function tracedStory(database: Database, parts: Parts): Promise<TracedStory> {
  const { found, story, members, articles, annotations, decisions, perform } = parts
  const versions = members.map(({ article, hash }) => [article.id, hash])
  const key = sha256Hex(JSON.stringify([PACK, versions, decisions, story]))
  if (found.resultKey === key && found.result !== null) return JSON.parse(found.result) as TracedStory
  const [traced] = await perform('story', [{ story, articles, annotations, decisions }], () => {})
  if (traced === undefined) throw new Error('a story was performed without a result')
  // Whoever comes first writes it; a story that was regrouped meanwhile is another row, or has another record.
  await database.query(
    `update story set result_key = $2, result = $3, origins_min = $4, origins_max = $5 where id = $1 and record = $6`,
    [found.id, key, JSON.stringify(traced), traced.origins.min, traced.origins.max, found.record],
  )
  return traced
}
