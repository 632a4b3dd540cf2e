/**
 * The one client of the network: fetches pages and feeds as a careful visitor. One request a host at a time with a
 * pause between, robots.txt kept, an honest User-Agent, conditional requests, retries that back off, limits on size,
 * time and redirects, and no private address, also not behind a name or a redirect (DESIGN §9). A refusal is a value,
 * never an exception.
 */
import type { Agent } from 'node:http'
import { type Notice, notice } from '../../error/notice.ts'
import { StemmaError } from '../../error/stemma-error.ts'
import { VERSION } from '../../pipeline/version.ts'
import { ACCEPTED, unpackBody } from './content-coding.ts'
import { connectionsTo, type Exchange, exchange } from './exchange.ts'
import { Host } from './host.ts'
import { Refused, refusedBy } from './refused.ts'
import { askedWaitMs, backoffMs } from './retry.ts'
import { ROBOTS_BYTES, type Robots, readRobots } from './robots.ts'
import { REAL_WORLD, type World } from './world.ts'

export const DEFAULTS = {
  /** Pages above this are no articles. Bytes, packed and unpacked. */
  largestBytes: 16_000_000,
  /** For one answer, from the first packet to the last. */
  timeoutMs: 20_000,
  redirects: 5,
  /** Requests for one page, the first included. */
  tries: 4,
  /** Between two pages of one host; a Crawl-delay above it counts instead. */
  pauseMs: 1_000,
  /** A wait longer than this is not waited for: the page is refused, with the time to come again. */
  patienceMs: 30_000,
  /** RFC 9309 §2.4: robots.txt is not kept for longer than a day. */
  robotsMs: 24 * 3_600_000,
} as const

export type Settings = { readonly [K in keyof typeof DEFAULTS]: number }

export const USER_AGENT = `stemma/${VERSION} (reads news articles for comparison; respects robots.txt)`
/** The product token robots.txt is asked for. */
const AGENT = 'stemma'

export interface FetchOptions {
  /** Of an earlier answer: if nothing changed, the server answers 304 and sends no body. */
  readonly etag?: string
  readonly lastModified?: string
  readonly signal?: AbortSignal
}

export interface Fetched {
  /** 200, or 304 (not modified, no bytes). Everything else is refused. */
  readonly status: number
  /** Lower-case names; a name met twice has its values joined by a comma. */
  readonly headers: ReadonlyMap<string, string>
  /** The body, unpacked. */
  readonly bytes: Uint8Array
  readonly finalUrl: string
  /** Where the address has moved for good (every redirect said so), else null. */
  readonly movedTo: string | null
}

export interface Refusal {
  readonly notice: Notice
  /** Of the answer, when there was one: 404 and 410 mean that coming again is of no use. */
  readonly status: number | null
  /** When it may go better (milliseconds, by the world's clock); null when coming again is of no use. */
  readonly retryAt: number | null
}

export interface Fetcher {
  /**
   * Rejects only with what `onExchange` threw. Requests for one host wait for each other; several hosts may be asked
   * at once. When the signal is raised it answers at once, with a refusal.
   */
  readonly fetch: (address: string, options?: FetchOptions) => Promise<Fetched | Refusal>
  /** Ends what is under way and closes the connections. */
  readonly close: () => void
}

/** Told of every exchange for a page (redirects too; not robots.txt, not tries that failed), in order of the host's turns. */
export type OnExchange = (made: Exchange) => Promise<void> | void

