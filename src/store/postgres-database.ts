/**
 * The workspace on a PostgreSQL server (15 or later), by `pg`. Several processes may use it at once. A server that
 * goes away is waited for: what was running is run again when it is back, which is safe because every write is
 * idempotent.
 */
import type { Pool, PoolClient } from 'pg'
import { type Database, type Queries, type Row, type Surroundings, storable } from './database.ts'
import { codeOf, StoreError, storeError } from './store-error.ts'

// Readers of a server share these; more than a few only queue inside PostgreSQL (measured machines have 2–16 cores).
const CONNECTIONS = 8
const CONNECT_MS = 5000
const PATIENCE_MS = 120_000
const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 3000
const OLDEST = 15

// The connection is gone, or the server is stopping, starting or out of connections: all of them pass.
const GONE = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENOENT'],
  ...['08000', '08001', '08003', '08004', '08006', '57P01', '57P02', '57P03', '53300'],
])
// Two writers in each other's way: PostgreSQL ended one of them, which tries again.
const AGAIN = new Set(['40001', '40P01'])

export async function openPostgres(url: string, surroundings: Surroundings): Promise<Database> {
  const where = shownUrl(url)
  const { default: pg } = await import('pg')
  // TCP keepalive finds a server whose machine vanished without a word.
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'stemma',
  })
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => {})
  const persist = patient(where, surroundings)
  const database = over(pool, where, persist)
  try {
    const [found] = await database.query<{ server_version_num: string }>('show server_version_num')
    const major = Math.floor(Number(found?.server_version_num) / 10_000)
    if (major >= OLDEST) return database
    throw new StoreError('E_STORE_VERSION', {
      what: `the server is PostgreSQL ${major}; Stemma needs ${OLDEST} or later`,
      where,
      mend: 'Use a newer server, or a folder as workspace',
    })
  } catch (error) {
    await pool.end()
    throw error
  }
}

type Persist = <T>(work: () => Promise<T>) => Promise<T>

function over(pool: Pool, where: string, persist: Persist): Database {
  const on =
    (client: Pool | PoolClient): Queries['query'] =>
    async <R extends object = Row>(sql: string, params: readonly unknown[] = []) =>
      (await client.query<R & Row>(sql, storable(params))).rows
  return {
    kind: 'postgres',
    where,
    query: (sql, params) => persist(() => on(pool)(sql, params)),
    script: (sql) => persist(async () => void (await pool.query(sql))),
    transaction: (work) => persist(() => inTransaction(pool, (client) => work({ query: on(client) }))),
    revision: () =>
      persist(
        async () => (await pool.query<{ at: string }>('select pg_current_snapshot()::text as at')).rows[0]?.at ?? '',
      ),
    close: () => pool.end(),
  }
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  // Without a listener a connection that breaks between two queries would end the process.
  const ignore = () => {}
  client.on('error', ignore)
  let broken = false
  try {
    await client.query('begin')
    // A server set to acknowledge before the disk has it (synchronous_commit off) is overruled.
    await client.query('set local synchronous_commit = on')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.off('error', ignore)
    client.release(broken)
  }
}

/** Runs work again, with growing pauses, while the server cannot be reached; says so once. */
function patient(where: string, { waiting, patienceMs = PATIENCE_MS }: Surroundings): Persist {
  return async (work) => {
    const began = performance.now()
    let pause = FIRST_WAIT_MS
    let told = false
    for (;;) {
      try {
        const result = await work()
        if (told) waiting?.(`${where} answers again; going on.`)
        return result
      } catch (error) {
        const gone = isGone(error)
        if (!gone && !AGAIN.has(codeOf(error))) throw storeError(error, where)
        if (performance.now() - began + pause > patienceMs)
          throw gone ? unreachable(error, where) : storeError(error, where)
        if (gone && !told && pause > FIRST_WAIT_MS) {
          told = true
          waiting?.(`${where} cannot be reached; waiting for it (nothing acknowledged is lost).`)
        }
        await new Promise((done) => setTimeout(done, pause))
        pause = Math.min(LONGEST_WAIT_MS, pause * 2)
      }
    }
  }
}

function isGone(error: unknown): boolean {
  if (GONE.has(codeOf(error))) return true
  // pg has no code for these two, and node wraps several addresses' refusals into one error.
  if (error instanceof AggregateError) return error.errors.some(isGone)
  return error instanceof Error && /Connection terminated|timeout exceeded when trying to connect/i.test(error.message)
}

function unreachable(error: unknown, where: string): StoreError {
  return new StoreError('E_STORE_GONE', {
    what: `the database cannot be reached (${codeOf(error) || 'connection lost'})`,
    where,
    mend: 'Start it and run the command again: what is there already is not added twice',
    cause: error,
  })
}

/** Without the password. */
function shownUrl(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `postgres://${host}${pathname}`
  } catch {
    throw new StoreError('E_STORE_OPEN', {
      what: 'the address of the database is no URL',
      where: '--workspace',
      mend: 'Write postgres://USER:PASSWORD@HOST:PORT/DATABASE',
    })
  }
}
