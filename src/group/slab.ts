/**
 * Where the small arrays of numbers of an archive's articles are made: side by side in large buffers. An array with
 * memory of its own costs some 200 bytes beside its numbers, and grouping keeps fifteen an article: .3 GB in 100,000.
 */

type Kind = 'uint16' | 'int32' | 'uint32' | 'float32' | 'float64'

interface Arrays {
  readonly uint16: Uint16Array
  readonly int32: Int32Array
  readonly uint32: Uint32Array
  readonly float32: Float32Array
  readonly float64: Float64Array
}

/** Makes arrays of zeros. */
export type Room = <K extends Kind>(kind: K, size: number) => Arrays[K]

const MADE = {
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const

const FIRST_SLAB_BYTES = 2 ** 16
// Each twice as large as the one before, so that a few articles do not take megabytes.
const LARGEST_SLAB_BYTES = 2 ** 22
// The widest number; every array begins where any of them may.
const STEP = 8

/** Each in memory of its own: for arrays that are let go one by one. */
export const ownRoom: Room = (kind, size) => made(kind, new ArrayBuffer(size * MADE[kind].BYTES_PER_ELEMENT), 0, size)

/** Side by side: a buffer is let go with the last array in it. */
export function slabRoom(): Room {
  let slab = new ArrayBuffer(0)
  let used = 0
  return (kind, size) => {
    const bytes = Math.ceil((size * MADE[kind].BYTES_PER_ELEMENT) / STEP) * STEP
    if (bytes > FIRST_SLAB_BYTES / STEP) return ownRoom(kind, size)
    if (used + bytes > slab.byteLength) {
      slab = new ArrayBuffer(Math.min(LARGEST_SLAB_BYTES, Math.max(FIRST_SLAB_BYTES, 2 * slab.byteLength)))
      used = 0
    }
    used += bytes
    return made(kind, slab, used - bytes, size)
  }
}

function made<K extends Kind>(kind: K, buffer: ArrayBuffer, at: number, size: number): Arrays[K] {
  // The compiler cannot see that a kind's maker makes that kind.
  return new MADE[kind](buffer, at, size) as unknown as Arrays[K]
}

/** Fills an array, in order, and returns it. */
export function filled<T extends Arrays[Kind], V>(array: T, values: readonly V[], number: (value: V) => number): T {
  for (let i = 0; i < values.length; i++) array[i] = number(values[i] as V)
  return array
}
