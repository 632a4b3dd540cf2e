/** So many requests a second from one address, with some at once: a token bucket each. The clock is given. */
import type { MiddlewareHandler } from 'hono'
import { tooMany } from './refusals.ts'

export interface Rate {
  readonly perSecond: number
  readonly atOnce: number
}

interface Bucket {
  left: number
  at: number
}

// Addresses remembered; a full bucket need not be, so the oldest may go.
const MOST_ADDRESSES = 10_000

/** `now`: milliseconds. `addressOf`: who asks. */
export function rateLimit(
  { perSecond, atOnce }: Rate,
  now: () => number,
  addressOf: (context: Parameters<MiddlewareHandler>[0]) => string,
): MiddlewareHandler {
  const buckets = new Map<string, Bucket>()
  return async (context, next) => {
    const address = addressOf(context)
    const time = now()
    const bucket = buckets.get(address) ?? { left: atOnce, at: time }
    // A clock that jumps back gives nothing and takes nothing.
    const passed = Math.max(0, time - bucket.at) / 1000
    bucket.left = Math.min(atOnce, bucket.left + passed * perSecond)
    bucket.at = time
    buckets.delete(address)
    buckets.set(address, bucket)
    if (buckets.size > MOST_ADDRESSES) buckets.delete(buckets.keys().next().value ?? '')
    if (bucket.left < 1) {
      const seconds = Math.ceil((1 - bucket.left) / perSecond)
      return context.json(tooMany, 429, { 'Retry-After': `${seconds}` })
    }
    bucket.left--
    await next()
    return undefined
  }
}
