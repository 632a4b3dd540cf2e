/** English time expressions with TIMEX3 values and intervals. */
import type { Time } from '../../../model/annotation.ts'
import type { Span } from '../../../model/span.ts'
import { dayOf, isDate, isoDay, parseIsoDay } from '../../calendar/day.ts'

const MONTH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const DATE = new RegExp(String.raw`\b(?:(\d{1,2}) )?(${MONTH.join('|')})(?: (\d{1,2})(?!\d))?,? (\d{4})\b`, 'gi')
const RELATIVE = /\b(today|yesterday|tomorrow)\b/gi

export interface TimeAnchor {
  /** ISO date or date-time of publication, or null. */
  readonly published: string | null
  /** ISO date the dateline gives, where it has one. */
  readonly datelineDay?: string | null
}

/** The time expressions of the sentences, by place. */
export function findTimes(
  article: { readonly id: string; readonly text: string },
  sentences: readonly Span[],
  anchor: TimeAnchor,
): Time[] {
  const day = parseIsoDay(anchor.datelineDay ?? anchor.published ?? '')
  const found: Time[] = []
  const add = (start: number, end: number, value: string, lo: number, hi: number, rule: string) =>
    found.push({
      start,
      end,
      type: 'DATE',
      value,
      lo: isoDay(lo),
      hi: isoDay(hi),
      mod: null,
      evidence: [{ rule, value: null, spans: [{ article: article.id, start, end }] }],
    })
  for (const sentence of sentences) {
    const part = article.text.slice(sentence.start, sentence.end)
    for (const match of part.matchAll(DATE)) {
      const year = Number(match[4])
      const month = MONTH.indexOf((match[2] ?? '').toLowerCase()) + 1
      const number = match[1] ?? match[3]
      const start = sentence.start + match.index
      const end = start + match[0].length
      if (number !== undefined && isDate(year, month, Number(number))) {
        const at = dayOf(year, month, Number(number))
        add(start, end, isoDay(at), at, at + 1, 'en.time.date')
      } else {
        const lo = dayOf(year, month, 1)
        add(start, end, isoDay(lo).slice(0, 7), lo, dayOf(year, month + 1, 1), 'en.time.month')
      }
    }
    if (day === null) continue
    for (const match of part.matchAll(RELATIVE)) {
      const word = match[0].toLowerCase()
      const at = day + (word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0)
      add(
        sentence.start + match.index,
        sentence.start + match.index + word.length,
        isoDay(at),
        at,
        at + 1,
        'en.time.relative',
      )
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
