/** Things joined into groups (disjoint sets, Galler & Fischer 1964). */
export interface Groups {
  /** The group's head: of joined ids the one that was first in the list. */
  readonly headOf: (id: string) => string
  /** Makes one of all of them; ids that are not in the list are left out. */
  readonly join: (ids: readonly string[]) => void
  readonly count: () => number
}

export function groupsOf(ids: readonly string[]): Groups {
  const order = new Map(ids.map((id, i) => [id, i]))
  const up = new Map<string, string>()
  const headOf = (id: string): string => {
    let at = id
    for (let next = up.get(at); next !== undefined; next = up.get(at)) at = next
    // Shorten the way for the next who asks.
    for (let step = id; step !== at; ) {
      const next = up.get(step) ?? at
      up.set(step, at)
      step = next
    }
    return at
  }
  const join = (members: readonly string[]) => {
    const [first, ...rest] = members.filter((id) => order.has(id))
    if (first === undefined) return
    for (const id of rest) {
      const a = headOf(first)
      const b = headOf(id)
      if (a === b) continue
      const [head, other] = (order.get(a) ?? 0) < (order.get(b) ?? 0) ? [a, b] : [b, a]
      up.set(other, head)
    }
  }
  return { headOf, join, count: () => new Set(ids.map(headOf)).size }
}
