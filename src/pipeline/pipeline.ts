/**
 * The whole job: sources in, Result out. Reading this one file is reading the architecture. Each stage is a pure
 * function of records; only this file knows their order.
 */
import { annotate } from '../annotate/annotate.ts'
import { collate } from '../collate/collate.ts'
import { type Notice, notice } from '../error/notice.ts'
import { group } from '../group/group.ts'
import { identify } from '../ingest/identify.ts'
import { ingest } from '../ingest/ingest.ts'
import { LANGUAGE_VERSIONS, languageVersions } from '../language/versions.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Result, TracedStory } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import type { Story } from '../model/story.ts'
import { sortedBy } from '../text/order.ts'
import { timeline } from '../timeline/timeline.ts'
import { trace } from '../trace/trace.ts'
import { VERSION } from './version.ts'

export interface PipelineOptions {
  /** Publication date for articles that have none of their own: ISO month, day or minute. */
  readonly published?: string
  readonly outlet?: string
  readonly decisions?: readonly Decision[]
  /** Problems met before the pipeline (inputs that could not be opened): kept in the result with its own. */
  readonly notices?: readonly Notice[]
  readonly progress?: Progress
}

/** Told after each unit of work. `done` counts up to `of` within a step. */
export type Progress = (step: string, done: number, of: number) => void

export interface Extracted {
  readonly articles: readonly Article[]
  readonly notices: readonly Notice[]
}

/** Sources to articles: ids made unique, sorted by id, whatever the order of the sources. */
export async function extract(sources: readonly Source[], options: PipelineOptions = {}): Promise<Extracted> {
  const articles: Article[] = []
  const notices: Notice[] = []
  const givens = {
    ...(options.published !== undefined && { published: options.published }),
    ...(options.outlet !== undefined && { outlet: options.outlet }),
  }
  for (const [i, source] of sources.entries()) {
    const read = await ingest(source, givens)
    articles.push(...read.articles)
    notices.push(...read.notices)
    options.progress?.('reading', i + 1, sources.length)
  }
  const identified = identify(articles, options.decisions ?? [])
  return { articles: identified.articles, notices: [...notices, ...identified.notices] }
}

/** What each article says; in the order of the articles. */
export async function annotateAll(articles: readonly Article[], options: PipelineOptions = {}): Promise<Annotation[]> {
  const annotations: Annotation[] = []
  for (const [i, article] of articles.entries()) {
    annotations.push(await annotate(article))
    options.progress?.('annotating', i + 1, articles.length)
  }
  return annotations
}

/** One story, all the way: claims, family tree, origins, timeline. */
async function readStory(
  story: Story,
  articles: readonly Article[],
  annotations: readonly Annotation[],
  decisions: readonly Decision[],
): Promise<TracedStory> {
  const inside = new Set(story.articles)
  const own = articles.filter((article) => inside.has(article.id))
  const notes = annotations.filter((annotation) => inside.has(annotation.article))
  const claims = await collate(story, own, notes)
  const traced = await trace(story, own, notes, claims, { decisions })
  return { ...story, ...traced, timeline: timeline(traced.claims, own, notes) }
}

/** The whole job. Byte-equal for every order of sources. */
export async function read(sources: readonly Source[], options: PipelineOptions = {}): Promise<Result> {
  const decisions = options.decisions ?? []
  const { articles, notices } = await extract(sources, options)
  const annotations = await annotateAll(articles, options)
  const grouped = await group(articles, annotations, { decisions })
  const stories: TracedStory[] = []
  for (const [i, story] of grouped.stories.entries()) {
    stories.push(await readStory(story, articles, annotations, decisions))
    options.progress?.('tracing', i + 1, grouped.stories.length)
  }
  return {
    schema: 'stemma/1',
    stemma: VERSION,
    options: {
      published: options.published ?? null,
      outlet: options.outlet ?? null,
      decisions,
      languages: languageVersions(),
    },
    notices: sortedBy(
      [...(options.notices ?? []), ...notices, ...grouped.notices, ...undated(articles), ...foreign(articles)],
      (n) => n.code,
      (n) => n.where,
      (n) => n.what,
    ),
    articles,
    annotations,
    stories,
  }
}

function undated(articles: readonly Article[]): Notice[] {
  return articles
    .filter((article) => article.published === null)
    .map((article) =>
      notice('E_DATE_MISSING', {
        what: 'no publication date was found, so "Sunday" or "last month" in it cannot be placed',
        where: article.name,
        mend: 'Give --published DATE',
      }),
    )
}

function foreign(articles: readonly Article[]): Notice[] {
  return articles
    .filter((article) => !(article.language in LANGUAGE_VERSIONS))
    .map((article) =>
      notice('E_ARTICLE_LANGUAGE', {
        what: `its language is "${article.language}", for which there are no rules: its text is kept, nothing in it is annotated`,
        where: article.name,
        mend: 'Give the English version, if there is one',
      }),
    )
}
