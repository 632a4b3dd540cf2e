/** A job's events as a stream of server-sent events, from what is known now to its end. */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { JobEvent, Jobs } from './jobs.ts'
import { unknown } from './refusals.ts'

// A proxy between us and the page closes a stream that says nothing for a minute.
const HEARTBEAT_MS = 15_000

export function follow(context: Context, jobs: Jobs, job: string): Response {
  const waiting: JobEvent[] = []
  let wake = () => {}
  const stop = jobs.follow(job, (event) => {
    waiting.push(event)
    wake()
  })
  if (stop === null) return context.json(unknown('job', job, 'Jobs are forgotten when the server ends'), 404)
  return streamSSE(context, async (stream) => {
    stream.onAbort(() => {
      stop()
      wake()
    })
    while (!stream.aborted) {
      const event = waiting.shift()
      if (event !== undefined) {
        await stream.writeSSE({ event: event.event, data: JSON.stringify(event.data) })
        if (event.event !== 'progress') break
        continue
      }
      let timer: NodeJS.Timeout | undefined
      const silent = await new Promise<boolean>((resolve) => {
        wake = () => resolve(false)
        timer = setTimeout(() => resolve(true), HEARTBEAT_MS)
      })
      clearTimeout(timer)
      if (silent) await stream.write(': still here\n\n')
    }
    stop()
  })
}
