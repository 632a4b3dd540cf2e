/**
 * What speaks for two statements of a story saying the same: numbers the claim score is made of. First those of the
 * pair alone, then those it has only among the other pairs of the two articles.
 */
import { compareTimes } from '../language/calendar/compare.ts'
import { compareQuantities } from '../language/en/quantities/compare.ts'
import { type Alignment, align } from './align.ts'
import type { Form } from './form.ts'
import type { Lexicon } from './lexicon.ts'
import type { Entry } from './pool.ts'

export const FEATURES = [
  'cover',
  'coverMost',
  'mass',
  'run',
  'names',
  'namesApart',
  'numbers',
  'numbersApart',
  'times',
  'timesApart',
  'rarest',
  'speaker',
  'bestOfRow',
  'bestOfColumn',
  'neighbours',
  'distance',
] as const
export type Features = { readonly [name in (typeof FEATURES)[number]]: number }

export interface Pair {
  readonly a: number
  readonly b: number
  readonly alignment: Alignment
  readonly features: Features
}

export function harmonic(x: number, y: number): number {
  return x + y === 0 ? 0 : (2 * x * y) / (x + y)
}

type Alone = Omit<Features, 'bestOfRow' | 'bestOfColumn' | 'neighbours' | 'distance'>

function alone(a: Entry, b: Entry, alignment: Alignment): Alone {
  const { coverA, coverB } = alignment
  let mass = 0
  let rarest = 0
  let run = 0
  let longest = 0
  let names = 0
  let before = { i: -2, j: -2 }
  for (const { i, j, likeness, tie } of alignment.links) {
    const weight = (a.form.weights[i] ?? 0) * likeness
    mass += weight
    rarest = Math.max(rarest, weight)
    if (a.form.capital[i] && b.form.capital[j]) names += weight
    run = tie === 'same' && i === before.i + 1 && j === before.j + 1 ? run + weight : weight
    longest = Math.max(longest, run)
    before = { i, j }
  }
  const [capitalsA, capitalsB] = [capitalMass(a.form), capitalMass(b.form)]
  const least = Math.min(capitalsA, capitalsB)
  const quantities = typed(a.form.quantities, b.form.quantities, (x, y) => compareQuantities(x, y))
  const times = typed(a.form.times, b.form.times, (x, y) => compareTimes(x, y))
  return {
    cover: harmonic(coverA, coverB),
    coverMost: Math.max(coverA, coverB),
    mass: Math.log1p(mass),
    run: Math.log1p(longest),
    names: least === 0 ? 0 : Math.min(1, names / least),
    namesApart: least > 0 && names === 0 ? 1 : 0,
    numbers: Math.min(2, quantities.alike),
    numbersApart: quantities.alike === 0 && quantities.apart ? 1 : 0,
    times: Math.min(2, times.alike),
    timesApart: times.alike === 0 && times.apart ? 1 : 0,
    rarest: rarest / 8,
    speaker: sameSpeaker(a, b),
  }
}

function capitalMass(form: Form): number {
  let sum = 0
  for (let i = 0; i < form.capital.length; i++) if (form.capital[i] && form.content[i]) sum += form.weights[i] ?? 0
  return sum
}

function typed<T>(a: readonly T[], b: readonly T[], relate: (x: T, y: T) => string): { alike: number; apart: boolean } {
  let alike = 0
  for (const x of a)
    if (b.some((y) => ['equal', 'a-more-precise', 'b-more-precise', 'a-inside-b', 'b-inside-a'].includes(relate(x, y))))
      alike++
  return { alike, apart: a.length > 0 && b.length > 0 }
}

function sameSpeaker(a: Entry, b: Entry): number {
  if (a.attribution === null || b.attribution === null) return 0
  const [x, y] = [a.attribution.name.toLowerCase(), b.attribution.name.toLowerCase()]
  const last = (name: string) => name.split(' ').at(-1)
  return x === y || last(x) === last(y) ? 1 : -1
}

const placeOf = (entry: Entry | undefined) =>
  entry === undefined ? 0 : entry.rank / entry.annotation.statements.length

/** Aligns the pairs and describes them. Pairs by (a, b) of different articles, as `candidatesOf` gives them. */
export function describe(
  pool: readonly Entry[],
  pairs: readonly (readonly [number, number])[],
  articleOf: Int32Array,
  lexicon: Lexicon,
): Pair[] {
  const size = pool.length
  const covers = new Map<number, number>()
  const best = new Map<number, number>()
  const first: { a: number; b: number; alignment: Alignment; own: Alone }[] = []
  const raise = (key: number, value: number) => best.set(key, Math.max(best.get(key) ?? 0, value))
  for (const [a, b] of pairs) {
    const [left, right] = [pool[a], pool[b]]
    if (left === undefined || right === undefined) continue
    const alignment = align(left.form, right.form, lexicon)
    const own = alone(left, right, alignment)
    first.push({ a, b, alignment, own })
    covers.set(a * size + b, own.cover)
    raise(a * size + (articleOf[b] ?? 0), own.cover)
    raise(b * size + (articleOf[a] ?? 0), own.cover)
  }
  const at = (a: number, b: number) => covers.get(a * size + b) ?? 0
  return first.map(({ a, b, alignment, own }) => {
    const same = (x: number, y: number) => articleOf[x] === articleOf[y]
    let neighbours = 0
    for (const side of [-1, 1]) {
      let near = 0
      for (const [da, db] of [
        [side, side],
        [side, 2 * side],
        [2 * side, side],
      ] as const)
        if (same(a, a + da) && same(b, b + db)) near = Math.max(near, at(a + da, b + db))
      neighbours += near
    }
    const ofRow = best.get(a * size + (articleOf[b] ?? 0)) ?? 0
    const ofColumn = best.get(b * size + (articleOf[a] ?? 0)) ?? 0
    return {
      a,
      b,
      alignment,
      features: {
        ...own,
        bestOfRow: ofRow === 0 ? 0 : own.cover / ofRow,
        bestOfColumn: ofColumn === 0 ? 0 : own.cover / ofColumn,
        neighbours,
        distance: Math.abs(placeOf(pool[a]) - placeOf(pool[b])),
      },
    }
  })
}
