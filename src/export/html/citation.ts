/** A quotation to paste: the words, who published them and when, the address of the words, and the hash of the page. */
import type { Article } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import { dateLabel } from '../lookup.ts'
import { plainLine } from '../plain.ts'
import { sourceUrl } from './source-url.ts'

/** Characters are counted as in the Result: UTF-16 units of the article's text, half-open. */
export function citation(article: Article, span: Span): string {
  const words = plainLine(article.text.slice(span.start, span.end))
  const outlet = plainLine(article.outlet?.value ?? 'outlet not known')
  const date = article.published === null ? 'no date' : dateLabel(article.published.value)
  const title = plainLine(article.title?.value ?? '')
  const where = sourceUrl(article, span) ?? plainLine(article.name)
  return `“${words}” ${outlet}${title === '' ? '' : `, “${title}”`}, ${date}. ${where} (SHA-256 ${article.sha256}, characters ${span.start}–${span.end})`
}
