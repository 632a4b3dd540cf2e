/** Words before and behind a number that bound or blur it: "mehr als", "mindestens", "rund", "oder mehr". */
import type { Token } from './tokens.ts'

export interface Bounded {
  /** First token of the words that bound. */
  readonly from: number
  readonly side: 'least' | 'most' | null
  readonly approximate: boolean
  readonly name: string
}

/** Phrases before the number, words in order; the longest that fits wins. */
const BEFORE: readonly (readonly [string, Bounded['side'], boolean])[] = [
  ['mehr als', 'least', false],
  ['nicht weniger als', 'least', false],
  ['mindestens', 'least', false],
  ['wenigstens', 'least', false],
  ['zumindest', 'least', false],
  ['über', 'least', false],
  ['ab', 'least', false],
  ['weniger als', 'most', false],
  ['nicht mehr als', 'most', false],
  ['höchstens', 'most', false],
  ['maximal', 'most', false],
  ['unter', 'most', false],
  ['bis zu', 'most', false],
  ['rund', null, true],
  ['etwa', null, true],
  ['ungefähr', null, true],
  ['circa', null, true],
  ['zirka', null, true],
  ['ca .', null, true],
  ['ca', null, true],
  ['knapp', null, true],
  ['gut', null, true],
  ['fast', null, true],
  ['nahezu', null, true],
  ['beinahe', null, true],
  ['annähernd', null, true],
  ['schätzungsweise', null, true],
  ['an die', null, true],
  ['um die', null, true],
]

/** The words just before the token, or null. "Über" and "unter" are also places: only the number behind them tells. */
export function boundBefore(tokens: readonly Token[], at: number): Bounded | null {
  for (const [words, side, approximate] of SORTED) {
    const list = words
    const from = at - list.length
    if (from < 0 || !list.every((word, i) => tokens[from + i]?.lower === word)) continue
    return { from, side, approximate, name: list.join('-').replace('-.', '') }
  }
  return null
}

const SORTED = BEFORE.map(([phrase, side, approximate]) => [phrase.split(' '), side, approximate] as const).sort(
  (a, b) => b[0].length - a[0].length,
)

/** "100 Menschen oder mehr": behind the number or its noun. The words are not part of the amount. */
export function boundBehind(tokens: readonly Token[], at: number, noun: string | null): Bounded | null {
  const from = noun !== null && tokens[at]?.lower === noun ? at + 1 : at
  if (!/^(?:oder|und)$/.test(tokens[from]?.lower ?? '')) return null
  const word = tokens[from + 1]?.lower ?? ''
  if (word === 'mehr') return { from, side: 'least', approximate: false, name: 'or-more' }
  return word === 'weniger' && tokens[from]?.lower === 'oder'
    ? { from, side: 'most', approximate: false, name: 'or-less' }
    : null
}
