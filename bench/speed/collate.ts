/**
 * Collation of an invented story of 30 articles x 30 statements, each article telling half of 60 facts in words of its
 * own, and the word aligner on a warm pair; how the time grows from 75 to 300 articles. Processor time, so that a busy
 * machine does not count; the best of three (of the large stories one run each).
 */
import { align } from '../../src/collate/align.ts'
import { bareEntry } from '../../src/collate/bare.ts'
import { collate } from '../../src/collate/collate.ts'
import { loadLexicon } from '../../src/collate/lexicon.ts'
import type { Annotation } from '../../src/model/annotation.ts'
import type { Article } from '../../src/model/article.ts'
import type { Figures } from '../quality/task.ts'

const ARTICLES = 30
const LARGE = [75, 300] as const
const STATEMENTS = 30
const FACTS = 60

const WHO = 'mayor,minister,captain,owner,union,court,regulator,hospital,driver,engineer,widow,insurer'.split(',')
const DID = 'ordered,rejected,approved,inspected,reported,delayed,repaired,sold,blamed,visited,closed,financed'.split(
  ',',
)
const WHAT = 'the harbour bridge,the night ferry,the rail tunnel,a flood barrier,the old mill,the tram depot'.split(',')
const WHERE = 'in Vandry,near Kessing,at Ostley docks,on the Larkspur line,outside Marle,by the Selwick canal'.split(
  ',',
)
const WHEN = 'on Monday,last week,in March,a year ago,before dawn,after the storm'.split(',')
const EXTRA =
  'officials said,according to a letter,witnesses recalled,the company confirmed,in a sharp reversal,for the second time'.split(
    ',',
  )

const pick = (list: readonly string[], n: number) => list[n % list.length] ?? ''

/** Sentence number `fact` as article `teller` tells it: the same matter, partly other words and order. */
function tell(fact: number, teller: number): string {
  const [who, did, what] = [pick(WHO, fact), pick(DID, fact * 5), pick(WHAT, fact * 7)]
  const [where, when] = [pick(WHERE, fact * 3), pick(WHEN, fact * 11)]
  const number = 40 + ((fact * 13) % 300)
  const extra = pick(EXTRA, fact + teller)
  return teller % 2 === 0
    ? `The ${who} ${did} ${what} ${where} ${when}, with ${number} people affected, ${extra}.`
    : `${when.replace(/^./, (c) => c.toUpperCase())}, ${what} ${where} was ${did} by the ${who}; ${number} were affected, ${extra}.`
}

function articleOf(n: number): { article: Article; annotation: Annotation } {
  const id = `bench-${String(n).padStart(2, '0')}`
  const lines = Array.from({ length: STATEMENTS }, (_, k) => tell((k * 2 + n * 3) % FACTS, n))
  const text = lines.join('\n')
  let at = 0
  const spans = lines.map((line) => {
    const span = { start: at, end: at + line.length }
    at += line.length + 1
    return span
  })
  const article: Article = {
    id,
    name: id,
    url: null,
    outlet: null,
    title: null,
    byline: null,
    published: null,
    language: 'en',
    sha256: id,
    text,
    blocks: [],
    links: [],
  }
  const statements = spans.map((span, k) => ({
    id: `${id}/s${k + 1}`,
    ...span,
    spans: [span],
    attribution: null,
    certainty: 'asserted' as const,
    negated: false,
    subject: null,
    place: 'body' as const,
    evidence: [],
  }))
  const empty = { names: [], times: [], quantities: [], attributions: [], marks: [] }
  return { article, annotation: { article: id, sentences: spans, ...empty, statements } }
}

/** Seconds of processor time for a story of so many articles. */
async function secondsFor(count: number): Promise<number> {
  const told = Array.from({ length: count }, (_, n) => articleOf(n))
  const articles = told.map((one) => one.article)
  const annotations = told.map((one) => one.annotation)
  const story = { id: 'bench', title: '', articles: articles.map((one) => one.id), copies: [], evidence: [] }
  const before = process.cpuUsage()
  await collate(story, articles, annotations)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/**
 * `collate.seconds`: the story; `collate.aligner.us`: microseconds a pair of its sentences, warm; `collate.growth`: the
 * exponent of time over articles (candidates a statement are at most 64, so 1 is by candidates, 2 would be by pairs).
 */
export async function collateSpeed(): Promise<Figures> {
  let seconds = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) seconds = Math.min(seconds, await secondsFor(ARTICLES))
  const [some, many] = [await secondsFor(LARGE[0]), await secondsFor(LARGE[1])]
  const lexicon = await loadLexicon()
  const forms = Array.from({ length: FACTS }, (_, fact) => bareEntry(`f${fact}`, tell(fact, fact), lexicon).form)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage()
    for (const a of forms) for (const b of forms) align(a, b, lexicon)
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / FACTS ** 2)
  }
  const growth = Math.log(many / some) / Math.log(LARGE[1] / LARGE[0])
  return { 'collate.seconds': seconds, 'collate.aligner.us': best, 'collate.growth': growth }
}
