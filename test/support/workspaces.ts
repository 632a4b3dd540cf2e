/** Where a test may keep a workspace: a new folder with the seed unpacked in it, or a new database. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unpackSeed } from '../../src/store/seed.ts'
import { BUILT } from './built-cli.ts'
import { postgresPrograms, type Server, startPostgres } from './postgres.ts'

export interface Place {
  readonly name: 'pglite' | 'postgres'
  /** What `--workspace` may name: empty, never used before. */
  readonly fresh: () => Promise<string>
  readonly server: Server | null
  readonly remove: () => void
}

const programs = postgresPrograms()
export const PLACES: readonly Place['name'][] = programs === null ? ['pglite'] : ['pglite', 'postgres']

export async function openPlace(name: Place['name']): Promise<Place> {
  if (name === 'postgres') {
    const server = await startPostgres(programs ?? '')
    return { name, server, fresh: async () => server.database(), remove: server.remove }
  }
  const folder = mkdtempSync(join(tmpdir(), 'stemma-ws-'))
  const seed = readFileSync(join(BUILT, 'store/workspace-seed.tgz'))
  let count = 0
  return {
    name,
    server: null,
    fresh: async () => {
      const workspace = join(folder, String(++count))
      await unpackSeed(seed, join(workspace, 'data'))
      return workspace
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
