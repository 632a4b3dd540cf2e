/** English sentences with spans. */
import type { Span } from '../../model/span.ts'
import { trimSpan } from '../../text/span.ts'

const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|Jr|Sr|No|vs|etc|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|[A-Z](?:\.[A-Z])*))\.$/

/** The sentences of one block (paragraph, heading, caption): in order, without white space at their ends. */
export function sentencesOf(text: string, block: Span): Span[] {
  const part = text.slice(block.start, block.end)
  const found: Span[] = []
  let from = 0
  for (const match of part.matchAll(/[.!?…]+["'”’)\]]*(?=\s+["'“‘([]?[\p{Lu}\p{N}])|\n+/gu)) {
    const end = match.index + match[0].length
    if (match[0] === '.' && ABBREVIATION.test(part.slice(Math.max(0, match.index - 12), end))) continue
    const span = trimSpan(text, { start: block.start + from, end: block.start + end })
    if (span.end > span.start) found.push(span)
    from = end
  }
  const rest = trimSpan(text, { start: block.start + from, end: block.end })
  if (rest.end > rest.start) found.push(rest)
  return found
}
