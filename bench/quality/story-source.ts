/** One labelled story's articles as one .jsonl input, as the README of the set says. */
import type { Source } from '../../src/model/source.ts'

export interface StoryText {
  readonly story: string
  readonly letter: string
  readonly id: string
  readonly title: string
  readonly url: string
  readonly text: string
  readonly source?: string
  readonly date?: string
  readonly outlet?: string
  readonly published?: string
}

export function sourceOf(story: string, articles: readonly StoryText[]): Source {
  const lines = articles.map((article) =>
    JSON.stringify({
      id: `${article.story}-${article.letter}`,
      text: article.text,
      clean: true,
      outlet: article.source ?? article.outlet,
      published: article.date ?? article.published,
      title: article.title,
      url: article.url,
    }),
  )
  return { name: `${story}.jsonl`, bytes: Buffer.from(lines.join('\n')), url: null, mediaType: null }
}
