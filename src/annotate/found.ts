/** An attribution as a finder sees it, before names, kinds and nesting are worked out. */
import type { Attribution } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'

export interface Found {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly act: Attribution['act']
  /** Lemma of the cue's verb, or the cue's text in lower case: what denial and certainty look at. */
  readonly lemma: string
  readonly rule: string
  readonly value: number | null
}
