/**
 * German time expressions with TIMEX3 type, value and interval, as English has them: dates ("3. Oktober 2024", "03.10."),
 * weekdays with parts of the day ("am Dienstagabend", "in der Nacht zu Mittwoch"), words that lean on the publication
 * ("gestern", "vor drei Wochen", "im vergangenen Jahr"), clock times, lengths, sets. Rules over tokens, in order; the
 * first that fits at a token wins, so longer readings stand first.
 */
import type { Time } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { parseIsoDay } from '../calendar/day.ts'
import { intervalOf } from '../calendar/interval.ts'
import { calendarRules } from './times-calendar.ts'
import { clockRules } from './times-clock.ts'
import { deicticRules } from './times-deictic.ts'
import { lengthRules } from './times-lengths.ts'
import type { Made, Rule, TimeScene } from './times-scene.ts'
import { tokensOf } from './tokens.ts'

const RULES: readonly Rule[] = [...clockRules, ...calendarRules, ...deicticRules, ...lengthRules]

/** By place, not overlapping. Pure; O(length). Without `published` relative words keep X's or are left out. */
export function findTimes(
  article: { readonly id: string; readonly text: string },
  sentences: readonly Span[],
  anchor: { readonly published: string | null },
): Time[] {
  const publication = anchor.published === null ? null : parseIsoDay(anchor.published)
  const found: Time[] = []
  let lastDay: number | null = null
  for (const sentence of sentences) {
    const tokens = tokensOf(article.text, sentence)
    const scene: TimeScene = { tokens, publication, lastDay, future: null }
    let at = 0
    while (at < tokens.length) {
      const made = firstReading(scene, at)
      const from = tokens[made?.from ?? at]
      const last = tokens[(made?.to ?? at + 1) - 1]
      if (made === null || from === undefined || last === undefined || made.to <= at) {
        at++
        continue
      }
      found.push(timeOf(article.id, made, from.start, last.end))
      if (made.day !== undefined && made.day !== null) lastDay = scene.lastDay = made.day
      at = made.to
    }
  }
  return found
}

function firstReading(scene: TimeScene, at: number): Made | null {
  for (const rule of RULES) {
    const made = rule(scene, at)
    if (made !== null) return made
  }
  return null
}

function timeOf(article: string, made: Made, start: number, end: number): Time {
  const dated = made.type === 'DATE' || made.type === 'TIME'
  const { lo, hi } = dated ? intervalOf(made.value, made.mod ?? null) : { lo: null, hi: null }
  return {
    start,
    end,
    type: made.type,
    value: made.value,
    lo,
    hi,
    mod: made.mod ?? null,
    evidence: [{ rule: `de.time.${made.rule}`, value: null, spans: [{ article, start, end }] }],
  }
}
