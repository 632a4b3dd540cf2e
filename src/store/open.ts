/** Opens a workspace: a folder (made when it is not there) or a `postgres://` URL. */
import type { Database, Surroundings } from './database.ts'
import { migrate } from './migrate.ts'
import { Workspace } from './workspace.ts'

/** Throws `StoreError` (exit code 3) when it is locked, unreachable, or written by a newer version. Close it. */
export async function openWorkspace(where: string, surroundings: Surroundings): Promise<Workspace> {
  const database = await openDatabase(where, surroundings)
  try {
    await migrate(database)
    return new Workspace(database, surroundings)
  } catch (error) {
    await database.close()
    throw error
  }
}

export async function openDatabase(where: string, surroundings: Surroundings): Promise<Database> {
  if (/^postgres(?:ql)?:\/\//i.test(where))
    return (await import('./postgres-database.ts')).openPostgres(where, surroundings)
  return (await import('./pglite-database.ts')).openPglite(where)
}
