/** A case moved from one database to the other and back: the same bytes, and nothing of a broken dump taken in. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPlace, PLACES, type Place } from '../../../test/support/workspaces.ts'
import { ingest } from '../../ingest/ingest.ts'
import { read } from '../../pipeline/pipeline.ts'
import { openWorkspace } from '../open.ts'
import type { Workspace } from '../workspace.ts'

const now = () => new Date('2031-05-14T12:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'stemma-case-'))
const places: Place[] = []
beforeAll(async () => {
  for (const name of PLACES) places.push(await openPlace(name))
})
afterAll(() => {
  for (const place of places) place.remove()
  rmSync(folder, { recursive: true })
})

async function using<T>(where: string, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = await openWorkspace(where, { now })
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

const source = (name: string, text: string, url: string | null = null) => ({
  name,
  bytes: new TextEncoder().encode(text),
  url,
  mediaType: url === null ? null : 'text/html',
})
const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${body}</p><p>The work is to take nine weeks, the county engineer Maud Tilling said on Tuesday, and ferries will run.</p></article></body></html>`
const SOURCES = [
  source(
    'bridge',
    page('Bridge to close', 'The Aldham bridge will close in March after cracks were found in its bearings.'),
    'https://herald.example/bridge',
  ),
  source(
    'b.txt',
    'Cracks were found in the bearings of the Aldham bridge, which will close in March, the Herald reported.',
  ),
  source(
    'c.jsonl',
    '{"id":"mill","text":"A mill burned down at Orrin on Tuesday night.","published":"2031-05-12"}\n{"text":"The Orrin mill fire began in a shed, officials said.","outlet":"Orrin Courier"}',
  ),
]

async function fill(workspace: Workspace): Promise<void> {
  for (const one of SOURCES) await workspace.addSource(one, {}, undefined)
  const [first] = SOURCES
  await workspace.addSource(
    {
      ...(first as (typeof SOURCES)[0]),
      bytes: new TextEncoder().encode(
        page('Bridge to close', 'The Aldham bridge will close in April after cracks were found in its bearings.'),
      ),
    },
    { announce: true },
  )
  await workspace.setDecisions([{ kind: 'not-a-source', name: 'nobody' }])
  await workspace.refresh()
  const seen = { etag: '"1"', lastModified: null, due: now() }
  await workspace.feeds.keep({ url: 'https://herald.example/feed', failures: 2, ...seen })
  for (const item of ['a', 'b'])
    await workspace.feeds.keepItem({
      feed: 'https://herald.example/feed',
      item,
      url: `https://herald.example/${item}`,
      looks: 1,
      ...seen,
    })
  await workspace.feeds.keepFollower('desk', 7)
}

test('a dump restored in either database dumps to the same bytes, and reads the same', async () => {
  const file = join(folder, 'case.stemma')
  const result = await using((await places[0]?.fresh()) ?? '', async (w) => {
    await fill(w)
    await w.dump(file)
    expect(await w.changesSince(0)).not.toEqual([])
    return [await w.result(null), await w.changesSince(0), await w.decisions()] as const
  })
  for (const place of places) {
    const again = join(folder, `${place.name}.stemma`)
    await using(await place.fresh(), async (w) => {
      expect(await w.restore(file)).toBe(4)
      await w.refresh()
      expect([await w.result(null), await w.changesSince(0), await w.decisions()]).toEqual(result)
      await w.dump(again)
      // Another case is not mixed into this one.
      await expect(w.restore(file)).rejects.toMatchObject({ code: 'E_STORE_DUMP', exit: 3 })
    })
    expect(gunzipSync(readFileSync(again)).equals(gunzipSync(readFileSync(file)))).toBe(true)
  }
})

test('nothing of a broken dump is taken in', async () => {
  const file = join(folder, 'whole.stemma')
  await using((await places[0]?.fresh()) ?? '', async (w) => {
    await fill(w)
    await w.dump(file)
  })
  const whole = gunzipSync(readFileSync(file)).toString()
  const lines = whole.trimEnd().split('\n')
  const broken: Readonly<Record<string, Buffer>> = {
    'cut within its compression': readFileSync(file).subarray(0, 900),
    'without its end': gzipSync(`${lines.slice(0, -1).join('\n')}\n`),
    'a line short': gzipSync(`${lines.filter((_, i) => i !== 5).join('\n')}\n`),
    'one word changed': gzipSync(whole.replace('Tuesday night', 'Monday night')),
    'no dump at all': gzipSync('{"text":"something"}\n'),
    'not even packed': Buffer.from('something'),
  }
  for (const [how, bytes] of Object.entries(broken)) {
    const bad = join(folder, 'bad.stemma')
    writeFileSync(bad, bytes)
    for (const place of places)
      await using(await place.fresh(), async (w) => {
        await expect(w.restore(bad), how).rejects.toMatchObject({ code: 'E_STORE_DUMP', exit: 3 })
        expect(await w.sources(), how).toEqual([])
      })
  }
})

test('a bundle of evidence holds the bytes as they were read, with right digests, and reads back', async () => {
  const file = join(folder, 'case.wacz')
  const result = await using((await places[0]?.fresh()) ?? '', async (w) => {
    await fill(w)
    expect(await w.bundle(file)).toEqual([])
    return w.result(null)
  })
  const members = unzipSync(readFileSync(file))
  const sha256 = (bytes: Uint8Array | undefined) =>
    `sha256:${createHash('sha256')
      .update(bytes ?? '')
      .digest('hex')}`
  const json = (name: string) => JSON.parse(new TextDecoder().decode(members[name]))
  expect(json('datapackage-digest.json')).toEqual({
    path: 'datapackage.json',
    hash: sha256(members['datapackage.json']),
  })
  const { resources, profile, wacz_version } = json('datapackage.json')
  expect([profile, wacz_version]).toEqual(['data-package', '1.1.1'])
  expect(resources.map(({ path }: { path: string }) => path)).toEqual([
    'archive/stemma.warc.gz',
    'indexes/index.cdx',
    'pages/pages.jsonl',
    'stemma/result.json',
  ])
  for (const { path, hash, bytes } of resources) {
    expect(members[path]?.length).toBe(bytes)
    expect(sha256(members[path])).toBe(hash)
  }
  expect(json('stemma/result.json')).toEqual(JSON.parse(JSON.stringify(result)))
  // Each line of the index points at a record that holds exactly the bytes of one source.
  const index = new TextDecoder().decode(members['indexes/index.cdx']).trimEnd().split('\n')
  expect(index).toHaveLength(SOURCES.length + 1)
  expect(index).toEqual([...index].sort())
  const digests = index.map((line) => {
    const { offset, length, digest, url } = JSON.parse(line.slice(line.indexOf('{')))
    const record = gunzipSync(members['archive/stemma.warc.gz']?.subarray(offset, offset + length) ?? '')
    expect(record.toString('latin1')).toContain(`WARC-Target-URI: ${url}\r\n`)
    const body = record.subarray(record.indexOf('\r\n\r\n') + 4, record.length - 4)
    expect(sha256(body)).toBe(digest)
    return digest
  })
  for (const one of SOURCES) expect(digests).toContain(sha256(one.bytes))
  expect(index.filter((line) => line.startsWith('example,herald)/bridge 20310514120000 {'))).toHaveLength(2)
  // Our own reader: the same texts as from the sources, both versions of the page.
  const { articles, notices } = await ingest(
    { name: 'case.wacz', bytes: readFileSync(file), url: null, mediaType: null },
    {},
  )
  expect(notices).toEqual([])
  const texts = (await read(SOURCES)).articles.map(({ text }) => text)
  for (const text of texts) expect(articles.map((article) => article.text)).toContain(text)
  expect(articles).toHaveLength(5)
})
