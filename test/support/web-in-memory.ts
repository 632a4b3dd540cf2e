/**
 * A web without network or time, for tests of what fetches: every socket ends in one server in memory, waiting moves
 * the clock. `createFetcher(web.world)` sees nothing else.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Duplex } from 'node:stream'
import type { Target, World } from '../../src/io/fetch/world.ts'

export interface WebInMemory {
  readonly world: World
  /** Milliseconds; set it to let time pass. */
  clock: number
  /** The waits asked for, in order. */
  readonly slept: number[]
  /** The requests that came in, robots.txt too. */
  readonly asked: { readonly host: string; readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  readonly connected: Target[]
  /** Host names and their addresses; others do not exist. */
  readonly names: Record<string, string[]>
  /** What answers; set it. */
  page: (asked: IncomingMessage, answer: ServerResponse) => void
}

export function webInMemory(isPublic: World['mayConnect']): WebInMemory {
  const server = createServer((incoming, answer) => {
    web.asked.push({ host: incoming.headers.host ?? '', path: incoming.url ?? '', headers: incoming.headers })
    web.page(incoming, answer)
  })
  const web: WebInMemory = {
    clock: Date.parse('2026-03-02T10:00:00Z'),
    slept: [],
    asked: [],
    connected: [],
    names: { 'news.example': ['93.184.216.34'], 'other.example': ['93.184.216.35'] },
    page: (_, answer) => answer.setHeader('content-type', 'text/html').end('<p>Hello</p>'),
    world: {
      now: () => web.clock,
      sleep: async (ms) => {
        web.slept.push(ms)
        web.clock += ms
      },
      deadline: () => new AbortController().signal,
      resolve: async (host) => {
        const found = web.names[host]
        if (found === undefined) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })
        return found
      },
      connect: (target) => {
        web.connected.push(target)
        const [ours, theirs] = pipe()
        server.emit('connection', theirs)
        return ours
      },
      mayConnect: isPublic,
    },
  }
  return web
}

/** Two ends of a connection in memory, with what node's agent and server ask of a socket. */
function pipe(): [Duplex, Duplex] {
  const end = (other: () => Duplex) => {
    const duplex = new Duplex({
      read: () => {},
      write: (chunk, _, done) => {
        other().push(chunk)
        done()
      },
      final: (done) => {
        other().push(null)
        done()
      },
      destroy: (error, done) => {
        setImmediate(() => other().destroyed || other().destroy())
        done(error)
      },
    })
    const same = () => duplex
    return Object.assign(duplex, { setKeepAlive: same, setNoDelay: same, setTimeout: same, ref: same, unref: same })
  }
  const ours: Duplex = end(() => theirs)
  const theirs: Duplex = end(() => ours)
  return [ours, theirs]
}
