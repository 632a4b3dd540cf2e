/** What goes wrong around a workspace: no room left, a database that goes away, writers in each other's way. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { openPlace, PLACES, type Place } from '../../test/support/workspaces.ts'
import { sha256Hex } from '../text/hash.ts'
import { openWorkspace } from './open.ts'
import type { Workspace } from './workspace.ts'

const now = () => new Date('2031-05-14T12:00:00Z')
const article = (i: number, more = '') => {
  const body = `The ferry to Holm number ${i} was late on Tuesday, the harbour office said. ${more}`
  const sha256 = sha256Hex(body)
  return inventedArticle(body, { id: sha256.slice(0, 12), sha256, name: `${i}.txt` })
}
const ids = async (workspace: Workspace) => {
  const found = []
  for await (const line of workspace.list()) found.push(line.article)
  return found
}

describe.skipIf(!PLACES.includes('postgres'))('a PostgreSQL server', () => {
  let place: Place
  beforeAll(async () => {
    place = await openPlace('postgres')
  })
  afterAll(() => place.remove())

  test('that goes away is waited for: nothing is lost, and work goes on without a restart', async () => {
    const told: string[] = []
    const where = await place.fresh()
    const workspace = await openWorkspace(where, { now, waiting: (message) => told.push(message) })
    const done: string[] = []
    const adding = (async () => {
      for (let i = 0; i < 60; i++) {
        const [added] = await workspace.add([article(i)])
        done.push(added?.article ?? '')
        await new Promise((next) => setTimeout(next, 20))
      }
    })()
    await new Promise((next) => setTimeout(next, 300))
    place.server?.stop('immediate')
    const before = done.length
    expect(before).toBeLessThan(60)
    await new Promise((next) => setTimeout(next, OUTAGE_MS))
    expect(done.length).toBeLessThanOrEqual(before + 1)
    place.server?.start()
    await adding
    expect(new Set(await ids(workspace))).toEqual(new Set(done))
    expect(done).toHaveLength(60)
    expect(told).toEqual([
      expect.stringMatching(/^postgres:\/\/127.+ cannot be reached; waiting for it/),
      expect.stringMatching(/answers again/),
    ])
    await workspace.close()
  })

  test('that stays away: one clear error, exit code 3', async () => {
    const workspace = await openWorkspace(await place.fresh(), { now, patienceMs: 500 })
    place.server?.stop('immediate')
    await expect(workspace.add([article(1)])).rejects.toMatchObject({ code: 'E_STORE_GONE', exit: 3 })
    place.server?.start()
    expect((await workspace.add([article(1)]))[0]?.new).toBe(true)
    await workspace.close()
  })

  test('takes two imports of the same articles at once: each once, none lost', async () => {
    const where = await place.fresh()
    const pair = await Promise.all([openWorkspace(where, { now }), openWorkspace(where, { now })])
    const all = Array.from({ length: 80 }, (_, i) => article(i))
    const [one, other] = await Promise.all([
      ...pair.map(async (workspace, k) => {
        const added = []
        for (let at = 0; at < 80; at += 8)
          added.push(...(await workspace.add(k === 0 ? all.slice(at, at + 8) : all.slice(at, at + 8).reverse())))
        await workspace.refresh()
        return added
      }),
    ])
    const news = [...(one ?? []), ...(other ?? [])].filter((line) => line.new).map((line) => line.article)
    expect(new Set(news).size).toBe(80)
    expect(news).toHaveLength(80)
    expect(await ids(pair[0])).toHaveLength(80)
    for (const workspace of pair) await workspace.close()
  })
})

// A server that is updated and started again is gone about so long.
const OUTAGE_MS = 30_000

/** A file system of a few megabytes, where the system lets us make one. */
function smallDisk(megabytes: number): { folder: string; remove: () => void } | null {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-disk-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], {
    stdio: 'ignore',
  })
  if (status === 0)
    return {
      folder,
      remove: () => {
        // Lazily: the machine that died still holds its files open.
        execFileSync('umount', ['-l', folder])
        rmSync(folder, { recursive: true })
      },
    }
  rmSync(folder, { recursive: true })
  return null
}

test('a full disk is told clearly; what was acknowledged is there once there is room again', async ({ skip }) => {
  const disk = smallDisk(64)
  if (disk === null) return skip('no small file system could be mounted here (needs root)')
  const place = await openPlace('pglite')
  try {
    const where = join(disk.folder, 'case')
    mkdirSync(where)
    execFileSync('cp', ['-r', join(await place.fresh(), 'data'), where])
    const workspace = await openWorkspace(where, { now })
    const done: string[] = []
    // A megabyte each of words that cannot be compressed to nothing.
    const long = (i: number) => {
      let seed = 88_172_645 + i
      return Array.from({ length: 150_000 }, () => {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
        return seed.toString(36)
      }).join(' ')
    }
    let failed: unknown = null
    for (let i = 0; i < 200 && failed === null; i++)
      await workspace.add([article(i, long(i))]).then(
        ([added]) => done.push(added?.article ?? ''),
        (error: unknown) => {
          failed = error
        },
      )
    expect(failed).toMatchObject({ code: 'E_STORE_FULL', exit: 3 })
    expect(done.length).toBeGreaterThan(3)
    // Still full: the same clear answer, no hang.
    await expect(workspace.add([article(-1, long(-1))])).rejects.toMatchObject({
      code: expect.stringMatching(/^E_STORE/),
    })
    execFileSync('mount', ['-o', 'remount,size=400m', disk.folder])
    // The same process goes on.
    expect(await ids(workspace)).toEqual([...done].sort())
    expect((await workspace.add([article(999)]))[0]?.new).toBe(true)
    await workspace.close()
    const again = await openWorkspace(where, { now })
    expect(await ids(again)).toHaveLength(done.length + 1)
    await again.close()
  } finally {
    place.remove()
    disk.remove()
  }
})
