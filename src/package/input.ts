/** What a program hands in: the bytes or the text of one input, and where they are from. */
import type { Article } from '../model/article.ts'
import type { Source } from '../model/source.ts'

/** One input: a page, a text, a feed, an archive. Its format is told by its content; it may hold many articles. */
export interface Input {
  /** A path, an address, anything: results and notices name the input by it. */
  readonly name: string
  /** The bytes as they were read (their charset is told from them), or text. */
  readonly content: string | Uint8Array
  /** Where it was fetched from: tells the outlet, and sometimes the date. */
  readonly url?: string | null
  /** The content type the server gave: a hint, never trusted alone. */
  readonly mediaType?: string | null
  /** Of a part of a larger `.jsonl`: which of its lines the content begins with, from 1. */
  readonly firstLine?: number
}

export function sourceOf({ name, content, url, mediaType, firstLine }: Input): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, bytes, url: url ?? null, mediaType: mediaType ?? null, ...(firstLine !== undefined && { firstLine }) }
}

export function isArticle(input: Input | Article): input is Article {
  return 'blocks' in input
}
