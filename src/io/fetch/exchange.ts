/**
 * One request and its answer over HTTP/1.1. The socket goes only to an address that was resolved and checked here, so
 * a name cannot be rebound between the check and the connection (DESIGN §9).
 */
import { Agent, type IncomingMessage, request } from 'node:http'
import { isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import { Refused } from './refused.ts'
import type { World } from './world.ts'

export interface Exchange {
  readonly url: string
  /** When the request was made, by the world's clock. */
  readonly at: number
  /** The IP address that answered; null where the socket does not tell. */
  readonly address: string | null
  /** Names and values as sent, in order. */
  readonly asked: readonly (readonly [string, string])[]
  readonly status: number
  readonly statusText: string
  /** Names and values as received, in order and spelling. */
  readonly answered: readonly (readonly [string, string])[]
  /** The body as the server packed it (Content-Encoding on), its chunks joined. */
  readonly packed: Uint8Array
}

/** An open connection nobody uses is closed after this: feeds are looked at every quarter of an hour. */
const IDLE_MS = 10_000

/** Connections to one host and port: one at a time, kept open for the next request. */
export function connectionsTo(origin: URL, world: World): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, maxFreeSockets: 1, timeout: IDLE_MS })
  const secure = origin.protocol === 'https:'
  const host = origin.hostname.replace(/^\[|\]$/g, '')
  const port = origin.port === '' ? (secure ? 443 : 80) : Number(origin.port)
  const open = async () => world.connect({ host, port, secure, addresses: await openAddresses(host, world) })
  // Agents make their sockets by this method; node documents it, its types leave it out.
  const made = agent as unknown as { createConnection: (options: object, done: Connected) => void }
  made.createConnection = (_, done) => {
    open().then(
      (socket) => done(null, socket),
      (error: Error) => done(error),
    )
  }
  return agent
}

type Connected = (error: Error | null, socket?: Duplex) => void

async function openAddresses(host: string, world: World): Promise<readonly string[]> {
  if (isIP(host) !== 0) {
    if (!world.mayConnect(host)) throw new Refused(`${host} is a private address`)
    return [host]
  }
  const open = (await world.resolve(host)).filter((address) => world.mayConnect(address))
  if (open.length === 0) throw new Refused(`${host} resolves to a private address`)
  return open
}

/** Sends one GET. Throws `Refused`, or the network's error. */
export function exchange(
  url: URL,
  asked: Exchange['asked'],
  agent: Agent,
  world: World,
  limits: { readonly largestBytes: number; readonly signal: AbortSignal },
): Promise<Exchange> {
  const at = world.now()
  return new Promise((done, fail) => {
    const sent = request(
      {
        // Always "http:": TLS, where there is any, is in the socket the agent makes.
        protocol: 'http:',
        host: url.hostname,
        path: url.pathname + url.search,
        setHost: false,
        headers: asked.flat(),
        agent,
        signal: limits.signal,
      },
      (answer) => {
        // Read now: a closed socket has forgotten it.
        const address = answer.socket.remoteAddress ?? null
        receive(answer, limits.largestBytes).then((packed) => {
          const answered = answer.rawHeaders.flatMap((name, i, all) =>
            i % 2 === 0 ? [[name, all[i + 1] ?? ''] as const] : [],
          )
          const { statusCode: status = 0, statusMessage: statusText = '' } = answer
          done({ url: url.href, at, address, asked, status, statusText, answered, packed })
        }, fail)
      },
    )
    sent.on('error', fail)
    sent.end()
  })
}

async function receive(answer: IncomingMessage, largestBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestBytes) {
      answer.destroy()
      throw new Refused(`it is larger than ${largestBytes / 1e6} MB`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
