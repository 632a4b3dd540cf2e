/**
 * Dates as pages write them: ISO, numbers in any order, month names of many languages, Chinese and Japanese forms.
 * The day that is written stays: no time zone is applied. Linear.
 */
import { isDay, isoDay } from './calendar.ts'
import { MONTHS } from './months-table.ts'

export interface WrittenDate {
  readonly value: string
  readonly precision: 'day' | 'minute'
  readonly start: number
  readonly end: number
}

/** How to read 3/4/2024. */
export type NumberOrder = 'day-first' | 'month-first'

const FORMS: readonly (readonly [
  RegExp,
  (m: RegExpExecArray, order: NumberOrder) => readonly [string, string | number, string] | null,
])[] = [
  // 2024-11-20, 2024/11/20, 2024.11.20, 20241120T101500
  [/(?<![\d-])((?:19|20)\d\d)([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/g, (m) => [m[1] ?? '', m[3] ?? '', m[4] ?? '']],
  [/(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?=T\d|\b)/g, (m) => [m[1] ?? '', m[2] ?? '', m[3] ?? '']],
  // 2024年11月20日, 2024년 11월 20일
  [/((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g, (m) => [m[1] ?? '', m[2] ?? '', m[3] ?? '']],
  // 20 November 2024, 20. November 2024, 20th of Nov., 2024, 20 de noviembre de 2024, 20-Nov-2024
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]{1,3}(?:of\s|de\s|d['’])?([\p{L}\p{M}]{3,12})\.?,?[\s-]{1,3}(?:de\s|del\s)?((?:19|20)\d\d)(?!\d)/giu,
    (m) => [m[3] ?? '', monthOf(m[2] ?? ''), m[1] ?? ''],
  ],
  // November 20, 2024; Nov. 20th 2024
  [
    /(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?:at\s)?((?:19|20)\d\d)(?!\d)/giu,
    (m) => [m[3] ?? '', monthOf(m[1] ?? ''), m[2] ?? ''],
  ],
  // 2024. november 20., 2024 November 20
  [
    /(?<!\d)((?:19|20)\d\d)[.,]?\s{1,2}([\p{L}\p{M}]{3,12})\.?\s{1,2}(\d{1,2})(?!\d)/giu,
    (m) => [m[1] ?? '', monthOf(m[2] ?? ''), m[3] ?? ''],
  ],
  // 20.11.2024, 20/11/24, 11/20/2024
  [
    /(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)?\d\d)(?![\d/-])/g,
    (m, order) => {
      const [, a = '', mark, b = '', y = ''] = m
      const year = y.length === 2 ? `20${y}` : y
      // Points are never month-first; above 12 decides; else the page's country does.
      const monthFirst = Number(b) > 12 || (Number(a) <= 12 && mark !== '.' && order === 'month-first')
      return monthFirst ? [year, a, b] : [year, b, a]
    },
  ],
]
const CLOCK =
  /^\s{0,3}(?:[T,|·•@–-]|at|um|à|kl\.?)?\s{0,3}(\d{1,2})[:.h](\d{2})(?::\d{2})?(?:\.\d+)?\s?([ap])?\.?m?\.?(?![\d.]*\d)/i

/** All dates in the text, by place. Where two readings overlap the one that begins first stands, then the longer. */
export function writtenDates(text: string, order: NumberOrder = 'day-first'): WrittenDate[] {
  const found: WrittenDate[] = []
  if (!/\d/.test(text)) return found
  for (const [pattern, read] of FORMS) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const parts = read(match, order)
      if (parts === null) continue
      const [y, m, d] = [Number(parts[0]), Number(parts[1]), Number(parts[2])]
      // 1990: no page is older, and numbers like 1/2/1789 are history, not publication.
      if (!isDay(y, m, d) || y < 1990) continue
      found.push({ ...withClock(text, match.index + match[0].length, isoDay(y, m, d)), start: match.index })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: WrittenDate[] = []
  for (const date of found) if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date)
  return kept
}

/** The first date in the text, or null. */
export function writtenDate(text: string, order: NumberOrder = 'day-first'): WrittenDate | null {
  return writtenDates(text, order)[0] ?? null
}

function withClock(text: string, end: number, day: string): Omit<WrittenDate, 'start'> {
  const match = CLOCK.exec(text.slice(end, end + 24))
  let hour = Number(match?.[1] ?? 99)
  const minute = Number(match?.[2] ?? 99)
  const half = match?.[3]?.toLowerCase()
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  if (match === null || hour > 23 || minute > 59) return { value: day, precision: 'day', end }
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return { value: `${day}T${clock}`, precision: 'minute', end: end + match[0].length }
}

function monthOf(name: string): number {
  const plain = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  return MONTHS[plain] ?? 0
}
