/** One connection to NATS with what both sides do over it: publish with patience, and send or fetch what is long. */
import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect, headers, type NatsConnection } from '@nats-io/transport-node'
import { EngineError } from '../engine-error.ts'
import { opened, type Parcel } from './message.ts'
import { type Patience, patiently } from './patience.ts'
import { ensureStreams, PARTS, partSubject } from './streams.ts'

export interface LineOptions {
  /** `nats://host:port`, several separated by commas. */
  readonly servers: string
  readonly token?: string
  /** Copies the servers keep of each message; 3 outlive the loss of one server. */
  readonly replicas: number
  readonly patience: Patience
}

const PUBLISH_TIMEOUT_MS = 5000

export class Line {
  readonly patience: Patience
  readonly stream: JetStreamClient
  readonly manager: JetStreamManager
  readonly #connection: NatsConnection

  private constructor(connection: NatsConnection, manager: JetStreamManager, patience: Patience) {
    this.#connection = connection
    this.manager = manager
    this.stream = jetstream(connection)
    this.patience = patience
  }

  static async open({ servers, token, replicas, patience }: LineOptions): Promise<Line> {
    const connection = await connect({
      servers: servers.split(',').map((one) => one.trim()),
      ...(token !== undefined && { token }),
      // For as long as it takes: `patience` decides when it is over.
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
    }).catch((error: unknown) => {
      throw new EngineError('E_ENGINE', {
        what: `NATS cannot be reached (${error instanceof Error ? error.message : String(error)})`,
        where: servers,
        mend: 'Start nats-server with -js, and check the address after --nats',
        cause: error,
      })
    })
    // Old servers (2.9, Debian's) fail the client's check of features we do not use.
    const manager = await patiently(patience, () => jetstreamManager(connection, { checkAPI: false }))
    await patiently(patience, () => ensureStreams(manager, replicas))
    return new Line(connection, manager, patience)
  }

  /** Stored by the servers when it returns, once however often it is tried. */
  async publish(
    subject: string,
    id: string,
    body: Uint8Array,
    head: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const given = headers()
    for (const [name, value] of Object.entries(head)) given.set(name, value)
    await patiently(this.patience, () =>
      this.stream.publish(subject, body, { msgID: id, headers: given, timeout: PUBLISH_TIMEOUT_MS }),
    )
  }

  /** Sends a parcel under a subject: in the message itself, or in parts that the message counts. */
  async send(
    subject: string,
    { run, unit, way }: Parcelled,
    { parts }: Parcel,
    head: Readonly<Record<string, string>>,
  ) {
    const id = `${run}.${unit}.${way}`
    if (parts.length === 1) {
      await this.publish(subject, id, parts[0] ?? new Uint8Array(), head)
      return
    }
    for (const [n, part] of parts.entries()) await this.publish(partSubject(run, unit, way, n), `${id}.${n}`, part)
    await this.publish(subject, id, new Uint8Array(), { ...head, parts: `${parts.length}` })
  }

  /** What a message holds, its parts fetched. */
  async receive({ run, unit, way }: Parcelled, body: Uint8Array, parts: number): Promise<unknown> {
    if (parts === 0) return opened([body])
    const found: Uint8Array[] = []
    for (let n = 0; n < parts; n++) {
      const part = await patiently(this.patience, async () => {
        const held = await this.manager.streams.getMessage(PARTS, { last_by_subj: partSubject(run, unit, way, n) })
        if (held === null) throw new Error(`part ${n} of ${parts} is not there`)
        return held.data
      })
      found.push(part)
    }
    return opened(found)
  }

  async close(): Promise<void> {
    await this.#connection.close()
  }
}

export interface Parcelled {
  readonly run: string
  readonly unit: string
  readonly way: 'in' | 'out'
}
