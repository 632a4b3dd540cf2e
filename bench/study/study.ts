/**
 * `npm run study`: the whole job over the 6,000 articles of abp-2012-2016, and what it says of news: who shows reporting
 * of its own, who rests on whom, how many origins stories of several outlets have. Counts go to runs/ beside this file,
 * pictures to docs/images; docs/study.md tells of them. Some ten minutes and 4 GB.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Threads } from '../../src/engine/threads.ts'
import { loadOutlets } from '../../src/language/outlets/lookup.ts'
import type { OwnReporting } from '../../src/model/origin.ts'
import { annotateAll, extract, readArticles } from '../../src/pipeline/pipeline.ts'
import { corpusHash, present } from '../quality/corpora.ts'
import { ABP_6000, abpJsonl } from '../speed/abp.ts'
import { corrected, drawnAgain, type Interval, type Read } from './intervals.ts'
import { drawPlots } from './plots.ts'
import { type OutletKind, type Rests, type Row, rowsOf, type StoryRow } from './rows.ts'

const CACHE = '.cache/study.json'
const SAMPLE = 'bench/quality/labels/study-sample.json'
const OWN: readonly OwnReporting[] = ['none', 'some', 'primary']
const RESTS: readonly Rests[] = ['copies', 'rewrites', 'cites whole', 'cites in part', 'lost source', 'nothing']

interface Traced {
  readonly rows: readonly Row[]
  readonly stories: readonly StoryRow[]
}

if (!present(ABP_6000)) console.log(`study: skipped, no ${ABP_6000} under STEMMA_SHARED`)
else {
  const traced =
    process.argv.includes('--again') || !existsSync(CACHE)
      ? await traceAll()
      : (JSON.parse(readFileSync(CACHE, 'utf8')) as Traced)
  const figures = figuresOf(traced)
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const date = new Date().toISOString().slice(0, 10)
  mkdirSync('bench/study/runs', { recursive: true })
  writeFileSync(
    `bench/study/runs/${date}.json`,
    `${JSON.stringify({ date, commit, corpus: corpusHash(ABP_6000), ...figures }, null, 1)}\n`,
  )
  await drawPlots(figures)
  console.log(JSON.stringify(figures, null, 1))
}

export interface Figures {
  readonly articles: number
  readonly stories: number
  /** Stories that two outlets or more tell, and what is in them. */
  readonly several: {
    readonly stories: number
    readonly articles: number
    readonly outlets: number
    readonly own: number
    readonly originsLeast: number
    readonly originsMost: number
    readonly oneOriginAtMost: Interval
    readonly outletsPerOrigin: Interval
  }
  readonly own: Readonly<Record<OwnReporting, Interval>>
  /** The same as people would have read it, by the sample. */
  readonly ownCorrected: Readonly<Record<OwnReporting, Interval>> | null
  readonly agreement: number | null
  readonly rests: Readonly<Record<Rests, Interval>>
  readonly restsOfSeveral: Readonly<Record<Rests, Interval>>
  readonly byKind: readonly ({ readonly kind: OutletKind; readonly articles: number } & Record<OwnReporting, number> & {
      readonly taken: number
    })[]
  readonly bySize: readonly {
    readonly outlets: number
    readonly stories: number
    readonly least: number
    readonly most: number
  }[]
}

