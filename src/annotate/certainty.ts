/** How sure a statement sounds, and whether it is negated: by its own words, and by the words of who says it. */
import { denies } from '../language/en/cues.ts'
import { CONDITIONS, HEDGE_ADJECTIVES, HEDGE_ADVERBS, HEDGE_MODALS } from '../language/en/hedges.ts'
import { NEGATORS, NOT_NEGATION } from '../language/en/negation.ts'
import type { Token } from '../language/en/tokens.ts'
import type { Certainty } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import type { Assembled } from './assemble.ts'
import { factuality } from './factuality.ts'
import { isFiniteVerb } from './grammar.ts'

export interface Reason {
  readonly rule: string
  readonly span: Span
  readonly value: number | null
}

export interface Judged {
  readonly certainty: Certainty
  readonly negated: boolean
  readonly reasons: readonly Reason[]
}

// Cues that leave open whether the content is so. "say" and its kin do not: the speaker is certain.
const OPEN_CUES = new Set([
  'suggest',
  'believe',
  'think',
  'suspect',
  'fear',
  'hope',
  'expect',
  'speculate',
  'allege',
  'estimate',
  'predict',
  'forecast',
  'doubt',
  'assume',
  'guess',
  'reckon',
  'wonder',
  'feel',
  'hint',
  'project',
  'anticipate',
  'imagine',
  'worry',
])
const PASSIVE_HEDGES =
  /^(?:expect|believe|think|suspect|fear|say|understand|allege|report|rumor|rumour|estimate|suppose|presume)$/
const APPEARS = /^(?:appear|seem|tend)$/

/** `tokens`: of the statement alone. `by`: the attributions that hold it, innermost first. */
export function judge(
  text: string,
  tokens: readonly Token[],
  by: readonly Assembled[],
  weights: ArrayLike<number>,
): Judged {
  const reasons: Reason[] = []
  const note = (rule: string, span: Span, value: number | null = null) =>
    reasons.push({ rule, value, span: { start: span.start, end: span.end } })
  let certainty: Certainty = 'asserted'
  for (const one of by) {
    const cue = one.cue[0]
    if (cue === undefined) continue
    const negated = NEGATED_CUE.test(text.slice(cue.start, cue.end))
    if (denies(one.lemma) !== (negated && !OPEN_CUES.has(one.lemma) && denies(one.lemma))) {
      certainty = 'denied'
      note('en.certainty.denied', cue)
    } else if (one.rule === 'en.cue.hearsay' || OPEN_CUES.has(one.lemma)) {
      if (certainty === 'asserted') certainty = 'hedged'
      note('en.certainty.cue', cue)
    }
  }
  for (const [i, token] of tokens.entries()) {
    const hedge = hedgeAt(tokens, i, by.length > 0)
    if (hedge === null) continue
    if (certainty === 'asserted') certainty = 'hedged'
    note(hedge, token)
  }
  const main = tokens.findIndex((_, i) => isFiniteVerb(tokens, i) && tokens[i]?.pos === 'VERB')
  const verb = tokens[main]
  if (verb !== undefined) {
    const sure = Math.round(factuality(tokens, main, weights) * 100) / 100
    if (certainty === 'asserted' && sure > -1 && sure < OPEN) {
      certainty = 'hedged'
      note('certainty.factuality', verb, sure)
    }
  }
  const negators = negatorsIn(text, tokens)
  for (const token of negators) note('en.negation', token)
  return { certainty, negated: negators.length % 2 === 1, reasons }
}

// On the −3..3 scale: in UW train, events under "may" have a median of 1.2, plain assertions 3.
const OPEN = 0.8

const NEGATED_CUE = /\b(?:not|never|n['’]t|no)\b|n['’]t\b/i

function hedgeAt(tokens: readonly Token[], i: number, attributed: boolean): string | null {
  const token = tokens[i]
  if (token === undefined) return null
  const { lower } = token
  if (HEDGE_MODALS.has(lower) && (token.pos === 'AUX' || token.pos === 'VERB')) {
    // "said it would close": the future of the past, no doubt. "May 3" is a month, "can" an ability as a rule.
    if (lower === 'would' && attributed) return null
    if (lower === 'can' || lower === 'should' || lower === 'ought' || lower === 'would') return null
    if (lower === 'could' && /^n['’]?t$|^not$/.test(tokens[i + 1]?.lower ?? '')) return null
    return 'en.certainty.modal'
  }
  if (HEDGE_ADVERBS.has(lower) && (token.pos === 'ADV' || lower === 'likely' || lower === 'unlikely'))
    return 'en.certainty.adverb'
  if (HEDGE_ADJECTIVES.has(lower) && token.pos === 'ADJ') {
    // "as soon as possible", "possible costs": only as a predicate or of a deed ("alleged", "suspected").
    if (
      /^(?:alleged|suspected|purported|supposed|presumed|unconfirmed|unverified|unclear|uncertain|unlikely|likely|apparent|rumou?red)$/.test(
        lower,
      )
    )
      return 'en.certainty.adjective'
    return tokens[i - 1]?.pos === 'AUX' ? 'en.certainty.adjective' : null
  }
  const next = tokens[i + 1]?.lower
  if (APPEARS.test(token.lemma) && token.pos === 'VERB' && (next === 'to' || next === 'that' || next === 'likely'))
    return 'en.certainty.appears'
  if (token.pos === 'VERB' && PASSIVE_HEDGES.test(token.lemma) && next === 'to' && isBe(tokens[i - 1]))
    return 'en.certainty.passive'
  if (CONDITIONS.has(lower) && i === 0 && lower === 'if') return 'en.certainty.condition'
  return null
}

const isBe = (token: Token | undefined): boolean => /^(?:is|are|was|were|be|been|being|'s|’s)$/.test(token?.lower ?? '')

/** Words that negate this clause; those within phrases like "not only" do not count. */
function negatorsIn(text: string, tokens: readonly Token[]): Token[] {
  const first = tokens[0]
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return []
  const exempt = [...text.slice(first.start, last.end).matchAll(NOT_NEGATION)].map((match) => ({
    start: first.start + match.index,
    end: first.start + match.index + match[0].length,
  }))
  return tokens.filter(
    (token) =>
      (NEGATORS.has(token.lower) || /n['’]t$/.test(token.lower)) &&
      !exempt.some((span) => span.start <= token.start && token.end <= span.end),
  )
}
