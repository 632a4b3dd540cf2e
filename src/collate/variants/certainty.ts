/** How sure the two versions are: hedged against asserted, denied against asserted, one of them negated. */
import { type Finding, finding, type Rule } from './finding.ts'

const STRENGTH = { asserted: 2, hedged: 1, denied: 0 } as const

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
      }),
    )
  }
  if (
    x.negated !== y.negated &&
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
// RTE-3: negation alone is right in one of four, beside aligned words of three quarters in seven of eight.
const NEGATION_COVER = 0.6
