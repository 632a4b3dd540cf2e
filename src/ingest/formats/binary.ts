/** Files that hold no text: pictures, PDF, office files, programs. Told by their first bytes, else by control characters. */
import { notice } from '../../error/notice.ts'
import type { Format, Input } from '../input.ts'

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['PK\x03\x04', 'a zip archive or office document'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['ID3', 'a sound file'],
  ['OggS', 'a sound file'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['Rar!', 'a rar archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['(\xb5/\xfd', 'a zstd archive'],
  ['{\\rtf', 'an RTF document'],
  ['SQLite format 3', 'a database'],
]

function signatureOf(input: Input): string | null {
  const start = String.fromCharCode(...input.bytes.subarray(0, 16))
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? null
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/g

function looksBinary(input: Input): boolean {
  if (signatureOf(input) !== null) return true
  const head = input.head()
  // A tenth: pages with some stray NULs or a wrong charset stay readable; compressed or compiled data have a third or more.
  return (head.match(CONTROL)?.length ?? 0) > 0.1 * head.length
}

export const binary: Format = {
  name: 'binary',
  claims: looksBinary,
  read: async (input) => ({
    articles: [],
    notices: [
      notice('E_INPUT_BINARY', {
        what: `this is ${signatureOf(input) ?? 'no text'}`,
        where: input.name,
        mend: 'Give the page as HTML or its text',
      }),
    ],
  }),
}
