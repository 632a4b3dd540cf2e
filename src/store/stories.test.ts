/** Stories in a workspace: the same as without one, kept up to date, and what changed told once. On both databases. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { openPlace, PLACES, type Place } from '../../test/support/workspaces.ts'
import type { Article } from '../model/article.ts'
import { read } from '../pipeline/pipeline.ts'
import { sha256Hex } from '../text/hash.ts'
import { openWorkspace } from './open.ts'
import type { Workspace } from './workspace.ts'

const outlet = (value: string) => ({ value, from: 'given' as const })
const day = (value: string) => ({ value, precision: 'day' as const, from: 'given' as const })

const FIRE = [
  'The timber mill at Orrin burned down on Tuesday night, the county fire chief Dana Pell said.\nPell said twelve workers escaped unhurt.\nThe mill employed 140 people, according to the town council.',
  'A fire destroyed the timber mill at Orrin late on Tuesday, the Orrin Courier reported.\nTwelve workers escaped, the Courier said, citing fire chief Dana Pell.\nThe mill had employed about 100 people.',
  'Fire chief Dana Pell told the Valley Post that the Orrin timber mill fire began in a drying shed.\n“We lost the mill in an hour,” Pell said.\nTwelve workers escaped unhurt on Tuesday night.',
]
const FERRY =
  'The ferry between Sund and Holm will stop for three weeks in June, the operator Nordlinje said.\nThe company gave no reason for the pause.'

function text(body: string, more: Partial<Article>): Article {
  const sha256 = sha256Hex(body)
  return inventedArticle(body, { id: sha256.slice(0, 12), sha256, name: `${more.url ?? body.slice(0, 9)}`, ...more })
}
const fire = (i: number, body = FIRE[i] ?? '') =>
  text(body, {
    url: `https://${['courier', 'herald', 'post'][i]}.example/mill-fire`,
    outlet: outlet(['Orrin Courier', 'Lowland Herald', 'Valley Post'][i] ?? ''),
    title: outlet(['Mill at Orrin burns down', 'Fire destroys Orrin mill', 'Orrin mill fire began in shed'][i] ?? ''),
    published: day(`2031-05-1${3 + Math.min(i, 1)}`),
  })
const ferry = text(FERRY, {
  url: 'https://herald.example/ferry',
  outlet: outlet('Lowland Herald'),
  published: day('2031-05-20'),
})

describe.each(PLACES)('stories on %s', (name) => {
  let place: Place
  beforeAll(async () => {
    place = await openPlace(name)
  })
  afterAll(() => place.remove())

  let clock = new Date('2031-05-21T08:00:00Z')
  async function using<T>(work: (workspace: Workspace) => Promise<T>): Promise<T> {
    const workspace = await openWorkspace(await place.fresh(), { now: () => clock })
    try {
      return await work(workspace)
    } finally {
      await workspace.close()
    }
  }

  test('are those of `stemma read`, whatever the order articles came in', async () => {
    const all = [fire(0), fire(1), fire(2), ferry]
    const lines = all.map((article) => JSON.stringify(article)).join('\n')
    const whole = await read([
      { name: 'all.jsonl', bytes: new TextEncoder().encode(lines), url: null, mediaType: null },
    ])
    await using(async (w) => {
      for (const article of [all[3], all[1], all[0], all[2]]) {
        await w.add(article === undefined ? [] : [article])
        await w.refresh()
      }
      const page = await w.stories()
      expect(page.of).toBe(whole.stories.length)
      for (const story of whole.stories) {
        const own = await w.story(story.id)
        expect(own?.stories).toEqual([story])
        expect(own?.articles.map(({ id }) => id)).toEqual(story.articles.map(({ article }) => article))
      }
      // The newest first; once traced, with its origins.
      expect(page.stories[0]).toMatchObject({ articles: 1, latest: '2031-05-20', outlets: 1, origins: null })
      const [, mill] = (await w.stories()).stories
      expect(mill).toMatchObject({ articles: 3, first: '2031-05-13', latest: '2031-05-14', outlets: 3 })
      expect(mill?.origins?.max).toBeGreaterThan(0)
      expect((await w.stories({ search: 'MILL valley' })).stories.map(({ story }) => story)).toEqual([mill?.story])
      expect(await w.stories({ search: '100%' })).toEqual({ of: 0, stories: [] })
      expect((await w.stories({ offset: 1, limit: 1 })).stories).toEqual([mill])
      expect(await w.story('nothing')).toBeNull()
    })
  })

  test('a story that grew is found under the id it had before', async () => {
    await using(async (w) => {
      await w.add([fire(0), fire(1)])
      await w.refresh()
      const before = (await w.stories()).stories[0]?.story ?? ''
      await w.add([fire(2)])
      await w.refresh()
      const after = (await w.stories()).stories[0]?.story ?? ''
      expect(after).not.toBe(before)
      expect((await w.story(before))?.stories[0]?.id).toBe(after)
    })
  })

  test('changes are told once, in order, also when the clock jumps back', async () => {
    await using(async (w) => {
      await w.add([fire(0)], { announce: true })
      await w.refresh()
      const first = await w.changesSince(0)
      expect(first.map(({ kind }) => kind)).toContain('new-story')
      expect(first.map(({ kind }) => kind)).toContain('new-origin')
      clock = new Date('2031-05-20T08:00:00Z')
      await w.add([fire(2)], { announce: true })
      await w.refresh()
      const second = await w.changesSince(first.at(-1)?.seq ?? 0)
      expect(second.map(({ kind }) => kind)).toContain('new-origin')
      expect(second.map(({ kind }) => kind)).not.toContain('new-story')
      const changed = FIRE[0]?.replace('Tuesday', 'Monday').replace('twelve', 'nine') ?? ''
      await w.add([fire(0, changed)], { announce: true })
      await w.refresh()
      const all = await w.changesSince(0)
      expect(all.filter(({ kind }) => kind === 'silent-edit')).toHaveLength(1)
      const times = all.map(({ at }) => at)
      expect([...times].sort()).toEqual(times)
      await w.add([fire(0), fire(2)], { announce: true })
      await w.refresh()
      expect(await w.changesSince(0)).toEqual(all)
      clock = new Date('2031-05-21T08:00:00Z')
    })
  })

  test('what is added without the wish is not told, and what it brings later is no news', async () => {
    await using(async (w) => {
      await w.add([fire(0), fire(1)])
      await w.refresh()
      expect(await w.changesSince(0)).toEqual([])
      await w.add([fire(2)], { announce: true })
      await w.refresh()
      const changes = await w.changesSince(0)
      expect(changes.length).toBeGreaterThan(0)
      for (const { articles } of changes) expect(articles).toContain(fire(2).id)
    })
  })

  test('a silent edit is laid beside the version before it', async () => {
    await using(async (w) => {
      await w.add([fire(0)])
      await w.add([
        fire(
          0,
          FIRE[0]
            ?.replace('twelve workers', 'nine workers')
            .replace('\nThe mill employed 140 people, according to the town council.', ''),
        ),
      ])
      await w.refresh()
      const edits = []
      for await (const edit of w.edits()) edits.push(edit)
      expect(edits).toMatchObject([
        {
          article: fire(0).id,
          from: 1,
          to: 2,
          seen: '2031-05-21T08:00:00.000Z',
          title: null,
          changes: [
            {
              kind: 'changed',
              was: 'Pell said twelve workers escaped unhurt.',
              now: 'Pell said nine workers escaped unhurt.',
            },
            { kind: 'removed', was: expect.stringContaining('140 people'), now: null },
          ],
        },
      ])
      const [change] = edits[0]?.changes ?? []
      expect(change?.variants.map(({ kind, aspect }) => [kind, aspect])).toContainEqual(['conflict', 'number'])
      const { story } = (await w.stories()).stories[0] ?? { story: '' }
      expect((await w.story(story))?.stories[0]?.edits).toEqual(edits)
    })
  })

  test('decisions move articles, and taking them back moves them back', async () => {
    await using(async (w) => {
      await w.add([fire(0), fire(1), ferry])
      await w.refresh()
      const before = await w.stories()
      expect(before.of).toBe(2)
      await w.setDecisions([{ kind: 'same-story', articles: [fire(0).id, ferry.id] }])
      await w.refresh()
      expect((await w.stories()).stories.map(({ articles }) => articles)).toEqual([3])
      expect(await w.decisions()).toHaveLength(1)
      await w.setDecisions([{ kind: 'apart', article: fire(1).id }])
      await w.refresh()
      expect((await w.stories()).of).toBe(3)
      await w.setDecisions([{ kind: 'own-story', articles: [fire(1).id, ferry.id] }])
      await w.refresh()
      expect((await w.stories()).stories.map(({ articles }) => articles).sort()).toEqual([1, 2])
      await w.setDecisions([])
      await w.refresh()
      expect(await w.stories()).toEqual(before)
    })
  })

  test('an outlet renamed by a decision is renamed in the result', async () => {
    await using(async (w) => {
      await w.add([ferry])
      await w.refresh()
      await w.setDecisions([{ kind: 'outlet-is', outlet: 'Lowland Herald', is: 'Herald of the Lowlands' }])
      const { story } = (await w.stories()).stories[0] ?? { story: '' }
      const result = await w.story(story)
      expect(result?.articles[0]?.outlet?.value).toBe('Herald of the Lowlands')
      expect(result?.options.decisions).toHaveLength(1)
    })
  })
})
