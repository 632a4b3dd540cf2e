/** `stemma/group`: which articles tell of one event, and which share runs of text. */
import type { Notice } from '../error/notice.ts'
import { group as groupAll } from '../group/group.ts'
import { identify } from '../ingest/identify.ts'
import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Story } from '../model/story.ts'
import { languageNotices } from '../pipeline/article-notices.ts'
import { gathered } from './gather.ts'
import type { Many, RunOptions } from './stream.ts'

export type { Notice } from '../error/notice.ts'
export type { Article } from '../model/article.ts'
export type { Decision } from '../model/decision.ts'
export type { Story } from '../model/story.ts'
export type { Many, Progress, RunOptions, Step, Stream } from './stream.ts'

export interface GroupOptions extends RunOptions {
  /** A reader's corrections: `same-story`, `own-story` and `apart` move articles. */
  readonly decisions?: readonly Decision[]
}

export interface Grouped {
  /** By their first article's id. Every article stands in exactly one story, alone if need be. */
  readonly stories: readonly Story[]
  readonly notices: readonly Notice[]
}

/**
 * Gathers all articles, then groups them in one go (40,000 articles: about a minute, docs/scale.md; the signal is heard
 * while gathering). Stories stay within a language. The order of the articles changes nothing. Articles need ids of
 * their own, as `extract` gives them.
 */
export async function group(articles: Many<Article>, options: GroupOptions = {}): Promise<Grouped> {
  const decisions = options.decisions ?? []
  const all = await gathered(articles, options)
  const identified = identify(all.articles, decisions)
  const { stories, notices } = await groupAll(identified.articles, [], { decisions })
  return {
    stories,
    notices: [...all.notices, ...identified.notices, ...notices, ...languageNotices(identified.articles)],
  }
}
