/** `stemma/annotate`: what each article says and who says it, article by article. */
import { annotate as annotateOne } from '../annotate/annotate.ts'
import type { Notice } from '../error/notice.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { articleNotices } from '../pipeline/article-notices.ts'
import { type Many, mapped, type RunOptions, type Stream, streamOf } from './stream.ts'

export type { Notice } from '../error/notice.ts'
export type { Annotation } from '../model/annotation.ts'
export type { Article } from '../model/article.ts'
export type { Many, Progress, RunOptions, Step, Stream } from './stream.ts'

/**
 * One annotation an article, in order: sentences, names, times, quantities, attributions, reporting marks, statements.
 * `notices` tells of articles without a date, and of those in a language there are no rules for (their annotation is
 * empty). Holds one article at a time.
 */
export function annotate(articles: Many<Article>, options: RunOptions = {}): Stream<Annotation> {
  const notices: Notice[] = []
  const annotations = mapped(articles, 'annotating', options, async (article) => {
    notices.push(...articleNotices([article]))
    return annotateOne(article)
  })
  return streamOf(annotations, articles, notices)
}
