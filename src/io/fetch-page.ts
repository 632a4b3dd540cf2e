/**
 * Fetches one page as a careful visitor: http(s) only, no private or loopback address (checked on the resolved
 * address that is then connected to, at every redirect, so a name cannot be rebound in between), robots.txt
 * respected, honest User-Agent, limits on size, time and redirects. DESIGN §9.
 */
import { lookup } from 'node:dns'
import type { IncomingMessage } from 'node:http'
import { isIP, type LookupFunction } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { type Notice, notice } from '../error/notice.ts'
import type { Source } from '../model/source.ts'
import { VERSION } from '../pipeline/version.ts'
import { isPublicAddress } from './public-address.ts'
import { robotsAllow } from './robots.ts'

export const DEFAULTS = {
  /** Pages above this are no articles. */
  largestBytes: 16_000_000,
  timeoutMs: 20_000,
  redirects: 5,
} as const

export interface FetchOptions {
  /** Resolves a host name: injected in tests. */
  readonly resolve?: LookupFunction
  /** Is this address one we may connect to? Injected in tests, which can only reach the loopback. */
  readonly mayConnect?: (address: string) => boolean
}

export const USER_AGENT = `stemma/${VERSION} (reads news articles for comparison; respects robots.txt)`

class Refused extends Error {}

/** The page as a source named by the address given, or a notice that says why not. */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Source | Notice> {
  try {
    let url = new URL(address)
    for (let hop = 0; hop <= DEFAULTS.redirects; hop++) {
      if (!(await allowedByRobots(url, options)))
        throw new Refused(`${url.host} asks robots to stay away from this page (robots.txt)`)
      const answer = await get(url, options)
      if (answer.location !== null) {
        url = new URL(answer.location, url)
        continue
      }
      if (answer.status !== 200) throw new Refused(`the server answered ${answer.status}`)
      return { name: address, bytes: answer.bytes, url: url.href, mediaType: answer.mediaType }
    }
    throw new Refused(`more than ${DEFAULTS.redirects} redirects`)
  } catch (error) {
    return notice('E_INPUT_MISSING', {
      what: `cannot be fetched: ${error instanceof Error ? error.message : String(error)}`,
      where: address,
      mend: 'Save the page from a browser and give the file',
    })
  }
}

async function allowedByRobots(page: URL, options: FetchOptions): Promise<boolean> {
  const answer = await get(new URL('/robots.txt', page), options).catch((error: unknown) => {
    if (error instanceof Refused) throw error
    return null
  })
  if (answer === null || answer.status !== 200) return true
  return robotsAllow(new TextDecoder().decode(answer.bytes), 'stemma', page.pathname + page.search)
}

interface Answer {
  readonly status: number
  readonly bytes: Uint8Array
  readonly mediaType: string | null
  readonly location: string | null
}

async function get(url: URL, options: FetchOptions): Promise<Answer> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refused(`only http and https are fetched, not ${url.protocol}`)
  if (url.username !== '' || url.password !== '') throw new Refused('an address with a user name in it is not fetched')
  const mayConnect = options.mayConnect ?? isPublicAddress
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !mayConnect(host)) throw new Refused(`${host} is a private address`)
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http')
  return new Promise((done, fail) => {
    const asked = request(
      url,
      {
        headers: {
          'user-agent': USER_AGENT,
          accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5',
          'accept-encoding': 'gzip, deflate, br',
        },
        lookup: guarded(options.resolve ?? (lookup as LookupFunction), mayConnect),
        signal: AbortSignal.timeout(DEFAULTS.timeoutMs),
      },
      (answer) => receive(answer).then(done, fail),
    )
    asked.on('error', fail)
    asked.end()
  })
}

/** A resolver that drops private addresses; the socket connects only to what it returned. */
function guarded(resolve: LookupFunction, mayConnect: (address: string) => boolean): LookupFunction {
  return (host, options, done) =>
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, '', 0)
      const all = Array.isArray(found) ? found : [{ address: found, family: 4 }]
      const open = all.filter(({ address }) => mayConnect(address))
      const first = open[0]
      if (first === undefined) return done(new Refused(`${host} resolves to a private address`), '', 0)
      if (options.all === true) return done(null, open)
      return done(null, first.address, first.family)
    })
}

async function receive(answer: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > DEFAULTS.largestBytes) {
      answer.destroy()
      throw new Refused(`it is larger than ${DEFAULTS.largestBytes / 1e6} MB`)
    }
    chunks.push(chunk)
  }
  const status = answer.statusCode ?? 0
  const location = status >= 300 && status < 400 ? (answer.headers.location ?? null) : null
  return {
    status,
    bytes: unpacked(Buffer.concat(chunks), answer.headers['content-encoding']),
    mediaType: answer.headers['content-type'] ?? null,
    location,
  }
}

function unpacked(bytes: Buffer, encoding: string | undefined): Uint8Array {
  const limit = { maxOutputLength: DEFAULTS.largestBytes }
  if (bytes.length === 0) return bytes
  if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(bytes, limit)
  if (encoding === 'deflate') return inflateSync(bytes, limit)
  if (encoding === 'br') return brotliDecompressSync(bytes, limit)
  return bytes
}
