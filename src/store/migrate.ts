/**
 * Brings a database's tables up to this version: forward only, each step in one transaction and remembered with its
 * hash. A database that knows more steps than we do was written by a newer Stemma and is left alone.
 */
import { sha256Hex } from '../text/hash.ts'
import type { Database } from './database.ts'
import { MIGRATIONS, type Migration } from './sql/migrations.ts'
import { StoreError } from './store-error.ts'

// Any number will do, as long as nothing else on the server takes it: 'stem' in ASCII.
const MIGRATION_LOCK = 0x7374656d

export async function migrate(database: Database, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  // Two processes that open a new database at once: the second waits, and finds the work done.
  await database.transaction(async ({ query }) => {
    await query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    const [{ known } = { known: false }] = await query<{ known: boolean }>(
      "select to_regclass('migration') is not null as known",
    )
    if (!known) await query('create table migration (number int primary key, name text not null, hash text not null)')
    const applied = await query<{ number: number; name: string; hash: string }>(
      'select number, name, hash from migration order by number',
    )
    for (const [i, { name, hash }] of applied.entries()) {
      const own = migrations[i]
      if (own === undefined) throw newer(database.where, applied.length, migrations.length)
      if (own.name !== name || sha256Hex(own.sql) !== hash) throw other(database.where, name)
    }
    for (const [i, { name, sql }] of migrations.entries()) {
      if (i < applied.length) continue
      for (const statement of statementsOf(sql)) await query(statement)
      await query('insert into migration values ($1, $2, $3)', [i + 1, name, sha256Hex(sql)])
    }
  })
}

/** Migrations hold plain statements, none with a semicolon inside. */
function statementsOf(sql: string): string[] {
  return sql
    .replace(/^\s*--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}

function newer(where: string, theirs: number, ours: number): StoreError {
  return new StoreError('E_STORE_VERSION', {
    what: `the workspace was written by a newer Stemma (schema ${theirs}; this one knows ${ours})`,
    where,
    mend: 'Use that version or a later one; this one has changed nothing',
  })
}

function other(where: string, name: string): StoreError {
  return new StoreError('E_STORE_VERSION', {
    what: `its schema step ${name} is not the one this version knows`,
    where,
    mend: 'It was written by an unreleased version: dump it there and restore it here',
  })
}
