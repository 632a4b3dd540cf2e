/**
 * What can be said of two chunks (short phrases) of two aligned sentences: how far each covers the other, what is left
 * over, how their words are tied. From these a small model tells whether they belong together and how they relate
 * (interpretable similarity, Agirre et al. 2016). Words are given by number in their form.
 */
import type { Alignment } from './align.ts'
import { harmonic } from './features.ts'
import type { Form } from './form.ts'
import { type Lexicon, LIKENESS, type Tie } from './lexicon.ts'

export type Chunk = readonly number[]

export const CHUNK_FEATURES = [
  'linked',
  'coverA',
  'coverB',
  'cover',
  'exact',
  'restA',
  'restB',
  'restCountA',
  'restCountB',
  'contentA',
  'contentB',
  'noContent',
  'oneContent',
  'numberSame',
  'numberApart',
  'numberOnlyA',
  'numberOnlyB',
  'synonym',
  'derived',
  'narrower',
  'broader',
  'antonym',
  'antonymsOnly',
  'capitalBoth',
  'capitalA',
  'capitalB',
  'grams',
  'moreInA',
  'moreInB',
  'moreInBoth',
  'nothingMore',
  'moreNameA',
  'moreNameB',
  'moreNumberA',
  'moreNumberB',
  'lengths',
  'place',
  'left',
  'right',
  'bestA',
  'bestB',
  'free',
  'same',
  'stopsApart',
] as const

// Two sentences have some hundred pairs of chunks. Of two whole texts only the pairs that share a word are looked at.
const MOST_PAIRS = 4000

/** Features of every pair of chunks, row by row (a's chunk, then b's); empty for a pair that was not looked at. */
export function chunkFeatures(
  a: Form,
  b: Form,
  chunksA: readonly Chunk[],
  chunksB: readonly Chunk[],
  alignment: Alignment,
  lexicon: Lexicon,
): number[][][] {
  const [ofA, ofB] = [chunkOf(chunksA, a.ids.length), chunkOf(chunksB, b.ids.length)]
  const linked = chunksA.map(() => chunksB.map(() => 0))
  for (const { i, j, likeness } of alignment.links) {
    const row = linked[ofA[i] ?? -1]
    const column = ofB[j] ?? -1
    if (row !== undefined && column >= 0)
      row[column] = (row[column] ?? 0) + likeness * ((a.weights[i] ?? 0) + (b.weights[j] ?? 0))
  }
  const massA = chunksA.map((chunk) => massOf(a, chunk))
  const massB = chunksB.map((chunk) => massOf(b, chunk))
  const share = (x: number, y: number) => (linked[x]?.[y] ?? 0) / Math.max(0.1, (massA[x] ?? 0) + (massB[y] ?? 0))
  const bestOfRow = chunksA.map((_, x) => Math.max(0, ...chunksB.map((__, y) => share(x, y))))
  const bestOfColumn = chunksB.map((_, y) => Math.max(0, ...chunksA.map((__, x) => share(x, y))))
  const many = chunksA.length * chunksB.length > MOST_PAIRS
  return chunksA.map((left, x) =>
    chunksB.map((right, y) => {
      if (many && (linked[x]?.[y] ?? 0) === 0) return []
      const pair = tiesOf(a, b, left, right, lexicon)
      const around = (step: number) => share(x + step, y + step)
      const own = share(x, y)
      return [
        own,
        ...pair,
        1 - Math.abs((x + 0.5) / chunksA.length - (y + 0.5) / chunksB.length),
        around(-1),
        around(1),
        bestOfRow[x] === 0 ? 0 : own / (bestOfRow[x] ?? 1),
        bestOfColumn[y] === 0 ? 0 : own / (bestOfColumn[y] ?? 1),
        bestOfRow[x] === 0 && bestOfColumn[y] === 0 ? 1 : 0,
        sameWords(a, b, left, right) ? 1 : 0,
        stopsApart(a, b, left, right) ? 1 : 0,
      ]
    }),
  )
}

function chunkOf(chunks: readonly Chunk[], size: number): Int32Array {
  const of = new Int32Array(size).fill(-1)
  for (const [k, chunk] of chunks.entries()) for (const i of chunk) of[i] = k
  return of
}

const massOf = (form: Form, chunk: Chunk) => chunk.reduce((sum, i) => sum + (form.weights[i] ?? 0), 0)

