/** The archive that the long benches run on: 6,000 articles of 2012 to 2016, oldest first. */
import { records, shared } from '../quality/corpora.ts'

export const ABP_6000 = 'data/clustering/abp-2012-2016/abp_6000.jsonl.gz'

export interface AbpRecord {
  readonly id: string
  readonly source: string
  readonly url: string
  readonly date: string
  readonly title: string
  readonly text: string
}

export function abpRecords(): AbpRecord[] {
  return records<AbpRecord>(shared(ABP_6000))
}

/** The newest so many as a user would hand them over: a .jsonl of clean texts. */
export function abpJsonl(count = Number.POSITIVE_INFINITY): string {
  const all = abpRecords()
  return all
    .slice(Math.max(0, all.length - count))
    .map(({ id, source, url, date, title, text }) =>
      JSON.stringify({ id, outlet: source, url, published: date, title, text, clean: true }),
    )
    .map((line) => `${line}\n`)
    .join('')
}
