/** Following feeds, without network or time: a web in memory, a clock that is set. */
import { createHmac } from 'node:crypto'
import { parseFeed } from 'feedsmith'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type WebInMemory, webInMemory } from '../../test/support/web-in-memory.ts'
import { openPlace, PLACES, type Place } from '../../test/support/workspaces.ts'
import type { Notice } from '../error/notice.ts'
import { createFetcher, type Settings } from '../io/fetch/fetcher.ts'
import { isPublicAddress } from '../io/fetch/public-address.ts'
import { openWorkspace } from '../store/open.ts'
import type { Workspace } from '../store/workspace.ts'
import { atomFeed } from './atom.ts'
import type { WatchEvent } from './event.ts'
import type { Follower } from './follower.ts'
import { watch } from './watch.ts'
import { webhook } from './webhook.ts'

const FEED = 'https://news.example/feed.xml'
const OTHER = 'https://other.example/feed.xml'

const STORIES: Record<string, string> = {
  '/mill': `<title>Mill at Orrin burns down</title><meta property="og:site_name" content="Orrin Courier"><article><h1>Mill at Orrin burns down</h1>
    <p>The timber mill at Orrin burned down on Tuesday night, the county fire chief Dana Pell told the Orrin Courier. Nobody was hurt in the fire, she said.</p>
    <p>Pell said twelve workers escaped unhurt through the loading gate. The mill employed 140 people, according to the town council of Orrin.</p></article>`,
  '/ferry': `<title>Ferry to Holm stops in June</title><meta property="og:site_name" content="Orrin Courier"><article><h1>Ferry to Holm stops in June</h1>
    <p>The ferry between Sund and Holm will stop for three weeks in June, the operator Nordlinje said on Monday in a note to its passengers.</p>
    <p>The company gave no reason for the pause. Islanders will have to go round by the northern bridge, which adds an hour to the trip.</p></article>`,
}
const rss = (links: readonly string[], more = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${more}${links
    .map((link) => `<item><guid>${link}</guid><title>Item</title><link>https://news.example${link}</link></item>`)
    .join('')}</channel></rss>`

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

describe.each(PLACES)('watching with %s', (name) => {
  let place: Place
  let workspace: Workspace
  let web: WebInMemory
  let events: WatchEvent[]
  let notices: Notice[]
  beforeAll(async () => {
    place = await openPlace(name)
  }, 60_000)
  afterAll(async () => {
    await workspace.close()
    place.remove()
  }, 60_000)
  beforeEach(async () => {
    web = webInMemory(isPublicAddress)
    events = []
    notices = []
    await workspace?.close()
    workspace = await openWorkspace(await place.fresh(), { now: () => new Date(web.clock) })
    answers(['/mill', '/ferry'])
  }, 60_000)

  /** The site: its feed with an ETag made of its links, and its pages. */
  function answers(links: readonly string[], pages: Record<string, string> = STORIES) {
    web.page = ({ url = '', headers }, answer) => {
      if (url === '/robots.txt') return answer.writeHead(404).end()
      if (url !== '/feed.xml')
        return answer.writeHead(pages[url] === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(pages[url])
      const tag = `"${links.join()}"`
      if (headers['if-none-match'] === tag) return answer.writeHead(304).end()
      return answer.writeHead(200, { 'content-type': 'application/rss+xml', etag: tag }).end(rss(links))
    }
  }

  const hearing = (): Follower => ({
    name: 'listener',
    take: async (told) => void events.push(...told),
    failed: (error) => {
      throw error
    },
  })

  interface Look {
    readonly feeds?: readonly string[]
    readonly followers?: readonly Follower[]
    readonly settings?: Partial<Settings>
  }
  /** One round. */
  async function look({ feeds = [FEED], followers = [hearing()], settings = {} }: Look = {}) {
    const fetcher = createFetcher(web.world, { settings })
    await watch({
      workspace,
      fetcher,
      feeds,
      followers,
      everyMinutes: 15,
      now: () => new Date(web.clock),
      sleep: async (ms) => {
        web.clock += ms
      },
      tell: (notice) => notices.push(notice),
      signal: new AbortController().signal,
      once: true,
    })
    fetcher.close()
  }
  const listed = async () => (await all(workspace.list())).map(({ name }) => name).sort()
  const pagesAsked = () => web.asked.map(({ path }) => path).filter((path) => path !== '/robots.txt')

  test('what a feed names is read, told once, and not asked for again', async () => {
    await look()
    expect(await listed()).toEqual(['https://news.example/ferry', 'https://news.example/mill'])
    expect(
      events
        .filter(({ kind }) => kind === 'new-story')
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Ferry to Holm stops in June', 'Mill at Orrin burns down'])
    expect(events.find(({ kind }) => kind === 'new-origin')?.what).toMatch(
      /^New origin \(own reporting of Orrin Courier\)/,
    )
    const [told, asked] = [events.length, web.asked.length]
    web.clock += 900_000
    await look()
    expect(events).toHaveLength(told)
    expect(web.asked.slice(asked).filter(({ path }) => path !== '/robots.txt')).toMatchObject([
      { path: '/feed.xml', headers: { 'if-none-match': '"/mill,/ferry"' } },
    ])
  })

  test('a page that fails for now comes again with its feed; one that is gone does not', async () => {
    answers(['/mill', '/gone', '/ferry'])
    const working = web.page
    web.page = (asked, answer) => (asked.url === '/ferry' ? void answer.writeHead(503).end() : working(asked, answer))
    await look({ settings: { tries: 1 } })
    expect(await listed()).toEqual(['https://news.example/mill'])
    expect(notices.map(({ where }) => where).sort()).toEqual([
      'https://news.example/ferry',
      'https://news.example/gone',
    ])
    web.page = working
    web.clock += 3_600_000
    const before = web.asked.length
    await look()
    expect(await listed()).toEqual(['https://news.example/ferry', 'https://news.example/mill'])
    expect(web.asked.slice(before).map(({ path }) => path)).not.toContain('/gone')
  })

  test('a text changed without a word is found when the page is looked at again', async () => {
    await look()
    events.length = 0
    answers(['/mill', '/ferry'], { ...STORIES, '/mill': (STORIES['/mill'] ?? '').replace('140 people', '90 people') })
    web.clock += 1_800_000
    await look()
    expect(events).toEqual([])
    web.clock += 1_900_000
    await look()
    expect(events.map(({ kind }) => kind)).toContain('silent-edit')
    expect((await all(workspace.list())).map(({ versions }) => versions).sort()).toEqual([1, 2])
  })

  test('a feed that hangs or is far too large holds up no other', async () => {
    const site = web.page
    web.names['huge.example'] = ['93.184.216.36']
    web.page = (asked, answer) => {
      if (asked.url === '/robots.txt') return void answer.writeHead(404).end()
      if (asked.headers.host === 'other.example') return
      if (asked.headers.host !== 'huge.example') return site(asked, answer)
      answer.writeHead(200, { 'content-type': 'application/rss+xml' })
      const part = Buffer.alloc(1_000_000, ' ')
      let left = 100
      const more = () => {
        if (answer.destroyed || left-- === 0) return void answer.end()
        answer.write(part)
        setImmediate(more)
      }
      more()
    }
    Object.assign(web.world, { deadline: () => AbortSignal.timeout(4000) })
    await look({ feeds: [OTHER, 'https://huge.example/feed.xml', FEED], settings: { tries: 1 } })
    expect(await listed()).toHaveLength(2)
    expect(notices.map(({ where, what }) => [where, what])).toEqual(
      expect.arrayContaining([
        [OTHER, expect.stringMatching(/no answer within/)],
        ['https://huge.example/feed.xml', expect.stringMatching(/MB|large/)],
      ]),
    )
  })

  test('a failing feed is asked less and less, and at once when it answers again', async () => {
    const working = web.page
    web.page = (_, answer) => answer.writeHead(404).end()
    web.page = (asked, answer) =>
      asked.url === '/robots.txt' ? void answer.writeHead(404).end() : void answer.writeHead(500).end()
    const waits: number[] = []
    for (let i = 0; i < 3; i++) {
      await look({ settings: { tries: 1 } })
      const [state] = await workspace.feeds.states([FEED])
      waits.push(Math.round(((state?.due.getTime() ?? 0) - web.clock) / 60_000))
      web.clock = state?.due.getTime() ?? 0
    }
    expect(waits).toEqual([15, 30, 60])
    web.page = working
    await look()
    expect([(await workspace.feeds.states([FEED]))[0]?.failures, await listed()]).toMatchObject([0, { length: 2 }])
  })

  test('a clock that was set back: nothing waits for ever, nothing is told twice', async () => {
    await look()
    const told = events.length
    web.clock -= 30 * 24 * 3_600_000
    answers(['/mill', '/ferry', '/new'], {
      ...STORIES,
      '/new': (STORIES['/ferry'] ?? '')
        .replaceAll('Holm', 'Tarn')
        .replaceAll('Sund', 'Veld')
        .replaceAll('June', 'August'),
    })
    const stop = new AbortController()
    const fetcher = createFetcher(web.world)
    let slept = 0
    await watch({
      workspace,
      fetcher,
      feeds: [FEED],
      followers: [hearing()],
      everyMinutes: 15,
      now: () => new Date(web.clock),
      sleep: async (ms) => {
        // Steps of half an hour at least, or the test takes a day of minutes.
        const passed = Math.max(ms, 1_800_000)
        web.clock += passed
        slept += passed
        if (slept > 25 * 3_600_000 || (await listed()).length === 3) stop.abort()
      },
      tell: () => {},
      signal: stop.signal,
    })
    expect(await listed()).toHaveLength(3)
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    expect(events.length).toBeGreaterThan(told)
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort())
  })

  test('a follower that fails hears everything again, in order; the others are not held up', async () => {
    let broken = true
    const taken: string[] = []
    const failing: Follower = {
      name: 'failing',
      take: async (told) => {
        if (broken) throw new Error('no')
        taken.push(...told.map(({ id }) => id))
      },
      failed: () => {},
    }
    await look({ followers: [failing, hearing()] })
    expect([events.length > 0, taken.length]).toEqual([true, 0])
    broken = false
    web.clock += 900_000
    await look({ followers: [failing, hearing()] })
    expect(taken).toEqual(events.map(({ id }) => id))
  })

  test('stopped in the middle, it goes on where it was and stores nothing twice', async () => {
    const stop = new AbortController()
    const fetcher = createFetcher(web.world)
    const working = web.page
    web.page = (asked, answer) => {
      if (asked.url === '/ferry') stop.abort()
      working(asked, answer)
    }
    const watching = {
      workspace,
      fetcher,
      feeds: [FEED],
      followers: [hearing()],
      everyMinutes: 15,
      now: () => new Date(web.clock),
      sleep: async () => {},
      tell: () => {},
      signal: stop.signal,
    }
    await watch(watching)
    web.page = working
    await look()
    expect(await listed()).toEqual(['https://news.example/ferry', 'https://news.example/mill'])
    expect(pagesAsked().filter((path) => path === '/mill')).toHaveLength(1)
    expect(events.filter(({ kind }) => kind === 'new-story')).toHaveLength(2)
  })

  test('a webhook gets signed messages its receiver can check', async () => {
    const got: { body: string; headers: Record<string, string> }[] = []
    const statuses = [500, 200]
    const hook = () =>
      webhook({
        url: 'https://desk.example/hook/secret-path',
        secret: 'shared',
        now: () => new Date(web.clock),
        post: async (_url, { body, headers }) => {
          got.push({ body, headers })
          return { status: statuses.shift() ?? 200 }
        },
        say: (message) => expect(message).toMatch(/desk\.example could not be told \(answered 500\)/),
      })
    await look({ followers: [hook()] })
    web.clock += 900_000
    await look({ followers: [hook()] })
    const [first, second] = got
    expect(second?.body).toBe(first?.body)
    expect(second?.headers['stemma-delivery']).toBe(first?.headers['stemma-delivery'])
    const [, time, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(second?.headers['stemma-signature'] ?? '') ?? []
    expect(mac).toBe(createHmac('sha256', 'shared').update(`${time}.${second?.body}`).digest('hex'))
    expect(JSON.parse(second?.body ?? '').events.length).toBeGreaterThan(0)
  })
})

test('the changes as an Atom feed are read back by a feed reader', () => {
  const event = (n: number, what: string): WatchEvent => ({
    id: `e${n}`,
    seq: n,
    at: `2031-05-0${n}T10:00:00.000Z`,
    kind: 'new-story',
    story: 's',
    title: what,
    articles: ['a1'],
    finding: null,
    what,
  })
  const hostile = 'A <b>bold</b> & "quoted" title]]>\u0000\u0007\ud800'
  const text = atomFeed([event(1, 'first'), event(2, hostile)], {
    id: 'urn:x',
    title: 'Changes',
    self: 'http://127.0.0.1:8017/feed.atom',
    page: (story) => `http://127.0.0.1:8017/#/s/${story}`,
  })
  const { format, feed } = parseFeed(text)
  expect(format).toBe('atom')
  expect(feed).toMatchObject({
    updated: '2031-05-02T10:00:00.000Z',
    entries: [{ id: 'urn:x:e2', title: { value: hostile.replace(/\p{Cc}|\p{Cs}/gu, '\ufffd') } }, { id: 'urn:x:e1' }],
  })
})
