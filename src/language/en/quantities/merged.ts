/** "More than 100 and fewer than 300": two bounds of one quantity. */
import type { Lexeme } from './lexemes.ts'
import type { Amount } from './record.ts'

export function merged(amounts: readonly Amount[], lexemes: readonly Lexeme[]): Amount[] {
  const made: Amount[] = []
  for (const next of amounts) {
    const before = made.at(-1)
    const one = before === undefined ? null : join(before, next, lexemes)
    if (one === null) made.push(next)
    else made[made.length - 1] = one
  }
  return made
}

function join(a: Amount, b: Amount, lexemes: readonly Lexeme[]): Amount | null {
  const gap = b.from - a.to
  if (gap < 1 || gap > 2 || (a.unit !== b.unit && a.unit !== null)) return null
  for (let i = a.to; i < b.from; i++) if (!/^(?:and|but|,)$/.test(lexemes[i]?.lower ?? '')) return null
  const lo = a.lo === null ? b.lo : a.lo
  const hi = a.hi === null ? b.hi : a.hi
  const opposite =
    (a.lo === null && a.hi !== null && b.hi === null) || (a.hi === null && a.lo !== null && b.lo === null)
  if (!opposite || lo === null || hi === null || lo >= hi) return null
  return {
    ...a,
    to: b.to,
    coreTo: b.coreTo,
    numberTo: b.numberTo,
    lo,
    hi,
    unit: b.unit,
    of: b.of ?? a.of,
    rules: [...a.rules, ...b.rules.slice(1), 'en.quantity.both-bounds'],
  }
}
