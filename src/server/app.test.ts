/** The server as a function: requests in, answers out. No socket, no clock, no network. */
import { gunzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { encoded } from '../library/encoded.ts'
import { FilesLibrary } from '../library/files-library.ts'
import type { Decision } from '../model/decision.ts'
import type { Source } from '../model/source.ts'
import { read } from '../pipeline/pipeline.ts'
import { sha256Hex } from '../text/hash.ts'
import { type AppGiven, app } from './app.ts'
import { Jobs } from './jobs.ts'
import { Metrics } from './metrics.ts'

const source = (name: string, text: string): Source => ({
  name,
  bytes: new TextEncoder().encode(text),
  url: null,
  mediaType: null,
})
const HARBOUR = source(
  'harbour.txt',
  'Harbour crane falls in Oldport\n\nA crane fell onto the quay at Oldport on Monday, injuring three dockers, the port authority said.\n',
)
const ORCHARD = source(
  'orchard.txt',
  'Orchard growers of Lindal lose their crop\n\nLate frost destroyed nine tenths of the apple crop in Lindal, the growers’ union told the Lindal Messenger.\n',
)

async function serverWith(more: Partial<AppGiven> = {}, kept: Decision[][] = []) {
  const library = await FilesLibrary.open({
    sources: [HARBOUR, ORCHARD],
    notices: [],
    options: { published: '2031-05-06' },
    decisions: [],
    read,
    keep: async (decisions) => {
      kept.push([...decisions])
    },
  })
  const given: AppGiven = {
    library,
    jobs: new Jobs(),
    fetchPages: async (links) => ({
      sources: links.map((link) => source(link, `Fetched from ${link}\n\nA line of text about a bridge at Marrow.\n`)),
      notices: [],
    }),
    largestBody: 10_000,
    page: { html: await encoded('<!doctype html><title>room</title>'), policy: "default-src 'none'" },
    hosts: new Set(['localhost']),
    tokenHash: null,
    rate: { perSecond: 10, atOnce: 1000 },
    metrics: new Metrics(),
    log: { info: () => {}, error: () => {} },
    now: () => 0,
    addressOf: () => '127.0.0.1',
    ready: () => true,
    ...more,
  }
  const routes = app(given)
  return (path: string, init: RequestInit = {}) =>
    routes.request(`http://localhost${path}`, {
      ...init,
      headers: { host: 'localhost', ...(init.headers as Record<string, string>) },
    })
}

const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

type Ask = Awaited<ReturnType<typeof serverWith>>
let ask: Ask
beforeAll(async () => {
  ask = await serverWith()
})

/** Follows a job to its end; the last event's name and data. */
async function ended(server: Ask, accepted: Response): Promise<[string, { stories?: string[]; what?: string }]> {
  const { job } = (await accepted.json()) as { job: string }
  const text = await (await server(`/api/jobs/${job}/events`)).text()
  const last = text.trim().split('\n\n').at(-1) ?? ''
  return [/event: (.+)/.exec(last)?.[1] ?? '', JSON.parse(/data: (.+)/.exec(last)?.[1] ?? '{}')]
}

describe('stories', () => {
  test('are listed, searched and cut into pages', async () => {
    const all = (await (await ask('/api/stories')).json()) as {
      stories: { id: string; title: string }[]
      total: number
    }
    expect(all.total).toBe(2)
    const some = (await (await ask('/api/stories?search=LINDAL%20apple')).json()) as typeof all
    expect(some.stories.map(({ title }) => title)).toEqual([])
    const found = (await (await ask('/api/stories?search=LINDAL')).json()) as typeof all
    expect(found.stories.map(({ title }) => title)).toEqual(['Orchard growers of Lindal lose their crop'])
    const second = (await (await ask('/api/stories?offset=1&limit=1')).json()) as typeof all
    expect(second.stories).toEqual(all.stories.slice(1))
    expect(second.total).toBe(2)
  })

  test('one comes alone, with a tag, compressed where asked for', async () => {
    const { stories } = (await (await ask('/api/stories')).json()) as { stories: { id: string }[] }
    const id = stories[0]?.id ?? ''
    const whole = await ask(`/api/stories/${id}`)
    const text = await whole.text()
    const result = JSON.parse(text)
    expect(result.stories).toHaveLength(1)
    expect(result.articles.map((one: { id: string }) => one.id)).toEqual(
      result.stories[0].articles.map((one: { article: string }) => one.article),
    )
    const tag = whole.headers.get('etag') ?? ''
    expect((await ask(`/api/stories/${id}`, { headers: { 'if-none-match': tag } })).status).toBe(304)
    expect((await ask(`/api/stories/${id}`, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    const small = await ask(`/api/stories/${id}`, { headers: { 'accept-encoding': 'gzip' } })
    expect(small.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await small.arrayBuffer()).toString()).toBe(text)
  })

  test.each([
    ['/api/stories/nothing', 404, 'E_INPUT_MISSING'],
    ['/api/jobs/nothing/events', 404, 'E_INPUT_MISSING'],
    ['/api/elsewhere', 404, 'E_INPUT_MISSING'],
    ['/api/events', 404, 'E_INPUT_MISSING'],
    ['/feed.atom', 404, 'E_INPUT_MISSING'],
    ['/api/stories?limit=0', 400, 'E_OPTION_VALUE'],
    ['/api/stories?offset=many', 400, 'E_OPTION_VALUE'],
  ])('%s is answered with %i and a reason', async (path, status, code) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ code, what: expect.stringMatching(/./), mend: expect.any(String) })
  })
})

