/**
 * What is told of articles that were added with that wish: their stories are traced, and whatever was never found of
 * the story before becomes a change. Findings are kept under the story's oldest article, which stays when it grows. A
 * crash on the way tells nothing twice: findings, changes and the end of the wish are one transaction.
 */
import type { Result } from '../model/result.ts'
import type { Perform } from '../pipeline/work.ts'
import type { Database, Queries } from './database.ts'
import { storyResult } from './story-result.ts'

export type ChangeKind = 'new-story' | 'new-origin' | 'new-conflict' | 'silent-edit' | 'attribution-lost'

export interface WorkspaceChange {
  /** Where it stands in the order of changes: the cursor of whoever has read up to here. */
  readonly seq: number
  readonly at: string
  readonly kind: ChangeKind
  readonly story: string
  readonly title: string
  /** The articles it is about. */
  readonly articles: readonly string[]
  /** The origin, the variant or the edit itself, as it stands in the story's result; null for a new story. */
  readonly finding: unknown
}

interface Finding {
  readonly kind: ChangeKind
  readonly key: string
  readonly articles: readonly string[]
  readonly finding: unknown
}

/** Stories with articles to announce, one after the other. Returns how many changes there were. */
export async function announce(database: Database, now: () => Date, perform: Perform): Promise<number> {
  let count = 0
  for (;;) {
    const [next] = await database.query<{ story: string }>(
      'select story from article where announce and not pending and story is not null order by no limit 1',
    )
    if (next === undefined) return count
    count += await announceStory(database, next.story, now(), perform)
  }
}

async function announceStory(database: Database, story: string, at: Date, perform: Perform): Promise<number> {
  const members = await database.query<{ no: number; id: string; versions: number; announce: boolean }>(
    'select no, id, versions, announce from article where story = $1 order by no',
    [story],
  )
  const result = await storyResult(database, story, perform)
  const traced = result?.stories[0]
  const thread = members[0]?.no
  if (traced === undefined || thread === undefined) return 0
  const fresh = members.filter((member) => member.announce)
  const freshIds = new Set(fresh.map(({ id }) => id))
  const findings = findingsOf(result as Result)
  return database.transaction(async (queries) => {
    const { query } = queries
    const [{ known } = { known: false }] = await query<{ known: boolean }>(
      'select exists (select 1 from finding where thread = $1) as known',
      [thread],
    )
    const rows = await query<{ key: string }>(
      'insert into finding select $1, * from unnest($2::text[]) on conflict do nothing returning key',
      [thread, ['story', ...findings.map(({ key }) => key)]],
    )
    const made = new Set(rows.map(({ key }) => key))
    // Of a story that was never traced before, what has nothing to do with the newcomers is no news.
    const news = findings.filter(
      ({ key, articles }) => made.has(key) && (known || articles.some((id) => freshIds.has(id))),
    )
    const isNew = !known && fresh.length === members.length
    await write(queries, at, traced.id, [
      ...(isNew
        ? [
            {
              kind: 'new-story' as const,
              title: traced.title,
              articles: traced.articles.map(({ article }) => article),
              finding: null,
            },
          ]
        : []),
      ...news.map(({ kind, articles, finding }) => ({ kind, title: traced.title, articles, finding })),
    ])
    // An article that got a newer version meanwhile is announced again.
    await query(
      `update article set announce = false from unnest($1::int[], $2::int[]) as u(no, n)
       where article.no = u.no and article.versions = u.n and article.story = $3`,
      [fresh.map(({ no }) => no), fresh.map(({ versions }) => versions), story],
    )
    return news.length + (isNew ? 1 : 0)
  })
}

/** What can be news, each under a key that stays the same when the story grows. */
function findingsOf({ stories: [story] }: Result): Finding[] {
  if (story === undefined) return []
  const articleOf = new Map(
    story.claims.flatMap(({ statements }) => statements.map(({ statement, article }) => [statement, article] as const)),
  )
  const found = new Map<string, Finding>()
  const add = (finding: Finding) => {
    if (!found.has(finding.key)) found.set(finding.key, finding)
  }
  for (const origin of story.origins.list)
    if (origin.counted)
      add({ kind: 'new-origin', key: `origin ${origin.id}`, articles: origin.articles, finding: origin })
  for (const { variants } of story.claims)
    for (const variant of variants) {
      const articles = variant.between.map((statement) => articleOf.get(statement) ?? '')
      const [a = '', b = ''] = articles
      if (variant.kind === 'conflict') {
        const pair = a < b ? `${a} ${b}` : `${b} ${a}`
        add({ kind: 'new-conflict', key: `conflict ${variant.aspect} ${pair}`, articles, finding: variant })
      }
      if (variant.kind === 'attribution-lost')
        add({ kind: 'attribution-lost', key: `lost ${variant.between[1]}`, articles: [b], finding: variant })
    }
  for (const edit of story.edits ?? [])
    add({ kind: 'silent-edit', key: `edit ${edit.article} ${edit.to}`, articles: [edit.article], finding: edit })
  return [...found.values()]
}

type Told = Pick<WorkspaceChange, 'kind' | 'title' | 'articles' | 'finding'>

// Changes are numbered and made visible in one order, also by two processes: they follow each other here.
const CHANGE_LOCK = 0x7374656f

async function write({ query }: Queries, at: Date, story: string, changes: readonly Told[]): Promise<void> {
  if (changes.length === 0) return
  await query('select pg_advisory_xact_lock($1)', [CHANGE_LOCK])
  // The clock may have been set back: what comes later is never told as earlier.
  await query(
    `insert into change (at, kind, story, record)
     select greatest($1::timestamptz, (select max(at) from change)), kind, $2, record
     from unnest($3::text[], $4::text[]) as u(kind, record)`,
    [
      at.toISOString(),
      story,
      changes.map(({ kind }) => kind),
      changes.map(({ title, articles, finding }) => JSON.stringify({ title, articles, finding })),
    ],
  )
}

/** Changes after a cursor (0: all), oldest first. */
export async function changesAfter({ query }: Queries, cursor: number, limit: number): Promise<WorkspaceChange[]> {
  const rows = await query<{ seq: number; at: Date | string; kind: ChangeKind; story: string; record: string }>(
    'select seq::float8 as seq, at, kind, story, record from change where seq > $1::float8 order by seq limit $2',
    [cursor, limit],
  )
  return rows.map(({ seq, at, kind, story, record }) => ({
    seq,
    at: new Date(at).toISOString(),
    kind,
    story,
    ...(JSON.parse(record) as Pick<WorkspaceChange, 'title' | 'articles' | 'finding'>),
  }))
}
