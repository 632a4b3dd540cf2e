/**
 * Ingest against the extraction sets. Body: four-word shingle F1 of shared/scorers/shingles.py. The body model is
 * trained on pages of aeb, andy, fundus_eval and wcxb_dev, so those are scored with the model of the fold that has not
 * seen the page's site (bench/quality/ingest-folds.json); traf and htmldate are seen by no model. Peers run on every
 * fifth page (every page with STEMMA_PEERS=all; they take minutes), with ours on the same pages beside them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Draft, isBody } from '../../../src/ingest/draft.ts'
import { BodyModel, type BodyWeights, loadBodyModel } from '../../../src/ingest/html/body-model.ts'
import { readPage } from '../../../src/ingest/html/page.ts'
import { draftOfPage, metadataOf } from '../../../src/ingest/html/page-draft.ts'
import { canonicalOutlet } from '../../../src/ingest/outlet-name.ts'
import { draftOfText } from '../../../src/ingest/text-draft.ts'
import { hash32 } from '../../../src/text/hash.ts'
import { records } from '../corpora.ts'
import { foldOf, hostOf } from '../ingest-folds.ts'
import { type Peer, peers } from '../ingest-peers.ts'
import type { Figures, Task, TaskContext } from '../task.ts'

interface Gold {
  readonly body?: string
  readonly title?: string | null
  readonly date?: string | null
  readonly with?: readonly string[]
  readonly without?: readonly string[]
}
interface Page {
  readonly id: string
  readonly url: string
  readonly html: string
  readonly gold: Gold
}

const FILES = {
  aeb: 'data/extraction/aeb/aeb.jsonl.gz',
  fundus: 'data/extraction/fundus_eval/fundus_eval.jsonl.gz',
  andy: 'data/extraction/andy/andy_even.jsonl.gz',
  wcxb: 'data/extraction/wcxb_dev/wcxb_dev_300.jsonl.gz',
  traf: 'data/extraction/traf/traf_third.jsonl.gz',
  htmldate: 'data/extraction/htmldate/htmldate_1_500.jsonl.gz',
  flattened: 'data/extraction/flattened.jsonl.gz',
} as const
const FOLDS = 'bench/quality/ingest-folds.json'

export function bodyOf(draft: Draft | null): string {
  if (draft === null) return ''
  return draft.blocks
    .filter((block) => isBody(block.kind))
    .map((block) => draft.text.slice(block.start, block.end))
    .join('\n')
}

function drafted(page: Page, model: BodyModel): Draft | null {
  return draftOfPage(page.html, origin(page.id, page.url), model)
}

function folds(): BodyModel[] {
  if (!existsSync(FOLDS)) return []
  return (JSON.parse(readFileSync(FOLDS, 'utf8')) as BodyWeights[]).map((weights) => new BodyModel(weights))
}

async function shingles(
  context: TaskContext,
  gold: string,
  rows: readonly object[],
  only?: readonly unknown[],
): Promise<string> {
  const file = join(context.scratch, 'system.jsonl')
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'))
  const golds = only === undefined ? gold : join(context.scratch, 'gold.jsonl')
  if (only !== undefined) writeFileSync(golds, only.map((row) => JSON.stringify(row)).join('\n'))
  return (await context.scorer('shingles.py', [golds, file])).trim()
}

const f1 = (printed: string) => Number(/F1 ([\d.]+)/.exec(printed)?.[1] ?? 'NaN')

async function bodies(context: TaskContext, set: keyof typeof FILES): Promise<Figures> {
  const pages = records<Page>(context.shared(FILES[set]))
  const shipped = await loadBodyModel()
  const unseen = folds()
  const rows = pages.map((page) => ({
    id: page.id,
    text: bodyOf(drafted(page, unseen[foldOf(hostOf(page.url))] ?? shipped)),
  }))
  const printed = await shingles(context, context.shared(FILES[set]), rows)
  context.log(`${set}, models that have not seen the site: ${printed}`)
  // The build itself, which was trained on these very pages: what a user gets on them, and no measure of new ones.
  const seen = pages.map((page) => ({ id: page.id, text: bodyOf(drafted(page, shipped)) }))
  context.log(
    `${set}, the shipped model, which has seen them: ${await shingles(context, context.shared(FILES[set]), seen)}`,
  )
  const figures: Record<string, number> = { [`ingest.${set}`]: f1(printed) }
  if (set === 'andy') {
    const titles = pages.filter((page) => page.gold.title)
    const exact = titles.filter((page) => drafted(page, shipped)?.title?.value === page.gold.title).length
    figures['ingest.titles'] = exact / titles.length
  }
  return figures
}

/** Passages that must be in the body (tp, fn) and must not be (fp), white space folded, over all pages. */
async function passages(context: TaskContext): Promise<Figures> {
  const model = await loadBodyModel()
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim()
  let tp = 0
  let fp = 0
  let fn = 0
  for (const page of records<Page>(context.shared(FILES.traf))) {
    const body = fold(bodyOf(drafted(page, model)))
    for (const passage of page.gold.with ?? []) body.includes(fold(passage)) ? tp++ : fn++
    for (const passage of page.gold.without ?? []) if (body.includes(fold(passage))) fp++
  }
  context.log(`traf, unseen: passages found ${tp}, missed ${fn}, wrong ${fp}`)
  return { 'ingest.traf': (2 * tp) / (2 * tp + fp + fn) }
}

