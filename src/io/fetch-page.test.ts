import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULTS, fetchPage } from './fetch-page.ts'
import { isPublicAddress } from './public-address.ts'

let server: Server
let base = ''
const loopback = { mayConnect: (address: string) => address === '127.0.0.1' }

beforeAll(async () => {
  server = createServer((asked, answer) => {
    const page: Record<string, () => void> = {
      '/robots.txt': () => answer.end('User-agent: *\nDisallow: /closed'),
      '/page': () => answer.setHeader('content-type', 'text/html; charset=utf-8').end('<p>Hello</p>'),
      '/packed': () => answer.setHeader('content-encoding', 'gzip').end(gzipSync('packed')),
      '/bomb': () =>
        answer.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(DEFAULTS.largestBytes + 1))),
      '/moved': () => answer.writeHead(302, { location: '/page' }).end(),
      '/inside': () => answer.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
      '/round': () => answer.writeHead(302, { location: '/round' }).end(),
      '/file': () => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      '/huge': () => answer.end(Buffer.alloc(DEFAULTS.largestBytes + 1, 65)),
    }
    const known = page[asked.url ?? '']
    if (known === undefined) answer.writeHead(404).end()
    else known()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

test('brings a page, follows a redirect, unpacks', async () => {
  const page = await fetchPage(`${base}/moved`, loopback)
  expect(page).toMatchObject({ name: `${base}/moved`, url: `${base}/page`, mediaType: 'text/html; charset=utf-8' })
  expect('bytes' in page && new TextDecoder().decode(page.bytes)).toBe('<p>Hello</p>')
  const packed = await fetchPage(`${base}/packed`, loopback)
  expect('bytes' in packed && new TextDecoder().decode(packed.bytes)).toBe('packed')
})

test.each([
  ['/closed/1', 'robots'],
  ['/none', '404'],
  ['/inside', '169.254.169.254 is a private address'],
  ['/round', 'redirects'],
  ['/file', 'only http and https'],
  ['/huge', 'larger than'],
  ['/bomb', 'cannot be fetched'],
])('%s is refused: %s', async (path, why) => {
  const refused = await fetchPage(base + path, loopback)
  expect(refused).toMatchObject({ code: 'E_INPUT_MISSING' })
  expect('what' in refused && refused.what).toContain(why)
})

test('the loopback and a name that resolves to it are refused by default', async () => {
  expect(await fetchPage(`${base}/page`)).toMatchObject({
    code: 'E_INPUT_MISSING',
    what: expect.stringContaining('private'),
  })
  const rebound = await fetchPage('http://news.invalid/page', {
    resolve: (_host, options, done) =>
      options.all === true ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
  })
  expect(rebound).toMatchObject({ what: expect.stringContaining('resolves to a private address') })
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
