import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { webInMemory } from '../../../test/support/web-in-memory.ts'
import { ingest } from '../../ingest/ingest.ts'
import { createFetcher } from '../fetch/fetcher.ts'
import { isPublicAddress } from '../fetch/public-address.ts'
import { openInputs } from '../open-inputs.ts'
import { keepIn } from './keeper.ts'

const PAGE = (name: string) => `<!doctype html><html><head><title>${name} to close for nine weeks</title></head><body>
<h1>${name} to close for nine weeks</h1>
<p>The ${name.toLowerCase()} will close for nine weeks from 3 March, the county engineer said on Tuesday, after cracks were found.</p>
<p>“We found cracks in four of the twelve bearings,” engineer Maud Tilling told reporters, and “we cannot wait until summer for it.”</p>
<p>It carries some 11,000 vehicles a day. Ferries will run every twenty minutes during the work, the port authority said.</p>
</body></html>`

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-keep-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function fetching(dir: string) {
  const web = webInMemory(isPublicAddress)
  web.page = (asked, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    if (asked.url === '/robots.txt') answer.setHeader('content-type', 'text/plain').end('User-agent: *\nDisallow:')
    else if (asked.url === '/old') answer.writeHead(301, { location: '/bridge' }).end()
    else if (asked.url === '/gone') answer.writeHead(404).end('nothing here')
    else if (asked.url === '/tunnel') answer.setHeader('content-encoding', 'br').end(brotliCompressSync(PAGE('Tunnel')))
    else if (asked.url === '/ferry') answer.setHeader('content-encoding', 'gzip').end(gzipSync(PAGE('Ferry')))
    else {
      // In chunks: what stands in the archive is whole.
      answer.write(PAGE('Bridge').slice(0, 100))
      answer.end(PAGE('Bridge').slice(100))
    }
  }
  const keeper = keepIn(dir)
  return { web, keeper, fetcher: createFetcher(web.world, { onExchange: keeper.onExchange }) }
}

const URLS = ['old', 'ferry', 'tunnel', 'gone'].map((path) => `http://news.example/${path}`)

test('what was fetched is read again from the folder as the same articles', async () => {
  const { fetcher, keeper } = fetching(join(folder, 'kept'))
  const fetched = await openInputs(URLS, async () => new Uint8Array(), { fetcher })
  expect(fetched.notices.map(({ what }) => what)).toEqual(['cannot be fetched: the server answered 404'])
  expect(keeper.kept()).toEqual({ file: join(folder, 'kept', 'stemma-20260302T100000Z.warc.gz'), answers: 5 })
  const again = await openInputs([join(folder, 'kept')], async () => new Uint8Array())
  const read = async (sources: typeof fetched.sources) => {
    const articles = (await Promise.all(sources.map((source) => ingest(source, {})))).flatMap((one) => one.articles)
    return articles.map(({ name: _, ...article }) => article).sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  const articles = await read(fetched.sources)
  expect(articles).toHaveLength(3)
  expect(await read(again.sources)).toEqual(articles)
})

test('records follow the standard: one gzip member each, digests that hold, requests beside answers', async () => {
  const { fetcher, keeper } = fetching(folder)
  for (const url of URLS) await fetcher.fetch(url)
  const bytes = readFileSync(keeper.kept()?.file ?? '')
  const records = members(bytes).map(parsed)
  expect(records.map(({ head }) => head['WARC-Type'])).toEqual([
    'warcinfo',
    ...Array(5).fill(['response', 'request']).flat(),
  ])
  const ids = new Set<string>()
  for (const { head, block } of records) {
    expect(head['WARC-Record-ID']).toMatch(
      /^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/,
    )
    ids.add(head['WARC-Record-ID'] ?? '')
    expect(head['WARC-Date']).toMatch(/^2026-03-02T10:00:\d\d\.\d{3}Z$/)
    expect(head['WARC-Block-Digest']).toBe(`sha256:${sha256(block)}`)
    if (head['WARC-Type'] !== 'response') continue
    const at = block.indexOf('\r\n\r\n') + 4
    expect(head['WARC-Payload-Digest']).toBe(`sha256:${sha256(block.subarray(at))}`)
    expect(block.subarray(0, at).toString('latin1')).not.toMatch(/^transfer-encoding/im)
  }
  expect(ids.size).toBe(records.length)
  const [, response, request] = records
  expect(request?.head['WARC-Concurrent-To']).toBe(response?.head['WARC-Record-ID'])
  expect(response?.block.toString('latin1')).toContain('HTTP/1.1 301 Moved Permanently\r\n')
  expect(request?.block.toString('latin1')).toMatch(
    /^GET \/old HTTP\/1\.1\r\nHost: news\.example\r\nUser-Agent: stemma\//,
  )
})

test('a second run opens a file of its own, even in the same second; nothing fetched leaves nothing', async () => {
  const idle = keepIn(join(folder, 'idle'))
  expect(idle.kept()).toBeNull()
  for (const _ of [1, 2]) await fetching(join(folder, 'kept')).fetcher.fetch('http://news.example/ferry')
  expect(readdirSync(folder)).toEqual(['kept'])
  expect(readdirSync(join(folder, 'kept')).sort()).toEqual([
    'stemma-20260302T100000Z-2.warc.gz',
    'stemma-20260302T100000Z.warc.gz',
  ])
})

test('a folder that cannot be made is an error of the command, not of the page', async () => {
  writeFileSync(join(folder, 'file'), '')
  const { fetcher } = fetching(join(folder, 'file'))
  await expect(fetcher.fetch('http://news.example/ferry')).rejects.toThrow(/E_OUTPUT .*cannot be written/)
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The gzip members of a file: each unpacks alone, and ends where the next one begins. */
function members(bytes: Buffer): Buffer[] {
  if (bytes.length === 0) return []
  const magic = Buffer.from([0x1f, 0x8b, 8, 0])
  for (let end = bytes.indexOf(magic, 1); ; end = bytes.indexOf(magic, end + 1)) {
    const to = end < 0 ? bytes.length : end
    try {
      return [gunzipSync(bytes.subarray(0, to)), ...members(bytes.subarray(to))]
    } catch (error) {
      // The same four bytes inside a member: it ends further on.
      if (end < 0) throw error
    }
  }
}

function parsed(record: Buffer): { head: Record<string, string>; block: Buffer } {
  const at = record.indexOf('\r\n\r\n')
  const lines = record.subarray(0, at).toString('latin1').split('\r\n')
  expect(lines[0]).toBe('WARC/1.1')
  const head = Object.fromEntries(lines.slice(1).map((line) => line.split(/: (.*)/s).slice(0, 2)))
  const length = Number(head['Content-Length'])
  expect(record.subarray(at + 4 + length).toString()).toBe('\r\n\r\n')
  return { head, block: record.subarray(at + 4, at + 4 + length) }
}
