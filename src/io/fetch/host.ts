/**
 * What a fetcher remembers of one host: whose turn it is (one request at a time), when the next may be made, whether it
 * asked to be left alone, and its robots.txt.
 */
import type { Agent } from 'node:http'
import type { Refused } from './refused.ts'
import type { Robots } from './robots.ts'

export interface KnownRobots {
  readonly until: number
  /** The rules, or why they could not be had: then nothing may be fetched (RFC 9309 §2.3.1.4). */
  readonly rules: Promise<Robots | Refused>
}

export class Host {
  /** No page before this time: the pause between two pages, by the world's clock. */
  nextAt = 0
  /** No request at all before this time: the host failed, or asked for it. */
  restUntil = 0
  /** Times in a row that it failed to the end of our patience. */
  failures = 0
  readonly robots = new Map<string, KnownRobots>()
  readonly connections = new Map<string, Agent>()
  #last: Promise<unknown> = Promise.resolve()

  /** Does the work once all work given earlier is done. */
  turn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work)
    this.#last = mine.catch(() => {})
    return mine
  }
}
