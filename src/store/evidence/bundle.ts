/**
 * A case as evidence others can check: a WACZ file (specs.webrecorder.net/wacz/1.1.1) with the bytes of every page as
 * they were read, an index, the list of pages, the Result, and the SHA-256 of each of them. Stemma reads it again, and
 * so does any reader of web archives.
 */
import { rename, rm } from 'node:fs/promises'
import { infoRecord, resourceRecord } from '../../io/keep/warc-record.ts'
import { VERSION } from '../../pipeline/version.ts'
import { compareText } from '../../text/order.ts'
import type { Database } from '../database.ts'
import { storeError } from '../store-error.ts'
import { wholeResult } from '../story-result.ts'
import { type Evidence, evidenceOf, sourceBytes } from './sources.ts'
import { surt } from './surt.ts'
import { type Written, ZipStream } from './zip-stream.ts'

const SOFTWARE = `stemma ${VERSION}`
const WARC = 'stemma.warc.gz'

/** Memory: one source, and the Result. Returns how many sources' bytes are in it, and the names of those that are not. */
export async function writeBundle(
  database: Database,
  file: string,
): Promise<{ readonly kept: number; readonly missing: readonly string[] }> {
  const partial = `${file}.partial`
  try {
    const sources = await evidenceOf(database)
    const here = sources.filter(({ kept }) => kept)
    const result = await wholeResult(database, null, [])
    const zip = await ZipStream.open(partial)
    try {
      const index: string[] = []
      const written: Written[] = [
        await zip.add(`archive/${WARC}`, archive(database, here, index), true),
        await zip.add('indexes/index.cdx', texts(index.sort(compareText).map((line) => `${line}\n`))),
        await zip.add('pages/pages.jsonl', texts(pages(here))),
        await zip.add('stemma/result.json', texts([`${JSON.stringify(result)}\n`])),
      ]
      const datapackage = await zip.add('datapackage.json', texts([packageOf(written, here)]))
      await zip.add('datapackage-digest.json', texts([json({ path: 'datapackage.json', hash: datapackage.hash })]))
      await zip.end()
    } finally {
      await zip.close()
    }
    await rename(partial, file)
    return { kept: here.length, missing: sources.filter(({ kept }) => !kept).map(({ name }) => name) }
  } catch (error) {
    await rm(partial, { force: true })
    throw storeError(error, file)
  }
}

async function* archive(database: Database, sources: readonly Evidence[], index: string[]): AsyncGenerator<Uint8Array> {
  const info = infoRecord(WARC, Date.parse(earliest(sources)), SOFTWARE)
  yield info.bytes
  let offset = info.bytes.length
  for (const source of sources) {
    const { uri, date, mediaType } = source
    const bytes = await sourceBytes(database, source)
    const record = resourceRecord({ uri, at: Date.parse(date), mediaType, bytes }, info.id)
    const { length } = record.bytes
    const fields = { url: uri, mime: mediaType, status: 200, digest: record.digest, length, offset, filename: WARC }
    index.push(`${surt(uri)} ${stamp(date)} ${JSON.stringify(fields)}`)
    yield record.bytes
    offset += length
  }
}

function* pages(sources: readonly Evidence[]): Generator<string> {
  yield json({ format: 'json-pages-1.0', id: 'pages', title: 'Articles' })
  for (const { uri, date, sha256, title } of sources)
    if (/^https?:/i.test(uri))
      yield json({ id: sha256.slice(0, 12), url: uri, ts: date, ...(title !== null && { title }) })
}

function packageOf(written: readonly Written[], sources: readonly Evidence[]): string {
  return json({
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: 'Articles and what Stemma found in them',
    software: SOFTWARE,
    created: earliest(sources),
    resources: written.map(({ path, hash, bytes }) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      path,
      hash,
      bytes,
    })),
  })
}

async function* texts(parts: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const part of parts) yield encoder.encode(part)
}

const json = (value: object) => `${JSON.stringify(value)}\n`
const stamp = (date: string) => date.slice(0, 19).replace(/\D/g, '')
const earliest = (sources: readonly Evidence[]) =>
  sources.map(({ date }) => date).sort(compareText)[0] ?? '1970-01-01T00:00:00.000Z'
