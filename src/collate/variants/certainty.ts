/** How sure the two versions are: hedged against asserted, denied against asserted, one of them negated. */

import { HEDGE_ADVERBS, HEDGE_MODALS } from '../../language/en/hedges.ts'
import type { Span } from '../../model/span.ts'
import type { Form } from '../form.ts'
import { type Finding, finding, type Parts, type Rule, type Signals, type Versions } from './finding.ts'

const STRENGTH = { asserted: 2, hedged: 1, denied: 0 } as const

// Content words behind a hedge among which its verb stands, and before it ("probably", "it seems").
const BEHIND = 3
const BEFORE = 2
const HEDGES = (key: string) => HEDGE_MODALS.has(key) || HEDGE_ADVERBS.has(key)
const yes = (is: boolean) => (is ? 1 : 0)

/** What the hedge is and whether what it hedges is what the other asserts: the verb beside it should be aligned. */
function signalsOf({ a, b, alignment }: Versions): Signals {
  const [hedged, plain] = a.statement.certainty === 'hedged' ? [a, b] : [b, a]
  const partner = hedged === a ? alignment.toB : alignment.toA
  const reason = hedged.statement.evidence.find((one) => one.rule.includes('certainty'))
  const rule = reason?.rule.split('.').at(-1) ?? ''
  const span = reason?.spans[0]
  const { form } = hedged
  const first =
    span === undefined ? -1 : form.words.findIndex((word) => word.start >= span.start && word.end <= span.end)
  // "Was allowed to open" asserts no opening, so it is not what the other hedges.
  const isPaired = (i: number) => {
    const j = partner[i] ?? -1
    return j >= 0 && plain.form.words[j - 1]?.key !== 'to'
  }
  const beside = (from: number, step: number, most: number) => {
    const found: number[] = []
    for (let i = from; i >= 0 && i < form.ids.length && found.length < most; i += step)
      if (form.content[i]) found.push(i)
    return found
  }
  const behind = first < 0 ? [] : beside(first + 1, 1, BEHIND)
  const before = first < 0 ? [] : beside(first - 1, -1, BEFORE)
  return {
    modal: yes(rule === 'modal'),
    adverb: yes(rule === 'adverb' || rule === 'adjective'),
    cue: yes(rule === 'cue'),
    appears: yes(rule === 'appears' || rule === 'passive'),
    outside: yes(first < 0),
    next: yes(behind[0] !== undefined && isPaired(behind[0])),
    behind: yes(behind.some(isPaired)),
    before: yes(before.some(isPaired)),
    alsoHedged: yes(plain.form.words.some((word) => HEDGES(word.key))),
    // A rule, not a doubt: "is supposed to get an hour".
    supposed: yes(form.words[first]?.key === 'supposed' && form.words[first + 1]?.key === 'to'),
  }
}

const PLANS =
  /^(?:intend|plan|mean|want|hope|aim|seek|consider|weigh|propose|prepare)(?:s|ed|ing|ning|ned|es)?$|^(?:meant|sought|wants)$/
const SETTLED = new Set(['will', 'has', 'have', 'had', 'is', 'are', 'was', 'were', 'would'])

/** Where a clause speaks of a plan to do what stands at word i ("intends to close"), the word of the plan, else null. */
function planOf(form: Form, i: number): number | null {
  for (let k = i - 1; k >= Math.max(0, i - PLAN_REACH); k--) if (PLANS.test(form.words[k]?.key ?? '')) return k
  return null
}
const PLAN_REACH = 2

/** "Plans to close" against "will close": only aligned verbs, the one behind a plan and the other behind an auxiliary. */
function planCarriedOut(versions: Versions): Finding | null {
  const { a, b, alignment } = versions
  for (const { i, j, tie } of alignment.links) {
    if (tie === 'antonym' || !a.form.content[i]) continue
    const [planA, planB] = [planOf(a.form, i), planOf(b.form, j)]
    if ((planA === null) === (planB === null)) continue
    const [planned, told, at, plan] = planA !== null ? [a, b, i, planA] : [b, a, j, planB ?? 0]
    const verb = planA !== null ? j : i
    const infinitive = planned.form.words[at - 1]?.key === 'to' || /ing$/.test(planned.form.words[at]?.key ?? '')
    if (!infinitive || !SETTLED.has(told.form.words[verb - 1]?.key ?? '')) continue
    const [p, q] = [planned.form.words[plan], told.form.words[verb - 1]]
    if (p === undefined || q === undefined) continue
    return finding(versions, {
      kind: planA !== null ? 'stronger' : 'weaker',
      aspect: 'modality',
      a: planA !== null ? p : q,
      b: planA !== null ? q : p,
      band: 'likely',
      rule: 'certainty.plan',
    })
  }
  return null
}

