/**
 * What one of two chunks has beyond the other, and whether it matters: does it stand elsewhere in the other sentence, do
 * the heads agree, is it a given name, a number, a word that adds little? From these `chunk-types.ts` tells which of two
 * chunks that belong together is the more specific. Words meet more freely here than in the alignment: "air strike" and
 * "airstrike", "Syria" and "Syrian" are one.
 */
import type { Alignment } from './align.ts'
import type { Chunk } from './chunk-features.ts'
import { LIGHT_WORDS, VAGUE_NUMBERS } from './chunk-words-table.ts'
import { harmonic } from './features.ts'
import type { Form } from './form.ts'
import { type Lexicon, LIKENESS } from './lexicon.ts'

// From here on two words are one for what is left over; from ALIKE on for heads and for words elsewhere.
const MET = 0.5
const ALIKE = 0.8

interface Side {
  readonly form: Form
  readonly chunk: Chunk
  readonly content: readonly number[]
  /** All words as one, for compounds written apart. */
  readonly joined: string
  readonly numbers: readonly number[]
  readonly vague: boolean
}

/** The residue of one side: what the other chunk lacks. */
interface Residue {
  readonly met: ReadonlySet<number>
  readonly rest: readonly number[]
  /** Share of the rest that the other sentence has outside the chunk. */
  readonly elsewhere: number
  /** Words of the rest that it has nowhere. */
  readonly news: number
}

export function residueFeatures(
  a: Form,
  b: Form,
  left: Chunk,
  right: Chunk,
  alignment: Alignment,
  lexicon: Lexicon,
): number[] {
  const [x, y] = [sideOf(a, left, lexicon), sideOf(b, right, lexicon)]
  const [mine, yours] = [residueOf(x, y, lexicon), residueOf(y, x, lexicon)]
  const [headA, headB] = [x.content.at(-1), y.content.at(-1)]
  const headTie =
    headA === undefined || headB === undefined ? 'none' : lexicon.tie(a.ids[headA] ?? 0, b.ids[headB] ?? 0)
  const headsSame = LIKENESS[headTie] >= ALIKE
  const [headMetA, headMetB] = [headA !== undefined && mine.met.has(headA), headB !== undefined && yours.met.has(headB)]
  const shared = mine.met.size > 0 && yours.met.size > 0
  const [restA, restB] = [mine.rest.length, yours.rest.length]
  const sameNumber = x.numbers.some((value) => y.numbers.includes(value))
  const both = x.numbers.length > 0 && y.numbers.length > 0
  const flag = (value: boolean) => (value ? 1 : 0)
  return [
    mine.elsewhere,
    yours.elsewhere,
    flag(headsSame),
    flag(headMetA),
    flag(headMetB),
    flag(headTie === 'narrower'),
    flag(headTie === 'broader'),
    flag(headTie === 'synonym' || headTie === 'derived'),
    flag(shared && mine.news > 0 && yours.news === 0),
    flag(shared && yours.news > 0 && mine.news === 0),
    flag(shared && mine.news > 0 && yours.news > 0),
    flag(shared && mine.news === 0 && yours.news === 0),
    flag(headsSame && restA > 0 && restB === 0),
    flag(headsSame && restB > 0 && restA === 0),
    flag(headsSame && restA > 0 && restB > 0),
    flag(!headMetA && shared && restA > 0 && restB === 0),
    flag(!headMetB && shared && restB > 0 && restA === 0),
    flag(isGivenName(x, mine, lexicon)),
    flag(isGivenName(y, yours, lexicon)),
    flag(both && sameNumber),
    flag(both && !sameNumber),
    flag(x.numbers.length > 0 && y.numbers.length === 0 && y.vague),
    flag(y.numbers.length > 0 && x.numbers.length === 0 && x.vague),
    flag(x.numbers.length > 0 && y.numbers.length === 0 && !y.vague),
    flag(y.numbers.length > 0 && x.numbers.length === 0 && !x.vague),
    harmonic(alignment.coverA, alignment.coverB),
    leastWeight(a, mine.rest),
    leastWeight(b, yours.rest),
    flag(isLight(a, mine.rest)),
    flag(isLight(b, yours.rest)),
    flag(left.length > 0 && a.content[left[0] ?? 0] === 0),
    flag(right.length > 0 && b.content[right[0] ?? 0] === 0),
    flag(x.joined === y.joined),
    flag(x.content.length === 1 && y.content.length === 1 && !shared),
    flag(x.content.length === 1 && y.content.length > 1),
    flag(y.content.length === 1 && x.content.length > 1),
    headsSame ? Math.min(3, restA) : 0,
    headsSame ? Math.min(3, restB) : 0,
    alignment.coverA - alignment.coverB,
  ]
}

