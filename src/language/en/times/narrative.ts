/**
 * Is the text a narrative of the past (a history, a chronology), whose bare dates lean on the date last mentioned, or
 * news, whose bare dates lean on the day of publication? Years long gone speak for the one, weekdays and "today" for
 * the other.
 */
import { civilOf } from '../../calendar/day.ts'
import type { Grouped } from './grouped.ts'
import { isClass, OTHER_CLASS } from './pattern.ts'

// WikiWars train: 8 to 125 old years a text and hardly a weekday; TimeBank + AQUAINT: at most 12 old years, and
// weekdays or "today" in each text that has more than four. With 3 some backgrounders would turn, with 8 one history.
const LEAST_OLD_YEARS = 5
const OLD_YEARS_PER_DEICTIC = 4

export function isNarrative(sentences: readonly Grouped[], publication: number | null): boolean {
  // Without a publication date every year may be an old one.
  const year = publication === null ? Number.POSITIVE_INFINITY : civilOf(publication).year
  let old = 0
  let deictic = 0
  for (const { lexemes, classes } of sentences) {
    for (let i = 0; i < classes.length; i++) {
      const char = classes.charAt(i)
      if (char === OTHER_CLASS) continue
      if (isClass(char, 'WEEKDAY') || isClass(char, 'TODAY') || isClass(char, 'YESTERDAY')) deictic++
      else if (isClass(char, 'YEAR') ? (lexemes[i]?.value ?? year) < year - 1 : isClass(char, 'BC')) old++
    }
  }
  return old >= LEAST_OLD_YEARS && old >= OLD_YEARS_PER_DEICTIC * deictic
}
