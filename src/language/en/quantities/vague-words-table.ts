/**
 * Numbers that words leave open, as honest intervals: what most readers would not call wrong. "A few" stays below ten,
 * "dozens" begins at two dozen and ends before a hundred, "tens of thousands" runs from twenty thousand to a hundred
 * thousand. All are approximate.
 */
export const VAGUE: Readonly<Record<string, readonly [lo: number, hi: number]>> = {
  few: [2, 9], several: [3, 9], couple: [2, 2], pair: [2, 2], handful: [3, 9], dozens: [24, 99], scores: [40, 99],
  hundreds: [200, 999], thousands: [2000, 9999], millions: [2e6, 9e6], billions: [2e9, 9e9], trillions: [2e12, 9e12], tens: [20, 99],
}
export const VAGUE_SCALE: Readonly<Record<string, number>> = {
  dozen: 12, dozens: 12, hundred: 100, hundreds: 100, thousand: 1e3, thousands: 1e3, million: 1e6, millions: 1e6, billion: 1e9, billions: 1e9, trillion: 1e12, trillions: 1e12,
}
