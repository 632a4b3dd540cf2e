/**
 * What a fetcher takes from outside: clock, waiting, names, sockets. Tests hand in their own, so that they need neither
 * network nor time; everybody else leaves the defaults.
 */
import { lookup } from 'node:dns/promises'
import { connect as connectSocket, isIP, type LookupFunction } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { connect as connectTls } from 'node:tls'
import { isPublicAddress } from './public-address.ts'

export interface Target {
  /** As the address names it: the name a certificate must be for. */
  readonly host: string
  readonly port: number
  readonly secure: boolean
  /** The only IP addresses that may be connected to: checked, never resolved again. */
  readonly addresses: readonly string[]
}

export interface World {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Ends after the time, or rejects when the signal is raised. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<unknown>
  /** A signal that is raised when an answer has taken too long. */
  readonly deadline: (ms: number) => AbortSignal
  /** IP addresses of a host name. */
  readonly resolve: (host: string) => Promise<readonly string[]>
  readonly connect: (target: Target) => Duplex
  /** Is this an IP address one may connect to? */
  readonly mayConnect: (address: string) => boolean
}

export const REAL_WORLD: World = {
  now: () => Date.now(),
  sleep: (ms, signal) => wait(ms, undefined, signal === undefined ? {} : { signal }),
  deadline: (ms) => AbortSignal.timeout(ms),
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  connect: ({ host, port, secure, addresses }) => {
    // Happy eyeballs over the checked addresses alone: this "lookup" asks nobody.
    const known = addresses.map((address) => ({ address, family: isIP(address) }))
    const lookup: LookupFunction = (_, __, done) => done(null, known)
    const socket = { host, port, autoSelectFamily: true, lookup }
    if (!secure) return connectSocket(socket)
    return connectTls({ ...socket, servername: isIP(host) === 0 ? host : '', ALPNProtocols: ['http/1.1'] })
  },
  mayConnect: isPublicAddress,
}
