/**
 * What one article says: sentences, names, times, quantities, attributions, reporting marks, statements. English only;
 * an article in another language gets an empty annotation. Furniture is never looked at.
 */
import { loadTokeniser } from '../language/en/tokens.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { attributionsOf } from './attributions.ts'
import { marksOf } from './marks.ts'
import { passagesOf } from './passage.ts'
import { statementsOf } from './statements.ts'

/** All lists are sorted by place. Never throws on odd text. */
export async function annotate(article: Article): Promise<Annotation> {
  const empty: Annotation = {
    article: article.id,
    sentences: [],
    names: [],
    times: [],
    quantities: [],
    attributions: [],
    marks: [],
    statements: [],
  }
  if (article.language !== 'en') return empty
  const passages = passagesOf(article, await loadTokeniser())
  const attributions = attributionsOf(article, passages)
  return {
    ...empty,
    sentences: passages.flatMap((passage) => passage.sentences.map(({ start, end }) => ({ start, end }))),
    attributions,
    marks: marksOf(article, passages),
    statements: statementsOf(article, passages, attributions),
  }
}
