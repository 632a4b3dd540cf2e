/**
 * Cold starts as a user sees them: `node` on the built file in a process of its own, wall-clock milliseconds, median
 * of nine after one warm-up of the disk cache. `cold.read.ms`: `read` of the three seeds; `cold.version.ms`: `--version`;
 * `workspace.start.ms`: a workspace that was not there is made, opened, listed and closed; `workspace.import.ms`: the same
 * with one article taken in, read and brought into its story; `workspace.open.ms`: opened again, listed and closed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shared } from '../quality/corpora.ts'
import type { Figures } from '../quality/task.ts'

const RUNS = 9

export function coldStart(): Figures {
  if (!existsSync('dist/command/main.js')) throw new Error('dist/cli/main.js is missing: run npm run build first')
  const figures: Record<string, number> = { 'cold.version.ms': medianMs(() => ['--version']) }
  if (existsSync(shared('seeds'))) {
    const seeds = readdirSync(shared('seeds'))
      .sort()
      .map((name) => shared(`seeds/${name}`))
    figures['cold.read.ms'] = medianMs(() => ['read', ...seeds, '--published', '2024-11-20'])
  }
  const folder = mkdtempSync(join(tmpdir(), 'stemma-cold-'))
  const workspace = (name: string) => ['--workspace', join(folder, name)]
  figures['workspace.start.ms'] = medianMs((run) => ['list', ...workspace(`start-${run}`)])
  figures['workspace.import.ms'] = medianMs((run) => ['import', ARTICLE, '--quiet', ...workspace(`import-${run}`)])
  figures['workspace.open.ms'] = medianMs(() => ['list', ...workspace('import-0')])
  rmSync(folder, { recursive: true })
  return figures
}

const ARTICLE = 'examples/night-release/caldmoor-courier.html'

function medianMs(argsOf: (run: number) => readonly string[]): number {
  const times: number[] = []
  for (let run = 0; run <= RUNS; run++) {
    const args = argsOf(run)
    const started = performance.now()
    const ran = spawnSync(process.execPath, ['dist/command/main.js', ...args], { encoding: 'utf8' })
    const took = performance.now() - started
    if (ran.status !== 0) throw new Error(`stemma ${args.join(' ')} failed: ${ran.stderr}`)
    if (run > 0) times.push(took)
  }
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? 0
}
