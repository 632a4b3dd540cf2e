/** "Why?" as data: each rule in plain words, its number, and the places it looked at with what stands around them. */
import type { Article } from '../../model/article.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { ArticleSpan, Span } from '../../model/span.ts'
import type { Lookup } from '../lookup.ts'
import { ruleWords } from '../rules.ts'
import { type Window, windowOn } from '../window.ts'

/** Characters of a place shown, the words and their surroundings together. */
const ROOM = 240
const AROUND = 70

export interface Place extends Window {
  readonly span: ArticleSpan
  readonly article: Article
}

export interface Reason {
  readonly rule: string
  /** In plain words; null for a rule nobody has put into words. */
  readonly words: string | null
  readonly value: string | null
  readonly places: readonly Place[]
}

export function reasonsOf(evidence: readonly Evidence[], by: Lookup): Reason[] {
  return evidence.map((one) => ({
    rule: one.rule,
    words: ruleWords(one.rule),
    value: one.value === null ? null : number(one.value),
    places: placesOf(one.spans, by),
  }))
}

/** Each place once, in the order given. Spans of articles that are not there are left out. */
export function placesOf(spans: readonly ArticleSpan[], by: Lookup): Place[] {
  const seen = new Set<string>()
  return spans.flatMap((span) => {
    const key = `${span.article} ${span.start} ${span.end}`
    const article = by.articles.get(span.article)
    if (article === undefined || seen.has(key)) return []
    seen.add(key)
    return [{ span, article, ...around(article, span) }]
  })
}

function around(article: Article, span: Span): Window {
  const wide = surroundings(article, span)
  const { before, words, after } = windowOn(article.text, wide, span, ROOM)
  const left = wide.start > wide.least && before !== '' && !before.startsWith('…') ? '…' : ''
  const right = wide.end < wide.most && after !== '' && !after.endsWith('…') ? '…' : ''
  return { before: `${left}${before}`, words, after: `${after}${right}` }
}

/** The words and what stands around them in the same block, from word to word. */
function surroundings(article: Article, span: Span): Span & { readonly least: number; readonly most: number } {
  const block = article.blocks.find((one) => one.start <= span.start && span.start < one.end)
  const least = block?.start ?? 0
  const most = Math.max(span.end, block?.end ?? article.text.length)
  let start = Math.max(least, span.start - AROUND)
  let end = Math.min(most, span.end + AROUND)
  while (start > least && start < span.start && /\S/.test(article.text.charAt(start - 1))) start++
  while (end < most && end > span.end && /\S/.test(article.text.charAt(end))) end--
  return { start, end, least, most }
}

/** At most two decimals; a count stays a count. */
export function number(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toFixed(2)
}
