/**
 * Whoever wants to know what changed: a terminal, a webhook, a feed file. Each is told every change in order and at
 * least once: how far it has read is kept only after it took them. One that fails holds up nobody else.
 */
import type { Workspace } from '../store/workspace.ts'
import { eventOf, type WatchEvent } from './event.ts'

export interface Follower {
  /** Under which its place is remembered; null: it hears what comes from now on and is forgotten with the run. */
  readonly name: string | null
  /** Takes the events, oldest first. Rejects where it could not: they come again. */
  readonly take: (events: readonly WatchEvent[]) => Promise<void>
  /** Told of each failure. */
  readonly failed: (error: unknown) => void
}

const AT_ONCE = 100
const FIRST_WAIT = 1000
const LONGEST_WAIT = 3_600_000

interface Place {
  at: number
  failures: number
  /** Not before this time, by the clock. */
  again: number
}

export class Followers {
  readonly #workspace: Workspace
  readonly #now: () => Date
  readonly #places: ReadonlyMap<Follower, Place>

  private constructor(workspace: Workspace, now: () => Date, places: ReadonlyMap<Follower, Place>) {
    this.#workspace = workspace
    this.#now = now
    this.#places = places
  }

  /** A follower that is known goes on where it stopped; a new one begins with the first change to come. */
  static async begin(workspace: Workspace, followers: readonly Follower[], now: () => Date): Promise<Followers> {
    const last = await workspace.lastChange()
    const places = new Map<Follower, Place>()
    for (const follower of followers) {
      const kept = follower.name === null ? null : await workspace.feeds.followerAt(follower.name)
      places.set(follower, { at: kept ?? last, failures: 0, again: 0 })
      if (follower.name !== null && kept === null) await workspace.feeds.keepFollower(follower.name, last)
    }
    return new Followers(workspace, now, places)
  }

  /** Tells each what it has not heard yet. Never rejects for a follower's fault. */
  async tell(): Promise<void> {
    await Promise.all([...this.#places].map(([follower, place]) => this.#tellOne(follower, place)))
  }

  async #tellOne(follower: Follower, place: Place): Promise<void> {
    const time = this.#now().getTime()
    // A clock that was set back must not silence a follower for longer than the longest wait.
    if (place.again > time && place.again - time <= LONGEST_WAIT) return
    for (;;) {
      const changes = await this.#workspace.changesSince(place.at, AT_ONCE)
      if (changes.length === 0) return
      try {
        await follower.take(changes.map(eventOf))
        place.failures = 0
      } catch (error) {
        place.failures++
        place.again = time + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(place.failures - 1, 20))
        follower.failed(error)
        return
      }
      place.at = changes.at(-1)?.seq ?? place.at
      if (follower.name !== null) await this.#workspace.feeds.keepFollower(follower.name, place.at)
    }
  }
}
