/**
 * What the part-of-speech tagger looks at, per word: the words around, their beginnings and endings, shapes and clusters, and
 * how the sentence is set (a headline gives every word a capital). Hashes cut to HASH_BITS bits; the
 * same code runs in training (bench/train/pos.ts) and in use, so a change here asks for new weights.
 */
import type { Span } from '../../model/span.ts'
import type { FeatureLists } from '../../tagger/sparse-model.ts'
import type { Clusters } from './clusters.ts'

/** At 20 bits the index stays in the processor's cache; dev accuracy is that of 22 bits. */
export const HASH_BITS = 20
const MASK = (1 << HASH_BITS) - 1
const FEATURES = 34

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

/**
 * For each word whether a sure verb stands in its clause: 1 before it, 2 after it. "…, the log at Norvik shows": none but
 * this can be the verb, which words next to it do not tell.
 */
function verbsAround(lower: readonly string[]): Uint8Array {
  const found = new Uint8Array(lower.length)
  let seen = 0
  for (let i = 0; i < lower.length; i++) {
    const word = lower[i] ?? ''
    found[i] = seen
    if (BREAKS.has(word)) seen = 0
    else if (VERBS.has(word)) seen = 1
  }
  seen = 0
  for (let i = lower.length - 1; i >= 0; i--) {
    const word = lower[i] ?? ''
    found[i] = (found[i] ?? 0) + seen
    if (BREAKS.has(word)) seen = 0
    else if (VERBS.has(word)) seen = 2
  }
  return found
}

/**
 * Features of each word of one sentence. `lower`: the words in lower case; `fixed`: −1 for those whose features are wanted. O(characters of the words).
 */
export function posFeatures(
  text: string,
  words: readonly Span[],
  lower: readonly string[],
  fixed: Int8Array,
  clusters: Clusters,
): FeatureLists {
  const n = words.length
  // Two places of padding at each end stand for the edge of the sentence.
  const word = new Int32Array(n + 4).fill(EDGE)
  const ending = new Int32Array(n + 4).fill(EDGE)
  const shape = new Int32Array(n + 4).fill(31)
  const cluster = new Int32Array(n + 4).fill(-2)
  let capital = 0
  let small = 0
  for (let i = 0; i < n; i++) {
    const form = lower[i] ?? ''
    const span = words[i]
    const seen = shapeOf(text.slice(span?.start ?? 0, span?.end ?? 0), form)
    word[i + 2] = hashOf(form, 0, Math.min(form.length, 60))
    ending[i + 2] = hashOf(form, Math.max(0, form.length - 3), form.length)
    shape[i + 2] = seen
    cluster[i + 2] = clusters(form.includes('’') ? form.replace(/’/g, "'") : form)
    const kind = seen & 7
    if (form.length > 3 && kind > 3) capital++
    else if (form.length > 3 && kind === 2) small++
  }
  // "Mayor Opens Bridge": no long word in small letters tells the setting, not the name.
  const style = capital + small < 3 ? 2 : small * 4 < capital ? 1 : 0
  const clause = verbsAround(lower)
  const hashes = new Uint32Array(n * FEATURES)
  const ends = new Int32Array(n)
  let k = 0
  const add = (template: number, a: number, b = 0) => {
    hashes[k++] = mix(template, a, b)
  }
  for (let i = 0; i < n; i++) {
    ends[i] = k
    if (fixed[i] !== -1) continue
    const at = i + 2
    const form = lower[i] ?? ''
    const size = form.length
    const span = words[i]
    const w = word[at] ?? 0
    const before = word[at - 1] ?? 0
    const after = word[at + 1] ?? 0
    const s = shape[at] ?? 0
    const c = cluster[at] ?? 0
    const cb = cluster[at - 1] ?? 0
    const ca = cluster[at + 1] ?? 0
    const e = ending[at] ?? 0
    add(0, style)
    add(1, w)
    add(2, before)
    add(3, after)
    add(4, word[at - 2] ?? 0)
    add(5, word[at + 2] ?? 0)
    add(6, before, w)
    add(7, w, after)
    add(8, before, after)
    add(9, size < 1 ? 0 : form.charCodeAt(size - 1))
    add(10, hashOf(form, Math.max(0, size - 2), size))
    add(11, e)
    add(12, hashOf(form, Math.max(0, size - 4), size))
    add(13, form.charCodeAt(0), s)
    add(14, hashOf(form, 0, Math.min(2, size)))
    add(15, hashOf(form, 0, Math.min(3, size)))
    add(16, s, style)
    add(17, s, i === 0 ? 1 : 0)
    add(18, c)
    add(19, cb)
    add(20, ca)
    add(21, cb, c)
    add(22, c, ca)
    add(23, ending[at - 1] ?? 0)
    add(24, ending[at + 1] ?? 0)
    add(25, shape[at - 1] ?? 0, s)
    add(26, s, shape[at + 1] ?? 0)
    add(27, hashOf(text, span?.start ?? 0, Math.min(span?.end ?? 0, (span?.start ?? 0) + 60)))
    add(28, c, e)
    add(29, before, e)
    add(30, e, after)
    const verbs = (clause[i] ?? 0) + (i + 1 < n && BREAKS.has(lower[i + 1] ?? '') ? 4 : i + 1 === n ? 8 : 0)
    add(31, verbs, e)
    add(32, verbs, w)
    add(33, verbs, c)
    ends[i] = k
  }
  return { hashes, ends }
}
