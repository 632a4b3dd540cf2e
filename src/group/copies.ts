/**
 * Copies and part copies with their exact characters. Candidates share fingerprints (an inverted index, never all
 * pairs); the shared runs are then found word by word.
 */
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import type { Copy } from '../model/story.ts'
import { type SharedRun, sharedRuns } from '../text/shared-runs.ts'
import { shingleHashes, winnow } from '../text/shingles.ts'
import { trimSpan } from '../text/span.ts'
import { type DegreeModel, degreeOf } from './degree.ts'
import { eachHash, type Postings } from './postings.ts'
import { type Body, quotedWords } from './quoted.ts'

// A fingerprint that more articles hold is a form or a notice of the house, not a copied passage; whole copies are
// known by their other fingerprints. Keeps the work proportional to the archive.
const MOST_HOLDERS = 200
// Fingerprints shared: one is a phrase of twelve words, two may be; below them nothing is looked at.
const LEAST_SHARED = 2
/**
 * A pair is a copy where its runs hold so much of the shorter text (research note §3: no false pair among 170,000 at
 * .08), and so many words in all: the name of a column and a disclaimer are shared too; …
 */
const LEAST_SHARE = 0.08
const LEAST_WORDS = 25
/** … or from one run of so many words, however long the two texts are. */
const LONG_RUN = 25
// A run of fewer words outside quotation marks is a quotation: shown where other runs prove the copy, no proof itself,
// unless it is longer than two reporters at one speech cut alike (bench: group.copies, no such pair).
const LEAST_UNQUOTED = 5
const LONG_QUOTE = 36

export interface CopyCandidate {
  readonly a: number
  readonly b: number
  /** Fingerprints in common over those of the shorter text, 0..1. */
  readonly share: number
  readonly shared: number
}

export interface CopySettings {
  readonly degreeModel: DegreeModel
  /** Fingerprints that stand in many stories. */
  readonly boilerplate: ReadonlySet<number>
}

/** Pairs a < b with fingerprints in common, in order. */
export function copyCandidates(fingerprints: readonly Uint32Array[], postings: Postings): CopyCandidate[] {
  const count = fingerprints.length
  const shared = new Map<number, number>()
  eachHash(postings, (_hash, holders) => {
    if (holders.length < 2 || holders.length > MOST_HOLDERS) return
    for (let i = 0; i < holders.length; i++)
      for (let j = i + 1; j < holders.length; j++) {
        const key = (holders[i] as number) * count + (holders[j] as number)
        shared.set(key, (shared.get(key) ?? 0) + 1)
      }
  })
  const found: CopyCandidate[] = []
  for (const [key, n] of shared) {
    const a = Math.floor(key / count)
    const b = key % count
    const least = Math.min(fingerprints[a]?.length ?? 0, fingerprints[b]?.length ?? 0)
    if (n >= Math.min(LEAST_SHARED, least)) found.push({ a, b, share: n / Math.max(1, least), shared: n })
  }
  return found.sort((x, y) => x.a - y.a || x.b - y.b)
}

/**
 * The copy between two articles, or null where what they share is no more than chance or phrase. Runs of which half
 * the fingerprints are boilerplate do not count.
 */
export function copyOf(
  a: Article,
  b: Article,
  bodyA: Body,
  bodyB: Body,
  { degreeModel, boilerplate }: CopySettings,
): Copy | null {
  const runs = sharedRuns(bodyA.hashes, bodyB.hashes).filter((run) => !isBoilerplate(bodyA, run, boilerplate))
  const quotedA = quotedWords(a, bodyA)
  const quotedB = quotedWords(b, bodyB)
  const inA = new Uint8Array(bodyA.hashes.length)
  const inB = new Uint8Array(bodyB.hashes.length)
  let proof = 0
  let longest = 0
  for (const run of runs) {
    inA.fill(1, run.a, run.a + run.length)
    inB.fill(1, run.b, run.b + run.length)
    const inQuotes = Math.max(
      total(quotedA.subarray(run.a, run.a + run.length)),
      total(quotedB.subarray(run.b, run.b + run.length)),
    )
    if (run.length - inQuotes < LEAST_UNQUOTED && run.length < LONG_QUOTE) continue
    proof += run.length
    longest = Math.max(longest, run.length)
  }
  const shareOfA = ratio(total(inA), inA.length)
  const shareOfB = ratio(total(inB), inB.length)
  const same = shareOfA === 1 && shareOfB === 1
  const enough = proof >= LEAST_WORDS && proof >= LEAST_SHARE * Math.min(inA.length, inB.length)
  if (!same && !enough && longest < LONG_RUN) return null
  return {
    a: a.id,
    b: b.id,
    shareOfA: round(shareOfA),
    shareOfB: round(shareOfB),
    shareOfAUnquoted: round(unquoted(inA, quotedA)),
    shareOfBUnquoted: round(unquoted(inB, quotedB)),
    degree: degreeOf(degreeModel, bodyA.hashes, bodyB.hashes, shareOfA, shareOfB),
    spans: runs.map((run) => spansOf(a.text, b.text, bodyA, bodyB, run)),
  }
}

function isBoilerplate({ hashes }: Body, { a, length }: SharedRun, boilerplate: ReadonlySet<number>): boolean {
  if (boilerplate.size === 0) return false
  const marks = winnow(shingleHashes(hashes.subarray(a, a + length)))
  let known = 0
  for (const mark of marks) if (boilerplate.has(mark)) known++
  return known * 2 >= marks.length
}

/** The run's characters in both, with the punctuation around it that both have. */
function spansOf(a: string, b: string, bodyA: Body, bodyB: Body, run: SharedRun): [Span, Span] {
  let startA = bodyA.starts[run.a] as number
  let startB = bodyB.starts[run.b] as number
  let endA = bodyA.ends[run.a + run.length - 1] as number
  let endB = bodyB.ends[run.b + run.length - 1] as number
  while (endA < a.length && a[endA] === b[endB] && !WORD.test(a[endA] ?? '')) {
    endA++
    endB++
  }
  while (startA > 0 && a[startA - 1] === b[startB - 1] && !WORD.test(a[startA - 1] ?? '')) {
    startA--
    startB--
  }
  return [trimSpan(a, { start: startA, end: endA }), trimSpan(b, { start: startB, end: endB })]
}

// Half of a surrogate pair counts as a word's character, so that no span cuts one.
const WORD = /[\p{L}\p{M}\p{N}\p{Cs}]/u

function total(marks: Uint8Array): number {
  let sum = 0
  for (const mark of marks) sum += mark
  return sum
}

function unquoted(inRun: Uint8Array, quoted: Uint8Array): number {
  let shared = 0
  let all = 0
  for (let i = 0; i < inRun.length; i++) {
    if (quoted[i] === 1) continue
    all++
    shared += inRun[i] as number
  }
  return ratio(shared, all)
}

function ratio(part: number, of: number): number {
  return of === 0 ? 0 : part / of
}

function round(share: number): number {
  return Math.round(share * 1e4) / 1e4
}
