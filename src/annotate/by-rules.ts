/**
 * Attributions by rules: "X said that …", "… , X said", "said X", "according to X", "citing X", "X: …", hearsay. Alone
 * they stall near F1 55 on PolNeAR dev (docs/models/attribution.md); they are what the tagger's findings are checked
 * and completed with.
 */
import { actOf, HEARSAY, takesClause } from '../language/en/cues.ts'
import { isDocument } from '../language/en/source-words.ts'
import type { Token } from '../language/en/tokens.ts'
import type { Span } from '../model/span.ts'
import { overlaps, trimSpan } from '../text/span.ts'
import type { Found } from './found.ts'
import {
  isFiniteVerb,
  isNominal,
  isQuoteMark,
  isRelative,
  isSetting,
  isTimeWord,
  nounPhraseAfter,
  nounPhraseBefore,
  type Range,
  startsClause,
  subjectBefore,
  verbGroupStart,
} from './grammar.ts'
import type { Passage, Sentence } from './passage.ts'
import type { Quote } from './quotes.ts'
import { overlapping } from './window.ts'

// Verbs that take a hearer before what is said.
const WITH_HEARER = new Set([
  'tell',
  'inform',
  'remind',
  'assure',
  'ask',
  'advise',
  'notify',
  'warn',
  'brief',
  'promise',
  'show',
])
const INVERTS = new Set([
  'say',
  'report',
  'write',
  'note',
  'add',
  'explain',
  'tweet',
  'ask',
  'reply',
  'warn',
  'claim',
  'argue',
  'recall',
  'observe',
  'conclude',
  'announce',
  'quip',
  'continue',
  'joke',
  'declare',
  'insist',
  'respond',
  'complain',
  'read',
  'state',
  'post',
  'wonder',
  'cry',
  'shout',
  'agree',
  'admit',
])
/** Who may be given at the end of a headline, after a colon. */
const CLOSING =
  /^(?:reports?|study|survey|poll|police|officials?|sources?|minister|ministry|government|experts?|mayor|governor|president|court|lawyers?|family|witness(?:es)?|media|agency|ngo|un|army|military|prosecutors?|spokes\w+|researchers|scientists|doctors|analysts?|watchdog|inquiry|documents|data)$/
const END_MARK = /^[.!?;]$/

/** By place of the cue. */
export function attributionsByRules(text: string, passages: readonly Passage[], quotes: readonly Quote[]): Found[] {
  const found: Found[] = []
  const speech = spoken(quotes)
  for (const [number, passage] of passages.entries()) {
    for (const sentence of passage.sentences)
      found.push(...new Reader(text, passage, sentence, overlapping(speech, sentence)).read())
    found.push(...signed(text, passage, passages[number + 1], overlapping(speech, passage)))
  }
  return found
}

/** Outermost quotations of speech: sorted, and none overlaps another. */
const spoken = (quotes: readonly Quote[]): Quote[] =>
  quotes.filter((quote) => quote.depth === 0 && quote.kind === 'speech')

/** What outlets say, where part of speech hides it ("The newspaper notes that …"): rule `en.cue.outlet`. */
export function attributionsOfOutlets(
  text: string,
  passages: readonly Passage[],
  quotes: readonly Quote[],
  outlets: readonly Span[],
): Found[] {
  const found: Found[] = []
  const speech = spoken(quotes)
  let at = 0
  for (const passage of passages)
    for (const sentence of passage.sentences) {
      while (at < outlets.length && (outlets[at]?.end ?? 0) <= sentence.start) at++
      const here: Span[] = []
      for (let i = at; i < outlets.length && (outlets[i]?.start ?? 0) < sentence.end; i++) {
        const span = outlets[i]
        if (span !== undefined) here.push(span)
      }
      if (here.length > 0)
        found.push(...new Reader(text, passage, sentence, overlapping(speech, sentence), here).reported())
    }
  return found
}

