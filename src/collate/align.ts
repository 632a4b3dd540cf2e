/**
 * Word alignment of two statements after Sultan, Bethard & Sumner 2014/2015, without the parser: runs of equal words
 * first, then like words, the better their context the earlier, then stop words beside aligned ones. Each word has at
 * most one partner, but for short forms ("U.S." takes "United" and "States"). O(|a|*|b|).
 */
import { compareTimes } from '../language/calendar/compare.ts'
import { compareQuantities } from '../language/en/quantities/compare.ts'
import type { Form } from './form.ts'
import { type Lexicon, LIKENESS, type Tie } from './lexicon.ts'

export interface Link {
  readonly i: number
  readonly j: number
  readonly tie: Tie | 'time' | 'quantity' | 'place'
  readonly likeness: number
}

export interface Alignment {
  /** Partner of each word of a (of b), or -1. */
  readonly toB: Int32Array
  readonly toA: Int32Array
  /** Likeness of the link of each word, 0 where it has none. */
  readonly likeA: Float64Array
  readonly likeB: Float64Array
  /** Sorted by i, j. */
  readonly links: readonly Link[]
  /** Weighted share of a's words (b's) that the other has. */
  readonly coverA: number
  readonly coverB: number
}

// Words this far to each side count as context (Sultan 2014 uses 3 content words).
const WINDOW = 3
// Share of the likeness of words against that of contexts (Sultan 2014: .9 for words); moves little from .8 to .95.
const WORD_SHARE = 0.9

export function align(a: Form, b: Form, lexicon: Lexicon): Alignment {
  const n = a.ids.length
  const m = b.ids.length
  const toB = new Int32Array(n).fill(-1)
  const toA = new Int32Array(m).fill(-1)
  const links: Link[] = []
  const join = (i: number, j: number, tie: Link['tie'], likeness: number) => {
    if (toB[i] === -1) toB[i] = j
    if (toA[j] === -1) toA[j] = i
    links.push({ i, j, tie, likeness })
  }
  alignRuns(a, b, toB, toA, join)
  alignLike(a, b, lexicon, toB, toA, join)
  alignStops(a, b, lexicon, toB, toA, join)
  alignPlaces(a, b, toB, toA, join)
  alignShortForms(a, b, lexicon, toB, toA, links)
  links.sort((x, y) => x.i - y.i || x.j - y.j)
  const likeA = new Float64Array(n)
  const likeB = new Float64Array(m)
  for (const { i, j, likeness } of links) {
    if (likeness > (likeA[i] ?? 0)) likeA[i] = likeness
    if (likeness > (likeB[j] ?? 0)) likeB[j] = likeness
  }
  return { toB, toA, likeA, likeB, links, coverA: cover(a, likeA), coverB: cover(b, likeB) }
}

function cover(form: Form, like: Float64Array): number {
  let sum = 0
  for (let i = 0; i < like.length; i++) sum += (like[i] ?? 0) * (form.weights[i] ?? 0)
  return form.mass > 0 ? sum / form.mass : 0
}

type Join = (i: number, j: number, tie: Link['tie'], likeness: number) => void

/** Runs of two or more equal words with a content word among them, the heaviest first. */
function alignRuns(a: Form, b: Form, toB: Int32Array, toA: Int32Array, join: Join): void {
  const runs: { i: number; j: number; length: number; weight: number }[] = []
  const [left, right] = [a.ids, b.ids]
  const [n, m] = [left.length, right.length]
  for (let i = 0; i < n; i++) {
    const id = left[i]
    for (let j = 0; j < m; j++) {
      if (right[j] !== id || (i > 0 && j > 0 && left[i - 1] === right[j - 1])) continue
      let length = 0
      let weight = 0
      let content = 0
      while (i + length < n && j + length < m && left[i + length] === right[j + length]) {
        weight += a.weights[i + length] ?? 0
        content += a.content[i + length] ?? 0
        length++
      }
      if (length > 1 && content > 0) runs.push({ i, j, length, weight })
    }
  }
  runs.sort((x, y) => y.weight - x.weight || x.i - y.i || x.j - y.j)
  for (const run of runs)
    for (let k = 0; k < run.length; k++)
      if (toB[run.i + k] === -1 && toA[run.j + k] === -1) join(run.i + k, run.j + k, 'same', 1)
}

