/** Stories as lists show them, and as `group` prints them. */
import type { Story } from '../model/story.ts'
import type { Queries } from './database.ts'

export interface StoryLine {
  readonly story: string
  readonly title: string
  readonly articles: number
  readonly outlets: number
  /** Of its articles' dates the first and the last, or null where none has one. */
  readonly first: string | null
  readonly latest: string | null
  /** Null until its result was asked for. */
  readonly origins: { readonly min: number; readonly max: number } | null
}

export interface StoryQuery {
  /** Every word of it must stand in a title or outlet of the story. */
  readonly search?: string
  readonly offset?: number
  readonly limit?: number
}

export interface StoryPage {
  readonly stories: readonly StoryLine[]
  /** How many there are in all. */
  readonly of: number
}

// Stories a read: their records hold copies with their spans, some kilobytes each.
const PAGE = 200

/** By their first article's id. `of`: only those that hold one of these articles. */
export async function* storiesInOrder({ query }: Queries, of: readonly string[] | null = null): AsyncGenerator<Story> {
  for (let last = ''; ; ) {
    const rows = await query<{ first: string; record: string }>(
      `select u.first, s.record from (
         select story, min(id collate "C") as first from article where story is not null group by story
       ) as u join story s on s.id = u.story
       where u.first > $1 collate "C"
         and ($2::text[] is null or s.id in (select story from article where id = any($2::text[])))
       order by u.first collate "C" limit ${PAGE}`,
      [last, of],
    )
    for (const { record } of rows) yield JSON.parse(record) as Story
    if (rows.length < PAGE) return
    last = rows.at(-1)?.first ?? ''
  }
}
