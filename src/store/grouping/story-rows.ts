/** Stories in tables: which are new, which are gone and where their articles went. */
import type { Story } from '../../model/story.ts'
import { compareText } from '../../text/order.ts'
import type { Queries } from '../database.ts'

export interface ChangedStory {
  readonly story: string
  /** Stories its articles stood in before. Empty: a new story. */
  readonly former: readonly string[]
  /** Its articles that are new or have a new version. */
  readonly fresh: readonly string[]
}

export interface Regrouped {
  readonly changed: readonly ChangedStory[]
}

interface Standing {
  readonly no: number
  readonly id: string
  readonly story: string | null
}

/**
 * Writes `stories`; those that were there already, with the same articles in the same versions, are left as they are.
 * `fresh`: ids of articles that are new or changed. `scope`: the stories that may be gone now, or all. `versionOf`: the
 * version of each article that was grouped; one that got a newer version meanwhile stays pending.
 */
export async function writeStories(
  queries: Queries,
  stories: readonly Story[],
  fresh: ReadonlySet<string>,
  scope: 'all' | readonly string[],
  versionOf: ReadonlyMap<string, number>,
): Promise<Regrouped> {
  const ids = stories.flatMap(({ articles }) => articles)
  const rows = await queries.query<Standing>('select no, id, story from article where id = any($1::text[])', [ids])
  const before = new Map(rows.map((row) => [row.id, row]))
  const known = await storiesThere(queries, scope === 'all' ? null : scope)
  const now = new Set(stories.map(({ id }) => id))
  const changed: ChangedStory[] = []
  const write: Story[] = []
  for (const story of stories) {
    const record = JSON.stringify(story)
    const own = story.articles.filter((id) => fresh.has(id))
    if (known.get(story.id) !== record) write.push(story)
    if (known.has(story.id) && own.length === 0) continue
    const former = new Set(story.articles.flatMap((id) => before.get(id)?.story ?? []))
    changed.push({ story: story.id, former: [...former].sort(compareText), fresh: own })
  }
  await upsert(queries, write)
  await moveArticles(queries, stories, before, versionOf)
  await summarise(
    queries,
    write.map(({ id }) => id),
  )
  const gone = [...known.keys()].filter((id) => !now.has(id))
  await forget(queries, gone, rows)
  return { changed }
}

async function storiesThere({ query }: Queries, scope: readonly string[] | null): Promise<Map<string, string>> {
  const rows =
    scope === null
      ? await query<{ id: string; record: string }>('select id, record from story')
      : await query<{ id: string; record: string }>('select id, record from story where id = any($1::text[])', [scope])
  return new Map(rows.map(({ id, record }) => [id, record]))
}

const ROWS = 1000

async function upsert({ query }: Queries, stories: readonly Story[]): Promise<void> {
  for (let at = 0; at < stories.length; at += ROWS) {
    const part = stories.slice(at, at + ROWS)
    await query(
      `insert into story (id, title, size, record) select * from unnest($1::text[], $2::text[], $3::int[], $4::text[])
       on conflict (id) do update set title = excluded.title, record = excluded.record, result_key = null, result = null`,
      [
        part.map(({ id }) => id),
        part.map(({ title }) => title),
        part.map(({ articles }) => articles.length),
        part.map((story) => JSON.stringify(story)),
      ],
    )
  }
}

async function moveArticles(
  { query }: Queries,
  stories: readonly Story[],
  before: ReadonlyMap<string, Standing>,
  versionOf: ReadonlyMap<string, number>,
): Promise<void> {
  const moved = stories.flatMap(({ id, articles }) =>
    articles.map((article) => ({ story: id, row: before.get(article), n: versionOf.get(article) ?? 0 })),
  )
  for (let at = 0; at < moved.length; at += 5 * ROWS) {
    const part = moved.slice(at, at + 5 * ROWS)
    await query(
      `update article set story = u.story, pending = article.versions <> u.n
       from unnest($1::int[], $2::text[], $3::int[]) as u(no, story, n)
       where article.no = u.no and (article.story is distinct from u.story or article.pending)`,
      [part.map(({ row }) => row?.no ?? 0), part.map(({ story }) => story), part.map(({ n }) => n)],
    )
  }
}

/** What lists of stories show and search, out of the articles. */
async function summarise({ query }: Queries, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += ROWS)
    await query(
      `update story set first = u.first, latest = u.latest, outlets = u.outlets, search = u.search
       from (
         select story, min(published) as first, max(published) as latest, count(distinct outlet)::int as outlets,
           lower(left(string_agg(concat_ws(' ', title, outlet), ' ' order by id), 4000)) as search
         from article where story = any($1::text[]) group by story
       ) as u
       where story.id = u.story`,
      [ids.slice(at, at + ROWS)],
    )
}

/** A link to a story that grew, split or joined another still leads somewhere: to the story of its first article. */
async function forget({ query }: Queries, gone: readonly string[], rows: readonly Standing[]): Promise<void> {
  if (gone.length === 0) return
  const heir = new Map<string, Standing>()
  for (const row of rows) {
    const known = row.story === null ? undefined : heir.get(row.story)
    if (row.story !== null && (known === undefined || compareText(row.id, known.id) < 0)) heir.set(row.story, row)
  }
  const left = gone.flatMap((story) => {
    const row = heir.get(story)
    return row === undefined ? [] : [{ story, no: row.no }]
  })
  await query(
    'insert into former select * from unnest($1::text[], $2::int[]) on conflict (story) do update set article = excluded.article',
    [left.map(({ story }) => story), left.map(({ no }) => no)],
  )
  await query('delete from story where id = any($1::text[])', [gone])
}
