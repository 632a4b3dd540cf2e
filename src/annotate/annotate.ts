/**
 * What one article says: sentences, names, times, quantities, attributions, reporting marks, statements. English has
 * trained weights (`trained.ts`), other languages go by their own rules alone (`ruled.ts`); an article in a language
 * there are no rules for gets an empty annotation. Furniture is never looked at.
 */
import { loadLanguage } from '../language/languages.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { annotateTrained } from './trained.ts'

/** All lists are sorted by place. Never throws on odd text. Proportional to the article's length. */
export async function annotate(article: Article): Promise<Annotation> {
  const language = await loadLanguage(article.language)
  if (language === null) return nothing(article.id)
  if (language.loadSpeech === null) return annotateTrained(article)
  const { annotateRuled } = await import('./ruled.ts')
  return annotateRuled(article, language, await language.loadSpeech())
}

const nothing = (article: string): Annotation => ({
  article,
  sentences: [],
  names: [],
  times: [],
  quantities: [],
  attributions: [],
  marks: [],
  statements: [],
})
