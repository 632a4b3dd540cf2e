import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Arc, arborescence } from './arborescence.ts'

test('breaks a circle where it costs least', () => {
  const arcs = [
    { from: 0, to: 1, cost: 10 },
    { from: 0, to: 2, cost: 8 },
    { from: 1, to: 2, cost: 1 },
    { from: 2, to: 1, cost: 1 },
  ]
  expect(arborescence(3, 0, arcs)).toEqual([
    { from: 2, to: 1, cost: 1 },
    { from: 0, to: 2, cost: 8 },
  ])
})

const graphs = fc.integer({ min: 2, max: 5 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    costs: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: nodes * nodes, maxLength: nodes * nodes }),
  }),
)

test('no spanning tree costs less (against trying all)', () => {
  fc.assert(
    fc.property(graphs, ({ nodes, costs }) => {
      const arcs: Arc[] = []
      for (let from = 0; from < nodes; from++)
        for (let to = 1; to < nodes; to++) if (from !== to) arcs.push({ from, to, cost: costs[from * nodes + to] ?? 1 })
      const tree = arborescence(nodes, 0, arcs)
      expect(tree.map((arc) => arc.to)).toEqual(Array.from({ length: nodes - 1 }, (_, i) => i + 1))
      expect(tree.reduce((sum, arc) => sum + arc.cost, 0)).toBe(cheapest(nodes, arcs))
    }),
  )
})

/** Tries every choice of one parent a node that leads back to the root. */
function cheapest(nodes: number, arcs: readonly Arc[]): number {
  let best = Number.POSITIVE_INFINITY
  const choose = (node: number, chosen: readonly Arc[]) => {
    if (node === nodes) {
      const parent = new Map(chosen.map((arc) => [arc.to, arc.from]))
      const rooted = chosen.every((arc) => {
        let at: number | undefined = arc.to
        for (let steps = 0; at !== undefined && at !== 0 && steps <= nodes; steps++) at = parent.get(at)
        return at === 0
      })
      if (rooted)
        best = Math.min(
          best,
          chosen.reduce((sum, arc) => sum + arc.cost, 0),
        )
      return
    }
    for (const arc of arcs) if (arc.to === node) choose(node + 1, [...chosen, arc])
  }
  choose(1, [])
  return best
}
