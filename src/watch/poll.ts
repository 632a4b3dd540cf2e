/**
 * One look at a feed, and one at a page it named. Each answer is remembered before the next question, so that a crash
 * on the way asks for little twice; writing an article twice changes nothing.
 */
import { type Notice, notice } from '../error/notice.ts'
import { feedItems } from '../ingest/formats/feed-items.ts'
import { Input } from '../ingest/input.ts'
import type { Fetched, Fetcher } from '../io/fetch/fetcher.ts'
import type { FeedState, ItemState } from '../store/feeds.ts'
import type { Workspace } from '../store/workspace.ts'
import { waitAfter, waitAfterFailure, waitAfterLooks } from './schedule.ts'

export interface Polling {
  readonly workspace: Workspace
  readonly fetcher: Fetcher
  readonly now: () => Date
  readonly everyMinutes: number
  readonly tell: (notice: Notice) => void
  readonly signal: AbortSignal
}

/** Looks at the feed and at the pages it names for the first time. Returns when it is due again. */
export async function pollFeed(polling: Polling, before: FeedState): Promise<Date> {
  const { workspace, fetcher, now, everyMinutes, tell, signal } = polling
  const answer = await fetcher.fetch(before.url, { ...conditions(before), signal })
  const later = (ms: number) => new Date(now().getTime() + ms)
  const keep = async (state: Omit<FeedState, 'url'>) => {
    await workspace.feeds.keep({ url: before.url, ...state })
    return state.due
  }
  const failed = (asked: number) => {
    const failures = before.failures + 1
    const { etag, lastModified } = before
    return keep({ etag, lastModified, failures, due: later(waitAfterFailure(everyMinutes, failures, asked)) })
  }
  if ('notice' in answer) {
    if (signal.aborted) return before.due
    tell(answer.notice)
    return failed(answer.retryAt === null ? Number.POSITIVE_INFINITY : answer.retryAt - now().getTime())
  }
  const validators = validatorsOf(answer)
  if (answer.status === 304) return keep({ ...validators, failures: 0, due: later(waitAfter(everyMinutes, null)) })
  if (answer.movedTo !== null) tell(moved(before.url, answer.movedTo))
  const feed = await feedItems(new Input(sourceOf(before.url, answer)))
  if (feed === null) {
    tell(noFeed(before.url))
    return failed(0)
  }
  // The feed is known before its items refer to it; it is due again at once should this be the last that is done.
  await keep({ etag: null, lastModified: null, failures: 0, due: now() })
  const pages = new Map<string, string>()
  for (const { id, url } of feed.items) {
    const page = addressOf(url, answer.finalUrl)
    if (page !== null) pages.set(id === '' ? page : id, page)
  }
  let complete = true
  for (const item of await workspace.feeds.unseen(before.url, [...pages.keys()])) {
    if (signal.aborted) return now()
    const state = {
      feed: before.url,
      item,
      url: pages.get(item) ?? '',
      etag: null,
      lastModified: null,
      looks: 0,
      due: null,
    }
    complete = (await pollPage(polling, state)) && complete
  }
  // With a page missing the feed's next answer must be whole, not "unchanged".
  const held = complete ? validators : { etag: null, lastModified: null }
  return keep({ ...held, failures: 0, due: later(waitAfter(everyMinutes, feed.ttlMinutes)) })
}

/** Looks at a page, for the first time or again. False where it must be tried again with the feed. */
export async function pollPage({ workspace, fetcher, now, tell, signal }: Polling, item: ItemState): Promise<boolean> {
  const answer = await fetcher.fetch(item.url, { ...conditions(item), signal })
  const looks = item.looks + 1
  const wait = waitAfterLooks(looks)
  const due = wait === null ? null : new Date(now().getTime() + wait)
  if ('notice' in answer) {
    if (signal.aborted) return false
    tell(answer.notice)
    // A new page that may answer later comes again with its feed; one that was read is looked at by its own plan.
    const gone = answer.retryAt === null || answer.status === 404 || answer.status === 410
    if (item.looks === 0 && !gone) return false
    await workspace.feeds.keepItem({ ...item, looks, due: gone ? null : due })
    return true
  }
  if (answer.status !== 304) {
    const { notices } = await workspace.addSource(sourceOf(item.url, answer), { announce: true })
    for (const one of notices) tell(one)
  }
  await workspace.feeds.keepItem({ ...item, ...validatorsOf(answer), looks, due })
  return true
}

function conditions({ etag, lastModified }: Pick<FeedState, 'etag' | 'lastModified'>) {
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) }
}

function validatorsOf({ headers }: Fetched): Pick<FeedState, 'etag' | 'lastModified'> {
  return { etag: headers.get('etag') ?? null, lastModified: headers.get('last-modified') ?? null }
}

function sourceOf(name: string, { bytes, finalUrl, headers }: Fetched) {
  return { name, bytes, url: finalUrl, mediaType: headers.get('content-type') ?? null }
}

function addressOf(link: string, feed: string): string | null {
  try {
    const url = new URL(link, feed)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}

function noFeed(url: string): Notice {
  return notice('E_INPUT_FORMAT', {
    what: 'what it answers is no feed',
    where: url,
    mend: 'Give the address of an RSS, Atom or JSON Feed; it is tried again meanwhile',
  })
}

function moved(url: string, to: string): Notice {
  return notice('E_INPUT_FORMAT', { what: `has moved to ${to}`, where: url, mend: 'Give the new address' })
}
