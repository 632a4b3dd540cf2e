/** A library over a workspace: what the store holds, with the stories that were asked for lately made ready for sending. */
import type { Decision } from '../model/decision.ts'
import type { Source } from '../model/source.ts'
import type { Progress } from '../pipeline/pipeline.ts'
import type { StoryLine as StoredLine } from '../store/stories.ts'
import type { Workspace } from '../store/workspace.ts'
import { eventOf } from '../watch/event.ts'
import { encoded } from './encoded.ts'
import type { Changes, Decided, Encoded, Library, Read, StoryLine, StoryPage, StoryQuery } from './library.ts'
import { searchablesOf } from './story-line.ts'

interface Ready {
  readonly body: Promise<Encoded | null>
  /** Until when it is sent without asking the store, by `now`. */
  readonly until: number
}

// Stories held ready; a story of thirty articles is a megabyte.
const MOST_READY = 100
// Another process may have added to the story meanwhile: so old may be what a reader sees.
const FRESH_MS = 2000

export class WorkspaceLibrary implements Library {
  readonly mode = 'workspace'
  readonly changes: Changes
  readonly #workspace: Workspace
  readonly #now: () => number
  readonly #ready = new Map<string, Ready>()

  /** `now`: milliseconds, steadily rising. */
  constructor(workspace: Workspace, now: () => number) {
    this.#workspace = workspace
    this.#now = now
    this.changes = {
      since: async (cursor) => (await workspace.changesSince(cursor)).map(eventOf),
      last: () => workspace.lastChange(),
    }
  }

  async stories(query: StoryQuery): Promise<StoryPage> {
    const { stories, of } = await this.#workspace.stories(query)
    return { stories: stories.map(lineOf), total: of }
  }

  /** Those who ask for one story at once wait for one making of it. */
  story(id: string): Promise<Encoded | null> {
    const known = this.#ready.get(id)
    if (known !== undefined && known.until > this.#now()) return known.body
    const body = this.#made(id)
    this.#ready.delete(id)
    this.#ready.set(id, { body, until: this.#now() + FRESH_MS })
    for (const old of this.#ready.keys()) {
      if (this.#ready.size <= MOST_READY) break
      this.#ready.delete(old)
    }
    // A failure is told to those who asked, and not kept.
    body.catch(() => this.#ready.delete(id))
    return body
  }

  decisions(): Promise<readonly Decision[]> {
    return this.#workspace.decisions()
  }

  async decide(decisions: readonly Decision[], trying: boolean): Promise<Decided> {
    const { before, after } = await this.#workspace.tryDecisions(decisions)
    const were = await Promise.all(before.map((id) => this.#workspace.story(id)))
    if (!trying) {
      await this.#workspace.setDecisions(decisions)
      await this.#workspace.refresh()
      this.#ready.clear()
    }
    const stories = were.flatMap((result) => (result === null ? [] : searchablesOf(result).map(({ line }) => line)))
    return { before: { stories, total: stories.length }, after }
  }

  async add(sources: readonly Source[], progress: Progress): Promise<Read> {
    const notices = []
    const added = new Set<string>()
    for (const [i, source] of sources.entries()) {
      const read = await this.#workspace.addSource(source, { announce: true })
      notices.push(...read.notices)
      for (const { article } of read.added) added.add(article)
      progress('importing', i + 1, sources.length)
    }
    await this.#workspace.refresh()
    this.#ready.clear()
    return { stories: await this.#workspace.storiesOf([...added]), notices }
  }

  async #made(id: string): Promise<Encoded | null> {
    const result = await this.#workspace.story(id)
    return result === null ? null : encoded(JSON.stringify(result))
  }
}

function lineOf({ story, title, articles, outlets, origins, first, latest }: StoredLine): StoryLine {
  return { id: story, title, articles, outlets, origins, first, last: latest }
}
