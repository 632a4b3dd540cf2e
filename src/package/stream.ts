/**
 * Records in and out one by one. A caller may hand in a list, a generator or an async generator, stop early, or abort;
 * between two records the thread is let go for a moment, so that a page stays alive and an abort can arrive.
 */
import type { Notice } from '../error/notice.ts'

/** A list, a generator, an async generator, a stream. */
export type Many<T> = Iterable<T> | AsyncIterable<T>

/** Records as they are made; can be walked once. */
export interface Stream<T> extends AsyncIterableIterator<T> {
  /** The problems met so far, those of the stream it reads from included; all of them once it has ended. */
  readonly notices: readonly Notice[]
}

export type Step = 'reading' | 'annotating' | 'tracing' | 'comparing'

/** Told after each unit of work. `of` is null while nobody knows how many there will be. */
export type Progress = (step: Step, done: number, of: number | null) => void

/** What every function takes. */
export interface RunOptions {
  /** Ends the work between two records; what was begun rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly progress?: Progress
}

/** One after another, in order. Ends where the signal says so, also while it waits for the next one. */
export async function* each<T>(many: Many<T>, signal: AbortSignal | undefined): AsyncGenerator<T, void, undefined> {
  const records = Symbol.asyncIterator in many ? many[Symbol.asyncIterator]() : many[Symbol.iterator]()
  let open = true
  try {
    for (;;) {
      signal?.throwIfAborted()
      const next = await unlessAborted(records.next(), signal)
      if (next.done === true) {
        open = false
        return
      }
      yield next.value
      await turn()
    }
  } finally {
    if (open) {
      const ended = Promise.resolve(records.return?.())
      // After a signal it is not waited for: it may be what hangs. What it throws then, nobody can use.
      if (signal?.aborted === true) ended.catch(() => {})
      else await ended
    }
  }
}

/** Each record made into one other; `done` is told of after each. */
export async function* mapped<T, U>(
  many: Many<T>,
  step: Step,
  { signal, progress }: RunOptions,
  make: (record: T) => Promise<U>,
): AsyncGenerator<U, void, undefined> {
  const of = Array.isArray(many) ? many.length : null
  let done = 0
  for await (const record of each(many, signal)) {
    const made = await make(record)
    progress?.(step, ++done, of)
    yield made
  }
}

/** A stream of what the generator makes, with the notices of the stream it reads from and its own. */
export function streamOf<T>(
  records: AsyncGenerator<T, void, undefined>,
  from: Many<unknown>,
  own: readonly Notice[],
): Stream<T> {
  return {
    next: () => records.next(),
    return: () => records.return(),
    throw: (error: unknown) => records.throw(error),
    [Symbol.asyncIterator]() {
      return this
    },
    get notices() {
      return [...noticesOf(from), ...own]
    },
  }
}

/** Those of a stream; a list or a generator has none. */
export function noticesOf(many: Many<unknown>): readonly Notice[] {
  // Only a Stream of ours has the field; whatever else it is called by, it is a list or it is left.
  return 'notices' in many && Array.isArray(many.notices) ? (many.notices as readonly Notice[]) : []
}

/** Lets whoever waits for this thread have it: an event, a click, a timer. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    // Browsers have no setImmediate; their timers wait at least 4 ms, Node's 1 ms.
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else setTimeout(resolve, 0)
  })
}

/** Rejects with the signal's reason as soon as it comes, whatever becomes of the promise. */
export function unlessAborted<T>(promise: T | Promise<T>, signal: AbortSignal | undefined): T | Promise<T> {
  if (signal === undefined || !(promise instanceof Promise)) return promise
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
