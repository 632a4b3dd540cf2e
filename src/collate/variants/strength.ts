/**
 * Stronger and weaker words for one thing: two words of one ladder ("asked" / "ordered", "mainly" / "solely") where
 * each version has only its own. The plain future or past against "would" and "could" is of this kind too.
 */
import { stepsOf } from '../../language/en/ladders.ts'
import type { Form } from '../form.ts'
import { type Finding, finding, type Rule } from './finding.ts'
import { contextOf } from './slots.ts'

interface Rung {
  readonly i: number
  readonly lemma: string
  readonly step: number
}

function rungsOf(form: Form, lemmaOf: (i: number) => string): Map<string, Rung[]> {
  const found = new Map<string, Rung[]>()
  for (let i = 0; i < form.ids.length; i++) {
    const lemma = lemmaOf(i)
    for (const { ladder, step } of stepsOf(lemma)) found.set(ladder, [...(found.get(ladder) ?? []), { i, lemma, step }])
  }
  return found
}

const yes = (is: boolean) => (is ? 1 : 0)
const MODALITY = new Set(['modal', 'intent', 'sureness', 'belief', 'draft'])

export const strengths: Rule = (versions) => {
  const { a, b, alignment, lexicon } = versions
  const [left, right] = [a.form, b.form]
  const of = (form: Form) => rungsOf(form, (i) => lexicon.entry(form.ids[i] ?? 0).lemma)
  const [ofA, ofB] = [of(left), of(right)]
  const found: Finding[] = []
  for (const [ladder, xs] of ofA) {
    const ys = ofB.get(ladder)
    if (ys === undefined) continue
    const lemmas = (list: readonly Rung[]) => new Set(list.map((one) => one.lemma))
    const [lemmasA, lemmasB] = [lemmas(xs), lemmas(ys)]
    let best: { x: Rung; y: Rung; context: number; linked: boolean } | null = null
    for (const x of xs) {
      if (lemmasB.has(x.lemma)) continue
      for (const y of ys) {
        if (lemmasA.has(y.lemma) || x.step === y.step) continue
        const [p, q] = [left.words[x.i], right.words[y.i]]
        if (p === undefined || q === undefined) continue
        const linked = alignment.toB[x.i] === y.i
        const context = contextOf(left, right, alignment, p, q)
        if (best === null || Number(linked) * 3 + context > Number(best.linked) * 3 + best.context)
          best = { x, y, context, linked }
      }
    }
    // Two words of a ladder with nothing beside them in common are of two matters.
    if (best === null || (best.context === 0 && !best.linked)) continue
    const { x, y, context, linked } = best
    const [p, q] = [left.words[x.i], right.words[y.i]]
    if (p === undefined || q === undefined) continue
    found.push(
      finding(versions, {
        kind: y.step > x.step ? 'stronger' : 'weaker',
        aspect: MODALITY.has(ladder) ? 'modality' : 'wording',
        a: p,
        b: q,
        band: 'check',
        rule: `strength.${ladder}`,
        value: y.step - x.step,
        signals: {
          steps: Math.abs(y.step - x.step),
          context: Math.min(3, context),
          linked: yes(linked),
          modality: yes(MODALITY.has(ladder)),
          modals: yes(ladder === 'modal'),
          request: yes(ladder === 'request'),
          degree: yes(ladder === 'extent' || ladder === 'share' || ladder === 'often'),
        },
      }),
    )
  }
  return found
}
