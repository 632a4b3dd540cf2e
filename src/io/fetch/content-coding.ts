/** A body as the server packed it, unpacked within a limit. Codings we did not ask for are refused by name. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { Refused } from './refused.ts'

/** The codings we ask for. */
export const ACCEPTED = 'gzip, deflate, br'

/** @param encoding the Content-Encoding as given: several stand in the order they were applied. */
export function unpackBody(bytes: Uint8Array, encoding: string | undefined, largestBytes: number): Uint8Array {
  if (bytes.length === 0) return bytes
  const codings = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  return codings.reduceRight((packed, coding) => unpackOne(packed, coding, largestBytes), bytes)
}

function unpackOne(bytes: Uint8Array, coding: string, largestBytes: number): Uint8Array {
  const limit = { maxOutputLength: largestBytes }
  try {
    if (coding === 'gzip' || coding === 'x-gzip') return gunzipSync(bytes, limit)
    if (coding === 'br') return brotliDecompressSync(bytes, limit)
    // Servers disagree on what "deflate" is: zlib's form begins with a byte whose low half is 8.
    if (coding === 'deflate')
      return ((bytes[0] ?? 0) & 15) === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit)
  } catch (error) {
    const bomb =
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
    throw new Refused(
      bomb
        ? `its body unpacks to more than ${largestBytes / 1e6} MB`
        : `its body is no valid ${coding} (${error instanceof Error ? error.message : String(error)})`,
    )
  }
  throw new Refused(`its body is packed with ${coding.slice(0, 20)}, which Stemma does not read`)
}
