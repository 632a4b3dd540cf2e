/** Who performs the units of a reading: this thread, threads of this machine, or workers over NATS. */
import { availableParallelism } from 'node:os'
import type { Source } from '../model/source.ts'
import { type Perform, performHere } from '../pipeline/work.ts'
import { whole } from './whole.ts'

export interface PerformerFlags {
  readonly workers?: string
  readonly nats?: string
  readonly natsToken?: string
  readonly replicas?: string
  readonly quiet?: boolean
}

export interface Performers {
  /** Undefined: this thread. */
  readonly perform: Perform | undefined
  readonly close: () => Promise<void>
}

// A thread costs a third of a second to load the weights anew: from so much text on (some sixty articles) it is worth it.
const WORTH_THREADS_BYTES = 400_000
// The same, in articles and stories.
const WORTH_THREADS_UNITS = 100
const MOST_THREADS = 8

/** As many as the machine has use for. */
export const threadsHere = () => Math.min(MOST_THREADS, availableParallelism())

/** The result is the same whoever performs. */
export async function performersFor(sources: readonly Source[], flags: PerformerFlags): Promise<Performers> {
  const asked = await performersAsked(flags)
  if (asked !== null) return asked
  return isWorthThreads(sources) ? onThreads(threadsHere()) : HERE
}

/** For a workspace, which only shows on the way how much of it is to be told: here at first, then on threads. */
export async function performersWhenMuch(flags: PerformerFlags): Promise<Performers> {
  const asked = await performersAsked(flags)
  if (asked !== null) return asked
  const { Threads } = await import('../engine/threads.ts')
  const threads = new Threads(threadsHere())
  let units = 0
  const perform: Perform = (kind, all, told) => {
    units += all.length
    return (units < WORTH_THREADS_UNITS ? performHere : threads.perform)(kind, all, told)
  }
  return { perform, close: () => threads.close() }
}

const HERE: Performers = { perform: undefined, close: async () => {} }

/** Null where neither --nats nor --workers says who. */
async function performersAsked(flags: PerformerFlags): Promise<Performers | null> {
  if (flags.nats !== undefined) {
    const [{ openLine }, { handOutOver }] = await Promise.all([
      import('./work.ts'),
      import('../engine/nats/hand-out.ts'),
    ])
    const line = await openLine({ ...flags, nats: flags.nats, replicas: flags.replicas ?? '1' })
    return { perform: handOutOver(line), close: () => line.close() }
  }
  if (flags.workers === undefined) return null
  const count = whole(flags.workers, '--workers', 1, 256)
  return count === 1 ? HERE : onThreads(count)
}

async function onThreads(count: number): Promise<Performers> {
  if (count === 1) return HERE
  const { Threads } = await import('../engine/threads.ts')
  const threads = new Threads(count)
  return { perform: threads.perform, close: () => threads.close() }
}

/** Looks no further than it must: the bytes of parts of a file are read whenever they are asked for. */
function isWorthThreads(sources: readonly Source[]): boolean {
  let bytes = 0
  return sources.some((source) => {
    bytes += source.bytes.length
    return bytes >= WORTH_THREADS_BYTES
  })
}
