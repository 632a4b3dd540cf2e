/** What grouping knows of articles, in tables: written in batches, lists of numbers as array literals. */
import type { Queries } from '../database.ts'

export interface NodeRow {
  readonly article: number
  /** The version that was read. */
  readonly n: number
  readonly body: string
  readonly twin: number | null
  readonly day: number | null
  readonly best: number
  readonly terms: Uint32Array
}

export interface EdgeRow {
  readonly a: number
  readonly b: number
  readonly alike: number
  readonly base: number
  readonly copied: boolean
}

export interface PostingRow {
  readonly term: number
  readonly article: number
  readonly weight: number
}

// Rows a statement: parameters of some hundred kilobytes.
const ROWS = 5000

/** Hashes are unsigned here, and signed in the database. */
export const signed = (hashes: ArrayLike<number>) => Int32Array.from(hashes)

function* slices<T>(rows: readonly T[], size = ROWS): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}

export async function writeNodes({ query }: Queries, nodes: readonly NodeRow[]): Promise<void> {
  for (const rows of slices(nodes, 500))
    await query(
      `insert into node (article, n, body, twin, day, best, terms)
       select article, n, body, twin, day, best, terms::int[]
       from unnest($1::int[], $2::int[], $3::text[], $4::int[], $5::int[], $6::float8[], $7::text[])
         as u(article, n, body, twin, day, best, terms)`,
      [
        rows.map(({ article }) => article),
        rows.map(({ n }) => n),
        rows.map(({ body }) => body),
        rows.map(({ twin }) => twin),
        rows.map(({ day }) => day),
        rows.map(({ best }) => best),
        rows.map(({ terms }) => `{${signed(terms).join()}}`),
      ],
    )
}

export async function writePostings({ query }: Queries, postings: readonly PostingRow[]): Promise<void> {
  for (const rows of slices(postings))
    await query('insert into posting select * from unnest($1::int[], $2::int[], $3::real[])', [
      rows.map(({ term }) => term | 0),
      rows.map(({ article }) => article),
      rows.map(({ weight }) => weight),
    ])
}

// Many short rows come as one text: a row by itself costs PGlite five times as much to hand over (8 µs against 1.6).
export const PACKED = (columns: string) => `string_agg(concat_ws(' ', ${columns}), ';') as packed`
export const unpacked = (rows: readonly { readonly packed: string | null }[]): number[][] =>
  (rows[0]?.packed ?? '')
    .split(';')
    .filter((row) => row !== '')
    .map((row) => row.split(' ').map(Number))

/** All edges with an end among these articles, in no order. */
export async function edgesAt({ query }: Queries, articles: readonly number[]): Promise<EdgeRow[]> {
  const rows = await query<{ packed: string | null }>(
    `select ${PACKED('a, b, alike, base, copied::int')} from edge where a = any($1::int[]) or b = any($1::int[])`,
    [articles],
  )
  return unpacked(rows).map(([a = 0, b = 0, alike = 0, base = 0, copied]) => ({
    a,
    b,
    alike,
    base,
    copied: copied === 1,
  }))
}

/** `a` and `b` in either order; a pair already there is kept as it is now given. */
export async function writeEdges({ query }: Queries, edges: readonly EdgeRow[]): Promise<void> {
  for (const rows of slices(edges))
    await query(
      `insert into edge select * from unnest($1::int[], $2::int[], $3::float8[], $4::float8[], $5::boolean[])
       on conflict (a, b) do update set alike = excluded.alike, base = excluded.base, copied = excluded.copied`,
      [
        rows.map(({ a, b }) => Math.min(a, b)),
        rows.map(({ a, b }) => Math.max(a, b)),
        rows.map(({ alike }) => alike),
        rows.map(({ base }) => base),
        rows.map(({ copied }) => copied),
      ],
    )
}

/** Counts each term of `nodes` once more (`by` 1) or once less (−1). */
export async function countTerms(
  { query }: Queries,
  nodes: readonly { readonly terms: ArrayLike<number> }[],
  by: 1 | -1,
): Promise<void> {
  const counts = new Map<number, number>()
  for (const { terms } of nodes) for (const hash of signed(terms)) counts.set(hash, (counts.get(hash) ?? 0) + by)
  // In order, so that two writers never wait for each other in a ring.
  for (const rows of slices([...counts].sort(([x], [y]) => x - y)))
    await query(
      `insert into term select * from unnest($1::int[], $2::int[])
       on conflict (hash) do update set articles = term.articles + excluded.articles`,
      [rows.map(([hash]) => hash), rows.map(([, n]) => n)],
    )
}

export async function writeBoilerplate({ query }: Queries, hashes: Iterable<number>): Promise<void> {
  for (const rows of slices([...hashes]))
    await query('insert into boilerplate select * from unnest($1::int[]) on conflict do nothing', [
      rows.map((hash) => hash | 0),
    ])
}

export async function boilerplateAmong({ query }: Queries, hashes: readonly number[]): Promise<Set<number>> {
  const rows = await query<{ hash: number }>('select hash from boilerplate where hash = any($1::int[])', [
    hashes.map((hash) => hash | 0),
  ])
  return new Set(rows.map(({ hash }) => hash >>> 0))
}
