/** What a bundle of evidence holds: the sources that were read, and articles that came without bytes as JSON lines. */
import type { Database } from '../database.ts'

export interface Evidence {
  readonly sha256: string
  readonly name: string
  readonly uri: string
  readonly date: string
  readonly mediaType: string
  readonly title: string | null
  readonly kept: boolean
  /** For an article that was handed over without bytes: its number and version. */
  readonly record: { readonly no: number; readonly n: number } | null
}

/** By hash. */
export async function evidenceOf({ query }: Database): Promise<Evidence[]> {
  const sources = await query<
    Omit<Evidence, 'date' | 'uri' | 'record'> & { url: string | null; seen: Date | string | null }
  >(
    `select s.sha256, s.name, s.url, s.media_type as "mediaType", s.kept, u.seen, u.title
     from source s left join (
       select v.source, min(v.seen) as seen, min(a.title) as title from version v join article a on a.no = v.article group by v.source
     ) as u on u.source = s.sha256
     order by s.sha256 collate "C"`,
  )
  const bare = await query<{
    hash: string
    id: string
    no: number
    n: number
    seen: Date | string
    title: string | null
  }>(
    `select v.hash, a.id, a.no, v.n, v.seen, a.title from version v join article a on a.no = v.article
     where v.source is null order by v.hash collate "C", a.id collate "C"`,
  )
  return [
    ...sources.map(
      ({ url, seen, mediaType, ...source }): Evidence => ({
        ...source,
        uri: url ?? `urn:sha256:${source.sha256}`,
        date: new Date(seen ?? 0).toISOString(),
        mediaType: mediaType ?? 'application/octet-stream',
        record: null,
      }),
    ),
    ...bare.map(
      ({ hash, id, no, n, seen, title }): Evidence => ({
        sha256: hash,
        name: id,
        uri: `urn:sha256:${hash}`,
        date: new Date(seen).toISOString(),
        mediaType: 'application/x-ndjson',
        title,
        kept: true,
        record: { no, n },
      }),
    ),
  ]
}

export async function sourceBytes({ query }: Database, { sha256, record }: Evidence): Promise<Uint8Array> {
  if (record !== null) {
    const [row] = await query<{ record: string }>('select record from version where article = $1 and n = $2', [
      record.no,
      record.n,
    ])
    return new TextEncoder().encode(`${row?.record ?? ''}\n`)
  }
  const pieces: Uint8Array[] = []
  for (let part = 0; ; part++) {
    const [row] = await query<{ bytes: Uint8Array }>('select bytes from piece where source = $1 and part = $2', [
      sha256,
      part,
    ])
    if (row === undefined) return Buffer.concat(pieces)
    pieces.push(row.bytes)
  }
}
