/**
 * An article's body for finding copies: its words as numbers, and which of them stand in
 * quotation marks. Quotes and speeches are public: two texts that share them need not know each other.
 */
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { type WordHashes, wordHashes } from '../text/word-hashes.ts'
import { bodySpans } from './body.ts'

export type Body = WordHashes

export function bodyOf(article: Article): Body {
  return wordHashes(article.text, bodySpans(article))
}

const OPEN = /["“„«]|(?:``)/
// A quotation that does not close ends with its paragraph, and after this many characters at the latest.
const LONGEST_QUOTE = 2000

/** 1 for each word between quotation marks. O(length). */
export function quotedWords(article: Article, { starts }: WordHashes): Uint8Array {
  const quoted = new Uint8Array(starts.length)
  let word = 0
  for (const quote of bodySpans(article).flatMap((span) => quotations(article.text, span))) {
    while (word < starts.length && (starts[word] as number) < quote.start) word++
    while (word < starts.length && (starts[word] as number) < quote.end) quoted[word++] = 1
  }
  return quoted
}

function quotations(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  for (let at = start; at < end; at++) {
    const mark = text[at] ?? ''
    const open = mark === '`' ? text.slice(at, at + 2) : mark
    if (!OPEN.test(open)) continue
    const close =
      open === '“' || open === '„' ? /[”\n]/g : open === '«' ? /[»\n]/g : open === '``' ? /''|\n/g : /["\n]/g
    close.lastIndex = at + 1
    const match = close.exec(text.slice(0, Math.min(end, at + LONGEST_QUOTE)))
    const stop = match === null ? Math.min(end, at + LONGEST_QUOTE) : match.index
    found.push({ start: at, end: stop })
    at = stop
  }
  return found
}
