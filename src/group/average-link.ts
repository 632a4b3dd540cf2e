/**
 * Agglomerative clustering by average link on a sparse graph: two clusters are as alike as the mean over all pairs of
 * their members, where a pair without an edge counts as `absent`. Merges the most alike clusters first, as long as
 * they reach the threshold. Connected parts do not touch each other, so each part's clusters depend on that part
 * alone (what `docs/decisions` builds on for adding articles one at a time).
 */

export interface Edge {
  readonly a: number
  readonly b: number
  readonly score: number
}

export interface Linking {
  /** Least mean score at which two clusters become one. */
  readonly threshold: number
  /** Score of a pair that has no edge; below the threshold. */
  readonly absent: number
}

/**
 * Clusters of 0 … count-1, each sorted, ordered by their first member. Ties fall to the cluster with the lowest
 * members, so the numbering must come from content. O(E log E) for sparse graphs.
 */
export function averageLink(count: number, edges: readonly Edge[], { threshold, absent }: Linking): number[][] {
  const members: (number[] | null)[] = Array.from({ length: count }, (_, i) => [i])
  // Sum over the pairs that have an edge of (score − absent): merging adds them up, absent pairs add nothing.
  const links: (Map<number, number> | null)[] = Array.from({ length: count }, () => new Map())
  const heap = new Heap()
  const mean = (a: number, b: number, sum: number) =>
    absent + sum / ((members[a]?.length ?? 1) * (members[b]?.length ?? 1))
  for (const { a, b, score } of edges) {
    links[a]?.set(b, score - absent)
    links[b]?.set(a, score - absent)
    if (score >= threshold) heap.push(score, Math.min(a, b), Math.max(a, b))
  }
  for (let top = heap.pop(); top !== null; top = heap.pop()) {
    const { a, b } = top
    const own = links[a]
    const other = links[b]
    const sum = own?.get(b)
    if (own == null || other == null || sum === undefined || mean(a, b, sum) !== top.score) continue
    members[a] = [...(members[a] ?? []), ...(members[b] ?? [])]
    members[b] = null
    links[b] = null
    own.delete(b)
    other.delete(a)
    for (const [c, toOther] of other) {
      own.set(c, (own.get(c) ?? 0) + toOther)
      links[c]?.delete(b)
    }
    // No order is needed here: each sum stands alone, and the heap's order is total.
    for (const [c, sumNow] of own) {
      links[c]?.set(a, sumNow)
      const score = mean(a, c, sumNow)
      if (score >= threshold) heap.push(score, Math.min(a, c), Math.max(a, c))
    }
  }
  return members.flatMap((list) => (list === null ? [] : [list.sort((x, y) => x - y)]))
}

interface Entry {
  readonly score: number
  readonly a: number
  readonly b: number
}

/** Highest score first, then lowest a, then lowest b. Outdated entries stay until they are popped. */
class Heap {
  readonly #list: Entry[] = []

  push(score: number, a: number, b: number): void {
    const list = this.#list
    list.push({ score, a, b })
    let at = list.length - 1
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!this.#swapIfBefore(at, up)) break
      at = up
    }
  }

  pop(): Entry | null {
    const list = this.#list
    const top = list[0]
    const last = list.pop()
    if (top === undefined || last === undefined) return null
    if (list.length > 0) {
      list[0] = last
      let at = 0
      for (;;) {
        const left = 2 * at + 1
        const right = left + 1
        const child = right < list.length && this.#before(right, left) ? right : left
        if (child >= list.length || !this.#swapIfBefore(child, at)) break
        at = child
      }
    }
    return top
  }

  #before(i: number, j: number): boolean {
    const x = this.#list[i]
    const y = this.#list[j]
    if (x === undefined || y === undefined) return false
    return x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b
  }

  #swapIfBefore(i: number, j: number): boolean {
    const x = this.#list[i]
    const y = this.#list[j]
    if (x === undefined || y === undefined || !this.#before(i, j)) return false
    this.#list[i] = y
    this.#list[j] = x
    return true
  }
}
