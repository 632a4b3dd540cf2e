/**
 * Reporting marks: the words that show whose reporting something is. Built for outlets never seen before: the phrases
 * are general, the names come from the lookup, from the article's own outlet and from short forms of either. Nothing
 * inside quoted speech is a mark of reporting, for there somebody else speaks.
 */

import {
  AFTER_CONTRIBUTED,
  AFTER_FIRST,
  AFTER_OWN,
  BEFORE_CONTRIBUTED,
  BEFORE_CREDIT,
  BEFORE_FIRST,
  BEFORE_OWN,
  CONTRIBUTED_ALONE,
  CONTRIBUTED_HERE,
  COPYRIGHT,
  NO_COMMENT,
  OWN_ALONE,
} from '../language/en/reporting-phrases.ts'
import type { Outlets } from '../language/outlets/lookup.ts'
import type { Mark } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { compareText } from '../text/order.ts'
import { itemAt, overlapping } from '../text/sorted-spans.ts'
import { contains } from '../text/span.ts'
import { type Meant, ownOutlet } from './outlet-mentions.ts'
import type { Passage, Sentence } from './passage.ts'
import type { Quote } from './quotes.ts'

type Kind = Mark['kind']

// Words looked at on either side of an outlet's name; the longest phrase has under 90 characters.
const REACH = 110

/** By place. Linear: each pattern sees a bounded window around each outlet, or one sentence. */
export function marksOf(
  article: Article,
  passages: readonly Passage[],
  quotes: readonly Quote[],
  meant: readonly Meant[],
  outlets: Outlets,
): Mark[] {
  const writer = new Writer(article, passages, quotes, outlets)
  for (const one of meant) writer.aroundOutlet(one)
  for (const passage of passages) {
    writer.dateline(passage, meant)
    for (const sentence of passage.sentences) writer.alone(sentence, meant)
  }
  for (const passage of new Set([passages.find(isText), passages.findLast(isText)]))
    if (passage !== undefined) writer.lineOf(passage, meant)
  writer.credits(meant)
  writer.links(meant)
  return writer.done()
}

const isText = (passage: Passage): boolean => passage.place === 'body'

/** What a link may lie on that leads to who reported it. */
const CITING =
  /\b(?:report(?:s|ed|ing)?|said|says|told|wrote|writes|according to|story|article|account|interview|investigation|reveal(?:s|ed)|publish(?:ed|es)?|noted|obtained|scoop)\b/i

/** "Northern Telegraph Agency" has 26 letters; a line that is only a name stays under this. */
const LONGEST_LINE = 50

class Writer {
  readonly #marks: Mark[] = []
  /** Places that marks of one kind and outlet cover already. */
  readonly #taken = new Map<string, Set<number>>()
  readonly #article: Article
  readonly #text: string
  readonly #passages: readonly Passage[]
  readonly #spoken: readonly Quote[]
  readonly #outlets: Outlets
  readonly #own: string | null

  constructor(article: Article, passages: readonly Passage[], quotes: readonly Quote[], outlets: Outlets) {
    this.#article = article
    this.#text = article.text
    this.#passages = passages
    this.#spoken = quotes.filter((quote) => quote.kind === 'speech' && quote.depth === 0)
    this.#outlets = outlets
    this.#own = ownOutlet(article, outlets)
  }

