/** The body model of `src/ingest/html`: pages of wcxb_dev and andy, a row for each block. */
import { writeFileSync } from 'node:fs'
import { Forest, type ForestWeights, scoreRows } from '../../src/ingest/forest.ts'
import type { BodyWeights } from '../../src/ingest/html/body-model.ts'
import { COLUMN_NAMES, featuresOf } from '../../src/ingest/html/features.ts'
import { hintsOf } from '../../src/ingest/html/hints.ts'
import { type PageBlock, readPage } from '../../src/ingest/html/page.ts'
import { SECOND_COLUMN_NAMES, secondLook } from '../../src/ingest/html/second-look.ts'
import { records, shared } from '../quality/corpora.ts'
import { FOLDS, foldOf, hostOf } from '../quality/ingest-folds.ts'
import { labelsOf } from './body-labels.ts'
import { type ForestSettings, trainForest } from './forest-trainer.ts'

export interface GoldPage {
  readonly id: string
  readonly url: string
  readonly html: string
  readonly gold: { readonly body?: string; readonly paragraphs?: readonly string[] }
}

export interface Labelled {
  readonly id: string
  readonly gold: readonly string[]
  readonly host: string
  readonly texts: readonly string[]
  readonly blocks: readonly PageBlock[]
  readonly rows: number
  readonly values: Float32Array
  readonly labels: Float32Array
  readonly weights: Float32Array
}

export function labelled(file: string): Labelled[] {
  return records<GoldPage>(shared(file)).map((page) => {
    const read = readPage(page.html)
    const features = featuresOf(read, hintsOf(read.tree))
    const texts = read.blocks.map((block) => block.text)
    const gold = readings(page)
    const { shares, words } = labelsOf(texts, gold[0] ?? '')
    // A block weighs as its words do in the page's own score; 3 more so that short lines are learned too.
    const goldWords = words.reduce((sum, n, i) => sum + n * (shares[i] ?? 0), 0)
    const size = Math.max(goldWords, 150)
    const weights = Float32Array.from(words, (n) => (n + 3) / size)
    // Pages with huge comment sections: precision falls only so far, so their false side weighs 2 at most.
    const negative = weights.reduce((sum, w, i) => sum + ((shares[i] ?? 0) < 0.5 ? w : 0), 0)
    if (negative > 2)
      for (const i of weights.keys()) if ((shares[i] ?? 0) < 0.5) weights[i] = ((weights[i] ?? 0) * 2) / negative
    return {
      id: page.id,
      host: hostOf(page.url),
      blocks: read.blocks,
      gold,
      texts,
      rows: features.rows,
      values: features.values,
      labels: Float32Array.from(shares),
      weights,
    }
  })
}

function readings(page: GoldPage): string[] {
  const { paragraphs } = page.gold
  if (paragraphs === undefined) return [page.gold.body ?? '']
  const optional = (text: string) => text.startsWith('[') && text.endsWith(']')
  return [
    paragraphs.map((text) => (optional(text) ? text.slice(1, -1) : text)).join('\n'),
    paragraphs.filter((text) => !optional(text)).join('\n'),
  ]
}

function joined(pages: readonly Labelled[], valuesOf: (page: Labelled) => Float32Array, columns: number) {
  const kept = pages.map(taughtRows)
  const rows = kept.reduce((sum, own) => sum + own.length, 0)
  const values = new Float32Array(rows * columns)
  const labels = new Float32Array(rows)
  const weights = new Float32Array(rows)
  let at = 0
  for (const [k, page] of pages.entries()) {
    const from = valuesOf(page)
    for (const { row, times } of kept[k] ?? []) {
      values.set(from.subarray(row * columns, (row + 1) * columns), at * columns)
      labels[at] = page.labels[row] ?? 0
      weights[at] = (page.weights[row] ?? 0) * times
      at++
    }
  }
  return { columns, rows, values, labels, weights }
}

