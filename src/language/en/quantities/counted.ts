/** What a number counts: the head noun after it, by its plural, without a tagger. */
import type { Lexeme } from './lexemes.ts'
import { COUNT_STOPS, PLURALS_WITHOUT_S } from './unit-words-table.ts'

// Adjectives and names between a number and its noun: "160 heavily armed government soldiers".
const REACH = 6

/**
 * The noun counted by a number that ends before lexeme `at`, in lower case ("countries"), or null. Takes the last plural
 * of the first run of words; for one thing its last word. `share` = also past "of" ("a third of voters").
 */
export function countedAt(lexemes: readonly Lexeme[], at: number, one: boolean, share: boolean): string | null {
  let place = at
  if (share && lexemes[place]?.lower === 'of') {
    place++
    while (/^(the|all|its|his|her|their|our|those|these|some)$/.test(lexemes[place]?.lower ?? '')) place++
  } else if (lexemes[place]?.lower === '-' && lexemes[place]?.glued === true) {
    // "62-member team": the measure is the member.
    const word = lexemes[place + 1]
    // "a 3,000-strong force": the force.
    if (word?.lower === 'strong')
      return lexemes[place + 2]?.kind === 'word' ? (lexemes[place + 2]?.lower ?? null) : null
    return word?.kind === 'word' && word.glued && !COUNT_STOPS.has(word.lower) && lexemes[place + 2]?.lower !== '-'
      ? word.lower
      : null
  } else if (lexemes[place]?.lower === 'of') {
    place++
    while (/^(the|its|his|her|their|our|those|these)$/.test(lexemes[place]?.lower ?? '')) place++
  }
  let last: string | null = null
  for (let i = place; i < Math.min(lexemes.length, place + REACH); i++) {
    const lexeme = lexemes[i]
    if (lexeme === undefined) break
    if (lexeme.kind === 'mark') {
      if (lexeme.lower === '-' || lexeme.lower === '"' || lexeme.lower === '“') continue
      break
    }
    if (lexeme.kind !== 'word' || COUNT_STOPS.has(lexeme.lower)) break
    // One thing: its noun ends where the next verb form begins ("one source working with …", "one filed by …").
    if (one && !lexeme.capital && /(?:ing|ed|soon|ly|next|already)$/.test(lexeme.lower)) break
    if (isPlural(lexeme.lower))
      return isPlural(lexemes[i + 1]?.lower ?? '') &&
        !COUNT_STOPS.has(lexemes[i + 1]?.lower ?? '') &&
        lexemes[i + 1]?.kind === 'word'
        ? (lexemes[i + 1]?.lower ?? null)
        : lexeme.lower
    last = lexeme.lower
  }
  return one ? last : null
}

function isPlural(lower: string): boolean {
  if (PLURALS_WITHOUT_S.has(lower)) return true
  return lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is|ous)$/.test(lower)
}
