/**
 * Numbers as they are written or spelled, beyond what numerals.ts joins: signs, "point", fractions, ratios ("1 in 10",
 * "two out of five"), scales behind figures ("10k", "1.2b", "3m"), vague numbers ("a few hundred", "tens of thousands").
 */
import { type Figure, own, round } from './figure.ts'
import { denominator, fractionAt } from './fractions.ts'
import type { Lexeme } from './lexemes.ts'
import { vagueAt } from './vague.ts'
import { VAGUE } from './vague-words-table.ts'

const GLUED_SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  b: 1e9,
  B: 1e9,
  M: 1e6,
  MM: 1e6,
  mm: 1e6,
  mil: 1e6,
  mln: 1e6,
  bln: 1e9,
  tln: 1e12,
  trn: 1e12,
  G: 1e9,
}
const SPELLED_SCALES: Readonly<Record<string, number>> = {
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  mil: 1e6,
  tln: 1e12,
  bln: 1e9,
  mln: 1e6,
}

const STARTS = new Set([
  ...Object.keys(VAGUE),
  'half',
  'quarter',
  'a',
  'an',
  'nought',
  'naught',
  'minus',
  'negative',
  '-',
  '\u2212',
])

/** Can a figure begin with the lexeme? Cheap; `figureAt` decides. */
export function mayStartFigure(lexeme: Lexeme): boolean {
  return lexeme.kind === 'number' || lexeme.kind === 'fraction' || STARTS.has(lexeme.lower)
}

/** The figure that begins at the lexeme, or null. `text` is the article's, for capitals and spaces. Bounded look-ahead. */
export function figureAt(text: string, lexemes: readonly Lexeme[], from: number): Figure | null {
  const first = lexemes[from]
  if (first === undefined) return null
  const sign = signAt(lexemes, from)
  if (sign > 0) {
    const rest = unsigned(text, lexemes, from + sign)
    return rest === null || rest.kind === 'vague' ? null : { ...rest, from, lo: -rest.lo, hi: -rest.hi }
  }
  return unsigned(text, lexemes, from)
}

