/**
 * The text model of `src/ingest/flattened`: the pages of wcxb_dev, andy and fundus_eval written as plain text in six
 * layouts (blank lines around paragraphs; list marks and indents; no blank lines; the body with what stands right
 * before and after it, or with what stands between its paragraphs; the body alone), a row for each line.
 * The flattened set's own pages (aeb) are not among them.
 */
import { writeFileSync } from 'node:fs'
import { LINE_COLUMN_NAMES, lineFeatures } from '../../src/ingest/flattened/line-features.ts'
import { LOOK_COLUMN_NAMES, lineLook } from '../../src/ingest/flattened/line-look.ts'
import { paragraphsOf } from '../../src/ingest/flattened/paragraphs.ts'
import type { TextWeights } from '../../src/ingest/flattened/text-model.ts'
import { Forest, scoreRows } from '../../src/ingest/forest.ts'
import { hash32 } from '../../src/text/hash.ts'
import { FOLDS, foldOf } from '../quality/ingest-folds.ts'
import { type ForestSettings, trainForest } from './forest-trainer.ts'
import { type Labelled, labelled, SETS, weightsFile } from './ingest-body.ts'

export const TEXT_SETTINGS: ForestSettings = {
  trees: 100,
  depth: 6,
  rate: 0.1,
  columnShare: 0.5,
  rowShare: 0.5,
  leastLeaf: 8,
  l2: 4,
}

export interface Dump {
  readonly fold: number
  readonly text: string
  readonly rows: number
  readonly sizes: readonly number[]
  readonly values: Float32Array
  readonly labels: Float32Array
  readonly weights: Float32Array
}

type Layout = 'spaced' | 'marked' | 'dense' | 'clean' | 'near' | 'between'

const APART = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'figure', 'ul', 'ol', 'table'])

/** The page as a text dump; `labels` says for each of its lines how much of it is body. */
function dumpOf(page: Labelled, layout: Layout): { text: string; labels: Map<string, number> } {
  let text = ''
  const labels = new Map<string, number>()
  const inBody = page.blocks.flatMap((_, i) => ((page.labels[i] ?? 0) >= 0.5 ? [i] : []))
  const first = inBody[0] ?? 0
  const last = inBody.at(-1) ?? -1
  // What a reader copies from a page: a little more than the article, on both sides.
  const before = hash32(page.id) % 10
  const after = hash32(page.id, 7) % 30
  for (const [i, block] of page.blocks.entries()) {
    const label = page.labels[i] ?? 0
    const isTitle = block.element.name === 'h1' && i <= first
    if (layout === 'clean' && label < 0.5 && !isTitle) continue
    if (layout === 'near' && (i < first - before || i > last + after) && !isTitle) continue
    if (layout === 'between' && (i < first || i > last) && !isTitle) continue
    const { name } = block.element
    const apart = layout !== 'dense' && (APART.has(name) || layout === 'near')
    const mark = layout === 'marked' && name === 'li' ? '* ' : ''
    const indent = layout === 'marked' ? ' '.repeat(block.element.depth % 12) : ''
    if (apart && text !== '') text += '\n'
    for (const line of block.text.split('\n')) {
      if (line.trim() === '') continue
      labels.set(`${text.length + indent.length}`, label)
      text += `${indent}${mark}${line.trim()}\n`
    }
    if (apart) text += '\n'
  }
  return { text, labels }
}

