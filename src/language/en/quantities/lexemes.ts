/**
 * The lexemes of one sentence: words, figures and marks with exact spans. Times and quantities share them. Figures
 * that hang together ("1,250.5", "10:35", "2024-11-17", "7/8/07") are one lexeme; letters that touch a figure ("8pm",
 * "1990s", "£3m") are the next one, marked as glued. One pass over the characters, no regular expression.
 */
import type { Span } from '../../../model/span.ts'

export type LexemeKind = 'word' | 'number' | 'ordinal' | 'fraction' | 'clock' | 'date' | 'mark'

export interface Lexeme extends Span {
  readonly kind: LexemeKind
  /** Lower case, curly apostrophes straight. */
  readonly lower: string
  /** The number it writes; NaN for a word or mark. */
  readonly value: number
  /** No white space between the lexeme before and this one. */
  readonly glued: boolean
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** A number written in words, wholly or in part ("two", "1.2 million"). */
  readonly spelled: boolean
  /** A number written or spoken as years are: four bare figures ("1987") or two pairs ("nineteen eighty-seven"). */
  readonly yearLike: boolean
}

const isDigit = (code: number) => code >= 48 && code <= 57
const LETTER = /[\p{L}\p{M}]/u

/** White space as JavaScript's \s counts it. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 160) return false
  return (
    code === 160 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  if (code >= 0x2010 && code <= 0x206f) return false
  return LETTER.test(String.fromCharCode(code))
}

const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc])
const PLAIN_NUMBER = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/
const INDIAN_NUMBER = /^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?$/
const DATE =
  /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2}))$/
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/
const FRACTION = /^(\d{1,3})\/(\d{1,3})$/
const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅐': 1 / 7,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
}

/** The lexemes of `text` within the span, in order, not overlapping; white space is in none. O(length). */
export function lexemesOf(text: string, within: Span): Lexeme[] {
  const found: Lexeme[] = []
  const end = within.end
  let at = within.start
  let before = -1
  const add = (from: number, to: number, kind: LexemeKind, value: number, yearLike = false) => {
    const written = text.slice(from, to)
    const code = written.charCodeAt(0)
    const lower = kind === 'word' ? written.toLowerCase().replace(/[\u2019\u02bc]/g, "'") : written
    const capital = kind === 'word' && (code < 128 ? code >= 65 && code <= 90 : written.charAt(0) !== lower.charAt(0))
    found.push({ start: from, end: to, kind, lower, value, glued: from === before, capital, spelled: false, yearLike })
    before = to
  }
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at++
    } else if (isDigit(code)) {
      at = figure(text, at, end, add)
    } else if (code === 46 && isDigit(text.charCodeAt(at + 1)) && at + 1 < end && before !== at) {
      // ".08": a figure without its nought.
      let to = at + 1
      while (to < end && isDigit(text.charCodeAt(to))) to++
      add(at, to, 'number', Number(text.slice(at, to)))
      at = to
    } else if (isLetter(code)) {
      at = word(text, at, end, add)
    } else {
      const pair = code >= 0xd800 && code <= 0xdbff && at + 1 < end && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
      const mark = text.slice(at, at + (pair ? 2 : 1))
      const value = VULGAR[mark]
      if (value === undefined) add(at, at + mark.length, 'mark', Number.NaN)
      else add(at, at + 1, 'fraction', value)
      at += mark.length
    }
  }
  return found
}

type Add = (from: number, to: number, kind: LexemeKind, value: number, yearLike?: boolean) => void

/** Reads a figure: takes the longest run of digits joined by single marks that makes sense as one thing. */
function figure(text: string, from: number, end: number, add: Add): number {
  const cuts: number[] = []
  let at = from
  for (;;) {
    while (at < end && isDigit(text.charCodeAt(at))) at++
    cuts.push(at)
    const mark = text.charCodeAt(at)
    const joins = mark === 44 || mark === 46 || mark === 58 || mark === 47 || mark === 45
    if (!joins || at + 1 >= end || !isDigit(text.charCodeAt(at + 1))) break
    // A date has at most three parts and a number of a trillion five; more is a code or a telephone number.
    if (cuts.length >= 8) break
    at++
  }
  for (let i = cuts.length - 1; i >= 0; i--) {
    const to = cuts[i] ?? at
    const written = text.slice(from, to)
    if (PLAIN_NUMBER.test(written) || INDIAN_NUMBER.test(written)) {
      const plain = to - from === 4 && i === 0
      add(
        from,
        to,
        'number',
        Number(written.replace(/,/g, '')),
        plain && Number(written) >= 1000 && Number(written) < 2200,
      )
      return to
    }
    if (DATE.test(written)) {
      add(from, to, 'date', Number.NaN)
      return to
    }
    if (CLOCK.test(written)) {
      add(from, to, 'clock', Number.NaN)
      return to
    }
    const fraction = FRACTION.exec(written)
    if (fraction !== null && i === cuts.length - 1 && Number(fraction[2]) > 0) {
      add(from, to, 'fraction', Number(fraction[1]) / Number(fraction[2]))
      return to
    }
  }
  const to = cuts[0] ?? at
  add(from, to, 'number', Number(text.slice(from, to)))
  return to
}

// "USD115": a code of money that touches its figure.
const MONEY_CODES = new Set([
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'CNY',
  'RMB',
  'INR',
  'AUD',
  'CAD',
  'NZD',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'HKD',
  'SGD',
  'MXN',
  'ZAR',
  'BRL',
  'RUB',
  'KRW',
  'TRY',
])

/** Reads a word: letters, inner apostrophes and figures ("A330"), and dotted abbreviations ("a.m.", "U.S."). */
function word(text: string, from: number, end: number, add: Add): number {
  let at = from + 1
  if (
    text.charCodeAt(at) === 46 &&
    at + 1 < end &&
    isLetter(text.charCodeAt(at + 1)) &&
    text.charCodeAt(at + 2) === 46
  ) {
    while (
      at + 1 < end &&
      text.charCodeAt(at) === 46 &&
      isLetter(text.charCodeAt(at + 1)) &&
      text.charCodeAt(at + 2) === 46
    )
      at += 2
    at++
    add(from, Math.min(at, end), 'word', Number.NaN)
    return Math.min(at, end)
  }
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isLetter(code) || (isDigit(code) && !(at === from + 3 && MONEY_CODES.has(text.slice(from, at))))) at++
    else if (APOSTROPHES.has(code) && at + 1 < end && isLetter(text.charCodeAt(at + 1)) && !isPossessive(text, at, end))
      at++
    else break
  }
  add(from, at, 'word', Number.NaN)
  return at
}

/** Is the apostrophe here that of a possessive ("week's")? The possessive is a mark and a word of its own. */
function isPossessive(text: string, at: number, end: number): boolean {
  const letter = text.charCodeAt(at + 1)
  if (letter !== 115 && letter !== 83) return false
  return at + 2 >= end || !isLetter(text.charCodeAt(at + 2))
}
