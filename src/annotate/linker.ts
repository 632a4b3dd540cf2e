/**
 * Joins the runs that the tagger marked in one paragraph: each content to its cue, each cue to its source (several cues
 * may share one, a cue may have none). Pairs are scored by a small linear model over distances, order and what stands in
 * between; the same features serve training.
 */
import { COMMA, QUOTE, STOP, VERB, type View } from './tagger-view.ts'

export type Role = 1 | 2 | 3
/** 1 source, 2 cue, 3 content; token indexes within the paragraph, end exclusive. */
export interface Run {
  readonly role: Role
  readonly from: number
  readonly to: number
}

export interface Linked {
  readonly cue: Run
  readonly source: Run | null
  readonly content: readonly Run[]
}

/** 2^14 buckets; the pairs have few features and most are shared. */
export const LINK_BUCKETS = 1 << 14

/** The runs of a label sequence, by place. */
export function runsOf(labels: Uint8Array): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0
    if (label === 0 || label % 2 === 0) continue
    let to = i + 1
    while (labels[to] === label + 1) to++
    runs.push({ role: ((label + 1) / 2) as Role, from: i, to })
    i = to - 1
  }
  return runs
}

// How many runs on either side are looked at: a source or cue is nearly always among the nearest five of its sort.
const REACH = 5

/** The runs of a role nearest to this one, on both sides. */
export function candidates(runs: readonly Run[], at: number, role: Role): number[] {
  const found: number[] = []
  for (let i = at - 1, left = REACH; i >= 0 && left > 0; i--)
    if (runs[i]?.role === role) {
      found.push(i)
      left--
    }
  for (let i = at + 1, right = REACH; i < runs.length && right > 0; i++)
    if (runs[i]?.role === role) {
      found.push(i)
      right--
    }
  return found
}

export function link(view: View, runs: readonly Run[], weights: ArrayLike<number>): Linked[] {
  const score = (features: readonly number[]) => {
    let sum = 0
    for (const feature of features) sum += weights[feature] ?? 0
    return sum
  }
  const choose = (at: number, role: Role): number | null => {
    let best: number | null = null
    let top = role === 1 ? score(noneFeatures(view, runs, at)) : Number.NEGATIVE_INFINITY
    for (const candidate of candidates(runs, at, role)) {
      const value = score(pairFeatures(view, runs, at, candidate))
      if (value > top) {
        top = value
        best = candidate
      }
    }
    return best
  }
  const contents = new Map<number, Run[]>()
  for (const [i, run] of runs.entries()) {
    if (run.role !== 3) continue
    const cue = choose(i, 2)
    if (cue !== null) contents.set(cue, [...(contents.get(cue) ?? []), run])
  }
  const linked: Linked[] = []
  for (const [i, run] of runs.entries()) {
    const content = contents.get(i)
    if (run.role !== 2 || content === undefined) continue
    const source = choose(i, 1)
    linked.push({ cue: run, source: source === null ? null : (runs[source] ?? null), content })
  }
  return linked
}

/** Without weights: each content to the nearest cue, each cue to the nearest source. What the learned linker is measured against. */
export function linkNearest(runs: readonly Run[]): Linked[] {
  const gap = (a: Run, b: Run) => (a.from < b.from ? b.from - a.to : a.from - b.to)
  const nearest = (at: number, role: Role): number | null => {
    const from = runs[at]
    let best: number | null = null
    for (const i of candidates(runs, at, role)) {
      const [one, other] = [runs[i], best === null ? undefined : runs[best]]
      if (from !== undefined && one !== undefined && (other === undefined || gap(from, one) < gap(from, other)))
        best = i
    }
    return best
  }
  const contents = new Map<number, Run[]>()
  for (const [i, run] of runs.entries()) {
    const cue = run.role === 3 ? nearest(i, 2) : null
    if (cue !== null) contents.set(cue, [...(contents.get(cue) ?? []), run])
  }
  return [...contents].flatMap(([at, content]) => {
    const cue = runs[at]
    const source = nearest(at, 1)
    return cue === undefined ? [] : [{ cue, source: source === null ? null : (runs[source] ?? null), content }]
  })
}

const few = (count: number): number => Math.min(count, 4)
const far = (distance: number): number => (distance > 30 ? 9 : distance > 15 ? 8 : distance > 8 ? 7 : distance)

function mix(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 1, 0x9e37_79b1) ^ a
  h = Math.imul(h ^ (h >>> 15), 0x85eb_ca6b) ^ b
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35) ^ c
  return ((h ^ (h >>> 16)) >>> 0) & (LINK_BUCKETS - 1)
}

