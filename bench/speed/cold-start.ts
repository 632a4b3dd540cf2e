/**
 * Cold starts as a user sees them: `node` on the built file in a process of its own, wall-clock milliseconds, median
 * of nine after one warm-up of the disk cache. `cold.read.ms`: `read` of the three seeds; `cold.version.ms`: `--version`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { shared } from '../quality/corpora.ts'
import type { Figures } from '../quality/task.ts'

const RUNS = 9

export function coldStart(): Figures {
  if (!existsSync('dist/command/main.js')) throw new Error('dist/cli/main.js is missing: run npm run build first')
  const figures: Record<string, number> = { 'cold.version.ms': medianMs(['--version']) }
  if (existsSync(shared('seeds'))) {
    const seeds = readdirSync(shared('seeds'))
      .sort()
      .map((name) => shared(`seeds/${name}`))
    figures['cold.read.ms'] = medianMs(['read', ...seeds, '--published', '2024-11-20'])
  }
  return figures
}

function medianMs(args: readonly string[]): number {
  const times: number[] = []
  for (let run = 0; run <= RUNS; run++) {
    const started = performance.now()
    const ran = spawnSync(process.execPath, ['dist/command/main.js', ...args], { encoding: 'utf8' })
    const took = performance.now() - started
    if (ran.status !== 0) throw new Error(`stemma ${args.join(' ')} failed: ${ran.stderr}`)
    if (run > 0) times.push(took)
  }
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? 0
}
