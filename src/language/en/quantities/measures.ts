/** Units and money around a number: the longest wording wins; doubtful ones ("pounds", "m", "in") are decided by their neighbours. */
import type { Lexeme } from './lexemes.ts'
import { MONEY_MARKS, MONEY_WORDS, UNIT_WORDS } from './unit-words-table.ts'

export interface Measure {
  readonly unit: string
  /** Lexemes it takes. */
  readonly length: number
  /** What the number is multiplied by as well ("M" of "30 MUSD"). */
  readonly times: number
}

const LONGEST = 4
const TIME_UNITS = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'year',
  'decade',
  'century',
  'millisecond',
  'quarter-year',
])
export const isTimeUnit = (unit: string): boolean => TIME_UNITS.has(unit)

/** Money written before its number ("US$", "c $", "£"): how many lexemes before `at`, and which. */
export function moneyBefore(lexemes: readonly Lexeme[], at: number): Measure | null {
  for (let length = 4; length >= 1; length--) {
    const from = at - length
    if (from < 0) continue
    let name = ''
    for (let i = from; i < at; i++) name += lexemes[i]?.lower ?? ''
    const unit = MONEY_MARKS.get(name)
    if (unit !== undefined) {
      // "a $48 million deal": the article is no part of the mark.
      if (length > 1 && /^[as]\$$/.test(name) && lexemes[from + 1]?.glued !== true) continue
      return { unit, length, times: 1 }
    }
    const million = /^m([a-z]{3})$/.exec(name)
    const code = million === null ? undefined : MONEY_MARKS.get(million[1] ?? '')
    if (code !== undefined && length === 1) return { unit: code, length, times: 1e6 }
  }
  return null
}

/** The unit or money that begins at the lexeme, or null. `value` = the number before it; `text` for capitals. */
export function measureAt(
  text: string,
  lexemes: readonly Lexeme[],
  at: number,
  value: number,
  front: number,
): Measure | null {
  const first = lexemes[at]
  if (first === undefined) return null
  const hyphen = first.lower === '-' && first.glued && lexemes[at + 1]?.glued === true ? 1 : 0
  // "20 (kg)", "20 [kg]"
  const closing = { '(': ')', '[': ']', '{': '}', '<': '>' }[first.lower]
  if (closing !== undefined && lexemes[at + 2]?.lower === closing) {
    const inner = UNIT_WORDS.get(lexemes[at + 1]?.lower ?? '')
    return inner === undefined || inner === 'inch' ? null : { unit: inner, length: 3, times: 1 }
  }
  const found = longest(text, lexemes, at + hyphen, value, front)
  return found === null ? null : { ...found, length: found.length + hyphen }
}

function longest(text: string, lexemes: readonly Lexeme[], at: number, value: number, front: number): Measure | null {
  for (let length = LONGEST; length >= 1; length--) {
    if (lexemes[at + length - 1] === undefined) continue
    let name = ''
    for (let i = at; i < at + length; i++)
      name += (i > at && lexemes[i]?.glued !== true ? ' ' : '') + (lexemes[i]?.lower ?? '')
    const unit = unitNamed(name)
    if (unit !== undefined && fits(text, lexemes, at, length, unit, name, value, front)) {
      const withPoint =
        /^deg$/.test(name) && lexemes[at + length]?.lower === '.' && lexemes[at + length]?.glued === true
      return { unit: resolved(lexemes, at, unit, name, value, front), length: length + (withPoint ? 1 : 0), times: 1 }
    }
    if (length === 1) {
      const million = /^m([a-z]{3})$/.exec(name)
      const code = million === null ? undefined : MONEY_WORDS.get(million[1] ?? '')
      if (code !== undefined && code.length === 3) return { unit: code, length: 1, times: 1e6 }
    }
  }
  return null
}

function unitNamed(name: string): string | undefined {
  const known = UNIT_WORDS.get(name) ?? MONEY_WORDS.get(name)
  if (known !== undefined) return known
  if (name.length < 4 || !name.endsWith('s')) return undefined
  const single = name.slice(0, -1)
  return single.length >= 3 ? (UNIT_WORDS.get(single) ?? MONEY_WORDS.get(single)) : undefined
}

const MEASURED =
  /^(long|tall|high|wide|deep|away|thick|above|below|from|north|south|east|west|below|down|up|x|\u00d7|by|race|dash|radius|diameter|wall|fence|and|or|,|\.|\)|to|of|in|at|is)$/

