/**
 * What can be told of an English clause from parts of speech alone: verb groups, the noun phrase before or after a
 * verb, clause borders. No parser (none runs offline in Node, docs/research); good for short, ordinary news syntax.
 * All positions are indexes into one sentence's tokens, ends exclusive.
 */
import type { Token } from '../language/en/tokens.ts'

export interface Range {
  readonly from: number
  readonly to: number
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM'])
const INSIDE = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'ADP', 'PART', 'SYM'])
const TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tonight|tomorrow|morning|afternoon|evening|night|week|month|year|last|this|late|early|earlier|later|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4}|a|ago|weekend)$/
const RELATIVE = new Set(['who', 'which', 'whom', 'whose', 'where'])
const CLAUSE_START = new Set([
  'that',
  'whether',
  'if',
  'because',
  'although',
  'though',
  'while',
  'when',
  'after',
  'before',
  'since',
  'as',
  'until',
  'unless',
  'but',
  'so',
])
const MODAL = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'shall',
  'should',
  'must',
  "'ll",
  '’ll',
  "'d",
  '’d',
  'wo',
  'ca',
])

const QUOTE_MARKS = new Set(['"', '“', '”', '„', '‟', '«', '»', '‘', "''", '``'])

export const isTimeWord = (token: Token | undefined): boolean => token !== undefined && TIME.test(token.lower)
export const isNominal = (token: Token | undefined): boolean => token !== undefined && NOMINAL.has(token.pos)
export const isModal = (token: Token | undefined): boolean => token !== undefined && MODAL.has(token.lower)
export const isQuoteMark = (token: Token | undefined): boolean => token !== undefined && QUOTE_MARKS.has(token.text)
export const isRelative = (token: Token | undefined): boolean => token !== undefined && RELATIVE.has(token.lower)
export const startsClause = (token: Token | undefined): boolean => token !== undefined && CLAUSE_START.has(token.lower)

const isPunct = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'PUNCT' || isQuoteMark(token)) && !/^[.'’&-]$/.test(token.text)

const isParticiple = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.pos === 'VERB' &&
  /(?:ed|en|wn|ing|told|made|held|given|paid|sent|seen)$/.test(token.lower)

/** Can the verb here head a finite clause? Looks left over adverbs for an auxiliary or "to". */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.pos === 'AUX')
    return token.lower !== 'be' && token.lower !== 'been' && token.lower !== 'being' && tokens[at - 1]?.lower !== 'to'
  if (token.pos !== 'VERB') return false
  let before = at - 1
  while (tokens[before]?.pos === 'ADV' || tokens[before]?.lower === 'not' || tokens[before]?.lower === "n't") before--
  const left = tokens[before]
  if (left?.lower === 'to') return false
  if (left?.pos === 'AUX' || isModal(left)) return true
  if (token.lower.endsWith('ing')) return false
  // "two people briefed on the talks", "a paper seen by …": a participle after its noun, with its own complement.
  if (
    isNominal(left) &&
    /(?:ed|wn|en)$/.test(token.lower) &&
    /^(?:by|on|in|at|to|as|for|with|from|of)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return !(tokens[at + 1]?.lower === 'by' || laterFinite(tokens, at + 1))
  return true
}

function laterFinite(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 14); i++) {
    const token = tokens[i]
    if (token === undefined || isPunct(token) || startsClause(token)) return false
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.lower) && tokens[i - 1]?.lower !== 'to'))
      return true
  }
  return false
}

/** First token of the verb group that ends with the verb at `at`: auxiliaries, negation and adverbs before it. */
export function verbGroupStart(tokens: readonly Token[], at: number): number {
  let start = at
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined) break
    if (token.pos === 'AUX' || isModal(token)) start = i
    else if (token.pos === 'PART' && /^(?:not|n't|n’t|to)$/.test(token.lower)) start = i
    else if (token.pos !== 'ADV') break
    else if (tokens[i - 1]?.pos !== 'ADV' && i > 0) {
      if (!isPunct(tokens[i - 1])) start = i
    }
  }
  return start
}

