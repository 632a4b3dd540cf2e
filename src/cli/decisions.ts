/** A file of a reader's corrections: opened, checked, and refused with its place where it does not fit. */
import { readFile } from 'node:fs/promises'
import { InputError, InternalError } from '../error/stemma-error.ts'
import type { Decision } from '../model/decision.ts'

export async function readDecisions(file: string): Promise<readonly Decision[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new InputError('E_INPUT_MISSING', {
      what: `cannot be opened (${error instanceof Error ? error.message : String(error)})`,
      where: file,
      mend: 'Check the name after --decisions',
      cause: error,
    })
  })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new InputError('E_INPUT_FORMAT', {
      what: `is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      where: file,
      mend: 'A decisions file is a JSON list; docs/result.md shows one',
      cause: error,
    })
  }
  const { Decisions } = await import('../model/decision.ts')
  const parsed = Decisions.safeParse(data)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue === undefined)
    throw new InternalError('E_INTERNAL', { what: 'zod refused without a reason', where: file, mend: 'Report it' })
  throw new InputError('E_DECISION', {
    what: `${issue.message} at ${issue.path.join('.') || 'the top'}`,
    where: file,
    mend: 'A decisions file is a JSON list; docs/result.md shows one',
  })
}
