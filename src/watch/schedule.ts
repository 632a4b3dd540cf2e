/**
 * When a feed, and a page it named, is looked at next. Feeds: as often as asked for, not more often than the feed's own
 * wish (ttl), and less and less while it fails. Pages: again after one, six and twenty-four hours and after three days,
 * because a text that is changed without a word is mostly changed on its first day.
 */
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

// A feed that fails is not given up, but looked at once a day at least.
const LONGEST_WAIT = DAY
const LOOKS_AFTER = [HOUR, 6 * HOUR, DAY, 3 * DAY] as const
// A feed that wishes to be looked at once a week is looked at once a day.
const LONGEST_TTL_MINUTES = 24 * 60

/** Milliseconds until the next look at a feed that has answered. `ttl`: its own wish in minutes. */
export function waitAfter(everyMinutes: number, ttl: number | null): number {
  return MINUTE * Math.max(everyMinutes, Math.min(ttl ?? 0, LONGEST_TTL_MINUTES))
}

/** The same after so many failures in a row; `asked`: as long as the host asked for, in milliseconds. */
export function waitAfterFailure(everyMinutes: number, failures: number, asked: number): number {
  return Math.min(LONGEST_WAIT, Math.max(asked, everyMinutes * MINUTE * 2 ** Math.min(failures - 1, 10)))
}

/** Milliseconds until a page is looked at again after so many looks; null: never. */
export function waitAfterLooks(looks: number): number | null {
  return LOOKS_AFTER[looks - 1] ?? null
}

/** Milliseconds from now; none where it is past. */
export function waitUntil(due: Date, now: Date): number {
  return Math.max(0, due.getTime() - now.getTime())
}

/** A time that was written down by another clock, or before this one was set back: never further off than the longest wait. */
export function notBeyond(due: Date, now: Date): Date {
  return new Date(Math.min(due.getTime(), now.getTime() + LONGEST_WAIT))
}
