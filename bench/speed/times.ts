/** Times and quantities on an article of 950 words, warm: the part of annotation that `language.times-quantities.ms` bounds. */
import { findQuantities } from '../../src/language/en/quantities/quantities.ts'
import { sentencesOf } from '../../src/language/en/sentences.ts'
import { findTimes } from '../../src/language/en/times/times.ts'
import { articleText, PUBLISHED, warmMs } from './language-text.ts'

/** Milliseconds for both, sentences given. */
export function timesAndQuantitiesSpeed(): Record<string, number> {
  const text = articleText()
  const article = { id: 'speed', text }
  const sentences = sentencesOf(text, { start: 0, end: text.length })
  const ms = warmMs(() => {
    findQuantities(article, sentences, findTimes(article, sentences, { published: PUBLISHED }))
  })
  return { 'language.times-quantities.ms': ms }
}
