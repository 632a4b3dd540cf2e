/**
 * Plain data as messages: structured-clone bytes, compressed, and in parts where they are too long for one message (a
 * NATS server takes 1 MB unless told otherwise). A part lies under its own subject; the message says how many.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { gunzip, gzip } from 'node:zlib'
import type { Kind, Unit } from '../../pipeline/work.ts'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

// Below the server's 1 MB with room for headers.
const LONGEST_PART_BYTES = 700_000
// What a message may unpack to: a hundred long stories; more is no work of ours.
const LARGEST_BYTES = 2_000_000_000

/** What is handed out. */
export interface Handed {
  readonly kind: Kind
  readonly unit: Unit
}

export interface Parcel {
  /** Hash of the content: the unit's name, the same wherever it is made. */
  readonly id: string
  readonly parts: readonly Uint8Array[]
}

export async function parcel(value: unknown): Promise<Parcel> {
  const plain = serialize(value)
  const packed = await pack(plain, { level: 1 })
  const parts: Uint8Array[] = []
  for (let at = 0; at < packed.length || at === 0; at += LONGEST_PART_BYTES)
    parts.push(packed.subarray(at, at + LONGEST_PART_BYTES))
  return { id: createHash('sha256').update(plain).digest('hex').slice(0, 32), parts }
}

/** Throws where the bytes are no parcel. */
export async function opened(parts: readonly Uint8Array[]): Promise<unknown> {
  return deserialize(await unpack(Buffer.concat(parts), { maxOutputLength: LARGEST_BYTES }))
}
