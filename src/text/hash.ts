/** Hashes that do not differ between machines: SHA-256 for identity, 32-bit FNV-1a for buckets. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 in hex. Text is hashed as UTF-8 (a lone surrogate as U+FFFD). */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))
}

/** FNV-1a over UTF-16 code units (Fowler, Noll, Vo), 32 bits unsigned. For tables, not for identity. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}
