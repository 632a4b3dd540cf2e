/**
 * Features of the tagger's second pass: what the first pass said around a token (runs, roles, order of roles in the
 * sentence). A change here asks for new weights.
 */
import { Drafts, EDGE, FIRST, FURTHER, near, SECOND } from './tagger-features.ts'
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

const drafts = new Drafts(FURTHER)

/** Hashes, FURTHER a token: what the first pass said around here; `out`: room for them, if not new. */
export function furtherFeatures(
  view: View,
  said: Uint8Array,
  out: Uint32Array = new Uint32Array(view.tokens.length * FURTHER),
): Uint32Array {
  const n = view.tokens.length
  const { word, lemma, pos, quote, from, to } = view
  const y = (i: number) => (i < 0 || i >= n ? 9 : (said[i] ?? 0))
  const w = (i: number) => (i < 0 || i >= n ? EDGE : (word[i] ?? 0))
  const p = (i: number) => (i < 0 || i >= n ? 31 : (pos[i] ?? 0))
  const seen = neighbours(view, said)
  const { a, b, c } = drafts
  for (let i = 0; i < n; i++) {
    const cl = seen.cueLeft[i] ?? -1
    const cr = seen.cueRight[i] ?? -1
    const sentence = from[i] ?? 0
    const end = to[i] ?? n
    const inSentence = (cl >= sentence ? 1 : 0) + (cr >= 0 && cr < end ? 2 : 0)
    const y0 = y(i)
    const w0 = w(i)
    const q0 = quote[i] ?? 0
    const pattern = seen.pattern[i] ?? 0
    const cueLeft = cl < 0 ? EDGE : (lemma[cl] ?? 0)
    const cueRight = cr < 0 ? EDGE : (lemma[cr] ?? 0)
    const p0 = p(i)
    const p1 = p(i - 1)
    const y1 = y(i - 1)
    const y2 = y(i - 2)
    const z1 = y(i + 1)
    const z2 = y(i + 2)
    a[0] = y0
    b[0] = y1
    c[0] = z1
    a[1] = y2
    b[1] = y1
    a[2] = z1
    b[2] = z2
    a[3] = z1
    b[3] = z2
    c[3] = y(i + 3)
    a[4] = y(i - 3)
    b[4] = y2
    c[4] = y1
    a[5] = y0
    b[5] = w0
    a[6] = y0
    b[6] = p0
    c[6] = p(i + 1)
    a[7] = y0
    b[7] = p0
    c[7] = p1
    a[8] = y1
    b[8] = w0
    a[9] = z1
    b[9] = w0
    a[10] = y0
    b[10] = w(i + 1)
    a[11] = y0
    b[11] = w(i - 1)
    a[12] = y0
    b[12] = q0
    c[12] = inSentence
    a[13] = cueLeft
    b[13] = inSentence
    c[13] = y0
    a[14] = cueRight
    b[14] = inSentence
    c[14] = y0
    a[15] = cl < 0 ? 30 : near(i - cl)
    b[15] = y0
    c[15] = inSentence
    a[16] = cr < 0 ? 30 : near(cr - i)
    b[16] = y0
    c[16] = inSentence
    a[17] = seen.sourceLeft[i] ?? 0
    b[17] = seen.sourceRight[i] ?? 0
    c[17] = y0
    a[18] = seen.contentLeft[i] ?? 0
    b[18] = seen.contentRight[i] ?? 0
    c[18] = y0
    a[19] = pattern
    b[19] = y0
    a[20] = pattern
    b[20] = p0
    c[20] = p1
    a[21] = sentence === 0 ? 9 : y(sentence - 1)
    b[21] = y0
    c[21] = q0
    a[22] = end >= n ? 9 : y(end)
    b[22] = y0
    c[22] = q0
    a[23] = seen.run[i] ?? 0
    b[23] = y0
    c[23] = seen.left[i] ?? 0
    a[24] = view.rule[i] ?? 0
    b[24] = y0
    c[24] = q0
    a[25] = view.rule[i] ?? 0
    b[25] = view.rule[i + 1] ?? 0
    c[25] = y0
    a[26] = pattern
    b[26] = q0
    c[26] = y0
    a[27] = w0
    b[27] = w(i + 1)
    c[27] = y0
    a[28] = w(i - 1)
    b[28] = w0
    c[28] = y0
    a[29] = cueLeft
    b[29] = w0
    c[29] = near(cl < 0 ? 30 : i - cl)
    a[30] = y0
    b[30] = cl >= 0 ? p(cl + 1) : 31
    c[30] = p0
    a[31] = seen.previous[i] ?? 0
    b[31] = y0
    c[31] = q0
    drafts.mixInto(out, i * FURTHER, 100)
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
