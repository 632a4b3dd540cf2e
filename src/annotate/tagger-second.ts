/**
 * Features of the tagger's second pass: what the first pass said around a token (runs, roles, order of roles in the
 * sentence). A change here asks for new weights.
 */
import { EDGE, FIRST, FURTHER, mix, near, SECOND } from './tagger-features.ts'
import type { View } from './tagger-view.ts'

/** Hashes, SECOND a token: those of the first pass and what it said around here. */
export function secondFeatures(view: View, first: Uint32Array, said: Uint8Array): Uint32Array {
  const further = furtherFeatures(view, said)
  const n = view.tokens.length
  const out = new Uint32Array(n * SECOND)
  for (let i = 0; i < n; i++) {
    out.set(first.subarray(i * FIRST, (i + 1) * FIRST), i * SECOND)
    out.set(further.subarray(i * FURTHER, (i + 1) * FURTHER), i * SECOND + FIRST)
  }
  return out
}

/** Hashes, FURTHER a token: what the first pass said around here. */
export function furtherFeatures(view: View, said: Uint8Array): Uint32Array {
  const n = view.tokens.length
  const out = new Uint32Array(n * FURTHER)
  const { word, lemma, pos, quote, from, to } = view
  const y = (i: number) => (i < 0 || i >= n ? 9 : (said[i] ?? 0))
  const w = (i: number) => (i < 0 || i >= n ? EDGE : (word[i] ?? 0))
  const p = (i: number) => (i < 0 || i >= n ? 31 : (pos[i] ?? 0))
  const seen = neighbours(view, said)
  let k = 0
  const add = (template: number, a: number, b = 0, c = 0) => {
    out[k++] = mix(template + 100, a, b, c)
  }
  for (let i = 0; i < n; i++) {
    const cl = seen.cueLeft[i] ?? -1
    const cr = seen.cueRight[i] ?? -1
    const sentence = from[i] ?? 0
    const end = to[i] ?? n
    const inSentence = (cl >= sentence ? 1 : 0) + (cr >= 0 && cr < end ? 2 : 0)
    add(0, y(i), y(i - 1), y(i + 1))
    add(1, y(i - 2), y(i - 1))
    add(2, y(i + 1), y(i + 2))
    add(3, y(i + 1), y(i + 2), y(i + 3))
    add(4, y(i - 3), y(i - 2), y(i - 1))
    add(5, y(i), w(i))
    add(6, y(i), p(i), p(i + 1))
    add(7, y(i), p(i), p(i - 1))
    add(8, y(i - 1), w(i))
    add(9, y(i + 1), w(i))
    add(10, y(i), w(i + 1))
    add(11, y(i), w(i - 1))
    add(12, y(i), quote[i] ?? 0, inSentence)
    add(13, cl < 0 ? EDGE : (lemma[cl] ?? 0), inSentence, y(i))
    add(14, cr < 0 ? EDGE : (lemma[cr] ?? 0), inSentence, y(i))
    add(15, cl < 0 ? 30 : near(i - cl), y(i), inSentence)
    add(16, cr < 0 ? 30 : near(cr - i), y(i), inSentence)
    add(17, seen.sourceLeft[i] ?? 0, seen.sourceRight[i] ?? 0, y(i))
    add(18, seen.contentLeft[i] ?? 0, seen.contentRight[i] ?? 0, y(i))
    add(19, seen.pattern[i] ?? 0, y(i))
    add(20, seen.pattern[i] ?? 0, p(i), p(i - 1))
    add(21, sentence === 0 ? 9 : y(sentence - 1), y(i), quote[i] ?? 0)
    add(22, end >= n ? 9 : y(end), y(i), quote[i] ?? 0)
    add(23, seen.run[i] ?? 0, y(i), seen.left[i] ?? 0)
    add(24, view.rule[i] ?? 0, y(i), quote[i] ?? 0)
    add(25, view.rule[i] ?? 0, view.rule[i + 1] ?? 0, y(i))
    add(26, seen.pattern[i] ?? 0, quote[i] ?? 0, y(i))
    add(27, w(i), w(i + 1), y(i))
    add(28, w(i - 1), w(i), y(i))
    add(29, cl < 0 ? EDGE : (lemma[cl] ?? 0), w(i), near(cl < 0 ? 30 : i - cl))
    add(30, y(i), cl >= 0 ? p(cl + 1) : 31, p(i))
    add(31, seen.previous[i] ?? 0, y(i), quote[i] ?? 0)
  }
  return out
}

interface Seen {
  readonly cueLeft: Int32Array
  readonly cueRight: Int32Array
  readonly sourceLeft: Uint8Array
  readonly sourceRight: Uint8Array
  readonly contentLeft: Uint8Array
  readonly contentRight: Uint8Array
  /** Order of the roles in the sentence (source, cue, content …), hashed. */
  readonly pattern: Int32Array
  /** Length of the run of one role the token stands in, and how much of it lies to the left; in buckets. */
  readonly run: Uint8Array
  readonly left: Uint8Array
  /** Role pattern of the sentence before. */
  readonly previous: Int32Array
}

const role = (label: number): number => (label === 0 ? 0 : (label + 1) >> 1)

function neighbours(view: View, said: Uint8Array): Seen {
  const n = said.length
  const seen: Seen = {
    cueLeft: new Int32Array(n).fill(-1),
    cueRight: new Int32Array(n).fill(-1),
    sourceLeft: new Uint8Array(n),
    sourceRight: new Uint8Array(n),
    contentLeft: new Uint8Array(n),
    contentRight: new Uint8Array(n),
    pattern: new Int32Array(n),
    run: new Uint8Array(n),
    left: new Uint8Array(n),
    previous: new Int32Array(n),
  }
  const last = [-99, -99, -99, -99]
  for (let i = 0; i < n; i++) {
    seen.cueLeft[i] = (last[2] ?? -99) < 0 ? -1 : (last[2] ?? -1)
    seen.sourceLeft[i] = near(Math.min(30, i - (last[1] ?? -99)))
    seen.contentLeft[i] = near(Math.min(30, i - (last[3] ?? -99)))
    last[role(said[i] ?? 0)] = i
  }
  last.fill(n + 99)
  for (let i = n - 1; i >= 0; i--) {
    seen.cueRight[i] = (last[2] ?? n) >= n ? -1 : (last[2] ?? -1)
    seen.sourceRight[i] = near(Math.min(30, (last[1] ?? n) - i))
    seen.contentRight[i] = near(Math.min(30, (last[3] ?? n) - i))
    last[role(said[i] ?? 0)] = i
  }
  let before = 0
  for (let i = 0; i < n; ) {
    const end = view.to[i] ?? n
    let pattern = 1
    for (let j = i; j < end; j++) {
      const now = role(said[j] ?? 0)
      if (now !== 0 && (j === i || now !== role(said[j - 1] ?? 0) || (said[j] ?? 0) % 2 === 1))
        pattern = (pattern * 5 + now) | 0
    }
    for (let j = i; j < end; j++) {
      seen.pattern[j] = pattern
      seen.previous[j] = before
    }
    before = pattern
    i = end > i ? end : i + 1
  }
  for (let i = 0; i < n; ) {
    let end = i + 1
    while (end < n && role(said[end] ?? 0) === role(said[i] ?? 0) && (said[end] ?? 0) % 2 === 0) end++
    for (let j = i; j < end; j++) {
      seen.run[j] = near(end - i)
      seen.left[j] = near(j - i)
    }
    i = end
  }
  return seen
}
