import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Article } from '../model/article.ts'
import { isBody } from './draft.ts'
import { ingest } from './ingest.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (content: string | Uint8Array, givens = {}, url: string | null = null) =>
  ingest({ name: 'in', bytes: typeof content === 'string' ? utf8(content) : content, url, mediaType: null }, givens)

/** What each article keeps as body, and what it marks. */
async function kinds(content: string) {
  const { articles } = await read(content)
  const article = articles[0]
  return article?.blocks.map((block) => [block.kind, article.text.slice(block.start, block.end)]) ?? []
}

const NEWS = [
  'The ferry between Oster and Marlby will sail again on Monday, the harbour master said on Tuesday, after five weeks in the yard.',
  'Two engines had to be replaced, according to the shipping line, which put the cost at 3 million crowns and thanked its passengers for their patience.',
  'Islanders had complained about the bus that replaced the ship, since it took four hours and left only twice a day, even in the holidays.',
  'The council will discuss a second ferry in the spring, but the money for it has not been found, said Mayor Ines Kolk.',
]
const PAGE = `<!DOCTYPE html><html lang="en"><head><title>Ferry to sail again | Oster Courier</title>
<meta property="og:title" content="Ferry to sail again"><meta property="og:site_name" content="Oster Courier">
<meta property="article:published_time" content="2031-05-06T22:30:00Z"><meta name="author" content="Una Berg">
<link rel="canonical" href="https://courier.example/ferry"></head><body>
<nav class="menu"><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/login">Log in</a></nav>
<article class="post"><h1 class="entry-title">Ferry to sail again</h1><p class="byline">By Una Berg</p>
<time datetime="2031-05-06">6 May 2031</time>
<figure><img src="f.jpg"><figcaption>The ferry in the yard. Photo: Jan Ruud</figcaption></figure>
<div class="entry-content"><p>${NEWS[0]}</p><p>${NEWS[1]}</p>
<p class="related"><a href="/bus">Read more: The bus that nobody loves</a></p>
<h2>Four hours by bus</h2><p>${NEWS[2]}</p><p>${NEWS[3]} See <a href="/money">the budget</a>.</p></div></article>
<aside class="sidebar widget"><h3>Most read</h3><ul><li><a href="/1">Storm takes roof</a></li><li><a href="/2">Harbour fair</a></li></ul></aside>
<footer class="footer"><p>© 2031 Oster Courier. All rights reserved.</p></footer></body></html>`

test('a page: whole text kept, body told from furniture, facts with their source', async () => {
  const { articles, notices } = await read(PAGE)
  const [article] = articles
  if (article === undefined) throw new Error('no article')
  expect(notices).toEqual([])
  expect(Article.safeParse(article).error).toBeUndefined()
  const of = (kind: string) =>
    article.blocks.filter((block) => block.kind === kind).map((block) => article.text.slice(block.start, block.end))
  expect([...of('paragraph')]).toEqual([NEWS[0], NEWS[1], NEWS[2], `${NEWS[3]} See the budget.`])
  expect(of('heading')).toEqual(['Four hours by bus'])
  expect(of('title')).toEqual(['Ferry to sail again'])
  expect(of('byline')).toEqual(['By Una Berg'])
  expect(of('caption')).toEqual(['The ferry in the yard. Photo: Jan Ruud'])
  expect(of('furniture').join('\n')).toMatch(/Home[\s\S]*Read more[\s\S]*Most read[\s\S]*All rights reserved/)
  expect(article.title).toMatchObject({ value: 'Ferry to sail again', from: 'text' })
  expect(article.outlet).toEqual({ value: 'Oster Courier', from: 'open-graph' })
  expect(article.byline).toEqual({ value: 'Una Berg', from: 'meta' })
  // In UTC it was said to be published late on the 6th, and readers saw the 6th.
  expect(article.published).toEqual({ value: '2031-05-06T22:30', precision: 'minute', from: 'meta' })
  expect([article.language, article.url]).toEqual(['en', 'https://courier.example/ferry'])
  expect(
    article.links.filter((link) => link.url.endsWith('/money')).map((l) => article.text.slice(l.start, l.end)),
  ).toEqual(['the budget'])
})

