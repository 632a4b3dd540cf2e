/** A text made ready for sending: bytes, the same compressed, and the tag a browser may ask with. */

import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { sha256Hex } from '../text/hash.ts'
import type { Encoded } from './library.ts'

// A fifth of the time of the usual level for a tenth more bytes.
const LEVEL = 2

const compress = promisify(gzip)

export async function encoded(text: string): Promise<Encoded> {
  const identity = new TextEncoder().encode(text)
  return {
    etag: `"${sha256Hex(text).slice(0, 24)}"`,
    identity,
    gzip: new Uint8Array(await compress(identity, { level: LEVEL })),
  }
}
