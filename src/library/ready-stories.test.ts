/** What readers of a workspace are sent is what the store holds now, whoever wrote to it last. On both databases. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { openPlace, PLACES, type Place } from '../../test/support/workspaces.ts'
import type { Database } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'
import { openDatabase, openWorkspace } from '../store/open.ts'
import { StoryList } from '../store/story-list.ts'
import { Workspace } from '../store/workspace.ts'
import { sha256Hex } from '../text/hash.ts'
import { plain } from './encoded.ts'
import { ReadyStories } from './ready-stories.ts'

const now = () => new Date('2031-05-21T08:00:00Z')
// Affairs that have no word in common but the small ones, or they would be one story.
const AFFAIRS = [
  ['Sund', 'A crane fell onto the quay', 'injuring', 'dockers', 'port authority'],
  ['Veld', 'Late frost destroyed the apple crop', 'ruining', 'growers', 'farmers union'],
  ['Holm', 'The ferry ran onto a sandbank', 'stranding', 'passengers', 'coast guard'],
  ['Tarn', 'A tunnel filled with smoke', 'trapping', 'miners', 'rescue service'],
  ['Pell', 'The opera cancelled its premiere', 'angering', 'subscribers', 'theatre director'],
  ['Lindal', 'A court freed two smugglers', 'embarrassing', 'detectives', 'chief prosecutor'],
  ['Marrow', 'The library lost its roof in a storm', 'soaking', 'volumes', 'town archivist'],
  ['Orrin', 'A timber mill burned down', 'idling', 'sawyers', 'fire brigade'],
] as const

/** Article `i` of the affair of a town; all of one town tell one story. */
function article(town: number, i: number, count = 3) {
  const [name, what, how, whom, who] = AFFAIRS[town] ?? AFFAIRS[0]
  const body = [
    `${what} at ${name} on Monday, ${how} ${count} ${whom}, the ${name} ${who} said.`,
    `“Nobody in ${name} expected that,” the ${who} told reporters from ${name}${' once more'.repeat(i)}.`,
  ].join('\n')
  const sha256 = sha256Hex(body)
  return inventedArticle(body, {
    id: sha256.slice(0, 12),
    sha256,
    url: `https://paper${i}.example/${name}`,
    name: `${name}-${i}`,
    title: { value: `${name}: ${what.toLowerCase()}`, from: 'given' },
    outlet: { value: `Paper ${i}`, from: 'given' },
    published: { value: `2031-05-${10 + town}`, precision: 'day', from: 'given' },
  })
}

