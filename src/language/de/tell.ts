/**
 * What a German sentence tells, clause by clause, with the words that only attribute peeled off; and how sure each clause
 * sounds. Clauses are parted at a comma or semicolon with a joining word where both sides have a verb; relative clauses stay.
 */
import type { Evidence } from '../../model/evidence.ts'
import type { Span } from '../../model/span.ts'
import { contains, hull, lengthOf, overlaps, trimSpan, without } from '../../text/span.ts'
import type { Heard, Said, Told } from '../language.ts'
import { DENYING, OPEN } from './cues-table.ts'
import { CONDITIONS, HEDGES, NEGATORS, NO_NEGATION, REPORTED_MODAL } from './hedges-table.ts'
import { hasVerb } from './speech-clauses.ts'
import { type Token, tokensOf } from './tokens.ts'

// Attributions are sorted by place; those that touch a sentence lie within so many of the nearest.
const FAR = 60
// Fewer words say nothing that could be true or false.
const LEAST_WORDS = 3

export function tell(heard: Heard, sentence: Span, said: readonly Said[]): Told[] {
  const { text } = heard
  const near = nearby(sentence, said)
  const speaking = near.filter(
    ({ one }) => one.content.some((span) => overlaps(span, sentence)) || one.cue.some((cue) => overlaps(cue, sentence)),
  )
  const told: Told[] = []
  const frames = speaking.flatMap(({ one }) => [...one.source, ...one.cue].filter((span) => overlaps(span, sentence)))
  const contents: { readonly by: number; readonly one: Said; readonly spans: Span[] }[] = []
  for (const { one, index } of speaking) {
    const inner = speaking
      .filter((other) => other.one.within === index)
      .flatMap(
        (other) =>
          hull([...other.one.content, ...other.one.cue, ...(other.one.cue.length > 0 ? other.one.source : [])]) ?? [],
      )
    const spans = one.content.flatMap((span) => clip(span, sentence)).flatMap((span) => without(span, inner))
    contents.push({ by: index, one, spans })
  }
  for (const { by, one, spans } of contents)
    for (const span of spans) for (const clause of clausesOf(text, span)) push(heard, told, clause, by, one, said)
  // The article's own words in the sentence.
  const taken = [...contents.flatMap(({ spans }) => spans), ...frames, ...contents.flatMap(({ one }) => one.content)]
  const free = taken.length === 0 ? [sentence] : without(sentence, taken)
  for (const span of free) {
    const tokens = tokensOf(text, span)
    if (
      taken.length > 0 &&
      !(tokens.filter(({ kind }) => kind === 'word').length >= 5 && hasVerb(tokens, 0, tokens.length))
    )
      continue
    for (const clause of clausesOf(text, span)) push(heard, told, clause, null, null, said)
  }
  return told.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

interface Near {
  readonly one: Said
  readonly index: number
}

function nearby(sentence: Span, said: readonly Said[]): Near[] {
  let low = 0
  let high = said.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(said[middle]) < sentence.end) low = middle + 1
    else high = middle
  }
  const found: Near[] = []
  for (let index = Math.max(0, low - FAR); index < Math.min(said.length, low + FAR); index++) {
    const one = said[index]
    if (one !== undefined) found.push({ one, index })
  }
  return found
}

const startOf = (one: Said | undefined): number =>
  Math.min(...[...(one?.source ?? []), ...(one?.cue ?? []), ...(one?.content ?? [])].map(({ start }) => start))

const clip = (span: Span, sentence: Span): Span[] =>
  overlaps(span, sentence)
    ? [{ start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) }]
    : []

const JOINS = /^(?:und|aber|doch|denn|sondern|während|nachdem|weil|da|obwohl|bevor|sodass|allerdings|jedoch)$/

