/**
 * Follows feeds: looks at each when it is due, joins what is new to its stories, and tells what changed. Clock, waiting
 * and network are handed in. What fails is told and tried again later; only the workspace's own failure ends it.
 */
import type { FeedState } from '../store/feeds.ts'
import { type Follower, Followers } from './follower.ts'
import { type Polling, pollFeed, pollPage } from './poll.ts'
import { notBeyond, waitUntil } from './schedule.ts'

export interface Watching extends Polling {
  readonly feeds: readonly string[]
  readonly followers: readonly Follower[]
  /** Ends after the time, or when the signal is raised (it may reject then). */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>
  /** One look at everything, then the end. */
  readonly once?: boolean
}

// Pages looked at again in one round; the others wait for the next.
const MOST_PAGES = 100
// Hosts differ, and the fetcher keeps each host's turns.
const FEEDS_AT_ONCE = 8
// Followers that failed are tried again after this, even when no feed is due.
const LONGEST_SLEEP = 60_000

/** Resolves when the signal was raised, or after one round. */
export async function watch(watching: Watching): Promise<void> {
  const { workspace, feeds, now, signal, sleep, followers, once = false } = watching
  const known = new Map((await workspace.feeds.states(feeds)).map((state) => [state.url, state]))
  const dueAt = new Map<string, Date>()
  for (const url of feeds) dueAt.set(url, known.get(url)?.due ?? now())
  // Before every look: the clock may have been set back since a time was written down.
  const placed = () => {
    for (const [url, due] of dueAt) dueAt.set(url, notBeyond(due, now()))
  }
  const told = await Followers.begin(workspace, followers, now)
  // What an earlier run no longer came to tell.
  await told.tell()
  while (!signal.aborted) {
    placed()
    const due = feeds.filter((url) => once || waitUntil(dueAt.get(url) ?? now(), now()) === 0)
    await atOnce(FEEDS_AT_ONCE, due, async (url) => {
      const [state = unknownFeed(url, now())] = await workspace.feeds.states([url])
      dueAt.set(url, await pollFeed(watching, state))
    })
    for (const item of await workspace.feeds.dueItems(feeds, now(), MOST_PAGES)) {
      if (signal.aborted) break
      await pollPage(watching, item)
    }
    await workspace.refresh()
    await told.tell()
    if (once) return
    const next = await workspace.feeds.nextItemDue(feeds)
    const waits = [...dueAt.values(), ...(next === null ? [] : [next])].map((at) => waitUntil(at, now()))
    await sleep(Math.min(LONGEST_SLEEP, ...waits), signal).catch(() => {})
  }
}

function unknownFeed(url: string, now: Date): FeedState {
  return { url, etag: null, lastModified: null, due: now, failures: 0 }
}

/** Does the work for all, so many at once. */
async function atOnce<T>(most: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const hand = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, hand))
}
