/**
 * Days of the (proleptic) Gregorian calendar as whole numbers, so that arithmetic needs no clock, no time zone and no
 * Date object. Day 0 is 1970-01-01. After Howard Hinnant, "chrono-compatible low-level date algorithms".
 */
export interface Civil {
  readonly year: number
  /** 1..12 */
  readonly month: number
  /** 1..31 */
  readonly day: number
}

/** The day number of a date. Months and days past their end roll over (month 13 = January of the next year). */
export function dayOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1
  const m = ((months % 12) + 12) % 12
  const y = (months - m) / 12 - (m < 2 ? 1 : 0)
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((m + 10) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The date of a day number. */
export function civilOf(dayNumber: number): Civil {
  const z = dayNumber + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The ISO week a day stands in, and the year that week counts to. */
export function weekOf(dayNumber: number): { readonly year: number; readonly week: number } {
  const thursday = dayNumber + 4 - weekdayOf(dayNumber)
  const { year } = civilOf(thursday)
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 }
}

/** The Monday of an ISO week. */
export function mondayOf(year: number, week: number): number {
  const fourth = dayOf(year, 1, 4)
  return fourth + 1 - weekdayOf(fourth) + 7 * (week - 1)
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')

/** `2024-11-17`. Years before 1 and after 9999 as ISO's expanded years (`-000044-03-15`). */
export function isoDay(dayNumber: number): string {
  const { year, month, day } = civilOf(dayNumber)
  return `${isoYear(year)}-${pad(month, 2)}-${pad(day, 2)}`
}

export function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4)
  return `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`
}

/** The day number at the head of an ISO date or date-time, or null. */
export function parseIsoDay(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso)
  if (match === null) return null
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  return isDate(year, month, day) ? dayOf(year, month, day) : null
}
