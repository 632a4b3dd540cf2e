/** Numbers that words leave open. */
import { type Figure, own } from './figure.ts'
import type { Lexeme } from './lexemes.ts'
import { VAGUE, VAGUE_SCALE } from './vague-words-table.ts'

/** "a few", "several hundred", "dozens", "tens of thousands", "a couple of dozen", "a few". */
export function vagueAt(lexemes: readonly Lexeme[], from: number): Figure | null {
  let at = from
  const article = lexemes[at]?.lower === 'a' || lexemes[at]?.lower === 'the'
  if (article) at++
  const word = lexemes[at]?.lower ?? ''
  const base = own(VAGUE, word)
  if (base === undefined) return null
  const alone = word === 'few' || word === 'couple' || word === 'pair' || word === 'handful'
  if (alone && !(article && lexemes[from]?.lower === 'a')) {
    const front = lexemes[from - 1]?.lower ?? ''
    if (!(word === 'few' && /^(last|past|next|first|every|these|those|the)$/.test(front))) return null
  }
  if (article && lexemes[from]?.lower === 'the') return null
  if (article && !alone) return null
  at++
  let [lo, hi] = base
  let scale = 1
  const of = lexemes[at]?.lower === 'of' ? 1 : 0
  const next = own(VAGUE_SCALE, lexemes[at + of]?.lower ?? '')
  // "scores of" are many, "he scores" is a verb.
  if (word === 'scores' && of === 0) return null
  if (word === 'tens' && (of === 0 || next === undefined || next < 1000)) return null
  // numerals.ts has joined "hundred thousand" already.
  const joined = lexemes[at + of]
  const factor =
    next ??
    (joined?.kind === 'number' && joined.spelled && /^(hundred|thousand|million|billion|dozen)/.test(joined.lower)
      ? joined.value
      : undefined)
  if (factor !== undefined && factor >= 12) {
    const joinedUp = word === 'tens' || word === 'hundreds' || word === 'thousands' || word === 'dozens'
    hi = joinedUp ? (hi + 1) * factor - 1 : hi * factor
    lo = (word === 'tens' ? 20 : lo) * factor
    scale = factor
    at += of + 1
  } else if (/^(millions|billions|trillions)$/.test(word)) hi = hi * 1.1
  return { from, to: at, lo, hi, kind: 'vague', scale, rule: `vague.${word}` }
}