test('a dumped page: prompts and menus are furniture, the headline is the title', async () => {
  const dump = `Follow us\n\nNews\n\nFerry To Sail Again After Five Weeks\n\nPublished\n\n${NEWS[0]}\n\nALSO READ:\n\n${NEWS[1]}\n\n${NEWS[2]}\n\n${NEWS[3]}\n\nClick here to subscribe to our channel\n\nLeave a comment\n\nCall us on 0555 123 4567\n\nCopyright © 2031 Oster Courier`
  const found = await kinds(dump)
  expect(found.filter(([kind]) => kind === 'paragraph').map(([, text]) => text)).toEqual(NEWS)
  expect(found.filter(([kind]) => kind === 'title').map(([, text]) => text)).toEqual([
    'Ferry To Sail Again After Five Weeks',
  ])
  expect(found.filter(([kind]) => kind === 'furniture').length).toBe(found.length - NEWS.length - 1)
})

test('a text that is the article alone loses nothing but a question to its readers', async () => {
  const found = await kinds(`${NEWS.join('\n')}\nWhat do you think of the new ferry? Tell us in the comments!`)
  expect(found.map(([kind]) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph', 'furniture'])
})

test('lines broken at a fixed width are joined to paragraphs', async () => {
  const wrapped = NEWS.map((text) => text.replace(/(.{50,64}) /g, '$1\n')).join('\n\n')
  expect((await kinds(wrapped)).map(([, text]) => text?.replace(/\n/g, ' '))).toEqual(NEWS)
})

test('headline, byline, dateline, date and heading of a plain text', async () => {
  const { articles } = await read(
    `Ferry to sail again\nBy Una Berg and Jan Ruud\n6 May 2031\nOSTER, May 6 (Ule Wire) —\n${NEWS[0]}\n${NEWS[1]}\nFour hours by bus\n${NEWS[2]}\n${NEWS[3]}`,
  )
  const [article] = articles
  expect(article?.blocks.map((block) => block.kind).filter((kind) => kind !== 'furniture')).toEqual([
    'title',
    'byline',
    'dateline',
    'paragraph',
    'paragraph',
    'heading',
    'paragraph',
    'paragraph',
  ])
  expect([article?.title?.value, article?.byline?.value, article?.published?.value]).toEqual([
    'Ferry to sail again',
    'Una Berg and Jan Ruud',
    '2031-05-06',
  ])
})

test('.jsonl: records, nulls, given ids, own days, bad lines', async () => {
  const lines = [
    {
      id: 'a1',
      text: NEWS.join('\n'),
      clean: true,
      published: '2031-05-06T23:50:00-03:00',
      outlet: 'Oster Courier',
      title: null,
      extra: 1,
    },
    { text: `Home\nLog in\n${NEWS.join('\n')}`, url: 'https://courier.example/x', published: '6 May' },
    { id: 'a3', html: PAGE, title: 'Given title' },
    { id: 'a4', text: null },
  ].map((record) => JSON.stringify(record))
  const { articles, notices } = await read([...lines, '{"text": "cut', '', '[1]'].join('\n'), {
    published: '2031-01-01',
    outlet: 'Given',
  })
  expect(
    articles.map((one) => [
      one.id.length === 12 ? 'hash' : one.id,
      one.name,
      one.published?.value,
      one.outlet?.value,
      one.title?.value ?? null,
    ]),
  ).toEqual([
    ['a1', 'in:1', '2031-05-06T23:50', 'Oster Courier', null],
    ['hash', 'in:2', '2031-01-01', 'Given', null],
    ['a3', 'in:3', '2031-05-06T22:30', 'Oster Courier', 'Given title'],
  ])
  expect(articles[0]?.text).toBe(NEWS.join('\n'))
  expect(notices.map((one) => [one.code, one.where])).toEqual([
    ['E_DATE_FORMAT', 'in:2'],
    ['E_INPUT_LINE', 'in:4'],
    ['E_INPUT_LINE', 'in:5'],
    ['E_INPUT_LINE', 'in:7'],
  ])
})

test('an article that was printed is taken as it is', async () => {
  const { articles } = await read(PAGE)
  const again = await read(
    `${JSON.stringify(articles[0])}\n${JSON.stringify({ ...articles[0], blocks: [{ kind: 'odd' }] })}`,
    { outlet: 'Other' },
  )
  expect(again.articles).toEqual(articles)
  expect(again.notices.map((one) => [one.code, one.where])).toEqual([['E_INPUT_LINE', 'in:2']])
})

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Oster Courier</title>
<item><title>Ferry &amp; bus</title><link>https://courier.example/ferry</link><pubDate>Tue, 06 May 2031 23:30:00 -0500</pubDate><content:encoded><![CDATA[${NEWS.map((text) => `<p>${text}</p>`).join('')}]]></content:encoded></item>
<item><title>Storm</title><link>https://courier.example/storm</link><description>A roof flew.</description></item></channel></rss>`

test('a feed: items with their text are articles, bare links one notice', async () => {
  const { articles, notices } = await read(RSS)
  expect(articles.map((one) => [one.title?.value, one.outlet?.value, one.published, one.url])).toEqual([
    [
      'Ferry & bus',
      'Oster Courier',
      { value: '2031-05-06T23:30', precision: 'minute', from: 'feed' },
      'https://courier.example/ferry',
    ],
  ])
  const [article] = articles
  expect(article?.blocks.filter((block) => isBody(block.kind)).map((b) => article.text.slice(b.start, b.end))).toEqual(
    NEWS,
  )
  expect(notices.map((one) => [one.code, one.what])).toEqual([
    ['E_ARTICLE_NO_BODY', '1 of 2 items hold only a link and a summary'],
  ])
})

test('Atom and JSON Feed too', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Marlby Echo</title><entry><title>Ferry</title><link href="https://echo.example/1"/><published>2031-05-06T10:00:00Z</published><author><name>Una Berg</name></author><content type="html">${NEWS.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join('')}</content></entry></feed>`
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Marlby Echo',
    items: [
      {
        id: '1',
        url: 'https://echo.example/1',
        title: 'Ferry',
        content_text: NEWS.join('\n'),
        date_published: '2031-05-06T10:00:00Z',
        authors: [{ name: 'Una Berg' }],
      },
    ],
  })
  for (const feed of [atom, json]) {
    const { articles, notices } = await read(feed)
    expect(notices).toEqual([])
    expect(
      articles.map((one) => [one.title?.value, one.byline?.value, one.published?.value, one.outlet?.value]),
    ).toEqual([['Ferry', 'Una Berg', '2031-05-06T10:00', 'Marlby Echo']])
  }
})

test('Markdown: marks gone, kinds kept', async () => {
  const { articles } = await read(
    `---\ntitle: Ferry to sail again\nauthor: Una Berg\ndate: 2031-05-06\n---\n# Ferry to sail again\n\n${NEWS[0]}\n\n## By **bus**\n\n- ${NEWS[1]}\n- [The budget](https://courier.example/money) is *short*.\n`,
  )
  const [article] = articles
  expect(article?.blocks.map((b) => [b.kind, article.text.slice(b.start, b.end)])).toEqual([
    ['title', 'Ferry to sail again'],
    ['paragraph', NEWS[0]],
    ['heading', 'By bus'],
    ['list-item', NEWS[1]],
    ['list-item', 'The budget is short.'],
  ])
  expect([article?.byline?.value, article?.published?.value, article?.links.length]).toEqual([
    'Una Berg',
    '2031-05-06',
    1,
  ])
})

