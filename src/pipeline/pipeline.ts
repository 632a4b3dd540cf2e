/**
 * The whole job: sources in, Result out. Reading this one file is reading the architecture. Each stage is a pure
 * function of records; only this file knows their order.
 */
import type { Notice } from '../error/notice.ts'
import { group } from '../group/group.ts'
import { identify } from '../ingest/identify.ts'
import { languageVersions } from '../language/versions.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Judge } from '../model/judge.ts'
import type { Result, TracedStory } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import type { Story } from '../model/story.ts'
import { sortedBy } from '../text/order.ts'
import { articleNotices, languageNotices } from './article-notices.ts'
import { VERSION } from './version.ts'
import { type Perform, performHere, type StoryUnit, tellStory } from './work.ts'

export interface PipelineOptions {
  /** Publication date for articles that have none of their own: ISO month, day or minute. */
  readonly published?: string
  readonly outlet?: string
  readonly decisions?: readonly Decision[]
  /** Problems met before the pipeline (inputs that could not be opened): kept in the result with its own. */
  readonly notices?: readonly Notice[]
  readonly progress?: Progress
  /** Who performs the units of work (`work.ts`); without it, this thread. */
  readonly perform?: Perform
  /** A reader's own model, asked about uncertain pairs of statements only. Its stories are told in this thread. */
  readonly judge?: Judge
}

/** Told after each unit of work. `done` counts up to `of` within a step. */
export type Progress = (step: string, done: number, of: number) => void

export interface Extracted {
  readonly articles: readonly Article[]
  readonly notices: readonly Notice[]
}

/** Sources to articles: ids made unique, sorted by id, whatever the order of the sources. */
export async function extract(sources: readonly Source[], options: PipelineOptions = {}): Promise<Extracted> {
  const givens = {
    ...(options.published !== undefined && { published: options.published }),
    ...(options.outlet !== undefined && { outlet: options.outlet }),
  }
  const perform = options.perform ?? performHere
  const units = sources.map((source) => ({ source, givens }))
  const read = await perform('ingest', units, counted(options.progress, 'reading', units.length))
  const identified = identify(
    read.flatMap(({ articles }) => articles),
    options.decisions ?? [],
  )
  return { articles: identified.articles, notices: [...read.flatMap(({ notices }) => notices), ...identified.notices] }
}

/** What each article says; in the order of the articles. */
export async function annotateAll(
  articles: readonly Article[],
  options: PipelineOptions = {},
): Promise<readonly Annotation[]> {
  const perform = options.perform ?? performHere
  return perform('annotate', articles, counted(options.progress, 'annotating', articles.length))
}

/** The whole job. Byte-equal for every order of sources, and whoever performs it. */
export async function read(sources: readonly Source[], options: PipelineOptions = {}): Promise<Result> {
  const { articles, notices } = await extract(sources, options)
  const annotations = await annotateAll(articles, options)
  return readArticles(articles, annotations, { ...options, notices: [...(options.notices ?? []), ...notices] })
}

/** The job from articles that are read and annotated already, both by id. */
export async function readArticles(
  articles: readonly Article[],
  annotations: readonly Annotation[],
  options: PipelineOptions = {},
): Promise<Result> {
  const decisions = options.decisions ?? []
  const grouped = await group(articles, annotations, { decisions })
  const perform = options.perform ?? performHere
  const units = storyUnits(grouped.stories, articles, annotations, decisions)
  const told = counted(options.progress, 'tracing', units.length)
  const { judge } = options
  const stories = judge === undefined ? await perform('story', units, told) : await judged(units, judge, told)
  return resultOf(
    { articles, annotations, stories, notices: [...(options.notices ?? []), ...grouped.notices] },
    options,
  )
}

async function judged(units: readonly StoryUnit[], judge: Judge, told: () => void): Promise<TracedStory[]> {
  const stories: TracedStory[] = []
  for (const unit of units) {
    stories.push(await tellStory(unit, judge))
    told()
  }
  return stories
}

/** Parts made elsewhere (a workspace keeps them) as one Result; notices that follow from the articles are added. */
export function resultOf(
  { articles, annotations, stories, notices }: Pick<Result, 'articles' | 'annotations' | 'stories' | 'notices'>,
  options: Pick<PipelineOptions, 'published' | 'outlet' | 'decisions' | 'judge'>,
): Result {
  return {
    schema: 'stemma/1',
    stemma: VERSION,
    options: {
      published: options.published ?? null,
      outlet: options.outlet ?? null,
      decisions: options.decisions ?? [],
      languages: languageVersions(articles.map(({ language }) => language)),
      ...(options.judge && { crossEncoder: options.judge.name }),
    },
    notices: sortedBy(
      [...notices, ...articleNotices(articles), ...languageNotices(articles)],
      (n) => n.code,
      (n) => n.where,
      (n) => n.what,
    ),
    articles,
    annotations,
    stories,
  }
}

/** Each story with what is its own, in the order of the lists. O(articles). */
function storyUnits(
  stories: readonly Story[],
  articles: readonly Article[],
  annotations: readonly Annotation[],
  decisions: readonly Decision[],
): StoryUnit[] {
  const placeOf = new Map(articles.map(({ id }, place) => [id, place]))
  return stories.map((story) => {
    const places = story.articles.map((id) => placeOf.get(id) ?? -1).sort((a, b) => a - b)
    return {
      story,
      articles: places.flatMap((place) => articles[place] ?? []),
      annotations: places.flatMap((place) => annotations[place] ?? []),
      decisions,
    }
  })
}

function counted(progress: Progress | undefined, step: string, of: number): () => void {
  let done = 0
  return () => progress?.(step, ++done, of)
}