/** Quotations nobody has been given for, led in by any verb: `the crowd chanted, “…”`. Rule `en.quote.introduced`. */
export function attributionsOfQuotes(
  text: string,
  passages: readonly Passage[],
  quotes: readonly Quote[],
  found: readonly Found[],
): Found[] {
  const covered = found.flatMap((one) => one.content).sort((a, b) => a.start - b.start)
  const free: Quote[] = []
  let from = 0
  for (const quote of quotes) {
    if (quote.depth > 0 || quote.kind !== 'speech') continue
    while (
      from < covered.length &&
      (covered[from]?.end ?? 0) <= quote.start &&
      (covered[from]?.start ?? 0) < quote.start
    )
      from++
    let taken = false
    for (let i = Math.max(0, from - 3); i < covered.length && (covered[i]?.start ?? 0) < quote.end; i++) {
      const span = covered[i]
      if (span !== undefined && overlaps(span, quote)) taken = true
    }
    if (!taken) free.push(quote)
  }
  const made: Found[] = []
  let at = 0
  for (const passage of passages)
    for (const sentence of passage.sentences) {
      while (at < free.length && (free[at]?.start ?? 0) < sentence.start) at++
      for (let i = at; i < free.length && (free[i]?.start ?? 0) < sentence.end; i++) {
        const quote = free[i]
        const one = quote === undefined ? null : new Reader(text, passage, sentence, []).introduces(quote)
        if (one !== null) made.push(one)
      }
    }
  return made
}

class Reader {
  readonly #text: string
  readonly #tokens: readonly Token[]
  readonly #sentence: Sentence
  readonly #passage: Passage
  readonly #quotes: readonly Quote[]
  readonly #outlets: readonly Span[]

  constructor(
    text: string,
    passage: Passage,
    sentence: Sentence,
    quotes: readonly Quote[],
    outlets: readonly Span[] = [],
  ) {
    this.#text = text
    this.#tokens = sentence.tokens
    this.#sentence = sentence
    this.#passage = passage
    this.#outlets = outlets
    this.#quotes = quotes
  }

