/**
 * The workspace in a folder: PostgreSQL compiled to WebAssembly, in our own process. A folder belongs to one process
 * (a second one would corrupt it: electric-sql/pglite#327), so a lock file is held as long as it is open.
 */
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { type Database, type Queries, type Row, storable } from './database.ts'
import { lockDirectory } from './directory-lock.ts'
import { makeFilesHonest } from './pglite-files.ts'
import { seedBytes, unpackSeed } from './seed.ts'
import { codeOf, StoreError, storeError } from './store-error.ts'

// The data's own folder within the workspace: what else a workspace may hold one day stands beside it.
const DATA = 'data'
// Against PGlite's defaults: fsync on (its default acknowledges what a power cut takes back), and a smaller cache and
// log, since the file cache of the system does the same work and the process's memory is what a laptop lacks
// (128 MB → 16 MB: 50 inserts as fast, 100 MB less resident).
const SETTINGS = [
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'shared_buffers=16MB',
  '-c',
  'max_wal_size=64MB',
  '-c',
  'min_wal_size=32MB',
]

// Bytes come as hexadecimal digits, which PGlite reads one by one; Node does it forty times faster.
const BYTEA = 17
const parsers = { [BYTEA]: (value: string) => new Uint8Array(Buffer.from(value.slice(2), 'hex')) }

const ONLY_READS = /^\s*(?:select|show)\b/i

export async function openPglite(folder: string): Promise<Database> {
  const where = resolve(folder)
  const { PGlite } = await import('@electric-sql/pglite').catch((error: unknown) => {
    throw new StoreError('E_STORE_OPEN', {
      what: 'a workspace in a folder needs the package @electric-sql/pglite, which is not installed here',
      where,
      mend: 'Install it beside Stemma (npm install @electric-sql/pglite), or give a postgres:// URL',
      cause: error,
    })
  })
  try {
    await mkdir(where, { recursive: true })
    await refuseForeign(where)
  } catch (error) {
    throw storeError(error, where)
  }
  const release = await lockDirectory(where)
  try {
    const data = join(where, DATA)
    await makeData(where, data)
    await refuseOther(data)
    const startParams = [...PGlite.defaultStartParams.filter((one) => one !== '-F'), ...SETTINGS]
    const start = () => PGlite.create(data, { startParams, parsers })
    return await database(start, where, release)
  } catch (error) {
    await release()
    throw storeError(error, where)
  }
}

async function database(start: () => Promise<PGlite>, where: string, release: () => Promise<void>): Promise<Database> {
  // Null after the disk was full: the next call starts it anew, so that a server goes on once there is room.
  let running: Promise<PGlite> | null = null
  const machine = (): Promise<PGlite> => {
    running ??= start().then(
      (db) => {
        makeFilesHonest(db, () => {
          running = null
        })
        return db
      },
      (error: unknown) => {
        running = null
        throw error
      },
    )
    return running
  }
  const run =
    (queries: { query: PGlite['query'] }): Queries['query'] =>
    async <R extends object = Row>(sql: string, params: readonly unknown[] = []) =>
      (await queries.query<R>(sql, storable(params))).rows
  const guarded = async <T>(work: (db: PGlite) => Promise<T>): Promise<T> => {
    try {
      return await work(await machine())
    } catch (error) {
      throw storeError(error, where)
    }
  }
  await machine()
  // Nobody else writes into the folder: our own writes are counted, and readers need not wait for a running one.
  let writes = 0
  const written = <T>(done: Promise<T>): Promise<T> =>
    done.finally(() => {
      writes++
    })
  return {
    kind: 'pglite',
    where,
    query: <R extends object = Row>(sql: string, params?: readonly unknown[]) => {
      const done = guarded((db) => run(db)<R>(sql, params))
      return ONLY_READS.test(sql) ? done : written(done)
    },
    script: (sql) => written(guarded(async (db) => void (await db.exec(sql)))),
    transaction: (work) => written(guarded((db) => db.transaction((tx) => work({ query: run(tx) })))),
    revision: async () => `${writes}`,
    close: async () => {
      try {
        await (await running)?.close()
      } catch {
        // After a failed write the machine inside is dead already; what was committed is on the disk.
      } finally {
        await release()
      }
    },
  }
}

/** A folder with other things in it is no workspace: nothing is written there. */
async function refuseForeign(where: string): Promise<void> {
  const names = (await readdir(where)).filter((name) => !name.startsWith('stemma.lock') && !name.startsWith(DATA))
  const known = await stat(join(where, DATA)).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (known || names.length === 0) return
  throw new StoreError('E_STORE_OPEN', {
    what: `the folder holds other things (${names.slice(0, 3).join(', ')}) and no workspace`,
    where,
    mend: 'Name a new or empty folder; it is made when it is not there',
  })
}

/** First start: the shipped seed, unpacked beside and moved in one step, so that a crash leaves no half of it. */
async function makeData(where: string, data: string): Promise<void> {
  const made = await stat(join(data, 'PG_VERSION')).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false
      throw error
    },
  )
  if (made) return
  for (const name of await readdir(where))
    if (name.startsWith(`${DATA}.new`)) await rm(join(where, name), { recursive: true })
  const next = join(where, `${DATA}.new`)
  const seed = await seedBytes()
  if (seed === null) {
    // No seed beside the code (running from source): let PGlite make one, which takes seconds.
    const { PGlite } = await import('@electric-sql/pglite')
    await (await PGlite.create(next)).close()
  } else await unpackSeed(seed, next)
  await rename(next, data)
  const folder = await open(where, 'r')
  await folder.sync().finally(() => folder.close())
}

/** The major version of PostgreSQL that PGlite 0.5 holds. */
const MAJOR = '18'

async function refuseOther(data: string): Promise<void> {
  const major = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  if (major === MAJOR) return
  throw new StoreError('E_STORE_VERSION', {
    what: `the folder was written by PostgreSQL ${major}; this version of Stemma holds PostgreSQL ${MAJOR}`,
    where: data,
    mend: 'With the Stemma that wrote it: stemma dump --workspace W -o case.stemma; then restore that here',
  })
}
