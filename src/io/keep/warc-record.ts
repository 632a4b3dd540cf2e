/**
 * Records of a web archive (WARC 1.1, ISO 28500:2017) as bytes, each its own gzip member, so that any reader can start
 * at any record. Pure: time comes in, ids are made from content.
 */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Exchange } from '../fetch/exchange.ts'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** What the archive was made by; the first record of a file. */
export function infoRecord(file: string, at: number, software: string): { bytes: Uint8Array; id: string } {
  const block = Buffer.from(
    fields([
      ['software', software],
      ['format', 'WARC File Format 1.1'],
      ['conformsTo', 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/'],
      ['robots', 'obey'],
    ]),
  )
  const id = idOf('warcinfo', file, at, block)
  const head: Field[] = [
    ['WARC-Type', 'warcinfo'],
    ['WARC-Record-ID', id],
    ['WARC-Date', dateOf(at)],
    ['WARC-Filename', file],
    ['Content-Type', 'application/warc-fields'],
  ]
  return { bytes: record(head, block), id }
}

/** The answer and the request it answers, in this order. */
export function exchangeRecords(made: Exchange, info: string): Uint8Array {
  const answer = Buffer.concat([
    Buffer.from(
      // Node has joined the chunks: the header that says there are some is kept under the archives' name for such.
      `HTTP/1.1 ${made.status} ${made.statusText}\r\n${fields(
        made.answered.map(([name, value]) => [
          /^transfer-encoding$/i.test(name) ? `X-Archive-Orig-${name}` : name,
          value,
        ]),
      )}\r\n`,
      'latin1',
    ),
    made.packed,
  ])
  const url = new URL(made.url)
  const question = Buffer.from(`GET ${url.pathname}${url.search} HTTP/1.1\r\n${fields(made.asked)}\r\n`, 'latin1')
  const answerId = idOf('response', made.url, made.at, answer)
  const shared: Field[] = [
    ['WARC-Target-URI', made.url],
    ['WARC-Date', dateOf(made.at)],
    ['WARC-Warcinfo-ID', info],
    ...(made.address === null ? [] : [['WARC-IP-Address', made.address] as const]),
  ]
  return Buffer.concat([
    record(
      [
        ['WARC-Type', 'response'],
        ['WARC-Record-ID', answerId],
        ...shared,
        ['WARC-Payload-Digest', `sha256:${sha256(made.packed)}`],
        ['Content-Type', 'application/http;msgtype=response'],
      ],
      answer,
    ),
    record(
      [
        ['WARC-Type', 'request'],
        ['WARC-Record-ID', idOf('request', made.url, made.at, question)],
        ...shared,
        ['WARC-Concurrent-To', answerId],
        ['Content-Type', 'application/http;msgtype=request'],
      ],
      question,
    ),
  ])
}

/** Bytes that were read, under the address they came from, or `urn:sha256:…` for those of a file. */
export function resourceRecord(
  { uri, at, mediaType, bytes }: { uri: string; at: number; mediaType: string; bytes: Uint8Array },
  info: string,
): { bytes: Uint8Array; digest: string } {
  const digest = `sha256:${sha256(bytes)}`
  const head: Field[] = [
    ['WARC-Type', 'resource'],
    ['WARC-Record-ID', idOf('resource', uri, at, bytes)],
    ['WARC-Target-URI', uri],
    ['WARC-Date', dateOf(at)],
    ['WARC-Warcinfo-ID', info],
    ['WARC-Payload-Digest', digest],
    ['Content-Type', mediaType],
  ]
  return { bytes: record(head, bytes), digest }
}

type Field = readonly [name: string, value: string]

const fields = (of: readonly Field[]) => of.map(([name, value]) => `${name}: ${value}\r\n`).join('')

function record(head: readonly Field[], block: Uint8Array): Uint8Array {
  const all = fields([
    ...head,
    ['WARC-Block-Digest', `sha256:${sha256(block)}`],
    ['Content-Length', String(block.length)],
  ])
  return gzipSync(Buffer.concat([Buffer.from(`WARC/1.1\r\n${all}\r\n`), block, Buffer.from('\r\n\r\n')]))
}

/** A UUID (of version 8, own making: RFC 9562) from what the record holds: the same fetch is the same record. */
function idOf(type: string, of: string, at: number, block: Uint8Array): string {
  const hex = sha256(`${type} ${at} ${of} ${sha256(block)}`)
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3]
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}>`
}

const dateOf = (at: number) => new Date(at).toISOString()
