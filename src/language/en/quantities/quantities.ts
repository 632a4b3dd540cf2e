/** English quantities as intervals. */
import type { Quantity, Time } from '../../../model/annotation.ts'
import type { Span } from '../../../model/span.ts'

const NUMBER = /(?<![\w.,-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w])(\s?%| percent)?/g

/** The quantities of the sentences, by place; numbers inside dates are none. */
export function findQuantities(
  article: { readonly id: string; readonly text: string },
  sentences: readonly Span[],
  times: readonly Time[],
): Quantity[] {
  const found: Quantity[] = []
  for (const sentence of sentences)
    for (const match of article.text.slice(sentence.start, sentence.end).matchAll(NUMBER)) {
      const start = sentence.start + match.index
      const end = start + match[0].length
      if (times.some((time) => time.type !== 'DURATION' && time.start < end && start < time.end)) continue
      const value = Number.parseFloat(match[0].replace(/,/g, ''))
      found.push({
        start,
        end,
        lo: value,
        hi: value,
        open: 'none',
        approximate: false,
        unit: match[1] === undefined ? null : 'percent',
        of: null,
        evidence: [{ rule: 'en.quantity.number', value, spans: [{ article: article.id, start, end }] }],
      })
    }
  return found
}
