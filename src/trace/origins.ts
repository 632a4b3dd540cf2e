/**
 * The ways by which a story came out: own reporting of outlets at hand, outlets that are not, public documents and
 * speeches, lost sources; and which of them may be one (docs: DESIGN §6). `max` counts what the texts let stand apart,
 * `min` what is left when all that may be one is merged.
 */
import type { CollatedClaim } from '../model/claim.ts'
import type { Decision } from '../model/decision.ts'
import type { Merge, Origin, Origins, OwnReporting } from '../model/origin.ts'
import { compareText } from '../text/order.ts'
import { descendantsOf } from './descendants.ts'
import { documentsOf } from './document-list.ts'
import type { Family } from './family.ts'
import { groupsOf } from './groups.ts'
import type { Likeness } from './likeness.ts'
import { mergesOf } from './merges.ts'
import { type Draft, labelOf, slug } from './origin-draft.ts'
import { outletOrigins, ownOrigins, unsourced } from './outlet-origins.ts'
import type { Profile } from './profile.ts'
import { originsReason } from './reasons.ts'

export interface OriginBook {
  readonly origins: Origins
  /** Origin of an outlet's work: its own reporting at hand, else the outlet as cited. By outlet key. */
  readonly ofOutlet: ReadonlyMap<string, string>
  /** Origin of each document, by `article\nsentence`. */
  readonly ofUse: ReadonlyMap<string, string>
  readonly lostOf: ReadonlyMap<string, string>
}

export function originsOf(
  profiles: readonly Profile[],
  family: Family,
  levels: ReadonlyMap<string, OwnReporting>,
  claims: readonly CollatedClaim[],
  decisions: readonly Decision[],
  likeness: Likeness,
): OriginBook {
  const drafts = new Map<string, Draft>()
  const ofOutlet = new Map<string, string>()
  const lostOf = new Map<string, string>()
  const add = (draft: Draft) => {
    const known = drafts.get(draft.id)
    if (known === undefined) {
      drafts.set(draft.id, draft)
      return
    }
    for (const article of draft.articles) known.articles.add(article)
    known.counted ||= draft.counted
    known.unnamed &&= draft.unnamed
    for (const informant of draft.informants) known.informants.add(informant)
    for (const place of draft.places) known.places.add(place)
    known.evidence.push(...draft.evidence)
  }
  const descendants = descendantsOf(profiles, family)
  ownOrigins(profiles, family, levels, descendants, ofOutlet, add)
  outletOrigins(profiles, descendants, claims, likeness, ofOutlet, add)
  for (const [id, children] of family.lost) {
    for (const child of children) lostOf.set(child, id)
    add({
      id,
      kind: 'lost',
      name: 'a report that is not at hand',
      articles: new Set(children.flatMap((child) => [child, ...(descendants.get(child) ?? [])])),
      counted: true,
      evidence: family.derivations.filter((edge) => edge.from === id).flatMap((edge) => edge.evidence),
      unnamed: true,
      speaker: '',
      informants: new Set(),
      places: new Set(),
    })
  }
  const documents = documentsOf(profiles, family, levels)
  const ofUse = new Map<string, string>()
  for (const document of documents) {
    const id = `${document.counted ? 'document' : 'doc'}:${slug(document.name)}`
    for (const use of document.uses) ofUse.set(`${use.article}\n${use.sentence}`, id)
    add({
      id,
      kind: document.counted ? 'document' : 'doc',
      name: document.name,
      articles: new Set(document.uses.map((use) => use.article)),
      counted: document.counted,
      evidence: [
        {
          rule: `trace.document.${document.type.replaceAll(' ', '-')}`,
          value: document.uses.length,
          spans: document.uses.map((use) => use.span),
        },
      ],
      unnamed: false,
      speaker: document.issuer,
      informants: new Set(),
      places: new Set(document.uses.map((use) => `${use.article}\n${use.sentence}`)),
    })
  }
  unsourced(profiles, family, drafts, ofOutlet, add)
  const counted = [...drafts.values()].filter((draft) => draft.counted)
  const merges = mergesOf(counted, decisions, labelsOf(profiles))
  const list: Origin[] = [...drafts.values()]
    .map(({ id, kind, name, articles, counted: counts, evidence }) => ({
      id,
      kind,
      name,
      articles: [...articles].sort(compareText),
      counted: counts,
      evidence,
    }))
    .sort((a, b) => Number(b.counted) - Number(a.counted) || compareText(a.id, b.id))
  const sure = merges.filter((merge) => merge.sure)
  const max = countAfter(counted, sure)
  const min = Math.min(max, countAfter(counted, merges))
  const shown: Merge[] = merges.map(({ of, level, reason, evidence }) => ({ of, level, reason, evidence }))
  return {
    origins: { min, max, reason: originsReason(profiles.length, list, shown, min, max), merges: shown, list },
    ofOutlet,
    ofUse,
    lostOf,
  }
}

/** How many are left when each merge makes one of its members. */
function countAfter(drafts: readonly Draft[], merges: readonly { readonly of: readonly string[] }[]): number {
  const groups = groupsOf(drafts.map((draft) => draft.id))
  for (const merge of merges) groups.join(merge.of)
  return groups.count()
}

function labelsOf(profiles: readonly Profile[]): (id: string) => string {
  const labels = new Map(profiles.map(({ scene }) => [scene.id, labelOf(scene)]))
  return (id) => labels.get(id) ?? 'an article'
}
