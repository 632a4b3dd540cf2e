/**
 * Who may ask. On the loopback: only requests made for this host (a page elsewhere whose name is bent to 127.0.0.1,
 * "DNS rebinding", is refused by its Host header) and, for changes, made by this page (Origin). Beyond the loopback:
 * also a token, compared in constant time against its hash; the token itself is never kept.
 */
import { timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { sha256Hex } from '../text/hash.ts'
import { noToken, otherHost, otherSite } from './refusals.ts'

const COOKIE = 'stemma-token'
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** `hosts`: names without port that the server answers to; empty: any. */
export function onlyThisHost(hosts: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (hosts.size > 0 && !hosts.has(withoutPort(host))) return context.json(otherHost(host), 421)
    const origin = context.req.header('origin')
    if (!SAFE.has(context.req.method) && origin !== undefined && hostOf(origin) !== host)
      return context.json(otherSite(origin), 403)
    await next()
    return undefined
  }
}

/** `tokenHash`: SHA-256 of the token, hex. `open`: paths that need none (health checks). */
export function onlyWithToken(tokenHash: string, open: ReadonlySet<string>): MiddlewareHandler {
  const wanted = Buffer.from(tokenHash, 'hex')
  const right = (token: string) => timingSafeEqual(Buffer.from(sha256Hex(token), 'hex'), wanted)
  return async (context, next) => {
    const asked = context.req.query('token')
    if (asked !== undefined && right(asked)) return enter(context, asked)
    const bearer = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1]
    const token = bearer ?? getCookie(context, COOKIE) ?? ''
    if (!open.has(context.req.path) && !right(token))
      return context.json(noToken, 401, { 'WWW-Authenticate': 'Bearer realm="stemma"' })
    await next()
    return undefined
  }
}

/** The address printed at the start carries the token once; the browser keeps it as a cookie no script can read. */
function enter(context: Context, token: string): Response {
  setCookie(context, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
  const url = new URL(context.req.url)
  url.searchParams.delete('token')
  return context.redirect(`${url.pathname}${url.search}`, 303)
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase()
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
