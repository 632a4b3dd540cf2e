/**
 * PGlite's files made honest. As it comes (0.5), its file system ignores fsync, so that a commit is only as safe as the
 * system's cache; and when a write of the log finds no room, PostgreSQL inside stops itself by a path that never ends
 * (the process hangs at full load). Here fsync reaches the disk, and a write without room ends the machine at once:
 * like a crash, from which the next start recovers.
 */
import { fsyncSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { codeOf } from './store-error.ts'

/** What is used of Emscripten's file system; PGlite does not declare it. */
interface Files {
  readonly lookupPath: (path: string) => { readonly node: { readonly stream_ops: StreamOps } }
}
interface StreamOps {
  write: (stream: { readonly nfd: number }, ...rest: unknown[]) => number
  fsync?: (stream: { readonly nfd: number }) => number
}

/** WASI's numbers for EDQUOT, EFBIG and ENOSPC. */
const NO_ROOM = new Set([19, 22, 51])

/** PGlite's own name for the folder it was given. */
const ANY_FILE = '/pglite/data/PG_VERSION'

/** `died` is called at most once; from then on the instance refuses everything and must be opened anew. */
export function makeFilesHonest(db: PGlite, died: () => void): void {
  const files = db.Module.FS as unknown as Files
  const operations = files.lookupPath(ANY_FILE).node.stream_ops
  const { write } = operations
  let dead: Error | null = null
  const die = (error: unknown): never => {
    if (dead === null) {
      dead = Object.assign(new Error('no room left on the disk', { cause: error }), { code: 'ENOSPC' })
      // Not even a rollback may enter the machine again: it was left in the middle of a write.
      db.execProtocolRawSync = () => {
        throw dead
      }
      died()
    }
    throw dead
  }
  operations.write = (stream, ...rest) => {
    try {
      return write(stream, ...rest)
    } catch (error) {
      if (NO_ROOM.has(Number((error as { errno?: unknown }).errno))) die(error)
      throw error
    }
  }
  operations.fsync = (stream) => {
    try {
      fsyncSync(stream.nfd)
    } catch (error) {
      // Pipes and the like have nothing to sync. Whatever else fails may have lost what was written before it.
      if (codeOf(error) !== 'EINVAL') die(error)
    }
    return 0
  }
}
