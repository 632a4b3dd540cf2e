/** Chance with a seed: the same numbers on every machine (mulberry32, T. Ettinger, public domain). */
export interface Chance {
  /** 0 ≤ x < 1. */
  readonly next: () => number
  /** Whole number, both ends included. */
  readonly between: (low: number, high: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  readonly shuffled: <T>(list: readonly T[]) => T[]
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(next() * list.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = between(0, i)
      const [a, b] = [copy[i], copy[j]]
      if (a !== undefined && b !== undefined) [copy[i], copy[j]] = [b, a]
    }
    return copy
  }
  return { next, between, pick, shuffled }
}
