/** A stretch of `Article.text`: half-open, UTF-16 code units. A span never cuts a surrogate pair. */
import { z } from 'zod'

export const Span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).readonly()
export type Span = z.infer<typeof Span>

/** A span that says which article it lies in: evidence may look at two. */
export const ArticleSpan = z
  .strictObject({ article: z.string(), start: z.int().min(0), end: z.int().min(0) })
  .readonly()
export type ArticleSpan = z.infer<typeof ArticleSpan>
