/** What is known of one article before the tree is drawn: whom it credits, what work of its own and what documents it shows. */
import type { CitedOutlet } from './credits.ts'
import { type DocumentUse, documentLead } from './documents.ts'
import type { OwnSign } from './own-reporting.ts'
import type { Resolved } from './resolve.ts'
import type { Scene } from './scene.ts'

export interface Facts {
  readonly scene: Scene
  readonly cited: readonly CitedOutlet[]
  readonly own: readonly OwnSign[]
  readonly documents: readonly DocumentUse[]
}

export interface Profile extends Facts {
  /** For each cited outlet, in the same order: which article of the story is meant. */
  readonly resolved: readonly Resolved[]
}

/** Does it show work of its own, in words that name itself? */
export const isOwn = (facts: Facts): boolean => facts.own.some((sign) => sign.strength === 'strong')

/** Does it openly retell somebody: an outlet credited for its main news? */
export const retellsOpenly = (facts: Facts): boolean => facts.cited.some((cited) => cited.whole)

/** Shows no source of its own, and openly retells nobody. That somebody else was first is no source. */
export function isOrphan(facts: Facts): boolean {
  return (
    !isOwn(facts) &&
    facts.cited.every((cited) => cited.credits.every((credit) => credit.kind === 'first-reported')) &&
    !documentLead(facts.scene, facts.documents)
  )
}

/** Both openly carry text of one outlet: an agency's credit line, a contribution. That explains what they share. */
export function shareWire(a: Facts, b: Facts): boolean {
  const carries = (cited: CitedOutlet) =>
    cited.credits.some((credit) => credit.kind === 'contributed' || credit.kind === 'wire')
  return a.cited.some((x) =>
    b.cited.some(
      (y) =>
        x.key === y.key && x.key !== a.scene.outletKey && x.key !== b.scene.outletKey && (carries(x) || carries(y)),
    ),
  )
}
