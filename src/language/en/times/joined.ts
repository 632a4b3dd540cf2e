/** A time of day and the day beside it are one time: "5 p.m. EST, Nov. 6", "Friday at 10 a.m.", "midnight Saturday". */
import { isClass } from './pattern.ts'
import type { Made } from './scene.ts'

export interface Found {
  /** Lexemes [from, to). */
  readonly from: number
  readonly to: number
  readonly made: Made
  readonly rule: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

export function joined(found: readonly Found[], classes: string): Found[] {
  const made: Found[] = []
  for (const next of found) {
    const before = made.at(-1)
    const one = before === undefined ? null : join(before, next, classes)
    if (one === null) made.push(next)
    else made[made.length - 1] = one
  }
  return made
}

function join(a: Found, b: Found, classes: string): Found | null {
  const timeFirst = a.made.type === 'TIME' && b.made.type === 'DATE' && DAY.test(b.made.value)
  const dayFirst = a.made.type === 'DATE' && b.made.type === 'TIME' && DAY.test(a.made.value)
  if (!timeFirst && !dayFirst) return null
  const gap = b.from - a.to
  if (gap < 0 || gap > 1) return null
  if (gap === 1) {
    const between = classes[a.to]
    const joins =
      isClass(between, 'comma') ||
      isClass(between, 'at') ||
      (timeFirst && (isClass(between, 'on') || isClass(between, 'of')))
    if (!joins) return null
  }
  const time = timeFirst ? a.made.value : b.made.value
  const day = timeFirst ? b.made.value : a.made.value
  const clock = time.slice(time.indexOf('T'))
  return {
    from: a.from,
    to: b.to,
    made: { ...(timeFirst ? a.made : b.made), value: day + clock, mod: a.made.mod ?? b.made.mod ?? null },
    rule: 'day-and-time',
  }
}
