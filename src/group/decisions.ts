/**
 * A reader's corrections to the stories: `same-story` puts articles (with all that stood with them) into one story,
 * `own-story` takes some out of theirs to be one by themselves, `apart` takes one out. In this order, so that an article
 * named in several stands as the last of them says.
 */
import { type Notice, notice } from '../error/notice.ts'
import { shown } from '../error/stemma-error.ts'
import type { Decision } from '../model/decision.ts'
import { compareText } from '../text/order.ts'

export interface Corrected {
  /** Lists of article ids, each sorted, ordered by their first. */
  readonly stories: readonly (readonly string[])[]
  /** Article id → the rule that moved it. */
  readonly moved: ReadonlyMap<string, string>
  readonly notices: readonly Notice[]
}

/** The clusters after the decisions. Unknown ids are notices; the rest of their decision still holds. */
export function applyDecisions(clusters: readonly (readonly string[])[], decisions: readonly Decision[]): Corrected {
  const storyOf = new Map<string, Set<string>>()
  for (const cluster of clusters) {
    const story = new Set(cluster)
    for (const id of cluster) storyOf.set(id, story)
  }
  const moved = new Map<string, string>()
  const notices: Notice[] = []
  const known = (id: string, kind: string): boolean => {
    if (storyOf.has(id)) return true
    notices.push(
      notice('E_DECISION', {
        what: `the decision "${kind}" names the article ${shown(id)}, which is not in this input`,
        where: id,
        mend: 'Give the id of an article as the result shows it',
      }),
    )
    return false
  }
  for (const decision of decisions) {
    if (decision.kind !== 'same-story') continue
    const [first, ...rest] = decision.articles.filter((id) => known(id, decision.kind))
    const story = first === undefined ? undefined : storyOf.get(first)
    if (first === undefined || story === undefined || rest.length === 0) continue
    moved.set(first, 'decision.same-story')
    for (const id of rest) {
      moved.set(id, 'decision.same-story')
      for (const other of storyOf.get(id) ?? []) {
        story.add(other)
        storyOf.set(other, story)
      }
    }
  }
  for (const decision of decisions) {
    if (decision.kind !== 'own-story') continue
    const story = new Set(decision.articles.filter((id) => known(id, decision.kind)))
    for (const id of story) {
      storyOf.get(id)?.delete(id)
      storyOf.set(id, story)
      moved.set(id, 'decision.own-story')
    }
  }
  for (const decision of decisions) {
    if (decision.kind !== 'apart' || !known(decision.article, decision.kind)) continue
    storyOf.get(decision.article)?.delete(decision.article)
    storyOf.set(decision.article, new Set([decision.article]))
    moved.set(decision.article, 'decision.apart')
  }
  const stories = [...new Set(storyOf.values())].map((story) => [...story].sort(compareText))
  return { stories: stories.sort((a, b) => compareText(a[0] ?? '', b[0] ?? '')), moved, notices }
}
