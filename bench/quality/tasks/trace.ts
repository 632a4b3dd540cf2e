/**
 * Trace on links of real articles: whether the right report is found behind a credit, and who took from whom with the
 * credit visible and with it taken out. The labelled stories (tasks/stories.ts) score the rest of the stage.
 */
import { readFileSync } from 'node:fs'
import { annotate } from '../../../src/annotate/annotate.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { loadOutlets } from '../../../src/language/outlets/lookup.ts'
import type { Annotation } from '../../../src/model/annotation.ts'
import type { Article } from '../../../src/model/article.ts'
import { nameKey, namerOf } from '../../../src/trace/outlet-names.ts'
import { type Traced, trace } from '../../../src/trace/trace.ts'
import { records } from '../corpora.ts'
import { type Made, madeStory, STORIES, simulatorFigures } from '../simulator.ts'
import type { Figures, Task, TaskContext } from '../task.ts'

interface Link {
  readonly derived: string
  readonly original: string
  readonly label: 'origin' | 'partial' | 'unsure' | 'not-this-article' | null
}

interface Text {
  readonly id: string
  readonly source: string
  readonly date: string
  readonly title: string
  readonly url: string
  readonly text: string
}

async function articleOf(text: Text, id: string, body = text.text, date: string | null = text.date): Promise<Article> {
  const record = { id, text: body, clean: true, outlet: text.source, published: date, title: text.title, url: text.url }
  const bytes = Buffer.from(JSON.stringify(record))
  const { articles } = await ingest({ name: `${id}.jsonl`, bytes, url: null, mediaType: null }, {})
  const [article] = articles
  if (article === undefined) throw new Error(`no article was made of ${text.id}`)
  return article
}

const noted = new Map<string, Promise<Annotation>>()

/** Annotations are made once for each text and date. */
function annotated(article: Article): Promise<Annotation> {
  const key = `${article.id}\n${article.published?.value ?? ''}\n${article.text}`
  const known = noted.get(key) ?? annotate(article)
  noted.set(key, known)
  return known
}

/** What the two articles, read together, say of each other. */
async function read(derived: Article, original: Article) {
  const articles = [derived, original]
  const annotations: Annotation[] = []
  for (const article of articles) annotations.push(await annotated(article))
  const story = { id: 'link', title: '', articles: ['d', 'o'], copies: [], evidence: [] }
  return trace(story, articles, annotations, [], { decisions: [] })
}

type Verdict = 'right' | 'wrong' | 'open'

interface Verdicts {
  /** Of the edges alone. */
  readonly drawn: Verdict
  /** Where no edge is drawn: which way it goes if one took from the other, as `undecided` says. */
  readonly said: Verdict
}

/**
 * Right: an edge into the derived article from the original, or from its outlet where the report itself was not
 * recognised. Wrong: an edge into the original from the derived article or its outlet. Open: neither.
 */
async function direction(derived: Article, original: Article, outlet: (name: string) => string): Promise<Verdicts> {
  const { derivations, undecided } = await read(derived, original)
  const from = (to: string, article: string, name: string) =>
    derivations.some(
      (edge) =>
        edge.to === to &&
        (edge.from === article || (edge.from.startsWith('outlet:') && outlet(edge.from.slice(7)) === outlet(name))),
    )
  const forth = from('d', 'o', original.outlet?.value ?? '')
  const back = from('o', 'd', derived.outlet?.value ?? '')
  const drawn = forth && !back ? 'right' : back && !forth ? 'wrong' : 'open'
  const likely = undecided.flatMap((pair) => pair.likely ?? [])[0]
  // That one credits some report of the other's outlet does not say that it is this one.
  const between = derivations.some(({ from, to }) => (from === 'o' && to === 'd') || (from === 'd' && to === 'o'))
  const said = between || likely === undefined ? drawn : likely.to === 'd' ? 'right' : 'wrong'
  return { drawn, said }
}

/** The derived article without the sentences that name the original's outlet. */
async function masked(derived: Article, original: Article): Promise<string> {
  const namer = namerOf([derived, original], await loadOutlets())
  const key = nameKey(namer.canonical(original.outlet?.value ?? ''))
  const named = namer.mentions(derived.text, null).filter((mention) => nameKey(mention.outlet) === key)
  let { text } = derived
  for (const sentence of [...(await annotated(derived)).sentences].reverse())
    if (named.some((mention) => mention.start < sentence.end && sentence.start < mention.end))
      text = text.slice(0, sentence.start) + text.slice(sentence.end)
  return text
}