/** Lemma of the cue's last verb, else of its last word. */
function cueLemma(view: View, run: Run | undefined): number {
  if (run === undefined) return 0
  for (let i = run.to - 1; i >= run.from; i--) if (view.tokens[i]?.pos === 'VERB') return view.lemma[i] ?? 0
  return view.lemma[run.to - 1] ?? 0
}

const sentenceOf = (view: View, token: number): number => view.from[token] ?? 0

/** Features of "run `at` belongs to run `to`" (content to cue, cue to source). */
export function pairFeatures(view: View, runs: readonly Run[], at: number, to: number): number[] {
  const a = runs[at]
  const b = runs[to]
  if (a === undefined || b === undefined) return []
  const base = a.role === 3 ? 0 : 100
  const before = b.from < a.from ? 1 : 0
  const [low, high] = before === 1 ? [b.to, a.from] : [a.to, b.from]
  const gap = Math.max(0, high - low)
  const counts = [0, 0, 0, 0]
  for (let i = Math.min(at, to) + 1; i < Math.max(at, to); i++)
    counts[runs[i]?.role ?? 0] = (counts[runs[i]?.role ?? 0] ?? 0) + 1
  let commas = 0
  let stops = 0
  let marks = 0
  let verbs = 0
  for (let i = low; i < high && i < low + 60; i++) {
    switch (view.mark[i]) {
      case COMMA:
        commas++
        break
      case STOP:
        stops++
        break
      case QUOTE:
        marks++
        break
      case VERB:
        verbs++
    }
  }
  const same = sentenceOf(view, a.from) === sentenceOf(view, b.from) ? 1 : 0
  const cue = cueLemma(view, a.role === 2 ? a : b)
  const between = few(counts[1] ?? 0) + 5 * few(counts[2] ?? 0) + 25 * few(counts[3] ?? 0)
  const neighbours =
    roleAt(runs, a, -1, at) + 4 * roleAt(runs, a, 1, at) + 16 * roleAt(runs, b, -1, to) + 64 * roleAt(runs, b, 1, to)
  const start = view.tokens[a.from]
  const quoted = view.quote[a.from] ?? 0
  return [
    mix(base, before, same),
    mix(base + 1, before, far(gap), same),
    mix(base + 2, before, between, same),
    mix(base + 3, before, few(commas) + 5 * few(stops) + 25 * few(marks), same),
    mix(base + 4, before, cue, same),
    mix(base + 5, before, cue, between),
    mix(base + 6, before, quoted, between),
    mix(base + 7, before, neighbours, same),
    mix(base + 8, before, few(verbs), few(commas)),
    mix(base + 9, Math.abs(at - to), before, same),
    mix(base + 10, before, view.word[low] ?? 0, gap > 2 ? 3 : gap),
    mix(base + 11, before, view.word[high - 1] ?? 0, gap > 2 ? 3 : gap),
    mix(base + 12, before, start?.pos === 'PRON' ? 1 : 0, between),
    mix(base + 13, before, view.pos[b.from] ?? 0, few(b.to - b.from)),
    mix(base + 14, before, view.word[a.from - 1] ?? 0, same),
    mix(base + 15, before, between, neighbours),
    mix(base + 16, before, view.quote[b.from] ?? 0, quoted),
    mix(base + 17, before, few(Math.abs(sentenceIndex(view, a.from) - sentenceIndex(view, b.from))), between),
    mix(base + 18, before, view.word[b.from] ?? 0, b.to - b.from === 1 ? 1 : 0),
  ]
}

function roleAt(runs: readonly Run[], run: Run, step: number, at: number): number {
  const other = runs[at + step]
  if (other === undefined) return 0
  const gap = step < 0 ? run.from - other.to : other.from - run.to
  return gap > 3 ? 0 : other.role
}

/** How many sentences of the paragraph begin before: a rough index from the sentence's first token. */
function sentenceIndex(view: View, token: number): number {
  let count = 0
  for (let i = sentenceOf(view, token); i > 0 && count < 6; i = sentenceOf(view, i - 1)) count++
  return count
}

/** Features of "this cue has no source". */
export function noneFeatures(view: View, runs: readonly Run[], at: number): number[] {
  const run = runs[at]
  if (run === undefined) return []
  const sources = candidates(runs, at, 1)
  const inSentence = sources.some((i) => sentenceOf(view, runs[i]?.from ?? 0) === sentenceOf(view, run.from)) ? 1 : 0
  return [
    mix(200, inSentence, few(sources.length)),
    mix(201, cueLemma(view, run), inSentence),
    mix(202, view.word[run.from] ?? 0, inSentence),
    mix(203, view.pos[run.from] ?? 0, run.to - run.from, inSentence),
    mix(204, view.word[run.from - 1] ?? 0, inSentence),
    mix(205, roleAt(runs, run, -1, at), roleAt(runs, run, 1, at)),
    mix(206, view.word[run.to] ?? 0, inSentence),
  ]
}
