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
  /** As the store said when it was made. */
  readonly stamp: string
  readonly body: Promise<Encoded | null>
}

// Stories held ready in memory, by the length of their JSON: some hundreds of ten articles.
const MOST_READY_BYTES = 200_000_000

export class WorkspaceLibrary implements Library {
  readonly mode = 'workspace'
  readonly changes: Changes
  readonly #workspace: Workspace
  readonly #ready = new Map<string, Ready>()
  #held = 0

  constructor(workspace: Workspace) {
    this.#workspace = workspace
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
  async story(id: string): Promise<Encoded | null> {
    const stamp = await this.#workspace.storyStamp(id)
    // A story that has grown is found under its old name too, by the store.
    if (stamp === null) return this.#made(id)
    const known = this.#ready.get(id)
    if (known?.stamp === stamp) return known.body
    const body = this.#made(id)
    this.#ready.set(id, { stamp, body })
    try {
      const made = await body
      this.#held += made?.identity.length ?? 0
      await this.#makeRoom()
      return made
    } catch (error) {
      // A failure is told to those who asked, and not kept.
      this.#ready.delete(id)
      throw error
    }
  }

  /** Traces what nobody asked for yet, so that nobody waits for it: the newest first, until all is done or stopped. */
  async traceAll(signal: AbortSignal): Promise<void> {
    for (;;) {
      const ids = await this.#workspace.untraced(50)
      if (ids.length === 0) return
      for (const id of ids) {
        if (signal.aborted) return
        await this.#workspace.story(id)
      }
    }
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
    return { stories: await this.#workspace.storiesOf([...added]), notices }
  }

  /** The longest held go first. */
  async #makeRoom(): Promise<void> {
    for (const [id, { body }] of this.#ready) {
      if (this.#held <= MOST_READY_BYTES) return
      this.#ready.delete(id)
      this.#held -= (await body)?.identity.length ?? 0
    }
  }

  async #made(id: string): Promise<Encoded | null> {
    const result = await this.#workspace.story(id)
    return result === null ? null : encoded(JSON.stringify(result))
  }
}

function lineOf({ story, title, articles, outlets, origins, first, latest }: StoredLine): StoryLine {
  return { id: story, title, articles, outlets, origins, first, last: latest }
}