describe('reading', () => {
  test('files, texts and links become stories, followed to the end', async () => {
    const server = await serverWith()
    const form = new FormData()
    form.append(
      'files',
      new File(['Mill burns in Ashford\n\nA mill burned down in Ashford on Friday, firefighters said.\n'], 'mill.txt'),
    )
    const [event, { stories = [] }] = await ended(server, await server('/api/read', { method: 'POST', body: form }))
    expect(event).toBe('done')
    expect((await server(`/api/stories/${stories[0]}`)).status).toBe(200)
    const sent = posted({
      links: ['https://paper.example/bridge'],
      texts: [{ name: 'note', text: 'A ferry sank off Pell on Sunday.' }],
    })
    const [, second] = await ended(server, await server('/api/read', sent))
    expect(second.stories).toHaveLength(2)
    expect(((await (await server('/api/stories')).json()) as { total: number }).total).toBe(5)
  })

  test.each([
    ['nothing', posted({}), 400],
    ['a private scheme', posted({ links: ['file:///etc/passwd'] }), 400],
    ['another type', { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a,b' }, 415],
    ['broken JSON', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }, 400],
    ['too much', posted({ texts: [{ name: 'long', text: 'x'.repeat(20_000) }] }), 413],
  ])('%s is refused', async (_name, init, status) => {
    const answer = await ask('/api/read', init)
    expect([answer.status, Object.keys((await answer.json()) as object).sort()]).toEqual([
      status,
      ['code', 'mend', 'what', 'where'],
    ])
  })

  test('a reading that fails says why, and the next one still runs', async () => {
    let broken = true
    const server = await serverWith({
      fetchPages: async () => {
        if (broken) throw new Error('the line is dead')
        return { sources: [HARBOUR], notices: [] }
      },
    })
    const sent = posted({ links: ['https://paper.example/'] })
    expect(await ended(server, await server('/api/read', sent))).toMatchObject(['failed', { what: 'the line is dead' }])
    broken = false
    expect((await ended(server, await server('/api/read', sent)))[0]).toBe('done')
  })

  test('a full queue is said', async () => {
    const jobs = new Jobs()
    const never = new Promise<never>(() => {})
    while (!jobs.full) jobs.start(() => never)
    const server = await serverWith({ jobs })
    const answer = await server('/api/read', posted({ texts: [{ name: 'a', text: 'b' }] }))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '5'])
  })
})

describe('decisions', () => {
  test('are tried without a trace, and kept when told', async () => {
    const kept: Decision[][] = []
    const server = await serverWith({}, kept)
    const { stories } = (await (await server('/api/stories')).json()) as { stories: { id: string }[] }
    const articles: string[] = []
    for (const { id } of stories) {
      const result = (await (await server(`/api/stories/${id}`)).json()) as { articles: { id: string }[] }
      articles.push(...result.articles.map((article) => article.id))
    }
    const decisions: Decision[] = [{ kind: 'same-story', articles, note: 'one affair' }]
    const tried = (await (await server('/api/decisions', posted({ decisions }))).json()) as {
      before: { total: number }
      after: { stories: unknown[]; options: { decisions: unknown } }
    }
    expect([tried.before.total, tried.after.stories.length]).toEqual([2, 1])
    expect(tried.after.options.decisions).toEqual(decisions)
    expect([kept, await (await server('/api/decisions')).json()]).toEqual([[], { decisions: [] }])
    await server('/api/decisions', posted({ decisions, try: false }))
    expect([kept, await (await server('/api/decisions')).json()]).toEqual([[decisions], { decisions }])
    expect(((await (await server('/api/stories')).json()) as { total: number }).total).toBe(1)
  })
})

