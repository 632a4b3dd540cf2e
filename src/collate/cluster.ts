/**
 * Groups statements into claims by average link over scored pairs, best first. A pair that was never scored counts as
 * 0, so two groups join only if most of their members are alike: single link would chain a story into one claim. Two
 * statements of one article say two things, unless they stand side by side.
 */
export interface ScoredPair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/**
 * Groups of item numbers, each sorted, in order of their first item; only groups of two or more. The two groups with
 * the highest mean score between them join first, while that is at least `threshold` and `mayJoin` allows it.
 * O(pairs * log + merges * neighbours).
 */
export function cluster(
  count: number,
  pairs: readonly ScoredPair[],
  threshold: number,
  mayJoin: (left: readonly number[], right: readonly number[]) => boolean,
): number[][] {
  const members: (number[] | null)[] = Array.from({ length: count }, (_, i) => [i])
  // Sum of scores between two groups, both ways.
  const sums: Map<number, number>[] = Array.from({ length: count }, () => new Map())
  for (const { a, b, score } of pairs) {
    sums[a]?.set(b, score)
    sums[b]?.set(a, score)
  }
  const queue = new Queue()
  const offer = (a: number, b: number) => {
    const [left, right, sum] = [members[a], members[b], sums[a]?.get(b)]
    if (!left || !right || sum === undefined) return
    const score = sum / (left.length * right.length)
    if (score >= threshold)
      queue.push({ a: Math.min(a, b), b: Math.max(a, b), score, size: left.length + right.length })
  }
  for (const { a, b } of pairs) offer(a, b)
  for (let top = queue.pop(); top !== undefined; top = queue.pop()) {
    const [left, right] = [members[top.a], members[top.b]]
    // An offer made before one of the two grew is out of date; a newer one stands in the queue.
    if (!left || !right || left.length + right.length !== top.size || !mayJoin(left, right)) continue
    left.push(...right)
    members[top.b] = null
    const [into, from] = [sums[top.a] ?? new Map<number, number>(), sums[top.b] ?? new Map<number, number>()]
    into.delete(top.b)
    from.delete(top.a)
    for (const [other, sum] of from) {
      const both = (into.get(other) ?? 0) + sum
      into.set(other, both)
      sums[other]?.delete(top.b)
      sums[other]?.set(top.a, both)
    }
    for (const other of into.keys()) offer(top.a, other)
  }
  return members
    .filter((group): group is number[] => group !== null && group.length > 1)
    .map((group) => group.sort((x, y) => x - y))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
}

interface Offer extends ScoredPair {
  readonly size: number
}

/** A binary heap: highest score first, then lowest numbers. */
class Queue {
  readonly #heap: Offer[] = []

  push(offer: Offer): void {
    const heap = this.#heap
    heap.push(offer)
    for (let at = heap.length - 1; at > 0; ) {
      const up = (at - 1) >> 1
      if (!before(heap[at], heap[up])) break
      this.#swap(at, up)
      at = up
    }
  }

  pop(): Offer | undefined {
    const heap = this.#heap
    const top = heap[0]
    const last = heap.pop()
    if (heap.length === 0 || last === undefined) return top
    heap[0] = last
    for (let at = 0; ; ) {
      let least = at
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && before(heap[child], heap[least])) least = child
      if (least === at) return top
      this.#swap(at, least)
      at = least
    }
  }

  #swap(i: number, j: number): void {
    const [x, y] = [this.#heap[i], this.#heap[j]]
    if (x === undefined || y === undefined) return
    this.#heap[i] = y
    this.#heap[j] = x
  }
}

function before(x: Offer | undefined, y: Offer | undefined): boolean {
  if (x === undefined || y === undefined) return false
  if (x.score !== y.score) return x.score > y.score
  return x.a !== y.a ? x.a < y.a : x.b < y.b
}
