/** A whole case into one file: gzipped lines, written beside and moved into place, so that half a dump is never taken for one. */
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Database } from '../database.ts'
import { storeError } from '../store-error.ts'
import { caseLines } from './case-lines.ts'

/** Memory does not grow with the case. */
export async function dumpCase(database: Database, file: string): Promise<void> {
  const partial = `${file}.partial`
  try {
    await database.transaction(async (queries) => {
      // One state of the workspace, whatever others write meanwhile.
      await queries.query('set transaction isolation level repeatable read')
      await pipeline(Readable.from(caseLines(queries)), createGzip(), createWriteStream(partial))
    })
    const written = await open(partial, 'r')
    await written.sync().finally(() => written.close())
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw storeError(error, file)
  }
}