describe('who may ask', () => {
  test('a page elsewhere may not, whatever name it bends to this machine', async () => {
    expect((await ask('/api/stories', { headers: { host: 'evil.example' } })).status).toBe(421)
    const change = posted({ decisions: [] })
    const headers = { 'content-type': 'application/json', origin: 'https://evil.example' }
    expect((await ask('/api/decisions', { ...change, headers })).status).toBe(403)
    expect(
      (await ask('/api/decisions', { ...change, headers: { ...headers, origin: 'http://localhost' } })).status,
    ).toBe(200)
  })

  test('with a token: by header, or by the address once and a cookie then', async () => {
    const server = await serverWith({ tokenHash: sha256Hex('open sesame') })
    const refused = await server('/api/stories')
    expect([refused.status, await refused.json()]).toMatchObject([401, { code: 'E_TOKEN' }])
    expect((await server('/api/stories', { headers: { authorization: 'Bearer open simsim' } })).status).toBe(401)
    expect((await server('/api/stories', { headers: { authorization: 'Bearer open sesame' } })).status).toBe(200)
    expect((await server('/healthz')).status).toBe(200)
    const entered = await server('/?token=open%20sesame')
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/'])
    const cookie = entered.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
    expect((await server('/', { headers: { cookie: cookie.split(';')[0] ?? '' } })).status).toBe(200)
  })

  test('so often, and again when time has passed; a clock that jumps back locks nobody out', async () => {
    let time = 0
    const server = await serverWith({ rate: { perSecond: 1, atOnce: 2 }, now: () => time })
    const statuses = async (n: number) => {
      const found: number[] = []
      for (let i = 0; i < n; i++) found.push((await server('/healthz')).status)
      return found
    }
    expect(await statuses(3)).toEqual([200, 200, 429])
    time += 1000
    expect(await statuses(2)).toEqual([200, 429])
    time -= 100_000
    expect(await statuses(1)).toEqual([429])
    time += 2000
    expect(await statuses(1)).toEqual([200])
  })
})

describe('what a browser and a monitor see', () => {
  test('no answer may load anything but the page its own script and style', async () => {
    for (const path of ['/', '/api/stories', '/api/nothing', '/healthz']) {
      const { headers } = await ask(path)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-request-id')).toMatch(/./)
    }
  })

  test('health turns while stopping; metrics count under the route, not the id', async () => {
    let ready = true
    const server = await serverWith({ ready: () => ready })
    expect((await server('/healthz')).status).toBe(200)
    ready = false
    expect((await server('/healthz')).status).toBe(503)
    await server('/api/stories/0123456789ab')
    const text = await (await server('/metrics')).text()
    expect(text).toContain('stemma_http_requests_total{method="GET",route="/api/stories/:id",status="404"} 1')
  })

  test('the description is OpenAPI 3.1 and its schemas hold for what is sent', async () => {
    const described = (await (await ask('/api/openapi.json')).json()) as {
      openapi: string
      paths: Record<string, object>
      components: { schemas: Record<string, object> }
    }
    expect(described.openapi).toBe('3.1.0')
    expect(Object.keys(described.paths).sort()).toEqual([
      '/api/decisions',
      '/api/events',
      '/api/jobs/{job}/events',
      '/api/read',
      '/api/session',
      '/api/stories',
      '/api/stories/{id}',
    ])
    const ajv = new Ajv2020({ strict: false })
    for (const [name, schema] of Object.entries(described.components.schemas))
      ajv.addSchema(schema, `#/components/schemas/${name}`)
    const page = await (await ask('/api/stories')).json()
    expect([ajv.validate('#/components/schemas/StoryPage', page), ajv.errors]).toEqual([true, null])
    expect(ajv.validate('#/components/schemas/StoryPage', { stories: [{ id: 1 }], total: 0 })).toBe(false)
  })
})
