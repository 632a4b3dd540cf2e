/**
 * A ready database as a file: PGlite's first start makes one for seconds, unpacking takes a fraction. The build writes
 * it (scripts/make-seed.mjs) beside the code; its tables are the migrations as they were then, later ones are applied
 * when the workspace opens.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { codeOf } from './store-error.ts'

// Beside the built modules, and one folder up for the bundled command.
const PLACES = ['./workspace-seed.tgz', '../store/workspace-seed.tgz']

/** The seed, or null when the code runs from source. */
export async function seedBytes(): Promise<Uint8Array | null> {
  for (const place of PLACES) {
    try {
      return await readFile(fileURLToPath(new URL(place, import.meta.url)))
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
    }
  }
  return null
}

const BLOCK = 512

/**
 * Unpacks a gzipped tar of plain files and folders (ustar), and has the system put
 * it on the disk: what is acknowledged later lies on top of it.
 */
export async function unpackSeed(packed: Uint8Array, folder: string): Promise<void> {
  // In one piece (the last four bytes tell its length): pieces of the usual 16 kB are copied together in the end.
  const length = new DataView(packed.buffer, packed.byteOffset + packed.byteLength - 4).getUint32(0, true)
  const bytes = gunzipSync(packed, { chunkSize: Math.max(64, length) })
  mkdirSync(folder, { recursive: true })
  let made = folder
  const text = (from: number, length: number) => {
    const field = bytes.subarray(from, from + length)
    const end = field.indexOf(0)
    return field.subarray(0, end < 0 ? length : end).toString('latin1')
  }
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const prefix = text(at + 345, 155)
    const name = normalize(`/${prefix === '' ? '' : `${prefix}/`}${text(at, 100)}`)
    const size = Number.parseInt(text(at + 124, 12).trim() || '0', 8)
    const kind = text(at + 156, 1)
    const path = join(folder, name)
    // Written without waiting in turn: a thousand small files are written in half the time.
    if (kind === '5') mkdirSync(path, { recursive: true, mode: 0o700 })
    else if (kind === '0' || kind === '') {
      if (dirname(path) !== made) {
        made = dirname(path)
        mkdirSync(made, { recursive: true })
      }
      writeFileSync(path, bytes.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o600 })
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  await toDisk(folder)
}

/**
 * All at once by the system's own `sync -f`: a thousand files synced one by one take five seconds, this a tenth of one.
 * Where there is no such program the system writes them within its usual half minute.
 */
async function toDisk(folder: string): Promise<void> {
  await promisify(execFile)('sync', ['-f', folder]).catch(() => {})
}
