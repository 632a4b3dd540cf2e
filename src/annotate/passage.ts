/** The parts of an article that are annotated: title, headings, captions and body, never furniture; cut in sentences. */
import { sentencesOf } from '../language/en/sentences.ts'
import type { Token, Tokeniser } from '../language/en/tokens.ts'
import type { Statement } from '../model/annotation.ts'
import type { Article, BlockKind } from '../model/article.ts'
import type { Span } from '../model/span.ts'

/** One block of the article with its sentences, and the tokens of each. */
export interface Passage extends Span {
  readonly kind: BlockKind
  readonly place: Statement['place']
  /** Where its own words begin: after a dateline ("MARLBY, May 3 (PNA) - "), else at its start. */
  readonly head: number
  readonly sentences: readonly Sentence[]
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[]
}

/** Where statements of a block stand; undefined for blocks that are not annotated. */
export const PLACES: { readonly [kind in BlockKind]?: Statement['place'] } = {
  title: 'title',
  heading: 'heading',
  paragraph: 'body',
  'list-item': 'body',
  caption: 'caption',
}

/** Passages in order of place. O(length). */
export function passagesOf(article: Article, tokenise: Tokeniser): Passage[] {
  const found: Passage[] = []
  for (const block of article.blocks) {
    const place = PLACES[block.kind]
    if (place === undefined) continue
    const sentences = sentencesOf(article.text, block).map((span) => ({
      start: span.start,
      end: span.end,
      tokens: tokenise(article.text, span),
    }))
    if (sentences.length === 0) continue
    const head = block.start + datelineLength(article.text.slice(block.start, Math.min(block.end, block.start + 120)))
    found.push({ start: block.start, end: block.end, kind: block.kind, place, head, sentences })
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

// A place in at most 45 characters, an agency in brackets, a dash; or a place in capitals and a dash; or "(PNQ)" alone.
const DATELINE =
  /^(?:(?:\p{Lu}[\p{L}\p{N} .,’'/-]{0,44})?\(\p{Lu}[\p{L}./& ]{1,29}\)\s?(?:[-–—]{1,2}\s?|(?=\p{Lu}))|\p{Lu}[\p{Lu} .’'-]{2,30}(?:, [\p{L}\p{N} .]{2,24})? ?(?:[–—]|--?) ?)/u

function datelineLength(head: string): number {
  return DATELINE.exec(head)?.[0].length ?? 0
}
