/**
 * Units of work on threads of this machine. A thread has one unit in hand and one waiting, so that it never idles and
 * no more of the input is copied than that. A thread that dies (out of memory) takes its units with it; another tries
 * them again, and a unit that kills twice ends the run with its name.
 */
import { Worker } from 'node:worker_threads'
import type { Done, Kind, Perform, Unit, Work } from '../pipeline/work.ts'
import { EngineError } from './engine-error.ts'

export interface ToThread {
  readonly place: number
  readonly kind: Kind
  readonly unit: Unit
}

export type FromThread =
  | { readonly place: number; readonly done: Done }
  | { readonly place: number; readonly failed: string }

export interface ThreadData {
  readonly yielding: boolean
}

interface Task {
  readonly kind: Kind
  readonly unit: Unit
  readonly resolve: (done: Done) => void
  readonly reject: (error: EngineError) => void
  deaths: number
}

// Beside this file, compiled; the command's bundle keeps it as a file of its own (scripts/bundle-command.mjs).
const THREAD = new URL('./unit-thread.js', import.meta.url)
const IN_HAND = 2
const MOST_DEATHS = 2

export interface ThreadsGiven {
  readonly yielding?: boolean
  readonly script?: URL
}

export class Threads {
  /** How many there may be. */
  readonly count: number
  readonly #script: URL
  readonly #yielding: boolean
  readonly #hands = new Set<Hand>()
  /** In the order they came; the first `#taken` are given out already. */
  #waiting: Task[] = []
  #taken = 0
  readonly #again: Task[] = []
  #closed = false

  /**
   * Threads begin when there is work. `yielding`: they give way to everything else that wants the processor, such as
   * the answers of the server they work for. `script`: the compiled file a thread runs; tests give their own.
   */
  constructor(count: number, { yielding = false, script = THREAD }: ThreadsGiven = {}) {
    this.count = count
    this.#script = script
    this.#yielding = yielding
  }

  readonly perform: Perform = async <K extends Kind>(kind: K, units: readonly Work[K]['unit'][], told: () => void) =>
    // A unit's kind is the kind of what comes out of it.
    (await Promise.all(units.map((unit) => this.one(kind, unit).finally(told)))) as Work[K]['done'][]

  /** Rejects with an EngineError where the unit fails. */
  one(kind: Kind, unit: Unit): Promise<Done> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ kind, unit, resolve, reject, deaths: 0 })
      this.#deal()
    })
  }

  /** What is not done yet is given up: its promises reject. */
  async close(): Promise<void> {
    this.#closed = true
    const left = [...this.#hands].flatMap((hand) => hand.tasks()).concat(this.#again, this.#waiting.slice(this.#taken))
    for (const task of left) task.reject(unitFailed(task.kind, 'the threads were closed'))
    await Promise.all([...this.#hands].map((hand) => hand.end()))
  }

  #next(): Task | undefined {
    const again = this.#again.pop()
    if (again !== undefined) return again
    const task = this.#waiting[this.#taken++]
    if (task === undefined) {
      this.#waiting = []
      this.#taken = 0
    }
    return task
  }

  #deal(): void {
    for (let hand = this.#free(); hand !== null; hand = this.#free()) {
      const task = this.#next()
      if (task === undefined) return
      hand.take(task)
    }
  }

  /** The hand with least to do, a new one while there may be more, or null. */
  #free(): Hand | null {
    let free: Hand | null = null
    for (const hand of this.#hands) if (hand.size < (free?.size ?? IN_HAND)) free = hand
    if (free?.size === 0 || this.#hands.size === this.count || this.#left() === 0) return free
    const hand = new Hand(
      new Worker(this.#script, { workerData: { yielding: this.#yielding } satisfies ThreadData }),
      () => this.#deal(),
      (dead, reason) => this.#bury(dead, reason),
    )
    this.#hands.add(hand)
    return hand
  }

  #left(): number {
    return this.#again.length + this.#waiting.length - this.#taken
  }

  #bury(hand: Hand, reason: string): void {
    this.#hands.delete(hand)
    if (this.#closed) return
    // Only the first in hand was being performed; the one behind it is innocent.
    for (const [i, task] of hand.tasks().entries()) {
      if (i === 0) task.deaths++
      if (task.deaths < MOST_DEATHS) this.#again.push(task)
      else task.reject(unitFailed(task.kind, `a thread died of it twice: ${reason}`))
    }
    this.#deal()
  }
}

/** One thread and what it has been given. */
class Hand {
  readonly #worker: Worker
  readonly #tasks = new Map<number, Task>()
  #places = 0

  constructor(worker: Worker, done: () => void, died: (hand: Hand, reason: string) => void) {
    this.#worker = worker
    this.#worker.on('message', (message: FromThread) => {
      const task = this.#tasks.get(message.place)
      this.#tasks.delete(message.place)
      if (task !== undefined && 'done' in message) task.resolve(message.done)
      else if (task !== undefined && 'failed' in message) task.reject(unitFailed(task.kind, message.failed))
      done()
    })
    let reason = 'it ended without a word'
    this.#worker.on('error', (error) => {
      reason = error.message
    })
    this.#worker.once('exit', () => died(this, reason))
  }

  get size(): number {
    return this.#tasks.size
  }

  tasks(): Task[] {
    return [...this.#tasks.values()]
  }

  take(task: Task): void {
    this.#tasks.set(this.#places, task)
    this.#worker.postMessage({ place: this.#places++, kind: task.kind, unit: task.unit } satisfies ToThread)
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

function unitFailed(kind: Kind, reason: string): EngineError {
  return new EngineError('E_ENGINE', {
    what: `a unit of work failed (${kind}): ${reason}`,
    where: '',
    mend: 'This is a bug in Stemma; please report it with the input. --workers 1 shows where it happened',
  })
}
