/** The built command, as the benches run it: beside others, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const COMMAND = 'dist/command/main.js'

export interface Ran {
  readonly out: string
  readonly seconds: number
  /** Of this process alone, the most it ever held, in MB. */
  readonly megabytes: number
}

/** Rejects where it does not end with 0. `node`: options of Node itself. */
export async function stemma(args: readonly string[], node: readonly string[] = []): Promise<Ran> {
  const started = performance.now()
  const child = startStemma(args, node)
  let out = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  let megabytes = 0
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, peakMegabytes(child))
  }, 200)
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(look)
  if (code !== 0) throw new Error(`stemma ${args.join(' ')} ended with ${code}`)
  return { out, seconds: (performance.now() - started) / 1000, megabytes }
}

export function startStemma(args: readonly string[], node: readonly string[] = []): ChildProcess {
  if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is missing: run npm run build first`)
  return spawn(process.execPath, [...node, COMMAND, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
}

/** The most a running process has held so far (Linux). */
export function peakMegabytes({ pid }: ChildProcess): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