  read(): Found[] {
    const found: Found[] = []
    const tokens = this.#tokens
    for (const [i, token] of tokens.entries()) {
      const one =
        token.lower === 'according' && tokens[i + 1]?.lower === 'to'
          ? this.#according(i, i + 2, 'en.cue.according-to')
          : token.lower === 'per' && tokens[i + 1]?.pos === 'PROPN'
            ? this.#according(i, i + 1, 'en.cue.per')
            : token.lower === 'citing'
              ? this.#according(i, i + 1, 'en.cue.citing')
              : this.#verb(i)
      if (one !== null && one.content.length > 0) found.push(one)
    }
    found.push(...this.#hearsay(), ...this.#colon())
    return found
  }

  #span(range: Range): Span {
    const first = this.#tokens[range.from]
    const last = this.#tokens[range.to - 1]
    return { start: first?.start ?? this.#sentence.start, end: last?.end ?? this.#sentence.end }
  }

  /** Parts of the sentence between tokens, without marks at their ends, widened so that no quotation is cut. */
  #content(...ranges: readonly (Range | null)[]): Span[] {
    const spans: Span[] = []
    for (const range of ranges) {
      if (range === null || range.to <= range.from) continue
      let { from, to } = range
      while (from < to && /^[,.;:—–-]$/.test(this.#tokens[from]?.text ?? '')) from++
      while (to > from && /^[,;:—–-]$/.test(this.#tokens[to - 1]?.text ?? '')) to--
      if (to > from && /^[.!?]$/.test(this.#tokens[to - 1]?.text ?? '') && !this.#inQuote(this.#tokens[to - 1])) to--
      if (to <= from) continue
      const span = this.#widened(this.#span({ from, to }))
      if (!spans.some((other) => overlaps(other, span))) spans.push(span)
    }
    return spans.map((span) => trimSpan(this.#text, span)).filter((span) => span.end > span.start)
  }

  #inQuote(token: Token | undefined): boolean {
    return token !== undefined && this.#quotes.some((quote) => quote.start <= token.start && token.end <= quote.end)
  }

  #widened(span: Span): Span {
    let { start, end } = span
    for (const quote of this.#quotes)
      if (quote.depth === 0 && quote.start < end && start < quote.end) {
        if (quote.start < start && quote.start >= this.#passage.start) start = quote.start
        if (quote.end > end && quote.end <= this.#passage.end) end = quote.end
      }
    return { start, end }
  }

  /** "according to X", ", per X", ", citing X": X is the source, the rest of the clause the content. */
  #according(at: number, after: number, rule: string): Found | null {
    const source = nounPhraseAfter(this.#tokens, after)
    if (source === null) return null
    const tokens = this.#tokens
    const rest = { from: source.to, to: tokens.length }
    const before = { from: this.#clauseStart(at), to: at }
    const leading = before.to - before.from < 2
    const goesOn = !leading && tokens[source.to]?.text === ',' && isFiniteVerb(tokens, source.to + 1)
    return {
      source: [this.#span(source)],
      cue: [this.#span({ from: at, to: after })],
      content: leading ? this.#content(rest) : this.#content(before, goesOn ? rest : null),
      act: 'speech',
      lemma: tokens[at]?.lower ?? '',
      rule,
      value: null,
    }
  }

  /** Start of the clause before a postposed attribution: after a semicolon, else the sentence's start. */
  #clauseStart(at: number): number {
    for (let i = at - 1; i > 0; i--) if (this.#tokens[i]?.text === ';') return i + 1
    return 0
  }

  #verb(at: number): Found | null {
    const token = this.#tokens[at]
    if (token === undefined) return null
    const tokens = this.#tokens
    const known = actOf(token.lemma)
    const reads = token.pos === 'VERB' || (token.pos === 'NOUN' && this.#outletReports(at)) || token.lower === 'said'
    if (known === null || !reads) return null
    const start = verbGroupStart(tokens, at)
    const group = { from: start, to: at + 1 }
    const cue = [this.#span(group)]
    const act = known
    const made = (source: Range, content: Span[], rule: string): Found | null =>
      content.length === 0
        ? null
        : { source: [this.#span(source)], cue, content, act, lemma: token.lemma, rule, value: null }
    const before = tokens[start - 1]
    const closes = before === undefined ? false : /^[,?!—–-]$/.test(before.text) || isQuoteMark(before)
    if (closes && INVERTS.has(token.lemma) && !/ing$/.test(token.lower)) {
      const source = startsClause(tokens[at + 1]) ? null : nounPhraseAfter(tokens, at + 1)
      if (source !== null && start > 1 && subjectFits(tokens, source)) {
        const more = this.#second(source.to)
        return made(source, this.#content({ from: this.#clauseStart(start), to: start }, more), 'en.cue.inverted')
      }
    }
    const subject = subjectBefore(tokens, start)
    if (subject === null) return this.#participle(at, group, cue)
    if (!takesClause(token.lemma) && act === 'speech' && !WITH_HEARER.has(token.lemma))
      return this.#object(at, subject, made)
    const left = tokens[subject.from - 1]
    const after = this.#afterHearer(at)
    const ended = this.#endsHere(after)
    const asClause = left?.lower === 'as'
    if (
      subject.from > 1 &&
      left !== undefined &&
      (ended || asClause) &&
      (asClause || /^[,?!—–-]$/.test(left.text) || isQuoteMark(left))
    ) {
      const lead = { from: this.#clauseStart(subject.from), to: asClause ? subject.from - 1 : subject.from }
      return made(subject, this.#content(lead, this.#second(after)), 'en.cue.postposed')
    }
    const from = this.#contentStart(at, token.lemma)
    if (from === null) return null
    if (act !== 'speech' && !takesClause(token.lemma)) return this.#object(at, subject, made)
    return made(subject, this.#content({ from, to: this.#contentEnd(from) }), 'en.cue.preposed')
  }

  /** "The New York Courier reports": part of speech may say noun; an outlet before it, a clause or a stop after it tell. */
  #outletReports(at: number): boolean {
    const token = this.#tokens[at]
    if (this.#manyReport(at)) return true
    if (!/^(?:reports|notes|claims|states|writes|says|reported)$/.test(token?.lower ?? '')) return false
    const next = this.#tokens[at + 1]
    if (this.#afterOutlet(at)) return true
    return (
      this.#tokens[at - 1]?.pos === 'PROPN' &&
      (next === undefined || next.lower === 'that' || /^[.,:]$/.test(next.text))
    )
  }

  /** "Local media report that …": base form, after a plural, before "that". */
  #manyReport(at: number): boolean {
    const token = this.#tokens[at]
    const before = this.#tokens[at - 1]
    if (token === undefined || before?.pos !== 'NOUN' || this.#tokens[at + 1]?.lower !== 'that') return false
    return (
      token.lower === token.lemma && (before.lower !== before.lemma || /^(?:media|police|press)$/.test(before.lower))
    )
  }

  #afterOutlet(at: number): boolean {
    const before = this.#tokens[at - 1]
    return before !== undefined && this.#outlets.some((span) => span.end === before.end)
  }

  /** The verb that leads a quotation in, with its subject. */
  introduces(quote: Quote): Found | null {
    const tokens = this.#tokens
    const open = tokens.findIndex((token) => token.start >= quote.start)
    let at = open - 1
    const marked = /^[,:]$/.test(tokens[at]?.text ?? '')
    if (marked) at--
    // Straight before, or up to six words before where a comma or colon stands between.
    for (let left = marked ? 6 : 0; left > 0 && at >= 0 && tokens[at]?.pos !== 'VERB'; left--) at--
    const verb = tokens[at]
    if (open < 1 || verb === undefined || verb.pos !== 'VERB') return null
    const start = verbGroupStart(tokens, at)
    const subject = subjectBefore(tokens, start) ?? (/ing$/.test(verb.lower) ? this.#mainSubject(start) : null)
    return {
      source: subject === null ? [] : [this.#span(subject)],
      cue: [this.#span({ from: start, to: at + 1 })],
      content: [{ start: quote.start, end: quote.end }],
      act: 'speech',
      lemma: verb.lemma,
      rule: 'en.quote.introduced',
      value: null,
    }
  }

  /** Only what an outlet reports, whatever the part of speech says. */
  reported(): Found[] {
    const found: Found[] = []
    for (const [i, token] of this.#tokens.entries()) {
      if (!/^(?:report|note|write|say|add|claim|state|reveal|announce|quote|learn|explain|warn)$/.test(token.lemma))
        continue
      const start = verbGroupStart(this.#tokens, i)
      if (!this.#afterOutlet(start)) continue
      const one = this.#verb(i)
      if (one !== null && one.content.length > 0) found.push({ ...one, rule: 'en.cue.outlet' })
    }
    return found
  }

  /** "…, telling the Courier that …", "…, adding …": the subject is the clause's, not repeated. */
  #participle(at: number, group: Range, cue: readonly Span[]): Found | null {
    const token = this.#tokens[at]
    if (token === undefined || !/ing$/.test(token.lower) || this.#tokens[group.from - 1]?.text !== ',') return null
    if (!takesClause(token.lemma)) return null
    const source = this.#mainSubject(group.from - 1)
    const from = this.#contentStart(at, token.lemma)
    if (source === null || from === null) return null
    const content = this.#content({ from, to: this.#contentEnd(from) })
    return {
      source: [this.#span(source)],
      cue,
      content,
      act: 'speech',
      lemma: token.lemma,
      rule: 'en.cue.participle',
      value: null,
    }
  }

  #mainSubject(before: number): Range | null {
    for (let i = 1; i < before; i++)
      if (isFiniteVerb(this.#tokens, i)) return subjectBefore(this.#tokens, verbGroupStart(this.#tokens, i))
    return null
  }

  /** "dismissed the report", "plans to close", "called the deal “premature”": content is the object. */
  #object(at: number, subject: Range, made: (s: Range, c: Span[], rule: string) => Found | null): Found | null {
    const token = this.#tokens[at]
    const end = this.#contentEnd(at + 1)
    if (token === undefined || end <= at + 1) return null
    const quoted = this.#quotes.some(
      (quote) => quote.start >= token.end && quote.start < (this.#tokens[end - 1]?.end ?? 0),
    )
    if (/^(?:show|find|document|record|list|reveal|indicate|depict)$/.test(token.lemma)) {
      const head = this.#tokens[subject.to - 1]
      if (head === undefined || !isDocument(head.lemma)) return null
    } else if (/^(?:call|describe|detail|blame|question|request|sound|voice|signal|test)$/.test(token.lemma) && !quoted)
      return null
    return made(subject, this.#content({ from: at + 1, to: end }), 'en.cue.object')
  }

  #afterHearer(at: number): number {
    const token = this.#tokens[at]
    let next = at + 1
    if (token !== undefined && WITH_HEARER.has(token.lemma)) {
      const hearer = nounPhraseAfter(this.#tokens, next)
      if (hearer !== null && !isFiniteVerb(this.#tokens, hearer.to)) next = hearer.to
    }
    return this.#afterSetting(next)
  }

  #afterSetting(from: number): number {
    let at = from
    for (let guard = 0; guard < 6; guard++) {
      if (isTimeWord(this.#tokens[at]) || this.#tokens[at]?.pos === 'ADV') at++
      else if (isSetting(this.#tokens, at)) {
        at++
        while (
          at < this.#tokens.length &&
          (isNominal(this.#tokens[at]) || ['DET', 'ADJ', 'ADP', 'PART'].includes(this.#tokens[at]?.pos ?? ''))
        )
          at++
      } else break
    }
    return at
  }

  #endsHere(at: number): boolean {
    const token = this.#tokens[at]
    return (
      token === undefined ||
      /^[.,;:!?—–]$/.test(token.text) ||
      isQuoteMark(token) ||
      token.pos === 'ADP' ||
      token.pos === 'CCONJ'
    )
  }

  /** What goes on after a parenthetic attribution: a second quotation, or the rest of an interrupted clause. */
  #second(after: number): Range | null {
    let at = this.#afterSetting(after)
    if (this.#tokens[at]?.text !== ',' && this.#tokens[at]?.text !== '—') return null
    at++
    const next = this.#tokens[at]
    if (next === undefined) return null
    if (isQuoteMark(next)) return { from: at, to: this.#tokens.length }
    return isFiniteVerb(this.#tokens, at) ? { from: at, to: this.#tokens.length } : null
  }

  #contentStart(at: number, lemma: string): number | null {
    const tokens = this.#tokens
    let i = WITH_HEARER.has(lemma) ? this.#afterHearer(at) : this.#afterSetting(at + 1)
    for (let k = at + 1; k < Math.min(tokens.length, at + 16); k++) {
      const token = tokens[k]
      if (token === undefined || END_MARK.test(token.text) || (k > i && isFiniteVerb(tokens, k))) break
      if (token.lower === 'that' && (token.pos === 'SCONJ' || k === i || tokens[k - 1]?.text === ',')) return k + 1
    }
    if (tokens[i]?.text === ',' || tokens[i]?.text === ':') i++
    return i < tokens.length && !END_MARK.test(tokens[i]?.text ?? '.') ? i : null
  }

  #contentEnd(from: number): number {
    const tokens = this.#tokens
    for (let i = from + 1; i < tokens.length; i++) {
      const token = tokens[i]
      if (token === undefined || this.#inQuote(token)) continue
      if (token.text === ';') return i
      if (token.text !== ',') continue
      const next = tokens[i + 1]
      if (next === undefined) return i
      if (next.lower === 'according' || next.lower === 'citing' || next.lower === 'per') return i
      if (/ing$/.test(next.lower) && takesClause(next.lemma)) return i
      if (next.lower === 'but' || (next.lower === 'and' && i - from > 2 && this.#freshCue(i + 2))) return i
    }
    return tokens.length
  }

  /** Does the clause that begins here hold a speech verb of its own? */
  #freshCue(from: number): boolean {
    for (let i = from; i < Math.min(this.#tokens.length, from + 8); i++) {
      const token = this.#tokens[i]
      if (token !== undefined && token.pos === 'VERB') return takesClause(token.lemma)
    }
    return false
  }

  #hearsay(): Found[] {
    const found: Found[] = []
    const { start, end } = this.#sentence
    const part = this.#text.slice(start, end)
    for (const pattern of HEARSAY)
      for (const match of part.matchAll(pattern)) {
        const cue = { start: start + match.index, end: start + match.index + match[0].length }
        if (this.#quotes.some((quote) => quote.start <= cue.start && cue.end <= quote.end)) continue
        const first = this.#tokens.findIndex((token) => token.start >= cue.start)
        const last = this.#tokens.findIndex((token) => token.end >= cue.end)
        if (first < 0 || last < 0) continue
        const whole = /that$/i.test(match[0]) || /emerged/i.test(match[0])
        const before = whole ? null : { from: this.#clauseStart(first), to: first }
        const content = this.#content(before, { from: last + 1, to: this.#contentEnd(last + 1) })
        if (content.length > 0)
          found.push({
            source: [],
            cue: [cue],
            content,
            act: 'speech',
            lemma: match[0].toLowerCase(),
            rule: 'en.cue.hearsay',
            value: null,
          })
      }
    return found
  }

  /** "Dam was never inspected: report": in a headline, who says so may stand at the end. */
  #closingSource(at: number): Found | null {
    const tokens = this.#tokens
    const last = tokens.at(-1)
    const from = at + 1
    if (last === undefined || tokens.length - from > 3 || !CLOSING.test(last.lower)) return null
    if (!tokens.slice(0, at).some((_, i) => isFiniteVerb(tokens, i))) return null
    const content = this.#content({ from: 0, to: at })
    if (content.length === 0) return null
    return {
      source: [this.#span({ from, to: tokens.length })],
      cue: [this.#span({ from: at, to: at + 1 })],
      content,
      act: 'speech',
      lemma: ':',
      rule: 'en.cue.colon',
      value: null,
    }
  }

  /** `And from Orr: “…”`, `Orr: deal is dead`: a short lead-in without a verb of saying, then a colon. */
  #colon(): Found[] {
    const tokens = this.#tokens
    const at = tokens.findIndex((token) => token.text === ':')
    if (
      at < 1 ||
      at > 8 ||
      at === tokens.length - 1 ||
      tokens.slice(0, at).some((token) => actOf(token.lemma) !== null && token.pos === 'VERB')
    )
      return []
    const quoted = isQuoteMark(tokens[at + 1])
    if (!quoted && this.#passage.place !== 'title') return []
    const closing = quoted ? null : this.#closingSource(at)
    if (closing !== null) return [closing]
    const from = tokens[0]?.lower === 'from' ? 1 : tokens[1]?.lower === 'from' ? 2 : 0
    const source = from > 0 ? { from, to: at } : nounPhraseBefore(tokens, at)
    if (source === null || (!quoted && !tokens.slice(source.from, source.to).some((token) => token.pos === 'PROPN')))
      return []
    const content = this.#content({ from: at + 1, to: tokens.length })
    const cue = this.#span({ from: at, to: at + 1 })
    return content.length === 0
      ? []
      : [
          {
            source: [this.#span(source)],
            cue: [cue],
            content,
            act: 'speech',
            lemma: ':',
            rule: 'en.cue.colon',
            value: null,
          },
        ]
  }
}

function subjectFits(tokens: readonly Token[], source: Range): boolean {
  const first = tokens[source.from]
  if (first === undefined || isRelative(first)) return false
  return !/^(?:it|them|him|me|us|this|these|that)$/.test(first.lower) || source.to - source.from > 1
}

/** `“…” — Hale Orr` and `"…" -Commissioner Orr`: a quotation signed with a dash, on its line or on the next. */
function signed(text: string, passage: Passage, next: Passage | undefined, quotes: readonly Quote[]): Found[] {
  const found: Found[] = []
  for (const quote of quotes) {
    if (quote.depth > 0 || quote.kind !== 'speech' || quote.start < passage.start || quote.end > passage.end) continue
    const rest = text.slice(quote.end, passage.end)
    const ends = rest.trim() === '' && next !== undefined
    const from = ends ? next.start : quote.end
    const match = /^\s*([—–―-]{1,2})\s*(\p{Lu}[^.!?;:“”"\n]{2,80})\.?\s*$/u.exec(
      ends ? text.slice(from, next.end) : rest,
    )
    if (match === null) continue
    const dash = from + match[0].indexOf(match[1] ?? '')
    const start = dash + match[0].slice(dash - from).indexOf(match[2] ?? '')
    found.push({
      source: [trimSpan(text, { start, end: start + (match[2] ?? '').length })],
      cue: [{ start: dash, end: dash + (match[1] ?? '').length }],
      content: [{ start: quote.start, end: quote.end }],
      act: 'speech',
      lemma: '—',
      rule: 'en.cue.signed',
      value: null,
    })
  }
  return found
}
