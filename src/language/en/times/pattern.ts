/**
 * Patterns over lexemes. Each lexeme gets a class (MONTH, DAY, last, comma …) and each class a character, so that a
 * sentence becomes a short string and a rule a regular expression over it: `MONTH DAY comma? YEAR`. Upper case names
 * classes with a number in them, lower case stands for words. Names in SETS mean any of several classes.
 */
import type { Lexeme } from '../quantities/lexemes.ts'
import { SHORT_WORDS, TIME_WORDS } from './time-words-table.ts'

/** A name that stands for several classes. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  NUMBER: ['DAY', 'PAIR', 'YEAR', 'NUM', 'WORDNUM'],
  AMOUNT: ['DAY', 'PAIR', 'YEAR', 'NUM', 'WORDNUM'],
  TWO: ['DAY', 'PAIR', 'ZERODAY'],
  ANYDAY: ['DAY', 'ZERODAY', 'ORD', 'SECOND'],
  NTH: ['ORD', 'SECOND', 'BIGORD'],
  DAYNTH: ['ORD', 'SECOND'],
  ONEUNIT: ['UNIT', 'SECOND'],
  ANYUNIT: ['UNIT', 'UNITS', 'SECOND'],
}

const CLASSES = new Map<string, string>()
function charOf(name: string): string {
  const known = CLASSES.get(name)
  if (known !== undefined) return known
  // Letters from U+0100 on: none of them means anything to a regular expression.
  const made = String.fromCharCode(0x100 + CLASSES.size)
  CLASSES.set(name, made)
  return made
}
// What is no word of a list.
const OTHER = charOf('OTHER')
const YEAR = charOf('YEAR')
const WORDNUM = charOf('WORDNUM')
const DAY = charOf('DAY')
const PAIR = charOf('PAIR')
const NUM = charOf('NUM')
const ORD = charOf('ORD')
const BIGORD = charOf('BIGORD')
const CLOCK = charOf('CLOCK')
const DATE = charOf('DATE')
const FRACTION = charOf('FRACTION')
const SECOND = charOf('SECOND')
const HOLIDAY = charOf('HOLIDAY')
const ZERODAY = charOf('ZERODAY')

/** Marks that have a class of their own. */
const MARKS: Readonly<Record<string, string>> = {
  ',': 'comma',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  "'": 'apos',
  '’': 'apos',
  '‘': 'apos',
  '.': 'stop',
  '/': 'slash',
  '(': 'open',
  ')': 'close',
  '+': 'plus',
}

for (const name of Object.values(MARKS)) charOf(name)
for (const [name] of TIME_WORDS.values()) charOf(name)

const GROUPS = new Map<string, string>()
/** The characters of a class or set. Throws on a name that is neither. */
function charsOf(name: string): string {
  const known = GROUPS.get(name)
  if (known !== undefined) return known
  const names = SETS[name] ?? [name]
  const made = names.map((one) => {
    const char = CLASSES.get(one)
    if (char === undefined) throw new Error(`not a class of lexemes: ${one}`)
    return char
  })
  GROUPS.set(name, made.join(''))
  return made.join('')
}

// Short forms that are names and words of their own: "Sun", "Jan", "Mar" count only beside a figure or with a point.
const DOUBTFUL = new Set(['sun', 'sat', 'mon', 'wed', 'mar', 'jan'])
function isShortForm(lexeme: Lexeme, before: Lexeme | undefined, after: Lexeme | undefined): boolean {
  if (!DOUBTFUL.has(lexeme.lower)) return true
  if (
    after !== undefined &&
    (after.kind === 'number' ||
      after.kind === 'ordinal' ||
      after.kind === 'clock' ||
      (after.lower === '.' && after.glued))
  )
    return true
  return before?.kind === 'number' || before?.kind === 'ordinal' || before?.lower === 'on' || before?.lower === 'next'
}

/** The class character of a lexeme by itself. */
export function classOf(lexeme: Lexeme, before: Lexeme | undefined, after: Lexeme | undefined): string {
  switch (lexeme.kind) {
    case 'number':
      if (lexeme.spelled) return lexeme.yearLike ? YEAR : WORDNUM
      if (lexeme.yearLike) return YEAR
      if (lexeme.lower.length <= 2 && lexeme.lower.length === lexeme.end - lexeme.start) {
        if (lexeme.value >= 1 && lexeme.value <= 31) return lexeme.lower.startsWith('0') ? ZERODAY : DAY
        return lexeme.lower.length === 2 ? PAIR : NUM
      }
      return NUM
    case 'ordinal':
      return lexeme.value >= 1 && lexeme.value <= 31 ? ORD : BIGORD
    case 'clock':
      return CLOCK
    case 'date':
      return DATE
    case 'fraction':
      return FRACTION
    case 'mark':
      return charOf(MARKS[lexeme.lower] ?? 'OTHER')
    case 'word': {
      if (lexeme.lower === 'second') return SECOND
      const entry =
        TIME_WORDS.get(lexeme.lower) ??
        (lexeme.capital && isShortForm(lexeme, before, after) ? SHORT_WORDS.get(lexeme.lower) : undefined)
      return entry === undefined ? OTHER : charOf(entry[0])
    }
  }
}
export const OTHER_CLASS: string = OTHER
export const HOLIDAY_CLASS: string = HOLIDAY

/** Is the class character one of the named class or set? */
export function isClass(char: string | undefined, name: string): boolean {
  return char !== undefined && charsOf(name).includes(char)
}

export interface Pattern {
  /** Sticky: set lastIndex to the lexeme it shall begin at. */
  readonly regex: RegExp
  /** Class characters a match can begin with. */
  readonly first: ReadonlySet<string>
}

interface Part {
  readonly source: string
  readonly first: ReadonlySet<string>
  readonly empty: boolean
}

/**
 * Compiles `the? (last|past) NUMBER? UNITS`: names, groups, alternatives, `?`. No repetition: a match has a
 * bounded length, so reading a text is linear. Throws on a pattern that may match nothing.
 */
export function pattern(written: string): Pattern {
  const tokens = written.match(/[A-Za-z]+|[()|?]/g) ?? []
  let at = 0
  const alternatives = (): Part => {
    const parts = [sequence()]
    while (tokens[at] === '|') {
      at++
      parts.push(sequence())
    }
    if (parts.length === 1 && parts[0] !== undefined) return parts[0]
    return {
      source: `(?:${parts.map((part) => part.source).join('|')})`,
      first: new Set(parts.flatMap((part) => [...part.first])),
      empty: parts.some((part) => part.empty),
    }
  }
  const sequence = (): Part => {
    let source = ''
    const first = new Set<string>()
    let empty = true
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') {
      const part = item()
      source += part.source
      if (empty) for (const char of part.first) first.add(char)
      empty &&= part.empty
    }
    return { source, first, empty }
  }
  const item = (): Part => {
    const token = tokens[at++] ?? ''
    let part: Part
    if (token === '(') {
      const inner = alternatives()
      at++
      part = { ...inner, source: `(?:${inner.source})` }
    } else {
      const chars = charsOf(token)
      part = { source: chars.length === 1 ? chars : `[${chars}]`, first: new Set(chars), empty: false }
    }
    const mark = tokens[at]
    if (mark === '?') {
      at++
      return { source: part.source + mark, first: part.first, empty: true }
    }
    return part
  }
  const whole = alternatives()
  if (whole.empty || at < tokens.length) throw new Error(`not a pattern: ${written}`)
  return { regex: new RegExp(whole.source, 'y'), first: whole.first }
}
