/** The other side of `threads.ts`: performs units of work, one after another. */
import { parentPort } from 'node:worker_threads'
import { perform } from '../pipeline/work.ts'
import type { FromThread, ToThread } from './threads.ts'

let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (message: ToThread) => {
  last = last.then(() => performed(message)).then((answer) => parentPort?.postMessage(answer))
})

async function performed({ place, kind, unit }: ToThread): Promise<FromThread> {
  try {
    // The sender pairs a unit with its kind.
    return { place, done: await perform(kind, unit as never) }
  } catch (error) {
    return { place, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
