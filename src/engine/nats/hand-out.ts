/**
 * The one who hands out work over NATS: publishes each unit once under the hash of its content, and gathers what comes
 * out, in the order of the units, however often and by whomever each was performed.
 */
import { AckPolicy, DeliverPolicy, type JsMsg } from '@nats-io/jetstream'
import { nuid } from '@nats-io/transport-node'
import type { Done, Kind, Perform, Unit, Work } from '../../pipeline/work.ts'
import { EngineError } from '../engine-error.ts'
import type { Line } from './line.ts'
import { type Handed, parcel } from './message.ts'
import { patiently } from './patience.ts'
import { DONE, doneSubject, PARTS, partSubject, WORK, workSubject } from './streams.ts'

// Units on their way at once. Enough for some dozen workers; the rest wait here and not in the servers' memory.
const MOST_OUT = 400
const FETCHED = 100
const FETCH_MS = 2000
// So long without any answer, and somebody should look whether there is a worker at all.
const LONELY_MS = 15_000

/** As the pipeline hands them; rejects with an EngineError where a unit was laid aside or the servers stay silent. */
export function handOutOver(line: Line): Perform {
  return async <K extends Kind>(kind: K, units: readonly Work[K]['unit'][], told: () => void) => {
    const run = new Run(line, told)
    try {
      await Promise.all([run.gather(), run.send(kind, units)])
    } finally {
      await run.end()
    }
    // What came back under the name of a unit is what comes out of its kind.
    return run.inOrder() as Work[K]['done'][]
  }
}

class Run {
  readonly #line: Line
  readonly #told: () => void
  readonly #name = nuid.next()
  readonly #gate = new Gate(MOST_OUT)
  /** The hash of each unit, in their order; equal units are sent once. */
  readonly #order: string[] = []
  readonly #sent = new Set<string>()
  readonly #done = new Map<string, Done>()
  #allSent = false
  #ended = false

  constructor(line: Line, told: () => void) {
    this.#line = line
    this.#told = told
  }

  async send(kind: Kind, units: readonly Unit[]): Promise<void> {
    for (const unit of units) {
      if (this.#ended) return
      const content = await parcel({ kind, unit } satisfies Handed)
      this.#order.push(content.id)
      if (this.#sent.has(content.id)) continue
      this.#sent.add(content.id)
      await this.#gate.enter()
      const name = { run: this.#name, unit: content.id, way: 'in' } as const
      await this.#line.send(workSubject(this.#name, content.id), name, content, { run: name.run, unit: name.unit })
    }
    this.#allSent = true
  }

  async gather(): Promise<void> {
    const { patience, manager, stream } = this.#line
    const name = `run-${this.#name}`
    await patiently(patience, () =>
      manager.consumers.add(DONE, {
        durable_name: name,
        filter_subject: doneSubject(this.#name, '*'),
        ack_policy: AckPolicy.Explicit,
        deliver_policy: DeliverPolicy.All,
        inactive_threshold: 3_600_000_000_000,
      }),
    )
    const consumer = await patiently(patience, () => stream.consumers.get(DONE, name))
    let heard = patience.now()
    let lonely = false
    while (!this.#complete()) {
      const asked = patience.now()
      await patiently(patience, async () => {
        for await (const message of await consumer.fetch({ max_messages: FETCHED, expires: FETCH_MS })) {
          await this.#take(message)
          heard = patience.now()
          lonely = false
          if (this.#complete()) break
        }
      })
      // While the servers are gone no worker can answer: that time is not theirs.
      heard += Math.max(0, patience.now() - Math.max(asked, heard) - FETCH_MS)
      if (!lonely && patience.now() - heard > LONELY_MS) {
        patience.say('No worker has answered for a while; one is started with: stemma work --nats URL')
        lonely = true
      }
    }
  }

  inOrder(): Done[] {
    return this.#order.map((unit) => {
      const done = this.#done.get(unit)
      if (done === undefined)
        throw new EngineError('E_ENGINE', { what: 'a unit was lost', where: `unit ${unit}`, mend: 'Run it again' })
      return done
    })
  }

  /** Takes what is left of the run off the servers; failing at it harms nobody (a day later it goes by itself). */
  async end(): Promise<void> {
    this.#ended = true
    this.#gate.open()
    const { manager, patience } = this.#line
    try {
      await manager.consumers.delete(DONE, `run-${this.#name}`)
      await manager.streams.purge(WORK, { filter: workSubject(this.#name, '*') })
      await manager.streams.purge(DONE, { filter: doneSubject(this.#name, '*') })
      // After a failure the parts stay, for whoever looks at what was laid aside.
      if (this.#complete()) await manager.streams.purge(PARTS, { filter: partSubject(this.#name, '*', '*', '*') })
    } catch (error) {
      patience.say(`The run's messages could not be taken off the servers (${String(error)})`)
    }
  }

  async #take(message: JsMsg): Promise<void> {
    const unit = message.headers?.get('unit') ?? ''
    const reason = message.headers?.get('reason') ?? ''
    if (reason !== '') throw laidAside(unit, reason)
    const parts = Number(message.headers?.get('parts') || 0)
    const done = await this.#line.receive({ run: this.#name, unit, way: 'out' }, message.data, parts)
    message.ack()
    if (this.#done.has(unit)) return
    // The worker sent what came out of this very unit.
    this.#done.set(unit, done as Done)
    this.#gate.leave()
    this.#told()
  }

  #complete(): boolean {
    return this.#ended || (this.#allSent && this.#done.size === this.#sent.size)
  }
}

/** Lets so many in at once. */
class Gate {
  #free: number
  #opened = false
  readonly #waiting: (() => void)[] = []

  constructor(most: number) {
    this.#free = most
  }

  async enter(): Promise<void> {
    if (this.#opened) return
    if (this.#free > 0) this.#free--
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  leave(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free++
    else next()
  }

  open(): void {
    this.#opened = true
    for (const next of this.#waiting.splice(0)) next()
  }
}

function laidAside(unit: string, reason: string): EngineError {
  return new EngineError('E_ENGINE', {
    what: `a unit of work could not be performed: ${reason}`,
    where: `unit ${unit}`,
    mend: 'It lies in the stream STEMMA_DEAD; please report it with the input',
  })
}
