/** Unpacking gzip and deflate with a limit on size and ratio: a bomb is stopped while it unpacks, not after. */

/** 300 MB unpacked: a day of a crawl fits; a laptop's memory too. */
export const LARGEST_UNPACKED = 300_000_000
/** Text shrinks 3 to 10 times, a page of one word repeated 200 times; bombs reach 1,000. */
const STEEPEST = 200
/** Small files may be steep: the ratio is asked only past this. */
const RATIO_FROM = 20_000_000
const PIECE = 65_536

export type Unpacked =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  /** It ends early or is broken further on; what came before is here. */
  | { readonly kind: 'cut'; readonly bytes: Uint8Array; readonly at: number }
  | { readonly kind: 'bomb'; readonly at: number }

class Stop extends Error {}

/** All members of a gzip file (or one zlib or raw deflate stream), one after another. The unpacker loads on first use. */
export async function unpack(bytes: Uint8Array, as: 'gzip' | 'deflate'): Promise<Unpacked> {
  const { Gunzip, Decompress } = await import('fflate')
  const pieces: Uint8Array[] = []
  let size = 0
  let at = 0
  const take = (piece: Uint8Array) => {
    if (piece.length === 0) return
    pieces.push(piece)
    size += piece.length
    if (size > LARGEST_UNPACKED || (size > RATIO_FROM && size > STEEPEST * Math.max(at, 1))) throw new Stop()
  }
  const stream = as === 'gzip' ? new Gunzip(take) : new Decompress(take)
  try {
    for (; at < bytes.length; at += PIECE) {
      const end = Math.min(bytes.length, at + PIECE)
      stream.push(bytes.subarray(at, end), end === bytes.length)
    }
  } catch (error) {
    if (error instanceof Stop) return { kind: 'bomb', at }
    return { kind: 'cut', bytes: joined(pieces, size), at }
  }
  return { kind: 'whole', bytes: joined(pieces, size) }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
