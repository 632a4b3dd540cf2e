import { expect, test } from 'vitest'
import { labelFlat, linearModel } from './linear.ts'
import { label } from './sequence-model.ts'
import { train } from './train.ts'
import { bioConstraints } from './viterbi.ts'

const sequences = [
  { words: ['the', 'mayor', 'of', 'Marlby', 'spoke'], labels: ['O', 'B-x', 'I-x', 'I-x', 'O'] },
  { words: ['Marlby', 'spoke', 'of', 'the', 'mayor'], labels: ['B-x', 'O', 'O', 'O', 'B-x'] },
  { words: ['of', 'Marlby', 'the', 'mayor', 'spoke'], labels: ['O', 'B-x', 'O', 'B-x', 'O'] },
]
const number = (word: string) => [...word].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 1000, 7)
const featuresOf = (words: readonly string[]) =>
  words.map((word, i) => [number(word), 1000 + number(words[i - 1] ?? '-'), 2000 + number(words[i + 1] ?? '-')])

test('labels as the plain decoder does', () => {
  const model = train(
    sequences.map(({ words, labels }) => ({ features: featuresOf(words), labels })),
    { rounds: 6, seed: 3, cutoff: 1, constraints: bioConstraints },
  )
  const flat = linearModel(model, 12)
  for (const { words, labels } of [...sequences, { words: [], labels: [] }]) {
    const features = featuresOf(words)
    const plain = label(model, features, bioConstraints(model.labels))
    const found = Array.from(labelFlat(flat, Uint32Array.from(features.flat()), 3), (at) => model.labels[at])
    expect(found).toEqual(plain)
    expect(found).toEqual(labels)
  }
})

test('a model of more than eight labels is refused', () => {
  const labels = Array.from({ length: 9 }, (_, i) => `B-${i}`)
  const model = train([{ features: labels.map((_, i) => [i]), labels }], { rounds: 1, seed: 1, cutoff: 1 })
  expect(() => linearModel(model, 12)).toThrow(RangeError)
})
