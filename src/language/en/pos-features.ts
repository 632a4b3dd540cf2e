/**
 * What the part-of-speech tagger looks at, per word: the words around, their beginnings and endings, shapes and clusters, and
 * how the sentence is set (a headline gives every word a capital). Hashes cut to HASH_BITS bits; the same code runs in
 * training (bench/train/pos.ts) and in use, so a change here asks for new weights. Features are told apart by what they
 * depend on: the word alone, its neighbour alone, or several: what a word alone brings is summed up once (`pos-sums.ts`).
 */
import type { FeatureLists } from '../../tagger/sparse-model.ts'
import type { Clusters } from './clusters.ts'

/** At 20 bits the index stays in the processor's cache; dev accuracy is that of 22 bits. */
export const HASH_BITS = 20
const MASK = (1 << HASH_BITS) - 1

const EDGE = 0x7fff_fff1

function mix(template: number, a: number, b = 0): number {
  let h = Math.imul(template + 1, 0x9e37_79b1) ^ a
  h = Math.imul(h ^ (h >>> 15), 0x85eb_ca6b) ^ b
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35)
  return ((h ^ (h >>> 16)) >>> 0) & MASK
}

const PRIME = 0x01000193
const START = 0x811c9dc5

/** Curly marks as the typewriter has them, digits as one: the treebanks hold few of the former, all of the latter. */
function folded(code: number): number {
  if (code >= 0x30 && code <= 0x39) return 0x30
  if (code < 0x2013) return code
  if (code === 0x2018 || code === 0x2019) return 0x27
  if (code === 0x201c || code === 0x201d) return 0x22
  return code === 0x2013 || code === 0x2014 ? 0x2d : code
}

/** FNV-1a of the characters from–to, folded. */
function hashOf(text: string, from: number, to: number): number {
  let h = START
  for (let i = from; i < to; i++) h = Math.imul(h ^ folded(text.charCodeAt(i)), PRIME)
  return h
}

/** 1 digits, 2 small, 3 other mark, 4 all capitals, 5 one capital letter, 6 capital first, 7 capital inside; 8 more with digits, 16 more with a hyphen. */
function shapeOf(text: string, lower: string): number {
  const first = text.charCodeAt(0)
  let more = 0
  for (let i = 0; i < text.length && i < 40; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) more |= 8
    else if (code === 0x2d) more |= 16
  }
  if (first >= 0x30 && first <= 0x39) return 1 + more
  if (text === lower)
    return (first >= 0x61 && first <= 0x7a) || (first >= 0xaa && /^\p{L}/u.test(text)) ? 2 + more : 3 + more
  if (text.length === 1) return 5
  if (text.length < 40 && text === text.toUpperCase()) return 4 + more
  return (text.charAt(0) === lower.charAt(0) ? 7 : 6) + more
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words that are a finite verb wherever they stand, nearly. */
const VERBS = set(
  `is are was were am be been 's ’s 're ’re 'm ’m has have had 've ’ve does do did will would 'll ’ll 'd ’d can could may might must
  shall should ca wo n't n’t said says told went came took gave made knew thought became began saw got wants`,
)
/** Marks and words at which a clause begins or ends. */
const BREAKS = set(
  `, ; : . ! ? ( ) — – -- … ... " “ ” that which who whom whose when while if because although and but or as after before`,
)

/** What the tagger knows of a word wherever it stands. */
export interface Form {
  readonly text: string
  readonly lower: string
  readonly word: number
  readonly ending: number
  readonly shape: number
  readonly cluster: number
  /** Is it a finite verb for sure? Does a clause begin or end at it? */
  readonly verb: boolean
  readonly breaks: boolean
}

/** What stands before the first word and after the last. */
export const OUTSIDE: Form = {
  text: '',
  lower: '',
  word: EDGE,
  ending: EDGE,
  shape: 31,
  cluster: -2,
  verb: false,
  breaks: false,
}

export function formOf(text: string, lower: string, clusters: Clusters): Form {
  return {
    text,
    lower,
    word: hashOf(lower, 0, Math.min(lower.length, 60)),
    ending: hashOf(lower, Math.max(0, lower.length - 3), lower.length),
    shape: shapeOf(text, lower),
    cluster: clusters(lower.includes('’') ? lower.replace(/’/g, "'") : lower),
    verb: VERBS.has(lower),
    breaks: BREAKS.has(lower),
  }
}

/** "Mayor Opens Bridge": no long word in small letters tells the setting, not the name. 2 where too few words tell. */
export function styleOf(forms: readonly Form[]): number {
  let capital = 0
  let small = 0
  for (const { lower, shape } of forms) {
    if (lower.length <= 3) continue
    const kind = shape & 7
    if (kind > 3) capital++
    else if (kind === 2) small++
  }
  return capital + small < 3 ? 2 : small * 4 < capital ? 1 : 0
}

