/**
 * Speech that goes on: sentences in the subjunctive without a cue of their own belong to whoever spoke last ("Der Vertrag
 * sei gekündigt."), and so do quotations that stand as a sentence of their own.
 */
import type { Span } from '../../model/span.ts'
import { firstEndingAfter } from '../../text/sorted-spans.ts'
import type { Heard } from '../language.ts'
import { SUBJUNCTIVE } from './cues-table.ts'
import type { Draft } from './speech-assemble.ts'
import type { SentenceView } from './speech-view.ts'

/** How many paragraphs back a speaker may stand. */
const REACH = 1

const placeOf = (draft: Draft): number => draft.cue[0]?.start ?? draft.source[0]?.start ?? draft.content[0]?.start ?? 0

function speakersOf(drafts: readonly Draft[]): Draft[] {
  return drafts.filter((one) => one.source.length > 0 && one.act === 'speech').sort((a, b) => placeOf(a) - placeOf(b))
}

export function goesOn(heard: Heard, views: readonly (readonly SentenceView[])[], drafts: readonly Draft[]): Draft[] {
  const touched = drafts
    .flatMap((one) => [...one.content, ...one.cue])
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const reach = reachOf(touched)
  const speakers = speakersOf(drafts)
  const made: Draft[] = []
  let next = 0
  let last: { readonly draft: Draft; readonly passage: number } | null = null
  for (const [passage, list] of views.entries())
    for (const view of list) {
      while (next < speakers.length && placeOf(speakers[next] as Draft) < view.start) next++
      const before = speakers[next - 1]
      if (before !== undefined && (last === null || placeOf(before) >= placeOf(last.draft))) {
        const at = firstEndingAfter(heard.passages, placeOf(before))
        if (last === null || before !== last.draft) last = { draft: before, passage: at }
      }
      if (last === null || passage - last.passage > REACH || isTouched(touched, reach, view)) continue
      const subjunctive =
        view.tokens[0]?.lower === 'demnach' ||
        view.tokens.some((token) => token.text === token.lower && SUBJUNCTIVE.has(token.lower) && !view.isQuoted(token))
      if (!subjunctive) continue
      made.push({
        source: last.draft.source,
        cue: [],
        content: [{ start: view.start, end: view.end }],
        act: 'speech',
        lemma: '',
        rule: 'de.speech.goes-on',
      })
      last = { draft: last.draft, passage }
    }
  return made
}

/** Furthest end of all spans up to each one: tells in O(log n) whether any touches a place. */
function reachOf(spans: readonly Span[]): number[] {
  let furthest = 0
  return spans.map(({ end }) => (furthest = Math.max(furthest, end)))
}

function isTouched(spans: readonly Span[], reach: readonly number[], view: Span): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < view.end) low = middle + 1
    else high = middle
  }
  return low > 0 && (reach[low - 1] ?? 0) > view.start
}

export function floatingQuotes(heard: Heard, drafts: readonly Draft[]): Draft[] {
  const { text, passages } = heard
  const content = drafts.flatMap((one) => one.content).sort((a, b) => a.start - b.start || b.end - a.end)
  const reach = reachOf(content)
  const speakers = speakersOf(drafts)
  const made: Draft[] = []
  let next = 0
  for (const [number, passage] of passages.entries())
    for (const quote of passage.quotations) {
      if (quote.kind !== 'speech' || isTouched(content, reach, quote)) continue
      while (next < speakers.length && placeOf(speakers[next] as Draft) < quote.start) next++
      const last = speakers[next - 1]
      const first = passage.sentences[firstEndingAfter(passage.sentences, quote.start)]
      const end = passage.sentences[firstEndingAfter(passage.sentences, quote.end - 1)]
      if (last === undefined || first === undefined || end === undefined) continue
      const alone =
        !/[\p{L}\p{N}]/u.test(text.slice(first.start, quote.start)) &&
        !/[\p{L}\p{N}]/u.test(text.slice(quote.end, end.end))
      if (!alone || number - firstEndingAfter(passages, placeOf(last)) > REACH) continue
      made.push({
        source: last.source,
        cue: [],
        content: [{ start: quote.start, end: quote.end }],
        act: 'speech',
        lemma: '',
        rule: 'de.quote.floating',
      })
    }
  return made
}
