/** The traced family tree as collation asks for it: how two articles of a story hang together. */
import type { Tree } from '../collate/apparatus.ts'
import type { Derivation } from '../model/derivation.ts'

export function treeOf(derivations: readonly Derivation[]): Tree {
  const parents = new Map<string, string[]>()
  for (const { from, to } of derivations) parents.set(to, [...(parents.get(to) ?? []), from])
  const known = new Map<string, ReadonlySet<string>>()
  const ancestorsOf = (article: string): ReadonlySet<string> => {
    const before = known.get(article)
    if (before !== undefined) return before
    const found = new Set<string>()
    const queue = [article]
    for (let next = queue.pop(); next !== undefined; next = queue.pop())
      for (const parent of parents.get(next) ?? []) {
        if (found.has(parent)) continue
        found.add(parent)
        queue.push(parent)
      }
    known.set(article, found)
    return found
  }
  const isFrom = (a: string, b: string) => parents.get(b)?.includes(a) ?? false
  return {
    isParent: (a, b) => isFrom(a, b) || isFrom(b, a),
    descent: (a, b) => (ancestorsOf(b).has(a) ? 1 : ancestorsOf(a).has(b) ? -1 : 0),
  }
}