const keyOf = (form: Form, i: number): string => form.words[i]?.key ?? ''

function sideOf(form: Form, chunk: Chunk, lexicon: Lexicon): Side {
  return {
    form,
    chunk,
    content: chunk.filter((i) => form.content[i]),
    joined: chunk.map((i) => keyOf(form, i)).join(''),
    numbers: chunk.map((i) => lexicon.entry(form.ids[i] ?? 0).number).filter((value) => !Number.isNaN(value)),
    vague: chunk.some((i) => VAGUE_NUMBERS.has(keyOf(form, i))),
  }
}

// A part of a compound has more letters than this ("strike" in "airstrike").
const PART = 3

function residueOf(own: Side, other: Side, lexicon: Lexicon): Residue {
  const met = new Set<number>()
  for (const i of own.content) {
    const key = keyOf(own.form, i)
    const meets = other.content.some(
      (j) =>
        LIKENESS[lexicon.tie(own.form.ids[i] ?? 0, other.form.ids[j] ?? 0)] >= MET ||
        isOneStem(key, keyOf(other.form, j)),
    )
    if (meets || (key.length > PART && other.joined.includes(key))) met.add(i)
  }
  const rest = own.content.filter((i) => !met.has(i))
  const outside = Array.from(other.form.ids.keys()).filter((j) => other.form.content[j] && !other.chunk.includes(j))
  const found = rest.filter((i) =>
    outside.some((j) => LIKENESS[lexicon.tie(own.form.ids[i] ?? 0, other.form.ids[j] ?? 0)] >= ALIKE),
  ).length
  return { met, rest, elsewhere: rest.length === 0 ? 0 : found / rest.length, news: rest.length - found }
}

/** "Syria" / "Syrian", "Iran" / "Iranian": four letters and .7 of the shorter in common at the front. */
function isOneStem(x: string, y: string): boolean {
  const size = Math.min(x.length, y.length)
  let head = 0
  while (head < size && x[head] === y[head]) head++
  return head >= 4 && head >= 0.7 * size
}

/** "Angela Quill" beside "Quill": written large, before a name both have, and no word of the dictionary is shared. */
function isGivenName({ form }: Side, { met, rest }: Residue, lexicon: Lexicon): boolean {
  return (
    rest.length > 0 &&
    met.size > 0 &&
    rest.every((i) => {
      const word = form.words[i]
      const large = word !== undefined && /^\p{Lu}/u.test(form.text.slice(word.start, word.end))
      return large && (met.has(i + 1) || rest.includes(i + 1))
    }) &&
    [...met].every((i) => lexicon.entry(form.ids[i] ?? 0).wordnet < 0)
  )
}

function leastWeight(form: Form, rest: readonly number[]): number {
  return rest.length === 0 ? 0 : Math.min(...rest.map((i) => form.weights[i] ?? 0)) / 8
}

function isLight(form: Form, rest: readonly number[]): boolean {
  return rest.length > 0 && rest.every((i) => LIGHT_WORDS.has(keyOf(form, i)))
}
