/**
 * Puts articles into the workspace: one transaction a batch, idempotent. Each article is found by its key or made;
 * what it says is a version of it, kept once. Two imports of the same articles at once meet at the unique constraints
 * and wait for each other there.
 */
import { withId } from '../ingest/identify.ts'
import type { Article } from '../model/article.ts'
import { sha256Hex } from '../text/hash.ts'
import { compareText } from '../text/order.ts'
import { keyOf, versionHash } from './article-key.ts'
import type { Queries } from './database.ts'

export interface Incoming {
  readonly article: Article
  /** SHA-256 of the source it was read from, if that is kept. */
  readonly source: string | null
}

export interface Added {
  readonly article: string
  /** Was the article not there before? */
  readonly new: boolean
  /** Which of its versions this text is, from 1. */
  readonly version: number
  /** Was this text not there before? */
  readonly changed: boolean
}

interface Known {
  readonly no: number
  readonly id: string
  readonly versions: number
}

/** In the order given. `seen`: the time written beside new versions; `announce`: what they change is to be told. */
export async function addArticles(
  queries: Queries,
  incoming: readonly Incoming[],
  { seen, announce }: { readonly seen: Date; readonly announce: boolean },
): Promise<Added[]> {
  const named = incoming.map(({ article, source }) => ({
    article,
    source,
    key: keyOf(article),
    hash: versionHash(article),
  }))
  const firstOf = new Map<string, Article>()
  for (const { key, article } of named) if (!firstOf.has(key)) firstOf.set(key, article)
  const made = new Set<string>()
  const known = await knownOrMade(queries, firstOf, made)
  const versions = await versionsOf(queries, [...known.values()])
  const added: Added[] = []
  const fresh: { no: number; n: number; hash: string; article: Article; source: string | null }[] = []
  for (const { key, hash, article, source } of named) {
    const own = known.get(key) as Known
    const hashes = versions.get(own.no) ?? new Map<string, number>()
    versions.set(own.no, hashes)
    const n = hashes.get(hash)
    const isNew = made.delete(key)
    added.push({ article: own.id, new: isNew, version: n ?? hashes.size + 1, changed: n === undefined })
    if (n !== undefined) continue
    hashes.set(hash, hashes.size + 1)
    fresh.push({
      no: own.no,
      n: hashes.size,
      hash,
      article: article.id === own.id ? article : withId(article, own.id),
      source,
    })
  }
  if (fresh.length > 0) await writeVersions(queries, fresh, { seen, announce })
  return added
}

/** Rows of the articles by key, locked until the transaction ends; those that were not there are made (`made`). */
async function knownOrMade(
  { query }: Queries,
  firstOf: ReadonlyMap<string, Article>,
  made: Set<string>,
): Promise<Map<string, Known>> {
  // One order for all writers, so that two of them never wait for each other in a ring.
  const keys = [...firstOf.keys()].sort(compareText)
  for (;;) {
    const rows = await query<Known & { key: string }>(
      'select no, id, key, versions from article where key = any($1::text[]) order by key for update',
      [keys],
    )
    const known = new Map(rows.map((row) => [row.key, row]))
    const missing = keys.filter((key) => !known.has(key))
    if (missing.length === 0) return known
    const ids = await freeIds(
      { query },
      missing.map((key) => firstOf.get(key) as Article),
    )
    const inserted = await query<{ key: string }>(
      `insert into article (id, key, name)
       select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing returning key`,
      [ids, missing, missing.map((key) => firstOf.get(key)?.name ?? '')],
    )
    // Whoever is not among them was made by somebody else meanwhile, or its id was taken: look again.
    for (const { key } of inserted) made.add(key)
  }
}

