/**
 * The streams between those who hand out work and those who do it, on NATS JetStream:
 *
 *   STEMMA_WORK   stemma.work.<version>.<run>.<hash%64>   units waiting; gone once acknowledged
 *   STEMMA_DONE   stemma.done.<run>.<unit>                what came out of each unit, or why nothing did
 *   STEMMA_PARTS  stemma.parts.<run>.<unit>.<way>.<n>     what is too long for one message
 *   STEMMA_DEAD   stemma.dead.<run>.<unit>                units given up, with their reason, for people to look at
 *
 * Versions never share work: what a unit gives depends on the code that performs it.
 */
import {
  AckPolicy,
  DeliverPolicy,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream'
import { VERSION } from '../../pipeline/version.ts'

export const WORK = 'STEMMA_WORK'
export const DONE = 'STEMMA_DONE'
export const PARTS = 'STEMMA_PARTS'
export const DEAD = 'STEMMA_DEAD'

const OF_VERSION = VERSION.replace(/[^0-9a-z]/gi, '-')
export const WORKERS = `workers-${OF_VERSION}`

export const workSubject = (run: string, unit: string) =>
  `stemma.work.${OF_VERSION}.${run}.${unit === '*' ? '*' : Number.parseInt(unit.slice(0, 8), 16) % 64}`
export const doneSubject = (run: string, unit: string) => `stemma.done.${run}.${unit}`
export const deadSubject = (run: string, unit: string) => `stemma.dead.${run}.${unit}`
export const partSubject = (run: string, unit: string, way: 'in' | 'out' | '*', n: number | '*') =>
  `stemma.parts.${run}.${unit}.${way}.${n}`

const SECOND = 1_000_000_000
const DAY = 24 * 3600 * SECOND

const STREAMS: readonly (Partial<StreamConfig> & { readonly name: string })[] = [
  { name: WORK, subjects: ['stemma.work.>'], retention: RetentionPolicy.Workqueue, max_age: DAY },
  { name: DONE, subjects: ['stemma.done.>'], max_age: DAY },
  { name: PARTS, subjects: ['stemma.parts.>'], max_age: DAY, allow_direct: true },
  { name: DEAD, subjects: ['stemma.dead.>'], max_age: 30 * DAY },
]

// A unit is held so long before another worker gets it; a worker at it says so every ten seconds.
export const ACK_WAIT_MS = 30_000

/** Makes the streams and the workers' consumer where they are not there yet. Callable any number of times. */
export async function ensureStreams(manager: JetStreamManager, replicas: number): Promise<void> {
  for (const { name, ...config } of STREAMS)
    if (!(await exists(() => manager.streams.info(name))))
      await manager.streams.add({
        name,
        ...config,
        storage: StorageType.File,
        num_replicas: replicas,
        duplicate_window: 120 * SECOND,
      })
  if (!(await exists(() => manager.consumers.info(WORK, WORKERS))))
    await manager.consumers.add(WORK, {
      durable_name: WORKERS,
      filter_subject: `stemma.work.${OF_VERSION}.>`,
      ack_policy: AckPolicy.Explicit,
      ack_wait: ACK_WAIT_MS * 1_000_000,
      deliver_policy: DeliverPolicy.All,
      max_ack_pending: 5000,
    })
}

async function exists(look: () => Promise<unknown>): Promise<boolean> {
  try {
    await look()
    return true
  } catch (error) {
    if (/not found/i.test(String(error))) return false
    throw error
  }
}
