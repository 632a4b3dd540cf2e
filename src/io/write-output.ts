/** Writes a result file. A place that cannot be written is the user's to mend, so it is an error with a clear line. */
import { writeFile } from 'node:fs/promises'
import { OptionError } from '../error/stemma-error.ts'
import { systemReason } from './system-reason.ts'

export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content)
  } catch (error) {
    throw new OptionError('E_OUTPUT', {
      what: `cannot be written (${systemReason(error)})`,
      where: file,
      mend: 'Check that the folder exists and may be written to',
      cause: error,
    })
  }
}
