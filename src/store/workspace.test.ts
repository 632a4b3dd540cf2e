/** The same test set on both databases: what is added is there once, found again, and told apart by what it says. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { openPlace, PLACES, type Place } from '../../test/support/workspaces.ts'
import type { Article } from '../model/article.ts'
import { sha256Hex } from '../text/hash.ts'
import { migrate } from './migrate.ts'
import { openDatabase, openWorkspace } from './open.ts'
import { MIGRATIONS } from './sql/migrations.ts'
import type { Workspace } from './workspace.ts'

const now = () => new Date('2031-05-14T12:00:00Z')
const text = (body: string, more: Partial<Article> = {}) => {
  const sha256 = sha256Hex(body)
  return inventedArticle(body, { id: sha256.slice(0, 12), sha256, name: `${body.slice(0, 8)}.txt`, ...more })
}
const listed = async (workspace: Workspace) => {
  const lines = []
  for await (const line of workspace.list()) lines.push(line)
  return lines
}

describe.each(PLACES)('a workspace on %s', (name) => {
  let place: Place
  beforeAll(async () => {
    place = await openPlace(name)
  })
  afterAll(() => place.remove())

  async function using<T>(where: string, work: (workspace: Workspace) => Promise<T>): Promise<T> {
    const workspace = await openWorkspace(where, { now })
    try {
      return await work(workspace)
    } finally {
      await workspace.close()
    }
  }

  test('keeps an article once, also after it is closed and opened again', async () => {
    const where = await place.fresh()
    const article = text('The mill at Orrin burned down on Tuesday.')
    const line = { article: article.id, version: 1 }
    expect(await using(where, (w) => w.add([article, article]))).toEqual([
      { ...line, new: true, changed: true },
      { ...line, new: false, changed: false },
    ])
    expect(await using(where, (w) => w.add([article]))).toEqual([{ ...line, new: false, changed: false }])
    expect(await using(where, listed)).toEqual([
      { article: article.id, name: article.name, outlet: null, published: null, versions: 1, story: null },
    ])
  })

  test('knows an article by its given id, else its address, else its content', async () => {
    await using(await place.fresh(), async (w) => {
      const [one] = await w.add([text('First words.', { id: 'mill-1' })])
      expect(one).toEqual({ article: 'mill-1', new: true, version: 1, changed: true })
      const [again] = await w.add([text('Second words.', { id: 'mill-1' })])
      expect(again).toEqual({ article: 'mill-1', new: false, version: 2, changed: true })
      const page = text('Third words.', { url: 'http://Herald.example/mill?b=2&a=1#top' })
      await w.add([page])
      const [changed] = await w.add([
        text('Fourth words.', { url: 'https://herald.example/mill?a=1&b=2&utm_source=letter' }),
      ])
      expect(changed).toEqual({ article: page.id, new: false, version: 2, changed: true })
      const [back] = await w.add([text('Third words.', { url: 'https://herald.example/mill?a=1&b=2' })])
      expect(back).toEqual({ article: page.id, new: false, version: 1, changed: false })
      expect((await listed(w)).map(({ article, versions }) => [article, versions])).toEqual(
        [[page.id, 2] as const, ['mill-1', 2] as const].sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    })
  })

  test('equal contents under two addresses are two articles', async () => {
    await using(await place.fresh(), async (w) => {
      const body = 'A report that two houses print alike.'
      const added = await w.add(['a', 'b', 'c'].map((host) => text(body, { url: `https://${host}.example/x` })))
      const { id } = text(body)
      expect(added.map(({ article }) => article)).toEqual([id, `${id}-2`, `${id}-3`])
      expect(new Set(added.map((one) => one.new))).toEqual(new Set([true]))
    })
  })

  test('text survives whatever its characters', async () => {
    const where = await place.fresh()
    const article = text('Nul \u0000, half a pair \ud83d, a whole one \ud83d\ude00, \u2028 and “quotes” \\ "{}".')
    await using(where, (w) => w.add([article]))
    expect(await using(where, (w) => w.articles([article.id]))).toEqual([article])
  })

  test('keeps the bytes a source was read from', async () => {
    await using(await place.fresh(), async (w) => {
      // Two pieces and a bit.
      const bytes = new TextEncoder().encode(`The bridge at Aldham is shut. ${'x'.repeat(2_000_100)}`)
      const { added } = await w.addSource({ name: 'long.txt', bytes, url: null, mediaType: null })
      expect(added).toHaveLength(1)
      const [kept] = await w.sources()
      expect(kept).toMatchObject({ name: 'long.txt', size: bytes.length, sha256: sha256Hex(bytes) })
      const pieces: Uint8Array[] = []
      for await (const piece of w.sourceBytes(sha256Hex(bytes))) pieces.push(piece)
      expect(pieces.map((piece) => piece.length)).toEqual([1_000_000, 1_000_000, bytes.length - 2_000_000])
      expect(sha256Hex(Buffer.concat(pieces))).toBe(sha256Hex(bytes))
    })
  })

  test('a newer schema is refused, an altered step too, and nothing is changed', async () => {
    const where = await place.fresh()
    const database = await openDatabase(where, { now })
    await migrate(database)
    const more = [...MIGRATIONS, { name: '999-later', sql: 'create table later (x int)' }]
    await migrate(database, more)
    await expect(migrate(database)).rejects.toMatchObject({ code: 'E_STORE_VERSION', exit: 3 })
    const altered = more.map((one) => ({ ...one, sql: `${one.sql} ` }))
    await expect(migrate(database, altered)).rejects.toMatchObject({ code: 'E_STORE_VERSION' })
    await migrate(database, more)
    await database.close()
    await expect(openWorkspace(where, { now })).rejects.toMatchObject({ code: 'E_STORE_VERSION' })
  })
})

test('a folder belongs to one process; a lock left by a dead one is taken over', async () => {
  const place = await openPlace('pglite')
  const where = await place.fresh()
  const first = await openWorkspace(where, { now })
  await expect(openWorkspace(where, { now })).rejects.toMatchObject({
    code: 'E_STORE_LOCKED',
    exit: 3,
    what: expect.stringContaining(`process ${process.pid}`),
  })
  const lock = JSON.parse(readFileSync(join(where, 'stemma.lock'), 'utf8'))
  await first.close()
  // The same number, but another start: the process that held it is gone and its number was given out again.
  writeFileSync(join(where, 'stemma.lock'), JSON.stringify({ ...lock, started: '1' }))
  await (await openWorkspace(where, { now })).close()
  writeFileSync(join(where, 'stemma.lock'), '{"pi')
  await (await openWorkspace(where, { now })).close()
  writeFileSync(join(where, 'stemma.lock'), JSON.stringify({ ...lock, host: 'another.example' }))
  await expect(openWorkspace(where, { now })).rejects.toMatchObject({ code: 'E_STORE_LOCKED' })
  place.remove()
})

test('a folder with other things in it is left alone', async () => {
  const place = await openPlace('pglite')
  const where = await place.fresh()
  const other = join(where, 'other')
  mkdirSync(other)
  writeFileSync(join(other, 'notes.txt'), 'mine')
  await expect(openWorkspace(other, { now })).rejects.toMatchObject({ code: 'E_STORE_OPEN' })
  place.remove()
})
