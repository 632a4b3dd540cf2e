/** Opens the socket and closes it in order: no new requests, those begun are answered, then the end. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { StemmaError } from '../error/stemma-error.ts'

export class ServerError extends StemmaError {
  override readonly exit = 2
}

export interface Listening {
  readonly port: number
  /** Resolves when all that was begun is answered, or after `graceMs`. */
  stop(graceMs: number): Promise<void>
}

/** Port 0: any free one. */
export async function listen(app: Hono, host: string, port: number): Promise<Listening> {
  const server = serve({ fetch: app.fetch, hostname: host, port }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)))
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: (graceMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), graceMs)
        server.close(() => {
          clearTimeout(timer)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): ServerError {
  const where = `${host}:${port}`
  switch (error.code) {
    case 'EADDRINUSE':
      return new ServerError('E_SERVER', {
        what: 'another program listens there already',
        where,
        mend: 'Give another --port, or 0 for any free one',
      })
    case 'EACCES':
      return new ServerError('E_SERVER', {
        what: 'this user may not open that port',
        where,
        mend: 'Give a --port above 1023',
      })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ServerError('E_SERVER', { what: 'this machine has no such address', where, mend: 'Check --host' })
    default:
      return new ServerError('E_SERVER', {
        what: `cannot listen (${error.message})`,
        where,
        mend: 'Check --host and --port',
      })
  }
}
