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

interface Beside {
  readonly all: readonly number[]
  /** The next content word to each side. */
  readonly next: readonly number[]
}

function besides(form: Form, span: Span): Beside {
  const inside = wordsIn(form, span)
  const [first, last] = [inside[0], inside.at(-1)]
  if (first === undefined || last === undefined) return { all: [], next: [] }
  const before: number[] = []
  for (let i = first - 1; i >= 0 && before.length < REACH; i--) if (form.content[i]) before.push(i)
  let after = last + 1
  while (after < form.ids.length && !form.content[after]) after++
  const behind = after < form.ids.length ? [after] : []
  return { all: [...before, ...behind], next: [...before.slice(0, 1), ...behind] }
}

const isInfinitive = (form: Form, i: number) => form.words[i - 1]?.key === 'to'

/** Two words beside the one stand, aligned, beside the other, one of them next to both, none as "to do" against "did". */
export function isOneOccasion({ a, b, alignment }: Versions, x: Span, y: Span): boolean {
  const [ofA, ofB] = [besides(a.form, x), besides(b.form, y)]
  let shared = 0
  let next = false
  for (const i of ofA.all) {
    const j = alignment.toB[i] ?? -1
    if (!ofB.all.includes(j)) continue
    if (isInfinitive(a.form, i) !== isInfinitive(b.form, j)) return false
    shared++
    next ||= ofA.next.includes(i) && ofB.next.includes(j)
  }
  return shared >= 2 && next
}
