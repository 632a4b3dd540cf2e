/** A library of files: sources held in memory, read together, and again whenever one comes or a decision is taken. */
import type { Notice } from '../error/notice.ts'
import type { Decision } from '../model/decision.ts'
import type { Result } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import { oneStory } from '../pipeline/one-story.ts'
import type { PipelineOptions, Progress } from '../pipeline/pipeline.ts'
import { encoded } from './encoded.ts'
import type { Decided, Encoded, Library, Read, StoryPage, StoryQuery } from './library.ts'
import { pageOf, type Searchable, searchablesOf } from './story-line.ts'

/** The whole job, wherever it runs. */
export type Reading = (sources: readonly Source[], options: PipelineOptions) => Promise<Result>

export interface FilesGiven {
  readonly sources: readonly Source[]
  readonly notices: readonly Notice[]
  readonly options: Omit<PipelineOptions, 'progress' | 'notices' | 'decisions'>
  readonly decisions: readonly Decision[]
  readonly read: Reading
  /** Told of decisions that are kept. */
  readonly keep?: (decisions: readonly Decision[]) => Promise<void>
}

const ALL = { search: '', offset: 0, limit: Number.POSITIVE_INFINITY }

export class FilesLibrary implements Library {
  readonly mode = 'files'
  readonly changes = null
  readonly #given: FilesGiven
  #sources: readonly Source[]
  #decisions: readonly Decision[]
  #result: Result
  #searchables: readonly Searchable[]
  readonly #encoded = new Map<string, Encoded>()
  /** The last of the changes: they are done one after another, each on what the one before left. */
  #last: Promise<unknown> = Promise.resolve()

  private constructor(given: FilesGiven, result: Result) {
    this.#given = given
    this.#sources = given.sources
    this.#decisions = given.decisions
    this.#result = result
    this.#searchables = searchablesOf(result)
  }

  /** Reads the sources given; none is no error: a library may begin empty. */
  static async open(given: FilesGiven, progress?: Progress): Promise<FilesLibrary> {
    const { options, notices, decisions } = given
    const result = await given.read(given.sources, { ...options, notices, decisions, ...(progress && { progress }) })
    return new FilesLibrary(given, result)
  }

  /** Problems met while reading. */
  get notices(): readonly Notice[] {
    return this.#result.notices
  }

  async stories(query: StoryQuery): Promise<StoryPage> {
    return pageOf(this.#searchables, query)
  }

  async story(id: string): Promise<Encoded | null> {
    const known = this.#encoded.get(id)
    if (known !== undefined) return known
    const result = oneStory(this.#result, id)
    if (result === null) return null
    const made = await encoded(JSON.stringify(result))
    this.#encoded.set(id, made)
    return made
  }

  async decisions(): Promise<readonly Decision[]> {
    return this.#decisions
  }

  decide(decisions: readonly Decision[], trying: boolean): Promise<Decided> {
    return this.#inTurn(async () => {
      const before = await this.stories(ALL)
      const after = await this.#read(this.#sources, decisions)
      if (!trying) {
        await this.#given.keep?.(decisions)
        this.#take(this.#sources, decisions, after)
      }
      return { before, after }
    })
  }

  add(sources: readonly Source[], progress: Progress): Promise<Read> {
    return this.#inTurn(async () => {
      const before = new Set(this.#result.articles.map(({ id }) => id))
      const all = [...this.#sources, ...sources]
      const result = await this.#read(all, this.#decisions, progress)
      this.#take(all, this.#decisions, result)
      const given = new Set(sources.map(({ name }) => name))
      return {
        stories: result.stories
          .filter((story) => story.articles.some(({ article }) => !before.has(article)))
          .map(({ id }) => id),
        notices: result.notices.filter(({ where }) => given.has(where)),
      }
    })
  }

  #read(sources: readonly Source[], decisions: readonly Decision[], progress?: Progress): Promise<Result> {
    const { options, notices, read } = this.#given
    return read(sources, { ...options, notices, decisions, ...(progress && { progress }) })
  }

  #take(sources: readonly Source[], decisions: readonly Decision[], result: Result): void {
    this.#sources = sources
    this.#decisions = decisions
    this.#result = result
    this.#searchables = searchablesOf(result)
    this.#encoded.clear()
  }

  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const done = this.#last.then(change)
    this.#last = done.catch(() => {})
    return done
  }
}
