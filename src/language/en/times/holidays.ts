/** Holidays with a date of their own: name → the day in a given year. Movable feasts by rule, Easter by the Gregorian computus. */
import { dayOf, weekdayOf } from '../../calendar/day.ts'

type DayInYear = (year: number) => number

const fixed =
  (month: number, day: number): DayInYear =>
  (year) =>
    dayOf(year, month, day)
/** The nth (from 1; -1 = last) such weekday (Monday 1) of the month. */
const nth =
  (n: number, weekday: number, month: number): DayInYear =>
  (year) => {
    if (n < 0) {
      const end = dayOf(year, month + 1, 1) - 1
      return end - ((weekdayOf(end) - weekday + 7) % 7)
    }
    const first = dayOf(year, month, 1)
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1)
  }

/** Easter Sunday (Meeus/Jones/Butcher). */
export function easterOf(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return dayOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}
const easter =
  (days: number): DayInYear =>
  (year) =>
    easterOf(year) + days

/** Names in lower case, words divided by one space, without "day" where it may be left out. */
const HOLIDAYS: Readonly<Record<string, DayInYear>> = {
  "new year's day": fixed(1, 1),
  'new years day': fixed(1, 1),
  "new year's eve": fixed(12, 31),
  'new years eve': fixed(12, 31),
  'martin luther king day': nth(3, 1, 1),
  'mlk day': nth(3, 1, 1),
  'groundhog day': fixed(2, 2),
  "valentine's day": fixed(2, 14),
  'valentines day': fixed(2, 14),
  "presidents' day": nth(3, 1, 2),
  'presidents day': nth(3, 1, 2),
  "st patrick's day": fixed(3, 17),
  "st. patrick's day": fixed(3, 17),
  "april fools' day": fixed(4, 1),
  "april fool's day": fixed(4, 1),
  'good friday': easter(-2),
  easter: easter(0),
  'easter sunday': easter(0),
  'easter monday': easter(1),
  'palm sunday': easter(-7),
  'ash wednesday': easter(-46),
  'earth day': fixed(4, 22),
  'may day': fixed(5, 1),
  'labour day': fixed(5, 1),
  'memorial day': nth(-1, 1, 5),
  juneteenth: fixed(6, 19),
  "mother's day": nth(2, 7, 5),
  "father's day": nth(3, 7, 6),
  'fourth of july': fixed(7, 4),
  'bastille day': fixed(7, 14),
  'labor day': nth(1, 1, 9),
  'columbus day': nth(2, 1, 10),
  halloween: fixed(10, 31),
  'guy fawkes night': fixed(11, 5),
  'veterans day': fixed(11, 11),
  'armistice day': fixed(11, 11),
  'remembrance day': fixed(11, 11),
  'thanksgiving day': nth(4, 4, 11),
  thanksgiving: nth(4, 4, 11),
  'black friday': (year) => nth(4, 4, 11)(year) + 1,
  'christmas eve': fixed(12, 24),
  'christmas day': fixed(12, 25),
  christmas: fixed(12, 25),
  xmas: fixed(12, 25),
  'boxing day': fixed(12, 26),
  'election day': (year) => nth(1, 1, 11)(year) + 1,
  'inauguration day': fixed(1, 20),
  "international women's day": fixed(3, 8),
}
const FIRST_WORDS = new Set(Object.keys(HOLIDAYS).map((name) => name.split(/[ ']/)[0] ?? ''))
// No name is longer than four lexemes and a possessive.
const LONGEST = 6

export interface Holiday {
  /** How many lexemes the name takes. */
  readonly length: number
  readonly name: string
}

/** The longest holiday whose name begins at the place: `wordAt(i)` gives lower-case lexemes, `gluedAt` their closeness. */
export function holidayAt(
  at: number,
  wordAt: (i: number) => string | undefined,
  gluedAt: (i: number) => boolean,
): Holiday | null {
  if (!FIRST_WORDS.has(wordAt(at) ?? '')) return null
  let name = ''
  let found: Holiday | null = null
  for (let i = 0; i < LONGEST; i++) {
    const word = wordAt(at + i)
    if (word === undefined) break
    name += (i > 0 && !gluedAt(at + i) ? ' ' : '') + (word === '\u2019' ? "'" : word)
    const dayIn = Object.hasOwn(HOLIDAYS, name) ? HOLIDAYS[name] : undefined
    if (dayIn !== undefined) found = { length: i + 1, name }
  }
  return found
}

/** The day of a holiday in a year, by its name as `holidayAt` gives it; null for another word. */
export function holidayIn(name: string, year: number): number | null {
  const dayIn = Object.hasOwn(HOLIDAYS, name) ? HOLIDAYS[name] : undefined
  return dayIn === undefined ? null : dayIn(year)
}
