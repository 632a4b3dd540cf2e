/** Clock times: "um 18.30 Uhr", "gegen 9 Uhr", "um Mitternacht". They take the day named last, else that of publication. */

import { isoDay } from '../calendar/day.ts'
import { pad, type Rule } from './times-scene.ts'

const clock: Rule = ({ tokens, publication, lastDay }, at) => {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'number') return null
  const split = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(token.text)
  if (split === null) return null
  const uhr = tokens[at + 1]?.text === 'Uhr'
  if (!uhr && !/^\d{1,2}:\d{2}$/.test(token.text)) return null
  // "9 Uhr 30"
  const minutes = split[2] ?? (uhr && /^\d{2}$/.test(tokens[at + 2]?.text ?? '') ? tokens[at + 2]?.text : undefined)
  const [hour, minute] = [Number(split[1]), Number(minutes ?? 0)]
  if (
    hour > 24 ||
    minute > 59 ||
    (!uhr && !/^(?:um|gegen|ab|bis|seit|von|nach|vor)$/.test(tokens[at - 1]?.lower ?? ''))
  )
    return null
  const day = lastDay ?? publication
  const value = `${day === null ? 'XXXX-XX-XX' : isoDay(day)}T${pad(hour)}:${pad(minute)}`
  const to = (uhr ? at + 2 : at + 1) + (split[2] === undefined && minutes !== undefined ? 1 : 0)
  const before = tokens[at - 1]?.lower
  return { from: at, to, type: 'TIME', value, rule: 'clock', ...(before === 'gegen' && { mod: 'APPROX' }) }
}

export const clockRules: readonly Rule[] = [clock]
