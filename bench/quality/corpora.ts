/** Reads the corpora: JSON Lines, gzip or plain, split at line feeds only (texts may hold other line separators). */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The folder with `data`, `seeds`, `scorers`: STEMMA_SHARED, else `../shared` beside the project. */
export const SHARED = resolve(process.env['STEMMA_SHARED'] ?? '../shared')

export function shared(path: string): string {
  return join(SHARED, path)
}

export function present(path: string): boolean {
  return existsSync(shared(path))
}

/** Records of a .jsonl or .jsonl.gz file. The caller names the shape (see the corpus's README). */
export function records<T>(file: string): T[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}

/** First 16 hex digits of SHA-256 over the file, or over names and bytes of all files of a folder in order. */
export function corpusHash(path: string): string {
  const hash = createHash('sha256')
  const add = (at: string, name: string) => {
    if (statSync(at).isDirectory()) for (const child of readdirSync(at).sort()) add(join(at, child), `${name}/${child}`)
    else hash.update(name).update(readFileSync(at))
  }
  add(shared(path), '')
  return hash.digest('hex').slice(0, 16)
}
