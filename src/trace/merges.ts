/**
 * Which origins may be one. By descent: a lost source may be the report of an outlet that is named elsewhere. By
 * speaker: people without a name may be the same people, and papers of one issuer are one voice (NPR's "one and one and
 * one isn't always three").
 */
import type { Decision } from '../model/decision.ts'
import type { Merge } from '../model/origin.ts'
import { compareText } from '../text/order.ts'
import { words } from '../text/words.ts'
import type { Draft } from './origin-draft.ts'
import { joined } from './reasons.ts'

/** `sure`: a reader decided so; then `max` counts them once as well. */
export interface SureMerge extends Merge {
  readonly sure: boolean
}

/** The speaker's family name: "Jr." tells two apart, but not surely. */
function family(draft: Draft): string {
  const keys = words(draft.name).map((word) => word.key)
  while (keys.length > 1 && /^(?:jr|sr|ii|iii)$/.test(keys.at(-1) ?? '')) keys.pop()
  return keys.at(-1) ?? draft.speaker
}

// What one body hands out is called now this, now that.
const WRITTEN: ReadonlySet<string> = new Set(['statement', 'post', 'letter', 'notice', 'announcement'])
const SPOKEN: ReadonlySet<string> = new Set(['press conference', 'speech', 'hearing'])

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** `label` gives the name a reader knows an article by. */
export function mergesOf(
  counted: readonly Draft[],
  decisions: readonly Decision[],
  label: (article: string) => string,
): SureMerge[] {
  const merges: SureMerge[] = []
  const ids = new Set(counted.map((draft) => draft.id))
  for (const decision of decisions) {
    if (decision.kind !== 'same-source') continue
    const of = [...new Set(decision.origins)].filter((id) => ids.has(id)).sort(compareText)
    if (of.length < 2) continue
    merges.push({
      of,
      level: 'speaker',
      reason: `A reader decided that these are one source${decision.note === undefined ? '' : ` (${decision.note})`}.`,
      evidence: [{ rule: 'trace.merge.decision', value: null, spans: [] }],
      sure: true,
    })
  }
  const inOrder = [...counted].sort((a, b) => compareText(a.id, b.id))
  const lost = inOrder.filter((draft) => draft.kind === 'lost')
  const reports = inOrder.filter((draft) => (draft.kind === 'outlet' || draft.kind === 'own') && draft.unnamed)
  for (const one of lost) {
    const outlets = reports.filter((draft) => draft.kind === 'outlet')
    if (outlets.length === 0) continue
    merges.push({
      of: [one.id, ...outlets.map((draft) => draft.id)],
      level: 'descent',
      reason: `The report behind ${joined([...one.articles].sort(compareText).map(label))} is not at hand and may be that of ${joined(outlets.map((draft) => draft.name))}.`,
      evidence: [...one.evidence.slice(0, 1), ...outlets.flatMap((draft) => draft.evidence.slice(0, 1))],
      sure: false,
    })
  }
  const nameless = [...lost, ...reports]
  // Where the lost report may be theirs, that says it all.
  const said = merges.some((merge) => nameless.every((draft) => merge.of.includes(draft.id)))
  if (nameless.length > 1 && !said)
    merges.push({
      of: nameless.map((draft) => draft.id),
      level: 'speaker',
      reason: `${joined(nameless.map((draft) => draft.name))} rest on people who are not named, or do not say on whom: they may have spoken to the same ones.`,
      evidence: nameless.flatMap((draft) => draft.evidence.slice(0, 1)),
      sure: false,
    })
  const byInformant = new Map<string, Draft[]>()
  for (const draft of inOrder)
    for (const informant of [...draft.informants].sort(compareText))
      byInformant.set(informant, [...(byInformant.get(informant) ?? []), draft])
  for (const [informant, drafts] of byInformant)
    if (drafts.length > 1)
      merges.push({
        of: drafts.map((draft) => draft.id),
        level: 'speaker',
        reason: `${capital(informant)} spoke to ${joined(drafts.map((draft) => draft.name))}: one person, told several times.`,
        evidence: drafts.flatMap((draft) => draft.evidence.slice(0, 1)),
        sure: false,
      })
  const bySpeaker = new Map<string, Draft[]>()
  for (const draft of inOrder)
    if (draft.kind === 'document' && draft.speaker !== '')
      bySpeaker.set(family(draft), [...(bySpeaker.get(family(draft)) ?? []), draft])
  for (const drafts of bySpeaker.values())
    if (drafts.length > 1)
      merges.push({
        of: drafts.map((draft) => draft.id),
        level: 'speaker',
        reason: `${joined(drafts.map((draft) => draft.name))} come from the same speaker.`,
        evidence: drafts.flatMap((draft) => draft.evidence.slice(0, 1)),
        sure: false,
      })
  for (const own of inOrder)
    for (const document of inOrder)
      if (own.kind === 'own' && document.kind === 'document' && own.places.size > 0)
        if ([...own.places].every((place) => document.places.has(place)))
          merges.push({
            of: [document.id, own.id],
            level: 'speaker',
            reason: `What was handed to ${own.name} may be the same as the ${document.name} that others quote.`,
            evidence: [...own.evidence.slice(0, 1), ...document.evidence.slice(0, 1)],
            sure: false,
          })
  const byType = new Map<string, Draft[]>()
  for (const draft of inOrder)
    if (draft.kind === 'document') {
      const type = draft.name.split(' of ')[0]?.replace(/^an? /, '') ?? draft.name
      const way = WRITTEN.has(type) ? 'statement' : SPOKEN.has(type) ? 'appearance' : type
      byType.set(way, [...(byType.get(way) ?? []), draft])
    }
  for (const [type, drafts] of byType)
    if (drafts.length > 1)
      merges.push({
        of: drafts.map((draft) => draft.id),
        level: 'speaker',
        reason: `${joined(drafts.map((draft) => draft.name))} may be one ${type}, told under several names.`,
        evidence: drafts.flatMap((draft) => draft.evidence.slice(0, 1)),
        sure: false,
      })
  // Never the same sentence twice.
  return merges.filter((merge, i) => merges.findIndex((other) => other.reason === merge.reason) === i)
}
