/**
 * The parts of an article that grouping reads: the body (blocks of kind paragraph, heading, list-item) and the title.
 * Furniture, bylines, datelines and captions say nothing about the event, or the same about all events.
 */
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { bodyBlocks } from '../text/body.ts'

/** The body's blocks in order. An article without blocks is all body, so that bare records work too. */
export function bodySpans(article: Article): Span[] {
  if (article.blocks.length === 0) return [{ start: 0, end: article.text.length }]
  return bodyBlocks(article).map(({ start, end }) => ({ start, end }))
}
