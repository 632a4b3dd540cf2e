/**
 * Doing a thing again until the servers between us answer: a leader is lost, a node restarts, the network is gone for
 * half a minute. Waiting grows from a tenth of a second to two; what takes longer than the patience ends the run.
 */
import { EngineError } from '../engine-error.ts'

export interface Patience {
  /** Milliseconds, steadily rising. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
  /** Does something later; gives back how to call it off. It keeps no process alive. */
  readonly later: (ms: number, work: () => void) => () => void
  /** How long the servers may be silent. */
  readonly ms: number
  /** Told once when the waiting begins, and once when it ends. */
  readonly say: (message: string) => void
}

const FIRST_MS = 100
const LONGEST_MS = 2000
// A moment without a leader is ordinary and not worth a message.
const QUIET_MS = 3000
// A lost connection may fail nothing and only let everybody wait; ordinary asking takes four seconds at most.
const HANGING_MS = 10_000

export async function patiently<T>(patience: Patience, attempt: () => Promise<T>): Promise<T> {
  const started = patience.now()
  let wait = FIRST_MS
  let told = false
  const tell = (why: string) => {
    if (!told) patience.say(`NATS does not answer (${why}); trying on`)
    told = true
  }
  for (;;) {
    const callOff = patience.later(HANGING_MS, () => tell(`for ${HANGING_MS / 1000} s`))
    try {
      const done = await attempt()
      if (told) patience.say('NATS answers again')
      return done
    } catch (error) {
      const silent = patience.now() - started
      if (error instanceof EngineError) throw error
      if (silent > patience.ms)
        throw new EngineError('E_ENGINE', {
          what: `NATS has not answered for ${Math.round(silent / 1000)} s (${error instanceof Error ? error.message : String(error)})`,
          where: '--nats',
          mend: 'Check the servers and run it again; nothing that was stored is lost',
          cause: error,
        })
      if (silent > QUIET_MS) tell(error instanceof Error ? error.message : String(error))
      await patience.sleep(wait)
      wait = Math.min(LONGEST_MS, wait * 2)
    } finally {
      callOff()
    }
  }
}
