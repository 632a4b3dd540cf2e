/**
 * `stemma import`, or a round of watching, killed (SIGKILL) at random instants, again and again over one workspace: what
 * was acknowledged must be there, once, and the workspace must open again. Seeded: the same articles and the same shares
 * of the time. An import acknowledges by its lines; watching by the events it tells, each of which must come at least
 * once, however often the teller is killed.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openWorkspace } from '../../src/store/open.ts'
import { hash32 } from '../../src/text/hash.ts'
import { eventOf } from '../../src/watch/event.ts'
import { BUILT } from './built-cli.ts'

export interface Kills {
  readonly runs: number
  /** Runs that were killed before they had ended. */
  readonly killed: number
  readonly acknowledged: number
  /** Acknowledged articles that are not there, and changes that nobody was told. */
  readonly lost: number
  /** Articles that are there twice, and changes that are. */
  readonly doubled: number
}

export type Killed = 'import' | 'watch'

const FILES = 12
const LINES = 5
const MOST_RUNS = 4

/** Until so many runs were killed; one that has ended before its kill is a run more. */
export async function killRuns(what: Killed, where: string, kills: number, seed: number): Promise<Kills> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-kills-'))
  const argsOf = (run: number) =>
    what === 'watch'
      ? [resolve('test/support/watch-to-kill.mjs'), BUILT, where, `${run}`]
      : // The files of the run before come again: whatever was left half done is done, and nothing twice.
        [
          resolve(BUILT, 'command/main.js'),
          'import',
          ...(run < 0 ? [] : files(folder, run - 1)),
          ...files(folder, run),
          ...['--workspace', where, '--quiet'],
        ]
  try {
    const acknowledged = new Set<string>()
    const told = new Set<string>()
    const hear = (lines: readonly Line[]) => {
      for (const { article, articles = [], id } of lines) {
        for (const one of article === undefined ? articles : [article]) acknowledged.add(one)
        if (id !== undefined) told.add(id)
      }
    }
    // How long a run takes, by one that is let go to its end; later ones are killed somewhere within.
    const first = await running(argsOf(-1), null)
    hear(first.lines)
    let wholeMs = first.ms
    let killed = 0
    let run = 0
    for (; killed < kills && run < MOST_RUNS * kills; run++) {
      // At random within each part of the run's time in turn, so that a few kills fall early, late and between.
      const share = (killed + hash32(`kill ${seed} ${run}`) / 2 ** 32) / kills
      const ended = await running(argsOf(run), (0.1 + 0.9 * share) * wholeMs)
      if (ended.killed) killed++
      // The first made the workspace too; and other work on the machine comes and goes.
      else wholeMs = Math.min(wholeMs, ended.ms)
      hear(ended.lines)
      const now = await there(where)
      if (now.doubled > 0 || [...acknowledged].some((id) => !now.ids.has(id)))
        console.log(
          `run ${run}: of ${acknowledged.size} acknowledged articles some are lost, or ${now.doubled} doubled`,
        )
    }
    // Whatever was left half done, and the changes that were found and not told yet.
    hear((await running(argsOf(run), null)).lines)
    const { ids, doubled, changes } = await there(where)
    const lost = [...acknowledged].filter((id) => !ids.has(id)).length
    const untold = what === 'watch' ? changes.filter((id) => !told.has(id)).length : 0
    return { runs: run, killed, acknowledged: acknowledged.size, lost: lost + untold, doubled }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The input files of a run; the same names and texts whenever they are asked for. */
function files(folder: string, run: number): string[] {
  return Array.from({ length: FILES }, (_, file) => {
    const path = join(folder, `run${run}-${file}.jsonl`)
    const lines = Array.from({ length: LINES }, (_, line) => {
      const town = `Town${hash32(`${run} ${file} ${line}`).toString(36)}`
      const text = `The bridge at ${town} was closed on Tuesday, the mayor of ${town} said. It carries 400 cars a day.`
      return JSON.stringify({ text, url: `https://herald.example/${town}`, outlet: 'Herald' })
    })
    writeFileSync(path, lines.join('\n'))
    return path
  })
}

/** A line of an import, or an event. */
interface Line {
  readonly article?: string
  readonly articles?: readonly string[]
  readonly id?: string
}

async function running(
  args: readonly string[],
  killAfterMs: number | null,
): Promise<{ lines: readonly Line[]; killed: boolean; ms: number }> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const timer = killAfterMs === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  const [code, signal] = await new Promise<[number | null, string | null]>((done) => {
    child.on('close', (status, by) => done([status, by]))
  })
  if (timer !== null) clearTimeout(timer)
  if (signal === null && (code !== 0 || err !== '')) throw new Error(`a run failed after a kill: ${err}`)
  // A line that was cut is no acknowledgement.
  const lines = out
    .slice(0, out.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
  return {
    lines: lines.map((line) => JSON.parse(line) as Line),
    killed: signal === 'SIGKILL',
    ms: performance.now() - started,
  }
}

/**
 * What a workspace holds after it was opened again and brought up to date: the articles' ids, the changes', and how
 * many of either stand there twice.
 */
async function there(where: string): Promise<{ ids: Set<string>; changes: readonly string[]; doubled: number }> {
  const workspace = await openWorkspace(where, { now: () => new Date('2031-05-14T12:00:00Z') })
  try {
    await workspace.refresh()
    const ids = new Set<string>()
    const names = new Set<string>()
    let count = 0
    for await (const { article, name, versions, story } of workspace.list()) {
      count++
      ids.add(article)
      names.add(name)
      if (versions !== 1 || story === null) throw new Error(`${name}: ${versions} versions, story ${story}`)
    }
    const changes = await workspace.changesSince(0, 100_000)
    // What was found, whatever its number and time.
    const found = new Set(changes.map(({ kind, articles, finding }) => JSON.stringify([kind, articles, finding])))
    const doubled = 2 * count - ids.size - names.size + changes.length - found.size
    return { ids, changes: changes.map((change) => eventOf(change).id), doubled }
  } finally {
    await workspace.close()
  }
}
