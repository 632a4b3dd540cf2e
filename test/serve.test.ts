/** `stemma serve` as a user runs it: the built command, a socket, a browser. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { BUILT } from './support/built-cli.ts'
import { chromiumHere, launch } from './support/chromium.ts'
import { runCli } from './support/run-cli.ts'
import { openPlace, PLACES } from './support/workspaces.ts'

interface Served {
  readonly url: string
  readonly child: ChildProcess
  /** What it wrote on stderr so far. */
  readonly said: () => string
  /** Asks it to stop; its exit code. */
  readonly stop: () => Promise<number | null>
}

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

function serve(...args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [resolve(BUILT, 'command/main.js'), 'serve', '--port', '0', ...args])
  running.push(child)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new Error(`ended with ${code}: ${said}`)))
    child.stdout.setEncoding('utf8').once('data', (text: string) =>
      done({
        url: text.trim(),
        child,
        said: () => said,
        stop: () =>
          new Promise((resolve) => {
            child.removeAllListeners('exit').once('exit', resolve)
            child.kill('SIGTERM')
          }),
      }),
    )
  })
}

test('prints its address, shows the stories, and stops in order', async () => {
  const { url, stop, said } = await serve('examples/night-release')
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  const page = await fetch(url)
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'sha256-.*frame-ancestors 'none'/)
  const { stories } = (await (await fetch(`${url}api/stories`)).json()) as { stories: { articles: number }[] }
  expect(stories.map(({ articles }) => articles)).toEqual([6])
  expect(await stop()).toBe(0)
  const line = JSON.parse(said().trim().split('\n').at(-1) ?? '{}')
  expect(line).toMatchObject({ method: 'GET', path: '/api/stories', status: 200 })
})

test('beyond this machine a token is asked for: shown once, its hash kept', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'stemma-token-')), 'token')
  const first = await serve('--host', '0.0.0.0', '--token-file', file, '--quiet')
  const token = new URL(first.url).searchParams.get('token') ?? ''
  expect(readFileSync(file, 'utf8')).not.toContain(token)
  const address = `http://127.0.0.1:${new URL(first.url).port}/`
  expect((await fetch(`${address}api/stories`)).status).toBe(401)
  const headers = { authorization: `Bearer ${token}` }
  expect((await fetch(`${address}api/stories`, { headers })).status).toBe(200)
  await first.stop()
  const second = await serve('--host', '0.0.0.0', '--token-file', file, '--quiet')
  expect(second.url).not.toContain('token')
  const again = `http://127.0.0.1:${new URL(second.url).port}/api/stories`
  expect((await fetch(again, { headers })).status).toBe(200)
  await second.stop()
})

test('a taken port, a bad number and a broken token file are said', async () => {
  const { url, stop } = await serve('--quiet')
  const taken = await runCli(['serve', '--port', new URL(url).port, '--quiet'])
  expect([taken.code, taken.err]).toEqual([
    2,
    expect.stringMatching(/E_SERVER 127.*another program listens there.*--port/),
  ])
  await stop()
  const bad = await runCli(['serve', '--port', 'many'])
  expect([bad.code, bad.err]).toEqual([2, expect.stringMatching(/E_OPTION_VALUE --port: cannot use "many"/)])
  const file = join(mkdtempSync(join(tmpdir(), 'stemma-token-')), 'token')
  writeFileSync(file, 'secret')
  const broken = await runCli(['serve', '--token-file', file, '--port', '0'])
  expect([broken.code, broken.err]).toEqual([2, expect.stringMatching(/E_TOKEN .*SHA-256/)])
})

test.skipIf(!chromiumHere)(
  'a file chosen in the browser becomes a story; a correction is tried, kept, and stands in the file',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-serve-'))
    const decisions = join(folder, 'decisions.json')
    writeFileSync(decisions, '[]')
    const mill = join(folder, 'mill.txt')
    writeFileSync(
      mill,
      'Mill burns in Ashford\n\nA mill burned down in Ashford on Friday, firefighters told the Ashford Post.\n',
    )
    const { url, stop } = await serve('--quiet', '--decisions', decisions)
    const browser = await launch()
    const page = await browser.newPage()
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(url)
    await page.setInputFiles('input[type=file]', mill)
    await page.getByText('Mill burns in Ashford').first().waitFor()
    const { after } = (await page.evaluate(async () => {
      const decisions = [{ kind: 'not-a-source', name: 'Ashford Post', note: 'an invented paper' }]
      const answer = await fetch('api/decisions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ decisions, try: false }),
      })
      return answer.json()
    })) as { after: { options: { decisions: unknown[] } } }
    expect(after.options.decisions).toHaveLength(1)
    expect(JSON.parse(readFileSync(decisions, 'utf8'))).toEqual(after.options.decisions)
    expect(faults).toEqual([])
    await browser.close()
    expect(await stop()).toBe(0)
  },
)

test.each(PLACES)(
  'a workspace on %s: listed, opened, added to, its changes streamed and fed',
  { timeout: 120_000 },
  async (name) => {
    const place = await openPlace(name)
    const workspace = await place.fresh()
    const imported = await runCli(['import', 'examples/night-release', '--workspace', workspace, '--quiet'])
    expect(imported.code).toBe(0)
    const { url, stop } = await serve('--quiet', '--workspace', workspace)
    const listed = (await (await fetch(`${url}api/stories?search=siren`)).json()) as {
      stories: { id: string; articles: number; origins: unknown }[]
    }
    expect(listed.stories).toMatchObject([{ articles: 6, origins: null }])
    const id = listed.stories[0]?.id ?? ''
    const story = (await (await fetch(`${url}api/stories/${id}`)).json()) as { stories: unknown[]; articles: unknown[] }
    expect([story.stories.length, story.articles.length]).toEqual([1, 6])
    const events = await fetch(`${url}api/events`)
    const text =
      'Mill burns in Ashford\n\nA mill burned down in Ashford on Friday, firefighters told the Ashford Post.\n'
    const sent = await fetch(`${url}api/read`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ texts: [{ name: 'mill.txt', text }] }),
    })
    expect(sent.status).toBe(202)
    let heard = ''
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    while (reader !== undefined && !heard.includes('event: new-story')) heard += (await reader.read()).value ?? ''
    await reader?.cancel()
    expect(heard).toMatch(/id: \d+/)
    expect(await (await fetch(`${url}feed.atom`)).text()).toMatch(/<title>New story, one article: /)
    const decision = { kind: 'apart', article: (story.articles[0] as { id: string }).id }
    const tried = (await (
      await fetch(`${url}api/decisions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ decisions: [decision] }),
      })
    ).json()) as { before: { stories: { articles: number }[] }; after: { stories: { articles: unknown[] }[] } }
    expect(tried.before.stories.map(({ articles }) => articles)).toEqual([6])
    expect(tried.after.stories.map(({ articles }) => articles.length).sort()).toEqual([1, 5])
    expect(((await (await fetch(`${url}api/decisions`)).json()) as { decisions: unknown[] }).decisions).toEqual([])
    expect(await stop()).toBe(0)
    place.remove()
  },
)
