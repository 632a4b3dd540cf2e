/**
 * The library: the stages the command line runs, for use from code, in Node and (texts and pages) in a browser. Nothing
 * here keeps state between calls but word tables and weights, which load on first use. Each function has a sub-path of
 * its own (`stemma/extract` …); files and addresses are opened by `stemma/open`, which is for Node alone.
 */

export type { Code } from './error/codes.ts'
export type { Notice } from './error/notice.ts'
export { StemmaError } from './error/stemma-error.ts'
export type { Annotation } from './model/annotation.ts'
export type { Article } from './model/article.ts'
export type { Comparison } from './model/comparison.ts'
export type { Decision } from './model/decision.ts'
export type { Judge, TextPair } from './model/judge.ts'
export type { Result } from './model/result.ts'
export type { Story } from './model/story.ts'
export { annotate } from './package/annotate.ts'
export { type CompareOptions, compare, comparePairs } from './package/compare.ts'
export { type ExtractOptions, extract } from './package/extract.ts'
export { type Grouped, type GroupOptions, group } from './package/group.ts'
export type { Input } from './package/input.ts'
export { type ReadingOptions, read } from './package/read.ts'
export type { Many, Progress, RunOptions, Step, Stream } from './package/stream.ts'
