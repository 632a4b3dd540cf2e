/** A line of JSON for each request: id, method, path, status, time. Never a token, never a body. */
import type { MiddlewareHandler } from 'hono'

/** What of pino is used. */
export interface Log {
  info(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** `now`: milliseconds, steadily rising. */
export function accessLog(log: Log, now: () => number): MiddlewareHandler {
  return async (context, next) => {
    const started = now()
    await next()
    const fields = {
      request: context.get('requestId'),
      method: context.req.method,
      path: context.req.path,
      status: context.res.status,
      ms: Math.round(now() - started),
    }
    if (context.res.status >= 500) log.error({ ...fields, error: context.error?.message }, 'failed')
    else log.info(fields, 'answered')
  }
}