/** The noun phrase that ends just before `end`, with appositions and postmodifiers; null where none stands there. */
export function subjectBefore(tokens: readonly Token[], end: number): Range | null {
  let to = end
  while (to > 0 && (tokens[to - 1]?.pos === 'ADV' || isTimeWord(tokens[to - 1])) && !isNominalName(tokens[to - 1])) to--
  if (tokens[to - 1]?.text === ',' || tokens[to - 1]?.text === '—' || tokens[to - 1]?.text === '–') {
    const mark = tokens[to - 1]?.text
    let comma = to - 2
    while (comma >= 0 && tokens[comma]?.text !== mark && to - comma < 32) comma--
    // "Jo Hale, 52, of Ems, said": as long as what stands before is short and comma-bound, go on to the left.
    for (let more = comma; more > 0; ) {
      const head = nounPhraseBefore(tokens, more)
      if (head !== null) return isInsertion(tokens, more) ? { from: head.from, to: to - 1 } : null
      more--
      while (more > 0 && tokens[more]?.text !== mark && comma - more < 20) more--
      if (tokens[more]?.text !== mark) return null
    }
    return null
  }
  return nounPhraseBefore(tokens, to)
}

const isNominalName = (token: Token | undefined): boolean => token?.pos === 'PROPN' && !isTimeWord(token)

function isInsertion(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1]
  return next !== undefined && !['and', 'but', 'or', 'that'].includes(next.lower)
}

/** A run of nominal words ending before `to`, cut at clause borders and finite verbs. */
export function nounPhraseBefore(tokens: readonly Token[], to: number): Range | null {
  const last = tokens[to - 1]
  if (last === undefined || isPunct(last)) return null
  // "Orr told the council [she] …": what is a subject by its form has nothing before it.
  if (/^(?:i|he|she|we|they)$/.test(last.lower)) return { from: to - 1, to }
  let from = to
  for (let i = to - 1; i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined) break
    if (INSIDE.has(token.pos) && !startsClause(token) && !isPunct(token)) from = i
    else if (/^[.'’&-]$/.test(token.text)) from = i
    else if (isRelative(token) && i > 0 && isNominal(tokens[i - 1])) from = i
    else if (
      token.pos === 'CCONJ' &&
      token.lower !== 'but' &&
      i > 0 &&
      isNominal(tokens[i - 1]) &&
      nominalAhead(tokens, i, to)
    )
      from = i
    else if (
      isParticiple(token) &&
      i > 0 &&
      (isNominal(tokens[i - 1]) || tokens[i - 1]?.pos === 'ADV' || tokens[i - 1]?.pos === 'DET')
    )
      from = i
    else if (token.pos === 'ADV' && from < to && (tokens[i - 1]?.pos === 'DET' || tokens[i - 1]?.pos === 'ADP'))
      from = i
    else if ((token.pos === 'VERB' || token.pos === 'AUX') && relativeBehind(tokens, i)) from = i
    else break
  }
  while (from < to && (tokens[from]?.pos === 'CCONJ' || tokens[from]?.pos === 'ADV' || tokens[from]?.lower === 'of'))
    from++
  from = afterLeadingPhrase(tokens, from, to)
  if (from >= to) return null
  for (let i = from; i < to; i++)
    if (isNominal(tokens[i]) || tokens[i]?.pos === 'DET' || tokens[i]?.pos === 'ADJ') return { from, to }
  return null
}

function nominalAhead(tokens: readonly Token[], at: number, to: number): boolean {
  for (let i = at + 1; i < to; i++) if (isNominal(tokens[i])) return true
  return false
}

function relativeBehind(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    const token = tokens[i]
    if (token === undefined || isPunct(token)) return false
    if (isRelative(token)) return i > 0 && isNominal(tokens[i - 1])
  }
  return false
}