/** Day-exact: a wrong day is a false positive; a day not found, where the gold has one, a false negative. */
async function dates(context: TaskContext): Promise<Figures> {
  let right = 0
  let wrong = 0
  let missed = 0
  for (const page of records<Page>(context.shared(FILES.htmldate))) {
    const { published } = metadataOf(readPage(page.html), page.html, page.url || null)
    const day = published?.value.slice(0, 10) ?? null
    const gold = page.gold.date ?? null
    if (day !== null && day === gold) right++
    else {
      if (day !== null) wrong++
      if (day === null && gold !== null) missed++
    }
  }
  context.log(`htmldate: right ${right}, wrong ${wrong}, not found ${missed}`)
  const precision = right / (right + wrong)
  const recall = right / (right + missed)
  return { 'ingest.dates': (2 * precision * recall) / (precision + recall) }
}

/** Is the outlet called what it calls itself? Names are compared without case, punctuation and a leading "the". */
async function outletNames(context: TaskContext): Promise<Figures> {
  const { OUTLET_LABELS } = await import('../outlet-labels-table.ts')
  const labels = new Map(
    OUTLET_LABELS.trim()
      .split('\n')
      .map((line) => {
        const [set = '', id = '', hash = ''] = line.split(' ')
        return [`${set} ${id}`, hash]
      }),
  )
  let right = 0
  let byHost = 0
  for (const set of ['aeb', 'andy', 'htmldate', 'traf', 'wcxb'] as const)
    for (const page of records<Page>(context.shared(FILES[set]))) {
      const label = labels.get(`${set} ${page.id}`)
      if (label === undefined) continue
      const { facts } = metadataOf(readPage(page.html), page.html, page.url || null)
      const outlet = await canonicalOutlet(facts.outlet, page.url || null)
      const key = (outlet?.value ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu)
      if (hash32((key ?? []).join('').replace(/^the/, '')).toString(16) === label) right++
      else if (page.url.includes(outlet?.value ?? ' ')) byHost++
    }
  context.log(
    `outlets of ${labels.size} pages: right ${right}, called by their address ${byHost}, wrong ${labels.size - right - byHost}`,
  )
  return { 'ingest.outlets': right / labels.size }
}

interface Flat {
  readonly id: string
  readonly flattener: string
  readonly text: string
}

async function flattened(context: TaskContext): Promise<Figures> {
  const rows: object[] = []
  for (const { id, flattener, text } of records<Flat>(context.shared(FILES.flattened)))
    rows.push({
      id,
      flattener,
      text: bodyOf(await draftOfText(text, { name: id, url: null, sha256: '', clean: false })),
    })
  const printed = await shingles(context, context.shared(FILES.flattened), rows)
  context.log(`flattened: ${printed}`)
  return { 'ingest.flattened': f1(printed) }
}

/**
 * Ours and the peers on the same pages, page by page in turn in this process. Speed is pages a second of processor time
 * (the machine may be busy with other things), after a first round of ten pages that is not counted. Defuddle, five
 * times slower than the others, reads every third of these pages.
 */
async function compared(context: TaskContext): Promise<Figures> {
  const all = process.env['STEMMA_PEERS'] === 'all'
  const shipped = await loadBodyModel()
  const unseen = folds()
  const ours: Peer = {
    name: 'stemma',
    body: async (html, url) => bodyOf(draftOfPage(html, origin(url, url), unseen[foldOf(hostOf(url))] ?? shipped)),
  }
  const contenders = [ours, ...(await peers())]
  const seconds = contenders.map(() => 0)
  let warm = 0
  for (const set of ['aeb', 'fundus', 'andy', 'wcxb'] as const) {
    const pages = records<Page>(context.shared(FILES[set])).filter((_, i) => all || i % 5 === 0)
    const read = contenders.map(() => [] as { id: string; text: string }[])
    for (const [i, page] of pages.entries())
      for (const [k, peer] of contenders.entries()) {
        if (k === 2 && !all && i % 3 !== 0) continue
        const before = process.cpuUsage()
        read[k]?.push({ id: page.id, text: await peer.body(page.html, page.url) })
        const { user, system } = process.cpuUsage(before)
        if (warm++ >= 30) seconds[k] = (seconds[k] ?? 0) + (user + system) / 1e6
      }
    for (const [k, peer] of contenders.entries()) {
      const rows = read[k] ?? []
      const ids = new Set(rows.map((row) => row.id))
      const golds = pages.filter((page) => ids.has(page.id))
      context.log(`${set.padEnd(7)}${peer.name.padEnd(22)}${await shingles(context, '', rows, golds)}`)
    }
  }
  for (const [k, peer] of contenders.entries())
    context.log(`${peer.name}: ${seconds[k]?.toFixed(2)} s of processor time`)
  return { 'ingest.speed': (seconds[1] ?? 0) / Math.max(seconds[0] ?? 0, 1e-9) }
}

function origin(name: string, url: string) {
  return { name, url: url === '' ? null : url, sha256: '' }
}

const corpora = (...sets: readonly (keyof typeof FILES)[]) => [...sets.map((set) => FILES[set]), 'scorers/shingles.py']

export const ingestTasks: readonly Task[] = [
  ...(['aeb', 'fundus', 'andy', 'wcxb'] as const).map((set) => ({
    name: `ingest.${set}`,
    corpora: corpora(set),
    run: (context: TaskContext) => bodies(context, set),
  })),
  { name: 'ingest.traf', corpora: corpora('traf'), run: passages },
  { name: 'ingest.dates', corpora: corpora('htmldate'), run: dates },
  { name: 'ingest.outlets', corpora: corpora('aeb', 'andy', 'htmldate', 'traf', 'wcxb'), run: outletNames },
  { name: 'ingest.flattened', corpora: corpora('flattened'), run: flattened },
  { name: 'ingest.peers', corpora: corpora('aeb', 'fundus', 'andy', 'wcxb'), run: compared },
]
