/** Why articles stand together, in evidence a reader can look up: what they share, how far apart their days lie. */
import type { Article } from '../model/article.ts'
import type { Evidence } from '../model/evidence.ts'
import { compareText } from '../text/order.ts'
import type { Opening } from './opening.ts'

const MOST_TERMS = 5

/** A story's article, with its opening and what its terms weigh (in the opening's order). */
export interface Member {
  readonly article: Article
  readonly opening: Opening
  readonly weights: Float32Array
}

/** For a story of two or more: `group.shared-names`, `group.shared-terms` (value: articles that hold it), `group.days`. */
export function reasonsOf(members: readonly Member[]): Evidence[] {
  if (members.length < 2) return []
  const terms = new Map<string, { weight: number; holders: number; names: number }>()
  for (const { opening, weights } of members)
    for (const [i, lemma] of opening.lemmas.entries()) {
      const term = terms.get(lemma) ?? { weight: 0, holders: 0, names: 0 }
      term.weight += weights[i] as number
      term.holders++
      if ((opening.counts[3 * opening.ids.length + i] as number) > 0) term.names++
      terms.set(lemma, term)
    }
  const shared = [...terms]
    .filter(([, { holders }]) => holders >= 2 && holders * 2 >= members.length)
    .sort(([x, a], [y, b]) => b.weight - a.weight || compareText(x, y))
  const isName = ([, { holders, names }]: (typeof shared)[number]) => names * 2 >= holders
  const evidence = [
    ...shared
      .filter(isName)
      .slice(0, MOST_TERMS)
      .map(([lemma]) => termEvidence('group.shared-name', lemma, members)),
    ...shared
      .filter((term) => !isName(term))
      .slice(0, MOST_TERMS)
      .map(([lemma]) => termEvidence('group.shared-term', lemma, members)),
  ]
  const days = members.flatMap(({ opening }) => (opening.day === null ? [] : [opening.day]))
  if (days.length > 1) evidence.push({ rule: 'group.days', value: Math.max(...days) - Math.min(...days), spans: [] })
  return evidence
}

function termEvidence(rule: string, lemma: string, members: readonly Member[]): Evidence {
  const spans = members.flatMap(({ article, opening }) => {
    const at = opening.lemmas.indexOf(lemma)
    const start = at < 0 ? -1 : (opening.places[at] as number)
    return start < 0 ? [] : [{ article: article.id, start, end: opening.ends[at] as number }]
  })
  return { rule, value: members.filter(({ opening }) => opening.lemmas.includes(lemma)).length, spans }
}
