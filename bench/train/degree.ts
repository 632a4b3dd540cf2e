/**
 * Trains the degree of reuse (`src/group/degree-weights.ts`) on Clough and Stevenson's 95 short answers: softmax
 * regression with a ridge, by Newton's method. Card: docs/models/group.md.
 */
import { writeFileSync } from 'node:fs'
import { DEGREES, type DegreeModel, degreeFeatures } from '../../src/group/degree.ts'
import { sha256Hex } from '../../src/text/hash.ts'
import { wordHashes } from '../../src/text/word-hashes.ts'
import { corpusHash, records, shared } from '../quality/corpora.ts'

export const CLOUGH = 'data/clustering/clough-stevenson/clough_stevenson.jsonl.gz'
const LABELS: Readonly<Record<string, (typeof DEGREES)[number]>> = {
  non: 'none',
  heavy: 'heavy',
  light: 'light',
  cut: 'cut',
}
// .1 and .3 give the same figure, leaving one question out; 1 and 3 less.
const RIDGE = 0.3

export interface Answer {
  readonly question: string
  readonly degree: number
  readonly features: readonly number[]
}

export function cloughAnswers(path: (of: string) => string): Answer[] {
  const hashes = (text: string) => wordHashes(text, [{ start: 0, end: text.length }]).hashes
  return records<{ label: string; story: string; text: string; sourceText: string }>(path(CLOUGH)).map((answer) => ({
    question: answer.story,
    degree: DEGREES.indexOf(LABELS[answer.label] ?? 'none'),
    features: degreeFeatures(hashes(answer.text), hashes(answer.sourceText)),
  }))
}

export function fitDegree(answers: readonly Answer[]): DegreeModel {
  const size = answers[0]?.features.length ?? 0
  const column = (i: number) => answers.map(({ features }) => features[i] ?? 0)
  const average = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length
  const mean = Array.from({ length: size }, (_, i) => average(column(i)))
  const deviation = mean.map((m, i) => Math.sqrt(average(column(i).map((x) => (x - m) ** 2))) + 1e-9)
  const rows = answers.map(({ features }) => [1, ...features.map((x, i) => (x - (mean[i] ?? 0)) / (deviation[i] ?? 1))])
  const d = size + 1
  const k = DEGREES.length
  const w = new Float64Array(d * k)
  for (let step = 0; step < 60; step++) {
    const gradient = new Float64Array(d * k)
    const hessian = Array.from({ length: d * k }, () => new Float64Array(d * k))
    for (const [n, row] of rows.entries()) {
      const scores = DEGREES.map((_, c) => row.reduce((sum, x, i) => sum + x * (w[c * d + i] as number), 0))
      const top = Math.max(...scores)
      const odds = scores.map((score) => Math.exp(score - top))
      const all = odds.reduce((sum, x) => sum + x, 0)
      for (let c = 0; c < k; c++) {
        const p = (odds[c] ?? 0) / all
        const residual = (answers[n]?.degree === c ? 1 : 0) - p
        for (let i = 0; i < d; i++) {
          gradient[c * d + i] = (gradient[c * d + i] as number) + residual * (row[i] ?? 0)
          for (let e = 0; e < k; e++) {
            const curve = p * ((c === e ? 1 : 0) - (odds[e] ?? 0) / all) * (row[i] ?? 0)
            const line = hessian[c * d + i] as Float64Array
            for (let j = 0; j < d; j++) line[e * d + j] = (line[e * d + j] as number) + curve * (row[j] ?? 0)
          }
        }
      }
    }
    for (let at = 0; at < d * k; at++) {
      const line = hessian[at] as Float64Array
      // The biases are free; a millionth keeps the system solvable (only their differences matter).
      const ridge = at % d === 0 ? 1e-6 : RIDGE
      line[at] = (line[at] as number) + ridge
      gradient[at] = (gradient[at] as number) - ridge * (w[at] as number)
    }
    const change = eliminate(hessian, gradient)
    let largest = 0
    for (const [at, x] of change.entries()) {
      w[at] = (w[at] as number) + x
      largest = Math.max(largest, Math.abs(x))
    }
    if (largest < 1e-7) break
  }
  const short = (x: number) => Number(x.toPrecision(6))
  return {
    mean: mean.map(short),
    deviation: deviation.map(short),
    weights: DEGREES.map((_, c) => Array.from(w.subarray(c * d, (c + 1) * d), short)),
  }
}

/** Gauss elimination with the largest pivot. */
function eliminate(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length
  const rows: Float64Array[] = matrix.map((line, i) => Float64Array.of(...line, right[i] as number))
  for (let i = 0; i < n; i++) {
    let pivot = i
    for (let r = i + 1; r < n; r++) if (Math.abs(rows[r]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = r
    const line = rows[pivot] as Float64Array
    rows[pivot] = rows[i] as Float64Array
    rows[i] = line
    for (let r = 0; r < n; r++) {
      const other = rows[r] as Float64Array
      if (r === i || other[i] === 0) continue
      const factor = (other[i] as number) / (line[i] as number)
      for (let c = i; c <= n; c++) other[c] = (other[c] as number) - factor * (line[c] as number)
    }
  }
  return Float64Array.from(rows, (line, i) => (line[n] as number) / (line[i] as number))
}

export function trainDegree(): string {
  const model = fitDegree(cloughAnswers(shared))
  const source = [
    `/** Weights of the degree of reuse. Made by bench/train/degree.ts from ${CLOUGH} (${corpusHash(CLOUGH)}); see docs/models/group.md. */`,
    "import type { DegreeModel } from './degree.ts'",
    '',
    `export const DEGREE_MODEL: DegreeModel = ${JSON.stringify(model)}`,
    '',
  ].join('\n')
  writeFileSync('src/group/degree-weights.ts', source)
  return `degree: src/group/degree-weights.ts, sha256 ${sha256Hex(source).slice(0, 16)}`
}
