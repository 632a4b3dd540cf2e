/**
 * Web archives (ISO 28500): each page that was answered with success is read as an input of its own. Read by us, not
 * by a library: those we tried hide truncation and take garbage for a record, and both must be told with their offset.
 */
import { type Notice, notice } from '../../error/notice.ts'
import type { Article } from '../../model/article.ts'
import { sha256Hex } from '../../text/hash.ts'
import type { Ingested } from '../draft.ts'
import { type Format, Input, type ReadNested } from '../input.ts'
import { unbrotli } from '../unbrotli.ts'
import { unpack } from '../unzip.ts'

/** A page is refused far below this; videos in archives are not even held. Bytes. */
const LARGEST_RECORD = 100_000_000

export const warc: Format = {
  name: 'warc',
  anySize: true,
  claims: (input) => isWarc(input.bytes),
  read: (input, _givens, nested) => {
    const whole = (async function* () {
      yield input.bytes
    })()
    return readArchive(input, whole, nested)
  },
}

export function isWarc(bytes: Uint8Array): boolean {
  return /^\s{0,4}WARC\/[01]\.\d\r?\n/.test(ascii(bytes.subarray(0, 20)))
}

/**
 * Reads the pages of an archive that comes in pieces: no more is held than a record and a piece. Offsets told are those
 * of the unpacked archive.
 */
export async function readArchive(
  input: Input,
  pieces: AsyncIterable<Uint8Array>,
  nested: ReadNested,
): Promise<Ingested> {
  const articles: Article[] = []
  const notices: Notice[] = []
  const seen = new Set<string>()
  let repeats = 0
  let tooLarge = 0
  let records = 0
  const archive = new Pieces(pieces)
  while (await archive.skipLineEnds()) {
    const at = archive.at
    const head = readHead(await archive.ahead(LONGEST_HEAD))
    if (head === null) {
      notices.push(broken(input.name, at, records, 'is no WARC record'))
      break
    }
    await archive.skip(head.size)
    const body = head.length > LARGEST_RECORD ? null : (await archive.ahead(head.length)).subarray(0, head.length)
    if ((await archive.skip(head.length)) < head.length) {
      notices.push(broken(input.name, at, records, 'is cut short'))
      break
    }
    records++
    if (body === null) {
      tooLarge++
      continue
    }
    const page = await pageOf({ type: head.type, url: head.url, body }, input, notices)
    if (page === null) continue
    // Crawlers meet a page more than once: the same bytes from one address are one page.
    const same = `${head.url} ${sha256Hex(page.bytes)}`
    if (seen.has(same)) {
      repeats++
      continue
    }
    seen.add(same)
    const inner = await readPage(page, nested)
    articles.push(...inner.articles)
    notices.push(...inner.notices)
  }
  if (repeats > 0) notices.push(repeated(input.name, repeats))
  if (tooLarge > 0) notices.push(leftOut(input.name, tooLarge))
  return { articles, notices }
}

