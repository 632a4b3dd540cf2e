/**
 * Groups statements into claims by average link over scored pairs, best first. The mean is taken over pairs of articles,
 * each by its best pair of statements: an article that says a thing twice must not weigh it down. A pair that was never
 * scored counts as 0, so two groups join only if most of their articles say alike: single link would chain a story into
 * one claim.
 */
export interface ScoredPair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Best score of two groups for each pair of articles they have a scored pair in, and the sum of these. */
interface Link {
  readonly best: Map<number, number>
  sum: number
  /** How many members the two had together when they were kept apart: not asked again before one of them grows. */
  refused: number
}

/**
 * Groups of item numbers, each sorted, in order of their first item; only groups of two or more. The two groups with
 * the highest mean score between them join first, while that is at least `threshold` and `mayJoin` allows it. Of each
 * group only the best offer waits in the queue, and is looked for again when it has passed: the best of all is always
 * the best of both its sides. O(pairs * log + merges * neighbours).
 */
export function cluster(
  articleOf: ArrayLike<number>,
  pairs: readonly ScoredPair[],
  threshold: number,
  mayJoin: (left: readonly number[], right: readonly number[]) => boolean,
): number[][] {
  const count = articleOf.length
  const members: (number[] | null)[] = Array.from({ length: count }, (_, i) => [i])
  const articles: Set<number>[] = Array.from({ length: count }, (_, i) => new Set([articleOf[i] ?? 0]))
  const most = 1 + articles.reduce((top, own) => Math.max(top, ...own), 0)
  // Between two groups, the same object both ways.
  const links: Map<number, Link>[] = Array.from({ length: count }, () => new Map())
  for (const { a, b, score } of pairs) {
    const [x, y] = [articleOf[a] ?? 0, articleOf[b] ?? 0]
    const link = { best: new Map([[Math.min(x, y) * most + Math.max(x, y), score]]), sum: score, refused: 0 }
    links[a]?.set(b, link)
    links[b]?.set(a, link)
  }
  const queue = new Queue()
  const sizeOf = (a: number, b: number) => (members[a]?.length ?? 0) + (members[b]?.length ?? 0)
  /** Puts the best offer of a group into the queue. */
  const offer = (group: number) => {
    const own = articles[group]
    if (own === undefined) return
    let best: Offer | undefined
    for (const [other, { sum, refused }] of links[group] ?? []) {
      const size = sizeOf(group, other)
      if (sum < threshold || refused === size) continue
      const score = sum / pairsOfArticles(own, articles[other] ?? new Set())
      if (score < threshold || (best !== undefined && score < best.score)) continue
      const one = { a: Math.min(group, other), b: Math.max(group, other), score, size, of: group }
      if (before(one, best) || best === undefined) best = one
    }
    if (best !== undefined) queue.push(best)
  }
  for (let group = 0; group < count; group++) offer(group)
  for (let top = queue.pop(); top !== undefined; top = queue.pop()) {
    const [left, right, link] = [members[top.a], members[top.b], links[top.a]?.get(top.b)]
    if (!members[top.of]) continue
    // One of the two grew or went since: the group whose offer this was makes its next one.
    if (!left || !right || link === undefined || sizeOf(top.a, top.b) !== top.size || link.refused === top.size) {
      offer(top.of)
      continue
    }
    if (!mayJoin(left, right)) {
      link.refused = top.size
      offer(top.of)
      continue
    }
    left.push(...right)
    members[top.b] = null
    for (const article of articles[top.b] ?? []) articles[top.a]?.add(article)
    const [into, from] = [links[top.a] ?? new Map<number, Link>(), links[top.b] ?? new Map<number, Link>()]
    into.delete(top.b)
    from.delete(top.a)
    for (const [other, link] of from) {
      const known = into.get(other)
      const both = known === undefined ? link : joined(known, link)
      into.set(other, both)
      links[other]?.delete(top.b)
      links[other]?.set(top.a, both)
    }
    from.clear()
    offer(top.a)
  }
  return members
    .filter((group): group is number[] => group !== null && group.length > 1)
    .map((group) => group.sort((x, y) => x - y))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
}

/** How many pairs of different articles, one of each side, there are. */
function pairsOfArticles(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  let shared = 0
  for (const article of left) if (right.has(article)) shared++
  return Math.max(1, left.size * right.size - shared - (shared * (shared - 1)) / 2)
}

/** The smaller is poured into the larger, which is changed. */
function joined(one: Link, other: Link): Link {
  const [large, small] = one.best.size >= other.best.size ? [one, other] : [other, one]
  for (const [key, score] of small.best) {
    const before = large.best.get(key) ?? 0
    if (score <= before) continue
    large.best.set(key, score)
    large.sum += score - before
  }
  return large
}

interface Offer extends ScoredPair {
  readonly size: number
  /** The group whose best this is. */
  readonly of: number
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
