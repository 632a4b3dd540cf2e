/** From what the rules saw to attributions: quotations whole, who the source is, nesting, order. */
import type { Attribution } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { firstEndingAfter } from '../../text/sorted-spans.ts'
import { compareSpans, contains, hull, lengthOf, overlaps, sharedLength, trimSpan, without } from '../../text/span.ts'
import type { Heard, Quotation, Said } from '../language.ts'
import { type Known, sourceOf } from './sources.ts'

export interface Draft {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly act: Attribution['act']
  readonly lemma: string
  readonly rule: string
}

/** In order of place. */
export function assemble(heard: Heard, drafts: readonly Draft[]): Said[] {
  const { id, text, passages } = heard
  const speech = passages.flatMap((passage) => passage.quotations.filter(({ kind }) => kind === 'speech'))
  const whole: (Draft & { readonly hull: Span })[] = []
  const cued = new Set<number>()
  for (const draft of [...drafts].sort(byPlace)) {
    if (draft.cue.some((cue) => cued.has(cue.start))) continue
    const content = tidy(text, draft, speech)
    if (content.length === 0) continue
    for (const cue of draft.cue) cued.add(cue.start)
    whole.push({ ...draft, content, hull: hull([...draft.source, ...draft.cue, ...content]) ?? { start: 0, end: 0 } })
  }
  whole.sort((a, b) => compareSpans(a.hull, b.hull) || (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0))
  const known: Known = { heard, memory: [] }
  // Sources are told in the order of their words, since each may point back to one before.
  const order = whole.map((_, i) => i).sort((a, b) => placeOf(whole[a]) - placeOf(whole[b]) || a - b)
  const who = new Map(order.map((i) => [i, sourceOf(known, whole[i]?.source ?? [], whole[i]?.cue ?? [])]))
  return whole.map((one, i): Said => {
    const source = who.get(i)
    const at = one.cue.length > 0 ? one.cue : one.source
    return {
      source: one.source,
      cue: one.cue,
      content: one.content,
      speech: speechOf(one.content, speech),
      act: one.act,
      sourceKind: source?.kind ?? 'hearsay',
      name: source?.name ?? '',
      within: outerOf(whole, i),
      evidence: [
        {
          rule: /^\p{L}+$/u.test(one.lemma) ? `${one.rule}.${one.lemma}` : one.rule,
          value: null,
          spans: at.map(({ start, end }) => ({ article: id, start, end })),
        },
        ...(source?.evidence ?? []),
      ],
    }
  })
}

const placeOf = (one: Draft | undefined): number => one?.source[0]?.start ?? one?.cue[0]?.start ?? 0

const byPlace = (a: Draft, b: Draft): number =>
  (a.cue[0]?.start ?? a.content[0]?.start ?? 0) - (b.cue[0]?.start ?? b.content[0]?.start ?? 0)

/** Content without its own source and cue, quotations whole, marks and space at its ends left out. */
function tidy(text: string, draft: Draft, speech: readonly Quotation[]): Span[] {
  const parts: Span[] = []
  for (const given of draft.content) {
    let { start, end } = given
    for (let i = firstEndingAfter(speech, start); i < speech.length; i++) {
      const quote = speech[i]
      if (quote === undefined || quote.start >= end) break
      const inside = contains(quote.inner, { start, end })
      if (inside || sharedLength(quote, { start, end }) * 2 < lengthOf(quote)) continue
      start = Math.min(start, quote.start)
      end = Math.max(end, quote.end)
    }
    for (const part of without({ start, end }, [...draft.source, ...draft.cue])) {
      const trimmed = trimMarks(text, part)
      if (/[\p{L}\p{N}]/u.test(text.slice(trimmed.start, trimmed.end)) && !parts.some((one) => overlaps(one, trimmed)))
        parts.push(trimmed)
    }
  }
  return parts.sort(compareSpans)
}

function trimMarks(text: string, span: Span): Span {
  let { start, end } = trimSpan(text, span)
  while (start < end && /[\s,;:—–.)]/.test(text.charAt(start))) start++
  while (end > start && /[\s,;:—–(]/.test(text.charAt(end - 1))) end--
  // The full stop of the sentence is none of the words, unless it stands in the quotation.
  if (end - start > 1 && text.charAt(end - 1) === '.' && !/\d|\p{Lu}/u.test(text.charAt(end - 2))) end--
  return { start, end }
}

function speechOf(content: readonly Span[], speech: readonly Quotation[]): Attribution['speech'] {
  let all = 0
  let quoted = 0
  for (const span of content) {
    all += lengthOf(span)
    for (let i = firstEndingAfter(speech, span.start); i < speech.length; i++) {
      const quote = speech[i]
      if (quote === undefined || quote.start >= span.end) break
      quoted += sharedLength(span, quote)
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted >= 0.8 * all ? 'direct' : 'mixed'
}

// Sorted by place: one that holds another begins at most a few before it.
const FAR = 40

/** The smallest attribution whose content holds this one's source and cue. */
function outerOf(all: readonly (Draft & { readonly hull: Span })[], at: number): number | null {
  const one = all[at]
  const core = one === undefined ? null : hull([...one.cue, ...(one.cue.length > 0 ? one.source : one.content)])
  if (one === undefined || core === null) return null
  let best: number | null = null
  let size = Number.POSITIVE_INFINITY
  const own = one.content.reduce((sum, span) => sum + lengthOf(span), 0)
  for (let i = Math.max(0, at - FAR); i < Math.min(all.length, at + FAR); i++) {
    const other = all[i]
    if (other === undefined || i === at || !other.content.some((span) => contains(span, core))) continue
    const length = other.content.reduce((sum, span) => sum + lengthOf(span), 0)
    if (length < own || (length === own && i > at) || length >= size) continue
    best = i
    size = length
  }
  return best
}
