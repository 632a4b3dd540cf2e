/**
 * The head of a plain text: the short lines before its first sentence, as an agency's or a reader's file has them:
 * address, outlet, date, headline, byline, in lines of their own. Only a head of which every line is understood is one;
 * a menu, a dump of a page or a text with nothing but its headline is left to the model.
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
  /** Offset at which the headline ends; null = with its line. Behind it stands the outlet's name once more. */
  readonly titleEnd: number | null
  readonly outlet: Sourced | null
  readonly published: Published | null
}

/** Is this the name of an outlet: in the table, or with a word of the press? */
export type IsOutlet = (name: string) => boolean

/** Address, outlet, date, kicker, headline, byline and a place; longer heads are menus. */
const MOST_LINES = 7
/** Headlines run to 20 words, seldom more. */
const LONGEST_HEADLINE = 150
const LONGEST_NAME = 45

const FULL_STOP = /[.!?…]["”’')\]]*$/
/** One to five words, each with a capital but for "of", "the" and the like: "Marlby Notebook", "EASTERN WIRE". */
const NAME_LIKE = /^(?:\p{Lu}[\p{L}\p{M}'’&.-]*)(?: (?:of|the|and|for|&|\p{Lu}[\p{L}\p{M}'’&.-]*)){0,4}$/u

const ADDRESS = /^(?:(?:url|link|source|address|from):? )?(https?:\/\/[^\s<>"]+)$/i
/** "Published", alone in its line: the date stands in the next. */
const LABEL = /^(?:first |last )?(?:published|posted|updated|modified)(?: (?:on|at))?:?$/i
/** "Harbour Radio — " before a date. */
const NAME_BEFORE = /^(.{2,45}?)\s*[|·•–—,-]\s*$/u

/** Could the text begin with a head? Cheap: the outlet table is loaded only for texts that could. */
export function mayHaveHead(text: string, lines: readonly Span[]): boolean {
  const first = lines[0]
  const end = headEnd(text, lines)
  if (first === undefined) return false
  if (end > 0 && addressOf(text, first) !== null) return true
  if (end < 2) return false
  return (
    lines.slice(0, end).some((line) => dateOf(text, line) !== null || isByline(text, line)) || isShortName(text, first)
  )
}

/** Null where a line of it is not understood. O(first lines). */
export function textHead(text: string, lines: readonly Span[], isOutlet: IsOutlet): TextHead | null {
  const end = headEnd(text, lines)
  const open: number[] = []
  let published: Published | null = null
  let addressed = false
  let beside: Sourced | null = null
  let signed = false
  for (const [i, line] of lines.slice(0, end).entries()) {
    const date = dateOf(text, line)
    if (date !== null) {
      published ??= date
      beside ??= outletBeside(text, line, date, isOutlet)
      continue
    }
    if (addressOf(text, line) !== null) {
      addressed = true
      continue
    }
    if (isByline(text, line)) {
      signed = true
      continue
    }
    const words = written(text, line)
    if (!isDateline(words) && !LABEL.test(words)) open.push(i)
  }
  if (end < 2 && !addressed) return null
  const head = { lines: end, titleAt: -1, titleEnd: null, outletAt: -1, outlet: beside, published }
  const [one = -1, two = -1] = open
  if (open.length === 0) return addressed ? head : null
  if (open.length === 1) {
    // The headline with its address, date or byline; or the outlet with them, and no headline.
    const words = written(text, lines[one])
    if (published === null && !addressed && !signed) return null
    return beside === null && isOutlet(words)
      ? { ...head, outletAt: one, outlet: outletOf(words, lines[one]) }
      : { ...head, titleAt: one, titleEnd: withoutOutlet(text, lines[one], beside) }
  }
  if (open.length !== 2) return null
  for (const [outletAt, titleAt] of [
    [one, two],
    [two, one],
  ] as const) {
    const name = written(text, lines[outletAt])
    const headline = written(text, lines[titleAt])
    if (!isShortName(text, lines[outletAt]) || headline.length > LONGEST_HEADLINE || isOutlet(headline)) continue
    // An outlet nobody knows: the first line but for an address, a name, with a date under it before the headline.
    const byPlace =
      outletAt === lines.findIndex((line) => addressOf(text, line) === null) &&
      titleAt > 1 &&
      published !== null &&
      published.span !== undefined &&
      published.span.end <= (lines[titleAt]?.start ?? 0)
    if (!isOutlet(name) && !byPlace) continue
    const outlet = outletOf(name, lines[outletAt])
    return { ...head, titleAt, titleEnd: withoutOutlet(text, lines[titleAt], outlet), outletAt, outlet }
  }
  return null
}

/** The address that is all a line holds, with or without "Source:" before it; else null. */
export function addressOf(text: string, line: Span): string | null {
  return ADDRESS.exec(text.slice(line.start, line.end).trim())?.[1] ?? null
}

/** "Harbour Radio — 15 March": the outlet beside its date. */
function outletBeside(text: string, line: Span, date: Published, isOutlet: IsOutlet): Sourced | null {
  const name = NAME_BEFORE.exec(text.slice(line.start, date.span?.start ?? line.start))?.[1]
  if (name === undefined || !NAME_LIKE.test(name) || !isOutlet(name)) return null
  return outletOf(name, { start: line.start, end: line.start + name.length })
}

/** Where the headline ends if its line closes with the outlet's name: "Bridge shut | Harbour Radio". Else null. */
function withoutOutlet(text: string, line: Span | undefined, outlet: Sourced | null): number | null {
  if (line === undefined || outlet === null) return null
  const cut = /\s+[|–—-]\s+(?:The )?([^|–—]+)$/u.exec(text.slice(line.start, line.end))
  return cut !== null && spelt(cut[1] ?? '') === outlet.value.replace(/^The /, '') ? line.start + cut.index : null
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
