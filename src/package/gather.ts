/** From inputs to articles, for the sub-paths that extract or gather. */
import type { Notice } from '../error/notice.ts'
import { ingest } from '../ingest/ingest.ts'
import type { Article } from '../model/article.ts'
import { type Input, isArticle, sourceOf } from './input.ts'
import { type Many, mapped, noticesOf, type RunOptions } from './stream.ts'

export interface GatherOptions extends RunOptions {
  readonly published?: string
  readonly outlet?: string
}

/** Articles with the ids they came with; an input that is an article already is taken as it is. */
export async function* ingested(
  inputs: Many<Input | Article>,
  options: GatherOptions,
  notices: Notice[],
): AsyncGenerator<Article, void, undefined> {
  const { published, outlet } = options
  const givens = { ...(published !== undefined && { published }), ...(outlet !== undefined && { outlet }) }
  const read = mapped(inputs, 'reading', options, async (input) =>
    isArticle(input) ? { articles: [input], notices: [] } : ingest(sourceOf(input), givens),
  )
  for await (const one of read) {
    notices.push(...one.notices)
    yield* one.articles
  }
}

/** All articles of the inputs with all notices, theirs and those of the stream they come from. */
export async function gathered(
  inputs: Many<Input | Article>,
  options: GatherOptions,
): Promise<{ articles: Article[]; notices: Notice[] }> {
  const articles: Article[] = []
  const notices: Notice[] = []
  for await (const article of ingested(inputs, options, notices)) articles.push(article)
  return { articles, notices: [...noticesOf(inputs), ...notices] }
}
