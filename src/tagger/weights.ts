/**
 * A sequence model as text, to stand in a `*-weights.ts` module: bytes in base64. Layout: magic, label names, largest weight,
 * transitions (int16), then rows in order of their hash: difference to the hash before (varint), a bit for each label
 * with a weight, those weights (int8). Rows without weights are left out. Decoding 100,000 rows takes about 10 ms.
 */
import { fromBase64, type Packed } from '../text/base64.ts'
import { FeatureTable, type SequenceModel } from './sequence-model.ts'

const MAGIC = 0x53

export interface EncodeOptions {
  /** Weights below this are left out: they are most, and decide least. */
  readonly drop: number
}

// Steps grow with the square: weights of a perceptron reach from 0.01 to 50, and with even steps int8 loses the small ones
// (names, CoNLL dev: F1 .89 instead of .93).
const squareOf = (value: number, largest: number): number => (Math.sign(value) * value * value * largest) / (127 * 127)
const rootOf = (weight: number, largest: number): number =>
  Math.sign(weight) * Math.min(127, Math.round(127 * Math.sqrt(Math.abs(weight) / largest)))

/** Weights are quantised to 255 values. Decoding gives the quantised model. */
export function encodeWeights(model: SequenceModel, options: EncodeOptions): string {
  const { labels, rows, hashes } = model
  const count = labels.length
  if (count > 32) throw new RangeError(`${count} labels: the format holds 32`)
  const largest = rows.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6)
  const bytes: number[] = [MAGIC, count]
  for (const name of labels) {
    bytes.push(name.length)
    for (let i = 0; i < name.length; i++) bytes.push(name.charCodeAt(i) & 0xff)
  }
  const view = new DataView(new ArrayBuffer(4))
  view.setFloat32(0, largest)
  for (let i = 0; i < 4; i++) bytes.push(view.getUint8(i))
  for (const weight of model.transitions) {
    const value = Math.max(-32767, Math.min(32767, Math.round((weight / largest) * 1024)))
    bytes.push(value & 0xff, (value >> 8) & 0xff)
  }
  const order = Array.from(hashes, (_, i) => i).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0))
  let before = 0
  let kept = 0
  const body: number[] = []
  for (const row of order) {
    let mask = 0
    const values: number[] = []
    for (let k = 0; k < count; k++) {
      const weight = rows[row * count + k] ?? 0
      const value = rootOf(weight, largest)
      if (value === 0 || Math.abs(weight) < options.drop) continue
      mask |= 1 << k
      values.push(value & 0xff)
    }
    if (mask === 0) continue
    kept++
    const hash = hashes[row] ?? 0
    pushVarint(body, hash - before)
    before = hash
    for (let k = 0; k < count; k += 8) body.push((mask >>> k) & 0xff)
    for (const value of values) body.push(value)
  }
  pushVarint(bytes, kept)
  return toBase64([...bytes], body)
}

/** A stored model opened up to its rows: whoever lays them out reads on from `at`. */
export interface StoredWeights {
  readonly labels: readonly string[]
  readonly transitions: Float32Array
  /** What a stored weight (as unsigned byte) means. */
  readonly meant: Float32Array
  readonly largest: number
  /** How many rows there are. */
  readonly kept: number
  readonly bytes: Uint8Array
  readonly at: number
}

export function openWeights(text: Packed): StoredWeights {
  const bytes = fromBase64(text)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] !== MAGIC) throw new RangeError('not a sequence model')
  const count = bytes[1] ?? 0
  let at = 2
  const labels = Array.from({ length: count }, () => {
    const length = bytes[at++] ?? 0
    const name = String.fromCharCode(...bytes.subarray(at, at + length))
    at += length
    return name
  })
  const largest = view.getFloat32(at)
  at += 4
  const transitions = new Float32Array((count + 1) * count)
  for (let i = 0; i < transitions.length; i++) {
    transitions[i] = (view.getInt16(at, true) * largest) / 1024
    at += 2
  }
  let kept = 0
  let unit = 1
  let part = 128
  while (part >= 128) {
    part = bytes[at++]!
    kept += (part & 0x7f) * unit
    unit *= 128
  }
  const meant = Float32Array.from({ length: 256 }, (_, value) => squareOf((value << 24) >> 24, largest))
  return { labels, transitions, meant, largest, kept, bytes, at }
}

export function decodeWeights(text: Packed): SequenceModel {
  const { labels, transitions, meant, kept, bytes, at: first } = openWeights(text)
  const count = labels.length
  let at = first
  let unit = 1
  let part = 0
  const hashes = new Uint32Array(kept)
  const rows = new Float32Array(kept * count)
  // Written out flat: this loop runs once, cold, over a megabyte; calls in it made it three times as slow.
  let hash = 0
  for (let row = 0; row < kept; row++) {
    part = bytes[at++]!
    let gap = part & 0x7f
    unit = 128
    while (part >= 128) {
      part = bytes[at++]!
      gap += (part & 0x7f) * unit
      unit *= 128
    }
    hash += gap
    hashes[row] = hash
    let mask = 0
    for (let k = 0; k < count; k += 8) mask |= bytes[at++]! << k
    for (let k = row * count; mask !== 0; k++) {
      if ((mask & 1) !== 0) rows[k] = meant[bytes[at++]!]!
      mask >>>= 1
    }
  }
  let table: FeatureTable | null = null
  return {
    labels,
    transitions,
    hashes,
    rows,
    // Built when first asked for: a model that is laid out anew (`linear.ts`) never needs it.
    get table() {
      table ??= new FeatureTable(hashes)
      return table
    },
  }
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function toBase64(...lists: readonly number[][]): string {
  const bytes = lists.flat()
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i] ?? 0
    const b = bytes[i + 1] ?? 0
    const c = bytes[i + 2] ?? 0
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63].map((k) => ALPHABET[k] ?? '')
    parts.push(four.slice(0, Math.min(4, bytes.length - i + 1)).join(''))
  }
  return parts.join('')
}
