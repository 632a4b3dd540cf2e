/**
 * Tells a URL of each change: one POST with the events of a moment, signed as Stripe and others sign theirs (HMAC-SHA256
 * over time and body, RFC 2104), so that the receiver can tell ours from anybody's and an old one from a new one. What
 * is not answered with 2xx comes again; receivers drop the ids they have.
 */
import { createHmac } from 'node:crypto'
import { sha256Hex } from '../text/hash.ts'
import type { WatchEvent } from './event.ts'
import type { Follower } from './follower.ts'

/** What of `fetch` is used. */
export type Post = (
  url: string,
  options: { method: 'POST'; headers: Record<string, string>; body: string; signal: AbortSignal; redirect: 'error' },
) => Promise<{ readonly status: number }>

export interface WebhookGiven {
  readonly url: string
  /** Shared with the receiver; null: unsigned. */
  readonly secret: string | null
  readonly post: Post
  readonly now: () => Date
  /** Told of each failure, in a plain sentence. */
  readonly say: (message: string) => void
}

const TIMEOUT_MS = 10_000

export function webhook({ url, secret, post, now, say }: WebhookGiven): Follower {
  return {
    name: `webhook ${sha256Hex(url).slice(0, 16)}`,
    take: async (events) => {
      const body = JSON.stringify({ events })
      const time = Math.floor(now().getTime() / 1000)
      const { status } = await post(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'stemma-delivery': deliveryOf(events),
          ...(secret !== null && { 'stemma-signature': signature(secret, time, body) }),
        },
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        // A redirect would carry the events to somebody else.
        redirect: 'error',
      })
      if (status < 200 || status >= 300) throw new Error(`answered ${status}`)
    },
    failed: (error) =>
      say(
        `The webhook ${hostOf(url)} could not be told (${error instanceof Error ? error.message : String(error)}); it is tried again`,
      ),
  }
}

/** `t=<seconds>,v1=<hex>` over `<seconds>.<body>`. */
export function signature(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/** The same for the same events, so that a second delivery of them is known as one. */
function deliveryOf(events: readonly WatchEvent[]): string {
  return sha256Hex(events.map(({ id }) => id).join('\n')).slice(0, 24)
}

/** Its path may hold a secret. */
function hostOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return 'address'
  }
}