/** Short forms that are words or letters of their own count only where nothing else is meant. */
function fits(
  text: string,
  lexemes: readonly Lexeme[],
  at: number,
  length: number,
  unit: string,
  name: string,
  value: number,
  front: number,
): boolean {
  const first = lexemes[at]
  const after = lexemes[at + length]
  if (first === undefined) return false
  const written = text.slice(first.start, first.end)
  if (after?.glued === true && after.kind === 'word' && !/^[%°'"]/.test(name)) return false
  if (after?.glued === true && after.kind === 'number' && length === 1 && name.length <= 2) return false
  switch (name) {
    case 'm':
      // "3m people" are millions; "a 3m wall" metres.
      if (after?.kind === 'number' && written === 'm') return true
      if (after?.lower === '-' && lexemes[at + 2]?.lower === 'strong') return false
      return (
        (first.glued || after === undefined || MEASURED.test(after.lower)) &&
        written === 'm' &&
        (after === undefined || after.kind !== 'word' || MEASURED.test(after.lower))
      )
    case 'in':
      return lexemes[at - 2]?.lower === 'ft' || (first.glued && after === undefined)
    case 'pm':
      return after?.lower === 'is'
    case '"':
      return (
        !first.glued &&
        lexemes[at - 1]?.kind === 'number' &&
        after?.kind === 'word' &&
        /^(long|wide|tall|deep|thick|high)$/.test(after.lower)
      )
    case 't':
    case 'l':
    case 'g':
    case 'w':
      return first.glued && written === name
    case 'p':
      return first.glued && written === 'p' && value >= 2
    case 'c':
      // "30C": a temperature; "11c" and "14.7C/" are coins.
      return first.glued && written === 'C' && Number.isInteger(value) && Math.abs(value) <= 60 && after?.lower !== '/'
    case 'ha':
    case 'mi':
    case 'cl':
    case 'dm':
    case 'db':
      return written === written.toLowerCase() || written === 'dB'
    case 'mark':
    case 'marks':
      // "marks" is money only in millions or beside a price.
      return value >= 1000
    case 'real':
    case 'crown':
    case 'rand':
    case 'sterling':
    case 'won':
    case 'mark ':
      return value >= 1000 && after?.lower !== 'the'
    case 'min':
    case 'sec':
    case 'hr':
      return first.glued || after === undefined || after.lower === '.'
    case 'turn':
    case 'turns':
      return lexemes[front - 1]?.lower === 'rotate' || /^(make|rotate|turn)$/.test(lexemes[front - 1]?.lower ?? '')
    case 'quarters':
      return false
    case 'second':
      return value === 1 || lexemes[at - 1]?.lower === '-'
    case 'stone':
      return value > 1 && value < 60
    case 'cup':
    case 'cups':
      return (
        after === undefined ||
        after.lower === 'of' ||
        after.kind === 'mark' ||
        /^(olive|water|milk|sugar|flour|oil|rice|butter)$/.test(after.lower)
      )
    case 'mile':
    case 'foot':
      return true
    case 'buck':
    case 'bucks':
      return true
    default:
      return unit !== 'dram' || value <= 10
  }
}

const PRICE =
  /^(cost|costs|costing|pay|pays|paid|paying|worth|price|priced|prices|fine|fined|fines|bill|tax|taxes|earn|earns|earned|raise|raised|fund|funds|funding|budget|spend|spends|spent|spending|salary|wage|wages|loan|debt|buy|bought|sell|sold|sale|sales|owe|owes|owed|donate|donated|prize|charge|charged|profit|profits|revenue|grant|deal|contract|investment|invest|invested|save|saved|saving|savings|money|cash|million|billion|bid|pension|compensation|damages|worth)$/
const WEIGHT =
  /^(weigh|weighs|weighed|weighing|weight|lost|lose|losing|gain|gained|drop|dropped|heavy|heavier|body|meat|beef|fish|cocaine|heroin|marijuana|explosives|explosive|bomb|tnt|baby|flour|sugar|rice|per|thrust|pressure|copper|gold|drugs|is|over)$/

/** "pounds" by what stands around; "degrees" stay degrees; "ton" is as written. */
function resolved(
  lexemes: readonly Lexeme[],
  at: number,
  unit: string,
  name: string,
  value: number,
  front: number,
): string {
  void name
  if (unit !== 'pound') return unit
  if (value >= 1e6) return 'GBP'
  for (let k = 1; k <= 6; k++) {
    const words = [lexemes[at + k]?.lower, lexemes[front - k]?.lower]
    for (const word of words) {
      if (word === undefined) continue
      if (PRICE.test(word)) return 'GBP'
      if (WEIGHT.test(word)) return 'lb'
    }
  }
  return value >= 1000 ? 'GBP' : 'lb'
}
