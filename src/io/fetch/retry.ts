/** How long to wait before asking again. */

/** The longest a failing host is left alone. */
const LONGEST_MS = 3_600_000

/** Doubles with every failure: 1, 2, 4 … times the first wait. No chance in it: one request a host is in flight, so nobody collides. */
export function backoffMs(failures: number, firstMs = 1_000): number {
  return Math.min(LONGEST_MS, firstMs * 2 ** Math.max(0, failures - 1))
}

/** What Retry-After asks for (seconds, or a date), or null. Never in the past. */
export function askedWaitMs(header: string | undefined, now: number): number | null {
  if (header === undefined) return null
  const seconds = /^\s*(\d{1,9})\s*$/.exec(header)
  if (seconds !== null) return Number(seconds[1]) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
