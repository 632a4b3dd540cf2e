import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageLink, type Edge } from './average-link.ts'

const LINKING = { threshold: 0.5, absent: 0 }

test('links on the mean over all pairs, absent ones counting as apart', () => {
  const chain: Edge[] = [
    { a: 0, b: 1, score: 0.9 },
    { a: 1, b: 2, score: 0.8 },
  ]
  // 2 is close to 1 alone: (.8 + 0) / 2 is below the threshold.
  expect(averageLink(3, chain, LINKING)).toEqual([[0, 1], [2]])
  expect(averageLink(3, [...chain, { a: 0, b: 2, score: 0.3 }], LINKING)).toEqual([[0, 1, 2]])
  expect(averageLink(2, [], LINKING)).toEqual([[0], [1]])
})

const graph = fc
  .array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 99 })), { maxLength: 40 })
  .map((list) => {
    const edges = new Map<string, Edge>()
    for (const [x, y, score] of list)
      if (x !== y)
        edges.set(`${Math.min(x, y)} ${Math.max(x, y)}`, { a: Math.min(x, y), b: Math.max(x, y), score: score / 100 })
    return [...edges.values()]
  })

test('parts the nodes; the order of the edges changes nothing', () => {
  fc.assert(
    fc.property(graph, fc.infiniteStream(fc.nat()), (edges, order) => {
      const clusters = averageLink(12, edges, LINKING)
      expect(clusters.flat().sort((x, y) => x - y)).toEqual(Array.from({ length: 12 }, (_, i) => i))
      const shuffled = edges.map((edge) => ({ edge, key: order.next().value ?? 0 })).sort((x, y) => x.key - y.key)
      expect(
        averageLink(
          12,
          shuffled.map(({ edge }) => edge),
          LINKING,
        ),
      ).toEqual(clusters)
    }),
  )
})

test('unconnected parts do not touch each other', () => {
  fc.assert(
    fc.property(graph, graph, (left, right) => {
      const moved = right.map(({ a, b, score }) => ({ a: a + 12, b: b + 12, score }))
      const apart = [
        ...averageLink(12, left, LINKING),
        ...averageLink(12, right, LINKING).map((cluster) => cluster.map((node) => node + 12)),
      ]
      expect(averageLink(24, [...left, ...moved], LINKING)).toEqual(apart)
    }),
  )
})
