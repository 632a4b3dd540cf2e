/**
 * Words around a number that make it a bound or a guess: "more than 160", "at least", "160-plus", "about", "or fewer".
 * Longest wording first; each has a stable name for the evidence.
 */
import type { Lexeme } from './lexemes.ts'

/** above: the number is the least; below: it is the most; about: it is a guess; equal: it is said to be exact. */
export type BoundKind = 'above' | 'below' | 'about' | 'equal'

export interface Bound {
  readonly kind: BoundKind
  readonly name: string
  /** Lexemes it takes. */
  readonly length: number
}

const BEFORE: readonly (readonly [words: string, kind: BoundKind])[] = [
  ['greater than or equal to', 'above'],
  ['less than or equal to', 'below'],
  ['equal to or less than', 'below'],
  ['equal to or more than', 'above'],
  ['equal to or greater than', 'above'],
  ['at least or equal to', 'above'],
  ['larger or equal than', 'above'],
  ['higher or equal than', 'above'],
  ['bigger or equal than', 'above'],
  ['greater or equal than', 'above'],
  ['more or equal than', 'above'],
  ['less or equal than', 'below'],
  ['lower or equal than', 'below'],
  ['smaller or equal than', 'below'],
  ['no more than', 'below'],
  ['not more than', 'below'],
  ['no less than', 'above'],
  ['not less than', 'above'],
  ['no fewer than', 'above'],
  ['not fewer than', 'above'],
  ['no larger than', 'below'],
  ['no higher than', 'below'],
  ['far more than', 'above'],
  ['well more than', 'above'],
  ['many more than', 'above'],
  ['a little over', 'above'],
  ['a little under', 'below'],
  ['slightly more than', 'above'],
  ['slightly less than', 'below'],
  ['just more than', 'above'],
  ['just less than', 'below'],
  ['more than', 'above'],
  ['greater than', 'above'],
  ['larger than', 'above'],
  ['higher than', 'above'],
  ['bigger than', 'above'],
  ['longer than', 'above'],
  ['older than', 'above'],
  ['better than', 'above'],
  ['fewer than', 'below'],
  ['less than', 'below'],
  ['smaller than', 'below'],
  ['lower than', 'below'],
  ['shorter than', 'below'],
  ['younger than', 'below'],
  ['at least', 'above'],
  ['at minimum', 'above'],
  ['a minimum of', 'above'],
  ['minimum of', 'above'],
  ['at most', 'below'],
  ['a maximum of', 'below'],
  ['maximum of', 'below'],
  ['up to', 'below'],
  ['as many as', 'below'],
  ['as much as', 'below'],
  ['as high as', 'below'],
  ['as few as', 'above'],
  ['as little as', 'above'],
  ['as low as', 'above'],
  ['in excess of', 'above'],
  ['upwards of', 'above'],
  ['upward of', 'above'],
  ['north of', 'above'],
  ['south of', 'below'],
  ['well over', 'above'],
  ['well above', 'above'],
  ['well below', 'below'],
  ['just over', 'above'],
  ['just under', 'below'],
  ['just above', 'above'],
  ['just below', 'below'],
  ['a bit over', 'above'],
  ['over', 'above'],
  ['above', 'above'],
  ['exceeding', 'above'],
  ['exceed', 'above'],
  ['exceeds', 'above'],
  ['exceeded', 'above'],
  ['surpass', 'above'],
  ['surpassed', 'above'],
  ['surpassing', 'above'],
  ['topping', 'above'],
  ['under', 'below'],
  ['below', 'below'],
  ['equal to', 'equal'],
  ['equals to', 'equal'],
  ['equaling to', 'equal'],
  ['equals', 'equal'],
  ['> =', 'above'],
  ['>', 'above'],
  ['< =', 'below'],
  ['<', 'below'],
  ['close to', 'about'],
  ['something like', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['estimated at', 'about'],
  ['an average of', 'about'],
  ['average of', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['some', 'about'],
  ['circa', 'about'],
  ['approx', 'about'],
  ['approx .', 'about'],
  ['~', 'about'],
  ['nearing', 'about'],
  ['approaching', 'about'],
  ['virtually', 'about'],
]
const AFTER: readonly (readonly [words: string, kind: BoundKind])[] = [
  ['or greater than', 'above'],
  ['or more than', 'above'],
  ['or equal to', 'equal'],
  ['or equal', 'equal'],
  ['or more', 'above'],
  ['and more', 'above'],
  ['or greater', 'above'],
  ['or higher', 'above'],
  ['or above', 'above'],
  ['and above', 'above'],
  ['or over', 'above'],
  ['and over', 'above'],
  ['or older', 'above'],
  ['and older', 'above'],
  ['and up', 'above'],
  ['or longer', 'above'],
  ['or better', 'above'],
  ['or fewer', 'below'],
  ['or less', 'below'],
  ['and less', 'below'],
  ['or lower', 'below'],
  ['or under', 'below'],
  ['and under', 'below'],
  ['or below', 'below'],
  ['and below', 'below'],
  ['or younger', 'below'],
  ['and younger', 'below'],
  ['or so', 'about'],
  ['or thereabouts', 'about'],
  ['- plus', 'above'],
  ['plus', 'above'],
  ['- odd', 'about'],
  ['- ish', 'about'],
  ['odd', 'about'],
  ['+', 'above'],
]
type Entry = { readonly words: readonly string[]; readonly kind: BoundKind; readonly name: string }
const byWord = (list: typeof BEFORE, end: boolean): ReadonlyMap<string, readonly Entry[]> => {
  const map = new Map<string, Entry[]>()
  for (const [text, kind] of list) {
    const words = text.split(' ')
    const key = (end ? words.at(-1) : words[0]) ?? ''
    const entries = map.get(key) ?? []
    entries.push({ words, kind, name: text.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '') || kind })
    map.set(key, entries)
  }
  for (const entries of map.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return map
}
const BY_LAST_WORD = byWord(BEFORE, true)
const BY_FIRST_WORD = byWord(AFTER, false)

/** The bound that ends just before the lexeme, or null. */
export function boundBefore(lexemes: readonly Lexeme[], at: number): Bound | null {
  for (const { words, kind, name } of BY_LAST_WORD.get(lexemes[at - 1]?.lower ?? '') ?? []) {
    const from = at - words.length
    if (from >= 0 && words.every((word, i) => lexemes[from + i]?.lower === word))
      return { kind, name, length: words.length }
  }
  return null
}

/** The bound that begins at the lexeme ("or more"), or null. "plus", "odd" and "+" only where they touch the number. */
export function boundAfter(lexemes: readonly Lexeme[], at: number): Bound | null {
  const first = lexemes[at]
  if (first === undefined) return null
  for (const { words, kind, name } of BY_FIRST_WORD.get(first.lower) ?? []) {
    if (!words.every((word, i) => lexemes[at + i]?.lower === word)) continue
    if ((first.lower === '-' || first.lower === '+') && !first.glued) continue
    if (first.lower === 'plus' || first.lower === 'odd') continue
    // "200 or greater than 190", "5000 or less than 6000": the words belong to the next number.
    const next = lexemes[at + words.length]
    if (next !== undefined && (next.lower === 'than' || next.kind === 'number' || next.lower === 'to')) continue
    return { kind, name, length: words.length }
  }
  return null
}
