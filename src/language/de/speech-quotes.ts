/** Quotations with who says them: „…“, sagte X – „…“, so X – X sagte: „…“ – X nannte es „…“. */
import type { Span } from '../../model/span.ts'
import { firstEndingAfter } from '../../text/sorted-spans.ts'
import type { Heard, HeardPassage, Quotation } from '../language.ts'
import { phraseFrom } from './noun-phrases.ts'
import type { Draft } from './speech-assemble.ts'
import { nobodyOf } from './speech-clauses.ts'
import { spansOf, subjectOf } from './speech-subject.ts'
import { type CueAt, cueAt, perfectAt, type SentenceView } from './speech-view.ts'

export function quoteCues(_heard: Heard, passage: HeardPassage, views: readonly SentenceView[], out: Draft[]): void {
  for (const quote of passage.quotations) {
    if (quote.kind !== 'speech') continue
    const first = views[firstEndingAfter(views, quote.start)]
    const last = views[firstEndingAfter(views, quote.end - 1)]
    const draft =
      (first === undefined ? null : colonBefore(first, quote)) ??
      (last === undefined ? null : speakerBehind(last, quote)) ??
      (first === undefined ? null : setIn(first, quote))
    if (draft === null) continue
    for (const view of [first, last]) for (const cue of draft.cue) view?.used.add(cue.start)
    out.push(draft)
  }
}

const whole = (quote: Quotation): Span[] => [{ start: quote.start, end: quote.end }]

/** Index of the first token behind the place. */
function after(view: SentenceView, at: number): number {
  const { tokens } = view
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

function made(view: SentenceView, quote: Quotation, found: CueAt, source: Span[], rule: string): Draft {
  void view
  return {
    source,
    cue: found.spans,
    content: whole(quote),
    act: found.cue.act,
    lemma: found.cue.lemma,
    rule: `de.cue.${rule}`,
  }
}

/** „…“, sagte die Ministerin am Montag. */
function speakerBehind(view: SentenceView, quote: Quotation): Draft | null {
  const { tokens, isOutlet } = view
  let at = after(view, quote.end)
  while (/^[,–—-]$/.test(tokens[at]?.text ?? '')) at++
  const token = tokens[at]
  if (token === undefined) return null
  if (token.lower === 'so') {
    const from = /^(?:auch|etwa|zum)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
    const source = spansOf(tokens, phraseFrom(tokens, from, isOutlet))
    if (source.length === 0) return null
    return {
      source,
      cue: [{ start: token.start, end: token.end }],
      content: whole(quote),
      act: 'speech',
      lemma: 'so',
      rule: 'de.cue.so',
    }
  }
  const found = cueAt(view, at) ?? perfectAt(view, at)
  if (found === null) return null
  if (found.cue.lemma === 'heißen') {
    const nobody = nobodyOf(view, at)
    return nobody === null ? null : { ...nobody, content: whole(quote) }
  }
  const subject = subjectOf(view, at)
  // Behind a quotation the subject follows its verb; a clause that begins anew has its own.
  let source = subject === null ? [] : spansOf(tokens, subject.range)
  if (source.length === 0 || (source[0]?.start ?? 0) < quote.end)
    source = spansOf(tokens, phraseFrom(tokens, at + 1, isOutlet))
  return source.length === 0 ? null : made(view, quote, found, source, 'quote-behind')
}

// A cue stands at most so many tokens before the colon.
const COLON_REACH = 40

/** Die Ministerin sagte am Montag: „…“ – Weber: „…“ */
function colonBefore(view: SentenceView, quote: Quotation): Draft | null {
  const { tokens } = view
  const at = after(view, quote.start)
  const colon = tokens[at - 1]
  if (colon?.text !== ':') return null
  for (let i = at - 2; i >= Math.max(0, at - COLON_REACH); i--) {
    const token = tokens[i]
    if (token === undefined || /^[;„“”"»«]$/.test(token.text)) break
    const found = view.isQuoted(token) ? null : (cueAt(view, i) ?? perfectAt(view, i))
    if (found === null) continue
    if (found.cue.lemma === 'heißen') {
      const nobody = nobodyOf(view, i)
      if (nobody !== null) return { ...nobody, content: whole(quote) }
      continue
    }
    const subject = subjectOf(view, i)
    if (subject !== null) return made(view, quote, found, spansOf(tokens, subject.range), 'colon')
  }
  const lead = phraseFrom(tokens, 0, view.isOutlet)
  if (lead === null || lead.to !== at - 1) return null
  return {
    source: spansOf(tokens, lead),
    cue: [{ start: colon.start, end: colon.end }],
    content: whole(quote),
    act: 'speech',
    lemma: ':',
    rule: 'de.cue.label',
  }
}

/** Der Bürgermeister sprach von „einem schwarzen Tag“. */
function setIn(view: SentenceView, quote: Quotation): Draft | null {
  const { tokens } = view
  const at = after(view, quote.start)
  for (let i = at - 1; i >= Math.max(0, at - COLON_REACH); i--) {
    const token = tokens[i]
    if (token === undefined || /^[.;:„“”"»«]$/.test(token.text)) return null
    const found = cueAt(view, i) ?? perfectAt(view, i)
    if (found === null || view.used.has(token.start)) continue
    const subject = subjectOf(view, i)
    return subject === null ? null : made(view, quote, found, spansOf(tokens, subject.range), 'set-in')
  }
  return null
}
