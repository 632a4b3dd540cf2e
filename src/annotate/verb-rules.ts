/** Attributions by their verb: "X said that …", "… , X said", "…, said X", "called it “absurd”", and what leads a quotation in. */
import { actOf, takesClause } from '../language/en/cues.ts'
import { isDocument } from '../language/en/source-words.ts'
import type { Token } from '../language/en/tokens.ts'
import type { Span } from '../model/span.ts'
import type { Found } from './found.ts'
import {
  isFiniteVerb,
  isQuoteMark,
  isRelative,
  nounPhraseAfter,
  type Range,
  startsClause,
  subjectBefore,
  verbGroupStart,
} from './grammar.ts'
import type { Quote } from './quotes.ts'
import { type SentenceFrame, WITH_HEARER } from './sentence-frame.ts'

/** Verbs that stand before their speaker: "“…,” said Orr". */
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

export function byVerb(frame: SentenceFrame, at: number): Found | null {
  const token = frame.tokens[at]
  if (token === undefined) return null
  const tokens = frame.tokens
  const known = actOf(token.lemma)
  const reads = token.pos === 'VERB' || (token.pos === 'NOUN' && outletReports(frame, at)) || token.lower === 'said'
  if (known === null || !reads) return null
  const start = verbGroupStart(tokens, at)
  const group = { from: start, to: at + 1 }
  const cue = [frame.span(group)]
  const act = known
  const made = (source: Range, content: Span[], rule: string): Found | null =>
    content.length === 0
      ? null
      : { source: [frame.span(source)], cue, content, act, lemma: token.lemma, rule, value: null }
  const before = tokens[start - 1]
  const closes = before === undefined ? false : /^[,?!—–-]$/.test(before.text) || isQuoteMark(before)
  if (closes && INVERTS.has(token.lemma) && !/ing$/.test(token.lower)) {
    const source = startsClause(tokens[at + 1]) ? null : nounPhraseAfter(tokens, at + 1)
    // "Lena Marsh, the minister, said [the engineer] had warned her": a clause follows, not the speaker.
    if (source !== null && start > 1 && subjectFits(tokens, source) && !isFiniteVerb(tokens, source.to)) {
      const more = frame.second(source.to)
      return made(source, frame.content({ from: frame.clauseStart(start), to: start }, more), 'en.cue.inverted')
    }
  }
  const subject = subjectBefore(tokens, start)
  if (subject === null) return participle(frame, at, group, cue)
  if (!takesClause(token.lemma) && act === 'speech' && !WITH_HEARER.has(token.lemma))
    return ofObject(frame, at, subject, made)
  const left = tokens[subject.from - 1]
  const after = frame.afterHearer(at)
  const ended = frame.endsHere(after)
  const asClause = left?.lower === 'as'
  if (
    subject.from > 1 &&
    left !== undefined &&
    (ended || asClause) &&
    (asClause || /^[,?!—–-]$/.test(left.text) || isQuoteMark(left))
  ) {
    const lead = { from: frame.clauseStart(subject.from), to: asClause ? subject.from - 1 : subject.from }
    return made(subject, frame.content(lead, frame.second(after)), 'en.cue.postposed')
  }
  const from = frame.contentStart(at, token.lemma)
  if (from === null) return null
  if (act !== 'speech' && !takesClause(token.lemma)) return ofObject(frame, at, subject, made)
  return made(subject, frame.content({ from, to: frame.contentEnd(from) }), 'en.cue.preposed')
}

/** "The New York Courier reports": part of speech may say noun; an outlet before it, a clause or a stop after it tell. */
function outletReports(frame: SentenceFrame, at: number): boolean {
  const token = frame.tokens[at]
  if (manyReport(frame, at)) return true
  if (!/^(?:reports|notes|claims|states|writes|says|reported)$/.test(token?.lower ?? '')) return false
  const next = frame.tokens[at + 1]
  if (frame.afterOutlet(at)) return true
  return (
    frame.tokens[at - 1]?.pos === 'PROPN' && (next === undefined || next.lower === 'that' || /^[.,:]$/.test(next.text))
  )
}

