/** Runs the built command line; never rejects: the exit code is part of what is tested. */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { BUILT } from './built-cli.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export function runCli(
  args: readonly string[],
  given: { input?: string; cwd?: string; env?: Record<string, string>; main?: string } = {},
): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve(given.main ?? join(BUILT, 'command/main.js')), ...args], {
      cwd: given.cwd ?? '.',
      env: { ...process.env, NO_COLOR: '1', ...given.env },
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('close', (code) => done({ code: code ?? -1, out, err }))
    child.stdin.end(given.input ?? '')
  })
}
