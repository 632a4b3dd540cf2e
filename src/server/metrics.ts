/** What a monitor reads at /metrics (Prometheus text format): requests, their time, readings, the process itself. */
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export class Metrics {
  readonly #registry = new Registry()
  readonly #requests: Counter<'method' | 'route' | 'status'>
  readonly #seconds: Histogram<'method' | 'route'>

  constructor() {
    collectDefaultMetrics({ register: this.#registry, prefix: 'stemma_' })
    this.#requests = new Counter({
      name: 'stemma_http_requests_total',
      help: 'Requests answered',
      labelNames: ['method', 'route', 'status'],
      registers: [this.#registry],
    })
    this.#seconds = new Histogram({
      name: 'stemma_http_request_seconds',
      help: 'Time from request to answer, in seconds',
      labelNames: ['method', 'route'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [this.#registry],
    })
  }

  /** Counts every request under the route's pattern, never its ids. */
  readonly count: MiddlewareHandler = async (context, next) => {
    const stop = this.#seconds.startTimer()
    await next()
    const labels = { method: context.req.method, route: routePath(context, -1) }
    stop(labels)
    this.#requests.inc({ ...labels, status: `${context.res.status}` })
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }

  get contentType(): string {
    return this.#registry.contentType
  }
}
