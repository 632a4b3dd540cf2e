/**
 * Which hashes a model knows, and at which row: a bit set with running counts. Most features are unknown to a model and end
 * at one bit; a known one's row is how many known hashes are smaller, found without a probe.
 */

/** Hashes must be below 2^bits. Add them all, then `close`. */
export class BitIndex {
  /** For each 32 hashes a word of bits, then how many known hashes come before: side by side, for one look into memory. */
  readonly words: Int32Array
  /** How many hashes are known, once closed. */
  size = 0

  constructor(bits: number) {
    this.words = new Int32Array(1 << (bits - 4))
  }

  add(hash: number): void {
    this.words[(hash >>> 5) << 1]! |= 1 << (hash & 31)
  }

  close(): void {
    const { words } = this
    let count = 0
    for (let i = 0; i < words.length; i += 2) {
      words[i + 1] = count
      const word = words[i]!
      if (word !== 0) count += ones(word)
    }
    this.size = count
  }
}

/**
 * The rows of the known ones among hashes[from, to), in order, into `rows`; returns how many. Which hash is known cannot be
 * guessed, so nothing here branches on it: the processor looks up many at once while memory answers. Half the time of a
 * loop with a branch where the tables do not fit its cache.
 */
export function knownRows(
  words: Int32Array,
  hashes: ArrayLike<number>,
  from: number,
  to: number,
  rows: Int32Array,
): number {
  let count = 0
  // `!`: indexes lie inside by construction.
  for (let at = from; at < to; at++) {
    const hash = hashes[at]!
    const place = (hash >>> 5) << 1
    const word = words[place]!
    rows[count] = (words[place + 1]! + ones(word & ((1 << (hash & 31)) - 1))) | 0
    count += (word >>> (hash & 31)) & 1
  }
  return count
}

/** How many bits of a word are set. */
export function ones(word: number): number {
  // `| 0`: whole numbers of 32 bits all the way.
  let n = (word - ((word >>> 1) & 0x5555_5555)) | 0
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
