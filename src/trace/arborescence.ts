/**
 * Minimum-cost arborescence after Chu & Liu 1965 and Edmonds 1967: each node but the root gets one parent, without
 * circles, at least total cost. Small and dense graphs; contraction by recursion, O(V·E).
 */
export interface Arc {
  readonly from: number
  readonly to: number
  readonly cost: number
}

/**
 * The parent's arc of each node that can be reached from the root, in order of nodes. Ties go to the arc that stands
 * first in the list, so a list in content order gives a tree that depends on content alone.
 */
export function arborescence(nodes: number, root: number, arcs: readonly Arc[]): Arc[] {
  const chosen = solve(
    nodes,
    root,
    arcs.filter((arc) => arc.to !== root && arc.from !== arc.to).map((arc) => ({ ...arc, origin: arc })),
  )
  return chosen.sort((a, b) => a.to - b.to)
}

interface Working extends Arc {
  readonly origin: Arc
}

function solve(nodes: number, root: number, arcs: readonly Working[]): Arc[] {
  const best: (Working | undefined)[] = new Array(nodes).fill(undefined)
  for (const arc of arcs) {
    const known = best[arc.to]
    if (known === undefined || arc.cost < known.cost) best[arc.to] = arc
  }
  const circle = circleIn(nodes, root, best)
  if (circle === null) return best.flatMap((arc) => (arc === undefined ? [] : [arc.origin]))
  const inside = new Set(circle)
  // Contract the circle into one node; an arc into it costs what it costs more than the arc it would replace.
  const place = new Map<number, number>()
  let count = 0
  for (let node = 0; node < nodes; node++) if (!inside.has(node)) place.set(node, count++)
  const joint = count
  const entering = new Map<Arc, Working>()
  const contracted: Working[] = []
  for (const arc of arcs) {
    const from = place.get(arc.from) ?? joint
    const to = place.get(arc.to) ?? joint
    if (from === joint && to === joint) continue
    const cost = to === joint ? arc.cost - (best[arc.to]?.cost ?? 0) : arc.cost
    contracted.push({ from, to, cost, origin: arc.origin })
    entering.set(arc.origin, arc)
  }
  const rest = solve(count + 1, place.get(root) ?? joint, contracted)
  const broken = new Set(
    rest.flatMap((arc) => (inside.has(entering.get(arc)?.to ?? -1) ? [entering.get(arc)?.to] : [])),
  )
  const kept = circle.flatMap((node) => {
    const arc = best[node]
    return arc === undefined || broken.has(node) ? [] : [arc.origin]
  })
  return [...rest, ...kept]
}

function circleIn(nodes: number, root: number, best: readonly (Arc | undefined)[]): number[] | null {
  const seen = new Int32Array(nodes).fill(-1)
  for (let start = 0; start < nodes; start++) {
    let node = start
    while (node !== root && seen[node] === -1) {
      seen[node] = start
      const arc = best[node]
      if (arc === undefined) break
      node = arc.from
    }
    if (node !== root && seen[node] === start && best[node] !== undefined) {
      const circle = [node]
      for (let at = best[node]?.from ?? node; at !== node; at = best[at]?.from ?? node) circle.push(at)
      return circle
    }
  }
  return null
}
