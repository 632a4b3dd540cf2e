/**
 * Is a time of one version that of the same event in the other? The words beside it must be aligned, and in like
 * grammar: "asked to open the doors at 1:10" tells another event than "the doors were opened at 2:30".
 */
import type { Time } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import type { Form } from '../form.ts'
import { type Versions, wordsIn } from './finding.ts'

// "7 p.m.", "half past six", "noon": words that name no day.
const CLOCK_WORDS =
  /^(?:[\s\d.:,]|[ap]\.?m\b\.?|at|about|around|just|shortly|before|after|nearly|past|to|half|quarter|noon|midnight|o['’]clock|hours?|hrs?|gmt|utc|bst|cet|local|time)+$/i
const CLOCK = /T(\d{2}):?(\d{2})/

/** Minutes since midnight where the text gives an hour and no day, else null. */
export function clockOf(text: string, time: Time): number | null {
  const match = CLOCK.exec(time.value)
  if (match === null || !CLOCK_WORDS.test(text.slice(time.start, time.end))) return null
  return Number(match[1]) * 60 + Number(match[2])
}

// How many content words before a time may hold its verb.
const REACH = 3

function besides(form: Form, span: Span): number[] {
  const inside = wordsIn(form, span)
  const [first, last] = [inside[0], inside.at(-1)]
  if (first === undefined || last === undefined) return []
  const found: number[] = []
  for (let i = first - 1; i >= 0 && found.length < REACH; i--) if (form.content[i]) found.push(i)
  const before = found.length
  for (let i = last + 1; i < form.ids.length && found.length < before + 1; i++) if (form.content[i]) found.push(i)
  return found
}

const isInfinitive = (form: Form, i: number) => form.words[i - 1]?.key === 'to'

/** At least two words beside the one stand, aligned, beside the other, none as "to do" against "did". */
export function isOneOccasion({ a, b, alignment }: Versions, x: Span, y: Span): boolean {
  const ofB = new Set(besides(b.form, y))
  let shared = 0
  for (const i of besides(a.form, x)) {
    const j = alignment.toB[i] ?? -1
    if (!ofB.has(j)) continue
    if (isInfinitive(a.form, i) !== isInfinitive(b.form, j)) return false
    shared++
  }
  return shared >= 2
}
