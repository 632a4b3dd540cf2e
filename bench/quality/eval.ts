/**
 * `npm run eval [-- PREFIX…] [--update [--allow-regression REASON]]`: scores every stage on the sets under `../shared`
 * (or STEMMA_SHARED), writes bench/quality/latest.json, and fails where a figure falls below its floor. The gate is
 * after trafilatura's eval_gate.py: floors carry the corpora's hashes; lowering one takes a reason.
 */
import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { corpusHash, present, SHARED, shared } from './corpora.ts'
import type { Figures, Task } from './task.ts'
import { TASKS } from './tasks/registry.ts'

interface Floor {
  readonly score: number
  readonly corpora: string
  readonly date: string
  readonly commit: string
  readonly reason?: string
}
interface Bar {
  readonly must: number
  readonly goal: number
  readonly lower?: boolean
  readonly what: string
}

const LATEST = 'bench/quality/latest.json'
const FLOORS = 'bench/quality/floors.json'
// Scores are deterministic, so a floor is the score itself; this only forgives the rounding to four places.
const SLACK = 0.00011

const { values: flags, positionals: prefixes } = parseArgs({
  allowPositionals: true,
  options: { update: { type: 'boolean', default: false }, 'allow-regression': { type: 'string' } },
})

const json = <T>(file: string, otherwise: T): T =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : otherwise
const round = (value: number) => Math.round(value * 1e4) / 1e4

async function runTask(task: Task): Promise<Figures> {
  const scratch = mkdtempSync(join(tmpdir(), 'stemma-eval-'))
  try {
    return await task.run({
      shared,
      scratch,
      log: (line) => console.log(`  ${line}`),
      scorer: async (script, args) => {
        const { stdout } = await promisify(execFile)('python3', [shared(join('scorers', script)), ...args], {
          maxBuffer: 64e6,
        })
        return stdout
      },
    })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const commit = () => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'none'
  }
}

const bars = json<Record<string, Bar>>(shared('musts.json'), {})
const latest = json<Record<string, number>>(LATEST, {})
const floors = json<Record<string, Floor>>(FLOORS, {})
let fallen = 0

if (!present('data'))
  console.log(`skipped: no corpora at ${SHARED}/data (set STEMMA_SHARED to the folder that holds data, seeds, scorers)`)
for (const task of TASKS) {
  if (prefixes.length > 0 && !prefixes.some((prefix) => task.name.startsWith(prefix))) continue
  const absent = task.corpora.filter((path) => !present(path))
  if (absent.length > 0) {
    console.log(`${task.name}: skipped, ${absent.join(', ')} not under ${SHARED}`)
    continue
  }
  const started = performance.now()
  console.log(task.name)
  const figures = await runTask(task)
  const hashes = task.corpora.map(corpusHash).join('+')
  for (const [key, value] of Object.entries(figures)) {
    const score = round(value)
    latest[key] = score
    const bar = bars[key]
    const lower = bar?.lower ?? false
    const floor = floors[key]
    const sameCorpus = floor !== undefined && floor.corpora === hashes
    const below = sameCorpus && (lower ? score > floor.score + SLACK : score < floor.score - SLACK)
    const against = bar === undefined ? '' : `  must ${bar.must}, goal ${bar.goal}`
    const held =
      floor === undefined ? '  no floor' : sameCorpus ? `  floor ${floor.score}` : '  other corpus than the floor'
    console.log(`  ${below ? 'FELL ' : '     '}${key.padEnd(40)} ${String(score).padStart(9)}${against}${held}`)
    if (below && flags['allow-regression'] === undefined) fallen++
    // Only keys with a must are held: the rest are counts and shares that are better neither high nor low. Times
    // differ between machines: they are reported, not held.
    const timed = /\.(?:ms|us|seconds|speed|exponent)$/.test(key)
    if (flags.update && bar !== undefined && !timed && (!below || flags['allow-regression'] !== undefined)) {
      const reason = below ? flags['allow-regression'] : undefined
      floors[key] = {
        score,
        corpora: hashes,
        date: new Date().toISOString().slice(0, 10),
        commit: commit(),
        ...(reason !== undefined && { reason }),
      }
    }
  }
  console.log(`  (${((performance.now() - started) / 1000).toFixed(1)} s)`)
}

const sorted = <T>(of: Record<string, T>) => Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)))
if (present('data')) writeFileSync(LATEST, `${JSON.stringify(sorted(latest), null, 1)}\n`)
if (flags.update) writeFileSync(FLOORS, `${JSON.stringify(sorted(floors), null, 1)}\n`)
if (fallen > 0) {
  console.error(
    `${fallen} figures fell below their floor. Mend it, or say why: npm run eval -- --update --allow-regression "REASON"`,
  )
  process.exitCode = 1
}
