/** Lengths of time that hold no number word of their own ("an hour and a half", "a week"): quantities by their TIMEX3 value. */
import type { Quantity, Time } from '../../../model/annotation.ts'

const VALUE =
  /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const
/** How many of the unit after it go into one. */
const PARTS = [12, 0, 7, 24, 60, 60, 0]

/** For each such time that no quantity covers, one quantity. Both lists are in order of place; O(n). */
export function durationsLeft(
  article: { readonly id: string },
  quantities: readonly Quantity[],
  times: readonly Time[],
): Quantity[] {
  const found: Quantity[] = []
  let next = 0
  for (const time of times) {
    while (next < quantities.length && (quantities[next]?.end ?? 0) <= time.start) next++
    if (time.type !== 'DURATION' || (quantities[next]?.start ?? time.end) < time.end) continue
    const match = VALUE.exec(time.value)
    if (match === null) continue
    const amounts = UNITS.map((_, i) => Number(match[i + 1] ?? 0))
    const first = amounts.findIndex((amount) => amount > 0)
    const unit = UNITS[first]
    if (unit === undefined) continue
    const rest = PARTS[first] ?? 0
    const value = (amounts[first] ?? 0) + (rest > 0 ? (amounts[first + 1] ?? 0) / rest : 0)
    found.push({
      start: time.start,
      end: time.end,
      lo: time.mod === 'LESS_THAN' || time.mod === 'EQUAL_OR_LESS' ? null : value,
      hi: time.mod === 'MORE_THAN' || time.mod === 'EQUAL_OR_MORE' ? null : value,
      open:
        time.mod === 'LESS_THAN' || time.mod === 'EQUAL_OR_LESS'
          ? 'lo'
          : time.mod === 'MORE_THAN' || time.mod === 'EQUAL_OR_MORE'
            ? 'hi'
            : 'none',
      approximate: time.mod === 'APPROX',
      unit,
      of: null,
      evidence: [
        { rule: 'en.quantity.duration', value, spans: [{ article: article.id, start: time.start, end: time.end }] },
      ],
    })
  }
  return found
}
