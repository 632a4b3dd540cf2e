/** All rules that compare two versions. Adding one is one file and one line here. */
import { compareTimes } from '../../language/calendar/compare.ts'
import type { Time } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { overlaps } from '../../text/span.ts'
import { type Alignment, align } from '../align.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Entry } from '../pool.ts'
import { attributions } from './attribution.ts'
import { bearers } from './bearer.ts'
import { certainty } from './certainty.ts'
import { dates } from './date.ts'
import { details } from './detail.ts'
import { type Finding, isQuoted, type Rule, type Told, type Versions } from './finding.ts'
import { shareInCommon } from './likeness.ts'
import { names } from './name.ts'
import { numbers } from './number.ts'
import { roles } from './roles.ts'
import { strengths } from './strength.ts'
import { isLater } from './succession.ts'
import { wordings } from './wording.ts'

/** Rules that look at whole sentences themselves. */
const RULES: readonly Rule[] = [certainty, attributions, roles, details, wordings]
/** Rules that look at the statements first, then at what else their sentences hold. */
const NARROW: readonly Rule[] = [numbers, dates, names, bearers, strengths]

/**
 * Everything in which b may differ from a, all rules in order; `salience.ts` decides what is told. `sameEvent`: both
 * are known to be about one event.
 */
export function offersOf(
  a: Entry,
  b: Entry,
  alignment: Alignment,
  lexicon: Lexicon,
  sameEvent: boolean,
  told: Told = new Map(),
): Finding[] {
  const [times, others] = [a.form.times, b.form.times].map((list) => list.filter(isDate)) as [Time[], Time[]]
  const otherPeriod =
    times.length > 0 && others.length > 0 && times.every((x) => others.every((y) => compareTimes(x, y) === 'disjoint'))
  const cut = a.form !== a.whole || b.form !== b.whole
  const wide = cut ? align(a.whole, b.whole, lexicon) : alignment
  const versions: Versions = { a, b, alignment, wide, lexicon, told, otherPeriod, sameEvent }
  const found = [...NARROW, ...RULES].flatMap((rule) => rule(versions))
  if (cut) found.push(...besides(versions))
  const common = shareInCommon(versions)
  const pair = {
    least: Math.min(alignment.coverA, alignment.coverB),
    most: Math.max(alignment.coverA, alignment.coverB),
    common,
    quoted: isQuoted(a) && isQuoted(b) ? 1 : 0,
    // How much more the second tells, seen from the kind: a fuller text rarely drops what the shorter one has.
    fuller: Math.log((1 + b.form.mass) / (1 + a.form.mass)),
    wholes: Math.min(wide.coverA, wide.coverB),
  }
  const later = isLater(b.article, a.article) ? 1 : isLater(a.article, b.article) ? -1 : 0
  const numbersIn = found.filter((one) => one.aspect === 'number')
  const once = found.filter((one) => one.aspect !== 'date' || !numbersIn.some((number) => sameSlot(one, number)))
  // Whoever is named on both sides, turned round, was not lost.
  const isTurned = once.some((one) => one.evidence[0]?.rule === 'roles.turned')
  const kept = isTurned ? once.filter((one) => one.kind !== 'attribution-lost') : once
  return kept.map((one) => {
    const turned = one.reversed || one.kind === 'less-precise' || one.kind === 'weaker'
    // Retelling blurs and sharpens: the later text is mostly the one that is less precise, and stronger.
    const retold = one.reversed !== (one.kind === 'more-precise' || one.kind === 'weaker') ? -later : later
    return { ...one, signals: { ...pair, ...one.signals, fuller: turned ? -pair.fuller : pair.fuller, retold } }
  })
}

const isDate = ({ type }: Time) => type === 'DATE' || type === 'TIME'

/** What the narrow rules find in the sentences beyond the statements. */
function besides(versions: Versions): Finding[] {
  const { a, b, wide } = versions
  const whole = { ...versions, a: { ...a, form: a.whole }, b: { ...b, form: b.whole }, alignment: wide }
  const isIn = (span: Span | null, { statement }: Entry) =>
    span === null || (statement.start <= span.start && span.end <= statement.end)
  return NARROW.flatMap((rule) => rule(whole))
    .filter((one) => !(isIn(one.a, a) && isIn(one.b, b)))
    .map((one) => ({ ...one, signals: { ...one.signals, beyond: 1 } }))
}

/** A length of time is a number and a time: told once, as a number. */
function sameSlot(x: Finding, y: Finding): boolean {
  return x.a !== null && y.a !== null && x.b !== null && y.b !== null && overlaps(x.a, y.a) && overlaps(x.b, y.b)
}
