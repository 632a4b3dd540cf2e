/**
 * `.jsonl`: a record a line, `{id?, text|html, title?, url?, outlet?, byline?, published?, language?, clean?}`, or an
 * Article as `stemma extract` prints it (it has `blocks`), which is taken as it is. Null is the same as absent, unknown
 * keys are ignored, a bad line is a notice with its number.
 */
import { type Notice, notice } from '../../error/notice.ts'
import { shown } from '../../error/stemma-error.ts'
import type { Article, Published } from '../../model/article.ts'
import { sha256Hex } from '../../text/hash.ts'
import { readIso } from '../dates/published.ts'
import type { Draft, Givens, Ingested } from '../draft.ts'
import { finish } from '../finish.ts'
import { type Format, Input } from '../input.ts'
import { draftOfText } from '../text-draft.ts'
import { draftOfHtml } from './html.ts'
import { LONGEST_TEXT, noBody, tooLarge } from './plain-text.ts'

/** Does the text begin with a line that is a JSON object of an article's shape, or with several objects a line? */
function claims(input: Input): boolean {
  const head = input.head().trimStart()
  if (!head.startsWith('{')) return false
  const text = piece(input, 0, firstCut(input)).decoded().text.trimStart()
  let objects = 0
  let asked = 0
  for (const line of firstLines(text, 5)) {
    asked++
    const record = objectOf(line)
    if (record === null) continue
    if (RECORD_KEYS.some((key) => record[key] !== undefined)) return true
    objects++
  }
  // One object of another shape may be a JSON Feed or anything else; several a line are records, if bad ones.
  return asked > 1 && objects > 1
}

const RECORD_KEYS = ['text', 'html', 'blocks'] as const

export const jsonLines: Format = { name: 'jsonl', anySize: true, claims, read }

async function read(input: Input, givens: Givens): Promise<Ingested> {
  const articles: Article[] = []
  const notices: Notice[] = []
  let number = input.firstLine - 1
  for (const line of linesOf(input)) {
    number++
    if (line.trim() === '') continue
    const name = `${input.name}:${number}`
    const record = objectOf(line)
    if (record === null) {
      notices.push(badLine(name, `${shown(line)} is not a JSON object`))
      continue
    }
    const one = Array.isArray(record['blocks']) ? await asPrinted(record, name) : await fromRecord(record, name, givens)
    articles.push(...one.articles)
    notices.push(...one.notices)
  }
  return { articles, notices }
}

type Json = Readonly<Record<string, unknown>>

function objectOf(line: string): Json | null {
  try {
    const value: unknown = JSON.parse(line)
    // A record of keys: what each holds is checked where it is read.
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
  } catch {
    return null
  }
}

/**
 * Decoded in pieces that end with a line, so that no string is longer than a piece and a line: a string can hold half a
 * gigabyte, an archive more. UTF-16 is one piece: its line feeds have two bytes.
 */
const PIECE_BYTES = 64_000_000
const LINE_FEED = 10

function* linesOf(input: Input): Generator<string> {
  for (let at = 0; at < input.bytes.length; ) {
    const end = at === 0 ? firstCut(input) : afterLine(input.bytes, at + PIECE_BYTES)
    yield* lines(piece(input, at, end).decoded().text)
    at = end
  }
}

function firstCut({ bytes }: Input): number {
  const wide = bytes[0] === 0 || bytes[1] === 0 || bytes[0] === 0xff || bytes[0] === 0xfe
  return wide ? bytes.length : afterLine(bytes, PIECE_BYTES)
}

/** The place after the line that reaches to `near` or over it. */
function afterLine(bytes: Uint8Array, near: number): number {
  const feed = near >= bytes.length ? -1 : bytes.indexOf(LINE_FEED, near)
  return feed < 0 ? bytes.length : feed + 1
}

