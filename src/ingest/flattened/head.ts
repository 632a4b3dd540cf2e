/**
 * The head of a plain text: the short lines before its first sentence, as an agency's or a reader's file has them:
 * outlet, date, headline, byline, in lines of their own. Only a head of which every line is understood is one; a menu,
 * a dump of a page or a text with nothing but its headline is left to the model.
 */
import type { Published, Sourced } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import { isDateline } from '../dateline.ts'
import { writtenDate } from '../dates/written-date.ts'
import { headLineOf } from '../head-line.ts'

export interface TextHead {
  /** Lines of the head: the first sentence is line `lines`. */
  readonly lines: number
  readonly titleAt: number
  readonly outletAt: number
  readonly outlet: Sourced | null
  readonly published: Published | null
}

/** Is this the name of an outlet: in the table, or with a word of the press? */
export type IsOutlet = (name: string) => boolean

/** Outlet, date, kicker, headline, byline and a place; longer heads are menus. */
const MOST_LINES = 6
/** Headlines run to 20 words, seldom more. */
const LONGEST_HEADLINE = 150
const LONGEST_NAME = 45

const FULL_STOP = /[.!?…]["”’')\]]*$/
/** One to five words, each with a capital but for "of", "the" and the like: "Marlby Notebook", "EASTERN WIRE". */
const NAME_LIKE = /^(?:\p{Lu}[\p{L}\p{M}'’&.-]*)(?: (?:of|the|and|for|&|\p{Lu}[\p{L}\p{M}'’&.-]*)){0,4}$/u

/** Could the text begin with a head? Cheap: the outlet table is loaded only for texts that could. */
export function mayHaveHead(text: string, lines: readonly Span[]): boolean {
  const first = lines[0]
  const end = headEnd(text, lines)
  if (first === undefined || end < 2) return false
  return (
    lines.slice(0, end).some((line) => dateOf(text, line) !== null || isByline(text, line)) || isShortName(text, first)
  )
}

/** Null where a line of it is not understood. O(first lines). */
export function textHead(text: string, lines: readonly Span[], isOutlet: IsOutlet): TextHead | null {
  const end = headEnd(text, lines)
  if (end < 2) return null
  const open: number[] = []
  let published: Published | null = null
  let signed = false
  for (const [i, line] of lines.slice(0, end).entries()) {
    const date = dateOf(text, line)
    if (date !== null) {
      published ??= date
      continue
    }
    if (isByline(text, line)) {
      signed = true
      continue
    }
    if (!isDateline(written(text, line))) open.push(i)
  }
  const [one = -1, two = -1] = open
  if (open.length === 1) {
    // The headline with its date or byline; or the outlet with its date, and no headline.
    const words = written(text, lines[one])
    if (published === null && !signed) return null
    return isOutlet(words)
      ? { lines: end, titleAt: -1, outletAt: one, outlet: outletOf(words, lines[one]), published }
      : { lines: end, titleAt: one, outletAt: -1, outlet: null, published }
  }
  if (open.length !== 2) return null
  for (const [outletAt, titleAt] of [
    [one, two],
    [two, one],
  ] as const) {
    const name = written(text, lines[outletAt])
    const headline = written(text, lines[titleAt])
    if (!isShortName(text, lines[outletAt]) || headline.length > LONGEST_HEADLINE || isOutlet(headline)) continue
    // An outlet nobody knows: the first line of all, a name, with a date under it before the headline.
    const byPlace =
      outletAt === 0 &&
      titleAt > 1 &&
      published !== null &&
      published.span !== undefined &&
      published.span.end <= (lines[titleAt]?.start ?? 0)
    if (!isOutlet(name) && !byPlace) continue
    return { lines: end, titleAt, outletAt, outlet: outletOf(name, lines[outletAt]), published }
  }
  return null
}

/** The first line that reads as a sentence; 0 where the text does not begin with short lines. */
function headEnd(text: string, lines: readonly Span[]): number {
  for (const [i, line] of lines.entries()) {
    if (i > MOST_LINES) return 0
    const words = written(text, line)
    const isSentence = words.length > LONGEST_HEADLINE || (FULL_STOP.test(words) && words.split(' ').length >= 6)
    if (isSentence) return i
  }
  return 0
}

const written = (text: string, line: Span | undefined): string =>
  line === undefined ? '' : text.slice(line.start, line.end).replace(/\s+/g, ' ').trim()

function outletOf(name: string, line: Span | undefined): Sourced {
  return { value: spelt(name), from: 'text', span: { start: line?.start ?? 0, end: line?.end ?? 0 } }
}

function isByline(text: string, line: Span): boolean {
  return headLineOf(written(text, line)) === 'byline'
}

function isShortName(text: string, line: Span | undefined): boolean {
  const words = written(text, line)
  return words.length <= LONGEST_NAME && NAME_LIKE.test(words)
}

function dateOf(text: string, line: Span): Published | null {
  const words = text.slice(line.start, line.end)
  if (headLineOf(words.trim()) !== 'date') return null
  const date = writtenDate(words, 'month-first')
  if (date === null) return null
  const { value, precision, start, end } = date
  return { value, precision, from: 'text', span: { start: line.start + start, end: line.start + end } }
}

/** A masthead in capitals is written as a name is: "EASTERN WIRE" → "Eastern Wire"; initials of four letters or fewer stay. */
export function spelt(name: string): string {
  if (name !== name.toUpperCase() || !/\p{L}{5}/u.test(name)) return name
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}
