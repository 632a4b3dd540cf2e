import { expect, test } from 'vitest'
import { decodeSparse, labelSparse } from '../../tagger/sparse-model.ts'
import { loadClusters } from './clusters.ts'
import { formOf, HASH_BITS, posFeatures } from './pos-features.ts'
import { PosSums } from './pos-sums.ts'
import { WEIGHTS } from './pos-weights.ts'

const model = decodeSparse(WEIGHTS, HASH_BITS)
const clusters = await loadClusters()
const lowered = (words: readonly string[]) => words.map((word) => word.toLowerCase())
const SENTENCES = [
  'The mayor of Marlby told the Courier on Monday that the bridge would close .',
  'MAYOR OPENS BRIDGE',
  '“ We ’re out of boats , ” said Ada Quill , who runs the US ferry .',
  'It',
  '',
  'Internationalisation of 12,400 extraordinarily long-winded counter-proposals failed',
].map((line) => line.split(' ').filter((word) => word !== ''))

const plainly = (words: readonly string[]) =>
  labelSparse(model, posFeatures(words.map((word) => formOf(word, word.toLowerCase(), clusters))))

test('sums kept of words give the labels that all features looked up give, met first or again', () => {
  const sums = new PosSums(model, clusters, new Map())
  for (let again = 0; again < 2; again++)
    for (const words of SENTENCES) expect(sums.labels(words, lowered(words))).toEqual(plainly(words))
})

test('the same after more words than are kept', () => {
  const sums = new PosSums(model, clusters, new Map())
  for (let from = 0; from < 12_000; from += 900) {
    const words = Array.from({ length: 900 }, (_, i) => `${i % 3 === 0 ? 'W' : 'w'}${(from + i).toString(36)}ed`)
    sums.labels(words, lowered(words))
  }
  for (const words of SENTENCES) expect(sums.labels(words, lowered(words))).toEqual(plainly(words))
})

test('a word with one tag keeps it, but not in capitals', () => {
  const sums = new PosSums(model, clusters, new Map([['us', 3]]))
  const labels = sums.labels(['Give', 'us', 'US', 'boats'], ['give', 'us', 'us', 'boats'])
  expect(labels[1]).toBe(3)
  const free = new PosSums(model, clusters, new Map()).labels(['US'], ['us'])
  expect(sums.labels(['US'], ['us'])).toEqual(free)
})