/** The article's own id, or where another article has it, `id-2`, `id-3` and so on. */
async function freeIds({ query }: Queries, articles: readonly Article[]): Promise<string[]> {
  const bases = articles.map((article) => article.id)
  const rows = await query<{ id: string }>(
    `select id from article where id = any($1::text[]) or (id like '%-%' and regexp_replace(id, '-\\d+$', '') = any($1::text[]))`,
    [bases],
  )
  const taken = new Set(rows.map(({ id }) => id))
  return bases.map((base) => {
    let id = base
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
    taken.add(id)
    return id
  })
}

async function versionsOf({ query }: Queries, articles: readonly Known[]): Promise<Map<number, Map<string, number>>> {
  const rows = await query<{ article: number; n: number; hash: string }>(
    'select article, n, hash from version where article = any($1::int[])',
    [articles.map(({ no }) => no)],
  )
  const found = new Map<number, Map<string, number>>()
  for (const { article, n, hash } of rows) {
    const hashes = found.get(article) ?? new Map<string, number>()
    hashes.set(hash, n)
    found.set(article, hashes)
  }
  return found
}

async function writeVersions(
  { query }: Queries,
  fresh: readonly { no: number; n: number; hash: string; article: Article; source: string | null }[],
  { seen, announce }: { readonly seen: Date; readonly announce: boolean },
): Promise<void> {
  await query(
    `insert into version (article, n, hash, record, source, seen)
     select u.*, greatest($6::timestamptz, (select max(seen) from version v where v.article = u.article)) from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[])
       as u(article, n, hash, record, source)`,
    [
      fresh.map(({ no }) => no),
      fresh.map(({ n }) => n),
      fresh.map(({ hash }) => hash),
      fresh.map(({ article }) => JSON.stringify(article)),
      fresh.map(({ source }) => source),
      seen.toISOString(),
    ],
  )
  // The newest version of each is what the article's row shows.
  const newest = new Map(fresh.map((one) => [one.no, one]))
  const rows = [...newest.values()]
  await query(
    `update article set versions = u.n, name = u.name, outlet = u.outlet, title = u.title, published = u.published,
       url = u.url, pending = true, announce = article.announce or $8
     from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       as u(no, n, name, outlet, title, published, url)
     where article.no = u.no`,
    [
      rows.map(({ no }) => no),
      rows.map(({ n }) => n),
      rows.map(({ article }) => article.name),
      rows.map(({ article }) => article.outlet?.value ?? null),
      rows.map(({ article }) => article.title?.value ?? null),
      rows.map(({ article }) => article.published?.value ?? null),
      rows.map(({ article }) => article.url),
      announce,
    ],
  )
}

/** A megabyte: small enough for any driver to hold a few, large enough that a page is one piece. */
const PIECE_BYTES = 1_000_000
// Larger inputs (archives) are not kept: they can be given again, and a dump should stay movable.
export const LARGEST_KEPT_BYTES = 64_000_000

export interface KeptSource {
  readonly sha256: string
  readonly name: string
  readonly url: string | null
  readonly mediaType: string | null
  readonly bytes: Uint8Array
}

export function sourceOf(source: {
  name: string
  url: string | null
  mediaType: string | null
  bytes: Uint8Array
}): KeptSource {
  const { name, url, mediaType, bytes } = source
  return { sha256: sha256Hex(bytes), name, url, mediaType, bytes }
}

/** The bytes of a source, once for equal bytes. */
export async function keepSource(
  { query }: Queries,
  { sha256, name, url, mediaType, bytes }: KeptSource,
): Promise<void> {
  const kept = bytes.length <= LARGEST_KEPT_BYTES
  const made = await query(
    `insert into source (sha256, name, url, media_type, size, kept) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning sha256`,
    [sha256, name, url, mediaType, bytes.length, kept],
  )
  if (made.length === 0 || !kept) return
  for (let part = 0; part * PIECE_BYTES < bytes.length; part++)
    await query('insert into piece (source, part, bytes) values ($1, $2, $3)', [
      sha256,
      part,
      bytes.subarray(part * PIECE_BYTES, (part + 1) * PIECE_BYTES),
    ])
}