/** A day earlier or later, by turns: dates are soft evidence and must not decide. */
function shifted(date: string, turn: number): string {
  const time = Date.parse(`${date}T00:00:00Z`) + (turn % 2 === 0 ? 1 : -1) * 86_400_000
  return new Date(time).toISOString().slice(0, 10)
}

async function score(context: TaskContext): Promise<Figures> {
  const folder = 'data/clustering/abp-direction'
  const texts = new Map(
    records<Text>(context.shared(`${folder}/texts.jsonl.gz`)).map((text) => [text.id, text] as const),
  )
  const links = records<Link>(context.shared(`${folder}/links.jsonl.gz`)).filter((link) => link.label !== null)
  let found = 0
  let right = 0
  const counts: Record<string, Record<Verdict, number>> = {}
  // Links that a second reading, made before any result was seen, calls the report retold as well.
  const agreed = new Set(secondReadings().flatMap((one) => (one.label === 'origin' ? [one.derived] : [])))
  const tally = (run: string, verdict: Verdict) => {
    counts[run] ??= { right: 0, wrong: 0, open: 0 }
    counts[run][verdict]++
  }
  for (const [turn, link] of links.entries()) {
    const d = texts.get(link.derived)
    const o = texts.get(link.original)
    if (d === undefined || o === undefined || link.label === 'unsure') continue
    const derived = await articleOf(d, 'd')
    const original = await articleOf(o, 'o')
    const witness = (await read(derived, original)).articles.find((one) => one.article === 'd')
    if (witness?.cites.some((cite) => cite.article === 'o')) {
      found++
      if (link.label !== 'not-this-article') right++
    }
    if (link.label !== 'origin') continue
    const namer = namerOf([derived, original], await loadOutlets())
    const key = (name: string) => nameKey(namer.canonical(name))
    const body = await masked(derived, original)
    const bare = await articleOf(d, 'd', body)
    tally('visible', (await direction(derived, original, key)).drawn)
    const count = (run: string, { drawn, said }: Verdicts) => {
      tally(run, said)
      if (agreed.has(link.derived)) tally(`${run}-agreed`, said)
      if (run === 'masked') tally(`${run}-drawn`, drawn)
    }
    count('masked', await direction(bare, original, key))
    count(
      'masked-undated',
      await direction(await articleOf(d, 'd', body, null), await articleOf(o, 'o', o.text, null), key),
    )
    count('masked-shifted', await direction(await articleOf(d, 'd', body, shifted(d.date, turn)), original, key))
  }
  const figures: Record<string, number> = { 'trace.cited': found > 0 ? right / found : 0, 'trace.cited.found': found }
  for (const [run, { right: yes, wrong, open }] of Object.entries(counts)) {
    const n = yes + wrong + open
    figures[`trace.direction.${run}`] = yes / n
    figures[`trace.direction.${run}-wrong`] = wrong / n
    context.log(`${run}: ${yes} right (${wilson(yes, n)}), ${wrong} wrong (${wilson(wrong, n)}), ${open} open of ${n}`)
  }
  return figures
}

interface Reading {
  readonly derived: string
  readonly original: string
  readonly label: string
}

function secondReadings(): Reading[] {
  return JSON.parse(readFileSync('bench/quality/labels/direction-second.json', 'utf8')) as Reading[]
}

/** Wilson's 95 % interval of a share. */
function wilson(k: number, n: number): string {
  const z = 1.96
  const p = k / n
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return `${(middle - half).toFixed(2)}..${(middle + half).toFixed(2)}`
}

/** 200 made stories of 5 to 40 articles, and the curve by the share of rewrites that drop their credit. */
async function simulate(context: TaskContext): Promise<Figures> {
  const traced: [Made, Traced][] = []
  for (let seed = 0; seed < STORIES; seed++) {
    const made = await madeStory(seed)
    traced.push([made, await trace(made.story, made.articles, made.annotations, [], { decisions: [] })])
  }
  const { all, byShare } = simulatorFigures(traced)
  for (const [share, { edges, origins }] of byShare)
    context.log(`credits dropped ${share}: edges F1 ${edges.toFixed(3)}, origins exact ${origins.toFixed(3)}`)
  return {
    'trace.simulator.edges': all.edges,
    'trace.simulator.origins': all.origins,
    'trace.simulator.lost': all.lost,
  }
}

export const traceTasks: readonly Task[] = [
  { name: 'trace.links', corpora: ['data/clustering/abp-direction'], run: score },
  { name: 'trace.simulator', corpora: [], run: simulate },
]
