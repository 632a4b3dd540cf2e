/**
 * Two passes over one sequence in one layout: the second pass (Cohen and Carvalho 2005) sees all features of the first,
 * and what the first said besides. A feature that both know is looked up once and brings the weights of both: a row holds
 * eight for the first pass and eight for the second. Two weights share an int32, so that a row is eight additions: the
 * sums of both halves stay apart as long as each fits in 16 bits, and the unit sees to that. Takes half the time of two
 * `linear.ts` models one after the other (92 lookups a token instead of 152, half the additions).
 */
import type { Packed } from '../text/base64.ts'
import { BitIndex, knownRows, ones } from './bit-index.ts'
import { bestPath, bioConstraints, type Steps, stepsOf } from './viterbi.ts'
import { openWeights, type StoredWeights } from './weights.ts'

interface Pass {
  readonly labels: readonly string[]
  readonly steps: Steps
  readonly unit: number
}

export interface StackedModel {
  readonly first: Pass
  readonly second: Pass
  readonly index: BitIndex
  /** Rows of eight, in the order of the hashes: two weights in each, of the first pass and then of the second. */
  readonly rows: Int32Array
}

const LABELS = 8
/** Words a pass takes in a row: two labels in each. */
const HALF = LABELS / 2
const WIDTH = 2 * HALF
/** More features a token than this would let a sum outgrow its 16 bits. */
const FEATURES = 128

/** Reads two stored models into one layout. Their hashes must be below 2^bits; at most eight labels each. */
export function decodeStacked(first: Packed, second: Packed, bits: number): StackedModel {
  const one = openWeights(first)
  const two = openWeights(second)
  for (const { labels } of [one, two])
    if (labels.length > LABELS) throw new RangeError(`${labels.length} labels: this layout holds ${LABELS}`)
  const index = new BitIndex(bits)
  const hashes = [hashesOf(one, index), hashesOf(two, index)] as const
  index.close()
  const rows = new Int32Array(index.size * WIDTH)
  fill(rows, 0, one, hashes[0], index)
  fill(rows, HALF, two, hashes[1], index)
  return { first: passOf(one), second: passOf(two), index, rows }
}

// Stored weights are 255 values on a curve; rounding them to 1/255 of the largest changes no figure on PolNeAR dev.
const unitOf = ({ largest }: StoredWeights): number => Math.floor(0x7fff / FEATURES) / largest

function passOf(stored: StoredWeights): Pass {
  const { labels, transitions } = stored
  return { labels, steps: stepsOf(transitions, labels.length, bioConstraints(labels)), unit: unitOf(stored) }
}

// Both loops run once, cold, over a megabyte: written out flat and short, they are compiled while they run.

/** The hashes of the stored rows, which the index learns. */
function hashesOf({ bytes, kept, at: first }: StoredWeights, index: BitIndex): Uint32Array {
  const hashes = new Uint32Array(kept)
  const { words } = index
  let at = first
  let hash = 0
  for (let row = 0; row < kept; row++) {
    let part = bytes[at++]!
    let gap = part & 0x7f
    for (let shift = 7; part >= 128; shift += 7) {
      part = bytes[at++]!
      gap |= (part & 0x7f) << shift
    }
    hash += gap
    hashes[row] = hash
    words[(hash >>> 5) << 1]! |= 1 << (hash & 31)
    at += 1 + ones(bytes[at]!)
  }
  return hashes
}

/** The weights of one pass into their half of each row. */
function fill(rows: Int32Array, half: number, stored: StoredWeights, hashes: Uint32Array, index: BitIndex): void {
  const { bytes, meant } = stored
  const unit = unitOf(stored)
  const steps = Int16Array.from(meant, (weight) => Math.round(weight * unit))
  const { words } = index
  let at = stored.at
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!
    const place = (hash >>> 5) << 1
    const to = (words[place + 1]! + ones(words[place]! & ((1 << (hash & 31)) - 1))) * WIDTH + half
    while (bytes[at++]! >= 128);
    for (let mask = bytes[at++]!, k = 0; mask !== 0; mask >>>= 1, k++)
      if ((mask & 1) !== 0) rows[to + (k >> 1)]! += steps[bytes[at++]!]! << ((k & 1) << 4)
  }
}

