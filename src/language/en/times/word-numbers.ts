/** The number a time word stands for: the month of "Sept", the weekday of "Fri". */
import type { Lexeme } from '../quantities/lexemes.ts'
import { SHORT_WORDS, TIME_WORDS } from './time-words-table.ts'

export function numberOf(lexeme: Lexeme | undefined): number {
  if (lexeme === undefined) return 0
  return (TIME_WORDS.get(lexeme.lower) ?? SHORT_WORDS.get(lexeme.lower))?.[1] ?? 0
}
