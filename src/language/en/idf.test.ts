import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packClusters, unpackClusters } from './clusters.ts'
import { idfOf, loadIdf, packIdf } from './idf.ts'

test('rare words weigh more than common ones, forms of a word alike, unknown ones most', async () => {
  const idf = await loadIdf()
  expect(idf('the')).toBeLessThan(0.1)
  expect(idf('government')).toBeLessThan(idf('bridge'))
  expect(idf('bridge')).toBeLessThan(idf('archipelago'))
  expect(idf('bridges')).toBe(idf('bridge'))
  expect(idf('zzyzyxq')).toBeGreaterThanOrEqual(idf('archipelago'))
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', "'", 'é', '9'), minLength: 1, maxLength: 40 })

test('what is packed is read again', () => {
  fc.assert(
    fc.property(fc.dictionary(word, fc.integer({ min: 1, max: 9 })), (counts) => {
      const frequency = new Map(Object.entries(counts))
      const idf = idfOf(10, packIdf(frequency, 3))
      for (const [key, df] of frequency) if (df >= 3) expect(idf(key)).toBeCloseTo(Math.log(10 / df), 12)
      expect(idf('never seen')).toBeCloseTo(Math.log(5), 12)
    }),
  )
})

test('clusters are read as they were packed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), (words) => {
      const groups = [0, 1, 2].map((c) => words.filter((_, i) => i % 3 === c))
      const cluster = unpackClusters(packClusters(groups))
      for (const [c, own] of groups.entries()) for (const one of own) expect(cluster(one)).toBe(c)
      expect(cluster('never seen')).toBe(-1)
    }),
  )
})