/** How many lexemes a minus sign takes here: 0 for none. A hyphen is a sign only where nothing touches it from the left. */
function signAt(lexemes: readonly Lexeme[], at: number): number {
  const lexeme = lexemes[at]
  const next = lexemes[at + 1]
  if (lexeme === undefined || next === undefined) return 0
  const numeric = next.kind === 'number' || next.kind === 'fraction'
  if ((lexeme.lower === 'minus' || lexeme.lower === 'negative') && numeric) return 1
  if ((lexeme.lower === '-' || lexeme.lower === '\u2212') && numeric && !next.spelled) {
    const before = lexemes[at - 1]
    if (before === undefined) return 1
    const joined = lexeme.glued && !/^[<>=$£€(]$/.test(before.lower)
    if (joined || before.kind === 'number' || before.lower === '-') return 0
    return next.glued ? 1 : 0
  }
  return 0
}

function unsigned(text: string, lexemes: readonly Lexeme[], from: number): Figure | null {
  const first = lexemes[from]
  if (first === undefined) return null
  const vague = vagueAt(lexemes, from)
  if (vague !== null) return vague
  const part = fractionAt(lexemes, from)
  if (part !== null) {
    // "three quarters of a million", "half million"
    let at = part.to
    if (lexemes[at]?.lower === 'of' && lexemes[at + 1]?.lower === 'a million')
      return { ...part, to: at + 2, lo: part.lo * 1e6, hi: part.lo * 1e6, kind: 'number', scale: 1e6 }
    const scale = own(SPELLED_SCALES, lexemes[at]?.lower ?? '')
    if (scale !== undefined) {
      at++
      return { ...part, to: at, lo: round(part.lo * scale), hi: round(part.lo * scale), kind: 'number', scale }
    }
    return part
  }
  if (first.kind !== 'number')
    return first.lower === 'nought' || first.lower === 'naught'
      ? point(lexemes, { from, to: from + 1, lo: 0, hi: 0, kind: 'number', scale: 1, rule: 'number' })
      : null
  let figure: Figure = {
    from,
    to: from + 1,
    lo: first.value,
    hi: first.value,
    kind: 'number',
    scale: scaleOf(first),
    rule: first.spelled ? 'numeral' : 'figure',
  }
  figure = spaced(text, lexemes, figure)
  figure = point(lexemes, figure)
  figure = scaled(text, lexemes, figure)
  figure = lowerPart(lexemes, figure)
  figure = withFraction(lexemes, figure)
  return ratio(lexemes, figure)
}

const SCALE_ENDS: readonly (readonly [RegExp, number])[] = [
  [/(?:trillion|tn|trn|tln)$/, 1e12],
  [/(?:billion|bn|bln)$/, 1e9],
  [/crore$/, 1e7],
  [/(?:million|mn|mln)$/, 1e6],
  [/lakh$/, 1e5],
  [/thousand$/, 1e3],
  [/hundred$/, 100],
]
/** The scale a joined numeral ends with. */
function scaleOf(lexeme: Lexeme): number {
  if (!lexeme.spelled) return 1
  for (const [end, scale] of SCALE_ENDS) if (end.test(lexeme.lower)) return scale
  return 1
}

/** "1 234 567", "40 000": groups of three divided by single spaces. */
function spaced(text: string, lexemes: readonly Lexeme[], figure: Figure): Figure {
  const first = lexemes[figure.from]
  if (first === undefined || first.spelled || !/^\d{1,3}$/.test(first.lower)) return figure
  let digits = first.lower
  let at = figure.to
  for (; at < figure.from + 6; at++) {
    const next = lexemes[at]
    const before = lexemes[at - 1]
    if (
      next === undefined ||
      before === undefined ||
      next.glued ||
      next.kind !== 'number' ||
      !/^\d{3}(?:\.\d+)?$/.test(next.lower) ||
      next.start - before.end !== 1 ||
      text.charAt(before.end) === '\n'
    )
      break
    digits += next.lower
    if (next.lower.length > 3) {
      at++
      break
    }
  }
  if (at === figure.to || /^\d{4}/.test(lexemes[at]?.lower ?? '')) return figure
  const value = Number(digits)
  return { ...figure, to: at, lo: value, hi: value, rule: 'spaced' }
}

/** "two hundred point zero three", "five point five": the figures after the point as they are said. */
function point(lexemes: readonly Lexeme[], figure: Figure): Figure {
  if (lexemes[figure.to]?.lower !== 'point') return figure
  let at = figure.to + 1
  let digits = ''
  for (; at < figure.to + 8; at++) {
    const next = lexemes[at]
    if (next?.lower === 'nought' || next?.lower === 'naught') digits += '0'
    else if (
      next?.kind === 'number' &&
      Number.isInteger(next.value) &&
      next.value < 1000 &&
      (next.spelled || digits === '')
    )
      digits += String(next.value)
    else break
  }
  if (digits === '') return figure
  const value = Number(`${figure.lo}.${digits}`)
  return Number.isFinite(value) ? { ...figure, to: at, lo: value, hi: value, rule: 'numeral' } : figure
}

/** "10k", "1.2b", "10M", "2mil", "1e10": letters that touch the figure, or a scale word after it. */
function scaled(text: string, lexemes: readonly Lexeme[], figure: Figure): Figure {
  const next = lexemes[figure.to]
  if (
    next !== undefined &&
    /^(?:dozens|dzs|dz|dozs|doz)$/.test(next.lower) &&
    Number.isInteger(figure.lo) &&
    figure.lo < 1000
  )
    return { ...figure, to: figure.to + 1, lo: figure.lo * 12, hi: figure.hi * 12, scale: 12, rule: 'scaled' }
  if (next === undefined || next.kind !== 'word' || lexemes[figure.from]?.spelled === true) return figure
  const written = text.slice(next.start, next.end)
  if (next.glued) {
    const exponent = /^e(\d{1,2})$/.exec(written)
    const signed = lexemes[figure.to + 1]
    const power = lexemes[figure.to + 2]
    if (
      written === 'e' &&
      signed?.glued === true &&
      /^[+-]$/.test(signed.lower) &&
      power?.glued === true &&
      power.kind === 'number' &&
      power.value < 30
    ) {
      const value = Number(`${figure.lo}e${signed.lower}${power.value}`)
      return { ...figure, to: figure.to + 3, lo: value, hi: value, rule: 'exponent' }
    }
    if (exponent !== null) {
      const value = figure.lo * 10 ** Number(exponent[1])
      return { ...figure, to: figure.to + 1, lo: value, hi: value, rule: 'exponent' }
    }
  }
  // "10 k" is written so; "10 M" and "5 b" mostly are not scales.
  const scale = next.glued
    ? own(GLUED_SCALES, written)
    : (own(SPELLED_SCALES, next.lower) ?? (written === 'k' ? 1e3 : undefined))
  if (scale === undefined || (written === 'mm' && lexemes[figure.from - 1]?.lower !== '$')) return figure
  const value = round(figure.lo * scale)
  return { ...figure, to: figure.to + 1, lo: value, hi: value, scale, rule: 'scaled' }
}

/** "4 thousand 3 hundred and 21": a smaller number after a scale. */
function lowerPart(lexemes: readonly Lexeme[], figure: Figure): Figure {
  let { to, lo, scale } = figure
  for (let turn = 0; turn < 4; turn++) {
    if (scale < 100) break
    const at = lexemes[to]?.lower === 'and' ? to + 1 : to
    const next = lexemes[at]
    if (
      next?.kind !== 'number' ||
      next.value <= 0 ||
      next.value >= scale ||
      next.yearLike ||
      (at === to && !next.spelled && !/^\d{1,3}$/.test(next.lower))
    )
      break
    if (at === to + 1 && next.value < 1) break
    if (!Number.isInteger(next.value) || denominator(lexemes[at + 1], next.value !== 1) !== undefined) break
    // "six million and two men" are two counts where the first is written in figures and the second follows "and" far below.
    if (at === to + 1 && scale > 1e3 && next.value < 100 && lexemes[figure.from]?.spelled !== true) break
    lo += next.value
    to = at + 1
    scale = scaleOf(next)
  }
  return to === figure.to ? figure : { ...figure, to, lo, hi: lo, scale }
}

/** "one million and a half", "five and a quarter", "twenty and three fifths". */
function withFraction(lexemes: readonly Lexeme[], figure: Figure): Figure {
  if (lexemes[figure.to]?.lower !== 'and' || !Number.isInteger(figure.lo)) return figure
  const part = fractionAt(lexemes, figure.to + 1)
  if (part === null || lexemes[part.to]?.lower === 'of') return figure
  const scale = own(SPELLED_SCALES, lexemes[part.to]?.lower ?? '')
  if (scale !== undefined) {
    const value = figure.lo >= scale ? figure.lo + part.lo * scale : (figure.lo + part.lo) * scale
    return { ...figure, to: part.to + 1, lo: round(value), hi: round(value), scale }
  }
  const value = round(figure.lo + part.lo * (figure.scale >= 1e6 ? figure.scale : 1))
  return { ...figure, to: part.to, lo: value, hi: value, scale: 1 }
}

/** "1 in 10", "one out of three", "2000 over 3" at the end: a share. */
function ratio(lexemes: readonly Lexeme[], figure: Figure): Figure {
  // "one-in-five" is "one in five" with hyphens.
  const hyphen =
    lexemes[figure.to]?.lower === '-' && lexemes[figure.to + 1]?.lower === 'in' && lexemes[figure.to + 2]?.lower === '-'
  if (hyphen) {
    const whole = lexemes[figure.to + 3]
    if (whole?.kind !== 'number' || whole.value <= figure.lo || whole.value > 1000) return figure
    const value = round(figure.lo / whole.value)
    return { ...figure, to: figure.to + 4, lo: value, hi: value, kind: 'share', scale: 1, rule: 'ratio' }
  }
  const link = lexemes[figure.to]?.lower
  const outOf = link === 'out' && lexemes[figure.to + 1]?.lower === 'of'
  const at = figure.to + (outOf ? 2 : 1)
  const whole = lexemes[at]
  if (whole?.kind !== 'number' || !Number.isInteger(whole.value) || whole.value < 2 || whole.yearLike) return figure
  const after = lexemes[at + 1]
  const ends = after === undefined || after.kind === 'mark'
  if (outOf) {
    if (figure.lo >= whole.value) return figure
  } else if (link === 'in') {
    // "one in five", "3 in 10 voters"; not "120 in 15 towns".
    if (!(figure.lo < whole.value && figure.lo <= 9 && (whole.value % 5 === 0 || figure.lo <= 3))) return figure
    if (
      after?.kind === 'word' &&
      /^(minutes?|hours?|days?|weeks?|months?|years?|seconds?|villages|cities|towns|states|countries|places|provinces|districts|games|matches|attempts)$/.test(
        after.lower,
      )
    )
      return figure
  } else if (link === 'over') {
    if (!ends || figure.lo > 5000) return figure
  } else return figure
  const value = round(figure.lo / whole.value)
  const to = outOf && after?.lower === 's' ? at + 2 : at + 1
  return { ...figure, to, lo: value, hi: value, kind: value < 1 ? 'share' : 'number', scale: 1, rule: 'ratio' }
}
