/** Which decisions are about articles. Apart from `decision.ts`, so that a page that asks does not carry its checker. */
import type { Decision } from './decision.ts'

/** The articles a decision moves between stories; none for those about names. */
export function articlesMoved(decision: Decision): readonly string[] {
  if (decision.kind === 'apart') return [decision.article]
  return decision.kind === 'same-story' || decision.kind === 'own-story' ? decision.articles : []
}
