/**
 * How sure the writer is that an event happened, −3 (did not) to 3 (did), after the UW and It Happened scale (Lee et al.
 * 2015). A linear model over the words that govern the event: auxiliaries, negation, the verbs to its left, conditions,
 * hedges. Trained by bench/train/factuality.ts; card: docs/models/factuality.md.
 */
import {
  CONDITIONS,
  FACTIVE_VERBS,
  HEDGE_ADJECTIVES,
  HEDGE_ADVERBS,
  HEDGE_VERBS,
  UNREAL_VERBS,
} from '../language/en/hedges.ts'
import { NEGATIVE_VERBS, NEGATORS } from '../language/en/negation.ts'
import type { Token } from '../language/en/tokens.ts'
import { hash32 } from '../text/hash.ts'
import { isModal } from './grammar.ts'

/** 2^13: the lemmas of 2,765 sentences fill a third of it; twice as many changed the third decimal. */
export const FACT_BUCKETS = 1 << 13

let loading: Promise<ArrayLike<number>> | null = null

/** Weights in thousandths, loaded on first use. */
export function loadFactuality(): Promise<ArrayLike<number>> {
  loading ??= import('./factuality-weights.ts').then(({ FACTUALITY }) => FACTUALITY)
  return loading
}

/** Of the event that the token at `at` names; −3 … 3. O(words of the sentence before it). */
export function factuality(tokens: readonly Token[], at: number, weights: ArrayLike<number>): number {
  let sum = 0
  for (const feature of factFeatures(tokens, at)) sum += weights[feature] ?? 0
  return Math.max(-3, Math.min(3, sum / 1000))
}

function bucket(name: string): number {
  return hash32(name) & (FACT_BUCKETS - 1)
}

/** Bucket numbers. */
export function factFeatures(tokens: readonly Token[], at: number): number[] {
  const token = tokens[at]
  if (token === undefined) return []
  const names: string[] = ['bias', `pos ${token.pos}`, `lemma ${token.lemma}`, `form ${token.pos} ${formOf(token)}`]
  const left = tokens[at - 1]
  const right = tokens[at + 1]
  names.push(
    `left ${left?.lower ?? ''}`,
    `right ${right?.lower ?? ''}`,
    `left2 ${tokens[at - 2]?.lower ?? ''} ${left?.lower ?? ''}`,
  )
  names.push(`lp ${left?.pos ?? ''} ${token.pos} ${right?.pos ?? ''}`)
  const group = groupBefore(tokens, at)
  names.push(`group ${group.join(' ')} ${token.pos}`)
  for (const word of group) names.push(`aux ${word}`)
  const governors = governorsOf(tokens, at)
  for (const [i, governor] of governors.entries()) {
    names.push(`gov${i} ${governor.lemma}`, `gov${i} ${governor.how}`, `gov ${governor.sort} ${governor.how}`)
    if (governor.negated) names.push(`gov${i} negated ${governor.sort}`)
    if (governor.modal !== '') names.push(`gov${i} modal ${governor.modal}`)
  }
  if (governors.length === 0) names.push('root')
  for (let i = Math.max(0, at - 6); i < Math.min(tokens.length, at + 4); i++) {
    const word = tokens[i]?.lower ?? ''
    const side = i < at ? 'before' : 'after'
    if (HEDGE_ADVERBS.has(word)) names.push(`hedge ${side}`, `hedge ${word}`)
    if (HEDGE_ADJECTIVES.has(word)) names.push(`hedging ${side}`)
    if (NEGATORS.has(word) && i < at)
      names.push(at - i <= 3 ? 'negator near' : 'negator far', `negator ${word} ${token.pos}`)
  }
  const condition = tokens.findLastIndex((one, i) => i < at && CONDITIONS.has(one.lower))
  if (condition >= 0)
    names.push(`condition ${tokens[condition]?.lower ?? ''}`, at - condition < 8 ? 'condition near' : 'condition far')
  if (tokens.at(-1)?.text === '?') names.push('question')
  if (tokens.slice(0, at).some((one) => /^(?:["“]|``)$/.test(one.text))) names.push('quoted')
  if (token.pos === 'NOUN') names.push(`det ${determinerOf(tokens, at)}`, `noun after ${governors[0]?.sort ?? 'none'}`)
  return names.map(bucket)
}

function formOf(token: Token): string {
  if (token.lower === token.lemma) return 'base'
  return /(ing|ed|en|s)$/.exec(token.lower)?.[1] ?? 'irregular'
}

/** Auxiliaries, "to" and negation straight before, nearest last. */
function groupBefore(tokens: readonly Token[], at: number): string[] {
  const words: string[] = []
  for (let i = at - 1; i >= 0 && at - i < 7; i--) {
    const token = tokens[i]
    if (token === undefined) break
    if (token.pos === 'AUX' || isModal(token) || token.pos === 'PART' || NEGATORS.has(token.lower))
      words.unshift(token.lemma)
    else if (token.pos !== 'ADV') break
  }
  return words
}

interface Governor {
  readonly lemma: string
  readonly sort: string
  readonly how: string
  readonly negated: boolean
  readonly modal: string
}

function governorsOf(tokens: readonly Token[], at: number): Governor[] {
  const found: Governor[] = []
  let how = 'direct'
  for (let i = at - 1; i >= 0 && found.length < 3 && at - i < 30; i--) {
    const token = tokens[i]
    if (token === undefined) break
    if (token.lower === 'to' && how === 'direct') how = 'to'
    else if (token.lower === 'that' || token.pos === 'SCONJ') how = `clause ${token.lower}`
    else if (token.text === ',' || token.text === ';') how = 'comma'
    else if (token.pos === 'CCONJ') how = how === 'direct' ? 'and' : how
    if (
      token.pos !== 'VERB' &&
      !(token.pos === 'ADJ' && /^(?:able|likely|unlikely|ready|willing|unable|possible|set|due)$/.test(token.lower))
    )
      continue
    const group = groupBefore(tokens, i)
    found.push({
      lemma: token.lemma,
      sort: sortOf(token.lemma),
      how,
      negated: group.some((word) => NEGATORS.has(word)),
      modal: group.find((word) => isModalWord(word)) ?? '',
    })
    how = 'direct'
  }
  return found
}

const isModalWord = (word: string): boolean => /^(?:will|would|can|could|may|might|shall|should|must|ought)$/.test(word)

function sortOf(lemma: string): string {
  if (NEGATIVE_VERBS.has(lemma)) return 'negative'
  if (UNREAL_VERBS.has(lemma)) return 'unreal'
  if (HEDGE_VERBS.has(lemma)) return 'hedge'
  if (FACTIVE_VERBS.has(lemma)) return 'factive'
  return /^(?:say|tell|report|announce|add)$/.test(lemma) ? 'say' : 'other'
}

function determinerOf(tokens: readonly Token[], at: number): string {
  for (let i = at - 1; i >= 0 && at - i < 5; i--) {
    const token = tokens[i]
    if (token?.pos === 'DET' || token?.lower === 'no' || token?.lower === 'any') return token.lower
    if (token === undefined || (token.pos !== 'ADJ' && token.pos !== 'NOUN' && token.pos !== 'PROPN')) break
  }
  return ''
}
