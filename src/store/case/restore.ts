/**
 * A dumped case into an empty workspace, of either kind. The file is read twice: first its hashes are checked, so that
 * nothing of a broken dump is taken in; then its lines are written in batches. A restore that was broken off is gone
 * on with by giving the same file again.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Article } from '../../model/article.ts'
import { versionHash } from '../article-key.ts'
import type { Database } from '../database.ts'
import { StoreError } from '../store-error.ts'
import { CASE_FORMAT, type CaseLine } from './case-lines.ts'
import { writeLines } from './write-lines.ts'

// Lines a transaction; a line of a source's bytes is a megabyte and a third.
const BATCH = 100

/** Returns how many articles there are. Throws E_STORE_DUMP for a broken file, and where the workspace holds another case. */
export async function restoreCase(database: Database, file: string): Promise<number> {
  const { sha256, articles } = await checked(file)
  await claim(database, file, sha256)
  let batch: CaseLine[] = []
  const write = async () => {
    const lines = batch
    batch = []
    if (lines.length > 0) await database.transaction((queries) => writeLines(queries, lines))
  }
  for await (const line of linesOf(file)) {
    batch.push(JSON.parse(line) as CaseLine)
    if (batch.length >= BATCH || line.length > 1_000_000) await write()
  }
  await write()
  await database.transaction(async ({ query }) => {
    // What is numbered by the database goes on after the highest number.
    await query(
      `select setval(pg_get_serial_sequence('change', 'seq'), (select max(seq) from change)) where exists (select 1 from change)`,
    )
    await query("delete from fact where name = 'restoring'")
  })
  return articles
}

/** Only an empty workspace, or one in which this very file was begun. */
async function claim(database: Database, file: string, sha256: string): Promise<void> {
  await database.transaction(async ({ query }) => {
    const [begun] = await query<{ value: string }>("select value from fact where name = 'restoring'")
    if (begun?.value === sha256) return
    const [{ held } = { held: false }] = await query<{ held: boolean }>(
      'select exists (select 1 from article) or exists (select 1 from source) as held',
    )
    if (held || begun !== undefined)
      throw new StoreError('E_STORE_DUMP', {
        what: begun === undefined ? 'the workspace is not empty' : 'another dump was begun to be restored here',
        where: database.where,
        mend: `Restore ${file} into a new workspace`,
      })
    await query("insert into fact values ('restoring', $1)", [sha256])
  })
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const raw = createReadStream(file)
  const text = raw.pipe(createGunzip())
  raw.on('error', (error) => text.destroy(error))
  try {
    yield* createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw broken(file, `cannot be read (${said})`, error)
  } finally {
    raw.destroy()
  }
}

interface Checked {
  readonly sha256: string
  readonly articles: number
}

async function checked(file: string): Promise<Checked> {
  const all = createHash('sha256')
  let lines = 0
  let articles = 0
  let source: { readonly sha256: string; readonly hash: ReturnType<typeof createHash> } | null = null
  let end: { readonly lines: number; readonly sha256: string } | null = null
  const closeSource = () => {
    if (source !== null && source.hash.digest('hex') !== source.sha256)
      throw broken(file, `the bytes of source ${source.sha256.slice(0, 12)} are not those that were read`)
    source = null
  }
  for await (const text of linesOf(file)) {
    if (end !== null) throw broken(file, 'it goes on after its end')
    const line = lineOf(file, text, lines)
    if ('end' in line) {
      closeSource()
      end = line.end
      continue
    }
    if (lines === 0 && !('case' in line)) throw broken(file, 'it is no dump of a workspace')
    all.update(`${text}\n`)
    lines++
    if ('case' in line && line.case !== CASE_FORMAT) throw otherFormat(file, line.case, line.stemma)
    if ('piece' in line) source?.hash.update(Buffer.from(line.piece.bytes, 'base64'))
    else closeSource()
    if ('source' in line && line.source.kept) source = { sha256: line.source.sha256, hash: createHash('sha256') }
    if ('article' in line) articles++
    if ('version' in line && versionHash(JSON.parse(line.version.record) as Article) !== line.version.hash)
      throw broken(file, `article ${line.version.article}, version ${line.version.n}, does not say what was read`)
  }
  if (end === null) throw broken(file, 'it is cut short')
  const sha256 = all.digest('hex')
  if (end.lines !== lines || end.sha256 !== sha256) throw broken(file, 'its content is not what was dumped (SHA-256)')
  return { sha256, articles }
}

function lineOf(file: string, text: string, before: number): CaseLine {
  try {
    const line: unknown = JSON.parse(text)
    if (typeof line === 'object' && line !== null) return line as CaseLine
  } catch {
    // Told below.
  }
  throw broken(file, before === 0 ? 'it is no dump of a workspace' : `line ${before + 1} is no JSON`)
}

function broken(file: string, what: string, cause?: unknown): StoreError {
  return new StoreError('E_STORE_DUMP', {
    what,
    where: file,
    mend: 'Take another copy of the dump; nothing of this one was taken in',
    cause,
  })
}

function otherFormat(file: string, format: number, stemma: string): StoreError {
  return new StoreError('E_STORE_VERSION', {
    what: `the dump has layout ${format} (stemma ${stemma}); this version reads layout ${CASE_FORMAT}`,
    where: file,
    mend: 'Restore it with that version or a later one',
  })
}