function record(url: string, body: string, more = ''): string {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${more}\r\n${body}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${utf8(http).length}\r\n\r\n${http}\r\n\r\n`
}

test('WARC: pages by address; a cut or a broken record is told with its offset', async () => {
  const chunk = (text: string) => `${utf8(text).length.toString(16)}\r\n${text}\r\n0\r\n\r\n`
  const one = record('https://courier.example/1', PAGE)
  const two = record(
    'https://courier.example/2',
    chunk(PAGE.replace('Ferry to sail', 'Bus to stop')),
    'Transfer-Encoding: chunked\r\n',
  )
  for (const bytes of [utf8(one + two), gzipSync(one + two), Buffer.concat([gzipSync(one), gzipSync(two)])]) {
    const { articles, notices } = await read(bytes)
    expect(articles.map((article) => article.url)).toEqual(['https://courier.example/1', 'https://courier.example/2'])
    expect(notices).toEqual([])
  }
  const cut = await read((one + two).slice(0, -400))
  expect(cut.articles.length).toBe(1)
  expect(cut.notices.map((n) => [n.code, n.what])).toEqual([
    ['E_INPUT_FORMAT', `what stands at byte ${utf8(one).length} is cut short; the 1 records before it were read`],
  ])
  const junk = await read(`${one}no record at all`)
  expect([junk.articles.length, junk.notices[0]?.what]).toEqual([
    1,
    `what stands at byte ${utf8(one).length} is no WARC record; the 1 records before it were read`,
  ])
})

test('WARC: a packed archive that is cut gives its whole records; a huge record is passed over', async () => {
  const one = record('https://courier.example/1', PAGE)
  // Bytes that hardly shrink, so that the cut falls into the last record.
  const noise = Array.from({ length: 20_000 }, (_, i) => ((i * 7919) % 65_521).toString(36)).join(' ')
  const packed = Buffer.concat([gzipSync(one), gzipSync(record('https://courier.example/2', PAGE + noise))])
  const cut = await read(packed.subarray(0, packed.length - 9000))
  expect(cut.articles.map((article) => article.url)).toEqual(['https://courier.example/1'])
  expect(cut.notices.map((n) => n.what)).toEqual([
    expect.stringMatching(/^the gzip is cut short or broken near byte \d+; what came before was read$/),
    `what stands at byte ${utf8(one).length} is cut short; the 1 records before it were read`,
  ])
  const film = `WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://courier.example/film\r\nContent-Length: 100000001\r\n\r\n`
  const two = record('https://courier.example/2', PAGE.replace('Ferry to sail', 'Bus to stop'))
  const large = await read(Buffer.concat([utf8(one + film), Buffer.alloc(100_000_001, 120), utf8(`\r\n\r\n${two}`)]))
  expect(large.articles).toHaveLength(2)
  expect(large.notices.map((n) => n.what)).toEqual(['1 record of more than 100 MB in it was left out'])
})

