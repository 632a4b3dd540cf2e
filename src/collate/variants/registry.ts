/** All rules that compare two versions. Adding one is one file and one line here. */
import { compareTimes } from '../../language/calendar/compare.ts'
import { overlaps } from '../../text/span.ts'
import type { Alignment } from '../align.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Entry } from '../pool.ts'
import { attributions } from './attribution.ts'
import { certainty } from './certainty.ts'
import { dates } from './date.ts'
import { details } from './detail.ts'
import type { Finding, Rule } from './finding.ts'
import { names } from './name.ts'
import { numbers } from './number.ts'
import { roles } from './roles.ts'
import { wordings } from './wording.ts'

const RULES: readonly Rule[] = [numbers, dates, names, certainty, attributions, roles, details, wordings]

/** How b differs from a, all rules in order. `sameEvent`: both are known to be about one event. */
export function differencesOf(
  a: Entry,
  b: Entry,
  alignment: Alignment,
  lexicon: Lexicon,
  sameEvent: boolean,
): Finding[] {
  const [times, others] = [a.form.times, b.form.times]
  const otherPeriod =
    times.length > 0 && others.length > 0 && times.every((x) => others.every((y) => compareTimes(x, y) === 'disjoint'))
  const versions = { a, b, alignment, lexicon, otherPeriod, sameEvent }
  const found = RULES.flatMap((rule) => rule(versions))
  const numbersIn = found.filter((one) => one.aspect === 'number')
  const once = found.filter((one) => one.aspect !== 'date' || !numbersIn.some((number) => sameSlot(one, number)))
  const turned = once.some((one) => one.evidence.some((reason) => reason.rule === 'roles.turned'))
  return turned ? once.filter((one) => one.kind !== 'attribution-lost') : once
}

/** A length of time is a number and a time: told once, as a number. */
function sameSlot(x: Finding, y: Finding): boolean {
  return x.a !== null && y.a !== null && x.b !== null && y.b !== null && overlaps(x.a, y.a) && overlaps(x.b, y.b)
}
