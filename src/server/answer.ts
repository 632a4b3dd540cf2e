/** A body made once, as the answer to a request that may hold it already or take it compressed. */
import type { Context } from 'hono'
import { plain } from '../library/encoded.ts'
import type { Encoded } from '../library/library.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

/** The answer to a request that may hold the body already (`If-None-Match`) or take it compressed. */
export async function answer(context: Context, body: Encoded, type = JSON_TYPE): Promise<Response> {
  const { etag, gzip } = body
  const headers = { etag, 'cache-control': 'no-cache', vary: 'Accept-Encoding' }
  const held = (context.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (held.includes(etag)) return context.body(null, 304, headers)
  const whole = { ...headers, 'content-type': type }
  if (/\bgzip\b/.test(context.req.header('accept-encoding') ?? ''))
    return context.body(gzip, 200, { ...whole, 'content-encoding': 'gzip' })
  return context.body(await plain(body), 200, whole)
}
