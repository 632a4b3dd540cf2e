/**
 * Time of grouping. `group.seconds`: the 6,000 articles of abp-2012-2016, stories and copies, by the wall.
 * `group.exponent`: growth from the newest 1,000 to all 6,000, as an archive grows, slope of log time over log articles,
 * in processor time (one thread and its garbage collector), which other work on the machine disturbs less;
 * `group.exponent.thinned`: the same from every sixth article, where each day's articles grow sixfold and with them the
 * pairs that must be looked at. `group.growth.*`: from 6,000 to 40,000 generated articles, time and heap.
 */
import { group } from '../../src/group/group.ts'
import type { Article } from '../../src/model/article.ts'
import { hash32 } from '../../src/text/hash.ts'
import { present } from '../quality/corpora.ts'
import { bareArticle } from '../quality/group-sets.ts'
import { ABP_6000, abpRecords } from './abp.ts'

const SIZES = [1000, 2000, 6000]
const GENERATED = [6000, 40_000]

/** The best of as many for every size: the first of a process is slower by what V8 has still to compile. */
const RUNS = 3

type Log = (line: string) => void

interface Measured {
  readonly wall: number
  readonly processor: number
  readonly megabytes: number
}

async function measure(articles: readonly Article[], runs: number, log: Log): Promise<Measured> {
  let best: Measured = { wall: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY, megabytes: 0 }
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    const before = process.cpuUsage()
    const { stories } = await group(articles, [], {})
    const used = process.cpuUsage(before)
    const megabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20)
    const wall = (performance.now() - started) / 1000
    const processor = (used.user + used.system) / 1e6
    best = { wall: Math.min(best.wall, wall), processor: Math.min(best.processor, processor), megabytes }
    if (run > 0) continue
    const copies = stories.reduce((sum, story) => sum + story.copies.length, 0)
    log(
      `group: ${articles.length} articles, ${stories.length} stories, ${copies} copies, ` +
        `${wall.toFixed(2)} s (processor ${processor.toFixed(2)} s), heap ${megabytes} MB`,
    )
  }
  return best
}

const slope = (from: number, to: number, sizes: readonly number[]) =>
  Math.log(to / from) / Math.log((sizes.at(-1) ?? 1) / (sizes[0] ?? 1))

export async function measureGroup(log: Log = () => {}): Promise<Record<string, number>> {
  if (!present(ABP_6000)) {
    log(`group: skipped, no ${ABP_6000} under STEMMA_SHARED`)
    return {}
  }
  const articles = abpRecords().map(bareArticle)
  const times: Measured[] = []
  for (const size of SIZES) times.push(await measure(articles.slice(-size), RUNS, log))
  const step = articles.length / (SIZES[0] ?? 1)
  const thin = await measure(
    articles.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)),
    RUNS,
    log,
  )
  const last = times.at(-1)?.processor ?? 1
  return {
    'group.seconds': times.at(-1)?.wall ?? Number.NaN,
    'group.exponent': slope(times[0]?.processor ?? 1, last, SIZES),
    'group.exponent.thinned': slope(thin.processor, last, SIZES),
  }
}

/** Some minutes. */
export async function measureGroupGrowth(log: Log = () => {}): Promise<Record<string, number>> {
  if (!present(ABP_6000)) return {}
  const articles = abpRecords().map(bareArticle)
  const found: Measured[] = []
  for (const size of GENERATED) found.push(await measure(generated(articles, size), 1, log))
  const [small, large] = found
  return {
    'group.growth.seconds': large?.wall ?? Number.NaN,
    'group.growth.timeExponent': slope(small?.processor ?? 1, large?.processor ?? 1, GENERATED),
    'group.growth.memoryExponent': slope(small?.megabytes ?? 1, large?.megabytes ?? 1, GENERATED),
  }
}

/**
 * Articles with the corpus's words: a half of each word from one article in another order, a half from another. The
 * `from`th and so on.
 */
export function generated(articles: readonly Article[], size: number, from = 0): Article[] {
  return Array.from({ length: size }, (_, k): Article => {
    const i = from + k
    const one = articles[hash32(`one ${i}`) % articles.length] as Article
    const other = articles[hash32(`other ${i}`) % articles.length] as Article
    const pick = (from: Article, seed: string) => {
      const words = from.text.split(/\s+/)
      return words.map((word, k) => ({ word, key: hash32(`${seed} ${i} ${k}`) }))
    }
    const words = [...pick(one, 'a'), ...pick(other, 'b')].sort((x, y) => x.key - y.key)
    const text = words
      .slice(0, Math.floor(words.length / 2))
      .map(({ word }) => word)
      .join(' ')
    return { ...one, id: `g${i}`, text }
  })
}
