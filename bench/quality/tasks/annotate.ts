/**
 * Attribution on PolNeAR dev and on CofeNet's validation paragraphs, factuality on UW dev, and the time it takes.
 *
 * `polnear.*`: scorers/attribution.py over the dev texts; `tokens` is the F1 of content words (punctuation and "that"
 * left out) over all attributions of a text; `direct` the share of gold attributions whose content is wholly in
 * quotation marks of which a found content has Jaccard ≥ .5.
 * `cofenet.*`: F1 over exact token spans of a role in CofeNet's flat labels.
 * `factuality`: mean absolute error on the −3..3 scale.
 * `ms`: one article of 950 words, warm, annotate in processor time, best of five runs of each
 * article (the machine is shared), median of 30 articles; without names, times and quantities, which have figures of
 * their own (language.names.ms, language.times-quantities.ms).
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../../../src/annotate/annotate.ts'
import { loadFactuality } from '../../../src/annotate/factuality.ts'
import { passagesOf } from '../../../src/annotate/passage.ts'
import { loadNames } from '../../../src/language/en/names.ts'
import { findQuantities } from '../../../src/language/en/quantities/quantities.ts'
import { findTimes } from '../../../src/language/en/times/times.ts'
import { loadTokeniser } from '../../../src/language/en/tokens.ts'
import type { Article } from '../../../src/model/article.ts'
import type { Span } from '../../../src/model/span.ts'
import { errorOf, eventsOf } from '../../train/factuality.ts'
import { records } from '../corpora.ts'
import type { Figures, Task, TaskContext } from '../task.ts'

export interface Roles {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}
interface PolnearText {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Roles[]
}

/** Text as one article: each line a paragraph. */
export function articleOf(id: string, text: string): Article {
  const blocks: Article['blocks'][number][] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() === '') continue
    blocks.push({ kind: 'paragraph', start: match.index, end: match.index + match[0].length, evidence: [] })
  }
  return {
    id,
    name: id,
    url: null,
    outlet: null,
    title: null,
    byline: null,
    published: null,
    language: 'en',
    sha256: '',
    text,
    blocks,
    links: [],
  }
}

