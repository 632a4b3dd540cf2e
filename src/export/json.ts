/**
 * The Result as it is: keys in the order of the model, two spaces, a final line end. Reading it back gives the Result.
 * Made record by record: a Result of some two thousand articles is longer than a string can be, and is then handed over
 * as bytes.
 */
import type { Result } from '../model/result.ts'

/** A little below V8's longest string, 2²⁹ − 24 units. */
const LONGEST_STRING = 500_000_000

export function json(result: Result, longest = LONGEST_STRING): string | Uint8Array {
  const pieces = [...piecesOf(result)]
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return length <= longest ? pieces.join('') : encodedPieces(pieces)
}

/** Together, what `JSON.stringify(result, null, 2)` gives; no piece is longer than one record. */
function* piecesOf(result: Result): Generator<string> {
  let before = '{\n'
  for (const [key, value] of Object.entries(result)) {
    if (value === undefined) continue
    yield `${before}  ${JSON.stringify(key)}: `
    before = ',\n'
    if (!Array.isArray(value) || value.length === 0) yield indented(value, '  ')
    else {
      for (const [i, one] of value.entries()) yield `${i === 0 ? '[\n' : ',\n'}    ${indented(one, '    ')}`
      yield '\n  ]'
    }
  }
  yield '\n}\n'
}

/** Line ends within strings are escaped: what is replaced are those between the parts. */
const indented = (value: unknown, by: string) => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`)

function encodedPieces(pieces: readonly string[]): Uint8Array {
  const encoder = new TextEncoder()
  const parts = pieces.map((piece) => encoder.encode(piece))
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
