/** A problem that did not stop the run. Notices travel in the result, sorted, so that nothing is silently dropped. */
import type { Code } from './codes.ts'
import { sentence } from './stemma-error.ts'

export interface Notice {
  readonly code: Code
  readonly what: string
  readonly where: string
  readonly mend: string
}

export function notice(code: Code, parts: Omit<Notice, 'code'>): Notice {
  return { code, what: parts.what, where: parts.where, mend: parts.mend }
}

/** One line for people. */
export function noticeLine(of: Notice): string {
  return sentence(of.code, of)
}
