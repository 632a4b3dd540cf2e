/**
 * German quantities as intervals, in the units and the shape English has them: numbers with bounds ("mehr als 160"),
 * ranges ("zehn bis 20"), units and money ("2,5 Millionen Euro"), shares ("jeder Zehnte"), ages, vague numbers
 * ("Dutzende"). Ordinals, dates, scores, years and numbers that label ("Gleis 3") are none. Left to right over tokens.
 */
import type { Quantity, Time } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { AFTER_ORDINAL, BEFORE_ORDINAL } from './abbreviations-table.ts'
import { isAdjective } from './adjectives.ts'
import { type Bounded, boundBefore, boundBehind } from './bounds.ts'
import { FRACTIONS, ORDINAL_STEMS, VAGUE } from './numeral-words-table.ts'
import { type Numeral, numeralAt } from './numerals.ts'
import { isCapital, type Token, tokensOf } from './tokens.ts'
import { LABELS, MONEY_WORDS, UNIT_WORDS } from './unit-words-table.ts'

/** A number with its unit and bounds, as tokens [from, to). */
interface Amount {
  readonly from: number
  readonly to: number
  readonly lo: number | null
  readonly hi: number | null
  readonly approximate: boolean
  readonly unit: string | null
  readonly of: string | null
  readonly read: number
  readonly rules: readonly string[]
}

/** By place, not overlapping but for lengths of time, which are times too. Pure; O(length). */
export function findQuantities(
  article: { readonly id: string; readonly text: string },
  sentences: readonly Span[],
  times: readonly Time[],
): Quantity[] {
  const found: Quantity[] = []
  let firstTime = 0
  for (const sentence of sentences) {
    while (firstTime < times.length && (times[firstTime]?.end ?? 0) <= sentence.start) firstTime++
    const holes: Span[] = []
    for (let i = firstTime; i < times.length && (times[i]?.start ?? 0) < sentence.end; i++) {
      const time = times[i]
      if (time !== undefined && time.type !== 'DURATION') holes.push(time)
    }
    const tokens = tokensOf(article.text, sentence)
    let at = 0
    let hole = 0
    while (at < tokens.length) {
      const token = tokens[at]
      while (hole < holes.length && (holes[hole]?.end ?? 0) <= (token?.start ?? 0)) hole++
      if (token === undefined || (holes[hole]?.start ?? Number.POSITIVE_INFINITY) < token.end) {
        at++
        continue
      }
      const amount = amountAt(tokens, at)
      const from = tokens[amount?.from ?? 0]
      const last = tokens[(amount?.to ?? 0) - 1]
      if (amount === null || from === undefined || last === undefined) {
        at++
        continue
      }
      found.push(record(article.id, amount, from.start, last.end))
      at = Math.max(at + 1, amount.to)
    }
  }
  return found
}

function record(article: string, amount: Amount, start: number, end: number): Quantity {
  const { lo, hi, approximate, unit, of } = amount
  const spans = [{ article, start, end }]
  const [first = 'figure', ...more] = amount.rules
  return {
    start,
    end,
    lo,
    hi,
    open: lo === null ? 'lo' : hi === null ? 'hi' : 'none',
    approximate,
    unit,
    of,
    evidence: [
      { rule: `de.quantity.${first}`, value: amount.read, spans },
      ...more.map((rule) => ({ rule: `de.quantity.${rule}`, value: null, spans })),
    ],
  }
}

function amountAt(tokens: readonly Token[], at: number): Amount | null {
  return (
    vagueAt(tokens, at) ?? shareAt(tokens, at) ?? moneyFirst(tokens, at) ?? rangeAt(tokens, at) ?? plainAt(tokens, at)
  )
}

