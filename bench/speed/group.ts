/**
 * Time of grouping: `group.seconds` for the 6,000 articles of abp-2012-2016, stories and copies; `group.exponent` =
 * growth of time from 1,000 to 6,000 of them (slope of log time over log articles), best of the runs of each size.
 */
import { group } from '../../src/group/group.ts'
import { present, records, shared } from '../quality/corpora.ts'
import { bareArticle } from '../quality/group-sets.ts'

const CORPUS = 'data/clustering/abp-2012-2016/abp_6000.jsonl.gz'
const SIZES = [1000, 2000, 6000]

interface AbpRecord {
  readonly id: string
  readonly source: string
  readonly url: string
  readonly date: string
  readonly title: string
  readonly text: string
}

export async function measureGroup(log: (line: string) => void = () => {}): Promise<Record<string, number>> {
  if (!present(CORPUS)) {
    log(`group: skipped, no ${CORPUS} under STEMMA_SHARED`)
    return {}
  }
  const articles = records<AbpRecord>(shared(CORPUS)).map(bareArticle)
  const times: [number, number][] = []
  for (const size of SIZES) {
    // Every n-th article: each size spans all years.
    const step = articles.length / size
    const part = Array.from({ length: size }, (_, i) => articles[Math.floor(i * step)]).flatMap((x) => x ?? [])
    let best = Number.POSITIVE_INFINITY
    for (let run = 0; run < (size < 6000 ? 3 : 1); run++) {
      const started = performance.now()
      const { stories } = await group(part, [], {})
      const seconds = (performance.now() - started) / 1000
      best = Math.min(best, seconds)
      if (run === 0) {
        const copies = stories.reduce((sum, story) => sum + story.copies.length, 0)
        const megabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20)
        log(
          `group: ${size} articles, ${stories.length} stories, ${copies} copies, ${seconds.toFixed(2)} s, ${megabytes} MB`,
        )
      }
    }
    times.push([size, best])
  }
  const first = times[0] ?? [1, 1]
  const last = times.at(-1) ?? [1, 1]
  return {
    'group.seconds': last[1],
    'group.exponent': Math.log(last[1] / first[1]) / Math.log(last[0] / first[0]),
  }
}
