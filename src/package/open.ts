/** `stemma/open` (Node only): files, folders, globs and addresses as inputs for `extract` and `read`. */
import { type Notice, notice } from '../error/notice.ts'
import { InputError } from '../error/stemma-error.ts'
import { openInputs } from '../io/open-inputs.ts'
import { standardInput } from '../io/standard-input.ts'
import type { Source } from '../model/source.ts'
import type { Input } from './input.ts'
import { type RunOptions, type Stream, streamOf, unlessAborted } from './stream.ts'

export type { Notice } from '../error/notice.ts'
export { loadPiece } from '../io/pieces.ts'
export type { Input } from './input.ts'
export type { Progress, RunOptions, Step, Stream } from './stream.ts'

/**
 * What the names stand for, in their order; files of a folder or glob by path, each read when its turn comes; `-` is
 * standard input. Addresses are fetched politely (robots.txt, pauses, no private addresses). What cannot be opened is
 * one of `notices`.
 */
export function open(names: string | readonly string[], options: Pick<RunOptions, 'signal'> = {}): Stream<Input> {
  const notices: Notice[] = []
  const inputs = async function* (): AsyncGenerator<Input, void, undefined> {
    const all = typeof names === 'string' ? [names] : names
    options.signal?.throwIfAborted()
    const opened = await unlessAborted(openInputs(all, standardInput, { later: true }), options.signal)
    notices.push(...opened.notices)
    for (const source of opened.sources) {
      const input = inputOf(source)
      if ('code' in input) notices.push(input)
      else yield input
    }
  }
  return streamOf(inputs(), [], notices)
}

/** Files of a folder and parts of a large file are read from the disk only here; by then they may be gone. */
function inputOf(source: Source): Input | Notice {
  try {
    const { bytes, ...rest } = source
    return { ...rest, content: bytes }
  } catch (error) {
    if (error instanceof InputError) return notice(error.code, error)
    throw error
  }
}
