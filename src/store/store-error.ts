/** What goes wrong with a workspace, in our words: full disk, lost database, foreign schema. Exit code 3. */
import type { Code } from '../error/codes.ts'
import { type ErrorParts, StemmaError } from '../error/stemma-error.ts'

export class StoreError extends StemmaError {
  override readonly exit = 3

  constructor(code: Extract<Code, `E_STORE${string}`>, parts: ErrorParts) {
    super(code, parts)
  }
}

/** SQLSTATE or system code of an error, or ''. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT', 'EFBIG'])

/** A driver's error as ours; errors of ours pass. */
export function storeError(error: unknown, where: string): Error {
  if (error instanceof StemmaError) return error
  const code = codeOf(error)
  const said = error instanceof Error ? error.message : String(error)
  if (FULL.has(code) || /no space left|could not (?:extend|write)/i.test(said))
    return new StoreError('E_STORE_FULL', {
      what: 'there is no room left to write; what was acknowledged before is kept',
      where,
      mend: 'Make room and run the same command again: what is there already is not added twice',
      cause: error,
    })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StoreError('E_STORE_OPEN', {
      what: `it cannot be written (${code})`,
      where,
      mend: 'Check the rights on the folder',
      cause: error,
    })
  if (code === '28P01' || code === '28000' || code === '3D000')
    return new StoreError('E_STORE_OPEN', {
      what: `the database refuses us: ${said}`,
      where,
      mend: 'Check user, password and database name in the URL (createdb makes a database)',
      cause: error,
    })
  return new StoreError('E_STORE', {
    what: `the database failed: ${said}${code === '' ? '' : ` (${code})`}`,
    where,
    mend: 'Run the command again; nothing acknowledged is lost. If it fails again, restore the last dump',
    cause: error,
  })
}
