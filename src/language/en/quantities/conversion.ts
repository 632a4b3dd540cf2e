/** From one unit into another. */
import { CONVERSIONS } from './conversion-table.ts'

/** What a unit measures ("length"); a unit of its own kind where the table does not know it; 'count' for none. */
export function kindOf(unit: string | null): string {
  if (unit === null) return 'count'
  return Object.hasOwn(CONVERSIONS, unit) ? (CONVERSIONS[unit]?.[0] ?? unit) : unit
}

/** The value in the base unit of its kind. Temperatures become degrees Celsius; bare degrees stay their own kind. */
export function inBase(value: number, unit: string | null): number {
  if (unit === null) return value
  return value * (Object.hasOwn(CONVERSIONS, unit) ? (CONVERSIONS[unit]?.[1] ?? 1) : 1)
}

/** The value of one unit in another of the same kind. Fahrenheit and Celsius have different zeros and are done apart. */
export function converted(value: number, from: string, to: string): number | null {
  if (from === to) return value
  if (from === 'fahrenheit' && to === 'celsius') return ((value - 32) * 5) / 9
  if (from === 'celsius' && to === 'fahrenheit') return (value * 9) / 5 + 32
  if (kindOf(from) !== kindOf(to)) return null
  const factor = inBase(1, to)
  return factor === 0 ? null : Number((inBase(value, from) / factor).toPrecision(12))
}
