/** `stemma/read`: the whole job. */
import { identify } from '../ingest/identify.ts'
import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Judge } from '../model/judge.ts'
import type { Result } from '../model/result.ts'
import { annotateAll, readArticles } from '../pipeline/pipeline.ts'
import { type Perform, perform, type Work } from '../pipeline/work.ts'
import type { ExtractOptions } from './extract.ts'
import { gathered } from './gather.ts'
import type { Input } from './input.ts'
import { each, type Many } from './stream.ts'

export type { Article } from '../model/article.ts'
export type { Decision } from '../model/decision.ts'
export type { Judge, TextPair } from '../model/judge.ts'
export type { Result } from '../model/result.ts'
export type { ExtractOptions } from './extract.ts'
export type { Input } from './input.ts'
export type { Many, Progress, RunOptions, Step, Stream } from './stream.ts'

export interface ReadingOptions extends ExtractOptions {
  /** A reader's corrections; kept in the result. */
  readonly decisions?: readonly Decision[]
  /** A model of your own, asked about uncertain pairs of statements only; what it says is labelled `model`. */
  readonly judge?: Judge
}

/**
 * Inputs, or articles already extracted, to the Result: stories, claims and their variants, who took the news from
 * whom, the range of independent origins, a timeline. The same Result, byte for byte, for every order of inputs, and
 * the same as `stemma read` prints. Gathers everything first; then each article and each story is a unit of work.
 */
export async function read(inputs: Many<Input | Article>, options: ReadingOptions = {}): Promise<Result> {
  const { signal, published, outlet, decisions = [], judge } = options
  const { articles, notices } = await gathered(inputs, options)
  const identified = identify(articles, decisions)
  const pipeline = {
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    decisions,
    ...(judge && { judge }),
    progress: (step: string, done: number, of: number) => {
      if (step === 'annotating' || step === 'tracing') options.progress?.(step, done, of)
    },
    perform: oneByOne(signal),
    notices: [...notices, ...identified.notices],
  }
  const annotations = await annotateAll(identified.articles, pipeline)
  return readArticles(identified.articles, annotations, pipeline)
}

/** In this thread, letting it go between two units. */
function oneByOne(signal: AbortSignal | undefined): Perform {
  return async (kind, units, told) => {
    const done: Work[typeof kind]['done'][] = []
    for await (const unit of each(units, signal)) {
      done.push(await perform(kind, unit))
      told()
    }
    return done
  }
}
