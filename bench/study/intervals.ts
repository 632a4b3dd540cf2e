/** Shares with their intervals: by drawing stories again, and corrected by a sample that people read. */
import { hash32 } from '../../src/text/hash.ts'

export interface Interval {
  readonly value: number
  /** Ends of the 95 % interval. */
  readonly low: number
  readonly high: number
}

const DRAWS = 1000

/**
 * A fixed chance in 0..1: the same run gives the same interval. The hash alone hardly moves its high bits with the last
 * character; mixed as MurmurHash3 ends (Appleby 2011).
 */
function chance(seed: string): number {
  let hash = hash32(seed)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

function interval(value: number, draws: readonly number[]): Interval {
  const sorted = [...draws].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? value
  return { value, low: at(0.025), high: at(0.975) }
}

/** Draws groups with replacement (articles of one story are no independent draws) and takes the measure of each draw. */
export function drawnAgain<T>(
  groups: readonly (readonly T[])[],
  measure: (of: readonly (readonly T[])[]) => number,
  name: string,
): Interval {
  const draws = Array.from({ length: DRAWS }, (_, n) =>
    measure(groups.map((_, i) => groups[Math.floor(chance(`${name} ${n} ${i}`) * groups.length)] ?? [])),
  )
  return interval(measure(groups), draws)
}

export interface Read<V> {
  readonly told: V
  readonly read: V
}

/**
 * What the shares would be if people had read everything: for each verdict of Stemma, how people read those of the
 * sample it gave that verdict (post-stratification, Cochran 1977 §5A.9). The interval is the sample's, drawn again.
 */
export function corrected<V extends string>(
  shares: ReadonlyMap<V, number>,
  sample: readonly Read<V>[],
  value: V,
  name: string,
): Interval {
  const measure = (of: readonly Read<V>[]) => {
    let sum = 0
    for (const [told, share] of shares) {
      const same = of.filter((one) => one.told === told)
      // A verdict that no article of the draw has is taken as it is.
      sum +=
        same.length === 0
          ? share * Number(told === value)
          : (share * same.filter(({ read }) => read === value).length) / same.length
    }
    return sum
  }
  const draws = Array.from({ length: DRAWS }, (_, n) =>
    measure(sample.map((_, i) => sample[Math.floor(chance(`${name} ${n} ${i}`) * sample.length)] as Read<V>)),
  )
  return interval(measure(sample), draws)
}
