/**
 * From what the finders saw to attributions in order: quotations kept whole and joined over paragraphs, floating
 * quotations given to who spoke last, direct and indirect speech told apart, nesting worked out.
 */
import type { Attribution } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { firstEndingAfter, itemAt, overlapping, Taken } from '../text/sorted-spans.ts'
import { compareSpans, contains, hull, lengthOf, overlaps, sharedLength, trimSpan, without } from '../text/span.ts'
import { withApposition } from './apposition.ts'
import type { Found } from './found.ts'
import type { Passage } from './passage.ts'
import type { Quote } from './quotes.ts'

export interface Assembled extends Found {
  readonly speech: Attribution['speech']
  /** Index of the attribution this one is nested in, or null. */
  readonly within: number | null
  readonly hull: Span
}

/** In order of place. */
export function assemble(
  text: string,
  passages: readonly Passage[],
  quotes: readonly Quote[],
  found: readonly Found[],
): Assembled[] {
  const speech = quotes.filter((quote) => quote.depth === 0 && quote.kind === 'speech')
  const chains = new Map<number, Quote[]>()
  for (const quote of speech) chains.set(quote.chain, [...(chains.get(quote.chain) ?? []), quote])
  const whole: Found[] = []
  const cues = new Taken(text.length)
  const outer = quotes.filter((quote) => quote.depth === 0)
  for (const given of [...found].sort(byPlace)) {
    const one = withApposition(text, passages, given)
    if (one.cue.some((cue) => cues.touches(cue))) continue
    const content = quotedOnly(
      text,
      one,
      tidy(
        text,
        one,
        keepWhole(one.content, overlapping(speech, hullOf(one.content)), chains).map((span) => withMark(span, outer)),
      ),
      speech,
    )
    if (content.length === 0) continue
    for (const cue of one.cue) cues.add(cue)
    const source = afterDateline(passages, withName(text, one.source))
    whole.push({ ...one, source, content: afterDateline(passages, content) })
  }
  const all = [...whole, ...floating(text, passages, speech, whole)].sort(byPlace)
  const withHull = all.map((one) => ({
    ...one,
    hull: hull([...one.source, ...one.cue, ...one.content]) ?? { start: 0, end: 0 },
  }))
  return withHull.map((one, i) => ({
    ...one,
    speech: speechOf(one, speech),
    within: outerOf(withHull, i),
  }))
}

const byPlace = (a: Found, b: Found): number => {
  const x = hull([...a.source, ...a.cue, ...a.content]) ?? { start: 0, end: 0 }
  const y = hull([...b.source, ...b.cue, ...b.content]) ?? { start: 0, end: 0 }
  return compareSpans(x, y) || (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0)
}

/** Spans without the dateline that they begin in. */
function afterDateline(passages: readonly Passage[], spans: readonly Span[]): readonly Span[] {
  return spans.map((span) => {
    const head = itemAt(passages, span.start)?.head ?? span.start
    return head > span.start && head < span.end ? { start: head, end: span.end } : span
  })
}

/**
 * "Orr, 52, who led the council,": a source that begins with an age or with "who" begins with whom that is said of: the
 * name before it, or the words that open the sentence ("The official, who was not authorised …, said").
 */
