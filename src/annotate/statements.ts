/** Statements: what can be true or false, with the attribution peeled off. */
import type { Attribution, Statement } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { contains, hull } from '../text/span.ts'
import type { Passage } from './passage.ts'

export function statementsOf(
  article: Article,
  passages: readonly Passage[],
  attributions: readonly Attribution[],
): Statement[] {
  const found: Statement[] = []
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      const span = { start: sentence.start, end: sentence.end }
      const attribution = attributions.find((one) => one.content.some((part) => contains(span, part)))
      const spans = attribution?.content.filter((part) => contains(span, part)) ?? [span]
      const whole = hull(spans) ?? span
      found.push({
        id: `${article.id}/s${found.length + 1}`,
        ...whole,
        spans,
        attribution: attribution?.id ?? null,
        certainty: 'asserted',
        negated: false,
        subject: null,
        place: passage.place,
        evidence: [{ rule: 'statement.sentence', value: null, spans: [{ article: article.id, ...span }] }],
      })
    }
  }
  return found
}
