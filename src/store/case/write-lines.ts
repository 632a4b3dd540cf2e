/** Lines of a dump into the tables. Idempotent, so that a restore that was broken off can be gone on with. */
import type { Article } from '../../model/article.ts'
import type { Queries } from '../database.ts'
import type { CaseLine } from './case-lines.ts'

export async function writeLines(queries: Queries, lines: readonly CaseLine[]): Promise<void> {
  for (const line of lines) await writeLine(queries, line)
}

async function writeLine({ query }: Queries, line: CaseLine): Promise<void> {
  if ('source' in line) {
    const { sha256, name, url, media_type, size, kept } = line.source
    await query('insert into source values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [
      ...[sha256, name, url, media_type, size, kept],
    ])
  } else if ('piece' in line) {
    const { source, part, bytes } = line.piece
    await query('insert into piece values ($1, $2, $3) on conflict do nothing', [
      source,
      part,
      Buffer.from(bytes, 'base64'),
    ])
  } else if ('article' in line) {
    const { id, key, announce } = line.article
    await query(`insert into article (id, key, name, announce) values ($1, $2, '', $3) on conflict (key) do nothing`, [
      id,
      key,
      announce,
    ])
  } else if ('version' in line) {
    const { article, n, hash, record, source, seen } = line.version
    const said = JSON.parse(record) as Article
    await query(
      `insert into version (article, n, hash, record, source, seen)
       select no, $2, $3, $4, $5, $6::timestamptz from article where id = $1 on conflict do nothing`,
      [article, n, hash, record, source, seen],
    )
    await query(
      `update article set versions = $2, name = $3, outlet = $4, title = $5, published = $6, url = $7, pending = true
       where id = $1 and versions < $2`,
      [
        article,
        n,
        said.name,
        said.outlet?.value ?? null,
        said.title?.value ?? null,
        said.published?.value ?? null,
        said.url,
      ],
    )
  } else if ('decision' in line)
    await query(
      `insert into decision select (select count(*)::int from decision), $1 where not exists (select 1 from decision where record = $1)`,
      [line.decision],
    )
  else if ('former' in line)
    await query('insert into former select $1, no from article where id = $2 on conflict do nothing', [
      line.former.story,
      line.former.article,
    ])
  else if ('finding' in line)
    await query('insert into finding select no, $2 from article where id = $1 on conflict do nothing', [
      line.finding.thread,
      line.finding.key,
    ])
  else if ('change' in line) {
    const { seq, at, kind, story, record } = line.change
    await query(
      `insert into change (seq, at, kind, story, record) overriding system value
       values ($1::float8::bigint, $2::timestamptz, $3, $4, $5) on conflict do nothing`,
      [seq, at, kind, story, record],
    )
  } else if ('feed' in line) {
    const { url, etag, last_modified, due, failures } = line.feed
    await query('insert into feed values ($1, $2, $3, $4::timestamptz, $5) on conflict do nothing', [
      ...[url, etag, last_modified, due, failures],
    ])
  } else if ('item' in line) {
    const { feed, item, url, etag, last_modified, looks, due } = line.item
    await query('insert into feed_item values ($1, $2, $3, $4, $5, $6, $7::timestamptz) on conflict do nothing', [
      ...[feed, item, url, etag, last_modified, looks, due],
    ])
  } else if ('follower' in line)
    await query('insert into follower values ($1, $2::float8::bigint) on conflict do nothing', [
      line.follower.name,
      line.follower.seq,
    ])
}
