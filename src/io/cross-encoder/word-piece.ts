/**
 * Texts to numbers for a BERT-like model (WordPiece; Wu et al. 2016, as BERT's tokeniser has it): words and marks apart,
 * each word as its longest known pieces from the left. Nothing of it is used unless a reader hands in a model.
 */

export interface Vocabulary {
  /** Number of each piece; pieces within a word begin with `##`. */
  readonly pieces: ReadonlyMap<string, number>
  readonly lowercase: boolean
}

export interface EncodedPair {
  readonly ids: readonly number[]
  /** 0 for the first text and its marks, 1 for the second. */
  readonly types: readonly number[]
}

// Control characters and what stands for a broken one say nothing.
const NOTHING = /[\p{Cc}\p{Cf}\uFFFD]/gu
const ACCENT = /\p{Mn}/gu
// A mark of its own: punctuation, symbols in ASCII, and each CJK character.
const APART = /[\p{P}$+<=>^`|~]|\p{Script=Han}/gu
// A longer word is no word.
const LONGEST_WORD = 100

function wordsOf(text: string, lowercase: boolean): string[] {
  const clean = text.replace(/\s+/g, ' ').replace(NOTHING, '')
  const plain = lowercase ? clean.toLowerCase().normalize('NFD').replace(ACCENT, '') : clean
  return plain.replace(APART, ' $& ').split(' ').filter(Boolean)
}

/** The pieces of a word, or null where a part of it is not known. O(letters²). */
function piecesOf(word: string, pieces: ReadonlyMap<string, number>): number[] | null {
  const letters = [...word]
  if (letters.length > LONGEST_WORD) return null
  const found: number[] = []
  for (let from = 0; from < letters.length; ) {
    let to = letters.length
    let id: number | undefined
    for (; to > from; to--) {
      id = pieces.get(`${from > 0 ? '##' : ''}${letters.slice(from, to).join('')}`)
      if (id !== undefined) break
    }
    if (id === undefined) return null
    found.push(id)
    from = to
  }
  return found
}

/** `[CLS] a [SEP] b [SEP]`, at most `most` numbers: the longer text loses its last piece first. */
export function encodePair(a: string, b: string, { pieces, lowercase }: Vocabulary, most: number): EncodedPair {
  const numbers = (text: string) =>
    wordsOf(text, lowercase).flatMap((word) => piecesOf(word, pieces) ?? [pieces.get('[UNK]') ?? 0])
  const [left, right] = [numbers(a), numbers(b)]
  while (left.length + right.length > most - 3) (left.length > right.length ? left : right).pop()
  const [start, end] = [pieces.get('[CLS]') ?? 0, pieces.get('[SEP]') ?? 0]
  const ids = [start, ...left, end, ...right, end]
  return { ids, types: ids.map((_, i) => (i < left.length + 2 ? 0 : 1)) }
}
