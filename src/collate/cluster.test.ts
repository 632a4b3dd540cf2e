import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cluster } from './cluster.ts'

const any = () => true
const ten = Array.from({ length: 10 }, (_, i) => i % 7)

test('a chain of likenesses is not one group', () => {
  const pairs = [0, 1, 2, 3].map((a) => ({ a, b: a + 1, score: 0.9 }))
  expect(cluster([0, 1, 2, 3, 4], pairs, 0.5, any).every((group) => group.length < 5)).toBe(true)
})

test('all alike are one group', () => {
  const pairs = [
    { a: 0, b: 1, score: 0.8 },
    { a: 0, b: 2, score: 0.7 },
    { a: 1, b: 2, score: 0.6 },
    { a: 2, b: 3, score: 0.1 },
  ]
  expect(cluster([0, 1, 2, 3], pairs, 0.5, any)).toEqual([[0, 1, 2]])
})

test('an article that says a thing twice does not weigh its claim down', () => {
  const pairs = [
    { a: 0, b: 1, score: 0.9 },
    { a: 0, b: 2, score: 0.8 },
    { a: 1, b: 3, score: 0.6 },
  ]
  // 1 and 2 stand in one article: its best statement speaks for it.
  expect(cluster([0, 1, 1, 2], pairs, 0.4, any)).toEqual([[0, 1, 2]])
  expect(cluster([0, 1, 1, 2], pairs, 0.3, any)).toEqual([[0, 1, 2, 3]])
})

test('what may not join stays apart', () => {
  expect(cluster([0, 1], [{ a: 0, b: 1, score: 1 }], 0.5, () => false)).toEqual([])
})

test('groups are disjoint, sorted, of two or more, and the order of pairs changes nothing', () => {
  const pair = fc.record({ a: fc.nat(9), b: fc.nat(9), score: fc.double({ min: 0, max: 1, noNaN: true }) })
  fc.assert(
    fc.property(fc.uniqueArray(pair, { selector: (p) => Math.min(p.a, p.b) * 10 + Math.max(p.a, p.b) }), (list) => {
      const pairs = list.filter((p) => p.a !== p.b)
      const groups = cluster(ten, pairs, 0.3, any)
      const all = groups.flat()
      expect(new Set(all).size).toBe(all.length)
      for (const group of groups) {
        expect(group.length).toBeGreaterThan(1)
        expect([...group].sort((x, y) => x - y)).toEqual(group)
      }
      expect(cluster(ten, [...pairs].reverse(), 0.3, any)).toEqual(groups)
    }),
  )
})