/** "Dutzende Menschen", "Millionen von Euro", "mehrere Tausend". */
function vagueAt(tokens: readonly Token[], at: number): Amount | null {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word') return null
  let range = Object.hasOwn(VAGUE, token.lower) && isCapital(token) ? VAGUE[token.lower] : undefined
  let to = at + 1
  if (range === undefined && /^(?:Millionen|Milliarden)$/.test(token.text)) {
    const size = token.text === 'Millionen' ? 1e6 : 1e9
    range = [2 * size, 9.9 * size]
  }
  const few = /^(?:mehrere[nr]?|einige[nr]?|etliche[nr]?)$/.test(token.lower)
  const unit = unitAt(tokens, to)
  if (range === undefined && few) {
    const next = tokens[to]?.lower
    const size = { hundert: 100, tausend: 1000, dutzend: 12, millionen: 1e6, milliarden: 1e9 }[next ?? '']
    if (size !== undefined) {
      range = [2 * size, next === 'dutzend' ? 99 : size > 1000 ? 9.9 * size : 10 * size - 1]
      to++
    } else if (unit !== null) range = [3, 9]
  }
  if (range === undefined) return null
  if (tokens[to]?.lower === 'von' && (unitAt(tokens, to + 1) !== null || isCapital(tokens[to + 1]))) {
    const behind = unitAt(tokens, to + 1)
    if (behind !== null) return whole(tokens, at, behind.to, range[0], range[1], true, behind.unit, 'vague')
    return { ...whole(tokens, at, to, range[0], range[1], true, null, 'vague'), of: nounFrom(tokens, to + 1) }
  }
  const behind = unitAt(tokens, to)
  return whole(tokens, at, behind?.to ?? to, range[0], range[1], true, behind?.unit ?? null, 'vague')
}

/** "die Hälfte", "zwei Drittel", "jeder Zehnte", "einer von zehn". */
function shareAt(tokens: readonly Token[], at: number): Amount | null {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined) return null
  const fraction = (one: Token | undefined) =>
    one !== undefined && isCapital(one) && Object.hasOwn(FRACTIONS, one.lower) ? FRACTIONS[one.lower] : undefined
  const half = fraction(token)
  if (half === 2) return whole(tokens, at, at + 1, 50, 50, false, 'percent', 'fraction')
  const count = numeralAt(tokens, at)
  if (count !== null && count.to === at + 1) {
    const part = fraction(next)
    if (part !== undefined && count.value < part) {
      // "drei Viertel Stunden" is a length, "drei Viertel der Häuser" a share.
      const share = round((100 * count.value) / part)
      return whole(tokens, at, at + 2, share, share, false, 'percent', 'fraction')
    }
    const outOf = tokens[at + 1]?.lower === 'von' ? numeralAt(tokens, at + 2) : null
    if (
      outOf !== null &&
      !isCapital(tokens[outOf.to]) &&
      outOf.value > count.value &&
      /^(?:einer|eine|eines|eins|zwei|drei|vier)$/.test(token.lower) &&
      /^(?:zehn|100|hundert|10|20|fünf|5|1000|1\.000)$/.test(tokens[at + 2]?.lower ?? '')
    ) {
      const share = round((100 * count.value) / outOf.value)
      return whole(tokens, at, outOf.to, share, share, false, 'percent', 'one-in')
    }
  }
  if (/^jede[rsnm]?$/.test(token.lower) && next !== undefined) {
    const stem = /^(.+?)(?:e|er|en|es|em)$/.exec(next.lower)?.[1] ?? ''
    const size = Object.hasOwn(ORDINAL_STEMS, stem) ? ORDINAL_STEMS[stem] : undefined
    if (size !== undefined && size > 1) {
      const share = round(100 / size)
      return { ...whole(tokens, at, at + 2, share, share, false, 'percent', 'every-nth'), of: nounFrom(tokens, at + 2) }
    }
  }
  return null
}

/** "€ 5", "$ 5 Millionen". */
function moneyFirst(tokens: readonly Token[], at: number): Amount | null {
  const mark = tokens[at]
  if (mark === undefined || mark.kind !== 'mark' || !/^[€$£]$/.test(mark.text)) return null
  const number = numeralAt(tokens, at + 1)
  if (number === null) return null
  return whole(
    tokens,
    at,
    number.to,
    number.value,
    number.value,
    false,
    MONEY_WORDS.get(mark.text) ?? null,
    'figure',
    'unit.money',
  )
}

