/** `stemma work`: a worker that takes its units from NATS until it is told to stop. */
import { availableParallelism } from 'node:os'
import { say } from './messages.ts'
import { whole } from './whole.ts'

export interface WorkFlags {
  readonly nats: string
  readonly natsToken?: string
  readonly replicas: string
  readonly workers?: string
  readonly quiet?: boolean
}

// Longer than a cluster takes to choose a leader, and than the half minute a network may be gone.
const PATIENCE_MS = 300_000

/** A connection to NATS that waits with patience and says so. Loads the client only here. */
export async function openLine({ nats, natsToken, replicas, quiet }: Omit<WorkFlags, 'workers'>) {
  const { Line } = await import('../engine/nats/line.ts')
  return Line.open({
    servers: nats,
    ...(natsToken !== undefined && { token: natsToken }),
    replicas: whole(replicas, '--replicas', 1, 5),
    patience: {
      now: () => performance.now(),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      later: (ms, work) => {
        const timer = setTimeout(work, ms).unref()
        return () => clearTimeout(timer)
      },
      ms: PATIENCE_MS,
      say: (message) => {
        if (quiet !== true) say(message)
      },
    },
  })
}

/** Resolves when the worker has been stopped (Ctrl-C, SIGTERM) and what it had in hand is done. */
export async function workCommand(flags: WorkFlags): Promise<number> {
  const threadCount = whole(flags.workers ?? `${availableParallelism()}`, '--workers', 1, 256)
  const [line, { Threads }, { workHere }] = await Promise.all([
    openLine(flags),
    import('../engine/threads.ts'),
    import('../engine/nats/work-here.ts'),
  ])
  const threads = new Threads(threadCount)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  let done = 0
  let failed = 0
  if (flags.quiet !== true) say(`Working on ${threadCount} threads for ${flags.nats}; Ctrl-C ends it`)
  try {
    await workHere({
      line,
      threads,
      slots: threadCount * 2,
      signal: stop.signal,
      did: (lost) => {
        if (lost) failed++
        else done++
      },
    })
  } finally {
    await threads.close()
    await line.close()
  }
  if (flags.quiet !== true) say(`${done} units done, ${failed} laid aside`)
  return 0
}