export function dumpsOf(pages: readonly Labelled[]): Dump[] {
  const dumps: Dump[] = []
  for (const page of pages) {
    const fold = foldOf(page.host)
    const pick = hash32(page.id, 3)
    // Each page in two or three layouts: whole in one of two or three dumps, and cut as people cut.
    const cut: readonly Layout[] = [['near'], ['near', 'dense'], ['between', 'dense'], ['clean']][pick % 4] as Layout[]
    const layouts: readonly Layout[] = [pick % 8 < 4 ? 'spaced' : 'marked', ...cut]
    for (const layout of layouts) {
      const { text, labels } = dumpOf(page, layout)
      const lines = paragraphsOf(text)
      if (lines.length === 0) continue
      const { rows, values } = lineFeatures(text, lines)
      const own = Float32Array.from(lines, (line) => labels.get(`${line.start}`) ?? 0)
      const sizes = lines.map((line) => line.end - line.start)
      const words = sizes.map((size) => size / 6)
      const gold = words.reduce((sum, n, i) => sum + n * (own[i] ?? 0), 0)
      const weights = Float32Array.from(words, (n) => (n + 2) / Math.max(gold, 150))
      const negative = weights.reduce((sum, w, i) => sum + ((own[i] ?? 0) < 0.5 ? w : 0), 0)
      if (negative > 2)
        for (const i of weights.keys()) if ((own[i] ?? 0) < 0.5) weights[i] = ((weights[i] ?? 0) * 2) / negative
      dumps.push({ fold, text, rows, sizes, values, labels: own, weights })
    }
  }
  return dumps
}

/** Of the short lines outside the body every third is enough; it stands for three. */
function taughtRows(dump: Dump): { row: number; times: number }[] {
  const rows: { row: number; times: number }[] = []
  for (const [row, size] of dump.sizes.entries()) {
    const isMenu = (dump.labels[row] ?? 0) === 0 && size < 30
    if (!isMenu) rows.push({ row, times: 1 })
    else if (row % 3 === 0) rows.push({ row, times: 3 })
  }
  return rows
}

function joined(dumps: readonly Dump[], valuesOf: (dump: Dump) => Float32Array, columns: number) {
  const kept = dumps.map(taughtRows)
  const rows = kept.reduce((sum, own) => sum + own.length, 0)
  const values = new Float32Array(rows * columns)
  const labels = new Float32Array(rows)
  const weights = new Float32Array(rows)
  let at = 0
  for (const [k, dump] of dumps.entries()) {
    const from = valuesOf(dump)
    for (const { row, times } of kept[k] ?? []) {
      values.set(from.subarray(row * columns, (row + 1) * columns), at * columns)
      labels[at] = dump.labels[row] ?? 0
      weights[at] = (dump.weights[row] ?? 0) * times
      at++
    }
  }
  return { columns, rows, values, labels, weights }
}

/** Two forests: the second is trained on what the first says of pages of sites it has not seen. */
export function trainText(pages: readonly Labelled[], settings: ForestSettings = TEXT_SETTINGS): TextWeights {
  const dumps = dumpsOf(pages)
  const columns = LINE_COLUMN_NAMES.length
  const firstOf = (own: readonly Dump[]) =>
    trainForest(
      joined(own, (dump) => dump.values, columns),
      settings,
    )
  const seen = new Map<Dump, Float32Array>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const forest = new Forest(firstOf(dumps.filter((dump) => dump.fold !== fold)))
    for (const dump of dumps.filter((one) => one.fold === fold)) {
      const features = { rows: dump.rows, columns, values: dump.values }
      seen.set(dump, lineLook(dump.sizes, features, scoreRows(forest, features)).values)
    }
  }
  const second = trainForest(
    joined(dumps, (dump) => seen.get(dump) ?? new Float32Array(0), LOOK_COLUMN_NAMES.length),
    settings,
  )
  return { first: firstOf(dumps), second }
}

/** `npm run train -- ingest-text` */
export function trainIngestText(): string {
  const pages = [SETS['wcxb'], SETS['andy'], SETS['fundus']].flatMap((file) => labelled(file ?? ''))
  const file = weightsFile('TEXT_WEIGHTS', './text-model.ts', 'TextWeights', trainText(pages))
  writeFileSync('src/ingest/flattened/text-weights.ts', file)
  return `src/ingest/flattened/text-weights.ts: ${file.length} characters from ${pages.length} pages`
}
