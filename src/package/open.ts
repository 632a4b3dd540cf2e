/** `stemma/open` (Node only): files, folders, globs and addresses as inputs for `extract` and `read`. */
import type { Notice } from '../error/notice.ts'
import { openInputs } from '../io/open-inputs.ts'
import { standardInput } from '../io/standard-input.ts'
import type { Input } from './input.ts'
import { type RunOptions, type Stream, streamOf, unlessAborted } from './stream.ts'

export type { Notice } from '../error/notice.ts'
export type { Input } from './input.ts'
export type { Progress, RunOptions, Step, Stream } from './stream.ts'

/**
 * What the names stand for, in their order; files of a folder or glob by path; `-` is standard input. Addresses are
 * fetched politely (robots.txt, pauses, no private addresses). What cannot be opened is one of `notices`.
 */
export function open(names: string | readonly string[], options: Pick<RunOptions, 'signal'> = {}): Stream<Input> {
  const notices: Notice[] = []
  const inputs = async function* (): AsyncGenerator<Input, void, undefined> {
    const all = typeof names === 'string' ? [names] : names
    options.signal?.throwIfAborted()
    const opened = await unlessAborted(openInputs(all, standardInput), options.signal)
    notices.push(...opened.notices)
    for (const { bytes, ...rest } of opened.sources) yield { ...rest, content: bytes }
  }
  return streamOf(inputs(), [], notices)
}