/** Content words by likeness and context, best first. */
function alignLike(a: Form, b: Form, lexicon: Lexicon, toB: Int32Array, toA: Int32Array, join: Join): void {
  const found: { i: number; j: number; tie: Link['tie']; likeness: number; score: number }[] = []
  const free: number[] = []
  for (let j = 0; j < b.ids.length; j++) if (toA[j] === -1 && b.content[j]) free.push(j)
  for (let i = 0; i < a.ids.length; i++) {
    if (toB[i] !== -1 || !a.content[i]) continue
    const id = a.ids[i] ?? 0
    const kin = lexicon.kin(id)
    const isTime = (a.timeOf[i] ?? -1) >= 0
    const isQuantity = (a.quantityOf[i] ?? -1) >= 0
    for (const j of free) {
      const other = b.ids[j] ?? 0
      const known = id === other ? 'same' : kin?.get(other)
      const bothTyped = (isTime && (b.timeOf[j] ?? -1) >= 0) || (isQuantity && (b.quantityOf[j] ?? -1) >= 0)
      // Most pairs of words end here.
      if (known === undefined && !bothTyped) continue
      let tie: Link['tie'] = known ?? 'none'
      let likeness = LIKENESS[known ?? 'none']
      const typed = bothTyped ? likenessOfTyped(a, b, i, j) : null
      if (typed !== null && typed.likeness > likeness) ({ tie, likeness } = typed)
      if (likeness === 0) continue
      const score = WORD_SHARE * likeness + (1 - WORD_SHARE) * context(a, b, i, j) + nearness(a, b, i, j)
      found.push({ i, j, tie, likeness, score })
    }
  }
  found.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)
  for (const { i, j, tie, likeness } of found) if (toB[i] === -1 && toA[j] === -1) join(i, j, tie, likeness)
}

/** Words of a time or quantity line up by value: "Sunday" with "November 17", "160" with "more than 150". */
function likenessOfTyped(
  a: Form,
  b: Form,
  i: number,
  j: number,
): { tie: 'time' | 'quantity'; likeness: number } | null {
  const [left, right] = [a.times[a.timeOf[i] ?? -1], b.times[b.timeOf[j] ?? -1]]
  if (left !== undefined && right !== undefined) {
    const relation = compareTimes(left, right)
    if (relation === 'equal') return { tie: 'time', likeness: 0.9 }
    if (relation === 'a-inside-b' || relation === 'b-inside-a') return { tie: 'time', likeness: 0.5 }
    // "14 months" and "over a year" are lengths: what calendars cannot compare, amounts can.
    if (relation !== 'incomparable') return null
  }
  const [one, other] = [a.quantities[a.quantityOf[i] ?? -1], b.quantities[b.quantityOf[j] ?? -1]]
  if (one === undefined || other === undefined) return null
  const relation = compareQuantities(one, other)
  if (relation === 'equal') return { tie: 'quantity', likeness: 0.9 }
  if (relation === 'a-more-precise' || relation === 'b-more-precise') return { tie: 'quantity', likeness: 0.6 }
  return relation === 'overlapping' ? { tie: 'quantity', likeness: 0.3 } : null
}

/** Share of equal content words among those around i and j, 0..1. */
function context(a: Form, b: Form, i: number, j: number): number {
  let shared = 0
  let all = 0
  for (let x = Math.max(0, i - WINDOW); x <= Math.min(a.ids.length - 1, i + WINDOW); x++) {
    if (x === i || !a.content[x]) continue
    all++
    for (let y = Math.max(0, j - WINDOW); y <= Math.min(b.ids.length - 1, j + WINDOW); y++) {
      if (y !== j && a.ids[x] === b.ids[y]) {
        shared++
        break
      }
    }
  }
  return all === 0 ? 0 : shared / all
}

// Between equals the pair at like places wins; never more than a thousandth, so that it decides nothing else.
function nearness(a: Form, b: Form, i: number, j: number): number {
  return 0.001 * (1 - Math.abs(i / a.ids.length - j / b.ids.length))
}

/**
 * Stop words line up where a neighbour on the same side is aligned: equal ones, then equal ones a few words off, then
 * ones of a class ("the"/"this", "is"/"was"). Last, a content word whose neighbours on both sides are aligned.
 */
