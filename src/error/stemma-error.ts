/**
 * Errors that the caller must act on. Each says what failed (the value cut to 80 characters), where, and how to mend
 * it; `exit` is the process's exit code (DESIGN §5). Broken input is no error: it becomes a `Notice`.
 */
import type { Code } from './codes.ts'

export interface ErrorParts {
  readonly what: string
  readonly where: string
  readonly mend: string
  readonly cause?: unknown
}

export class StemmaError extends Error {
  readonly code: Code
  readonly what: string
  readonly where: string
  readonly mend: string
  readonly exit: number = 70

  constructor(code: Code, parts: ErrorParts) {
    super(sentence(code, parts), parts.cause === undefined ? undefined : { cause: parts.cause })
    this.name = new.target.name
    this.code = code
    this.what = parts.what
    this.where = parts.where
    this.mend = parts.mend
  }
}

/** Nothing readable was given. */
export class InputError extends StemmaError {
  override readonly exit = 2
}

/** A command, an option or its value is wrong. */
export class OptionError extends StemmaError {
  override readonly exit = 2
}

/** A bug of ours. */
export class InternalError extends StemmaError {
  override readonly exit = 70
}

/** One line for people: `CODE where: what. mend` */
export function sentence(code: string, parts: Pick<ErrorParts, 'what' | 'where' | 'mend'>): string {
  const where = parts.where === '' ? '' : ` ${parts.where}`
  return `${code}${where}: ${stop(parts.what)} ${stop(parts.mend)}`.trimEnd()
}

/** A value as it may stand in a message: one line, 80 characters at most, quoted. */
export function shown(value: string): string {
  const line = value.replace(/\s+/g, ' ')
  return `"${line.length > 80 ? `${line.slice(0, 79)}…` : line}"`
}

function stop(text: string): string {
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`
}
