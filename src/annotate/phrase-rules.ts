/** Attributions without a verb of saying: "according to X", "citing X", hearsay, a colon, a signature. */
import { actOf, HEARSAY } from '../language/en/cues.ts'
import { trimSpan } from '../text/span.ts'
import type { Found } from './found.ts'
import { isFiniteVerb, isQuoteMark, nounPhraseAfter, nounPhraseBefore } from './grammar.ts'
import type { Passage } from './passage.ts'
import type { Quote } from './quotes.ts'
import type { SentenceFrame } from './sentence-frame.ts'

/** Who may be given at the end of a headline, after a colon. */
const CLOSING =
  /^(?:reports?|study|survey|poll|police|officials?|sources?|minister|ministry|government|experts?|mayor|governor|president|court|lawyers?|family|witness(?:es)?|media|agency|ngo|un|army|military|prosecutors?|spokes\w+|researchers|scientists|doctors|analysts?|watchdog|inquiry|documents|data)$/

/** "according to X", ", per X", ", citing X": X is the source, the rest of the clause the content. */
export function according(frame: SentenceFrame, at: number, after: number, rule: string): Found | null {
  const source = nounPhraseAfter(frame.tokens, after)
  if (source === null) return null
  const tokens = frame.tokens
  const rest = { from: source.to, to: tokens.length }
  const before = { from: frame.clauseStart(at), to: at }
  const leading = before.to - before.from < 2
  const goesOn = !leading && tokens[source.to]?.text === ',' && isFiniteVerb(tokens, source.to + 1)
  return {
    source: [frame.span(source)],
    cue: [frame.span({ from: at, to: after })],
    content: leading ? frame.content(rest) : frame.content(before, goesOn ? rest : null),
    act: 'speech',
    lemma: tokens[at]?.lower ?? '',
    rule,
    value: null,
  }
}

export function hearsay(frame: SentenceFrame): Found[] {
  const found: Found[] = []
  const { start, end } = frame.sentence
  const part = frame.text.slice(start, end)
  for (const pattern of HEARSAY)
    for (const match of part.matchAll(pattern)) {
      const cue = { start: start + match.index, end: start + match.index + match[0].length }
      if (frame.quotes.some((quote) => quote.start <= cue.start && cue.end <= quote.end)) continue
      const first = frame.tokens.findIndex((token) => token.start >= cue.start)
      const last = frame.tokens.findIndex((token) => token.end >= cue.end)
      if (first < 0 || last < 0) continue
      const whole = /that$/i.test(match[0]) || /emerged/i.test(match[0])
      const before = whole ? null : { from: frame.clauseStart(first), to: first }
      const content = frame.content(before, { from: last + 1, to: frame.contentEnd(last + 1) })
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

/** `And from Orr: “…”`, `Orr: deal is dead`: a short lead-in without a verb of saying, then a colon. */
export function byColon(frame: SentenceFrame): Found[] {
  const tokens = frame.tokens
  const at = tokens.findIndex((token) => token.text === ':')
  if (
    at < 1 ||
    at > 8 ||
    at === tokens.length - 1 ||
    tokens.slice(0, at).some((token) => actOf(token.lemma) !== null && token.pos === 'VERB')
  )
    return []
  const quoted = isQuoteMark(tokens[at + 1])
  if (!quoted && frame.passage.place !== 'title') return []
  const closing = quoted ? null : closingSource(frame, at)
  if (closing !== null) return [closing]
  const from = tokens[0]?.lower === 'from' ? 1 : tokens[1]?.lower === 'from' ? 2 : 0
  const source = from > 0 ? { from, to: at } : nounPhraseBefore(tokens, at)
  if (
    source === null ||
    (!quoted && !tokens.slice(source.from, source.to).some((token) => /^\p{Lu}/u.test(token.text)))
  )
    return []
  const content = frame.content({ from: at + 1, to: tokens.length })
  const cue = frame.span({ from: at, to: at + 1 })
  return content.length === 0
    ? []
    : [
        {
          source: [frame.span(source)],
          cue: [cue],
          content,
          act: 'speech',
          lemma: ':',
          rule: 'en.cue.colon',
          value: null,
        },
      ]
}

/** "Dam was never inspected: report": in a headline, who says so may stand at the end. */
function closingSource(frame: SentenceFrame, at: number): Found | null {
  const tokens = frame.tokens
  const last = tokens.at(-1)
  const from = at + 1
  if (last === undefined || tokens.length - from > 3 || !CLOSING.test(last.lower)) return null
  if (!tokens.slice(0, at).some((_, i) => isFiniteVerb(tokens, i))) return null
  const content = frame.content({ from: 0, to: at })
  if (content.length === 0) return null
  return {
    source: [frame.span({ from, to: tokens.length })],
    cue: [frame.span({ from: at, to: at + 1 })],
    content,
    act: 'speech',
    lemma: ':',
    rule: 'en.cue.colon',
    value: null,
  }
}

/** `“…” — Hale Orr` and `"…" -Commissioner Orr`: a quotation signed with a dash, on its line or on the next. */
export function signed(text: string, passage: Passage, next: Passage | undefined, quotes: readonly Quote[]): Found[] {
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
