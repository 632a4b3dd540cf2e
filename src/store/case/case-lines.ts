/**
 * A whole case as lines of JSON, in the order a workspace can take them in again: what cannot be made anew (sources,
 * articles, versions, decisions, what was told, what is followed). Annotations, stories and results are not in it: they are made of
 * these. The last line holds the number of lines and the SHA-256 of all before it.
 */
import { createHash } from 'node:crypto'
import { VERSION } from '../../pipeline/version.ts'
import type { Queries, Row } from '../database.ts'

/** What a dump of this layout calls itself; another number is another layout. */
export const CASE_FORMAT = 1

export type CaseLine =
  | { readonly case: number; readonly stemma: string }
  | { readonly source: SourceLine }
  | { readonly piece: { readonly source: string; readonly part: number; readonly bytes: string } }
  | { readonly article: { readonly id: string; readonly key: string; readonly announce: boolean } }
  | { readonly version: VersionLine }
  | { readonly decision: string }
  | { readonly former: { readonly story: string; readonly article: string } }
  | { readonly finding: { readonly thread: string; readonly key: string } }
  | { readonly change: ChangeLine }
  | { readonly feed: FeedLine }
  | { readonly item: ItemLine }
  | { readonly follower: { readonly name: string; readonly seq: number } }
  | { readonly end: { readonly lines: number; readonly sha256: string } }

export interface SourceLine {
  readonly sha256: string
  readonly name: string
  readonly url: string | null
  readonly media_type: string | null
  readonly size: number
  readonly kept: boolean
}

export interface VersionLine {
  readonly article: string
  readonly n: number
  readonly hash: string
  readonly record: string
  readonly source: string | null
  readonly seen: string
}

export interface ChangeLine {
  readonly seq: number
  readonly at: string
  readonly kind: string
  readonly story: string
  readonly record: string
}

export interface FeedLine {
  readonly url: string
  readonly etag: string | null
  readonly last_modified: string | null
  readonly due: string
  readonly failures: number
}

export interface ItemLine {
  readonly feed: string
  readonly item: string
  readonly url: string
  readonly etag: string | null
  readonly last_modified: string | null
  readonly looks: number
  readonly due: string | null
}

// Rows a read; versions hold whole articles.
const PAGE = 200

/** Reads within one transaction see one state of the workspace. Memory: one page of rows. */
export async function* caseLines(queries: Queries): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let lines = 0
  for await (const line of content(queries)) {
    const text = `${JSON.stringify(line)}\n`
    hash.update(text)
    lines++
    yield text
  }
  yield `${JSON.stringify({ end: { lines, sha256: hash.digest('hex') } })}\n`
}

async function* content(queries: Queries): AsyncGenerator<CaseLine> {
  yield { case: CASE_FORMAT, stemma: VERSION }
  for await (const source of pages<SourceLine>(queries, SOURCES, ['sha256'])) {
    yield { source }
    for (let part = 0; source.kept; part++) {
      const [row] = await queries.query<{ bytes: Uint8Array }>(
        'select bytes from piece where source = $1 and part = $2',
        [source.sha256, part],
      )
      if (row === undefined) break
      yield { piece: { source: source.sha256, part, bytes: Buffer.from(row.bytes).toString('base64') } }
    }
  }
  for await (const { id, key, announce } of pages<{ no: number; id: string; key: string; announce: boolean }>(
    queries,
    'select no, id, key, announce from article where no > $1::int order by no',
    ['no'],
    0,
  ))
    yield { article: { id, key, announce } }
  for await (const { no: _, seen, ...version } of pages<VersionLine & { no: number }>(
    queries,
    VERSIONS,
    ['no', 'n'],
    0,
    0,
  ))
    yield { version: { ...version, seen: new Date(seen).toISOString() } }
  for (const { record } of await queries.query<{ record: string }>('select record from decision order by place'))
    yield { decision: record }
  for await (const former of pages<{ story: string; article: string }>(queries, FORMER, ['story'])) yield { former }
  for await (const { no: _, ...finding } of pages<{ no: number; thread: string; key: string }>(
    queries,
    FINDINGS,
    ['no', 'key'],
    0,
    '',
  ))
    yield { finding }
  for await (const change of pages<ChangeLine>(queries, CHANGES, ['seq'], 0))
    yield { change: { ...change, at: new Date(change.at).toISOString() } }
  for await (const feed of pages<FeedLine>(queries, FEEDS, ['url']))
    yield { feed: { ...feed, due: new Date(feed.due).toISOString() } }
  for await (const item of pages<ItemLine>(queries, ITEMS, ['feed', 'item'], '', ''))
    yield { item: { ...item, due: item.due === null ? null : new Date(item.due).toISOString() } }
  for await (const follower of pages<{ name: string; seq: number }>(queries, FOLLOWERS, ['name'])) yield { follower }
}

const SOURCES = `select sha256, name, url, media_type, size, kept from source
  where sha256 > $1 collate "C" order by sha256 collate "C"`
const VERSIONS = `select a.no, a.id as article, v.n, v.hash, v.record, v.source, v.seen from version v join article a on a.no = v.article
  where (v.article, v.n) > ($1::int, $2::int) order by v.article, v.n`
const FORMER = `select f.story, a.id as article from former f join article a on a.no = f.article
  where f.story > $1 collate "C" order by f.story collate "C"`
const FINDINGS = `select f.thread as no, a.id as thread, f.key from finding f join article a on a.no = f.thread
  where f.thread > $1::int or (f.thread = $1::int and f.key > $2 collate "C") order by f.thread, f.key collate "C"`
const FEEDS = `select url, etag, last_modified, due, failures from feed
  where url > $1 collate "C" order by url collate "C"`
const ITEMS = `select feed, item, url, etag, last_modified, looks, due from feed_item
  where feed > $1 collate "C" or (feed = $1 and item > $2 collate "C") order by feed collate "C", item collate "C"`
const FOLLOWERS = `select name, seq::float8 as seq from follower
  where name > $1 collate "C" order by name collate "C"`
const CHANGES = 'select seq::float8 as seq, at, kind, story, record from change where seq > $1::float8 order by seq'

/** All rows of a query that goes on after the `keys` of the last row. */
async function* pages<T extends object>(
  { query }: Queries,
  sql: string,
  keys: readonly (keyof T & string)[],
  ...first: readonly unknown[]
): AsyncGenerator<T> {
  let from: unknown[] = first.length > 0 ? [...first] : ['']
  for (;;) {
    const rows = await query<T>(`${sql} limit ${PAGE}`, from)
    yield* rows
    const last = rows.at(-1) as Row | undefined
    if (last === undefined || rows.length < PAGE) return
    from = keys.map((key) => last[key])
  }
}
