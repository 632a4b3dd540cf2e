import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hash32 } from '../text/hash.ts'
import { FeatureTable, label, viterbi } from './sequence-model.ts'
import { type LabelledSequence, meanOf, train } from './train.ts'
import { bioConstraints } from './viterbi.ts'
import { decodeWeights, encodeWeights } from './weights.ts'

// Invented language: "za" begins a name, words after it with a capital go on with it.
const NAMES = ['Quill', 'Lund', 'Marrow', 'Stride', 'Olave']
const WORDS = ['ka', 'lo', 'mi', 'tu']
const features = (words: readonly string[]): number[][] =>
  words.map((word, i) => [hash32(`w:${word}`), hash32(`p:${words[i - 1] ?? ''}`), hash32(`c:${/^[A-Z]/.test(word)}`)])

function sentence(seed: number): LabelledSequence {
  const words: string[] = []
  const labels: string[] = []
  for (let i = 0; i < 6; i++) {
    const pick = (seed * 7 + i * 3) % 5
    if (pick < 2) {
      words.push('za', NAMES[(seed + i) % 5] ?? '', NAMES[(seed + 2 * i) % 5] ?? '')
      labels.push('O', 'B-PER', 'I-PER')
    } else {
      words.push(WORDS[(seed + i) % 4] ?? '')
      labels.push('O')
    }
  }
  return { features: features(words), labels }
}
const data = Array.from({ length: 40 }, (_, i) => sentence(i))
const options = { rounds: 6, seed: 3, cutoff: 1, constraints: bioConstraints }
const model = train(data, options)
const allowed = bioConstraints(model.labels)

test('learns what it is shown and says it of new words', () => {
  const words = ['ka', 'za', 'Newton', 'Lund', 'mi']
  expect(label(model, features(words), allowed)).toEqual(['O', 'O', 'B-PER', 'I-PER', 'O'])
})

test('the same data, options and seed give the same bytes; another seed another order', () => {
  expect(encodeWeights(train(data, options), { drop: 0 })).toBe(encodeWeights(model, { drop: 0 }))
})

test('written and read again, it labels alike', () => {
  const read = decodeWeights(encodeWeights(model, { drop: 0 }))
  expect(read.labels).toEqual(model.labels)
  for (const { features: own } of data) expect(label(read, own, allowed)).toEqual(label(model, own, allowed))
})

test('reading what was written gives the same text again', () => {
  const text = encodeWeights(model, { drop: 0 })
  expect(encodeWeights(decodeWeights(text), { drop: 0 })).toBe(text)
})

test('refuses text that is no model', () => {
  expect(() => decodeWeights('AAAA')).toThrow(RangeError)
})

test('the mean of a model with itself is the model', () => {
  const mean = meanOf([model, model])
  expect([...mean.rows]).toEqual([...model.rows])
  expect(() => meanOf([])).toThrow(RangeError)
})

test.each([
  [-1, 'I-A', false],
  [0, 'I-A', false],
  [1, 'I-A', true],
  [2, 'I-A', true],
  [3, 'I-A', false],
  [-1, 'B-A', true],
  [4, 'O', true],
])('after label %i %s may stand: %s', (from, to, expected) => {
  const labels = ['O', 'B-A', 'I-A', 'B-B', 'I-B']
  expect(bioConstraints(labels)(from, labels.indexOf(to))).toBe(expected)
})

test('Viterbi finds the best of all paths', () => {
  const score = fc.integer({ min: -9, max: 9 })
  fc.assert(
    fc.property(
      fc.array(score, { minLength: 8, maxLength: 8 }),
      fc.array(score, { minLength: 6, maxLength: 6 }),
      (cells, pairs) => {
        const scores = Float32Array.from(cells)
        const transitions = Float32Array.from(pairs)
        const worth = (path: ArrayLike<number>) =>
          Array.from(path).reduce(
            (sum, to, i) => sum + (cells[i * 2 + to] ?? 0) + (pairs[(i === 0 ? 2 : (path[i - 1] ?? 0)) * 2 + to] ?? 0),
            0,
          )
        const all = Array.from({ length: 16 }, (_, n) => [n & 1, (n >> 1) & 1, (n >> 2) & 1, (n >> 3) & 1])
        expect(worth(viterbi(scores, transitions, 2, () => true))).toBe(Math.max(...all.map(worth)))
      },
    ),
  )
})

test('the table leads every hash to its row and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 200 }), (hashes) => {
      const table = new FeatureTable(Uint32Array.from(hashes))
      for (const [i, hash] of hashes.entries()) expect(table.row(hash)).toBe(i)
      for (let other = 0; other < 50; other++) if (!hashes.includes(other)) expect(table.row(other)).toBe(-1)
    }),
  )
})

test('an empty sequence has no labels', () => {
  expect(label(model, [], allowed)).toEqual([])
})
