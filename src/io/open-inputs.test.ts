import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type WebInMemory, webInMemory } from '../../test/support/web-in-memory.ts'
import { createFetcher } from './fetch/fetcher.ts'
import { isPublicAddress } from './fetch/public-address.ts'
import { openInputs } from './open-inputs.ts'

let folder = ''
let web: WebInMemory
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-open-'))
  web = webInMemory(isPublicAddress)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string) => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}
const open = (inputs: readonly string[], stdin = '') =>
  openInputs(inputs, async () => new TextEncoder().encode(stdin), { fetcher: createFetcher(web.world) })
const names = (opened: Awaited<ReturnType<typeof open>>) => opened.sources.map(({ name }) => name)
const told = (opened: Awaited<ReturnType<typeof open>>) => opened.notices.map(({ code, what }) => `${code} ${what}`)

const OPML = `<?xml version="1.0"?><opml version="2.0"><body><outline text="News">
<outline type="rss" xmlUrl="http://news.example/feed?a=1&amp;b=2"/><outline xmlUrl='http://other.example/atom'/>
<outline xmlUrl="http://news.example/feed?a=1&amp;b=2"/></outline></body></opml>`
const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><H3 ADD_DATE="1">Bridge</H3><DL><p>
<DT><A HREF="http://news.example/1" ADD_DATE="1" ICON="data:image/png;base64,AAAA">One</A>
<DT><A HREF="javascript:alert(1)">A trick</A><DT><A HREF="place:sort=8">Recent</A>
<DT><A HREF="http://nowhere.example/2">Two</A></DL><p></DL><p>`

test('lists named as inputs are followed: OPML, bookmarks, lines of links, also on standard input', async () => {
  const opml = await open([write('feeds.opml', OPML)])
  expect(names(opml)).toEqual(['http://news.example/feed?a=1&b=2', 'http://other.example/atom'])
  expect(told(opml)).toEqual(['E_INPUT_LIST this OPML names 2 addresses: all were asked for'])
  const bookmarks = await open([write('bookmarks.html', BOOKMARKS)])
  expect(names(bookmarks)).toEqual(['http://news.example/1'])
  expect(told(bookmarks)).toEqual([
    'E_INPUT_MISSING cannot be fetched: getaddrinfo ENOTFOUND nowhere.example',
    'E_INPUT_LIST this bookmark list names 2 addresses: all were asked for, 1 could not be fetched',
  ])
  const lines = await open(['-'], '# the bridge\nhttp://news.example/1\n\n  http://other.example/2\r\n')
  expect(names(lines)).toEqual(['http://news.example/1', 'http://other.example/2'])
  expect(told(lines)).toEqual(['E_INPUT_LIST this list of addresses names 2 addresses: all were asked for'])
})

test('a list behind an address is followed, one behind that is not', async () => {
  web.page = (asked, answer) => answer.end(asked.url === '/list' || asked.url === '/1' ? 'http://news.example/1' : 'x')
  const opened = await open(['http://news.example/list'])
  expect(names(opened)).toEqual(['http://news.example/1'])
  expect(web.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/list', '/1'])
})

test('a list in a folder is only told of: reading a folder never goes to the network', async () => {
  write('kept/feeds.opml', OPML)
  expect(names(await open([join(folder, 'kept')]))).toEqual([join(folder, 'kept/feeds.opml')])
  expect(names(await open([join(folder, 'kept/*.opml')]))).toEqual([join(folder, 'kept/feeds.opml')])
  expect(web.asked).toEqual([])
})

test('a long list is followed so far, and says so; an address given twice is fetched once', async () => {
  const list = Array.from({ length: 205 }, (_, i) => `http://news.example/${i}`).join('\n')
  const opened = await open(['http://news.example/3', write('list.txt', list)])
  expect(opened.sources).toHaveLength(201)
  expect(told(opened)).toEqual([
    'E_INPUT_LIST this list of addresses names 205 addresses: the first 200 were asked for',
  ])
  expect(web.asked.filter(({ path }) => path === '/3')).toHaveLength(1)
})

test('a page saved complete: its own folder is left out, with a notice, unless it is named', async () => {
  for (const name of ['Bridge.html', 'Bridge_files/frame.html', 'Bridge_files/deep/ad.htm', 'Brücke.htm'])
    write(`saved/${name}`, '<p>x</p>')
  write('saved/Brücke-Dateien/frame.html', '<p>x</p>')
  write('saved/notes_files/real.html', '<p>x</p>')
  const opened = await open([join(folder, 'saved')])
  expect(names(opened)).toEqual(
    ['Bridge.html', 'Brücke.htm', 'notes_files/real.html'].map((n) => join(folder, 'saved', n)),
  )
  expect(told(opened)).toEqual([
    'E_INPUT_FORMAT 3 files in the folders that browsers put beside saved pages (…_files) were left out',
  ])
  expect(names(await open([join(folder, 'saved/**/*.html')]))).toHaveLength(2)
  expect(names(await open([join(folder, 'saved/Bridge_files')]))).toHaveLength(2)
})
