/** Lexemes with holidays as one, and the class string the patterns run over. */
import type { Lexeme } from '../quantities/lexemes.ts'
import { holidayAt } from './holidays.ts'
import { classOf, HOLIDAY_CLASS } from './pattern.ts'

export interface Grouped {
  readonly lexemes: readonly Lexeme[]
  /** One character a lexeme. */
  readonly classes: string
}

export function grouped(lexemes: readonly Lexeme[]): Grouped {
  const made: Lexeme[] = []
  let classes = ''
  let at = 0
  while (at < lexemes.length) {
    const first = lexemes[at]
    if (first === undefined) break
    const holiday = first.capital
      ? holidayAt(
          at,
          (i) => lexemes[i]?.lower,
          (i) => lexemes[i]?.glued === true,
        )
      : null
    const end = lexemes[at + (holiday?.length ?? 1) - 1]
    if (holiday !== null && end !== undefined) {
      made.push({ ...first, end: end.end, lower: holiday.name })
      classes += HOLIDAY_CLASS
    } else {
      made.push(first)
      classes += classOf(first, lexemes[at - 1], lexemes[at + 1])
    }
    at += holiday?.length ?? 1
  }
  return { lexemes: made, classes }
}
