import { expect, test } from 'vitest'
import { decodeLinear, labelFlat } from './linear.ts'
import type { SequenceModel } from './sequence-model.ts'
import { decodeStacked, labelFirst, labelSecond } from './stacked.ts'
import { encodeWeights } from './weights.ts'

const LABELS = ['O', 'B-x', 'I-x', 'B-y', 'I-y', 'B-z', 'I-z']
const BITS = 12

/** Numbers that look like chance and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function model(seed: number, features: number): string {
  const next = numbers(seed)
  const hashes = Uint32Array.from(new Set(Array.from({ length: features }, () => Math.floor(next() * 2 ** BITS))))
  const rows = Float32Array.from({ length: hashes.length * LABELS.length }, () => (next() - 0.5) * 200)
  const transitions = Float32Array.from({ length: (LABELS.length + 1) * LABELS.length }, () => (next() - 0.5) * 40)
  const index = new Map([...hashes].map((hash, row) => [hash, row]))
  const made = { labels: LABELS, transitions, hashes, rows, index } as unknown as SequenceModel
  return encodeWeights(made, { drop: 0 })
}

test('says what the two models say one after the other', () => {
  const [first, second] = [model(1, 900), model(2, 1200)]
  const stacked = decodeStacked(first, second, BITS)
  const one = decodeLinear(first, BITS)
  const two = decodeLinear(second, BITS)
  const next = numbers(3)
  const hash = () => Math.floor(next() * 2 ** BITS)
  const [shared, own, tokens] = [20, 9, 300]
  const features = Uint32Array.from({ length: shared * tokens }, hash)
  const further = Uint32Array.from({ length: own * tokens }, hash)
  const all = new Uint32Array((shared + own) * tokens)
  for (let t = 0; t < tokens; t++) {
    all.set(features.subarray(t * shared, (t + 1) * shared), t * (shared + own))
    all.set(further.subarray(t * own, (t + 1) * own), t * (shared + own) + shared)
  }
  const look = labelFirst(stacked, features, shared)
  const same = (a: Uint8Array, b: Uint8Array) => a.filter((label, t) => label === b[t]).length / tokens
  // Weights are rounded to another unit: near ties may fall the other way.
  expect(same(look.labels, labelFlat(one, features, shared))).toBeGreaterThan(0.97)
  expect(same(labelSecond(stacked, look, further, own), labelFlat(two, all, shared + own))).toBeGreaterThan(0.97)
})
