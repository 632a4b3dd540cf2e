/** `stemma/extract`: pages, texts, feeds and archives to articles, one by one. */
import type { Notice } from '../error/notice.ts'
import { Ids } from '../ingest/identify.ts'
import type { Article } from '../model/article.ts'
import { ingested } from './gather.ts'
import type { Input } from './input.ts'
import { type Many, type RunOptions, type Stream, streamOf } from './stream.ts'

export type { Notice } from '../error/notice.ts'
export type { Article } from '../model/article.ts'
export type { Input } from './input.ts'
export type { Many, Progress, RunOptions, Step, Stream } from './stream.ts'

export interface ExtractOptions extends RunOptions {
  /** Publication date for articles that have none of their own: ISO month, day or minute. */
  readonly published?: string
  /** Outlet for articles that have none of their own. */
  readonly outlet?: string
}

/**
 * The articles of each input, in the order of the inputs. What cannot be read is one of `notices`, never an exception.
 * Ids are made from content and unique within the stream: of equal ones the later get `-2`, `-3` in the order they
 * come. Holds one input at a time.
 */
export function extract(inputs: Many<Input>, options: ExtractOptions = {}): Stream<Article> {
  const notices: Notice[] = []
  const ids = new Ids()
  const articles = async function* () {
    for await (const article of ingested(inputs, options, notices)) yield ids.own(article, notices)
  }
  return streamOf(articles(), inputs, notices)
}
