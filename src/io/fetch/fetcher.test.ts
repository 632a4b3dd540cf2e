import { createServer, type ServerResponse } from 'node:http'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { type WebInMemory, webInMemory } from '../../../test/support/web-in-memory.ts'
import { createFetcher, DEFAULTS, type FetchOptions, USER_AGENT } from './fetcher.ts'
import { isPublicAddress } from './public-address.ts'

let web: WebInMemory
beforeEach(() => {
  web = webInMemory(isPublicAddress)
})

const get = (address: string, options?: FetchOptions) => createFetcher(web.world).fetch(address, options)
const why = (had: Awaited<ReturnType<typeof get>>) => ('notice' in had ? had.notice.what : `brought: ${had.status}`)
const text = (had: Awaited<ReturnType<typeof get>>) => ('bytes' in had ? new TextDecoder().decode(had.bytes) : '')
const pages = () => web.asked.map(({ path }) => path).filter((path) => path !== '/robots.txt')

test('brings a page, with an honest name', async () => {
  const had = await get('http://news.example/page?x=1#part')
  expect(had).toMatchObject({ status: 200, finalUrl: 'http://news.example/page?x=1', movedTo: null })
  expect(text(had)).toBe('<p>Hello</p>')
  expect('headers' in had && had.headers.get('content-type')).toBe('text/html')
  expect(web.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/page?x=1'])
  expect(web.asked[1]?.headers).toMatchObject({ 'user-agent': USER_AGENT, host: 'news.example' })
  expect(web.connected[0]).toMatchObject({ host: 'news.example', port: 80, addresses: ['93.184.216.34'] })
})

test('one connection a host, its pages one after another with a pause, hosts at once', async () => {
  const fetcher = createFetcher(web.world)
  let open = 0
  let most = 0
  web.page = (incoming, answer) => {
    if (incoming.headers.host === 'news.example') most = Math.max(most, ++open)
    setImmediate(() => {
      if (incoming.headers.host === 'news.example') open--
      answer.end('ok')
    })
  }
  const all = ['news.example/1', 'news.example/2', 'other.example/3', 'news.example/4'].map((one) =>
    fetcher.fetch(`http://${one}`),
  )
  expect((await Promise.all(all)).map(why)).toEqual(Array(4).fill('brought: 200'))
  expect(most).toBe(1)
  expect(web.connected.map(({ host }) => host).sort()).toEqual(['news.example', 'other.example'])
  expect(web.slept.filter((ms) => ms > 0)).toEqual([DEFAULTS.pauseMs, DEFAULTS.pauseMs])
  // robots.txt is asked for once a host, and again after a day.
  expect(web.asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(2)
  web.clock += DEFAULTS.robotsMs
  await fetcher.fetch('http://news.example/5')
  expect(web.asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(3)
})

test('a conditional request: validators go out, 304 comes back without bytes', async () => {
  web.page = (incoming, answer) => {
    if (incoming.headers['if-none-match'] === '"v1"') answer.writeHead(304, { etag: '"v1"' }).end()
    else answer.setHeader('etag', '"v1"').end('new')
  }
  const first = await get('http://news.example/feed')
  expect('headers' in first && first.headers.get('etag')).toBe('"v1"')
  const again = await get('http://news.example/feed', { etag: '"v1"', lastModified: 'Mon, 02 Mar 2026 09:00:00 GMT' })
  expect(again).toMatchObject({ status: 304 })
  expect(text(again)).toBe('')
  expect(web.asked.at(-1)?.headers['if-modified-since']).toBe('Mon, 02 Mar 2026 09:00:00 GMT')
})

test.each([
  ['gzip', gzipSync('packed')],
  ['br', brotliCompressSync('packed')],
  ['deflate', deflateSync('packed')],
  ['deflate', deflateRawSync('packed')],
  ['gzip, br', brotliCompressSync(gzipSync('packed'))],
])('%s is unpacked', async (coding, bytes) => {
  web.page = (_, answer) => answer.setHeader('content-encoding', coding).end(bytes)
  expect(text(await get('http://news.example/'))).toBe('packed')
})

test('redirects are followed; one for good is told', async () => {
  web.page = (incoming, answer) => {
    if (incoming.url === '/old') answer.writeHead(301, { location: 'http://other.example/new' }).end()
    else if (incoming.url === '/now') answer.writeHead(302, { location: '/old' }).end()
    else answer.end('here')
  }
  expect(await get('http://news.example/old')).toMatchObject({
    finalUrl: 'http://other.example/new',
    movedTo: 'http://other.example/new',
  })
  expect(await get('http://news.example/now')).toMatchObject({ finalUrl: 'http://other.example/new', movedTo: null })
})

test.each([
  ['http://10.0.0.1/', '10.0.0.1 is a private address'],
  ['http://[::1]/', '::1 is a private address'],
  ['http://0x7f000001/', '127.0.0.1 is a private address'],
  ['http://inside.example/', 'resolves to a private address'],
  ['http://news.example/inside', '169.254.169.254 is a private address'],
  ['http://news.example/inside-by-name', 'resolves to a private address'],
  ['http://news.example/file', 'only http and https'],
  ['http://news.example/round', 'redirects'],
  ['http://news.example/none', '404'],
  ['http://news.example/huge', 'larger than'],
  ['http://news.example/bomb', 'unpacks to more than 16 MB'],
  ['http://news.example/zstd', 'packed with zstd'],
  ['http://user:secret@news.example/', 'user name'],
  ['ftp://news.example/', 'only http and https'],
  ['http://nowhere.example/', 'ENOTFOUND'],
  ['not an address', 'Invalid URL'],
])('%s is refused at once: %s', async (address, reason) => {
  web.names['inside.example'] = ['192.168.1.1', '::1']
  const closed: Record<string, (answer: ServerResponse) => void> = {
    '/inside': (answer) => answer.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
    '/inside-by-name': (answer) => answer.writeHead(302, { location: 'http://inside.example/' }).end(),
    '/file': (answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/round': (answer) => answer.writeHead(302, { location: '/round' }).end(),
    '/none': (answer) => answer.writeHead(404).end(),
    '/huge': (answer) => answer.end(Buffer.alloc(DEFAULTS.largestBytes + 1, 65)),
    '/bomb': (answer) =>
      answer.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(DEFAULTS.largestBytes + 1))),
    '/zstd': (answer) => answer.setHeader('content-encoding', 'zstd').end('x'),
  }
  web.page = (incoming, answer) => (closed[incoming.url ?? ''] ?? (() => answer.end('ok')))(answer)
  const had = await get(address)
  expect(why(had)).toContain(reason)
  expect(had).toMatchObject({ notice: { code: 'E_INPUT_MISSING', where: address }, retryAt: null })
  for (const { addresses } of web.connected) expect(addresses.every(isPublicAddress)).toBe(true)
  if (address.includes('none')) expect(had).toMatchObject({ status: 404 })
})

test('a name rebound after its check is checked again: the socket only ever gets checked addresses', async () => {
  const answers = [['93.184.216.34'], ['127.0.0.1']]
  const fetcher = createFetcher({ ...web.world, resolve: async () => answers.shift() ?? ['127.0.0.1'] })
  web.page = (_, answer) => answer.setHeader('connection', 'close').end('ok')
  expect(why(await fetcher.fetch('http://rebound.example/'))).toContain('resolves to a private address')
  expect(web.connected.map(({ addresses }) => addresses)).toEqual([['93.184.216.34']])
})

test('robots.txt is kept; 404 opens all, 503 closes all until it is back', async () => {
  let robots: [number, string] = [200, 'User-agent: *\nDisallow: /closed']
  web.page = (incoming, answer) => {
    if (incoming.url === '/robots.txt') answer.writeHead(robots[0]).end(robots[1])
    else answer.end('ok')
  }
  expect(why(await get('http://news.example/closed/1'))).toContain('asks robots to stay away')
  expect(why(await get('http://news.example/open'))).toBe('brought: 200')
  robots = [404, '']
  expect(why(await get('http://news.example/closed/1'))).toBe('brought: 200')
  robots = [503, '']
  const had = await get('http://news.example/open')
  expect(why(had)).toContain('robots.txt of news.example cannot be read (the server answered 503)')
  expect('retryAt' in had && had.retryAt).toBeGreaterThan(web.clock)
  expect(pages().filter((path) => path === '/open')).toHaveLength(1)
})

test('Crawl-delay is the pause, unless nobody would wait for it', async () => {
  let delay = '7'
  web.page = (incoming, answer) =>
    answer.end(incoming.url === '/robots.txt' ? `User-agent: *\nCrawl-delay: ${delay}` : 'ok')
  const fetcher = createFetcher(web.world)
  await fetcher.fetch('http://news.example/1')
  await fetcher.fetch('http://news.example/2')
  expect(web.slept).toEqual([7000])
  delay = '600'
  expect(why(await get('http://news.example/3'))).toContain('wait 600 s between pages')
})

test('a server in trouble is asked again, later each time, then left alone', async () => {
  web.page = (incoming, answer) => answer.writeHead(incoming.url === '/robots.txt' ? 404 : 500).end()
  const fetcher = createFetcher(web.world)
  const had = await fetcher.fetch('http://news.example/1')
  expect(why(had)).toContain('the server answered 500')
  expect(pages()).toHaveLength(DEFAULTS.tries)
  expect(web.slept).toEqual([1000, 2000, 4000])
  expect(had).toMatchObject({ status: 500, retryAt: web.clock + 60_000 })
  // The next page of this host is not even asked for; another host is.
  expect(why(await fetcher.fetch('http://news.example/2'))).toContain('left alone for 60 s')
  expect(pages()).toHaveLength(DEFAULTS.tries)
  web.page = (_, answer) => answer.end('back')
  expect(why(await fetcher.fetch('http://other.example/'))).toBe('brought: 200')
  web.clock += 60_000
  expect(why(await fetcher.fetch('http://news.example/2'))).toBe('brought: 200')
})

test('a host that fails again rests twice as long', async () => {
  web.page = (incoming, answer) => answer.writeHead(incoming.url === '/robots.txt' ? 404 : 502).end()
  const fetcher = createFetcher(web.world)
  const rest = async () => {
    const had = await fetcher.fetch('http://news.example/1')
    const until = 'retryAt' in had ? (had.retryAt ?? 0) : 0
    const ms = until - web.clock
    web.clock = until
    return ms
  }
  expect([await rest(), await rest(), await rest()]).toEqual([60_000, 120_000, 240_000])
})

test('Retry-After is waited for when short, and handed on when long', async () => {
  let after = '12'
  let tries = 0
  web.page = (incoming, answer) => {
    if (incoming.url === '/robots.txt' || tries++ > 0) answer.end('')
    else answer.writeHead(429, { 'retry-after': after }).end()
  }
  expect(why(await get('http://news.example/1'))).toBe('brought: 200')
  expect(web.slept).toEqual([12_000])
  tries = 0
  after = new Date(web.clock + 3_600_000).toUTCString()
  const had = await get('http://news.example/1')
  expect(had).toMatchObject({ status: 429, retryAt: web.clock + 3_600_000 })
})

test('a torn connection is tried again; a silent server is given up after its time', async () => {
  let torn = 0
  web.page = (incoming, answer) => {
    if (incoming.url === '/robots.txt') answer.end('')
    else if (torn++ === 0) answer.destroy()
    else answer.end('whole')
  }
  expect(text(await get('http://news.example/torn'))).toBe('whole')
  web.page = (incoming, answer) => {
    if (incoming.url === '/robots.txt') answer.end('')
  }
  const soon = () => AbortSignal.timeout(20)
  const had = await createFetcher({ ...web.world, deadline: soon }).fetch('http://news.example/silent')
  expect(why(had)).toContain('no answer within 20 s')
})

test('a caller that stops gets its answer at once; so does everyone when the fetcher closes', async () => {
  web.page = (incoming, answer) => {
    if (incoming.url === '/robots.txt') answer.end('')
  }
  const fetcher = createFetcher(web.world)
  const stop = new AbortController()
  const first = fetcher.fetch('http://news.example/1', { signal: stop.signal })
  const queued = fetcher.fetch('http://news.example/2')
  stop.abort()
  expect(why(await first)).toContain('stopped')
  fetcher.close()
  expect(why(await queued)).toContain('stopped')
})

test.each([
  ['8.8.8.8', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['192.168.0.1', false],
  ['169.254.169.254', false],
  ['::1', false],
  ['::ffff:10.0.0.1', false],
  ['fd00::1', false],
  ['2606:4700::1111', true],
  ['news', false],
])('%s public: %s', (address, open) => {
  expect(isPublicAddress(address)).toBe(open)
})

test('over real sockets of the loopback, which is closed by default', async () => {
  web.page = (_, answer) => answer.end('real')
  const server = createServer((incoming, answer) => web.page(incoming, answer))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const fetcher = createFetcher({ mayConnect: (one) => one === '127.0.0.1', resolve: async () => ['::1', '127.0.0.1'] })
  expect(text(await fetcher.fetch(`http://127.0.0.1:${port}/`))).toBe('real')
  expect(text(await fetcher.fetch(`http://news.example:${port}/`))).toBe('real')
  fetcher.close()
  const closed = createFetcher()
  expect(why(await closed.fetch(`http://127.0.0.1:${port}/`))).toContain('private')
  expect(why(await closed.fetch(`http://localhost:${port}/`))).toContain('resolves to a private address')
  server.close()
})