test('WARC: packed bodies, repeats, robots.txt', async () => {
  // Bytes above 127 survive as Latin-1 in this string.
  const packed = (bytes: Uint8Array, coding: string, path: string) => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: ${coding}\r\n\r\n`
    const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/${path}\r\n`
    return Buffer.concat([
      utf8(`${head}Content-Length: ${http.length + bytes.length}\r\n\r\n${http}`),
      bytes,
      utf8('\r\n\r\n'),
    ])
  }
  const page = (path: string) => utf8(PAGE.replace('sail again', `sail again ${path}`))
  const { articles, notices } = await read(
    Buffer.concat([
      packed(brotliCompressSync(page('br')), 'br', 'br'),
      packed(gzipSync(page('gz')), 'gzip', 'gz'),
      packed(deflateSync(page('df')), 'deflate', 'df'),
      packed(brotliCompressSync(page('br')), 'br', 'br'),
      packed(page('zs'), 'zstd', 'zs'),
      packed(utf8('no brotli at all, just words'), 'br', 'broken'),
      packed(brotliCompressSync(new Uint8Array(31_000_000)), 'br', 'bomb'),
      packed(
        utf8('User-agent: *\nDisallow: /a page of rules that nobody wrote as an article'),
        'identity',
        'robots.txt',
      ),
    ]),
  )
  expect(articles.map((article) => article.url?.slice(-2))).toEqual(['br', 'gz', 'df'])
  expect(notices.map(({ where, what }) => [where, what])).toEqual([
    ['in', '1 page is in it again, unchanged and under the same address: each was read once'],
    ['in#https://courier.example/bomb', 'its body unpacks to more than Stemma reads'],
    ['in#https://courier.example/broken', 'its body is no valid brotli'],
    ['in#https://courier.example/zs', 'its body is packed with zstd, which Stemma does not read'],
  ])
})

