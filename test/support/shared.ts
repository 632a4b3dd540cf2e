/** Where the corpora stand, for tests that read them; such tests skip, saying so, where they are absent. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const SHARED = resolve(process.env['STEMMA_SHARED'] ?? '../shared')

export function sharedPath(path: string): string {
  return join(SHARED, path)
}

/** For `test.skipIf`: is it absent? Prints the reason. */
export function absent(path: string): boolean {
  const missing = !existsSync(sharedPath(path))
  if (missing) console.log(`skipped: ${path} is not under ${SHARED} (set STEMMA_SHARED)`)
  return missing
}

export function sharedBytes(path: string): Uint8Array {
  return readFileSync(sharedPath(path))
}
