/** The library: the same stages the command line runs, for use from code. */

export { collate } from './collate/collate.ts'
export { compare } from './collate/compare.ts'
export type { Notice } from './error/notice.ts'
export { StemmaError } from './error/stemma-error.ts'
export { group } from './group/group.ts'
export type { Annotation } from './model/annotation.ts'
export type { Article } from './model/article.ts'
export type { Comparison } from './model/comparison.ts'
export type { Result } from './model/result.ts'
export type { Source } from './model/source.ts'
export type { Story } from './model/story.ts'
export { annotateAll as annotate, extract, type PipelineOptions, read } from './pipeline/pipeline.ts'