function alignStops(a: Form, b: Form, lexicon: Lexicon, toB: Int32Array, toA: Int32Array, join: Join): void {
  const classOf = (id: number) => STOP_CLASS.get(lexicon.entry(id).lemma)
  const beside = (match: (i: number, j: number) => boolean, reach: number, likeness: number) => {
    for (let i = 0; i < a.ids.length; i++) {
      if (toB[i] !== -1 || a.content[i]) continue
      let best = -1
      let off = reach + 1
      for (let di = 1; di <= reach; di++) {
        for (let side = di; side >= -di; side -= 2 * di) {
          const at = i + side
          // Looking outside an array of numbers is slow.
          const partner = at < 0 || at >= a.ids.length ? -1 : (toB[at] ?? -1)
          if (partner < 0) continue
          for (let dj = 0; dj <= reach; dj++) {
            const j = side > 0 ? partner - 1 - dj : partner + 1 + dj
            const distance = di - 1 + dj
            if (distance >= off || j < 0 || j >= b.ids.length || toA[j] !== -1 || b.content[j] || !match(i, j)) continue
            best = j
            off = distance
          }
        }
      }
      if (best >= 0) join(i, best, 'same', likeness)
    }
  }
  const equal = (i: number, j: number) => a.ids[i] === b.ids[j]
  for (let round = 0; round < 2; round++) beside(equal, 1, 1)
  beside(equal, STOP_REACH, 1)
  beside(
    (i, j) => {
      const of = classOf(a.ids[i] ?? 0)
      return of !== undefined && of === classOf(b.ids[j] ?? 0)
    },
    1,
    0.5,
  )
}

// How many words an equal stop word may stand off an aligned one (MTRef dev, F: 1 .75, 3 .787, 5 .791; STS is best at 3).
const STOP_REACH = 3

const STOP_CLASS: ReadonlyMap<string, number> = new Map(
  [
    'the a an this that these those its his her their our my your',
    'be is are was were am been being has have had do does did',
    'in of at to for on by with from over into during about against under through between among',
    'will would shall should can could may might must',
    'he she it they we i you who which him them us',
    'and but or also however while',
  ].flatMap((line, k) => line.split(' ').map((word) => [word, k] as const)),
)

// Place alone says what stands against what, not that it is alike: with .3 STS headlines lose .005, MSRpar .007.
const PLACE_LIKENESS = 0

/** Content words that stand between aligned words on both sides and have nothing else: "angry residents" / "angry people". */
function alignPlaces(a: Form, b: Form, toB: Int32Array, toA: Int32Array, join: Join): void {
  for (let i = 0; i < a.ids.length; i++) {
    if (toB[i] !== -1 || !a.content[i] || a.capital[i]) continue
    const before = i === 0 ? -1 : (toB[i - 1] ?? -1)
    const after = i + 1 === a.ids.length ? b.ids.length : (toB[i + 1] ?? -1)
    const j = before + 1
    if ((i > 0 && before < 0) || after !== j + 1 || toA[j] !== -1 || !b.content[j] || b.capital[j]) continue
    join(i, j, 'place', PLACE_LIKENESS)
  }
}

/** The further words of a long form whose first word is aligned to its short form. */
function alignShortForms(a: Form, b: Form, lexicon: Lexicon, toB: Int32Array, toA: Int32Array, links: Link[]): void {
  for (const link of links.filter((one) => one.tie === 'acronym')) {
    for (let j = link.j - 2; j <= link.j + 2; j++)
      if (j >= 0 && j < b.ids.length && toA[j] === -1 && lexicon.tie(a.ids[link.i] ?? 0, b.ids[j] ?? 0) === 'acronym') {
        toA[j] = link.i
        links.push({ i: link.i, j, tie: 'acronym', likeness: LIKENESS.acronym })
      }
    for (let i = link.i - 2; i <= link.i + 2; i++)
      if (i >= 0 && i < a.ids.length && toB[i] === -1 && lexicon.tie(a.ids[i] ?? 0, b.ids[link.j] ?? 0) === 'acronym') {
        toB[i] = link.j
        links.push({ i, j: link.j, tie: 'acronym', likeness: LIKENESS.acronym })
      }
  }
}