/** "zehn bis 20 Prozent", "zwischen 10 und 20", "10–20 Kilometer". */
function rangeAt(tokens: readonly Token[], at: number): Amount | null {
  const between = tokens[at]?.lower === 'zwischen'
  const from = between ? at + 1 : at
  const first = countAt(tokens, from)
  if (first === null || isLabel(tokens, from)) return null
  const unitOfFirst = unitAt(tokens, first.to)
  const joint = unitOfFirst?.to ?? first.to
  const joined = between ? tokens[joint]?.lower === 'und' : /^(?:bis|–|—|-)$/.test(tokens[joint]?.lower ?? '')
  const toAt = tokens[joint]?.lower === 'bis' && tokens[joint + 1]?.lower === 'zu' ? joint + 2 : joint + 1
  const second = joined ? countAt(tokens, toAt) : null
  if (second === null) return null
  const unit = unitAt(tokens, second.to)
  // "2 bis 3 Millionen": the scale is of both.
  const scaled = second.value >= 1e6 && first.value < 1000 && second.to - toAt > 1 ? scaleIn(second.value) : 1
  const lo = first.value * scaled
  if (lo > second.value) return null
  const bound = boundBefore(tokens, at)
  const made = whole(
    tokens,
    bound?.from ?? at,
    unit?.to ?? second.to,
    lo,
    second.value,
    bound?.approximate ?? false,
    unit?.unit ?? null,
    'figure',
    'range',
  )
  return { ...made, of: unit === null ? nounFrom(tokens, second.to) : made.of }
}

const scaleIn = (value: number): number => (value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : 1e6)

/** A number that is meant as one, not an article. */
function countAt(tokens: readonly Token[], at: number): Numeral | null {
  const number = numeralAt(tokens, at)
  if (number === null) return null
  return number.article && unitAt(tokens, number.to) === null ? null : number
}

const YEAR = /^(?:1[5-9]|20)\d\d$/

function plainAt(tokens: readonly Token[], at: number): Amount | null {
  const number = numeralAt(tokens, at)
  const token = tokens[at]
  if (number === null || token === undefined) return null
  const age = ageAt(tokens, at, number)
  if (age !== null) return age
  const unit = unitAt(tokens, number.to)
  const noun = unit === null ? nounFrom(tokens, number.to) : null
  const bound = boundBefore(tokens, at)
  if (isNone(tokens, at, number, unit !== null, noun, bound)) return null
  const to = unit?.to ?? number.to
  const behind = boundBehind(tokens, to, noun)
  const { lo, hi, approximate } = bounded(number.value, bound, behind)
  return {
    from: bound?.from ?? at,
    to,
    lo,
    hi,
    approximate,
    unit: unit?.unit ?? null,
    of: noun,
    read: number.value,
    rules: [
      'figure',
      ...(unit === null ? [] : ['unit']),
      ...(bound === null && behind === null ? [] : [`bound.${(bound ?? behind)?.name}`]),
    ],
  }
}

function bounded(value: number, before: Bounded | null, behind: Bounded | null) {
  const side = before?.side ?? behind?.side ?? null
  return {
    lo: side === 'most' ? null : value,
    hi: side === 'least' ? null : value,
    approximate: before?.approximate ?? false,
  }
}

function isNone(
  tokens: readonly Token[],
  at: number,
  number: Numeral,
  hasUnit: boolean,
  noun: string | null,
  bound: Bounded | null,
): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[number.to]]
  if (token === undefined) return true
  if (isLabel(tokens, at)) return true
  if (number.article) {
    // "eine Stunde", "einen Tag" with a bound or as a length; "ein Mann" is a man.
    return !hasUnit
  }
  if (token.kind === 'word') return /^(?:beide|beiden|null)$/.test(token.lower) && !hasUnit
  // "3. Oktober", "der 2. Stock": an ordinal, and no end of a sentence.
  const after = tokens[number.to + 1]
  const pointed = next?.text === '.' && next.start === tokens[number.to - 1]?.end && after?.kind === 'word' && !hasUnit
  if (pointed && /^\d{1,3}$/.test(token.text))
    if (at === 0 || AFTER_ORDINAL.has(after.lower) || BEFORE_ORDINAL.has(before?.lower ?? '')) return true
  if (YEAR.test(token.text) && !hasUnit && bound === null && (noun === null || !/\p{L}{3}/u.test(noun))) return true
  // "B 96", "A 7", "U 2", parts of telephone numbers and of codes.
  if (before !== undefined && /^\p{Lu}{1,3}$/u.test(before.text)) return true
  if (
    before !== undefined &&
    before.end === token.start &&
    /^[/\-–+:#.]$/.test(before.text) &&
    tokens[at - 2]?.kind === 'number'
  )
    return true
  if (
    next !== undefined &&
    next.start === tokens[number.to - 1]?.end &&
    /^[/:]$/.test(next.text) &&
    tokens[number.to + 1]?.kind === 'number'
  )
    return true
  return /^0\d/.test(token.text)
}

