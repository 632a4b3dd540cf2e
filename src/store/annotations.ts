/** Annotations kept beside each version: made once, and again only when the language pack is another. */
import { LANGUAGE_VERSIONS } from '../language/versions.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { annotateAll } from '../pipeline/pipeline.ts'
import { VERSION } from '../pipeline/version.ts'
import { type Perform, performHere } from '../pipeline/work.ts'
import type { Queries } from './database.ts'

export interface VersionOf {
  readonly no: number
  readonly n: number
  readonly article: Article
}

/** What annotations depend on beside the text. */
export const PACK = `stemma ${VERSION}, ${Object.entries(LANGUAGE_VERSIONS)
  .map((pack) => pack.join(' '))
  .join(', ')}`

/** In the order of `versions`; those not there yet (or of another pack) are made and kept. */
export async function annotationsOf(
  { query }: Queries,
  versions: readonly VersionOf[],
  perform: Perform = performHere,
): Promise<Annotation[]> {
  const rows = await query<{ article: number; n: number; record: string }>(
    `select article, n, record from annotation
     where pack = $3 and (article, n) in (select * from unnest($1::int[], $2::int[]))`,
    [versions.map(({ no }) => no), versions.map(({ n }) => n), PACK],
  )
  const found = new Map(rows.map(({ article, n, record }) => [`${article}/${n}`, JSON.parse(record) as Annotation]))
  const missing = versions.filter(({ no, n }) => !found.has(`${no}/${n}`))
  const made = await annotateAll(
    missing.map(({ article }) => article),
    { perform },
  )
  if (missing.length > 0)
    await query(
      `insert into annotation (article, n, pack, record)
       select article, n, $4, record from unnest($1::int[], $2::int[], $3::text[]) as u(article, n, record)
       on conflict (article, n) do update set pack = excluded.pack, record = excluded.record`,
      [
        missing.map(({ no }) => no),
        missing.map(({ n }) => n),
        made.map((annotation) => JSON.stringify(annotation)),
        PACK,
      ],
    )
  for (const [i, { no, n }] of missing.entries()) {
    const annotation = made[i]
    if (annotation !== undefined) found.set(`${no}/${n}`, annotation)
  }
  return versions.flatMap(({ no, n }) => found.get(`${no}/${n}`) ?? [])
}
