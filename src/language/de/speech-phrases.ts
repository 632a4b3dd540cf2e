/** Reported speech by a phrase: "laut X", "nach Angaben von X", "X zufolge", "wie X mitteilte", "…, so X", "angeblich". */
import type { Span } from '../../model/span.ts'
import { isAdjective } from './adjectives.ts'
import { CUES, GIVEN_BY, PARTICIPLES } from './cues-table.ts'
import { phraseFrom, type Range } from './noun-phrases.ts'
import type { Draft } from './speech-assemble.ts'
import { spansOf } from './speech-subject.ts'
import { clauseEnd, type SentenceView } from './speech-view.ts'
import { isNoun } from './tokens.ts'

/** Verbs at the end of a clause carry their particle: "mitteilte", "bekanntgab". */
const JOINED: ReadonlySet<string> = new Set(
  [...CUES].flatMap(([form, cues]) => cues.flatMap(({ particle }) => (particle === '' ? [] : [`${particle}${form}`]))),
)

export function phraseCues(view: SentenceView, out: Draft[]): void {
  const { tokens } = view
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'mark' || view.isQuoted(token) || view.used.has(token.start)) continue
    const draft =
      token.lower === 'laut'
        ? laut(view, i)
        : token.lower === 'nach'
          ? givenBy(view, i)
          : token.lower === 'zufolge'
            ? zufolge(view, i)
            : token.lower === 'wie'
              ? as(view, i)
              : token.lower === 'so'
                ? so(view, i)
                : token.lower === 'angeblich'
                  ? made(view, [], [token], 'hearsay', 'angeblich')
                  : null
    if (draft === null) continue
    for (const cue of draft.cue) view.used.add(cue.start)
    out.push(draft)
  }
}

/** Content is the rest of the sentence: what is cut out is cut by whoever puts it together. */
function made(
  view: SentenceView,
  source: Span[],
  cue: readonly Span[],
  rule: string,
  lemma: string,
  content?: Span[],
): Draft {
  return {
    source,
    cue: cue.map(({ start, end }) => ({ start, end })),
    content: content ?? [{ start: view.start, end: view.end }],
    act: 'speech',
    lemma,
    rule: `de.cue.${rule}`,
  }
}

function laut(view: SentenceView, at: number): Draft | null {
  const { tokens } = view
  const token = tokens[at]
  const range = sourceFrom(view, at + 1)
  if (token === undefined || range === null) return null
  const last = tokens[range.to - 1]
  // "laut Polizei" alone in its clause; "er rief laut Hilfe" has a verb before it and no noun of a source: rare.
  return last === undefined
    ? null
    : made(view, spansOf(tokens, range), [token], 'laut', 'laut', clauseOrSentence(view, at, range.to))
}

/** "Angaben der Polizei", "einem Bericht des Kuriers": what is behind the noun is the source, else the phrase itself. */
function sourceFrom(view: SentenceView, at: number): Range | null {
  const { tokens } = view
  const whole = phraseFrom(tokens, at, view.isOutlet)
  if (whole === null) return null
  let noun = at
  while (noun < whole.to && !isNoun(tokens[noun])) noun++
  if (!GIVEN_BY.test(tokens[noun]?.lower ?? '')) return whole
  return behindNoun(view, noun) ?? whole
}