function isLabel(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined) return false
  const lead = before.text === '.' ? tokens[at - 2] : before
  if (lead === undefined || !LABELS.has(lead.lower)) return false
  return before.text !== '.' || /^nrn?$|^art$|^abs$/.test(lead.lower)
}

/** "42 Jahre alt", "der 42-Jährige", "42-jährig". */
function ageAt(tokens: readonly Token[], at: number, number: Numeral): Amount | null {
  const [next, after] = [tokens[number.to], tokens[number.to + 1]]
  const alt = /^jahre?n?$/.test(next?.lower ?? '') && after?.lower === 'alt' ? number.to + 2 : null
  const hyphen = next?.text === '-' && /^jährige?[nrsm]?$/.test(after?.lower ?? '') ? number.to + 2 : null
  const to = alt ?? hyphen
  if (to === null || number.article) return null
  return whole(tokens, at, to, number.value, number.value, false, 'age', 'figure', 'age')
}

/** The unit at the token, with its words. */
function unitAt(tokens: readonly Token[], at: number): { readonly unit: string; readonly to: number } | null {
  const [token, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (token === undefined) return null
  if (token.text === '°' && /^c$/i.test(next?.text ?? '')) return { unit: 'celsius', to: at + 2 }
  if (token.lower === 'grad' && next?.lower === 'celsius') return { unit: 'celsius', to: at + 2 }
  if (/^km$/.test(token.lower) && next?.text === '/' && after?.lower === 'h') return { unit: 'km/h', to: at + 3 }
  if (
    /^(?:kilometer|kilometern)$/.test(token.lower) &&
    /^(?:pro|je)$/.test(next?.lower ?? '') &&
    after?.lower === 'stunde'
  )
    return { unit: 'km/h', to: at + 3 }
  const square = /^[mk]m?$/.test(token.lower) && (next?.text === '²' || next?.text === '³') && next.start === token.end
  if (square) return { unit: next?.text === '³' ? 'cubic-metre' : token.lower === 'km' ? 'km2' : 'm2', to: at + 2 }
  const unit = UNIT_WORDS.get(token.lower) ?? MONEY_WORDS.get(token.lower)
  if (unit === undefined) return null
  // Nouns are written with a capital; short forms as they are.
  if (token.kind === 'word' && token.text.length > 3 && !isCapital(token)) return null
  // "Mark Weber", "50 Pfund-Noten": short words that names begin with.
  if (token.lower === 'mark' && isCapital(next)) return null
  return { unit, to: at + 1 }
}

// Adjectives between a number and its noun: "zwei unbekannte bewaffnete Männer".
const NOUN_REACH = 4

/** What is counted: the noun behind the adjectives, lower case, or null. */
function nounFrom(tokens: readonly Token[], at: number): string | null {
  for (let i = at; i < Math.min(tokens.length, at + NOUN_REACH); i++) {
    const token = tokens[i]
    if (token === undefined || token.kind !== 'word') return null
    if (isCapital(token)) return token.lower
    if (i === at && /^(?:der|des|aller|seiner|ihrer|dieser|von)$/.test(token.lower)) continue
    // "zwei der fünf Tore"
    if (i === at + 1 && numeralAt(tokens, i)?.to === i + 1) continue
    if (!isAdjective(token.lower)) return null
  }
  return null
}

function whole(
  tokens: readonly Token[],
  from: number,
  to: number,
  lo: number,
  hi: number,
  approximate: boolean,
  unit: string | null,
  ...rules: string[]
): Amount {
  const near = from > 0 && approximate === false ? boundBefore(tokens, from) : null
  const rough = near !== null && near.side === null
  return {
    from: rough ? near.from : from,
    to,
    lo,
    hi,
    approximate: approximate || rough,
    unit,
    of: unit === null || unit === 'percent' ? nounOf(tokens, to, unit) : null,
    read: lo,
    rules,
  }
}

/** Of a share: "die Hälfte der Wähler", "zwei Drittel aller Haushalte". */
function nounOf(tokens: readonly Token[], to: number, unit: string | null): string | null {
  if (unit !== 'percent') return nounFrom(tokens, to)
  return /^(?:der|des|aller|dieser|ihrer|seiner)$/.test(tokens[to]?.lower ?? '') ? nounFrom(tokens, to) : null
}

const round = (share: number): number => Math.round(share * 1e13) / 1e13