/**
 * For each word whether a sure verb stands in its clause: 1 before it, 2 after it; 4 more where the clause ends behind it, 8 more
 * where the sentence does. "…, the log at Norvik shows": none but this can be the verb, which words next to it do not tell.
 */
export function verbsAround(forms: readonly Form[]): Uint8Array {
  const found = new Uint8Array(forms.length)
  let seen = 0
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] ?? OUTSIDE
    found[i] = seen
    if (form.breaks) seen = 0
    else if (form.verb) seen = 1
  }
  seen = 0
  let end = 8
  for (let i = forms.length - 1; i >= 0; i--) {
    const form = forms[i] ?? OUTSIDE
    found[i] = (found[i] ?? 0) + seen + end
    end = form.breaks ? 4 : 0
    if (form.breaks) seen = 0
    else if (form.verb) seen = 2
  }
  return found
}

/** Features that a word has wherever it stands. Each of these functions returns how many hashes there are then. */
export function ownFeatures({ text, lower, word, ending, shape, cluster }: Form, out: Uint32Array, k: number): number {
  const size = lower.length
  out[k++] = mix(1, word)
  out[k++] = mix(9, size < 1 ? 0 : lower.charCodeAt(size - 1))
  out[k++] = mix(10, hashOf(lower, Math.max(0, size - 2), size))
  out[k++] = mix(11, ending)
  out[k++] = mix(12, hashOf(lower, Math.max(0, size - 4), size))
  out[k++] = mix(13, lower.charCodeAt(0), shape)
  out[k++] = mix(14, hashOf(lower, 0, Math.min(2, size)))
  out[k++] = mix(15, hashOf(lower, 0, Math.min(3, size)))
  out[k++] = mix(18, cluster)
  out[k++] = mix(27, hashOf(text, 0, Math.min(text.length, 60)))
  out[k++] = mix(28, cluster, ending)
  return k
}

/** What a word brings to another: it stands `at` places from it (−2 to 2). */
export function besideFeatures({ word, ending, cluster }: Form, at: number, out: Uint32Array, k: number): number {
  if (at === -2 || at === 2) {
    out[k++] = mix(at === 2 ? 5 : 4, word)
    return k
  }
  out[k++] = mix(at === 1 ? 3 : 2, word)
  out[k++] = mix(at === 1 ? 20 : 19, cluster)
  out[k++] = mix(at === 1 ? 24 : 23, ending)
  return k
}

/** How many settings there are: 32 shapes, three styles, first word or not. */
export const SETTINGS = 32 * 6

/** A number for a word's shape, the sentence's style and whether the word is its first. */
export const settingOf = (shape: number, style: number, first: boolean): number =>
  shape * 6 + style * 2 + (first ? 1 : 0)

export function settingFeatures(setting: number, out: Uint32Array, k: number): number {
  const shape = Math.floor(setting / 6)
  const style = (setting >> 1) % 3
  out[k++] = mix(0, style)
  out[k++] = mix(16, shape, style)
  out[k++] = mix(17, shape, setting & 1)
  return k
}

/** Features of a word among its neighbours; `verbs` as of `verbsAround`. */
export function amongFeatures(
  before: Form,
  own: Form,
  after: Form,
  verbs: number,
  out: Uint32Array,
  k: number,
): number {
  out[k++] = mix(6, before.word, own.word)
  out[k++] = mix(7, own.word, after.word)
  out[k++] = mix(8, before.word, after.word)
  out[k++] = mix(21, before.cluster, own.cluster)
  out[k++] = mix(22, own.cluster, after.cluster)
  out[k++] = mix(25, before.shape, own.shape)
  out[k++] = mix(26, own.shape, after.shape)
  out[k++] = mix(29, before.word, own.ending)
  out[k++] = mix(30, own.ending, after.word)
  out[k++] = mix(31, verbs, own.ending)
  out[k++] = mix(32, verbs, own.word)
  out[k++] = mix(33, verbs, own.cluster)
  return k
}

/** No more features a word than this. */
export const MOST = 34

/** All features of each word of one sentence, as training wants them. O(characters of the words). */
export function posFeatures(forms: readonly Form[]): FeatureLists {
  const hashes = new Uint32Array(forms.length * MOST)
  const ends = new Int32Array(forms.length)
  const style = styleOf(forms)
  const verbs = verbsAround(forms)
  const at = (i: number): Form => forms[i] ?? OUTSIDE
  let k = 0
  for (const [i, own] of forms.entries()) {
    k = ownFeatures(own, hashes, k)
    for (const beside of [-2, -1, 1, 2]) k = besideFeatures(at(i + beside), beside, hashes, k)
    k = settingFeatures(settingOf(own.shape, style, i === 0), hashes, k)
    k = amongFeatures(at(i - 1), own, at(i + 1), verbs[i] ?? 0, hashes, k)
    ends[i] = k
  }
  return { hashes, ends }
}
