/**
 * The token of a server that is open to other machines. Made once and shown once; only its SHA-256 is kept, in a file
 * if one is named, so that the same token opens the next start.
 */
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { StemmaError } from '../error/stemma-error.ts'
import { sha256Hex } from '../text/hash.ts'

export interface Token {
  readonly hash: string
  /** To be shown; null where it was made by an earlier start. */
  readonly fresh: string | null
}

export class TokenError extends StemmaError {
  override readonly exit = 2
}

/** `file`: where the hash stands or shall stand; null: a new token that ends with the process. */
export async function tokenOf(file: string | null): Promise<Token> {
  const held = file === null ? null : await hashIn(file)
  if (held !== null) return { hash: held, fresh: null }
  const fresh = randomBytes(24).toString('base64url')
  const hash = sha256Hex(fresh)
  if (file !== null) await writeFile(file, `${hash}\n`, { mode: 0o600 })
  return { hash, fresh }
}

async function hashIn(file: string): Promise<string | null> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new TokenError('E_TOKEN', {
      what: `cannot be opened (${(error as Error).message})`,
      where: file,
      mend: 'Check the name after --token-file and the right to read it',
    })
  }
  const hash = text.trim()
  if (/^[0-9a-f]{64}$/.test(hash)) return hash
  throw new TokenError('E_TOKEN', {
    what: 'does not hold the SHA-256 of a token (64 hex digits)',
    where: file,
    mend: 'Name a file that does not exist yet, and a token is made',
  })
}