function figuresOf({ rows, stories }: Traced): Figures {
  const byStory = groupsBy(rows, ({ story }) => story)
  const groups = [...byStory.values()]
  const several = stories.filter(({ outlets }) => outlets > 1)
  const inSeveral = several.map(({ story }) => byStory.get(story) ?? [])
  const share = (of: (row: Row) => boolean) => (drawn: readonly (readonly Row[])[]) => {
    let count = 0
    let all = 0
    for (const story of drawn)
      for (const row of story) {
        all++
        if (of(row)) count++
      }
    return all === 0 ? 0 : count / all
  }
  const each = <V extends string>(values: readonly V[], of: (value: V) => Interval) =>
    Object.fromEntries(values.map((value) => [value, of(value)])) as Record<V, Interval>
  const own = each(OWN, (value) =>
    drawnAgain(
      groups,
      share((row) => row.own === value),
      `own ${value}`,
    ),
  )
  const sample = sampleOf(rows)
  const shares = new Map(OWN.map((value) => [value, own[value].value]))
  const lines = several.map((one) => [one])
  const sum = (drawn: readonly (readonly StoryRow[])[], of: (row: StoryRow) => number) =>
    drawn.reduce((all, story) => all + story.reduce((part, row) => part + of(row), 0), 0)
  return {
    articles: rows.length,
    stories: stories.length,
    several: {
      stories: several.length,
      articles: sum(lines, (one) => one.articles),
      outlets: sum(lines, (one) => one.outlets),
      own: sum(lines, (one) => one.own),
      originsLeast: sum(lines, (one) => one.min),
      originsMost: sum(lines, (one) => one.max),
      oneOriginAtMost: drawnAgain(lines, (of) => sum(of, (one) => Number(one.max <= 1)) / of.length, 'one origin'),
      outletsPerOrigin: drawnAgain(
        lines,
        (of) =>
          sum(of, (one) => one.outlets) /
          Math.max(
            1,
            sum(of, (one) => one.max),
          ),
        'outlets',
      ),
    },
    own,
    ownCorrected: sample === null ? null : each(OWN, (value) => corrected(shares, sample, value, `read ${value}`)),
    agreement: sample === null ? null : sample.filter(({ told, read }) => told === read).length / sample.length,
    rests: each(RESTS, (value) =>
      drawnAgain(
        groups,
        share((row) => row.rests === value),
        `rests ${value}`,
      ),
    ),
    restsOfSeveral: each(RESTS, (value) =>
      drawnAgain(
        inSeveral,
        share((row) => row.rests === value),
        `several ${value}`,
      ),
    ),
    byKind: [...groupsBy(rows, ({ kind }) => kind)]
      .map(([kind, of]) => ({
        kind,
        articles: of.length,
        none: of.filter((row) => row.own === 'none').length / of.length,
        some: of.filter((row) => row.own === 'some').length / of.length,
        primary: of.filter((row) => row.own === 'primary').length / of.length,
        taken: of.filter(({ rests }) => rests !== 'nothing' && rests !== 'cites in part').length / of.length,
      }))
      .sort((a, b) => b.articles - a.articles),
    bySize: [...groupsBy(several, ({ outlets }) => Math.min(outlets, 8))]
      .map(([outlets, of]) => ({
        outlets,
        stories: of.length,
        least: of.reduce((all, one) => all + one.min, 0) / of.length,
        most: of.reduce((all, one) => all + one.max, 0) / of.length,
      }))
      .sort((a, b) => a.outlets - b.outlets),
  }
}

/** The hand-read articles beside what Stemma says of them; null before anybody has read. */
function sampleOf(rows: readonly Row[]): Read<OwnReporting>[] | null {
  if (!existsSync(SAMPLE)) return null
  const own = new Map(rows.map((row) => [row.article, row.own]))
  const labels = JSON.parse(readFileSync(SAMPLE, 'utf8')) as { id: string; own: OwnReporting }[]
  return labels.flatMap(({ id, own: read }) => {
    const told = own.get(id)
    return told === undefined ? [] : [{ told, read }]
  })
}

async function traceAll(): Promise<Traced> {
  const threads = new Threads(availableParallelism())
  const told = (step: string, done: number, of: number) => {
    if (done % 500 === 0 || done === of) console.error(`study: ${step} ${done} of ${of}`)
  }
  const options = { perform: threads.perform, progress: told }
  try {
    const source = { name: 'abp.jsonl', bytes: Buffer.from(abpJsonl()), url: null, mediaType: null }
    const { articles } = await extract([source], options)
    const annotations = await annotateAll(articles, options)
    const { stories } = await readArticles(articles, annotations, options)
    const found = rowsOf(stories, articles, await loadOutlets())
    mkdirSync('.cache', { recursive: true })
    writeFileSync(CACHE, JSON.stringify(found))
    return found
  } finally {
    await threads.close()
  }
}

function groupsBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const known = found.get(key)
    if (known === undefined) found.set(key, [one])
    else known.push(one)
  }
  return found
}
