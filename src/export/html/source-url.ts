/**
 * The address of the very words on the publisher's page: a URL text fragment (WICG, "scroll to text"). Only http and
 * https become links; anything else a page claims as its address stays text.
 */
import type { Article } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import { plainLine } from '../plain.ts'

const HTTP = /^https?:\/\/[^\s"'<>\p{C}]+$/iu
/** A longer quotation is given by its first and last words: browsers and servers dislike long addresses. */
const WHOLE_UP_TO = 80
const WORDS_AT_EACH_END = 4

export function sourceUrl(article: Article | undefined, span: Span | null): string | null {
  const url = article?.url
  if (article === undefined || url == null || !HTTP.test(url)) return null
  const words = span === null ? '' : plainLine(article.text.slice(span.start, span.end))
  if (words === '') return url
  return `${url.replace(/#.*$/, '')}#:~:text=${fragment(words)}`
}

function fragment(words: string): string {
  if (words.length <= WHOLE_UP_TO) return encoded(words)
  const list = words.split(' ')
  if (list.length <= 2 * WORDS_AT_EACH_END) return encoded(words)
  const start = list.slice(0, WORDS_AT_EACH_END).join(' ')
  return `${encoded(start)},${encoded(list.slice(-WORDS_AT_EACH_END).join(' '))}`
}

/** The dash, the comma and the ampersand have a meaning inside a text directive. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/[\ud800-\udfff]/g, '')).replace(/-/g, '%2D')
}
