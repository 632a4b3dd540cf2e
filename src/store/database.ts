/**
 * The little of a database that the workspace needs. Two drivers have it (PGlite in a folder, PostgreSQL by URL); all
 * SQL is written once, in the dialect both speak, and reads in batches (`= any($1)`, `unnest`).
 */

import type { Perform } from '../pipeline/work.ts'

export type Row = Readonly<Record<string, unknown>>

export interface Queries {
  /** Rows of one statement. `$1`… stand for the parameters; lists go as arrays. */
  query<R extends object = Row>(sql: string, params?: readonly unknown[]): Promise<R[]>
}

export interface Database extends Queries {
  readonly kind: 'pglite' | 'postgres'
  /** Where it is, as messages may show it (no password). */
  readonly where: string
  /** Several statements without parameters. */
  script(sql: string): Promise<void>
  /**
   * All or nothing; durable (on the disk, not only handed to the system) before the promise resolves. `work` may run
   * more than once when the connection breaks, so it must be idempotent and touch nothing but the database.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>
  /** Another after every write that was committed; as long as it is the same, what was read before would be read again. */
  revision(): Promise<string>
  close(): Promise<void>
}

export interface Surroundings {
  /** The clock. Orders nothing: it only says when a thing was seen. */
  readonly now: () => Date
  /** Told once per outage when the database cannot be reached, and again when it can. */
  readonly waiting?: (message: string) => void
  /** Who annotates articles and traces stories; without it, this thread. The same results whoever does. */
  readonly perform?: Perform
  /** How long an unreachable database is waited for, in milliseconds. */
  readonly patienceMs?: number
}

/**
 * Parameters as a text column can hold them: PostgreSQL has no character 0 in texts, so it becomes U+FFFD, in names and
 * ids as in what is searched for. Records are JSON, where it is written \\u0000 and survives.
 */
export function storable(params: readonly unknown[]): unknown[] {
  return params.map((one) =>
    Array.isArray(one) ? storable(one) : typeof one === 'string' ? one.replaceAll('\0', '\ufffd') : one,
  )
}
