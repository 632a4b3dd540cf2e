/** How sure a statement sounds, and whether it is negated: by its own words, and by the words of who says it. */
import { denies } from '../language/en/cues.ts'
import { CONDITIONS, HEDGE_ADJECTIVES, HEDGE_ADVERBS, HEDGE_MODALS } from '../language/en/hedges.ts'
import { NEGATORS, NOT_NEGATION } from '../language/en/negation.ts'
import type { Token } from '../language/en/tokens.ts'
import type { Certainty } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import type { Assembled } from './assemble.ts'
import { isDemand, mainVerb, scopeEnd } from './certainty-scope.ts'
import { factuality } from './factuality.ts'

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
    const [cue] = one.cue
    if (cue === undefined) continue
    const how = byCue(text, one, cue)
    if (how === null) continue
    if (how.certainty === 'denied' || certainty === 'asserted') certainty = how.certainty
    note(how.rule, cue)
  }
  const main = mainVerb(tokens)
  const end = scopeEnd(tokens, main)
  for (let i = 0; i < end; i++) {
    const token = tokens[i]
    const hedge = hedgeAt(tokens, i, by.length > 0)
    if (hedge === null || token === undefined) continue
    if (certainty === 'asserted') certainty = 'hedged'
    note(hedge, token)
  }
  const opinion = tokens[main]
  // "I think …", "they hope …": with the subject's own words around it, no more than an opinion.
  if (
    opinion !== undefined &&
    OPINION.has(opinion.lemma) &&
    (hasSpeaker(tokens, main) || (by.length > 0 && !isCounted(tokens, main))) &&
    !/^(?:of|about|in|for|with)$/.test(tokens[main + 1]?.lower ?? '')
  ) {
    if (certainty === 'asserted') certainty = 'hedged'
    note('en.certainty.opinion', opinion)
  }
  const untrue = UNTRUE.exec(textOf(text, tokens))
  const first = tokens[0]
  if (untrue !== null && first !== undefined) {
    certainty = 'denied'
    note('en.certainty.untrue', { start: first.start, end: first.start + untrue[0].length })
  }
  const verb = tokens[main]
  const negators = negatorsIn(text, tokens)
  // The model's scale runs to "did not happen": a negated verb lies between without being in doubt, and so does a demand.
  if (verb?.pos === 'VERB' && certainty === 'asserted' && negators.length === 0 && !isDemand(tokens, main)) {
    const sure = Math.round(factuality(tokens, main, weights) * 100) / 100
    if (sure > -1 && sure < OPEN) {
      certainty = 'hedged'
      note('certainty.factuality', verb, sure)
    }
  }
  for (const token of negators) note('en.negation', token)
  return { certainty, negated: negators.length % 2 === 1, reasons }
}

/** Verbs of holding something to be so without knowing. */
const OPINION = new Set('think believe suspect guess suppose doubt fear assume reckon expect hope'.split(' '))

// On the −3..3 scale: in UW train, events under "may" have a median of 1.2, plain assertions 3.
const OPEN = 0.8

const NEGATED_CUE = /\b(?:not|never|neither|nor|n['’]t|no)\b|n['’]t\b/i
const MODAL_CUE = /\b(?:may|might|could)\b/i
/** "It is not true that …", "There is no evidence that …": what follows is turned away. */
const UNTRUE =
  /^["“'‘]?(?:but |and |so )?(?:it(?: is|['’]s| was| isn['’]t| wasn['’]t)(?: simply| just| absolutely| completely)? (?:not (?:true|the case|correct)|untrue|false|a lie|true)|there(?: is|['’]s| was| isn['’]t| has been)(?: absolutely| still)? (?:no|any|not any|zero) (?:truth|evidence|proof|indication|sign|suggestion)[^.;:]{0,40}?) that\b/i

/** What the words of saying tell: a denial, an open question, or nothing. */
function byCue(
  text: string,
  one: Assembled,
  cue: Span,
): { readonly certainty: 'hedged' | 'denied'; readonly rule: string } | null {
  const words = text.slice(cue.start, cue.end)
  const negated = NEGATED_CUE.test(words) || NEGATED_CUE.test(text.slice(Math.max(0, cue.start - 8), cue.start))
  // "did not deny that …" leaves it open.
  if (denies(one.lemma)) return negated ? HEDGED_BY_DENIAL : { certainty: 'denied', rule: 'en.certainty.denied' }
  if (one.rule === 'en.cue.hearsay' || OPEN_CUES.has(one.lemma))
    return { certainty: 'hedged', rule: 'en.certainty.cue' }
  // "may say that …", "has not confirmed that …": nobody has said it.
  if (MODAL_CUE.test(words) || (negated && UNSAID.test(one.lemma)))
    return { certainty: 'hedged', rule: 'en.certainty.cue-unsaid' }
  return null
}

const HEDGED_BY_DENIAL = { certainty: 'hedged', rule: 'en.certainty.not-denied' } as const
const UNSAID = /^(?:say|confirm|claim|prove|verify|acknowledge|admit|tell|state|announce|establish|show|indicate)$/

function textOf(text: string, tokens: readonly Token[]): string {
  return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)
}

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
      // "in an apparent attack": the doubt is about what it was, not about what happened.
      return afterPreposition(tokens, i) ? null : 'en.certainty.adjective'
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

/** "64 percent think …": a count of opinions is no doubt. */
const isCounted = (tokens: readonly Token[], main: number): boolean =>
  tokens.slice(Math.max(0, main - 4), main).some((token) => token.pos === 'NUM' || token.lower === 'percent')

const hasSpeaker = (tokens: readonly Token[], main: number): boolean =>
  tokens.slice(Math.max(0, main - 4), main).some((token) => /^(?:i|we|he|she|they)$/.test(token.lower))

function afterPreposition(tokens: readonly Token[], at: number): boolean {
  let i = at - 1
  while (tokens[i]?.pos === 'DET' || tokens[i]?.pos === 'ADV' || tokens[i]?.pos === 'ADJ') i--
  return tokens[i]?.pos === 'ADP'
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", '’s'])
const isBe = (token: Token | undefined): boolean => BE.has(token?.lower ?? '')

/** Words that negate this clause; those within phrases like "not only" do not count. */
function negatorsIn(text: string, tokens: readonly Token[]): Token[] {
  const first = tokens[0]
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return []
  const negators = tokens.filter(
    ({ lower }) => NEGATORS.has(lower) || (lower.endsWith('t') && (lower.endsWith("n't") || lower.endsWith('n’t'))),
  )
  if (negators.length === 0) return negators
  const exempt = [...text.slice(first.start, last.end).matchAll(NOT_NEGATION)].map((match) => ({
    start: first.start + match.index,
    end: first.start + match.index + match[0].length,
  }))
  return negators.filter((token) => !exempt.some((span) => span.start <= token.start && token.end <= span.end))
}