/** Of the short linked lines outside the body (menus) every third is enough; it stands for three. */
function taughtRows(page: Labelled): { row: number; times: number }[] {
  const rows: { row: number; times: number }[] = []
  for (const [row, block] of page.blocks.entries()) {
    const isMenu = (page.labels[row] ?? 0) === 0 && block.text.length < 40 && block.linked > 0.8 * block.text.length
    if (!isMenu) rows.push({ row, times: 1 })
    else if (row % 3 === 0) rows.push({ row, times: 3 })
  }
  return rows
}

/**
 * The model trained on all pages, and one for each fold trained on the others: what a fold's pages score with theirs is
 * what unseen sites score. The second forest learns from what first forests say of folds they have not seen.
 */
export function trainBody(pages: readonly Labelled[], settings = SETTINGS): { all: BodyWeights; folds: BodyWeights[] } {
  const columns = COLUMN_NAMES.length
  const known = new Map<string, ForestWeights>()
  const firstOn = (folds: readonly number[]): ForestWeights => {
    const key = folds.join()
    const trained =
      known.get(key) ??
      trainForest(
        joined(
          pages.filter((page) => folds.includes(foldOf(page.host))),
          (page) => page.values,
          columns,
        ),
        settings.first,
      )
    known.set(key, trained)
    return trained
  }
  const trainOn = (folds: readonly number[]): BodyWeights => {
    const own = pages.filter((page) => folds.includes(foldOf(page.host)))
    const seen = new Map<Labelled, Float32Array>()
    for (const fold of folds) {
      const forest = new Forest(firstOn(folds.filter((other) => other !== fold)))
      for (const page of own.filter((one) => foldOf(one.host) === fold)) {
        const features = { rows: page.rows, columns, values: page.values }
        seen.set(page, secondLook(page.blocks, features, scoreRows(forest, features)).values)
      }
    }
    const rows = joined(own, (page) => seen.get(page) ?? new Float32Array(0), SECOND_COLUMN_NAMES.length)
    return { first: firstOn(folds), second: trainForest(rows, settings.second) }
  }
  const all = Array.from({ length: FOLDS }, (_, k) => k)
  return { all: trainOn(all), folds: all.map((fold) => trainOn(all.filter((other) => other !== fold))) }
}

// Chosen by four-fold cross-validation over sites (docs/models/ingest-body.md); flat around these values.
const FOREST: ForestSettings = {
  trees: 200,
  depth: 6,
  rate: 0.08,
  columnShare: 0.3,
  rowShare: 0.5,
  leastLeaf: 8,
  l2: 4,
}
// The second forest has little to learn and much to overfit: shallow, slow, with large leaves.
export const SETTINGS = {
  first: FOREST,
  second: { trees: 70, depth: 5, rate: 0.08, columnShare: 0.5, rowShare: 0.5, leastLeaf: 20, l2: 10 },
}

export const SETS: Readonly<Record<string, string>> = {
  wcxb: 'data/extraction/wcxb_dev/wcxb_dev_300.jsonl.gz',
  andy: 'data/extraction/andy/andy_even.jsonl.gz',
  aeb: 'data/extraction/aeb/aeb.jsonl.gz',
  fundus: 'data/extraction/fundus_eval/fundus_eval.jsonl.gz',
}

/** `npm run train -- ingest-body`: the shipped weights, and those of the folds for the evaluation. */
export function trainIngestBody(): string {
  const pages = Object.values(SETS).flatMap(labelled)
  const { all, folds } = trainBody(pages)
  const shipped = weightsFile('BODY_WEIGHTS', './body-model.ts', 'BodyWeights', all)
  writeFileSync('src/ingest/html/body-weights.ts', shipped)
  writeFileSync('bench/quality/ingest-folds.json', `${JSON.stringify(folds)}\n`)
  return `src/ingest/html/body-weights.ts: ${shipped.length} characters from ${pages.length} pages`
}

export function weightsFile(name: string, from: string, type: string, weights: unknown): string {
  return `/** Made by \`npm run train\`; see docs/models. Not for reading. */\nimport type { ${type} } from '${from}'\n\nexport const ${name}: ${type} = ${JSON.stringify(weights)}\n`
}
