/**
 * The list of stories, the newest first, held in memory and searched there: a query of the database for each page of
 * a list cost a server of many readers most of its time. It is as the database is: every look asks for its revision,
 * and what was written since the last one (PostgreSQL keeps the number of the transaction with each row) is read.
 */
import { compareText } from '../text/order.ts'
import type { Database } from './database.ts'
import type { StoryLine, StoryPage, StoryQuery } from './stories.ts'

const MOST = 500

interface Held {
  readonly line: StoryLine
  /** Titles and outlets of its articles, in small letters. */
  readonly words: string
}

interface Row extends Omit<StoryLine, 'origins'> {
  readonly min: number | null
  readonly max: number | null
  readonly search: string
  readonly gone: boolean
  /** How many stories there are, and the oldest transaction that was not yet over. */
  readonly of: number
  readonly at: string
}

// One statement, so that the count and the rows are of one moment. Without rows to tell: one of nulls.
const WRITTEN = `
  select * from (
    select (select count(*)::int from story) as of, pg_snapshot_xmin(pg_current_snapshot())::text as at
  ) as now left join (
    select id as story, title, size as articles, outlets, first, latest, origins_min as min, origins_max as max, search,
      false as gone
    from story where xmin::text::bigint >= $1::bigint
    union all
    select story, '', 0, 0, null, null, null, null, '', true from former where xmin::text::bigint >= $1::bigint
  ) as written on true`

// Rows know the lower half of their transaction's number; when the upper half has moved, all is read anew.
const HALF = 2n ** 32n

export class StoryList {
  readonly #database: Database
  #held = new Map<string, Held>()
  #ordered: readonly Held[] = []
  #revision: string | null = null
  #at: bigint | null = null
  #looking: Promise<unknown> = Promise.resolve()
  #next: Promise<string> | null = null

  constructor(database: Database) {
    this.#database = database
  }

  async page({ search = '', offset = 0, limit = 50 }: StoryQuery): Promise<StoryPage> {
    await this.revision()
    const wanted = search
      .toLowerCase()
      .replaceAll('\0', '\ufffd')
      .split(/\s+/)
      .filter((word) => word !== '')
    const found =
      wanted.length === 0
        ? this.#ordered
        : this.#ordered.filter(({ words }) => wanted.every((word) => words.includes(word)))
    const from = Math.max(0, offset)
    const lines = found.slice(from, from + Math.max(0, Math.min(MOST, limit)))
    return { of: found.length, stories: lines.map(({ line }) => line) }
  }

  /** Of the database now: while it stays the same, so does everything read. The list is brought up to it. */
  revision(): Promise<string> {
    // Whoever comes while somebody looks may know of a later write: all those look together, once, after it.
    this.#next ??= this.#looking.then(() => {
      this.#next = null
      const look = this.#look()
      this.#looking = look.catch(() => {})
      return look
    })
    return this.#next
  }

  async #look(): Promise<string> {
    const revision = await this.#database.revision()
    if (revision !== this.#revision) {
      if (!(await this.#read(this.#at))) await this.#read(null)
      this.#revision = revision
    }
    return revision
  }

  /** What was written since, or all. False where a story has gone without a word: then all must be read. */
  async #read(since: bigint | null): Promise<boolean> {
    const rows = await this.#database.query<Row>(WRITTEN, [`${since === null ? 0n : since % HALF}`])
    const { of, at } = rows[0] as Row
    if (since !== null && BigInt(at) / HALF !== since / HALF) return false
    if (since === null) this.#held = new Map()
    const told = rows.filter(({ story }) => story !== null)
    // A story may have gone and come back: what is there now counts.
    for (const { story, gone } of told) if (gone) this.#held.delete(story)
    for (const row of told) if (!row.gone) this.#held.set(row.story, heldOf(row))
    if (this.#held.size !== of) return false
    if (told.length > 0 || since === null) this.#ordered = [...this.#held.values()].sort(newestFirst)
    this.#at = BigInt(at)
    return true
  }
}

function heldOf({ story, title, articles, outlets, first, latest, min, max, search }: Row): Held {
  const origins = min === null || max === null ? null : { min, max }
  return { line: { story, title, articles, outlets, first, latest, origins }, words: search }
}

function newestFirst({ line: a }: Held, { line: b }: Held): number {
  return compareText(b.latest ?? '', a.latest ?? '') || compareText(a.story, b.story)
}