const wordsIn = (text: string, spans: readonly Span[]): Set<number> => {
  const found = new Set<number>()
  for (const span of spans)
    for (const match of text.slice(span.start, span.end).matchAll(/[\w$€£%]+(?:[.,'’-]\w+)*/g))
      if (match[0].toLowerCase() !== 'that') found.add(span.start + match.index)
  return found
}

const f1 = (hit: number, found: number, gold: number): number => (found + gold === 0 ? 0 : (200 * hit) / (found + gold))

/** Whose attributions are scored: annotate's, or those of the job with a part left out (bench/train/attribution-ablations.ts). */
export type AttributionsOf = (article: Article) => Promise<readonly Roles[]>

const whole: AttributionsOf = async (article) => (await annotate(article)).attributions

export async function polnear(context: TaskContext, attributionsOf: AttributionsOf = whole): Promise<Figures> {
  const file = context.shared('data/attribution/polnear/polnear_dev.jsonl.gz')
  const seen = new Set<string>()
  const lines: string[] = []
  const tokens = { hit: 0, found: 0, gold: 0 }
  const direct = { hit: 0, gold: 0 }
  for (const { id, text, attributions } of records<PolnearText>(file)) {
    if (seen.has(id)) continue
    seen.add(id)
    const said = await attributionsOf(articleOf(id, text))
    const system = said.map(({ source, cue, content }) => ({ source, cue, content }))
    lines.push(JSON.stringify({ id, attributions: system }))
    const gold = wordsIn(
      text,
      attributions.flatMap((one) => one.content),
    )
    const found = wordsIn(
      text,
      system.flatMap((one) => one.content),
    )
    tokens.gold += gold.size
    tokens.found += found.size
    for (const word of found) if (gold.has(word)) tokens.hit++
    const sets = system.map((one) => wordsIn(text, one.content))
    for (const one of attributions) {
      const quoted = one.content.map((span) => text.slice(span.start, span.end).trim())
      if (quoted.length === 0 || !quoted.every((piece) => /^["“'‘].*["”'’][.,]?$/su.test(piece))) continue
      direct.gold++
      const words = wordsIn(text, one.content)
      const near = sets.some((set) => {
        let both = 0
        for (const word of words) if (set.has(word)) both++
        return both >= 0.5 * (words.size + set.size - both)
      })
      if (near) direct.hit++
    }
  }
  const system = join(context.scratch, 'system.jsonl')
  writeFileSync(system, `${lines.join('\n')}\n`)
  const printed = (await context.scorer('attribution.py', [file, system])).trim()
  context.log(printed)
  const number = (pattern: RegExp) => Number(pattern.exec(printed)?.[1] ?? 0)
  return {
    'attribution.polnear.content': number(/content J>=\.5 P [\d.]+ R [\d.]+ F1 ([\d.]+)/),
    'attribution.polnear.pair': number(/pair F1 ([\d.]+)/),
    'attribution.polnear.tokens': f1(tokens.hit, tokens.found, tokens.gold),
    'attribution.polnear.direct': direct.gold === 0 ? 0 : direct.hit / direct.gold,
  }
}

interface Paragraph {
  readonly tokens: readonly string[]
  readonly labels: readonly string[]
}

const ROLES = ['source', 'cue', 'content'] as const

export async function cofenet(context: TaskContext, attributionsOf: AttributionsOf = whole): Promise<Figures> {
  const tally = Object.fromEntries(ROLES.map((role) => [role, { hit: 0, found: 0, gold: 0 }]))
  for (const [i, paragraph] of records<Paragraph>(
    context.shared('data/attribution/cofenet-polnear/cofenet_valid.jsonl.gz'),
  ).entries()) {
    const { text, starts, ends } = joined(paragraph.tokens)
    const attributions = await attributionsOf(articleOf(`p${i}`, text))
    for (const role of ROLES) {
      const gold = new Set(labelled(paragraph.labels, role))
      const flat = flattened(attributions, role)
      const found = new Set(
        flat.map((span) => {
          const from = starts.findIndex((_, k) => (ends[k] ?? 0) > span.start)
          const to = starts.findLastIndex((start) => start < span.end)
          return `${from}-${to + 1}`
        }),
      )
      const counts = tally[role]
      if (counts === undefined) continue
      counts.gold += gold.size
      counts.found += found.size
      for (const span of found) if (gold.has(span)) counts.hit++
    }
  }
  return Object.fromEntries(
    ROLES.map((role) => [
      `attribution.cofenet.${role}`,
      f1(tally[role]?.hit ?? 0, tally[role]?.found ?? 0, tally[role]?.gold ?? 0),
    ]),
  )
}

/** Spans of one role; CofeNet's labels are flat, so nested spans of the same role are left out. */
function flattened(attributions: readonly Roles[], role: (typeof ROLES)[number]): Span[] {
  return attributions.flatMap((one) => one[role])
}

function labelled(labels: readonly string[], role: string): string[] {
  const found: string[] = []
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== `B-${role}`) continue
    let end = i + 1
    while (labels[end] === `I-${role}`) end++
    found.push(`${i}-${end}`)
  }
  return found
}

/** The Penn Treebank's way of writing marks. */
const PENN: Readonly<Record<string, string>> = {
  '-LRB-': '(',
  '-RRB-': ')',
  '``': '“',
  "''": '”',
  '`': '‘',
  '--': '—',
}

/** Tokens back to running text, with ordinary spacing. */
function joined(tokens: readonly string[]): { text: string; starts: number[]; ends: number[] } {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let open = false
  for (const [i, raw] of tokens.entries()) {
    const token = PENN[raw] ?? raw
    const before = PENN[tokens[i - 1] ?? ''] ?? tokens[i - 1] ?? ''
    const closes = /^(?:[.,;:!?%)\]”’]|['’](?:s|re|ve|ll|d|m|t)?|n['’]t|'')$/.test(token) || (token === '"' && open)
    const glued = /^(?:[([$£€“‘]|``)$/.test(before) || (before === '"' && open)
    if (i > 0 && !closes && !glued) text += ' '
    if (token === '"') open = !open
    starts.push(text.length)
    text += token
    ends.push(text.length)
  }
  return { text, starts, ends }
}

async function speed(context: TaskContext): Promise<Figures> {
  const texts = records<PolnearText>(context.shared('data/attribution/polnear/polnear_dev.jsonl.gz'))
  // Articles of about 950 words: cut from the corpus's own, so that the mix of quotations is a newsroom's.
  const articles = texts
    .filter(({ text }) => text.split(/\s+/).length >= 950)
    .slice(0, 30)
    .map(({ id, text }) => articleOf(id, text.slice(0, [...text.matchAll(/\S+/g)][949]?.index)))
  for (const article of articles.slice(0, 10)) await annotate(article)
  const [tokenise, findNames] = await Promise.all([loadTokeniser(), loadNames()])
  const times: number[] = []
  const clock = async (run: () => unknown): Promise<number> => {
    let best = Number.POSITIVE_INFINITY
    for (let again = 0; again < 5; again++) {
      const started = process.cpuUsage().user
      await run()
      best = Math.min(best, (process.cpuUsage().user - started) / 1000)
    }
    return best
  }
  for (const article of articles) {
    const all = await clock(() => annotate(article))
    const inOrder = passagesOf(article, tokenise).flatMap((passage) => passage.sentences)
    const others = await clock(() => {
      const tokens = inOrder.map((sentence) => sentence.tokens)
      findNames(article.text, inOrder, tokens, article.id)
      findQuantities(article, inOrder, findTimes(article, inOrder, { published: null }))
    })
    times.push(all - others)
  }
  times.sort((a, b) => a - b)
  return { 'attribution.ms': times[times.length >> 1] ?? 0 }
}

/** Mean absolute error of the factuality model on the events of UW dev. */
async function factual(): Promise<Figures> {
  const events = await eventsOf('data/attribution/factuality-uw/uw_dev.jsonl.gz')
  return { 'attribution.factuality': errorOf(events, await loadFactuality()) }
}

export const annotateTasks: readonly Task[] = [
  { name: 'attribution.factuality', corpora: ['data/attribution/factuality-uw'], run: factual },
  {
    name: 'attribution.polnear',
    corpora: ['data/attribution/polnear/polnear_dev.jsonl.gz', 'scorers/attribution.py'],
    run: (context) => polnear(context),
  },
  { name: 'attribution.cofenet', corpora: ['data/attribution/cofenet-polnear'], run: (context) => cofenet(context) },
  { name: 'attribution.speed', corpora: ['data/attribution/polnear/polnear_dev.jsonl.gz'], run: speed },
]
