/** Publication dates as the user or a record gives them: ISO months, days and date-times, whose own day is kept. */
import type { Published } from '../../model/article.ts'
import { isDay } from './calendar.ts'

const ISO =
  /^\s*(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?)?\s*$/i

export interface IsoDate {
  readonly value: string
  readonly precision: Published['precision']
}

/** An ISO month, day or minute, or null. A zone is dropped, never applied: the day that was written stays. */
export function readIso(written: string): IsoDate | null {
  const match = ISO.exec(written)
  if (match === null) return null
  const [, year = '', month = '', day, hour, minute] = match
  if (!isDay(Number(year), Number(month), Number(day ?? '1'))) return null
  if (day === undefined) return { value: `${year}-${month}`, precision: 'month' }
  if (hour === undefined || minute === undefined) return { value: `${year}-${month}-${day}`, precision: 'day' }
  if (Number(hour) > 24 || Number(minute) > 59) return { value: `${year}-${month}-${day}`, precision: 'day' }
  return { value: `${year}-${month}-${day}T${hour}:${minute}`, precision: 'minute' }
}

export function publishedGiven(written: string): Published | null {
  const date = readIso(written)
  return date === null ? null : { ...date, from: 'given' }
}