/** The clauses of a part of a sentence, in order. */
function clausesOf(text: string, span: Span): Span[] {
  const tokens = tokensOf(text, span)
  const cuts: number[] = [0]
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1]
    const from = cuts.at(-1) ?? 0
    const semicolon = token.text === ';'
    const joined = token.text === ',' && next !== undefined && JOINS.test(next.lower)
    if (!semicolon && !joined) continue
    if (i - from < 4 || tokens.length - i < 5) continue
    if (hasVerb(tokens, from, i) && hasVerb(tokens, i + 1, tokens.length)) cuts.push(i + 1)
  }
  return cuts.flatMap((from, k) => {
    const list = tokens.slice(from, cuts[k + 1] ?? tokens.length)
    const first = list.find((token) => token.kind !== 'mark' || /[„"»«“]/.test(token.text))
    const begin =
      first !== undefined &&
      JOINS.test(first.lower) &&
      /^(?:und|aber|doch|denn|sondern)$/.test(first.lower) &&
      list.indexOf(first) === 0 &&
      k > 0
        ? list[1]
        : first
    const last = list.findLast((token) => !/^[,;:–—-]$/.test(token.text))
    return begin === undefined || last === undefined || last.end <= begin.start
      ? []
      : [trimSpan(text, { start: begin.start, end: last.end })]
  })
}

function push(
  heard: Heard,
  told: Told[],
  clause: Span,
  by: number | null,
  one: Said | null,
  said: readonly Said[],
): void {
  const { text, id } = heard
  const tokens = tokensOf(text, clause)
  if (tokens.filter(({ kind }) => kind !== 'mark').length < LEAST_WORDS) return
  if (told.some(({ spans }) => spans.some((span) => contains(span, clause) && lengthOf(span) >= lengthOf(clause))))
    return
  const where = (span: Span) => [{ article: id, start: span.start, end: span.end }]
  const judged = judge(tokens, one, said)
  told.push({
    spans: [{ start: clause.start, end: clause.end }],
    by,
    certainty: judged.certainty,
    negated: judged.negated,
    subject: null,
    evidence: [
      { rule: 'statement.clause', value: null, spans: where(clause) },
      ...judged.reasons.map(({ rule, at }): Evidence => ({ rule, value: null, spans: where(at) })),
    ],
  })
}

interface Judged {
  readonly certainty: Told['certainty']
  readonly negated: boolean
  readonly reasons: readonly { readonly rule: string; readonly at: Span }[]
}

function judge(tokens: readonly Token[], by: Said | null, said: readonly Said[]): Judged {
  const reasons: { rule: string; at: Span }[] = []
  let certainty: Told['certainty'] = 'asserted'
  for (
    let one = by, depth = 0;
    one !== null && depth < 8;
    one = one.within === null ? null : (said[one.within] ?? null), depth++
  ) {
    const cue = one.cue[0]
    if (cue === undefined) continue
    // The last part of the rule's name is the cue's lemma.
    const lemma = one.evidence[0]?.rule.split('.').at(-1) ?? ''
    const denied = DENYING.has(lemma)
    const open = one.sourceKind === 'hearsay' || OPEN.has(lemma)
    if (denied) certainty = 'denied'
    else if (open && certainty === 'asserted') certainty = 'hedged'
    if (denied || open) reasons.push({ rule: `de.certainty.cue.${denied ? 'denied' : 'open'}`, at: cue })
  }
  let negators = 0
  for (const [i, token] of tokens.entries()) {
    const hedge =
      HEDGES.has(token.lower) ||
      CONDITIONS.has(token.lower) ||
      (REPORTED_MODAL.test(token.lower) &&
        tokens.slice(i + 1).some(({ lower }) => /^(?:haben|sein|worden)$/.test(lower)))
    if (hedge) {
      if (certainty === 'asserted') certainty = 'hedged'
      reasons.push({ rule: 'de.certainty.hedge', at: token })
    }
    if (!NEGATORS.has(token.lower) || NO_NEGATION.has(tokens[i + 1]?.lower ?? '')) continue
    negators++
    reasons.push({ rule: 'de.negation', at: token })
  }
  return { certainty, negated: negators % 2 === 1, reasons }
}