/** What "von", "der", "des" or a name adds to a noun of giving. */
function behindNoun(view: SentenceView, noun: number): Range | null {
  const { tokens } = view
  const next = tokens[noun + 1]
  if (next === undefined) return null
  if (/^(?:von|vom|aus)$/.test(next.lower)) return phraseFrom(tokens, noun + 2, view.isOutlet)
  const quoted = /^[„"»“]$/.test(next.text) && view.isOutlet(tokens[noun + 2])
  if (quoted) return { from: noun + 2, to: outletEnd(view, noun + 2) }
  if (
    /^(?:der|des|eines|einer|dieser|dieses|mehrerer|zweier|seiner|ihrer)$/.test(next.lower) ||
    isNoun(next) ||
    view.isOutlet(next)
  ) {
    const mark = tokens[noun + 2]
    if (/^(?:der|des)$/.test(next.lower) && /^[„"»“]$/.test(mark?.text ?? '') && view.isOutlet(tokens[noun + 3]))
      return { from: noun + 3, to: outletEnd(view, noun + 3) }
    const range = phraseFrom(tokens, noun + 1, view.isOutlet)
    if (range !== null) return range
    // "der Zeitung", which phrases leave out as a hearer.
    return isNoun(tokens[noun + 2]) || view.isOutlet(tokens[noun + 2]) ? { from: noun + 1, to: noun + 3 } : null
  }
  return null
}

function outletEnd(view: SentenceView, at: number): number {
  let to = at
  while (to < view.tokens.length && view.isOutlet(view.tokens[to])) to++
  return Math.max(to, at + 1)
}

/** "nach Angaben der Polizei", "nach Polizeiangaben", "nach einem Bericht des Spiegel", "nach Einschätzung von Experten". */
function givenBy(view: SentenceView, at: number): Draft | null {
  const { tokens } = view
  const token = tokens[at]
  if (token === undefined) return null
  let noun = at + 1
  while (
    noun < at + 4 &&
    !isNoun(tokens[noun]) &&
    (isAdjective(tokens[noun]?.lower ?? '') ||
      /^(?:einem|einer|den|dem|der|ersten|eigenen)$/.test(tokens[noun]?.lower ?? ''))
  )
    noun++
  const head = tokens[noun]
  if (head === undefined || !isNoun(head)) return null
  // "nach eigenen Angaben": the subject's own word.
  if (tokens.slice(at + 1, noun).some(({ lower }) => lower === 'eigenen')) return null
  const cue = [{ start: token.start, end: head.end }]
  const compound = /^(.{4,})(?:angaben|informationen|berichten)$/.exec(head.lower)
  if (compound !== null) {
    const source = [{ start: head.start, end: head.end }]
    return made(view, source, [token], 'given-by', 'nach', clauseOrSentence(view, at, noun + 1))
  }
  if (!GIVEN_BY.test(head.lower)) return null
  const range = behindNoun(view, noun)
  // "nach dem Bericht", "nach Informationen des Senders"; a bare "nach Angaben" gives nobody.
  if (range === null) return null
  return made(view, spansOf(tokens, range), cue, 'given-by', 'nach', clauseOrSentence(view, at, range.to))
}

/** "der Polizei zufolge", "Angaben des Kuriers zufolge", "Medienberichten zufolge". */
function zufolge(view: SentenceView, at: number): Draft | null {
  const { tokens } = view
  const token = tokens[at]
  let from = at
  while (from > 0 && at - from < 10) {
    const before = tokens[from - 1]
    if (before === undefined || (before.kind === 'mark' && !view.isOutlet(before) && !/[„“"»«]/.test(before.text)))
      break
    if (
      before.kind === 'word' &&
      !isNoun(before) &&
      !/^(?:der|dem|den|des|einem|einer|eines|von|vom|mehrerer|ersten|neuen|seinen|ihren|diesen|diesem|dieser|für|im|in|und|am|zum|zur)$/.test(
        before.lower,
      ) &&
      !isAdjective(before.lower) &&
      !view.isOutlet(before)
    )
      break
    // "kamen den Angaben zufolge": a verb in the plural looks like an adjective; the article behind it ends the phrase.
    if (
      before.kind === 'word' &&
      !isNoun(before) &&
      /^(?:der|dem|den|einem|einer|diesem|diesen|dieser)$/.test(tokens[from]?.lower ?? '') &&
      !/^(?:von|für|im|in|und|am)$/.test(before.lower)
    )
      break
    from--
  }
  while (from < at && /^(?:und|von|für|im|in|am|zum|zur|des)$/.test(tokens[from]?.lower ?? '') && !isNoun(tokens[from]))
    from++
  if (token === undefined || from === at) return null
  let noun = from
  while (noun < at && !isNoun(tokens[noun])) noun++
  const inner = GIVEN_BY.test(tokens[noun]?.lower ?? '') && noun + 1 < at ? behindNoun(view, noun) : null
  const range = inner === null || inner.to > at ? { from, to: at } : inner
  return made(view, spansOf(tokens, range), [token], 'zufolge', 'zufolge', clauseOrSentence(view, from, at + 1))
}

/** "Wie der Kurier berichtet, …", "…, wie ein Sprecher mitteilte", "wie der Kurier aus Sicherheitskreisen erfuhr". */
function as(view: SentenceView, at: number): Draft | null {
  const { tokens } = view
  const before = tokens[at - 1]
  if (at > 0 && !/^[,–—(]$/.test(before?.text ?? '')) return null
  const end = clauseEnd(view, at + 1)
  let verb = end - 1
  if (/^(?:hat|haben|hatte|hatten|habe)$/.test(tokens[verb]?.lower ?? '')) verb--
  const word = tokens[verb]
  if (word === undefined || verb <= at + 1) return invertedAs(view, at, end)
  const says = CUES.has(word.text) || JOINED.has(word.text) || PARTICIPLES.has(word.text) || word.text === 'erfahren'
  if (!says) return invertedAs(view, at, end)
  // "wie aus Regierungskreisen verlautete"
  const from = /^(?:aus|von|vom)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  const subject = phraseFrom(tokens, from, view.isOutlet)
  if (subject === null) return null
  // "aus Sicherheitskreisen": who told it, and not who was told.
  let circles: Range | null = null
  if (/^(?:erfuhr|erfuhren|erfahren)$/.test(word.text))
    for (let i = at + 1; i < verb; i++)
      if (/^(?:aus|von)$/.test(tokens[i]?.lower ?? '')) circles ??= phraseFrom(tokens, i + 1, view.isOutlet)
  const cue = [{ start: word.start, end: tokens[end - 1]?.end ?? word.end }]
  const clause = { start: tokens[at]?.start ?? view.start, end: tokens[end - 1]?.end ?? view.end }
  const rest = restOf(view, clause)
  return rest.length === 0 ? null : made(view, spansOf(tokens, circles ?? subject), cue, 'as', 'wie', rest)
}

/** "wie es im Bericht heißt", "wie es aus dem Ministerium hieß". */
function invertedAs(view: SentenceView, at: number, end: number): Draft | null {
  const { tokens } = view
  const verb = tokens[end - 1]
  if (tokens[at + 1]?.lower !== 'es' || verb === undefined || !/^(?:heißt|hieß)$/.test(verb.text)) return null
  const lead = tokens[at + 2]
  const range =
    lead !== undefined && /^(?:in|im|aus|bei|beim|von|vom)$/.test(lead.lower)
      ? phraseFrom(tokens, at + 3, view.isOutlet)
      : null
  const rest = restOf(view, { start: tokens[at]?.start ?? view.start, end: verb.end })
  return rest.length === 0 ? null : made(view, spansOf(tokens, range), [verb], 'as', 'wie', rest)
}

/** "Die Lage sei ernst, so Weber." */
function so(view: SentenceView, at: number): Draft | null {
  const { tokens } = view
  const token = tokens[at]
  if (token === undefined || !/^[,–—]$/.test(tokens[at - 1]?.text ?? '')) return null
  const from = /^(?:auch|etwa)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  const range = phraseFrom(tokens, from, view.isOutlet)
  if (range === null) return null
  const close = tokens[range.to]
  if (
    close !== undefined &&
    close.kind !== 'mark' &&
    !/^(?:weiter|am|in|im|bei|auf|vor|gegenüber|nach)$/.test(close.lower)
  )
    return null
  const end = clauseEnd(view, range.to)
  const rest = restOf(view, { start: token.start, end: tokens[Math.max(range.to, end) - 1]?.end ?? token.end })
  return rest.length === 0 ? null : made(view, spansOf(tokens, range), [token], 'so', 'so', rest)
}

/** The sentence but for one clause. */
function restOf(view: SentenceView, clause: Span): Span[] {
  const parts = [
    { start: view.start, end: clause.start },
    { start: clause.end, end: view.end },
  ]
  return parts.filter(({ start, end }) => (view.text.slice(start, end).match(/\p{L}+/gu)?.length ?? 0) >= 2)
}

/** Before and behind the phrase: whole where it stands in the middle of its sentence. */
function clauseOrSentence(view: SentenceView, from: number, to: number): Span[] {
  const [first, last] = [view.tokens[from], view.tokens[to - 1]]
  if (first === undefined || last === undefined) return []
  const parts: Span[] = []
  if (/\p{L}/u.test(view.text.slice(view.start, first.start))) parts.push({ start: view.start, end: first.start })
  if (/\p{L}/u.test(view.text.slice(last.end, view.end))) parts.push({ start: last.end, end: view.end })
  return parts
}