/** Words that narrow what they stand before ("mainly about adoption"), or make it part of another's deed ("helped unmask"). */
const NARROWS =
  /^(?:mainly|primarily|largely|mostly|chiefly|partly|partially|principally|allegedly|estimated|reportedly|help|helps|helped|helping|try|tries|tried|trying|sought|seeks)$/
const NARROWED_REACH = 2

/** What one version narrows and the other tells plain is the stronger without. */
function narrowed({ a, b, alignment }: Versions): Omit<Parts, 'band' | 'aspect'> | null {
  const [inA, inB] = [a, b].map(({ form }) => form.words.findIndex((word) => NARROWS.test(word.key)))
  if (inA === undefined || inB === undefined || inA >= 0 === inB >= 0) return null
  const [side, other, partner, at] = inA >= 0 ? [a, b, alignment.toB, inA] : [b, a, alignment.toA, inB]
  if (other.form.words.some((word) => HEDGES(word.key))) return null
  for (let i = at + 1; i <= Math.min(side.form.ids.length - 1, at + NARROWED_REACH); i++) {
    const j = partner[i] ?? -1
    const [word, same] = [side.form.words[at], other.form.words[j]]
    if (!side.form.content[i] || word === undefined || same === undefined || !other.form.content[j]) continue
    const signals = { next: yes(i === at + 1) }
    if (side === a) return { kind: 'stronger', a: word, b: same, rule: 'certainty.narrowed', signals }
    return { kind: 'weaker', a: same, b: word, rule: 'certainty.narrowed', signals }
  }
  return null
}

export const certainty: Rule = (versions) => {
  const { a, b } = versions
  const [x, y] = [a.statement, b.statement]
  const found: Finding[] = []
  const at = (entry: typeof a, rule: string) => {
    const evidence = entry.statement.evidence.find((one) => one.rule.startsWith(rule))
    const span = evidence?.spans[0]
    return span === undefined || span.article !== entry.article.id ? null : { start: span.start, end: span.end }
  }
  if (x.certainty !== y.certainty && x.certainty !== 'denied' && y.certainty !== 'denied') {
    const kind = STRENGTH[y.certainty] > STRENGTH[x.certainty] ? 'stronger' : 'weaker'
    found.push(
      finding(versions, {
        kind,
        aspect: 'modality',
        a: at(a, 'en.certainty'),
        b: at(b, 'en.certainty'),
        band: 'likely',
        rule: 'certainty.hedge',
        signals: signalsOf(versions),
      }),
    )
  }
  const plan = planCarriedOut(versions)
  if (plan !== null && found.length === 0) found.push(plan)
  const less = versions.sameEvent && found.length === 0 ? narrowed(versions) : null
  if (less !== null) found.push(finding(versions, { ...less, aspect: 'modality', band: 'check' }))
  if (
    x.negated !== y.negated &&
    isScopeShared(versions, at(x.negated ? a : b, 'en.negation')) &&
    versions.alignment.coverA > NEGATION_COVER &&
    versions.alignment.coverB > NEGATION_COVER
  )
    found.push(
      finding(versions, {
        kind: 'conflict',
        aspect: 'negation',
        a: at(a, 'en.negation'),
        b: at(b, 'en.negation'),
        band: 'check',
        rule: 'negation.scope',
      }),
    )
  return found
}
// Content words behind a negator that it may turn ("did not immediately sign").
const SCOPE = 2

/** Has the other version what is negated here? Of "on Monday, not Tuesday" it has not: only a contrast is denied. */
function isScopeShared({ a, b, alignment }: Versions, negator: Span | null): boolean {
  const [{ form }, partner] = a.statement.negated ? [a, alignment.toB] : [b, alignment.toA]
  if (negator === null) return true
  let left = SCOPE
  for (const [i, word] of form.words.entries()) {
    if (word.start < negator.start || !form.content[i]) continue
    if ((partner[i] ?? -1) >= 0) return true
    if (--left === 0) return false
  }
  // Nothing but stop words behind it: what is negated stands before.
  return left === SCOPE
}

// RTE-3: negation alone is right in one of four, beside aligned words of three quarters in seven of eight.
const NEGATION_COVER = 0.6
