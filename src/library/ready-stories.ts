/**
 * Stories of a workspace as bytes to send: those asked for lately in memory, the others in the database, where they
 * are kept once they were made. Nothing is sent that was changed since: the database's revision is asked for each time,
 * and a story's stamp whenever that has moved.
 */
import type { Stamped } from '../store/bodies.ts'
import type { Workspace } from '../store/workspace.ts'
import { encoded } from './encoded.ts'
import type { Encoded } from './library.ts'

interface Ready {
  readonly stamped: Stamped
  /** The database's when the stamp was last compared. */
  revision: string
  readonly body: Promise<Encoded | null>
  /** Its length; 0 until it is made. */
  bytes: number
}

// Compressed: some four thousand stories of two articles, a thousand of ten.
const MOST_BYTES = 100_000_000

export class ReadyStories {
  readonly #workspace: Workspace
  readonly #mostBytes: number
  /** By the id that was asked for; the one asked for longest ago first. */
  readonly #ready = new Map<string, Ready>()
  #held = 0

  constructor(workspace: Workspace, mostBytes = MOST_BYTES) {
    this.#workspace = workspace
    this.#mostBytes = mostBytes
  }

  /** Null where there is no such story. Those who ask for one at once wait for one making of it. */
  async get(id: string): Promise<Encoded | null> {
    const revision = await this.#workspace.revision()
    const known = this.#ready.get(id)
    if (known?.revision === revision) return this.#again(id, known)
    const stamped = await this.#workspace.stamp(id)
    if (stamped === null) return null
    const now = this.#ready.get(id)
    if (now?.stamped.stamp === stamped.stamp && now.stamped.story === stamped.story) {
      now.revision = revision
      return this.#again(id, now)
    }
    return this.#take(id, { stamped, revision, body: this.#bodyOf(stamped), bytes: 0 })
  }

  #again(id: string, known: Ready): Promise<Encoded | null> {
    this.#ready.delete(id)
    this.#ready.set(id, known)
    return known.body
  }

  async #take(id: string, made: Ready): Promise<Encoded | null> {
    this.#drop(id)
    this.#ready.set(id, made)
    try {
      const body = await made.body
      // Its place may have been taken by a newer one meanwhile.
      if (this.#ready.get(id) !== made) return body
      made.bytes = body?.gzip.length ?? 0
      this.#held += made.bytes
      for (const oldest of this.#ready.keys()) {
        if (this.#held <= this.#mostBytes) break
        this.#drop(oldest)
      }
      return body
    } catch (error) {
      // A failure is told to those who asked, and not kept.
      if (this.#ready.get(id) === made) this.#drop(id)
      throw error
    }
  }

  #drop(id: string): void {
    this.#held -= this.#ready.get(id)?.bytes ?? 0
    this.#ready.delete(id)
  }

  async #bodyOf(stamped: Stamped): Promise<Encoded | null> {
    const kept = await this.#workspace.body(stamped)
    if (kept !== null) return kept
    const result = await this.#workspace.story(stamped.story)
    if (result === null) return null
    const body = await encoded(JSON.stringify(result))
    await this.#workspace.keepBody(stamped, body)
    return body
  }
}
