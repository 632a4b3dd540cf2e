/** A TIMEX3 value in words: "11 Mar 2026, night", "week of 9 Mar 2026", "2019". */
import type { TimelineEntry } from '../../model/timeline.ts'
import { dateLabel } from '../lookup.ts'
import { plainLine } from '../plain.ts'

const PARTS: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
  Q1: 'first quarter',
  Q2: 'second quarter',
  Q3: 'third quarter',
  Q4: 'fourth quarter',
  H1: 'first half',
  H2: 'second half',
}

export function whenWords({ value, lo }: Pick<TimelineEntry, 'value' | 'lo'>): string {
  const part = PARTS[/^\d{4}-\d\d-\d\dT([A-Z]{2})$/.exec(value)?.[1] ?? '']
  if (part !== undefined) return `${dateLabel(value)}, ${part}`
  const [, year = '', season = ''] = /^(\d{4})-([SFWQH][A-Z1-4])$/.exec(value) ?? []
  if (PARTS[season] !== undefined) return `${year}, ${PARTS[season]}`
  if (/^\d{4}(?:-\d\d|$)/.test(value)) return dateLabel(value)
  if (lo === null) return plainLine(value)
  return /^\d{4}-W\d\d$/.test(value) ? `week of ${dateLabel(lo)}` : `${plainLine(value)}, from ${dateLabel(lo)}`
}