/** What the first pass says, and what its features alone bring to the second: four words of sums a token. */
export interface FirstLook {
  readonly labels: Uint8Array
  readonly sums: Int32Array
}

// Room to work in, kept between calls.
const known = new Int32Array(FEATURES)
let said = new Int32Array(1 << 12)

/** `features`: `count` hashes a token, those that both passes share. O(tokens · (count + labels²)). */
export function labelFirst(model: StackedModel, features: Uint32Array, count: number): FirstLook {
  const tokens = count === 0 ? 0 : Math.floor(features.length / count)
  const { rows } = model
  const { words } = model.index
  if (said.length < tokens * HALF) said = new Int32Array(tokens * WIDTH)
  const sums = new Int32Array(tokens * HALF)
  for (let t = 0, to = 0; t < tokens; t++, to += HALF) {
    // Sums by hand: they stay in registers. `!` in the loops: indexes lie inside by construction.
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    let g = 0
    let h = 0
    for (let k = 0, found = knownRows(words, features, t * count, (t + 1) * count, known); k < found; k++) {
      const row = known[k]! << 3
      a = (a + rows[row]!) | 0
      b = (b + rows[row + 1]!) | 0
      c = (c + rows[row + 2]!) | 0
      d = (d + rows[row + 3]!) | 0
      e = (e + rows[row + 4]!) | 0
      f = (f + rows[row + 5]!) | 0
      g = (g + rows[row + 6]!) | 0
      h = (h + rows[row + 7]!) | 0
    }
    said[to] = a
    said[to + 1] = b
    said[to + 2] = c
    said[to + 3] = d
    sums[to] = e
    sums[to + 1] = f
    sums[to + 2] = g
    sums[to + 3] = h
  }
  return { labels: pathOf(said, tokens, model.first), sums }
}

/** What the second pass says: the sums of the first look and `count` further hashes a token. */
export function labelSecond(model: StackedModel, look: FirstLook, features: Uint32Array, count: number): Uint8Array {
  const tokens = look.labels.length
  const { rows } = model
  const { words } = model.index
  const { sums } = look
  if (said.length < tokens * HALF) said = new Int32Array(tokens * WIDTH)
  for (let t = 0, to = 0; t < tokens; t++, to += HALF) {
    let e = sums[to]!
    let f = sums[to + 1]!
    let g = sums[to + 2]!
    let h = sums[to + 3]!
    for (let k = 0, found = knownRows(words, features, t * count, (t + 1) * count, known); k < found; k++) {
      const row = (known[k]! << 3) + HALF
      e = (e + rows[row]!) | 0
      f = (f + rows[row + 1]!) | 0
      g = (g + rows[row + 2]!) | 0
      h = (h + rows[row + 3]!) | 0
    }
    said[to] = e
    said[to + 1] = f
    said[to + 2] = g
    said[to + 3] = h
  }
  return pathOf(said, tokens, model.second)
}

function pathOf(sums: Int32Array, tokens: number, { labels, steps, unit }: Pass): Uint8Array {
  const size = labels.length
  const scores = new Float32Array(tokens * size)
  for (let t = 0; t < tokens; t++)
    for (let l = 0; l < size; l++) {
      const word = sums[t * HALF + (l >> 1)]!
      const low = (word << 16) >> 16
      // The upper half holds what is left once the lower one, with its sign, is taken away.
      scores[t * size + l] = ((l & 1) === 0 ? low : ((word - low) | 0) >> 16) / unit
    }
  return bestPath(scores, steps)
}
