/**
 * A worker: takes units from NATS, performs them on its threads, stores what comes out, and only then acknowledges. A
 * worker that dies in between loses nothing: its units go to another. A unit that cannot be performed is laid aside
 * with its reason, and the one who waits for it is told.
 */
import type { Consumer, JsMsg } from '@nats-io/jetstream'
import { EngineError } from '../engine-error.ts'
import type { Threads } from '../threads.ts'
import type { Line, Parcelled } from './line.ts'
import { type Handed, parcel } from './message.ts'
import { patiently } from './patience.ts'
import { ACK_WAIT_MS, deadSubject, doneSubject, WORK, WORKERS } from './streams.ts'

export interface WorkerOptions {
  readonly line: Line
  readonly threads: Pick<Threads, 'one'>
  /** Units in hand at once: two a thread keep it busy while the next comes. */
  readonly slots: number
  /** Ends the work: units in hand are finished first. */
  readonly signal: AbortSignal
  /** Told after each unit. */
  readonly did?: (failed: boolean) => void
}

// How long a slot waits for a unit before it asks again. More than 4 s stalls a worker when a leader is lost
// (research/store-and-engine.md §3: 30 s left 45,000 messages lying).
const EXPIRES_MS = 4000
// A unit that so many workers took and nobody finished kills them; it is laid aside unperformed.
const MOST_DELIVERIES = 5

/** Resolves when the signal has ended it. */
export async function workHere({ line, threads, slots, signal, did }: WorkerOptions): Promise<void> {
  const consumer = await patiently(line.patience, () => line.stream.consumers.get(WORK, WORKERS))
  await Promise.all(Array.from({ length: slots }, () => slot(consumer)))

  async function slot(from: Consumer): Promise<void> {
    while (!signal.aborted) {
      const message = await patiently(line.patience, () => from.next({ expires: EXPIRES_MS }))
      if (message === null) continue
      if (signal.aborted) {
        message.nak()
        return
      }
      const failed = await handle(message)
      did?.(failed)
    }
  }

  async function handle(message: JsMsg): Promise<boolean> {
    const run = message.headers?.get('run') ?? ''
    const unit = message.headers?.get('unit') ?? ''
    const name = { run, unit, way: 'out' } as const
    const stillAtIt = setInterval(() => message.working(), ACK_WAIT_MS / 3)
    try {
      const reason =
        message.info.deliveryCount > MOST_DELIVERIES
          ? `${MOST_DELIVERIES} workers took it and none finished it`
          : await performed(message, name)
      if (reason !== null) await layAside(message, name, reason)
      message.ack()
      return reason !== null
    } finally {
      clearInterval(stillAtIt)
    }
  }

  /** Null, or why it could not be performed. */
  async function performed(message: JsMsg, name: Parcelled): Promise<string | null> {
    let done: unknown
    try {
      const parts = Number(message.headers?.get('parts') || 0)
      // Both sides run one version (the subject holds it), so it is what was handed out.
      const { kind, unit } = (await line.receive({ ...name, way: 'in' }, message.data, parts)) as Handed
      done = await threads.one(kind, unit)
    } catch (error) {
      // The servers' silence is no fault of the unit: it comes again.
      if (error instanceof EngineError && error.where === '--nats') throw error
      return error instanceof Error ? error.message : String(error)
    }
    await line.send(doneSubject(name.run, name.unit), name, await parcel(done), { unit: name.unit })
    return null
  }

  async function layAside(message: JsMsg, { run, unit }: Parcelled, reason: string): Promise<void> {
    const why = { unit, reason: reason.replace(/\s+/g, ' ').slice(0, 500) }
    const parts = message.headers?.get('parts') ?? ''
    await line.publish(deadSubject(run, unit), `${run}.${unit}.dead`, message.data, { ...why, run, parts })
    await line.publish(doneSubject(run, unit), `${run}.${unit}.failed`, new Uint8Array(), why)
  }
}
