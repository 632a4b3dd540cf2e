/** All rules that compare two versions. Adding one is one file and one line here. */
import { compareTimes } from '../../language/calendar/compare.ts'
import type { Alignment } from '../align.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Entry } from '../pool.ts'
import { attributions } from './attribution.ts'
import { certainty } from './certainty.ts'
import { dates } from './date.ts'
import { details } from './detail.ts'
import type { Finding, Rule } from './finding.ts'
import { numbers } from './number.ts'
import { wordings } from './wording.ts'

const RULES: readonly Rule[] = [numbers, dates, certainty, attributions, details, wordings]

/** How b differs from a, all rules in order. */
export function differencesOf(a: Entry, b: Entry, alignment: Alignment, lexicon: Lexicon): Finding[] {
  const [times, others] = [a.form.times, b.form.times]
  const otherPeriod =
    times.length > 0 && others.length > 0 && times.every((x) => others.every((y) => compareTimes(x, y) === 'disjoint'))
  const versions = { a, b, alignment, lexicon, otherPeriod }
  return RULES.flatMap((rule) => rule(versions))
}