/** "Local media report that …": base form, after a plural, before "that". */
function manyReport({ tokens }: SentenceFrame, at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || before?.pos !== 'NOUN' || tokens[at + 1]?.lower !== 'that') return false
  return token.lower === token.lemma && (before.lower !== before.lemma || /^(?:media|police|press)$/.test(before.lower))
}

/** "…, telling the Courier that …", "…, adding …": the subject is the clause's, not repeated. */
function participle(frame: SentenceFrame, at: number, group: Range, cue: readonly Span[]): Found | null {
  const token = frame.tokens[at]
  if (token === undefined || !/ing$/.test(token.lower) || frame.tokens[group.from - 1]?.text !== ',') return null
  if (!takesClause(token.lemma)) return null
  const source = frame.mainSubject(group.from - 1)
  const from = frame.contentStart(at, token.lemma)
  if (source === null || from === null) return null
  const content = frame.content({ from, to: frame.contentEnd(from) })
  return {
    source: [frame.span(source)],
    cue,
    content,
    act: 'speech',
    lemma: token.lemma,
    rule: 'en.cue.participle',
    value: null,
  }
}

/** "dismissed the report", "plans to close", "called the deal “premature”": content is the object. */
function ofObject(
  frame: SentenceFrame,
  at: number,
  subject: Range,
  made: (s: Range, c: Span[], rule: string) => Found | null,
): Found | null {
  const token = frame.tokens[at]
  const end = frame.contentEnd(at + 1)
  if (token === undefined || end <= at + 1) return null
  const quoted = frame.quotes.some(
    (quote) => quote.start >= token.end && quote.start < (frame.tokens[end - 1]?.end ?? 0),
  )
  if (/^(?:show|find|document|record|list|reveal|indicate|depict)$/.test(token.lemma)) {
    const head = frame.tokens[subject.to - 1]
    if (head === undefined || !isDocument(head.lemma)) return null
  } else if (/^(?:call|describe|detail|blame|question|request|sound|voice|signal|test)$/.test(token.lemma) && !quoted)
    return null
  return made(subject, frame.content({ from: at + 1, to: end }), 'en.cue.object')
}

/** The verb that leads a quotation in, with its subject. */
export function introduces(frame: SentenceFrame, quote: Quote): Found | null {
  const tokens = frame.tokens
  const open = tokens.findIndex((token) => token.start >= quote.start)
  let at = open - 1
  const marked = /^[,:]$/.test(tokens[at]?.text ?? '')
  if (marked) at--
  // Straight before, or up to six words before where a comma or colon stands between.
  for (let left = marked ? 6 : 0; left > 0 && at >= 0 && tokens[at]?.pos !== 'VERB'; left--) at--
  const verb = tokens[at]
  if (open < 1 || verb === undefined || verb.pos !== 'VERB') return null
  const start = verbGroupStart(tokens, at)
  const subject = subjectBefore(tokens, start) ?? (/ing$/.test(verb.lower) ? frame.mainSubject(start) : null)
  return {
    source: subject === null ? [] : [frame.span(subject)],
    cue: [frame.span({ from: start, to: at + 1 })],
    content: [{ start: quote.start, end: quote.end }],
    act: 'speech',
    lemma: verb.lemma,
    rule: 'en.quote.introduced',
    value: null,
  }
}

/** Only what an outlet reports, whatever the part of speech says. */
export function reported(frame: SentenceFrame): Found[] {
  const found: Found[] = []
  for (const [i, token] of frame.tokens.entries()) {
    if (!/^(?:report|note|write|say|add|claim|state|reveal|announce|quote|learn|explain|warn)$/.test(token.lemma))
      continue
    const start = verbGroupStart(frame.tokens, i)
    if (!frame.afterOutlet(start)) continue
    const one = byVerb(frame, i)
    if (one !== null && one.content.length > 0) found.push({ ...one, rule: 'en.cue.outlet' })
  }
  return found
}

function subjectFits(tokens: readonly Token[], source: Range): boolean {
  const first = tokens[source.from]
  if (first === undefined || isRelative(first)) return false
  return !/^(?:it|them|him|me|us|this|these|that)$/.test(first.lower) || source.to - source.from > 1
}
