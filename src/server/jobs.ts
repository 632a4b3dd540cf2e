/**
 * Readings that take longer than a request. Each is followed by its events, which a late listener gets from the start;
 * one runs at a time, and a full queue is said, not hidden.
 */
import { StemmaError } from '../error/stemma-error.ts'
import type { Read } from '../library/library.ts'
import type { Progress } from '../pipeline/pipeline.ts'

export type JobEvent =
  | { readonly event: 'progress'; readonly data: { readonly step: string; readonly done: number; readonly of: number } }
  | { readonly event: 'done'; readonly data: Read }
  | { readonly event: 'failed'; readonly data: Failed }

export interface Failed {
  readonly code: string
  readonly what: string
  readonly where: string
  readonly mend: string
}

type Listener = (event: JobEvent) => void

interface Job {
  /** The latest progress, then how it ended. */
  last: JobEvent
  readonly listeners: Set<Listener>
}

// More than a reader drops by hand; a script that sends more gets 429 and comes again.
const MOST_WAITING = 16
// Ended jobs stay this many jobs long, so that a page loaded again still finds its own.
const MOST_KEPT = 200

export class Jobs {
  readonly #jobs = new Map<string, Job>()
  #waiting = 0
  #started = 0

  get full(): boolean {
    return this.#waiting >= MOST_WAITING
  }

  /** Begins the work and returns the job's id. */
  start(work: (progress: Progress) => Promise<Read>): string {
    this.#started++
    const id = `job-${this.#started}`
    const job: Job = { last: { event: 'progress', data: { step: 'waiting', done: 0, of: 1 } }, listeners: new Set() }
    this.#jobs.set(id, job)
    for (const old of this.#jobs.keys()) {
      if (this.#jobs.size <= MOST_KEPT) break
      this.#jobs.delete(old)
    }
    this.#waiting++
    const tell = (event: JobEvent) => {
      job.last = event
      for (const listener of job.listeners) listener(event)
    }
    work((step, done, of) => tell({ event: 'progress', data: { step, done, of } }))
      .then((data) => tell({ event: 'done', data }))
      .catch((error: unknown) => tell({ event: 'failed', data: failedBy(error) }))
      .finally(() => {
        this.#waiting--
      })
    return id
  }

  /** Calls with what is known now and with all that follows; null for an unknown job. Returns how to stop. */
  follow(id: string, listener: Listener): (() => void) | null {
    const job = this.#jobs.get(id)
    if (job === undefined) return null
    listener(job.last)
    job.listeners.add(listener)
    return () => job.listeners.delete(listener)
  }
}

/** Any error as the four parts that every error of Stemma has. */
export function failedBy(error: unknown): Failed {
  if (error instanceof StemmaError) return { code: error.code, what: error.what, where: error.where, mend: error.mend }
  return {
    code: 'E_INTERNAL',
    what: error instanceof Error ? error.message : String(error),
    where: '',
    mend: 'This is a bug in Stemma; please report it with the input',
  }
}
