/**
 * Attributions by rules: "X said that …", "… , X said", "said X", "according to X", "citing X", "X: …", hearsay. Alone
 * they stall near F1 55 on PolNeAR dev (docs/models/attribution.md); they are what the tagger's findings are checked
 * and completed with.
 */
import type { Span } from '../model/span.ts'
import { overlapping } from '../text/sorted-spans.ts'
import { overlaps } from '../text/span.ts'
import type { Found } from './found.ts'
import type { Passage } from './passage.ts'
import { according, byColon, hearsay, signed } from './phrase-rules.ts'
import type { Quote } from './quotes.ts'
import { SentenceFrame } from './sentence-frame.ts'
import { byVerb, introduces, reported } from './verb-rules.ts'

/** By place of the cue. */
export function attributionsByRules(text: string, passages: readonly Passage[], quotes: readonly Quote[]): Found[] {
  const found: Found[] = []
  const speech = spoken(quotes)
  for (const [number, passage] of passages.entries()) {
    for (const sentence of passage.sentences)
      found.push(...read(new SentenceFrame(text, passage, sentence, overlapping(speech, sentence))))
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
        found.push(...reported(new SentenceFrame(text, passage, sentence, overlapping(speech, sentence), here)))
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
        const one = quote === undefined ? null : introduces(new SentenceFrame(text, passage, sentence, []), quote)
        if (one !== null) made.push(one)
      }
    }
  return made
}

function read(frame: SentenceFrame): Found[] {
  const found: Found[] = []
  const tokens = frame.tokens
  for (const [i, token] of tokens.entries()) {
    const one =
      token.lower === 'according' && tokens[i + 1]?.lower === 'to'
        ? according(frame, i, i + 2, 'en.cue.according-to')
        : token.lower === 'per' && tokens[i + 1]?.pos === 'PROPN'
          ? according(frame, i, i + 1, 'en.cue.per')
          : token.lower === 'citing'
            ? according(frame, i, i + 1, 'en.cue.citing')
            : byVerb(frame, i)
    if (one !== null && one.content.length > 0) found.push(one)
  }
  found.push(...hearsay(frame), ...byColon(frame))
  return found
}
