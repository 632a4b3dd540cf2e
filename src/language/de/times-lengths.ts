/** Lengths and sets: "drei Stunden", "anderthalb Jahre", "ein halbes Jahr", "wochenlang", "jeden Montag", "täglich". */

import { LONG, SETS, UNITS, WEEKDAYS } from './time-words-table.ts'
import { countOf, type Rule } from './times-scene.ts'
import { isCapital } from './tokens.ts'
import { DURATION_UNITS, UNIT_WORDS } from './unit-words-table.ts'

/** TIMEX3 value of a count of units; a half becomes the unit below. */
function lengthValue(count: number | null, unit: string): string | null {
  const code = Object.hasOwn(DURATION_UNITS, unit) ? DURATION_UNITS[unit] : undefined
  if (code === undefined) return null
  const clock = code.startsWith('T')
  const letter = clock ? code.slice(1) : code
  if (count === null) return `P${clock ? 'T' : ''}X${letter}`
  const whole = Math.floor(count)
  const rest = count - whole
  const below = { Y: 'M', H: 'M' }[letter]
  if (rest === 0.5 && below !== undefined) {
    const size = letter === 'Y' ? 6 : 30
    return `P${clock ? 'T' : ''}${whole === 0 ? '' : `${whole}${letter}`}${size}${below}`
  }
  return `P${clock ? 'T' : ''}${count}${letter}`
}

const length: Rule = ({ tokens }, at) => {
  const before = tokens[at - 1]
  const token = tokens[at]
  if (token === undefined || (before !== undefined && before.kind === 'number')) return null
  if (Object.hasOwn(LONG, token.lower))
    return { from: at, to: at + 1, type: 'DURATION', value: LONG[token.lower] ?? '', rule: 'long' }
  const count = countOf(tokens, at)
  if (count === null) return null
  const noun = tokens[count.to]
  const unit = noun === undefined || !isCapital(noun) ? undefined : UNIT_WORDS.get(noun.lower)
  if (unit === undefined || tokens[count.to + 1]?.lower === 'alt') return null
  // "eines Tages", "ein Jahr": a tale's day is no length; an article alone counts with an hour and more only as a length.
  if (/^eines$/.test(token.lower)) return null
  const value = lengthValue(count.count, unit)
  return value === null ? null : { from: at, to: count.to + 1, type: 'DURATION', value, rule: 'length' }
}

/** "jeden Montag", "jedes Jahr", "alle zwei Wochen". */
const set: Rule = ({ tokens }, at) => {
  const token = tokens[at]
  if (token === undefined) return null
  if (Object.hasOwn(SETS, token.lower))
    return { from: at, to: at + 1, type: 'SET', value: SETS[token.lower] ?? '', rule: 'set' }
  const next = tokens[at + 1]
  if (/^jede[nrsm]?$/.test(token.lower) && next !== undefined && isCapital(next)) {
    const weekday = Object.hasOwn(WEEKDAYS, next.lower) ? WEEKDAYS[next.lower] : undefined
    if (weekday !== undefined) return { from: at, to: at + 2, type: 'SET', value: `XXXX-WXX-${weekday}`, rule: 'set' }
    const unit = Object.hasOwn(UNITS, next.lower) ? UNITS[next.lower] : undefined
    const code =
      unit === undefined
        ? undefined
        : { day: 'D', week: 'W', month: 'M', year: 'Y', weekend: null, quarter: '3M' }[unit]
    if (code != null)
      return { from: at, to: at + 2, type: 'SET', value: code === '3M' ? 'P3M' : `P1${code}`, rule: 'set' }
  }
  if (token.lower === 'alle') {
    const count = countOf(tokens, at + 1)
    const unit = UNIT_WORDS.get(tokens[count?.to ?? at]?.lower ?? '')
    const value = count === null || unit === undefined || count.count === null ? null : lengthValue(count.count, unit)
    if (count !== null && value !== null) return { from: at, to: count.to + 1, type: 'SET', value, rule: 'set' }
  }
  return null
}

export const lengthRules: readonly Rule[] = [set, length]
