/**
 * `stemma import` killed (SIGKILL) at random instants, again and again over one workspace: what was acknowledged must
 * be there, once, and the workspace must open again. Seeded: the same articles and the same shares of the time.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openWorkspace } from '../../src/store/open.ts'
import { hash32 } from '../../src/text/hash.ts'
import { BUILT } from './built-cli.ts'

export interface Kills {
  readonly runs: number
  /** Runs that were killed before they had ended. */
  readonly killed: number
  readonly acknowledged: number
  /** Acknowledged articles that are not there. */
  readonly lost: number
  /** Articles that are there twice. */
  readonly doubled: number
}

const FILES = 12
const LINES = 5

export async function killRuns(where: string, runs: number, seed: number): Promise<Kills> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-kills-'))
  try {
    const acknowledged = new Set<string>()
    // How long a run takes, by one that is let go to its end; later ones are killed somewhere within.
    const started = performance.now()
    for (const id of (await importing(where, files(folder, -1), null)).acknowledged) acknowledged.add(id)
    const wholeMs = performance.now() - started
    let killed = 0
    for (let run = 0; run < runs; run++) {
      const share = hash32(`kill ${seed} ${run}`) / 2 ** 32
      // The files of the run before come again: whatever was left half done is done, and nothing twice.
      const inputs = [...files(folder, run - 1), ...files(folder, run)]
      const ended = await importing(where, inputs, (0.1 + 0.9 * share) * wholeMs)
      if (ended.killed) killed++
      for (const id of ended.acknowledged) acknowledged.add(id)
      const now = await there(where)
      if (now.doubled > 0 || [...acknowledged].some((id) => !now.ids.has(id)))
        console.log(
          `run ${run}: of ${acknowledged.size} acknowledged articles some are lost, or ${now.doubled} doubled`,
        )
    }
    const { ids, doubled } = await there(where)
    const lost = [...acknowledged].filter((id) => !ids.has(id)).length
    return { runs, killed, acknowledged: acknowledged.size, lost, doubled }
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

async function importing(
  where: string,
  inputs: readonly string[],
  killAfterMs: number | null,
): Promise<{ acknowledged: string[]; killed: boolean }> {
  const child = spawn(
    process.execPath,
    [resolve(join(BUILT, 'command/main.js')), 'import', ...inputs, '--workspace', where, '--quiet'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
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
  if (signal === null && code !== 0) throw new Error(`import failed after a kill: ${err}`)
  // A line that was cut is no acknowledgement.
  const lines = out
    .slice(0, out.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
  return { acknowledged: lines.map((line) => JSON.parse(line).article), killed: signal === 'SIGKILL' }
}

/** What a workspace holds after it was opened again and brought up to date: ids, and how many stand there twice. */
async function there(where: string): Promise<{ ids: Set<string>; doubled: number }> {
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
    return { ids, doubled: 2 * count - ids.size - names.size }
  } finally {
    await workspace.close()
  }
}