/** The input itself where it is one piece, so that it is decoded once. */
function piece(input: Input, start: number, end: number): Input {
  if (start === 0 && end === input.bytes.length) return input
  const { name, url, mediaType } = input
  return new Input({ name, url, mediaType, bytes: input.bytes.subarray(start, end) }, input.depth)
}

/** Lines end at line feeds only: JSON strings may hold other separators (U+2028). */
function* lines(text: string): Generator<string> {
  let start = 0
  while (start < text.length) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    yield text.slice(start, end)
    start = end + 1
  }
}

function* firstLines(text: string, count: number): Generator<string> {
  for (const line of lines(text)) {
    if (line.trim() === '') continue
    if (count-- <= 0) return
    yield line
  }
}

/** An Article that an earlier run printed, checked against the model (whose checker loads only here). */
async function asPrinted(record: Json, name: string): Promise<Ingested> {
  const { Article: model } = await import('../../model/article.ts')
  const checked = model.safeParse(record)
  if (!checked.success) {
    const issue = checked.error.issues[0]
    const where = issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`
    return { articles: [], notices: [badLine(name, `it has blocks but is not an Article (${where})`)] }
  }
  const article = checked.data
  const outside = article.blocks.some((block) => block.end > article.text.length || block.start > block.end)
  if (outside) return { articles: [], notices: [badLine(name, 'a block lies outside its text')] }
  return { articles: [article], notices: [] }
}

async function fromRecord(record: Json, name: string, givens: Givens): Promise<Ingested> {
  const notices: Notice[] = []
  const string = (key: string): string | null => {
    const value = record[key]
    if (value === undefined || value === null) return null
    if (typeof value === 'string') return value
    if (key === 'id' && typeof value === 'number') return String(value)
    notices.push(badLine(name, `its ${key} is ${shown(JSON.stringify(value))}, not a string; read as absent`))
    return null
  }
  const text = string('text')
  const html = string('html')
  const content = text ?? html
  if (content === null || content.trim() === '')
    return { articles: [], notices: [...notices, badLine(name, 'it has neither text nor html')] }
  if (content.length > (text === null ? 4 : 1) * LONGEST_TEXT)
    return { articles: [], notices: [...notices, tooLarge(name, content.length)] }
  const url = string('url')
  const draft = await draftOfContent(content, text === null, { name, url, clean: record['clean'] === true })
  if (draft === null) return { articles: [], notices: [...notices, noBody(name)] }
  const published = dateOf(string('published'), name, notices)
  const given = (value: string | null) =>
    value === null || value.trim() === '' ? null : ({ value, from: 'given' } as const)
  const full: Draft = {
    ...draft,
    id: given(string('id'))?.value ?? null,
    title: given(string('title')) ?? draft.title,
    outlet: given(string('outlet')) ?? draft.outlet,
    byline: given(string('byline')) ?? draft.byline,
    language: given(string('language'))?.value ?? draft.language,
    published: published ?? draft.published,
  }
  return { articles: [await finish(full, givens)], notices }
}

interface RecordOrigin {
  readonly name: string
  readonly url: string | null
  readonly clean: boolean
}

async function draftOfContent(content: string, isHtml: boolean, origin: RecordOrigin): Promise<Draft | null> {
  const sha256 = sha256Hex(content)
  return isHtml ? draftOfHtml(content, { ...origin, sha256 }) : draftOfText(content, { ...origin, sha256 })
}

function dateOf(written: string | null, name: string, notices: Notice[]): Published | null {
  if (written === null || written.trim() === '') return null
  const date = readIso(written)
  if (date !== null) return { ...date, from: 'given' }
  notices.push(
    notice('E_DATE_FORMAT', {
      what: `cannot read the date ${shown(written)}`,
      where: name,
      mend: 'Write published as an ISO date like 2024-11-20 or 2024-11-20T10:30Z, or leave it out',
    }),
  )
  return null
}

function badLine(name: string, what: string): Notice {
  return notice('E_INPUT_LINE', { what, where: name, mend: 'Mend or drop that line; the others were read' })
}
