/**
 * `stemma/model`: the records, each a zod schema and a type of one name, so that what comes from a file can be checked:
 * `Result.parse(JSON.parse(text))`. As JSON Schema: `stemma/schema/result.json`.
 */
export type { Code } from '../error/codes.ts'
export type { Notice } from '../error/notice.ts'
export { Alias } from '../model/alias.ts'
export {
  Annotation,
  Attribution,
  Certainty,
  Mark,
  Name,
  NameKind,
  Quantity,
  SourceKind,
  Statement,
  Time,
} from '../model/annotation.ts'
export { Article, Block, BlockKind, Link, Published, Sourced } from '../model/article.ts'
export { Claim, ClaimStatement, Corroboration, OriginRange } from '../model/claim.ts'
export { AlignedChunk, AlikePart, Comparison, Relation } from '../model/comparison.ts'
export { Decision, Decisions } from '../model/decision.ts'
export { Derivation, Undecided } from '../model/derivation.ts'
export { Change, Edit } from '../model/edit.ts'
export { Evidence } from '../model/evidence.ts'
export { ReadOptions } from '../model/options.ts'
export { Cite, Merge, Origin, Origins, OwnReporting, Witness } from '../model/origin.ts'
export { Result, TracedStory } from '../model/result.ts'
export { ArticleSpan, Span } from '../model/span.ts'
export { Copy, Story } from '../model/story.ts'
export { TimelineEntry } from '../model/timeline.ts'
export { Aspect, Band, Difference, Variant, VariantKind } from '../model/variant.ts'
