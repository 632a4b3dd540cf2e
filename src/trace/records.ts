/**
 * Credits and signs of own reporting where the language has no phrase tables in this stage: what annotate found says it
 * already. An attribution to an outlet is a report of it, a mark of own reporting with another outlet's name was told to
 * that outlet, one without a name is the article's own.
 */
import type { Attribution, Mark } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { compareSpans, overlaps } from '../text/span.ts'
import type { CitedOutlet, Credit, CreditKind } from './credits.ts'
import { type Namer, nameKey } from './outlet-names.ts'
import type { OwnSign } from './own-reporting.ts'
import { type Scene, sentenceAt } from './scene.ts'

/** Languages that go by rules of their own leave all they know in the annotation. */
export const goesByRecords = (scene: Scene): boolean => scene.language.loadSpeech !== null

/** Every credit to another outlet, in order of place. */
export function creditsInRecords(scene: Scene, namer: Namer): Credit[] {
  const credits: Credit[] = []
  const add = (name: string, kind: CreditKind, span: Span, rule: string) => {
    const outlet = namer.called(name) ?? namer.canonical(name)
    if (outlet === '' || nameKey(outlet) === scene.outletKey) return
    if (credits.some((credit) => overlaps(credit.span, span) && nameKey(credit.outlet) === nameKey(outlet))) return
    const { start, end } = span
    credits.push({ outlet, kind, span: { start, end }, sentence: sentenceAt(scene.sentences, span), rule })
  }
  for (const mark of scene.annotation.marks) {
    const kind = kindOfMark(mark)
    if (kind !== null && mark.outlet !== null) add(mark.outlet, kind, mark, 'trace.credit.mark')
  }
  for (const one of scene.annotation.attributions) {
    const span = one.source[0] ?? one.cue[0]
    if (one.sourceKind === 'outlet' && one.act === 'speech' && span !== undefined)
      add(one.name, 'report', span, 'trace.credit.attribution')
  }
  return credits.sort((a, b) => compareSpans(a.span, b.span))
}

function kindOfMark({ kind }: Mark): CreditKind | null {
  return kind === 'own' ? 'told' : kind === 'first-reported' || kind === 'wire' || kind === 'contributed' ? kind : null
}

// Marks of this value and more name the article's own work; lower ones only show that somebody spoke without a name.
const SURE = 0.9

/** Signs of own reporting, in order of place. */
export function ownSignsInRecords(scene: Scene, cited: readonly CitedOutlet[]): OwnSign[] {
  const credited = new Set(cited.flatMap((outlet) => outlet.sentences))
  const signs: OwnSign[] = []
  const seen = new Set<string>()
  const add = (rule: string, strength: OwnSign['strength'], span: Span) => {
    const sentence = sentenceAt(scene.sentences, span)
    const key = `${sentence} ${strength}`
    if (sentence < 0 || seen.has(key)) return
    seen.add(key)
    signs.push({ rule: `trace.own.${rule}`, strength, span: { start: span.start, end: span.end }, sentence })
  }
  for (const mark of scene.annotation.marks) {
    const own = mark.outlet === null || nameKey(mark.outlet) === scene.outletKey
    const [evidence] = mark.evidence
    if (mark.kind === 'no-comment' && own) add('no-answer', 'effort', mark)
    if (mark.kind !== 'own' || !own) continue
    const isTold = /(?:told|own-we)/.test(evidence?.rule ?? '')
    if ((evidence?.value ?? 0) >= SURE) add(isTold ? 'told' : 'learned', 'strong', mark)
    else if (!credited.has(sentenceAt(scene.sentences, mark))) add('anonymity', 'weak', mark)
  }
  for (const one of scene.annotation.attributions) {
    const span = one.source[0]
    if (span !== undefined && isCircle(one) && !credited.has(sentenceAt(scene.sentences, span)))
      add('unnamed', 'weak', span)
  }
  return signs.sort((a, b) => a.sentence - b.sentence || a.span.start - b.span.start)
}

/** Somebody whom the text shows only as an insider. */
const isCircle = (one: Attribution): boolean =>
  one.sourceKind === 'unnamed' && one.evidence.some(({ rule }) => rule.endsWith('.kind.circles'))
