/**
 * One process per folder. The lock file names process, machine and start time; a lock whose process is gone (or whose
 * number belongs to a younger process) is stale and taken over. Made by `link`, which is atomic on every file system.
 */
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { codeOf, StoreError } from './store-error.ts'

interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process started, as the system counts (Linux: ticks since boot; '' elsewhere). */
  readonly started: string
}

const NAME = 'stemma.lock'
let count = 0

/** Takes the lock, or throws E_STORE_LOCKED naming the holder. Returns what releases it. */
export async function lockDirectory(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, NAME)
  const own: Holder = { pid: process.pid, host: hostname(), started: await startOf(process.pid) }
  const mine = join(folder, `${NAME}.${process.pid}.${++count}`)
  await writeFile(mine, JSON.stringify(own))
  try {
    // Each round either takes the lock, finds a living holder, or moves one stale lock away.
    for (let round = 0; round < 20; round++) {
      try {
        await link(mine, file)
        return async () => {
          const holder = await readHolder(file)
          if (holder !== null && same(holder, own)) await rm(file, { force: true })
        }
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error
      }
      const holder = await readHolder(file)
      if (holder === null) continue
      if (await lives(holder)) throw locked(folder, holder)
      await moveAway(file, holder)
    }
    throw locked(folder, null)
  } finally {
    await rm(mine, { force: true })
  }
}

/** Two processes may find the same stale lock; the one that moved a fresh lock by mistake puts it back. */
async function moveAway(file: string, stale: Holder): Promise<void> {
  const aside = `${file}.stale.${process.pid}.${++count}`
  try {
    await rename(file, aside)
    const moved = await readHolder(aside)
    if (moved !== null && !same(moved, stale)) await link(aside, file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error
  } finally {
    await rm(aside, { force: true })
  }
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'))
    const { pid, host, started } = read as Partial<Holder>
    return { pid: Number(pid), host: String(host), started: String(started) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    // Cut short by a crash of the machine: nobody holds it.
    return { pid: 0, host: hostname(), started: '' }
  }
}

const same = (a: Holder, b: Holder) => a.pid === b.pid && a.host === b.host && a.started === b.started

async function lives({ pid, host, started }: Holder): Promise<boolean> {
  // A folder on a shared disk: from here nobody can tell, so the lock is believed.
  if (host !== hostname()) return true
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
  }
  return started === '' || (await startOf(pid)) === started
}

/** Field 22 of /proc/PID/stat; '' where there is no such file. */
async function startOf(pid: number): Promise<string> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function locked(folder: string, holder: Holder | null): StoreError {
  const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host}`
  return new StoreError('E_STORE_LOCKED', {
    what: `the workspace is open in ${who}; a folder belongs to one process at a time`,
    where: folder,
    mend:
      holder !== null && holder.host !== hostname()
        ? `Stop it there; if that machine is gone, delete ${join(folder, NAME)}`
        : 'Wait or stop it; for several at once put the workspace on PostgreSQL (postgres://…)',
  })
}
