/**
 * `--keep DIR`: what is fetched goes into a web archive in DIR, one file a run. A record is appended whole when its
 * answer is there, so a run that is killed leaves all earlier ones readable.
 */
import { appendFile, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { OptionError } from '../../error/stemma-error.ts'
import { VERSION } from '../../pipeline/version.ts'
import type { OnExchange } from '../fetch/fetcher.ts'
import { systemReason } from '../system-reason.ts'
import { exchangeRecords, infoRecord } from './warc-record.ts'

export interface Keeper {
  /** For `createFetcher`. Throws an `OptionError` when the folder cannot be written to. */
  readonly onExchange: OnExchange
  /** The archive and how many answers stand in it; null while nothing was fetched. */
  readonly kept: () => { readonly file: string; readonly answers: number } | null
}

/** Writes nothing before the first answer. */
export function keepIn(folder: string): Keeper {
  let answers = 0
  let opened: Promise<{ file: string; info: string }> | null = null
  // Several hosts answer at once: their records go in one after the other.
  let last: Promise<unknown> = Promise.resolve()
  let file: string | null = null

  async function append(made: Parameters<OnExchange>[0]) {
    try {
      opened ??= openArchive(folder, made.at)
      const archive = await opened
      await appendFile(archive.file, exchangeRecords(made, archive.info))
      file = archive.file
      answers++
    } catch (error) {
      throw new OptionError('E_OUTPUT', {
        what: `cannot be written (${systemReason(error)})`,
        where: folder,
        mend: 'Name a folder after --keep that may be written to',
        cause: error,
      })
    }
  }

  return {
    onExchange: (made) => {
      // A 304 brought nothing that could be kept.
      if (made.status === 304) return
      const mine = last.then(() => append(made))
      last = mine.catch(() => {})
      return mine
    },
    kept: () => (file === null ? null : { file, answers }),
  }
}

/** A new file, named by the time of the first answer; never one that is there already. */
async function openArchive(folder: string, at: number): Promise<{ file: string; info: string }> {
  await mkdir(folder, { recursive: true })
  const time = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
  for (let n = 1; ; n++) {
    const name = `stemma-${time}${n === 1 ? '' : `-${n}`}.warc.gz`
    const file = join(folder, name)
    const handle = await open(file, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return null
      throw error
    })
    if (handle === null) continue
    const { bytes, id } = infoRecord(name, at, `stemma/${VERSION}`)
    await handle.writeFile(bytes)
    await handle.close()
    return { file, info: id }
  }
}
