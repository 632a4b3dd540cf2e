/**
 * A large file of JSON lines as parts, cut between lines and read from the disk when they are asked for: an archive of
 * any size is read in the memory of its articles, by as many threads as there are, and imported in that of one part.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { InputError } from '../error/stemma-error.ts'
import { jsonLines } from '../ingest/formats/json-lines.ts'
import { Input } from '../ingest/input.ts'
import type { Source } from '../model/source.ts'
import { systemReason } from './system-reason.ts'

/** Some hundred to a thousand articles: work for a thread, and little to hold. */
const PART_BYTES = 4_000_000
/** A line that is longer is no article (`LONGEST_TEXT` is far below); the file is then read as one. */
const LONGEST_LINE_BYTES = 64_000_000
const LINE_FEED = 10

/** Null where the file is small or is something else than JSON lines. Reads the file once. Throws what the system throws. */
export function partsOf(path: string, size: number, partBytes = PART_BYTES): Source[] | null {
  if (size <= 2 * partBytes) return null
  const file = openSync(path, 'r')
  try {
    const parts: Source[] = []
    let line = 1
    for (let start = 0; start < size; ) {
      const bytes = wholeLines(file, start, size, partBytes)
      if (bytes === null || (start === 0 && !isJsonLines(path, bytes))) return null
      parts.push(part(path, { start, length: bytes.length, firstLine: line }))
      for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) line++
      start += bytes.length
    }
    return parts
  } finally {
    closeSync(file)
  }
}

/** UTF-16 is not cut: a line feed has two bytes there. */
function isJsonLines(name: string, bytes: Uint8Array): boolean {
  return bytes[1] !== 0 && bytes[0] !== 0 && jsonLines.claims(new Input({ name, bytes, url: null, mediaType: null }))
}

/** From a line's start to a line's end, some `partBytes` further on; null where no line ends. */
function wholeLines(file: number, start: number, size: number, partBytes: number): Uint8Array | null {
  for (let length = partBytes; ; length *= 4) {
    const bytes = readRange(file, start, Math.min(length, size - start))
    if (start + bytes.length >= size) return bytes
    const feed = bytes.lastIndexOf(LINE_FEED)
    if (feed >= 0) return bytes.subarray(0, feed + 1)
    if (length > LONGEST_LINE_BYTES) return null
  }
}

interface Range {
  readonly start: number
  readonly length: number
  readonly firstLine: number
}

/** Its bytes are read each time they are asked for, and held by nobody. Throws an InputError where they are gone. */
export function part(path: string, { start, length, firstLine }: Range): Source {
  return {
    name: path,
    url: null,
    mediaType: null,
    firstLine,
    get bytes() {
      try {
        const file = openSync(path, 'r')
        try {
          return readRange(file, start, length)
        } finally {
          closeSync(file)
        }
      } catch (error) {
        throw new InputError('E_INPUT_MISSING', {
          what: `cannot be read any more (${systemReason(error)})`,
          where: path,
          mend: 'Leave the file where it is until Stemma has read it',
        })
      }
    },
  }
}

function readRange(file: number, start: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  while (at < length) {
    const read = readSync(file, bytes, at, length - at, start + at)
    if (read === 0) break
    at += read
  }
  return at === length ? bytes : bytes.subarray(0, at)
}
