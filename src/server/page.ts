/** The reading room itself: one page that holds its script and its style, as a report does, and asks this server. */
import { Hono } from 'hono'
import type { Encoded } from '../library/library.ts'
import { answer } from './answer.ts'

export interface Page {
  readonly html: Encoded
  /** Content-Security-Policy: exactly this page's script and style, by their hashes. */
  readonly policy: string
}

export function pageRoutes({ html, policy }: Page): Hono {
  const routes = new Hono()
  routes.get('/', (context) => {
    context.header('content-security-policy', `${policy}; frame-ancestors 'none'`)
    return answer(context, html, 'text/html; charset=utf-8')
  })
  return routes
}
