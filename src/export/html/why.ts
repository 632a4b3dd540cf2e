/** "Why?": the rule that made a finding, its number, and the very words it looked at, each with what stands around them. */

import type { Article } from '../../model/article.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { ArticleSpan, Span } from '../../model/span.ts'
import { unique } from '../finding.ts'
import type { Lookup } from '../lookup.ts'
import { ruleWords } from '../rules.ts'
import { windowOn } from '../window.ts'
import { html, type Markup, type Part } from './markup.ts'
import { sourceLink } from './source-link.ts'

/** Past this the page grows and nobody reads on; the Result has all. */
const PLACES_SHOWN = 4
const RULES_SHOWN = 8
/** Characters of a place shown, the words and their surroundings together. */
const ROOM = 220
const AROUND = 60

/** Null when there is nothing to show. `about` completes the accessible name: "Why? Gadwell Today rewrites …". */
export function why(evidence: readonly Evidence[], by: Lookup, about: string, lead: Part = null): Markup | null {
  if (evidence.length === 0 && lead === null) return null
  const rules = evidence.slice(0, RULES_SHOWN).map((one) => rule(one, by))
  const more = evidence.length - RULES_SHOWN
  return html`<details class="why"><summary>Why?<span class="unseen"> ${about}</span></summary><div class="because">${lead}<ul>${rules}${more > 0 && html`<li class="soft">and ${more} more, in the .json</li>`}</ul></div></details>`
}

function rule(one: Evidence, by: Lookup): Markup {
  const value = one.value === null ? null : html` <b class="value">${number(one.value)}</b>`
  const words = ruleWords(one.rule)
  const places = distinct(one.spans)
    .slice(0, PLACES_SHOWN)
    .map((span) => place(span, by))
  const more = one.spans.length - PLACES_SHOWN
  return html`<li>${words !== null && html`${words} `}<code>${one.rule}</code>${value}${places.length > 0 && html`<ul class="places">${places}${more > 0 && html`<li class="soft">and ${more} more places</li>`}</ul>`}</li>`
}

function place(span: ArticleSpan, by: Lookup): Markup {
  const article = by.articles.get(span.article)
  if (article === undefined) return html`<li>${span.article}</li>`
  const around = surroundings(article, span)
  const { before, words, after } = windowOn(article.text, around, span, ROOM)
  const left = around.start > around.least && before !== '' && !before.startsWith('…') ? '…' : ''
  const right = around.end < around.most && after !== '' && !after.endsWith('…') ? '…' : ''
  return html`<li>${sourceLink(article, span, by.label(span.article))}: <q>${left}${before}<mark>${words}</mark>${after}${right}</q></li>`
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

function distinct(spans: readonly ArticleSpan[]): ArticleSpan[] {
  const keys = unique(spans.map((span) => `${span.article} ${span.start} ${span.end}`))
  return keys.flatMap((key) => spans.find((span) => `${span.article} ${span.start} ${span.end}` === key) ?? [])
}

/** At most two decimals; a count stays a count. */
export function number(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toFixed(2)
}
