/**
 * The reading room over a server: a stand-in that answers as docs/room.md says. Lists, opens, reads files with progress,
 * shows a failure with its way to mend it, tries and saves decisions.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { servedPage } from '../../src/export/html/page.ts'
import { Decisions } from '../../src/model/decision.ts'
import { sampleResult } from '../sample-result.ts'
import { axe } from '../support/axe.ts'
import { chromiumHere, launch, watched } from '../support/chromium.ts'

const result = sampleResult()
const [story] = result.stories
const line = (i: number) => ({
  id: i === 0 ? 'story-1' : `story-${i + 1}`,
  title: i === 0 ? 'Mayor knew of cracks in pier' : `Story ${i + 1}`,
  articles: 6,
  outlets: 5,
  origins: { min: 1, max: 2 },
  first: '2031-05-06T07:00',
  last: '2031-05-09',
})

describe.skipIf(!chromiumHere)('the reading room, served', () => {
  let browser: Browser
  let server: Server
  let address: string
  let failing = false
  let saved: unknown = null
  const asked: string[] = []

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    asked.push(`${request.method} ${url.pathname}${url.search}`)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const json = (value: unknown, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    }
    if (url.pathname === '/') {
      const page = await servedPage('1.2.3')
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': page.policy }).end(page.html)
    } else if (url.pathname === '/api/session') json({ stemma: '1.2.3', mode: 'workspace', version: '1' })
    else if (url.pathname === '/api/stories') {
      const all = Array.from({ length: 70 }, (_, i) => line(i)).filter((one) =>
        one.title.toLowerCase().includes(url.searchParams.get('search')?.toLowerCase() ?? ''),
      )
      const [offset, limit] = ['offset', 'limit'].map((name) => Number(url.searchParams.get(name)))
      json({ stories: all.slice(offset, (offset ?? 0) + (limit ?? 0)), total: all.length })
    } else if (url.pathname === '/api/stories/story-1') json(result)
    else if (url.pathname.startsWith('/api/stories/'))
      json({ code: 'E_STORY', what: 'there is no such story', where: url.pathname, mend: 'Go back to the list' }, 404)
    else if (url.pathname === '/api/read') json({ job: 'j1' }, 202)
    else if (url.pathname === '/api/jobs/j1/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('event: progress\ndata: {"step":"reading","done":1,"of":2}\n\n')
      const end = failing
        ? 'event: failed\ndata: {"code":"E_FETCH","what":"the link does not answer","where":"https://x.example","mend":"Try it later"}\n\n'
        : 'event: done\ndata: {"stories":["story-1"]}\n\n'
      setTimeout(() => response.end(end), 250)
    } else if (url.pathname === '/api/decisions' && request.method === 'POST') {
      const given = JSON.parse(body) as { decisions: unknown; try: boolean }
      const decisions = Decisions.parse(given.decisions)
      if (!given.try) saved = decisions
      // An id is made of a story's articles: after a decision it may be another.
      const id = given.try ? 'story-1' : 'story-1-anew'
      const after = {
        ...result,
        options: { ...result.options, decisions },
        stories: story === undefined ? [] : [{ ...story, id, origins: { ...story.origins, max: 1 } }],
      }
      json({
        before: { stories: [line(0), line(1)], total: 2 },
        after: {
          ...after,
          stories: [...after.stories, { ...after.stories[0], id: 'story-2', origins: story?.origins }],
        },
      })
    } else json([], 404)
  }

  beforeAll(async () => {
    browser = await launch()
    server = createServer((request, response) => void answer(request, response))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })
  beforeEach(() => {
    failing = false
    asked.length = 0
  })

  async function open(hash = ''): Promise<{ page: Page; seen: string[] }> {
    const { page, seen } = await watched(browser)
    await page.goto(`${address}${hash}`)
    await page.waitForSelector('main h1')
    return { page, seen }
  }

  test('lists the stories, searches, goes on, opens one; asks nobody else', async () => {
    const { page, seen } = await open()
    await page.waitForSelector('.stories li')
    expect(await page.locator('.stories li').count()).toBe(50)
    expect(await axe(page, 'stories')).toEqual([])
    await page.locator('text=20 more').click()
    await expect.poll(() => page.locator('.stories li').count()).toBe(70)
    await page.locator('input[type=search]').fill('mayor')
    await expect.poll(() => page.locator('.stories li').count()).toBe(1)
    await page.locator('.stories a').click()
    await page.waitForSelector('main.view-overview')
    expect(await page.locator('h1').textContent()).toContain('1–2 origins')
    expect(asked.filter((one) => one === 'GET /api/stories/story-1')).toHaveLength(1)
    expect(seen.filter((one) => !one.startsWith(address))).toEqual([])
    await page.context().close()
  })

  test('an address within a story opens it; one that is not there says how to go on', async () => {
    const { page } = await open('#/s/story-1/claims/claim-2')
    await page.waitForSelector('.item.target')
    await page.goto('about:blank')
    await page.goto(`${address}#/s/gone/claims`)
    expect(await page.locator('[role=alert]').textContent()).toMatch(/E_STORY.*no such story.*Go back to the list/s)
    await page.context().close()
  })

  test('reads files, shows how far it is, and goes to the story', async () => {
    const { page } = await open()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('The pier is shut.') })
    await page.waitForSelector('text=reading: 1 of 2')
    await page.waitForSelector('main.view-overview')
    expect(asked).toContain('POST /api/read')
    await page.context().close()
  })

  test('reads links; a failure says what, where and how to mend it', async () => {
    failing = true
    const { page } = await open()
    await page.locator('textarea').fill('https://a.example/1\nhttps://b.example/2')
    await page.locator('text=Read 2 links').click()
    expect(await page.locator('[role=alert]').textContent()).toMatch(
      /E_FETCH.*does not answer.*x\.example.*Try it later/,
    )
    await page.context().close()
  })

  test('tries decisions, shows what changes, saves them', async () => {
    const { page } = await open('#/s/story-1/corrections?kind=same-source&origin=own%3AAlder%20Post')
    await page.locator('label:has-text("and") select').selectOption('lost:1')
    await page.locator('text=Add this correction').click()
    await page.locator('text=See what changes').click()
    await page.waitForSelector('text=What changes')
    expect(await page.locator('main').textContent()).toMatch(
      /What changes\s*was\s*Mayor knew of cracks in pier\s*6 articles, 5 outlets, 1–2 origins\s*becomes\s*Mayor knew of cracks in pier\s*6 articles, 5 outlets, 1 origin/,
    )
    expect(saved).toBeNull()
    await page.locator('text=Save to the workspace').click()
    await page.waitForSelector('text=in this result')
    expect(page.url()).toContain('#/s/story-1-anew/corrections')
    expect(saved).toEqual([{ kind: 'same-source', origins: ['lost:1', 'own:Alder Post'] }])
    await page.context().close()
  })
})
