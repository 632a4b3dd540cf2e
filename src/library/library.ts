/**
 * What a server shows: stories and their results, out of files held in memory or out of a workspace. The routes know
 * only this.
 */
import type { Notice } from '../error/notice.ts'
import type { Decision } from '../model/decision.ts'
import type { Result } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import type { Progress } from '../pipeline/pipeline.ts'
import type { Body } from '../store/bodies.ts'
import type { WatchEvent } from '../watch/event.ts'

/** A story on a list. */
export interface StoryLine {
  readonly id: string
  readonly title: string
  /** How many articles, and by how many outlets. */
  readonly articles: number
  readonly outlets: number
  /** Null where nobody asked for the story yet: it is traced when it is opened. */
  readonly origins: { readonly min: number; readonly max: number } | null
  /** ISO dates of the earliest and the latest article that has one. */
  readonly first: string | null
  readonly last: string | null
}

export interface StoryQuery {
  /** Words that must all stand in the title or an outlet's name; empty: all stories. */
  readonly search: string
  readonly offset: number
  readonly limit: number
}

export interface StoryPage {
  readonly stories: readonly StoryLine[]
  /** How many match in all. */
  readonly total: number
}

/** A body made once and sent many times; `plain` in `encoded.ts` is its text. */
export type Encoded = Body

/** What a decision would change, or has changed. */
export interface Decided {
  readonly before: StoryPage
  readonly after: Result
}

export interface Read {
  /** The stories that the new articles stand in. */
  readonly stories: readonly string[]
  /** Problems with what was given. */
  readonly notices: readonly Notice[]
}

/** What changed, for who follows it. */
export interface Changes {
  /** After a cursor (0: ever), oldest first. */
  since(cursor: number): Promise<readonly WatchEvent[]>
  /** The cursor of the last there is. */
  last(): Promise<number>
}

export interface Library {
  readonly mode: 'files' | 'workspace'
  /** Newest first, then by id. */
  stories(query: StoryQuery): Promise<StoryPage>
  /** The Result that holds this story alone, as JSON; null where there is none of that id. */
  story(id: string): Promise<Encoded | null>
  decisions(): Promise<readonly Decision[]>
  /** The result under these decisions; kept from now on unless only tried. */
  decide(decisions: readonly Decision[], trying: boolean): Promise<Decided>
  /** Reads sources beside those at hand. */
  add(sources: readonly Source[], progress: Progress): Promise<Read>
  /** Null where nothing is remembered that could change. */
  readonly changes: Changes | null
}
