/** Progress bars on stderr: only on a terminal, and only for work that has taken more than a second. */
import type { Progress } from '../pipeline/pipeline.ts'
import { asJson } from './messages.ts'

const PATIENCE_MS = 1000

export function progressBars(quiet: boolean): { progress: Progress; stop: () => void } {
  if (quiet || asJson || process.stderr.isTTY !== true) return { progress: () => {}, stop: () => {} }
  const started = performance.now()
  let bar: {
    start: (of: number, at: number, payload: object) => void
    update: (at: number, payload: object) => void
    setTotal: (of: number) => void
    stop: () => void
  } | null = null
  let loading = false
  let stopped = false
  const progress: Progress = (step, done, of) => {
    if (stopped || performance.now() - started < PATIENCE_MS) return
    if (bar === null) {
      if (loading) return
      loading = true
      void import('cli-progress').then(({ default: cliProgress }) => {
        if (stopped) return
        bar = new cliProgress.SingleBar({
          format: '{step} {bar} {value}/{total}',
          clearOnComplete: true,
          stopOnComplete: false,
          stream: process.stderr,
        })
        bar.start(of, done, { step })
      })
      return
    }
    bar.setTotal(of)
    bar.update(done, { step })
  }
  return {
    progress,
    stop: () => {
      stopped = true
      bar?.stop()
    },
  }
}