export function createFetcher(
  given: Partial<World> = {},
  more: { readonly settings?: Partial<Settings>; readonly onExchange?: OnExchange } = {},
): Fetcher {
  const world = { ...REAL_WORLD, ...given }
  const settings = { ...DEFAULTS, ...more.settings }
  const hosts = new Map<string, Host>()
  const closing = new AbortController()

  const hostOf = (url: URL): Host => {
    const host = hosts.get(url.hostname) ?? new Host()
    hosts.set(url.hostname, host)
    return host
  }

  /** One answer that is worth something, trying again while it is not. Within the host's turn. */
  async function ask(url: URL, host: Host, headers: Exchange['asked'], stop: AbortSignal) {
    const agent = host.connections.get(url.origin) ?? connectionsTo(url, world)
    host.connections.set(url.origin, agent)
    await rested(host, stop)
    for (let failed = 1; ; failed++) {
      const failure = await once(url, headers, agent, stop)
      if (!(failure instanceof Refused)) {
        host.failures = 0
        return failure
      }
      if (!failure.again) throw failure
      const waitMs = Math.max(backoffMs(failed), failure.waitMs ?? 0)
      if (failed >= settings.tries || waitMs > settings.patienceMs) {
        host.failures++
        host.restUntil = world.now() + (failure.waitMs ?? backoffMs(host.failures, 60_000))
        throw failure
      }
      await world.sleep(waitMs, stop)
    }
  }

  async function once(url: URL, asked: Exchange['asked'], agent: Agent, stop: AbortSignal) {
    const late = world.deadline(settings.timeoutMs)
    const signal = AbortSignal.any([late, stop])
    try {
      const made = await exchange(url, asked, agent, world, { largestBytes: settings.largestBytes, signal })
      const { status } = made
      if (status !== 408 && status !== 425 && status !== 429 && status < 500) return made
      const waitMs = askedWaitMs(headersOf(made).get('retry-after'), world.now())
      return new Refused(`the server answered ${status}`, { again: status !== 501 && status !== 505, status, waitMs })
    } catch (error) {
      if (stop.aborted) return new Refused('it was stopped')
      if (late.aborted) return new Refused(`no answer within ${settings.timeoutMs / 1000} s`, { again: true })
      return refusedBy(error)
    }
  }

  /** Waits out the host's rest when it is short. */
  async function rested(host: Host, stop: AbortSignal) {
    const waitMs = host.restUntil - world.now()
    if (waitMs <= 0) return
    if (waitMs > settings.patienceMs)
      throw new Refused(`the host failed or asked for a rest; it is left alone for ${Math.ceil(waitMs / 1000)} s`, {
        again: true,
      })
    await world.sleep(waitMs, stop)
  }

  function robotsOf(page: URL, host: Host): Promise<Robots | Refused> {
    const known = host.robots.get(page.origin)
    if (known !== undefined && known.until > world.now()) return known.rules
    const rules = readRobotsOf(page).catch(refusedBy)
    host.robots.set(page.origin, { until: world.now() + settings.robotsMs, rules })
    // Not knowing is not kept for a day.
    void rules.then((had) => had instanceof Refused && host.robots.delete(page.origin))
    return rules
  }

  async function readRobotsOf(page: URL): Promise<Robots> {
    let url = new URL('/robots.txt', page)
    for (let hop = 0; hop <= settings.redirects; hop++) {
      const at = checked(url)
      const there = hostOf(at)
      const made = await there.turn(() => ask(at, there, headersFor(at, {}), closing.signal))
      const location = locationOf(made)
      if (location === null) {
        if (made.status !== 200) return readRobots('', AGENT)
        const bytes = unpackBody(made.packed, headersOf(made).get('content-encoding'), settings.largestBytes)
        return readRobots(new TextDecoder().decode(bytes.subarray(0, ROBOTS_BYTES)), AGENT)
      }
      url = location
    }
    // RFC 9309 §2.3.1.2: more than five redirects count as no file.
    return readRobots('', AGENT)
  }

  /** One page of one host: robots.txt, the host's turn, the pause, the answer. */
  async function visit(url: URL, options: FetchOptions, stop: AbortSignal): Promise<Exchange> {
    const host = hostOf(checked(url))
    const robots = await robotsOf(url, host)
    if (robots instanceof Refused) {
      const why = `the robots.txt of ${url.host} cannot be read (${robots.message})`
      throw new Refused(robots.again ? why : robots.message, { again: robots.again, waitMs: robots.waitMs })
    }
    if (!robots.allows(url.pathname + url.search))
      throw new Refused(`${url.host} asks robots to stay away from this page (robots.txt)`)
    const pauseMs = Math.max(settings.pauseMs, robots.delayMs ?? 0)
    if (pauseMs > settings.patienceMs)
      throw new Refused(`${url.host} asks robots to wait ${pauseMs / 1000} s between pages (Crawl-delay)`)
    return host.turn(async () => {
      await rested(host, stop)
      const early = host.nextAt - world.now()
      if (early > 0) await world.sleep(early, stop)
      try {
        const made = await ask(url, host, headersFor(url, options), stop)
        await more.onExchange?.(made)
        return made
      } finally {
        host.nextAt = world.now() + pauseMs
      }
    })
  }

  async function follow(address: string, options: FetchOptions, stop: AbortSignal): Promise<Fetched | Refusal> {
    let url: URL | null = null
    try {
      url = new URL(address)
      url.hash = ''
      let forGood = true
      for (let hop = 0; hop <= settings.redirects; hop++) {
        const made = await visit(url, options, stop)
        const next = locationOf(made)
        if (next === null) {
          if (made.status !== 200 && made.status !== 304)
            throw new Refused(`the server answered ${made.status}`, { status: made.status })
          const headers = headersOf(made)
          const bytes = unpackBody(made.packed, headers.get('content-encoding'), settings.largestBytes)
          const movedTo = hop > 0 && forGood ? url.href : null
          return { status: made.status, headers, bytes, finalUrl: url.href, movedTo }
        }
        forGood &&= made.status === 301 || made.status === 308
        url = next
      }
      throw new Refused(`more than ${settings.redirects} redirects`)
    } catch (error) {
      if (error instanceof StemmaError) throw error
      return refusal(address, refusedBy(error), url === null ? 0 : hostOf(url).restUntil)
    }
  }

  function refusal(address: string, refused: Refused, restUntil: number): Refusal {
    const save = 'ave the page from a browser and give the file'
    return {
      notice: notice('E_INPUT_MISSING', {
        what: `cannot be fetched: ${refused.message}`,
        where: address,
        mend: refused.again ? `Try again later, or s${save}` : `S${save}`,
      }),
      status: refused.status,
      retryAt: refused.again ? Math.max(restUntil, world.now()) : null,
    }
  }

  function fetch(address: string, options: FetchOptions = {}): Promise<Fetched | Refusal> {
    const stop = options.signal === undefined ? closing.signal : AbortSignal.any([closing.signal, options.signal])
    return new Promise((done, fail) => {
      const stopped = () => done(refusal(address, new Refused('it was stopped', { again: true }), 0))
      if (stop.aborted) return stopped()
      stop.addEventListener('abort', stopped, { once: true })
      follow(address, options, stop)
        .finally(() => stop.removeEventListener('abort', stopped))
        .then(done, fail)
    })
  }

  const close = () => {
    closing.abort()
    for (const host of hosts.values()) for (const agent of host.connections.values()) agent.destroy()
  }
  return { fetch, close }
}

function checked(url: URL): URL {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refused(`only http and https are fetched, not ${url.protocol}`)
  if (url.username !== '' || url.password !== '') throw new Refused('an address with a user name in it is not fetched')
  return url
}

function headersFor(url: URL, options: FetchOptions): Exchange['asked'] {
  return [
    ['Host', url.host],
    ['User-Agent', USER_AGENT],
    ['Accept', 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5'],
    ['Accept-Encoding', ACCEPTED],
    ...(options.etag === undefined ? [] : [['If-None-Match', options.etag] as const]),
    ...(options.lastModified === undefined ? [] : [['If-Modified-Since', options.lastModified] as const]),
  ]
}

function headersOf(made: Exchange): Map<string, string> {
  const headers = new Map<string, string>()
  for (const [name, value] of made.answered) {
    const key = name.toLowerCase()
    const earlier = headers.get(key)
    headers.set(key, earlier === undefined ? value : `${earlier}, ${value}`)
  }
  return headers
}

const MOVED = new Set([301, 302, 303, 307, 308])

function locationOf(made: Exchange): URL | null {
  const location = headersOf(made).get('location')
  if (location === undefined || !MOVED.has(made.status)) return null
  const next = new URL(location, made.url)
  next.hash = ''
  return next
}
