/**
 * Numbers in words: "two hundred and fifty thousand", "twenty-five", "1.2 million", "a dozen", "two and a half",
 * "2 1/2", "21st", "nineteen eighty-seven". Replaces the lexemes of each by one lexeme of kind number or ordinal.
 */
import { own } from './figure.ts'
import type { Lexeme } from './lexemes.ts'
import { ORDINALS, SCALES, SMALL, TENS } from './numeral-words-table.ts'

const SUFFIXES = new Set(['st', 'nd', 'rd', 'th'])

/** The lexemes with each numeral as one. Pure; O(n). */
export function withNumerals(lexemes: readonly Lexeme[]): Lexeme[] {
  const made: Lexeme[] = []
  let at = 0
  while (at < lexemes.length) {
    const read = mayStart(lexemes[at]) ? numeral(lexemes, at) : null
    const first = lexemes[at]
    if (read === null) {
      if (first !== undefined) made.push(first)
      at++
      continue
    }
    const last = lexemes[read.end - 1]
    if (first !== undefined && last !== undefined) {
      const alone = read.end === at + 1 && first.kind === 'number'
      made.push(
        alone
          ? first
          : {
              ...first,
              end: last.end,
              kind: read.ordinal ? 'ordinal' : 'number',
              lower: lexemes
                .slice(at, read.end)
                .map((lexeme) => lexeme.lower)
                .join(' '),
              value: read.value,
              spelled: read.spelled,
              yearLike: read.yearLike,
            },
      )
    }
    at = read.end
  }
  return made
}

interface Read {
  readonly end: number
  readonly value: number
  readonly ordinal: boolean
  readonly spelled: boolean
  readonly yearLike: boolean
}

const STARTS = new Set([...[SMALL, TENS, ORDINALS, SCALES].flatMap((table) => Object.keys(table)), 'a', 'an', 'half'])

function mayStart(lexeme: Lexeme | undefined): boolean {
  if (lexeme === undefined) return false
  if (lexeme.kind === 'number' || lexeme.kind === 'fraction') return true
  if (lexeme.kind !== 'word') return false
  return STARTS.has(lexeme.lower)
}

/** Reads the numeral that begins at the lexeme, or null. "second" alone is left to the caller: it may be a unit. */
function numeral(lexemes: readonly Lexeme[], from: number): Read | null {
  const first = lexemes[from]
  if (first === undefined) return null
  const next = lexemes[from + 1]
  if (
    first.kind === 'number' &&
    next !== undefined &&
    next.glued &&
    SUFFIXES.has(next.lower) &&
    Number.isInteger(first.value)
  )
    return { end: from + 2, value: first.value, ordinal: true, spelled: false, yearLike: false }
  if (first.kind === 'fraction') return null
  if (first.lower === 'a' || first.lower === 'an' || first.lower === 'half') return article(lexemes, from)
  if (first.lower === 'second') return null
  const cardinal = first.kind === 'number' ? figures(lexemes, from) : spelled(lexemes, from)
  return cardinal === null ? null : withHalf(lexemes, cardinal)
}

/** "a hundred", "a dozen", "half a million"; not "a few hundred" (quantities know the vague words). */
function article(lexemes: readonly Lexeme[], from: number): Read | null {
  let at = from + 1
  let factor = 1
  if (lexemes[from]?.lower === 'half') {
    factor = 0.5
    if (lexemes[at]?.lower === 'a') at++
  }
  const scale = own(SCALES, lexemes[at]?.lower ?? '')
  if (scale === undefined || (factor === 0.5 && at === from + 1 && scale < 1e6)) return null
  const more = factor === 1 ? spelled(lexemes, at) : null
  if (more !== null) return more
  return { end: at + 1, value: factor * scale, ordinal: false, spelled: true, yearLike: false }
}

/** "1.2 million", "2 1/2", "2½": figures with a scale or a fraction behind them. */
function figures(lexemes: readonly Lexeme[], from: number): Read | null {
  const first = lexemes[from]
  if (first === undefined) return null
  let value = first.value
  let at = from + 1
  const part = lexemes[at]
  let whole = true
  if (
    part?.kind === 'fraction' &&
    part.value < 1 &&
    Number.isInteger(value) &&
    (!part.lower.includes('/') || !part.glued)
  ) {
    value += part.value
    at++
    whole = false
  }
  const hyphen = lexemes[at]?.lower === '-' && lexemes[at]?.glued === true && lexemes[at + 1]?.glued === true
  const scaleAt = hyphen ? at + 1 : at
  let scale = own(SCALES, lexemes[scaleAt]?.lower ?? '')
  if (scale === 12 && !whole) scale = undefined
  if (scale !== undefined) {
    value *= scale
    at = scaleAt + 1
    // "20 hundred thousand" is nobody's number; "2 million million" is read as far as it goes.
    const again = own(SCALES, lexemes[at]?.lower ?? '')
    if (again !== undefined && again > scale) {
      value *= again
      at++
    }
    // Binary noise of the multiplication ("1.1 million" = 1100000.0000000002) is rounded away.
    value = Number(value.toPrecision(15))
  }
  if (at === from + 1) return { end: at, value, ordinal: false, spelled: false, yearLike: first.yearLike }
  return { end: at, value, ordinal: false, spelled: scale !== undefined, yearLike: false }
}

