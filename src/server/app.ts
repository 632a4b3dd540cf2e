/**
 * The whole server as one function from request to response: who may ask, how much, what is logged and counted, the
 * page, the API. No socket here: `listen.ts` opens one, tests call it directly.
 */
import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { atomFeed, LATEST } from '../watch/atom.ts'
import { accessLog, type Log } from './access-log.ts'
import { type ApiGiven, api } from './api.ts'
import { onlyThisHost, onlyWithToken } from './guard.ts'
import { failedBy } from './jobs.ts'
import type { Metrics } from './metrics.ts'
import { type Page, pageRoutes } from './page.ts'
import { type Rate, rateLimit } from './rate-limit.ts'
import { misread, noChanges, unknown } from './refusals.ts'

export interface AppGiven extends ApiGiven {
  readonly page: Page
  readonly hosts: ReadonlySet<string>
  /** SHA-256 of the token, hex; null: none is asked for. */
  readonly tokenHash: string | null
  readonly rate: Rate
  readonly metrics: Metrics
  readonly log: Log
  /** Milliseconds, steadily rising. */
  readonly now: () => number
  readonly addressOf: Parameters<typeof rateLimit>[2]
  /** False while the server is stopping. */
  readonly ready: () => boolean
}

const OPEN = new Set(['/healthz'])

export function app(given: AppGiven): Hono {
  const { metrics, log, now, hosts, tokenHash, rate, addressOf, page, ready } = given
  const routes = new Hono()
  routes.use(requestId(), accessLog(log, now), metrics.count)
  routes.use(
    secureHeaders({
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
      // Plain http on the loopback; whoever puts it behind TLS sets it there.
      strictTransportSecurity: false,
    }),
    nothingLoads,
  )
  routes.use(onlyThisHost(hosts))
  if (tokenHash !== null) routes.use(onlyWithToken(tokenHash, OPEN))
  routes.use(rateLimit(rate, now, addressOf))
  // The API's large answers come compressed from `encoded.ts`; streams must not be held back.
  routes.use('/api/stories', compress())
  routes.get('/healthz', (context) => context.json({ ready: ready() }, ready() ? 200 : 503))
  routes.get('/metrics', async (context) =>
    context.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
  )
  routes.route('/', pageRoutes(page))
  routes.get('/feed.atom', async (context) => {
    const { changes } = given.library
    if (changes === null) return context.json(noChanges, 404)
    const { origin } = new URL(context.req.url)
    const events = await changes.since(Math.max(0, (await changes.last()) - LATEST))
    const text = atomFeed(events, {
      id: 'urn:stemma:changes',
      title: 'Stemma: what changed',
      self: `${origin}/feed.atom`,
      page: (story) => `${origin}/#/s/${story}/overview`,
    })
    return context.body(text, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
  })
  routes.route('/', api(given))
  routes.notFound((context) =>
    context.json(unknown('address', context.req.path, 'GET /api/openapi.json lists all'), 404),
  )
  routes.onError((error, context) =>
    error instanceof HTTPException
      ? context.json(misread(error.message), error.status)
      : context.json(failedBy(error), 500),
  )
  return routes
}

/** Whatever is not the page may load nothing, should a browser ever show it. */
const nothingLoads: MiddlewareHandler = async (context, next) => {
  await next()
  if (!context.res.headers.has('content-security-policy'))
    context.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
}
