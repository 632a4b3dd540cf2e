/**
 * What is told on stderr. With `--json` each message is a JSON object on a line of its own (`level` error, notice or
 * info), so that a program can act on the code; without it, lines for people. stdout carries results alone.
 */
import { type Notice, noticeLine } from '../error/notice.ts'
import { StemmaError, sentence } from '../error/stemma-error.ts'

/** Asked of the command line itself: an error in the options must be told in the form that was asked for, too. */
export const asJson: boolean = process.argv.slice(2).includes('--json')

function line(level: 'error' | 'notice' | 'info', fields: object, words: string): void {
  // A file's name may hold what a terminal obeys; a message is one line.
  process.stderr.write(`${asJson ? JSON.stringify({ level, ...fields }) : words.replace(/\p{Cc}+/gu, ' ')}\n`)
}

/** In passing: a file was written, a server listens. */
export function say(message: string): void {
  line('info', { message }, message)
}

export function tellNotice(of: Notice): void {
  line('notice', { code: of.code, what: of.what, where: of.where, mend: of.mend }, noticeLine(of))
}

/** Returns the exit code. Anything that is not a StemmaError is a bug of ours, and says so. */
export function tellError(error: unknown): number {
  if (error instanceof StemmaError) {
    const { code, what, where, mend, exit } = error
    line('error', { code, what, where, mend, exit }, error.message)
    return exit
  }
  const what = error instanceof Error ? error.message : String(error)
  const mend = 'This is a bug in Stemma; please report it with the input. STEMMA_DEBUG=1 shows where it happened'
  const parts = { what, where: '', mend }
  line('error', { code: 'E_INTERNAL', ...parts, exit: 70 }, sentence('E_INTERNAL', parts))
  if (process.env['STEMMA_DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return 70
}