function withName(text: string, source: readonly Span[]): readonly Span[] {
  const first = source[0]
  // "Lund, who said …": there "who" alone is the source, as the corpora have it.
  if (first === undefined || first.end - first.start < 5) return source
  if (!/^(?:\d{1,2},|who )/.test(text.slice(first.start, first.start + 4))) return source
  const before = text.slice(Math.max(0, first.start - 80), first.start)
  const head = /^(.*?)(?:, \d{1,2})?, $/s.exec(before)?.[1]
  if (head === undefined) return source
  // Read backwards by hand: a pattern of Unicode letters four times over costs 30 ms to compile, for one name in an article.
  let from = head.length
  for (const word of head.split(' ').slice(-4).reverse()) {
    const initial = word.charAt(0)
    if (initial === initial.toLowerCase() || /[\d,;:()"“”\n]/.test(word)) break
    from = head.lastIndexOf(word, from - 1)
  }
  if (from === head.length) {
    const opening = /(?:^|[.!?”"]\s|\n)((?:The|An?|One|Two|Three) [^,.;:\n]{2,50})$/.exec(head)?.[1]
    if (opening === undefined) return source
    from = head.length - opening.length
  }
  return [{ start: first.start - before.length + from, end: first.end }, ...source.slice(1)]
}

const hullOf = (spans: readonly Span[]): Span => hull(spans) ?? { start: 0, end: 0 }

/** A quotation is never cut: content that holds most of one holds all of it, and its further paragraphs. */
function keepWhole(
  content: readonly Span[],
  speech: readonly Quote[],
  chains: ReadonlyMap<number, readonly Quote[]>,
): Span[] {
  const kept: Span[] = content.map((span) => ({ start: span.start, end: span.end }))
  for (const quote of speech) {
    const at = kept.findIndex((span) => overlaps(span, quote))
    const span = kept[at]
    if (span === undefined) continue
    // Content inside the quotation (an attribution that the speaker makes) stays inside.
    if (contains(quote.inner, span)) {
      const most = lengthOf(span) * 2 > lengthOf(quote)
      if (!most && kept.length === 1) continue
    }
    if (sharedLength(span, quote) * 2 < lengthOf(quote) && contains(quote, span)) continue
    kept[at] = { start: Math.min(span.start, quote.start), end: Math.max(span.end, quote.end) }
    for (const piece of chains.get(quote.chain) ?? [])
      if (piece.start > quote.start && !kept.some((other) => overlaps(other, piece)))
        kept.push({ start: piece.start, end: piece.end })
  }
  return kept.sort(compareSpans)
}

/** Content that begins just after an opening mark takes the mark along. */
function withMark(span: Span, quotes: readonly Quote[]): Span {
  const quote = itemAt(quotes, span.start - 1)
  const opened = quote !== undefined && quote.start < span.start && span.start <= quote.inner.start ? quote : undefined
  return opened === undefined ? span : { start: opened.start, end: span.end }
}

/**
 * `“…,” she said several years later`: after a full quotation and its cue, only further quotation is hers; and before
 * `She said: “…”` nothing is. What the finder added of the narrator's words is left out.
 */
function quotedOnly(text: string, one: Found, content: readonly Span[], speech: readonly Quote[]): Span[] {
  const cue = one.cue[0]
  if (cue === undefined || content.length < 2) return [...content]
  const isQuote = (span: Span) =>
    overlapping(speech, span).some((quote) => sharedLength(quote, span) * 10 >= lengthOf(span) * 9)
  const before = content.filter((span) => span.end <= cue.start)
  const after = content.filter((span) => span.start >= cue.end)
  const full = before.find((span) => isQuote(span) && /[,?!—–-]['’]?["”’']*$/.test(text.slice(span.start, span.end)))
  if (full !== undefined) return [...before, ...after.filter((span) => touchesQuote(span, speech))].sort(compareSpans)
  const first = after[0]
  const led = first !== undefined && isQuote(first) && /^\s*[:,]?\s*$/.test(text.slice(cue.end, first.start))
  // "Asked about the fee, he said: “…”" and "he said, “…”".
  const asked = before.some((span) =>
    /^(?:when |after being )?(?:asked|pressed|questioned|speaking|responding)\b/i.test(
      text.slice(span.start, span.end),
    ),
  )
  if (led && (asked || /:\s*$/.test(text.slice(cue.start, first.start))))
    return [...before.filter((span) => touchesQuote(span, speech)), ...after]
  return [...content]
}

const touchesQuote = (span: Span, speech: readonly Quote[]): boolean => overlapping(speech, span).length > 0

/** Content without its own cue and source, without overlaps, without marks and space at the ends. */
function tidy(text: string, one: Found, content: readonly Span[]): Span[] {
  const parts: Span[] = []
  for (const span of content)
    for (const part of without(span, [...one.source, ...one.cue])) {
      const trimmed = trimMarks(text, part)
      if (
        /[\p{L}\p{N}]/u.test(text.slice(trimmed.start, trimmed.end)) &&
        !parts.some((other) => overlaps(other, trimmed))
      )
        parts.push(trimmed)
    }
  return parts.sort(compareSpans)
}

function trimMarks(text: string, span: Span): Span {
  let { start, end } = trimSpan(text, span)
  while (start < end && /[\s,;:—–.)]/.test(text.charAt(start))) start++
  while (end > start && /[\s,;:—–(]/.test(text.charAt(end - 1))) end--
  return { start, end }
}

/** Where it is said who speaks. */
const placeOf = (one: Found | undefined): number => one?.cue[0]?.start ?? one?.source[0]?.start ?? 0

/** A quotation nobody is given for, standing as a sentence of its own, belongs to whoever was quoted last. */
function floating(
  text: string,
  passages: readonly Passage[],
  speech: readonly Quote[],
  whole: readonly Found[],
): Found[] {
  const made: Found[] = []
  const taken = new Taken(text.length)
  for (const one of whole) for (const span of one.content) taken.add(span)
  const speakers = whole
    .filter((one) => one.act === 'speech' && one.source.length > 0)
    .sort((a, b) => placeOf(a) - placeOf(b))
  let spoken = 0
  let latest: Found | null = null
  for (const quote of speech) {
    while (spoken < speakers.length && placeOf(speakers[spoken]) < quote.start) latest = speakers[spoken++] ?? latest
    if (taken.touches(quote)) continue
    const at = firstEndingAfter(passages, quote.start)
    const passage = passages[at]
    if (passage === undefined || passage.place !== 'body') continue
    const sentence = overlapping(passage.sentences, quote)[0]
    if (sentence === undefined || text.slice(sentence.start, quote.start).trim() !== '') continue
    if (!/^[\s.,]*$/.test(text.slice(quote.end, Math.max(quote.end, sentence.end)))) continue
    const from = passages[at - 1]?.start ?? passage.start
    const next = speakers[spoken]
    const follows = next?.source.some((span) => span.start >= quote.end && span.start < passage.end) === true
    const giver =
      latest !== null && (placeOf(latest) >= from || made.at(-1)?.source === latest.source)
        ? latest
        : follows
          ? next
          : undefined
    if (giver === undefined) continue
    made.push({
      source: giver.source,
      cue: [],
      content: [{ start: quote.start, end: quote.end }],
      act: 'speech',
      lemma: '',
      rule: 'en.quote.floating',
      value: null,
    })
  }
  return made
}

function speechOf(one: Found, speech: readonly Quote[]): Attribution['speech'] {
  let all = 0
  let quoted = 0
  for (const span of one.content) {
    all += lengthOf(span)
    for (const quote of overlapping(speech, span)) quoted += sharedLength(span, quote)
  }
  if (quoted === 0) return 'indirect'
  return quoted >= 0.8 * all ? 'direct' : 'mixed'
}

// Attributions are sorted by place: one that holds another begins at most a few before it.
const FAR = 60

/** The smallest attribution whose content holds this one's cue and source (or all of it). */
function outerOf(all: readonly (Found & { readonly hull: Span })[], at: number): number | null {
  const one = all[at]
  if (one === undefined) return null
  const core = hull([...one.cue, ...(one.rule === 'en.quote.floating' ? one.content : one.source)])
  if (core === null) return null
  let best: number | null = null
  let size = Number.POSITIVE_INFINITY
  for (let i = Math.max(0, at - FAR); i < Math.min(all.length, at + FAR); i++) {
    const other = all[i]
    if (other === undefined || i === at || !other.content.some((span) => contains(span, core))) continue
    const length = other.content.reduce((sum, span) => sum + lengthOf(span), 0)
    const own = one.content.reduce((sum, span) => sum + lengthOf(span), 0)
    // Two that hold each other (a parser's slip) would make a circle: only the longer may be the outer one.
    if (length < own || (length === own && i > at)) continue
    if (length < size) {
      best = i
      size = length
    }
  }
  return best
}