/** Bytes that come in pieces, read from the front. */
class Pieces {
  /** Offset of the front. */
  at = 0
  readonly #more: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array(0)

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#more = pieces[Symbol.asyncIterator]()
  }

  /** What is held, at least this many bytes of it unless the end comes first. */
  async ahead(size: number): Promise<Uint8Array> {
    const pieces = [this.#held]
    let length = this.#held.length
    while (length < size) {
      const next = await this.#more.next()
      if (next.done === true) break
      pieces.push(next.value)
      length += next.value.length
    }
    if (pieces.length > 1) this.#held = concat(pieces)
    return this.#held
  }

  /** Drops this many bytes, or what there is of them: returns how many. */
  async skip(size: number): Promise<number> {
    let left = size
    while (left > 0) {
      if (this.#held.length === 0 && (await this.ahead(1)).length === 0) break
      const step = Math.min(left, this.#held.length)
      this.#held = this.#held.subarray(step)
      this.at += step
      left -= step
    }
    return size - left
  }

  /** False at the end. */
  async skipLineEnds(): Promise<boolean> {
    for (;;) {
      const [next] = await this.ahead(1)
      if (next === undefined) return false
      if (next !== 13 && next !== 10) return true
      await this.skip(1)
    }
  }
}

async function readPage(page: Input, nested: ReadNested) {
  const { articles, notices } = await nested(page)
  // Archives hold menus, pictures and scripts beside articles: that those have no body is no news.
  return {
    articles,
    notices: notices.filter(
      (n) => n.code !== 'E_ARTICLE_NO_BODY' && n.code !== 'E_INPUT_BINARY' && n.code !== 'E_INPUT_EMPTY',
    ),
  }
}

interface Record {
  readonly type: string
  readonly url: string
  readonly body: Uint8Array
}

const ascii = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)

/** Headers are within this. Bytes. */
const LONGEST_HEAD = 65_536

/** The header of a record, with its own size and that of what follows it. */
function readHead(bytes: Uint8Array): { type: string; url: string; size: number; length: number } | null {
  const head = headEnd(bytes, 0)
  if (head === null) return null
  const lines = ascii(bytes.subarray(0, head.text)).split(/\r?\n/)
  if (!/^WARC\/[01]\.\d$/.test(lines[0] ?? '')) return null
  const fields = fieldsOf(lines.slice(1))
  const length = Number(fields.get('content-length') ?? 'NaN')
  if (!Number.isSafeInteger(length) || length < 0) return null
  return {
    type: (fields.get('warc-type') ?? '').toLowerCase(),
    url: (fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''),
    size: head.next,
    length,
  }
}

/** Where a header's text ends and what follows begins. */
function headEnd(bytes: Uint8Array, from: number): { text: number; next: number } | null {
  const limit = Math.min(bytes.length - 1, from + LONGEST_HEAD)
  for (let i = from; i < limit; i++) {
    if (bytes[i] !== 10) continue
    if (bytes[i + 1] === 10) return { text: i, next: i + 2 }
    if (bytes[i + 1] === 13 && bytes[i + 2] === 10) return { text: i, next: i + 3 }
  }
  return null
}

function fieldsOf(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return fields
}

/** The page of a response or resource record; null for requests, failures, pictures and the like. */
async function pageOf(record: Record, input: Input, notices: Notice[]): Promise<Input | null> {
  // A file's bytes in an evidence bundle (store/evidence) go by their hash: they have no address.
  if (record.type === 'resource' && /^urn:sha256:/i.test(record.url))
    return new Input(
      { name: `${input.name}#${record.url}`, bytes: record.body, url: null, mediaType: null },
      input.depth + 1,
    )
  // Crawlers keep the robots.txt they obeyed: text, but nobody's article.
  if (!/^https?:/i.test(record.url) || /^https?:\/\/[^/]*\/robots\.txt$/i.test(record.url)) return null
  const name = `${input.name}#${record.url}`
  const made = (bytes: Uint8Array, mediaType: string | null) =>
    isText(mediaType) ? new Input({ name, bytes, url: record.url, mediaType }, input.depth + 1) : null
  if (record.type === 'resource') return made(record.body, null)
  if (record.type !== 'response') return null
  const head = headEnd(record.body, 0)
  if (head === null) return null
  const lines = ascii(record.body.subarray(0, head.text)).split(/\r?\n/)
  if (!/^HTTP\/[\d.]+ 20\d/.test(lines[0] ?? '')) return null
  const fields = fieldsOf(lines.slice(1))
  const mediaType = fields.get('content-type') ?? null
  if (!isText(mediaType)) return null
  let body = record.body.subarray(head.next)
  if (/chunked/i.test(fields.get('transfer-encoding') ?? '')) body = unchunked(body)
  const coding = (fields.get('content-encoding') ?? 'identity').trim().toLowerCase()
  if (coding === 'gzip' || coding === 'x-gzip' || coding === 'deflate') {
    const unpacked = await unpack(body, coding === 'deflate' ? 'deflate' : 'gzip')
    if (unpacked.kind === 'bomb') return refused(notices, name, 'its body unpacks to more than Stemma reads')
    body = unpacked.bytes
  } else if (coding === 'br') {
    const unpacked = await unbrotli(body)
    if (unpacked.kind === 'bomb') return refused(notices, name, 'its body unpacks to more than Stemma reads')
    if (unpacked.kind === 'broken') return refused(notices, name, 'its body is no valid brotli')
    body = unpacked.bytes
  } else if (coding !== 'identity' && coding !== '')
    return refused(notices, name, `its body is packed with ${coding.slice(0, 20)}, which Stemma does not read`)
  return made(body, mediaType)
}

function isText(mediaType: string | null): boolean {
  return mediaType === null || /html|xml|text\/(?:plain|markdown)|json/i.test(mediaType)
}

function refused(notices: Notice[], name: string, what: string): null {
  notices.push(notice('E_INPUT_FORMAT', { what, where: name, mend: 'Give the page itself' }))
  return null
}

/** HTTP chunks joined. Bytes that are no chunks (some archivers store them joined already) stay as they are. */
function unchunked(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    let end = at
    while (end < bytes.length && end - at < 20 && bytes[end] !== 10) end++
    const size = Number.parseInt(ascii(bytes.subarray(at, end)), 16)
    if (Number.isNaN(size) || bytes[end] !== 10) return pieces.length === 0 ? bytes : concat(pieces)
    if (size === 0) break
    pieces.push(bytes.subarray(end + 1, end + 1 + size))
    at = end + 1 + size
    while (bytes[at] === 13 || bytes[at] === 10) at++
  }
  return concat(pieces)
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function broken(name: string, at: number, records: number, how: string): Notice {
  return notice('E_INPUT_FORMAT', {
    what: `what stands at byte ${at} ${how}; the ${records} records before it were read`,
    where: name,
    mend: 'Fetch or copy the archive again',
  })
}

function repeated(name: string, repeats: number): Notice {
  return notice('E_INPUT_FORMAT', {
    what: `${repeats} ${repeats === 1 ? 'page is' : 'pages are'} in it again, unchanged and under the same address: each was read once`,
    where: name,
    mend: 'Nothing needs to be done',
  })
}

function leftOut(name: string, count: number): Notice {
  return notice('E_INPUT_TOO_LARGE', {
    what: `${count} ${count === 1 ? 'record' : 'records'} of more than ${LARGEST_RECORD / 1e6} MB in it ${count === 1 ? 'was' : 'were'} left out`,
    where: name,
    mend: 'Unpack the archive if one of them is a page',
  })
}
