/** A library over a workspace: what the store holds, its stories ready for sending. */
import type { Decision } from '../model/decision.ts'
import type { Source } from '../model/source.ts'
import type { Progress } from '../pipeline/pipeline.ts'
import type { StoryLine as StoredLine } from '../store/stories.ts'
import type { Workspace } from '../store/workspace.ts'
import { eventOf } from '../watch/event.ts'
import type { Changes, Decided, Encoded, Library, Read, StoryLine, StoryPage, StoryQuery } from './library.ts'
import { ReadyStories } from './ready-stories.ts'
import { searchablesOf } from './story-line.ts'

// Stories looked up at a time for tracing; a story that comes meanwhile is traced after these.
const PAGE = 50

export class WorkspaceLibrary implements Library {
  readonly mode = 'workspace'
  readonly changes: Changes
  readonly #workspace: Workspace
  readonly #ready: ReadyStories

  constructor(workspace: Workspace) {
    this.#workspace = workspace
    this.#ready = new ReadyStories(workspace)
    this.changes = {
      since: async (cursor) => (await workspace.changesSince(cursor)).map(eventOf),
      last: () => workspace.lastChange(),
    }
  }

  async stories(query: StoryQuery): Promise<StoryPage> {
    const { stories, of } = await this.#workspace.stories(query)
    return { stories: stories.map(lineOf), total: of }
  }

  story(id: string): Promise<Encoded | null> {
    return this.#ready.get(id)
  }

  /**
   * Traces what nobody asked for yet, and makes it ready, so that nobody waits for it: the newest first, so many at
   * once, until all is done or stopped.
   */
  async traceAll(atOnce: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      const ids = await this.#workspace.untraced(PAGE)
      if (ids.length === 0) return
      const left = ids.values()
      const trace = async () => {
        for (const id of left) {
          if (signal.aborted) return
          await this.#workspace.story(id)
          await this.#ready.get(id)
        }
      }
      await Promise.all(Array.from({ length: atOnce }, trace))
      if (signal.aborted) return
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
}

function lineOf({ story, title, articles, outlets, origins, first, latest }: StoredLine): StoryLine {
  return { id: story, title, articles, outlets, origins, first, last: latest }
}