  #add(kind: Kind, span: Span, outlet: string | null, rule: string, value: number | null = null): void {
    const whose = outlet === null || outlet === '' || outlet === this.#own ? null : outlet
    const { start, end } = span
    const key = `${kind} ${whose}`
    const taken = this.#taken.get(key) ?? new Set<number>()
    this.#taken.set(key, taken)
    for (let at = span.start; at < span.end; at++) if (taken.has(at)) return
    for (let at = span.start; at < span.end; at++) taken.add(at)
    const spans = [{ article: this.#article.id, start, end }]
    this.#marks.push({ start, end, kind, outlet: whose, evidence: [{ rule: `en.mark.${rule}`, value, spans }] })
  }

  #isSpoken(span: Span): boolean {
    const quote = itemAt(this.#spoken, span.start)
    return quote !== undefined && contains(quote.inner, span)
  }

  #passageOf(at: number): Passage | undefined {
    return itemAt(this.#passages, at)
  }

  aroundOutlet(one: Meant): void {
    if (this.#isSpoken(one)) return
    const passage = this.#passageOf(one.start)
    if (passage === undefined) return
    const before = this.#text.slice(Math.max(passage.start, one.start - REACH), one.start)
    const after = this.#text.slice(one.end, Math.min(passage.end, one.end + REACH))
    const lead = (match: RegExpExecArray): Span => ({ start: one.start - (before.length - match.index), end: one.end })
    const tail = (match: RegExpExecArray): Span => ({ start: one.start, end: one.end + match[0].length })
    const first = BEFORE_FIRST.exec(before)
    const firstAfter = AFTER_FIRST.exec(after)
    if (first !== null) this.#add('first-reported', lead(first), one.name, 'first-reported-by')
    else if (firstAfter !== null) this.#add('first-reported', tail(firstAfter), one.name, 'first-reported')
    const credit = BEFORE_CREDIT.exec(before)
    if (credit !== null) this.#add('first-reported', lead(credit), one.name, 'credit')
    const copyright = COPYRIGHT.exec(before)
    if (copyright !== null) {
      if (one.name !== this.#own) this.#add('wire', lead(copyright), one.name, 'copyright')
      return
    }
    const given = BEFORE_CONTRIBUTED.exec(before)
    const gave = AFTER_CONTRIBUTED.exec(after)
    if (given !== null) this.#add('contributed', lead(given), one.name, 'with-reporting-by')
    if (gave !== null) this.#add('contributed', tail(gave), one.name, 'contributed')
    if (given !== null || gave !== null) return
    const told = BEFORE_OWN.exec(before)
    const learned = AFTER_OWN.exec(after)
    // "declined to comment to the Post" is a no-comment mark with that outlet.
    if (told !== null && before.slice(Math.max(0, told.index - 24)).search(NO_COMMENT) >= 0) return
    if (told !== null) this.#add('own', lead(told), one.name, 'told-outlet', 1)
    else if (learned !== null) this.#add('own', tail(learned), one.name, 'outlet-learned', 1)
    else this.#sourceOf(one, before, after)
  }

  /** "A Courier source", "a source from the Courier", "the Courier's sources": who speaks, speaks to that outlet. */
  #sourceOf(one: Meant, before: string, after: string): void {
    const behind = /^(?:['’]s?)? (?:own )?(?:\w+ )?(?:sources?|interlocutors?|informants?)\b/.exec(after)
    const ahead =
      /\b(?:sources?|interlocutors?|informants?) (?:of|from|for|at|in|close to|told|speaking to) (?:the |The )?$/.exec(
        before,
      )
    if (behind !== null)
      this.#add('own', { start: one.start, end: one.end + behind[0].length }, one.name, 'outlet-source', 1)
    else if (ahead !== null)
      this.#add('own', { start: one.start - (before.length - ahead.index), end: one.end }, one.name, 'outlet-source', 1)
  }

  /** "MARLBY (PNA) —", "(Reuters) -" at the head of a paragraph; "— NSW" or "(NSW)" at the foot of one. */
  dateline(passage: Passage, meant: readonly Meant[]): void {
    const text = this.#text.slice(passage.start, passage.end)
    const head = /^(?:[\p{L} .,’'/-]{0,60}?\d{0,2},? ?)?\(([^()\n]{2,40})\)\s?(?:[-–—:]|(?=\p{Lu}))/u.exec(text)
    if (head !== null) this.#agency(passage.start + text.indexOf('('), head[1] ?? '', meant, 'dateline')
    const bare = /^[\p{Lu} .,’'-]{3,40}?(?:, [\p{L}. ]{2,20}\d{0,2})?\s?[—–-]{1,2}\s?([\p{Lu}\p{L}]{2,20}) [—–-]/u.exec(
      text,
    )
    if (bare !== null && head === null)
      this.#agency(passage.start + text.indexOf(bare[1] ?? ''), bare[1] ?? '', meant, 'dateline')
    const foot = /(?:^|[\s.”"])(?:[—–]|-{1,2})\s?([\p{Lu}][\p{L}\p{N}./& -]{1,40}?)\.?\s*$/u.exec(text)
    if (foot !== null) this.#agency(passage.start + text.lastIndexOf(foot[1] ?? ''), foot[1] ?? '', meant, 'sign-off')
    const closed = /\(([\p{Lu}][\p{L}\p{N}./& -]{1,30})\)\.?\s*$/u.exec(text)
    if (closed !== null) this.#agency(passage.start + text.lastIndexOf('('), closed[1] ?? '', meant, 'sign-off')
  }

  /** The first or last line of the text is an outlet's name and nothing else: whose text it is. */
  lineOf(passage: Passage, meant: readonly Meant[]): void {
    const { start, end } = passage
    if (end - start > LONGEST_LINE) return
    const line = this.#text.slice(start, end)
    const written = line.replace(/^[\s([–—-]+|[\s)\].–—-]+$/gu, '')
    if (written === '') return
    const at = start + line.indexOf(written)
    const span = { start: at, end: at + written.length }
    const one = overlapping(meant, span).find((other) => other.start <= span.start && other.end >= span.end)
    const name = this.#outlets.byName(written)?.name ?? one?.name ?? null
    if (name !== null && name !== '' && name !== this.#own) this.#add('wire', span, name, 'line', 1)
  }

  #agency(at: number, written: string, meant: readonly Meant[], rule: string): void {
    const start = this.#text.indexOf(written, at)
    const span = { start, end: start + written.length }
    const one = overlapping(meant, span)[0]
    const name = one?.name ?? this.#outlets.byName(written)?.name ?? null
    if (name === null) {
      // An unknown agency: capitals only, in brackets after a place, or signing the last line.
      if (!/^\p{Lu}{2,6}$/u.test(written)) return
      const full = this.#spelledOut(written)
      this.#add('wire', span, full ?? written, rule, 0.7)
      return
    }
    if (name === this.#own) this.#add('own', span, null, `${rule}-own`, 0.5)
    else this.#add('wire', span, name, rule, 1)
  }

  /** The long form of initials that the article itself gives: "Platense News Agency (PNA)". */
  #spelledOut(initials: string): string | null {
    const at = this.#text.indexOf(`(${initials})`)
    if (at < 0) return null
    const words = this.#text
      .slice(Math.max(0, at - 80), at)
      .trim()
      .split(/\s+/)
      .slice(-initials.length)
    return words.map((word) => word.charAt(0)).join('') === initials ? words.join(' ') : null
  }

  /** Marks without an outlet's name beside them. */
  alone(sentence: Sentence, meant: readonly Meant[]): void {
    const part = this.#text.slice(sentence.start, sentence.end)
    for (const { rule, value, pattern } of OWN_ALONE)
      for (const match of part.matchAll(pattern)) {
        const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
        if (!this.#isSpoken(span)) this.#add('own', span, this.#toWhom(span, sentence, meant), rule, value)
      }
    for (const match of part.matchAll(NO_COMMENT)) {
      const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
      if (this.#isSpoken(span)) continue
      const outlet = this.#toWhom(span, sentence, meant)
      this.#add('no-comment', span, outlet, 'no-comment', outlet === null ? 0.5 : 1)
    }
    for (const match of part.matchAll(CONTRIBUTED_ALONE)) {
      const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
      this.#add('contributed', span, 'wire services', 'wire-services')
    }
    // "Hale Orr and Lena Marsh contributed to this report": its own people, where no outlet is named.
    for (const match of part.matchAll(CONTRIBUTED_HERE)) {
      const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
      if (!this.#isSpoken(span) && overlapping(meant, sentence).length === 0)
        this.#add('contributed', span, null, 'contributed-own')
    }
  }

  /** The outlet that was spoken to or asked, where the same sentence names one. */
  #toWhom(span: Span, sentence: Span, meant: readonly Meant[]): string | null {
    const inside = overlapping(meant, sentence).filter((one) => !this.#isSpoken(one))
    const after = inside.find((one) => one.start >= span.end && one.start - span.end < 80)
    return (after ?? inside.findLast((one) => one.end <= span.start))?.name ?? null
  }

  /** The agency in the byline. */
  credits(meant: readonly Meant[]): void {
    const byline = this.#article.byline
    const block = this.#article.blocks.find((one) => one.kind === 'byline')
    const span = byline?.span ?? (block === undefined ? { start: 0, end: 0 } : { start: block.start, end: block.end })
    const written = byline?.value ?? (block === undefined ? '' : this.#text.slice(block.start, block.end))
    if (written === '') return
    const found = this.#outlets.mentions(written, { start: 0, end: written.length })
    for (const one of found) if (one.name !== this.#own) this.#add('wire', span, one.name, 'byline', 1)
    if (found.length === 0)
      for (const one of meant) if (contains(span, one) && !one.own) this.#add('wire', one, one.name, 'byline', 1)
  }

  /** A hyperlink to an outlet's page on a phrase of the body. */
  links(meant: readonly Meant[]): void {
    for (const link of this.#article.links) {
      const passage = this.#passageOf(link.start)
      if (passage === undefined || passage.place !== 'body' || link.end <= link.start) continue
      const linked = this.#outlets.byDomain(link.url)
      const named = overlapping(meant, link)[0]
      // "The Courier [reported on Monday]": the link lies on the words of citing, the outlet beside them.
      const sentence = itemAt(passage.sentences, link.start)
      const cites = CITING.test(this.#text.slice(link.start, link.end))
      const beside = cites && sentence !== undefined ? this.#toWhom(link, sentence, meant) : null
      const name = linked?.name ?? named?.name ?? beside
      if (name === null || name === this.#own) continue
      const span = { start: link.start, end: link.end }
      if (linked !== null) this.#add('link', span, name, 'link', 1)
      else this.#add('link', span, name, named === undefined ? 'link-on-cue' : 'link-on-name', 0.5)
    }
  }

  done(): Mark[] {
    return this.#marks.sort(
      (a, b) =>
        a.start - b.start ||
        a.end - b.end ||
        compareText(a.kind, b.kind) ||
        compareText(a.outlet ?? '', b.outlet ?? ''),
    )
  }
}