/** The features of the two chunks alone, from `coverA` to `grams`. */
function tiesOf(a: Form, b: Form, left: Chunk, right: Chunk, lexicon: Lexicon): number[] {
  const [likeA, likeB] = [new Map<number, number>(), new Map<number, number>()]
  const ties = new Map<Tie, number>()
  let exact = 0
  for (const i of left) {
    for (const j of right) {
      const tie = lexicon.tie(a.ids[i] ?? 0, b.ids[j] ?? 0)
      if (tie === 'none') continue
      const like = LIKENESS[tie]
      if (like > (likeA.get(i) ?? 0)) likeA.set(i, like)
      if (like > (likeB.get(j) ?? 0)) likeB.set(j, like)
      if (a.content[i] && b.content[j]) ties.set(tie, (ties.get(tie) ?? 0) + 1)
      if (tie === 'same') exact += (a.weights[i] ?? 0) + (b.weights[j] ?? 0)
    }
  }
  const side = (form: Form, chunk: Chunk, like: ReadonlyMap<number, number>) => {
    let [covered, all, rest, restCount, content] = [0, 0, 0, 0, 0]
    for (const i of chunk) {
      const weight = form.weights[i] ?? 0
      all += weight
      covered += weight * (like.get(i) ?? 0)
      if (!form.content[i]) continue
      content++
      if ((like.get(i) ?? 0) >= 0.5) continue
      rest += weight
      restCount++
    }
    return { cover: all === 0 ? 0 : covered / all, rest: rest / 8, restCount, content, all }
  }
  const [x, y] = [side(a, left, likeA), side(b, right, likeB)]
  const numbers = (form: Form, chunk: Chunk) =>
    chunk.map((i) => lexicon.entry(form.ids[i] ?? 0).number).filter((value) => !Number.isNaN(value))
  const [p, q] = [numbers(a, left), numbers(b, right)]
  const sameNumber = p.some((value) => q.includes(value))
  const capital = (form: Form, chunk: Chunk) => chunk.some((i) => form.capital[i] && form.content[i])
  const [capitalA, capitalB] = [capital(a, left), capital(b, right)]
  const tied = (tie: Tie) => Math.min(1, ties.get(tie) ?? 0)
  const shared = x.content > x.restCount && y.content > y.restCount
  const flag = (value: boolean) => (value ? 1 : 0)
  return [
    x.cover,
    y.cover,
    harmonic(x.cover, y.cover),
    Math.min(1, exact / Math.max(0.1, x.all + y.all)),
    Math.min(2, x.rest),
    Math.min(2, y.rest),
    Math.min(3, x.restCount),
    Math.min(3, y.restCount),
    Math.min(4, x.content),
    Math.min(4, y.content),
    flag(x.content === 0 || y.content === 0),
    flag(x.content === 1 && y.content === 1),
    flag(sameNumber),
    flag(p.length > 0 && q.length > 0 && !sameNumber),
    flag(p.length > 0 && q.length === 0),
    flag(q.length > 0 && p.length === 0),
    tied('synonym'),
    tied('derived'),
    tied('narrower'),
    tied('broader'),
    tied('antonym'),
    flag(tied('antonym') > 0 && x.restCount <= 1 && y.restCount <= 1),
    flag(capitalA && capitalB),
    flag(capitalA && !capitalB),
    flag(capitalB && !capitalA),
    gramLikeness(a, b, left, right),
    flag(shared && x.restCount > 0 && y.restCount === 0),
    flag(shared && x.restCount === 0 && y.restCount > 0),
    flag(shared && x.restCount > 0 && y.restCount > 0),
    flag(shared && x.restCount === 0 && y.restCount === 0),
    flag(shared && y.restCount === 0 && capitalRest(a, left, likeA)),
    flag(shared && x.restCount === 0 && capitalRest(b, right, likeB)),
    flag(shared && p.length > 0 && q.length === 0 && y.restCount === 0),
    flag(shared && q.length > 0 && p.length === 0 && x.restCount === 0),
    Math.log((left.length + 1) / (right.length + 1)),
  ]
}

function capitalRest(form: Form, chunk: Chunk, like: ReadonlyMap<number, number>): boolean {
  return chunk.some((i) => form.capital[i] && form.content[i] && !like.has(i))
}

function gramLikeness(a: Form, b: Form, left: Chunk, right: Chunk): number {
  const grams = (form: Form, chunk: Chunk) => {
    const text = chunk.map((i) => form.words[i]?.key ?? '').join(' ')
    return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, k) => text.slice(k, k + 3)))
  }
  const [x, y] = [grams(a, left), grams(b, right)]
  const shared = [...x].filter((gram) => y.has(gram)).length
  return x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size)
}

function sameWords(a: Form, b: Form, left: Chunk, right: Chunk): boolean {
  const bag = (form: Form, chunk: Chunk) =>
    chunk
      .filter((i) => form.content[i])
      .map((i) => form.ids[i] ?? 0)
      .sort((p, q) => p - q)
      .join()
  return bag(a, left) === bag(b, right)
}

/** Both have stop words, and none in common ("in" / "at"). */
function stopsApart(a: Form, b: Form, left: Chunk, right: Chunk): boolean {
  const stops = (form: Form, chunk: Chunk) => chunk.filter((i) => !form.content[i]).map((i) => form.ids[i])
  const [x, y] = [stops(a, left), stops(b, right)]
  return x.length > 0 && y.length > 0 && !x.some((id) => y.includes(id))
}
