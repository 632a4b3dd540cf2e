/** What a rule for German times sees and gives back. */
import type { Time } from '../../model/annotation.ts'
import { civilOf, dayOf, weekdayOf } from '../calendar/day.ts'
import { figureOf, numeralAt } from './numerals.ts'
import type { Token } from './tokens.ts'

export interface TimeScene {
  readonly tokens: readonly Token[]
  /** Day of publication, or null. */
  readonly publication: number | null
  /** Day last named in the text. */
  lastDay: number | null
  /** Does the sentence speak of what is to come? Worked out when first asked. */
  future: boolean | null
}

export interface Made {
  /** Tokens [from, to). */
  readonly from: number
  readonly to: number
  readonly type: Time['type']
  readonly value: string
  readonly mod?: string
  readonly rule: string
  /** The day it names, which later clock times lean on. */
  readonly day?: number | null
}

/** Null where the rule does not fit at the token. */
export type Rule = (scene: TimeScene, at: number) => Made | null

const WILL = /^(?:wird|werden|soll|sollen|will|wollen|plant|planen|werde|beginnt|startet|tritt|kommt|stehe|steht)$/
const WAS =
  /^(?:war|waren|wurde|wurden|hatte|hatten|hat|haben|habe|sagte|sagten|erklärte|teilte|teilten|berichtete|berichteten|kam|kamen|gab|ging|gingen|starb|starben|kündigte|bestätigte|forderte|warnte|nannte|schrieb|meldete|meldeten|\p{Ll}{3,}ten?)$/u

/** "wird am Freitag", "soll am Montag": no word of the past beside it. */
export function speaksOfFuture(scene: TimeScene): boolean {
  scene.future ??=
    scene.tokens.some(({ lower }) => WILL.test(lower)) &&
    !scene.tokens.some(({ lower, text }) => lower === text && WAS.test(lower))
  return scene.future
}

/** The day of that weekday that is meant: the last one, today's included; the next one where the sentence looks ahead. */
export function weekdayNear(scene: TimeScene, weekday: number, lean: 'past' | 'future' | null): number | null {
  const { publication } = scene
  if (publication === null) return null
  const today = weekdayOf(publication)
  const ahead = (weekday - today + 7) % 7
  const back = (today - weekday + 7) % 7
  if (lean === 'future') return publication + (ahead === 0 ? 7 : ahead)
  if (lean === 'past') return publication - (back === 0 ? 7 : back)
  return speaksOfFuture(scene) ? publication + ahead : publication - back
}

/** The year, in which day and month lie nearest to the publication. */
export function nearYear(publication: number, month: number, day: number): number {
  const { year } = civilOf(publication)
  let best = year
  for (const one of [year - 1, year + 1])
    if (Math.abs(dayOf(one, month, day) - publication) < Math.abs(dayOf(best, month, day) - publication)) best = one
  return best
}

export const pad = (value: number): string => String(value).padStart(2, '0')

/** A year in four digits at the token, or null. */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const text = tokens[at]?.text ?? ''
  return /^(?:1[5-9]|20)\d\d$/.test(text) ? Number(text) : null
}

/** An ordinal day at the token ("3" and "."), or null; `to` is past the point. */
export function dayAt(tokens: readonly Token[], at: number): { readonly day: number; readonly to: number } | null {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return null
  if (tokens[at + 1]?.text !== '.' || tokens[at + 1]?.start !== token.end) return null
  const day = figureOf(token.text)
  return day >= 1 && day <= 31 ? { day, to: at + 2 } : null
}

/** A number of units: "drei", "2,5", "ein paar", "einigen", "mehreren" (null = not told). */
export function countOf(
  tokens: readonly Token[],
  at: number,
): { readonly count: number | null; readonly to: number } | null {
  const lower = tokens[at]?.lower ?? ''
  if (/^(?:einige[nr]?|mehrere[nr]?|wenige[nr]?|etliche[nr]?|viele[nr]?)$/.test(lower))
    return { count: null, to: at + 1 }
  if (lower === 'ein' && tokens[at + 1]?.text === 'paar') return { count: null, to: at + 2 }
  if (/^halbe[nsmr]?$/.test(tokens[at + 1]?.lower ?? '') && /^ein/.test(lower)) return { count: 0.5, to: at + 2 }
  const number = numeralAt(tokens, at)
  return number === null ? null : { count: number.value, to: number.to }
}
