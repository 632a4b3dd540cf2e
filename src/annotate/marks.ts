/** Reporting marks: words that show whose reporting something is. */
import type { Mark } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Passage } from './passage.ts'

const FIRST = /\bfirst reported by (?:the )?((?:\p{Lu}[\p{L}&.]*\s?){1,4})/gu

export function marksOf(article: Article, passages: readonly Passage[]): Mark[] {
  const found: Mark[] = []
  for (const passage of passages) {
    const text = article.text.slice(passage.start, passage.end)
    for (const match of text.matchAll(FIRST)) {
      const start = passage.start + match.index
      const span = { start, end: start + match[0].trimEnd().length }
      const evidence = [{ rule: 'en.mark.first-reported', value: null, spans: [{ article: article.id, ...span }] }]
      found.push({ ...span, kind: 'first-reported', outlet: (match[1] ?? '').trim(), evidence })
    }
  }
  return found
}
