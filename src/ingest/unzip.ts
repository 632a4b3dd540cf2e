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
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const { kind, bytes: piece, at } of unpackPieces(bytes, as)) {
    pieces.push(piece)
    size += piece.length
    if (kind === 'bomb' || size > LARGEST_UNPACKED) return { kind: 'bomb', at }
    if (kind === 'cut') return { kind: 'cut', bytes: joined(pieces, size), at }
  }
  return { kind: 'whole', bytes: joined(pieces, size) }
}

export interface UnpackedPiece {
  /** `cut` or `bomb`: nothing follows. */
  readonly kind: 'piece' | 'cut' | 'bomb'
  readonly bytes: Uint8Array
  /** How far the packed bytes were read. */
  readonly at: number
}

/** The same piece by piece, so that an archive is never held unpacked. Stops at what grows like a bomb, not at size. */
export async function* unpackPieces(bytes: Uint8Array, as: 'gzip' | 'deflate'): AsyncGenerator<UnpackedPiece> {
  const { Gunzip, Decompress } = await import('fflate')
  let pieces: Uint8Array[] = []
  let size = 0
  let held = 0
  let at = 0
  const take = (piece: Uint8Array) => {
    if (piece.length === 0) return
    pieces.push(piece)
    held += piece.length
    size += piece.length
    if (size > RATIO_FROM && size > STEEPEST * Math.max(at, 1)) throw new Stop()
  }
  const taken = () => {
    const all = joined(pieces, held)
    pieces = []
    held = 0
    return all
  }
  const stream = as === 'gzip' ? new Gunzip(take) : new Decompress(take)
  for (; at < bytes.length; at += PIECE) {
    const end = Math.min(bytes.length, at + PIECE)
    try {
      stream.push(bytes.subarray(at, end), end === bytes.length)
    } catch (error) {
      yield { kind: error instanceof Stop ? 'bomb' : 'cut', bytes: taken(), at }
      return
    }
    if (held > 0) yield { kind: 'piece', bytes: taken(), at: end }
  }
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