test('pages saved by browsers: MHTML, .webarchive, SingleFile, "saved from"', async () => {
  const quoted = PAGE.replace(/=/g, '=3D')
    .replace(/©/g, '=C2=A9')
    .replace(/(.{60}[^=]{3})/g, '$1=\r\n')
  const part = (type: string, encoding: string, location: string, content: string) =>
    `------B\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${location}\r\n\r\n${content}\r\n`
  const mhtml = (encoding: string, content: string) =>
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/ferry\r\nSubject: Ferry to sail again\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n\r\n${part('text/html', encoding, 'https://courier.example/ferry', content)}${part('text/html', 'quoted-printable', 'cid:frame', '<p>An advertisement in a frame that nobody wrote as an article.</p>')}${part('image/png', 'base64', 'https://courier.example/f.png', 'iVBORw0KGgo=')}------B--\r\n`
  const plain = (await read(PAGE, {}, 'https://courier.example/ferry')).articles[0]
  const base64 = Buffer.from(PAGE).toString('base64').replace(/.{76}/g, '$&\r\n')
  const saved = [
    mhtml('quoted-printable', quoted),
    mhtml('base64', base64),
    mhtml('8bit', PAGE),
    webarchive('https://courier.example/ferry', utf8(PAGE)),
  ]
  for (const content of saved) {
    const { articles, notices } = await read(content)
    expect(notices).toEqual([])
    const [article] = articles
    expect(article?.text).toBe(plain?.text)
    expect(article).toMatchObject({ url: 'https://courier.example/ferry', title: plain?.title, outlet: plain?.outlet })
  }
  const noted = PAGE.replace('<link rel="canonical" href="https://courier.example/ferry">', '')
  for (const note of [
    '<!--\n Page saved with SingleFile \n url: https://courier.example/from \n saved date: Tue May 06 2031\n-->',
    '<!-- saved from url=(0029)https://courier.example/from -->',
  ]) {
    const { articles } = await read(noted.replace('<html', `${note}<html`))
    expect(articles[0]?.url).toBe('https://courier.example/from')
  }
  const broken = await read(webarchive('https://courier.example/ferry', utf8(PAGE)).slice(0, -40))
  expect([broken.articles.length, broken.notices[0]?.code]).toEqual([0, 'E_INPUT_FORMAT'])
  const other = await read(mhtml('8bit', PAGE).replaceAll('text/html', 'text/css'))
  expect([other.articles.length, other.notices[0]?.what]).toEqual([
    0,
    'this saved page (MHTML) holds no HTML part that can be read',
  ])
})

/** A property list as Safari writes it: {WebMainResource: {WebResourceData, WebResourceURL, …}}. */
function webarchive(url: string, data: Uint8Array): Uint8Array {
  const sized = (kind: number, size: number) =>
    size < 15
      ? [kind * 16 + size]
      : [kind * 16 + 15, 0x12, size >>> 24, (size >>> 16) & 255, (size >>> 8) & 255, size & 255]
  const text = (value: string) => [...sized(5, value.length), ...utf8(value)]
  const keys = ['WebResourceData', 'WebResourceMIMEType', 'WebResourceTextEncodingName', 'WebResourceURL']
  const objects = [
    [0xd1, 1, 2],
    text('WebMainResource'),
    [0xd4, 3, 4, 5, 6, 7, 8, 9, 10],
    ...keys.map(text),
    [...sized(4, data.length), ...data],
    text('text/html'),
    text('UTF-8'),
    text(url),
  ]
  const bytes: number[] = [...utf8('bplist00')]
  const offsets = objects.map((object) => {
    const at = bytes.length
    bytes.push(...object)
    return at
  })
  const table = bytes.length
  for (const at of offsets) bytes.push(at >> 8, at & 255)
  const wide = (value: number) => [0, 0, 0, 0, 0, 0, value >> 8, value & 255]
  return Uint8Array.from([...bytes, 0, 0, 0, 0, 0, 0, 2, 1, ...wide(objects.length), ...wide(0), ...wide(table)])
}

test('WACZ and zipped pages: members are read, those that point outside are refused', async () => {
  const bytes = zipSync({
    'archive/data.warc.gz': gzipSync(record('https://courier.example/1', PAGE)),
    'datapackage.json': strToU8('{}'),
    'pages/ferry.html': strToU8(PAGE),
    '../outside.html': strToU8(PAGE),
  })
  const { articles, notices } = await read(bytes)
  expect(articles.map((article) => article.name)).toEqual([
    'in#archive/data.warc.gz#https://courier.example/1',
    'in#pages/ferry.html',
  ])
  expect(notices.map((one) => [one.code, one.what])).toEqual([
    ['E_INPUT_FORMAT', 'its member "../outside.html" points outside the archive'],
  ])
  const bomb = await read(zipSync({ 'a.txt': new Uint8Array(30_000_000) }))
  expect([bomb.articles, bomb.notices.map((one) => one.code)]).toEqual([[], ['E_INPUT_FORMAT']])
  const cut = await read(bytes.slice(0, 900))
  expect([cut.articles, cut.notices.length]).toEqual([[], 1])
  const office = await read(zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') }))
  expect(office.notices.map((one) => one.code)).toEqual(['E_INPUT_BINARY'])
})

test.each<[string, string | Uint8Array, string]>([
  ['nothing', '', 'E_INPUT_EMPTY'],
  ['white space', ' \n\t ', 'E_INPUT_EMPTY'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'E_INPUT_BINARY'],
  ['a PDF', '%PDF-1.7 and so on', 'E_INPUT_BINARY'],
  ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), 'E_INPUT_BINARY'],
  ['50 MB of text', 'ferry '.repeat(9_000_000), 'E_INPUT_TOO_LARGE'],
  [
    'a page without an article',
    '<!doctype html><html><body><nav><a href="/a">Home</a></nav></body></html>',
    'E_ARTICLE_NO_BODY',
  ],
  ['words that say nothing', 'menu\nhome', 'E_ARTICLE_NO_BODY'],
  [
    'OPML',
    '<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="https://a.example/f"/></body></opml>',
    'E_INPUT_LIST',
  ],
  ['a feed that is none', '<rss', 'E_INPUT_FORMAT'],
  ['a gzip bomb', gzipSync(new Uint8Array(60_000_000)), 'E_INPUT_TOO_LARGE'],
  [
    'gzip in gzip in gzip …',
    [1, 2, 3, 4, 5, 6].reduce<Uint8Array>((bytes) => gzipSync(bytes), utf8(NEWS.join('\n'))),
    'E_INPUT_FORMAT',
  ],
])('%s is a notice', async (_, content, code) => {
  const { articles, notices } = await read(content)
  expect(articles).toEqual([])
  expect(notices.map((one) => one.code)).toEqual([code])
})

test('a broken byte is told, the rest is read', async () => {
  const { articles, notices } = await read(
    Uint8Array.from([...utf8(`Die Fähre fährt über die große Brücke. ${NEWS[0]} `), 0xc3, ...utf8(' schön.')]),
  )
  expect(articles.length).toBe(1)
  expect(notices.map((one) => one.code)).toEqual(['E_INPUT_ENCODING'])
})

test('given date and outlet only fill gaps', async () => {
  const { articles } = await read(PAGE, { published: '2000-01-01', outlet: 'Nobody' })
  expect([articles[0]?.published?.value, articles[0]?.outlet?.value]).toEqual(['2031-05-06T22:30', 'Oster Courier'])
  const plain = await read(NEWS.join('\n'), { published: '2031-05', outlet: 'Nobody' })
  expect([plain.articles[0]?.published, plain.articles[0]?.outlet]).toEqual([
    { value: '2031-05', precision: 'month', from: 'given' },
    { value: 'Nobody', from: 'given' },
  ])
})

const piece = fc.oneof(
  fc.constantFrom(
    ...NEWS,
    'Home',
    'By Una Berg',
    '- one',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\u00a0',
    '\u2028',
    '<p>',
    '</div>',
    '<ul><li>',
    '<br>',
    '&nbsp;',
    '&#x1F600;',
    '<table><td>',
    '<!--',
    '<script>',
    '😀',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

test.each(['', '<html><body>'])('blocks tile the text: %s', async (opening) => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 25 }), async (pieces) => {
      const text = opening + pieces.join(' ')
      const { articles } = await read(JSON.stringify(opening === '' ? { text } : { html: text }))
      for (const article of articles) {
        if (opening === '') expect(article.text).toBe(text)
        let at = 0
        for (const block of article.blocks) {
          expect(article.text.slice(at, block.start).trim()).toBe('')
          expect(block.end).toBeGreaterThan(block.start)
          at = block.end
        }
        expect(article.text.slice(at).trim()).toBe('')
      }
    }),
    { numRuns: 150 },
  )
})
