/** The result of a story as bytes that are sent as they are kept, under the stamp of what they rest on. */
import { sha256Hex } from '../text/hash.ts'
import { PACK } from './annotations.ts'
import type { Queries } from './database.ts'

/** A body made once and sent many times. */
export interface Body {
  readonly etag: string
  readonly gzip: Uint8Array<ArrayBuffer>
}

/** Where a story is now, and a hash of all that its result rests on. */
export interface Stamped {
  readonly story: string
  readonly stamp: string
}

/** Of a story, or of the one it has grown into since; null where there is none of that id. One small query. */
export async function stampOf({ query }: Queries, id: string): Promise<Stamped | null> {
  const [row] = await query<{ story: string; rests: string }>(
    `select s.id as story, md5(s.record || coalesce(
         (select string_agg(a.no || ':' || a.versions, ' ' order by a.no) from article a where a.story = s.id), '')
       || coalesce((select string_agg(record, ' ' order by place) from decision), '')) as rests
     from story s where s.id = coalesce((select id from story where id = $1),
       (select a.story from former f join article a on a.no = f.article where f.story = $1))`,
    [id],
  )
  return row === undefined ? null : { story: row.story, stamp: sha256Hex(`${PACK}, ${row.rests}`) }
}

export async function bodyOf({ query }: Queries, { story, stamp }: Stamped): Promise<Body | null> {
  const [row] = await query<{ etag: string; gzip: Uint8Array<ArrayBuffer> }>(
    'select etag, gzip from body where story = $1 and stamp = $2',
    [story, stamp],
  )
  return row ?? null
}

/** Unless the story has gone or changed meanwhile: a body is never kept under the stamp of another. */
export async function keepBody(queries: Queries, stamped: Stamped, { etag, gzip }: Body): Promise<void> {
  const now = await stampOf(queries, stamped.story)
  if (now?.stamp !== stamped.stamp) return
  await queries.query(
    `insert into body select id, $2, $3, $4 from story where id = $1 for key share
     on conflict (story) do update set stamp = excluded.stamp, etag = excluded.etag, gzip = excluded.gzip`,
    [stamped.story, stamped.stamp, etag, gzip],
  )
}