describe.each(PLACES)('readers of a workspace on %s', (name) => {
  let place: Place
  let where: string
  let database: Database
  let workspace: Workspace
  beforeAll(async () => {
    place = await openPlace(name)
    where = await place.fresh()
    database = await openDatabase(where, { now })
    await migrate(database)
    workspace = new Workspace(database, { now })
  })
  afterAll(async () => {
    await workspace.close()
    place.remove()
  })

  test('are shown a list that is brought up to date as one read anew, and no query where nothing was written', async () => {
    const list = new StoryList(database)
    const expectFresh = async () => {
      for (const query of [{ limit: 500 }, { search: 'PAPER  0 crane', limit: 500 }, { offset: 1, limit: 2 }])
        expect(await list.page(query)).toEqual(await new StoryList(database).page(query))
      return (await list.page({})).of
    }
    expect(await expectFresh()).toBe(0)
    for (const town of [3, 0, 5, 1]) await workspace.add([article(town, 0)])
    await workspace.refresh()
    expect(await expectFresh()).toBe(4)
    expect((await list.page({})).stories.map(({ latest }) => latest)).toEqual(
      [15, 13, 11, 10].map((d) => `2031-05-${d}`),
    )
    // A story that grows goes and comes back under another id.
    await workspace.add([article(0, 1), article(2, 0)])
    await workspace.refresh()
    expect(await expectFresh()).toBe(5)
    const [first] = (await list.page({ search: 'sund' })).stories
    expect(first).toMatchObject({ articles: 2, outlets: 2, origins: null })
    await workspace.story(first?.story ?? '')
    expect((await list.page({ search: 'sund' })).stories[0]?.origins?.max).toBeGreaterThan(0)
    // Together and apart again: the ids that were gone are there again.
    await workspace.setDecisions([{ kind: 'same-story', articles: [article(3, 0).id, article(5, 0).id] }])
    await workspace.refresh()
    expect(await expectFresh()).toBe(4)
    await workspace.setDecisions([])
    await workspace.refresh()
    expect(await expectFresh()).toBe(5)
    expect(await list.page({ search: 'nowhere' })).toEqual({ of: 0, stories: [] })
    const revision = await workspace.revision()
    await list.page({})
    await workspace.stories()
    expect(await workspace.revision()).toBe(revision)
  })

  test('get the result as the store tells it, after every change to what it rests on', async () => {
    const ready = new ReadyStories(workspace)
    const small = new ReadyStories(workspace, 1)
    const id = async () => (await workspace.stories({ search: 'lindal' })).stories[0]?.story ?? ''
    const sent = async (asked: string, by = ready) => {
      const body = await by.get(asked)
      return body === null ? null : (await plain(body)).toString()
    }
    const seen = new Set<string>()
    const expectNow = async (asked: string) => {
      const text = JSON.stringify(await workspace.story(asked))
      expect(await sent(asked)).toBe(text)
      expect(await sent(asked, small)).toBe(text)
      expect(await sent(asked)).toBe(text)
      expect(await sent(asked, new ReadyStories(workspace))).toBe(text)
      expect(seen).not.toContain(text)
      seen.add(text)
    }
    const before = await id()
    await expectNow(before)
    // A new version shows at once, before its story is grouped again.
    await workspace.add([article(5, 0, 7)])
    await expectNow(before)
    await workspace.refresh()
    await workspace.add([article(5, 1, 7)])
    await workspace.refresh()
    expect(await id()).not.toBe(before)
    await expectNow(await id())
    expect(await sent(before)).toBe(await sent(await id()))
    await workspace.setDecisions([{ kind: 'outlet-is', outlet: 'Paper 1', is: 'Paper One' }])
    await expectNow(await id())
    await workspace.setDecisions([])
    expect(seen).toContain(await sent(await id()))
    expect(await ready.get('nothing')).toBeNull()
  })

  test('wait for one making of a story, and find it kept when the workspace is opened again', async () => {
    await workspace.add([article(6, 0)])
    await workspace.refresh()
    const story = (await workspace.stories({ search: 'marrow' })).stories[0]?.story ?? ''
    const ready = new ReadyStories(workspace)
    const [one, other] = await Promise.all([ready.get(story), ready.get(story)])
    expect(one).not.toBeNull()
    expect(other?.etag).toBe(one?.etag)
    const stamped = await workspace.stamp(story)
    if (stamped === null) throw new Error('no stamp')
    const kept = await workspace.body(stamped)
    expect([kept?.etag, Buffer.from(kept?.gzip ?? []).equals(Buffer.from(one?.gzip ?? []))]).toEqual([one?.etag, true])
    expect(await workspace.body({ ...stamped, stamp: 'another' })).toBeNull()
  })

  test.runIf(name === 'postgres')('see at once what another process has written', async () => {
    const other = await openWorkspace(where, { now })
    const ready = new ReadyStories(workspace)
    const { of } = await workspace.stories()
    await other.add([article(7, 0)])
    await other.refresh()
    const page = await workspace.stories()
    expect(page.of).toBe(of + 1)
    const story = page.stories[0]?.story ?? ''
    expect(page.stories[0]?.title).toBe('Orrin: a timber mill burned down')
    const text = (await plain((await ready.get(story)) ?? { etag: '', gzip: new Uint8Array() })).toString()
    await other.add([article(7, 0, 9)])
    expect((await plain((await ready.get(story)) ?? { etag: '', gzip: new Uint8Array() })).toString()).not.toBe(text)
    await other.close()
  })
})
