/**
 * Fits src/annotate/factuality-weights.ts on the UW factuality train sentences: absolute error, AdaGrad, weights
 * averaged over the last half. Card: docs/models/factuality.md.
 */
import { writeFileSync } from 'node:fs'
import { FACT_BUCKETS, factFeatures, factuality } from '../../src/annotate/factuality.ts'
import { loadTokeniser, type Token } from '../../src/language/en/tokens.ts'
import { generator } from '../../src/tagger/train.ts'
import { corpusHash, records, shared } from '../quality/corpora.ts'

const CORPUS = 'data/attribution/factuality-uw/uw_train.jsonl.gz'
const FILE = 'src/annotate/factuality-weights.ts'
// Rounds, rate and decay by five-fold validation on train: flat between 10 and 20 rounds, .1 and .3, 1e-3 and 3e-3.
const ROUNDS = 14
const RATE = 0.15
const DECAY = 0.002

interface Sentence {
  readonly text: string
  readonly targets: readonly { readonly span1: readonly [number, number]; readonly label: number }[]
}

export interface Event {
  readonly tokens: readonly Token[]
  readonly at: number
  readonly label: number
}

/** The events of one of the UW files. */
export async function eventsOf(path: string): Promise<Event[]> {
  const tokenise = await loadTokeniser()
  const events: Event[] = []
  for (const { text, targets } of records<Sentence>(shared(path))) {
    const tokens = tokenise(text, { start: 0, end: text.length })
    const starts = [...text.matchAll(/\S+/g)].map((match) => match.index)
    for (const { span1, label } of targets) {
      const start = starts[span1[0]] ?? 0
      const at = tokens.findIndex((token) => token.start <= start && start < token.end)
      if (at >= 0) events.push({ tokens, at, label })
    }
  }
  return events
}

function fitted(events: readonly Event[]): Float64Array {
  const data = events.map(({ tokens, at, label }) => ({ features: factFeatures(tokens, at), label }))
  const weights = new Float64Array(FACT_BUCKETS)
  const squares = new Float64Array(FACT_BUCKETS).fill(1e-2)
  const average = new Float64Array(FACT_BUCKETS)
  const next = generator(11)
  let counted = 0
  for (let round = 0; round < ROUNDS; round++) {
    const order = data.map((_, i) => i)
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      const held = order[i] ?? 0
      order[i] = order[j] ?? 0
      order[j] = held
    }
    for (const i of order) {
      const one = data[i]
      if (one === undefined) continue
      let sum = 0
      for (const feature of one.features) sum += weights[feature] ?? 0
      const slope = Math.max(-1, Math.min(1, (sum - one.label) * 2))
      for (const feature of one.features) {
        const gradient = slope + DECAY * (weights[feature] ?? 0)
        squares[feature] = (squares[feature] ?? 0) + gradient * gradient
        weights[feature] = (weights[feature] ?? 0) - (RATE * gradient) / Math.sqrt(squares[feature] ?? 1)
      }
    }
    if (round >= ROUNDS / 2) {
      for (let k = 0; k < FACT_BUCKETS; k++) average[k] = (average[k] ?? 0) + (weights[k] ?? 0)
      counted++
    }
  }
  return average.map((weight) => weight / counted)
}

export function errorOf(events: readonly Event[], weights: ArrayLike<number>): number {
  let sum = 0
  for (const { tokens, at, label } of events) sum += Math.abs(factuality(tokens, at, weights) - label)
  return sum / events.length
}

/** Writes the file; returns a line on what was done. */
export async function trainFactuality(): Promise<string> {
  const events = await eventsOf(CORPUS)
  let held = 0
  for (let fold = 0; fold < 5; fold++) {
    const weights = fitted(events.filter((_, i) => i % 5 !== fold)).map((weight) => weight * 1000)
    held +=
      errorOf(
        events.filter((_, i) => i % 5 === fold),
        weights,
      ) / 5
  }
  const weights = Array.from(fitted(events), (weight) => Math.round(weight * 1000))
  writeFileSync(
    FILE,
    `/** Weights of the factuality model, in thousandths. Made by bench/train/factuality.ts from ${CORPUS} (sha256 ${corpusHash(CORPUS)}); see docs/models/factuality.md. */\nexport const FACTUALITY = [${weights.join(',')}]\n`,
  )
  return `${FILE}: ${events.length} events, mean absolute error by five folds of train ${held.toFixed(3)}`
}
