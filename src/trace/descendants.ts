/** Who descends from whom, over the edges of the tree and the credits beside it. */
import { compareText } from '../text/order.ts'
import type { Family } from './family.ts'
import type { Profile } from './profile.ts'

/** All that descend from each article: by the tree, and by credit of whatever part. */
export function descendantsOf(profiles: readonly Profile[], family: Family): Map<string, string[]> {
  const children = new Map<string, string[]>()
  const known = new Set(profiles.map((profile) => profile.scene.id))
  for (const { from, to } of family.derivations)
    if (known.has(from)) children.set(from, [...(children.get(from) ?? []), to])
  const found = new Map<string, string[]>()
  for (const { scene } of profiles) {
    const seen = new Set<string>()
    const queue = [scene.id]
    for (let next = queue.pop(); next !== undefined; next = queue.pop())
      for (const child of children.get(next) ?? [])
        if (!seen.has(child) && child !== scene.id) {
          seen.add(child)
          queue.push(child)
        }
    found.set(scene.id, [...seen].sort(compareText))
  }
  return found
}