/** "On Monday officials": past a leading preposition with its time words; a longer leading phrase is given up. */
function afterLeadingPhrase(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  if (tokens[at]?.pos === 'ADP' && at + 1 < to) {
    at++
    const noun = at
    while (at < to && (isTimeWord(tokens[at]) || (at > noun && tokens[at]?.lower === 'of'))) at++
    if (at === noun) return tokens[from]?.pos === 'ADP' ? skipNoun(tokens, noun, to) : from
  } else while (at < to - 1 && isTimeWord(tokens[at]) && tokens[at]?.pos !== 'DET') at++
  return at < to ? at : from
}

function skipNoun(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  while (at < to && !isNominal(tokens[at])) at++
  while (at < to && (tokens[at]?.pos === 'NOUN' || tokens[at]?.pos === 'PROPN')) at++
  return at
}

/** The noun phrase that begins at `from`: to the first word that cannot belong to it. */
export function nounPhraseAfter(tokens: readonly Token[], from: number): Range | null {
  let to = from
  let seen = false
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) break
    if (isPunct(token)) {
      // An apposition set off by commas belongs to it: "Hugh Orr, a doctor," but not ", in a statement".
      if (token.text === ',' && seen && isAppositive(tokens, i)) {
        const close = closingComma(tokens, i)
        if (close > 0) {
          to = close
          i = close - 1
          continue
        }
      }
      break
    }
    if (startsClause(token) && !(token.lower === 'as' && seen)) break
    if (token.pos === 'ADP' && seen && isSetting(tokens, i)) break
    if (isNominal(token)) seen = true
    if (isTimeWord(token) && seen && token.pos !== 'NUM' && tokens[i - 1]?.pos !== 'DET') break
    const fits =
      INSIDE.has(token.pos) ||
      /^[.'’&-]$/.test(token.text) ||
      (token.pos === 'CCONJ' && isNominalStart(tokens, i + 1)) ||
      (isRelative(token) && seen) ||
      (token.pos === 'ADV' && !seen) ||
      (isParticiple(token) && seen) ||
      ((token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'ADV') && relativeBehind(tokens, i))
    if (!fits) break
    to = i + 1
  }
  while (to > from && (tokens[to - 1]?.pos === 'ADP' || tokens[to - 1]?.pos === 'CCONJ')) to--
  return seen && to > from ? { from, to } : null
}

const isNominalStart = (tokens: readonly Token[], at: number): boolean =>
  ['NOUN', 'PROPN', 'PRON', 'DET', 'NUM', 'ADJ'].includes(tokens[at]?.pos ?? '') && !isFiniteVerb(tokens, at + 1)

function isAppositive(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1]
  if (next === undefined) return false
  return (
    ['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM'].includes(next.pos) ||
    isRelative(next) ||
    next.text === 'R-' ||
    next.text === 'D-'
  )
}

/** The comma, or the sentence's end, that closes an apposition opened at `comma`; −1 where a new clause begins first. */
function closingComma(tokens: readonly Token[], comma: number): number {
  for (let i = comma + 1; i < Math.min(tokens.length, comma + 24); i++) {
    const token = tokens[i]
    if (token === undefined) return -1
    if (token.text === ',' || token.text === '.' || token.text === ';') return i
    if (isQuoteMark(token)) return -1
    if (isFiniteVerb(tokens, i) && !isRelative(tokens[comma + 1]) && !relativeBehind(tokens, i)) return -1
  }
  return -1
}

const SETTING_NOUN =
  /^(?:statement|interview|email|e-mail|letter|conference|briefing|speech|call|tweet|post|hearing|filing|message|text|memo|radio|television|tv|twitter|facebook|x|floor|session|podcast|remarks|phone|telephone|event|rally|debate|broadcast|op-ed|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|yesterday)$/

/** Does a phrase about where or when it was said begin here ("in a statement", "on Monday")? */
export function isSetting(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:in|on|at|during|by|via|through|after|before|to|over)$/.test(tokens[at]?.lower ?? '')) return false
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i++) {
    const token = tokens[i]
    if (token === undefined || isPunct(token)) return false
    if (SETTING_NOUN.test(token.lower)) return true
    if (token.pos === 'VERB' || token.pos === 'AUX') return false
  }
  return false
}
