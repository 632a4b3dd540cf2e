/** What following feeds must remember: when each is due, what of it was seen, and how far the changes were told. */
import type { Queries } from './database.ts'

export interface FeedState {
  readonly url: string
  /** Of the last answer, for conditional requests. */
  readonly etag: string | null
  readonly lastModified: string | null
  readonly due: Date
  readonly failures: number
}

/** A page that a feed named, or will be looked at again. */
export interface ItemState {
  readonly feed: string
  readonly item: string
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
  readonly looks: number
  /** Null: never again. */
  readonly due: Date | null
}

/** The memory of those who follow feeds and changes. */
export interface Feeds {
  /** Those of the feeds that are known. */
  states(urls: readonly string[]): Promise<FeedState[]>
  keep(feed: FeedState): Promise<void>
  /** Those of a feed's items that were never seen, in the order given. */
  unseen(feed: string, items: readonly string[]): Promise<string[]>
  keepItem(item: ItemState): Promise<void>
  /** Pages of these feeds that are to be looked at again by now, the longest due first. */
  dueItems(feeds: readonly string[], now: Date, limit: number): Promise<ItemState[]>
  /** When the next page of these feeds is due; null where none is. */
  nextItemDue(feeds: readonly string[]): Promise<Date | null>
  /** How far a follower has read the changes; null for one that never did. */
  followerAt(name: string): Promise<number | null>
  /** Never goes back. */
  keepFollower(name: string, seq: number): Promise<void>
}

export function feedsIn(queries: Queries): Feeds {
  return {
    states: (urls) => feedStates(queries, urls),
    keep: (feed) => keepFeed(queries, feed),
    unseen: (feed, items) => unseenItems(queries, feed, items),
    keepItem: (item) => keepItem(queries, item),
    dueItems: (feeds, now, limit) => dueItems(queries, feeds, now, limit),
    nextItemDue: (feeds) => nextItemDue(queries, feeds),
    followerAt: (name) => followerAt(queries, name),
    keepFollower: (name, seq) => keepFollower(queries, name, seq),
  }
}

interface FeedRow extends Omit<FeedState, 'due'> {
  readonly due: Date | string
}
interface ItemRow extends Omit<ItemState, 'due'> {
  readonly due: Date | string | null
}

const ITEM = 'feed, item, url, etag, last_modified as "lastModified", looks, due'

async function feedStates({ query }: Queries, urls: readonly string[]): Promise<FeedState[]> {
  const rows = await query<FeedRow>(
    'select url, etag, last_modified as "lastModified", due, failures from feed where url = any($1::text[])',
    [urls],
  )
  return rows.map((row) => ({ ...row, due: new Date(row.due) }))
}

async function keepFeed({ query }: Queries, feed: FeedState): Promise<void> {
  await query(
    `insert into feed values ($1, $2, $3, $4, $5) on conflict (url) do update set
     etag = excluded.etag, last_modified = excluded.last_modified, due = excluded.due, failures = excluded.failures`,
    [feed.url, feed.etag, feed.lastModified, feed.due.toISOString(), feed.failures],
  )
}

async function unseenItems({ query }: Queries, feed: string, items: readonly string[]): Promise<string[]> {
  const rows = await query<{ item: string }>('select item from feed_item where feed = $1 and item = any($2::text[])', [
    feed,
    items,
  ])
  const seen = new Set(rows.map(({ item }) => item))
  return items.filter((item) => !seen.has(item))
}

async function keepItem({ query }: Queries, item: ItemState): Promise<void> {
  await query(
    `insert into feed_item values ($1, $2, $3, $4, $5, $6, $7) on conflict (feed, item) do update set
     url = excluded.url, etag = excluded.etag, last_modified = excluded.last_modified, looks = excluded.looks, due = excluded.due`,
    [item.feed, item.item, item.url, item.etag, item.lastModified, item.looks, item.due?.toISOString() ?? null],
  )
}

async function dueItems({ query }: Queries, feeds: readonly string[], now: Date, limit: number): Promise<ItemState[]> {
  const rows = await query<ItemRow>(
    // Further off than any plan: written down before the clock was set back.
    `select ${ITEM} from feed_item
     where (due <= $1::timestamptz or due > $1::timestamptz + interval '4 days') and feed = any($2::text[])
     order by due, feed collate "C", item collate "C" limit $3`,
    [now.toISOString(), feeds, limit],
  )
  return rows.map((row) => ({ ...row, due: row.due === null ? null : new Date(row.due) }))
}

async function nextItemDue({ query }: Queries, feeds: readonly string[]): Promise<Date | null> {
  const [row] = await query<{ due: Date | string | null }>(
    'select min(due) as due from feed_item where due is not null and feed = any($1::text[])',
    [feeds],
  )
  return row?.due == null ? null : new Date(row.due)
}

async function followerAt({ query }: Queries, name: string): Promise<number | null> {
  const [row] = await query<{ seq: number }>('select seq::float8 as seq from follower where name = $1', [name])
  return row?.seq ?? null
}

async function keepFollower({ query }: Queries, name: string, seq: number): Promise<void> {
  await query(
    'insert into follower values ($1, $2) on conflict (name) do update set seq = greatest(follower.seq, excluded.seq)',
    [name, seq],
  )
}
