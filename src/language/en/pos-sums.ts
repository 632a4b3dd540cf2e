/**
 * What a word brings to its own tag and to its neighbours' is the same wherever it stands: two thirds of the features. They
 * are summed up when the word is first met and kept, for a bounded number of words. The sums are whole numbers, so the tags
 * are those of looking everything up anew (language/en/pos-sums.test.ts).
 */
import { addWeights, type SparseModel } from '../../tagger/sparse-model.ts'
import { bestPath } from '../../tagger/viterbi.ts'
import type { Clusters } from './clusters.ts'
import {
  amongFeatures,
  besideFeatures,
  type Form,
  formOf,
  MOST,
  OUTSIDE,
  ownFeatures,
  SETTINGS,
  settingFeatures,
  settingOf,
  styleOf,
  verbsAround,
} from './pos-features.ts'

interface Kept extends Form {
  /** Where its sums begin. */
  readonly at: number
  /** Number of its tag where it has the same one everywhere, else −1. */
  readonly fixed: number
}

/** Words kept: an article has some 400 different ones, and half of those of the next are among them. 2.8 MB with 17 tags. */
const WORDS = 8192
/** Words tagged at a time: fewer than are kept. */
export const LONGEST_PART = 1000
// Longer words are codes and links: met once. Of slices from 13 characters on the engine keeps the whole text they are cut from.
const LONGEST_WORD = 12

const PLACES = [0, -1, 1, -2, 2] as const

export class PosSums {
  readonly #model: SparseModel
  readonly #clusters: Clusters
  readonly #sure: ReadonlyMap<string, number>
  readonly #size: number
  /** For each kept word the sums for itself, for the word after it, before it, and two after and before. */
  readonly #sums: Int32Array
  readonly #settings: Int32Array
  readonly #settled = new Uint8Array(SETTINGS)
  readonly #hashes = new Uint32Array(MOST)
  readonly #now: Int32Array
  #kept = new Map<string, Kept>()
  #used = 0
  #outside: Kept

  constructor(model: SparseModel, clusters: Clusters, sure: ReadonlyMap<string, number>) {
    this.#model = model
    this.#clusters = clusters
    this.#sure = sure
    this.#size = model.labels.length
    this.#sums = new Int32Array(WORDS * PLACES.length * this.#size)
    this.#settings = new Int32Array(SETTINGS * this.#size)
    this.#now = new Int32Array(this.#size)
    this.#outside = this.#keep(OUTSIDE, -1)
  }

  /** Label numbers of the words of one sentence, at most LONGEST_PART. */
  labels(words: readonly string[], lower: readonly string[]): Uint8Array {
    if (this.#used + words.length > WORDS) {
      this.#kept = new Map()
      this.#used = 0
      this.#outside = this.#keep(OUTSIDE, -1)
    }
    const forms: Kept[] = []
    for (let i = 0; i < words.length; i++) forms.push(this.#form(words[i] ?? '', lower[i] ?? ''))
    const style = styleOf(forms)
    const verbs = verbsAround(forms)
    const size = this.#size
    const { unit } = this.#model
    const scores = new Float32Array(forms.length * size)
    const fixed = new Int8Array(forms.length)
    const sums = this.#sums
    const settings = this.#settings
    const now = this.#now
    for (let i = 0; i < forms.length; i++) {
      // `!`: the index lies inside.
      const own = forms[i]!
      fixed[i] = own.fixed
      if (own.fixed >= 0) continue
      const before = forms[i - 1] ?? this.#outside
      const after = forms[i + 1] ?? this.#outside
      const a = own.at
      const b = before.at + size
      const c = after.at + 2 * size
      const d = (forms[i - 2] ?? this.#outside).at + 3 * size
      const e = (forms[i + 2] ?? this.#outside).at + 4 * size
      const s = this.#setting(own, style, i === 0)
      for (let l = 0; l < size; l++)
        now[l] = sums[a + l]! + sums[b + l]! + sums[c + l]! + sums[d + l]! + sums[e + l]! + settings[s + l]!
      const count = amongFeatures(before, own, after, verbs[i]!, this.#hashes, 0)
      addWeights(this.#model, this.#hashes, 0, count, now, 0)
      for (let l = 0; l < size; l++) scores[i * size + l] = now[l]! / unit
    }
    return bestPath(scores, this.#model.steps, fixed)
  }

  #form(text: string, lower: string): Kept {
    const known = this.#kept.get(text)
    if (known !== undefined) return known
    // "US", "IT": in capitals a name may hide behind a small word.
    const capitals = text.length > 1 && isCapital(text, text.length - 1)
    const form = this.#keep(formOf(text, lower, this.#clusters), capitals ? -1 : (this.#sure.get(lower) ?? -1))
    if (text.length <= LONGEST_WORD) this.#kept.set(text, form)
    return form
  }

  #keep(form: Form, fixed: number): Kept {
    const size = this.#size
    const at = this.#used++ * PLACES.length * size
    this.#sums.fill(0, at, at + PLACES.length * size)
    for (const [k, place] of PLACES.entries()) {
      // The word after it has it at −1.
      const count = place === 0 ? ownFeatures(form, this.#hashes, 0) : besideFeatures(form, place, this.#hashes, 0)
      addWeights(this.#model, this.#hashes, 0, count, this.#sums, at + k * size)
    }
    return { ...form, at, fixed }
  }

  #setting({ shape }: Form, style: number, first: boolean): number {
    const setting = settingOf(shape, style, first)
    const at = setting * this.#size
    if (this.#settled[setting] === 0) {
      this.#settled[setting] = 1
      addWeights(this.#model, this.#hashes, 0, settingFeatures(setting, this.#hashes, 0), this.#settings, at)
    }
    return at
  }
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x41 && code <= 0x5a
}
