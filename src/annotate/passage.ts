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
  readonly sentences: readonly Sentence[]
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[]
}

const PLACES: { readonly [kind in BlockKind]?: Statement['place'] } = {
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
    if (sentences.length > 0) found.push({ start: block.start, end: block.end, kind: block.kind, place, sentences })
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}
