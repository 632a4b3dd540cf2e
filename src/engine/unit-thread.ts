/** The other side of `threads.ts`: performs units of work, one after another. */
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { perform } from '../pipeline/work.ts'
import type { FromThread, ThreadData, ToThread } from './threads.ts'

// Linux alone counts priority by thread: 0 is the one that asks. Elsewhere it would be that of the whole process.
if ((workerData as ThreadData).yielding && process.platform === 'linux')
  setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)

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