/** Words: tens and units, hundreds, scales falling ("two million three hundred thousand and five"). */
function spelled(lexemes: readonly Lexeme[], from: number): Read | null {
  let at = from
  let total = 0
  let group = 0
  let groupEmpty = true
  let lastScale = Number.POSITIVE_INFINITY
  let lastSmall = Number.POSITIVE_INFINITY
  let ordinal = false
  let yearLike = false
  const skip = (): number => {
    const lexeme = lexemes[at]
    if (lexeme === undefined || at === from) return at
    if (lexeme.lower === '-' && lexeme.glued && lexemes[at + 1]?.glued === true) return at + 1
    if (lexeme.lower === 'and' && (total > 0 || group >= 100)) return partFollows(lexemes, at + 1) ? at : at + 1
    return at
  }
  for (;;) {
    const place = skip()
    const lexeme = lexemes[place]
    if (lexeme === undefined || lexeme.kind !== 'word') break
    const { lower } = lexeme
    const joinedByAnd = place > at && lexemes[at]?.lower === 'and'
    const small = own(SMALL, lower)
    const tens = own(TENS, lower)
    const scale = own(SCALES, lower)
    const nth = own(ORDINALS, lower)
    if (small !== undefined || tens !== undefined) {
      const value = small ?? tens ?? 0
      const room = tens !== undefined || (small ?? 0) >= 10 ? 100 : 10
      if (groupEmpty || (group > 0 && group % room === 0 && lastSmall > room - 1)) {
        if (!groupEmpty && group < 100 && room === 100) break
        group += value
      } else if (
        group >= 11 &&
        group <= 21 &&
        total === 0 &&
        (tens !== undefined || (small ?? 0) >= 10) &&
        !joinedByAnd
      ) {
        // "nineteen eighty-seven": two pairs, as years are said.
        group = group * 100 + value
        yearLike = true
      } else break
      groupEmpty = false
      lastSmall = value
      at = place + 1
      continue
    }
    if (scale !== undefined) {
      if (joinedByAnd) break
      if (scale === 100 && group < 100 && group > 0) group *= 100
      else if (scale === 100 && groupEmpty && at === from) group = 100
      else if (scale === 12) {
        if (at !== from && total > 0) break
        total += (groupEmpty ? 1 : group) * 12
        at = place + 1
        group = 0
        groupEmpty = true
        break
      } else if (scale === 1e7 && lastScale === 1e5 && groupEmpty) {
        // "three lakh crore"
        total *= scale
        lastScale = scale
        at = place + 1
        continue
      } else if (
        scale > 100 &&
        scale < lastScale &&
        (!groupEmpty || at === from || lexemes[from]?.lower === 'hundred')
      ) {
        total += (groupEmpty ? 1 : group) * scale
        group = 0
        groupEmpty = true
        lastScale = scale
        lastSmall = Number.POSITIVE_INFINITY
        at = place + 1
        continue
      } else break
      groupEmpty = false
      lastSmall = Number.POSITIVE_INFINITY
      at = place + 1
      continue
    }
    if (nth !== undefined) {
      const follows = groupEmpty
        ? total > 0 || at === from
        : nth >= 100 || (nth < 10 ? group % 10 === 0 && group % 100 !== 10 : group % 100 === 0)
      // "one third", "two thirds" are fractions; "one second" is a length of time.
      if (!follows || (at !== from && lower === 'second' && place === at)) break
      if (nth >= 100) group = (groupEmpty ? 1 : group) * nth
      else group += nth
      ordinal = true
      at = place + 1
      break
    }
    break
  }
  if (at === from) return null
  return { end: at, value: total + group, ordinal, spelled: true, yearLike }
}

/** "one hundred and three quarters", "two million and one half": a part, not one more number. */
function partFollows(lexemes: readonly Lexeme[], at: number): boolean {
  const count = own(SMALL, lexemes[at]?.lower ?? '')
  return (
    count !== undefined &&
    count < 10 &&
    /^(?:half|halves|quarters?|thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)$/.test(
      lexemes[at + 1]?.lower ?? '',
    )
  )
}

/** "two and a half", "three and a half million". */
function withHalf(lexemes: readonly Lexeme[], read: Read): Read {
  const { end } = read
  if (read.ordinal || lexemes[end]?.lower !== 'and') return read
  const middle = lexemes[end + 1]?.lower
  if ((middle === 'a' || middle === 'one') && lexemes[end + 2]?.lower === 'half') {
    const scale = own(SCALES, lexemes[end + 3]?.lower ?? '')
    if (scale !== undefined && scale >= 1000) {
      // "one billion and a half million" goes down, "five and a half million" up.
      const value = read.value >= scale ? read.value + 0.5 * scale : (read.value + 0.5) * scale
      return { ...read, end: end + 4, value, spelled: true }
    }
    // "one million and a half" is half a million more.
    const half = read.value >= 1e6 && read.value % 1e6 === 0 ? (read.value % 1e9 === 0 ? 5e8 : 5e5) : 0.5
    return { ...read, end: end + 3, value: read.value + half, spelled: true }
  }
  return read
}
