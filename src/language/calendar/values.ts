/** TIMEX3 values (ISO-TimeML 2009) made from days and numbers. */
import { civilOf, dayOf, isoDay, weekOf } from './day.ts'

const two = (value: number) => String(value).padStart(2, '0')
const four = (value: number) => String(value).padStart(4, '0')

/** `1989`; before Christ as `BC0146`. */
export function yearValue(year: number): string {
  return year > 0 ? four(year) : `BC${four(1 - year)}`
}
export function monthValue(year: number, month: number): string {
  return `${yearValue(year)}-${two(month)}`
}
export function dayValue(day: number): string {
  return isoDay(day)
}
export function weekValue(day: number): string {
  const { year, week } = weekOf(day)
  return `${yearValue(year)}-W${two(week)}`
}
export function quarterValue(year: number, quarter: number): string {
  return `${yearValue(year)}-Q${quarter}`
}
export function quarterOf(day: number): number {
  return Math.ceil(civilOf(day).month / 3)
}

/**
 * The calendar value `count` units before (negative) or after the day, as coarse as the unit: a year ago is a year, two
 * weeks ago a week. Unit letters as in time-words (Y Q M W D, E decade, C century, F fortnight, WE weekend); decades and
 * centuries give the year. Null for hours and shorter: they need a clock.
 */
export function shiftedValue(day: number, unit: string, count: number): string | null {
  const { year, month } = civilOf(day)
  const whole = Math.round(count)
  switch (unit) {
    case 'Y':
      return yearValue(year + whole)
    case 'E':
      return yearValue(year + Math.round(count * 10))
    case 'C':
      return yearValue(year + Math.round(count * 100))
    case 'L':
      return yearValue(year + Math.round(count * 1000))
    case 'Q': {
      const quarters = year * 4 + quarterOf(day) - 1 + whole
      return quarterValue(Math.floor(quarters / 4), (((quarters % 4) + 4) % 4) + 1)
    }
    case 'S': {
      const halves = year * 2 + (month > 6 ? 1 : 0) + whole
      return `${yearValue(Math.floor(halves / 2))}-H${(((halves % 2) + 2) % 2) + 1}`
    }
    case 'M': {
      const start = civilOf(dayOf(year, month + whole, 1))
      return monthValue(start.year, start.month)
    }
    case 'W':
      return weekValue(day + 7 * whole)
    case 'F':
      return weekValue(day + 14 * whole)
    case 'WE':
      return `${weekValue(day + 7 * whole)}-WE`
    case 'D':
      return dayValue(day + whole)
    default:
      return null
  }
}

/** The day `count` units from the day: months and years keep the day of the month where there is one, else its last. */
export function shiftedDay(day: number, unit: string, count: number): number | null {
  const daysIn: Readonly<Record<string, number>> = { W: 7, F: 14, D: 1, WE: 7 }
  const perDay = daysIn[unit]
  if (perDay !== undefined) return day + Math.round(count * perDay)
  const monthsIn: Readonly<Record<string, number>> = { M: 1, Q: 3, S: 6, Y: 12, E: 120, C: 1200, L: 12000 }
  const months = monthsIn[unit]
  if (months === undefined) return null
  const civil = civilOf(day)
  const first = dayOf(civil.year, civil.month + Math.round(count * months), 1)
  const target = civilOf(first)
  return Math.min(first + civil.day - 1, dayOf(target.year, target.month + 1, 1) - 1)
}

const LENGTHS: Readonly<Record<string, readonly [letter: string, times: number]>> = {
  Y: ['Y', 1],
  M: ['M', 1],
  W: ['W', 1],
  D: ['D', 1],
  Q: ['Q', 1],
  TH: ['H', 1],
  TM: ['M', 1],
  TS: ['S', 1],
  WE: ['WE', 1],
  E: ['Y', 10],
  C: ['Y', 100],
  L: ['Y', 1000],
  F: ['W', 2],
  S: ['M', 6],
}
/** The next smaller unit, in which a fraction is written: two and a half years are `P2Y6M`. */
const SMALLER: Readonly<Record<string, readonly [letter: string, times: number]>> = {
  Y: ['M', 12],
  TH: ['M', 60],
  TM: ['S', 60],
}

/** `P2Y`, `PT30M`, `P2Y6M`; null = a number not known (`PXY`). A vague number of decades is one of years. */
export function durationValue(unit: string, count: number | null): string {
  const clock = unit.startsWith('T') ? 'T' : ''
  if (count === null) return `P${clock}X${clock === '' ? (unit === 'E' ? 'Y' : unit) : unit.slice(1)}`
  const [letter, times] = LENGTHS[unit] ?? ['D', 1]
  const amount = Number((count * times).toPrecision(12))
  const smaller = SMALLER[unit]
  const rest = smaller === undefined || Number.isInteger(amount) ? 0 : (amount - Math.floor(amount)) * smaller[1]
  if (smaller === undefined || rest === 0 || !Number.isInteger(rest)) {
    // Half a month and the like have no whole smaller unit: the fraction stays.
    return `P${clock}${amount}${letter}`
  }
  const whole = Math.floor(amount)
  return `P${clock}${whole === 0 ? '' : `${whole}${letter}`}${rest}${smaller[0]}`
}
