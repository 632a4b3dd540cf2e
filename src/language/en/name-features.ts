/**
 * What the name tagger looks at, per token: the words around, their shapes, endings, tags, lists they stand in, and what
 * the rest of the article shows of the same word (after Chieu and Ng 2002, "Named entity recognition with a maximum entropy
 * approach": a later "Quill" is known by an earlier "Mayor Ada Quill"). Features are hashes cut to HASH_BITS bits; see `tagger/`.
 */

import type { FeatureLists } from '../../tagger/sparse-model.ts'
import { hash32 } from '../../text/hash.ts'
import { IS } from './gazetteer.ts'
import { mix, type NameWord, type NameWords, pair } from './name-words.ts'
import type { Token } from './tokens.ts'

const EDGE = hash32('<edge>') | 0

/** One sentence: its words, and by their places tags and lists. */
interface Sentence {
  readonly words: readonly NameWord[]
  readonly pos: Int32Array
  readonly bits: Int32Array
}

/**
 * Features of each token of each sentence of one article. `fixed`: for each sentence, −1 for the tokens whose features are
 * wanted; absent: all are. O(tokens).
 */
export function nameFeatures(
  sentences: readonly (readonly Token[])[],
  known: NameWords,
  fixed: readonly Int8Array[] | null = null,
): FeatureLists[] {
  const seen = sentences.map((tokens) => sentenceOf(tokens, known))
  const article = new ArticleMemory(seen)
  const list = new HashList()
  const ends = seen.map((sentence, s) => {
    const style = styleOf(sentence.words)
    const own = fixed?.[s]
    const from = list.length
    const found = new Int32Array(sentence.words.length)
    for (let i = 0; i < found.length; i++) {
      if (own === undefined || own[i] === -1) addFeatures(list, sentence, i, style, article)
      found[i] = list.length - from
    }
    return found
  })
  let from = 0
  return ends.map((own) => {
    const hashes = list.hashes.subarray(from, from + (own.at(-1) ?? 0))
    from += own.at(-1) ?? 0
    return { hashes, ends: own }
  })
}

/** 1 all in capitals, 2 a headline's capitals, 0 running text. */
function styleOf(words: readonly NameWord[]): number {
  let capitals = 0
  let letters = 0
  let raised = 0
  for (const word of words) {
    if (word.capital) capitals++
    if (word.letter) letters++
    if (word.raised) raised++
  }
  if (letters > 2 && raised === words.length) return 1
  return letters > 3 && capitals * 10 >= letters * 8 ? 2 : 0
}

/** A list of hashes that grows. */
class HashList {
  hashes = new Uint32Array(1 << 13)
  length = 0

  push(hash: number): void {
    if (this.length === this.hashes.length) {
      const longer = new Uint32Array(this.length * 2)
      longer.set(this.hashes)
      this.hashes = longer
    }
    this.hashes[this.length++] = hash
  }
}

function sentenceOf(tokens: readonly Token[], known: NameWords): Sentence {
  const n = tokens.length
  const words: NameWord[] = []
  const bits = new Int32Array(n)
  const pos = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    words.push(known.of(token.text, token.lower))
    pos[i] = tagHash(token.pos)
  }
  for (let i = 0; i < n; i++) {
    const first = words[i]
    if (first === undefined) continue
    bits[i] = (bits[i] ?? 0) | first.bits
    const most = Math.min(first.longest, n - i)
    let name = first.text
    for (let k = 1; k < most; k++) {
      name += ` ${tokens[i + k]?.text ?? ''}`
      const found = known.bitsOf(name)
      // A longer name gives its bits to all of its words, marked apart from those that a word has alone.
      if (found !== 0) for (let j = i; j <= i + k; j++) bits[j] = (bits[j] ?? 0) | (found << 12)
    }
  }
  return { words, bits, pos }
}

const tagHashes = new Map<string, number>()

function tagHash(pos: string): number {
  const known = tagHashes.get(pos)
  if (known !== undefined) return known
  const hash = hash32(pos)
  tagHashes.set(pos, hash)
  return hash
}

const TITLE_BITS = IS.title
const GIVEN_BITS = IS.male | IS.female

/** What an article shows of each capitalised word. */
class ArticleMemory {
  readonly #lower = new Set<number>()
  readonly #inner = new Set<number>()
  readonly #hints = new Map<number, Set<number>>()

  constructor(sentences: readonly Sentence[]) {
    for (const { words, bits } of sentences) {
      for (let i = 0; i < words.length; i++) {
        const word = words[i]
        if (word === undefined) continue
        if (!word.capital) {
          this.#lower.add(word.low)
          continue
        }
        if (i > 0) this.#inner.add(word.low)
        // The capitalised run around the word.
        let first = i
        let last = i
        while (first > 0 && i - first < 5 && words[first - 1]?.capital === true) first--
        while (last + 1 < words.length && last - i < 5 && words[last + 1]?.capital === true) last++
        const head = words[first]
        const tail = words[last]
        const before = words[first - 1]
        if (head === undefined || tail === undefined) continue
        if (last > first) {
          const ofHead = bits[first] ?? 0
          const ofTail = bits[last] ?? 0
          if ((ofHead & TITLE_BITS) !== 0) this.#hint(word.low, 1)
          if ((ofHead & GIVEN_BITS) !== 0 && i > first) this.#hint(word.low, 2)
          if ((ofTail & IS.organisationHead) !== 0) this.#hint(word.low, i === last ? 3 : 4)
          if ((ofTail & IS.placeHead) !== 0) this.#hint(word.low, i === last ? 5 : 6)
          this.#hint(word.low, pair(i === first ? 7 : i === last ? 8 : 9, tail.low))
          this.#hint(word.low, pair(i === first ? 10 : 11, head.low))
        }
        if (before !== undefined && !before.capital) this.#hint(word.low, pair(12, before.low))
        const after = words[last + 1]
        if (after !== undefined) this.#hint(word.low, pair(13, after.low))
      }
    }
  }

  #hint(word: number, hint: number): void {
    const known = this.#hints.get(word)
    if (known === undefined) this.#hints.set(word, new Set([hint]))
    else if (known.size < 24) known.add(hint)
  }

  add(list: HashList, word: NameWord): void {
    if (!word.capital) return
    list.push(mix(90, (this.#lower.has(word.low) ? 1 : 0) | (this.#inner.has(word.low) ? 2 : 0)))
    for (const hint of this.#hints.get(word.low) ?? []) list.push(mix(91, hint))
  }
}

function addFeatures(list: HashList, sentence: Sentence, i: number, style: number, article: ArticleMemory): void {
  const { words, bits, pos } = sentence
  const word = words[i]
  if (word === undefined) return
  const before = words[i - 1]
  const after = words[i + 1]
  const before2 = words[i - 2]
  const after2 = words[i + 2]
  const { low, shape } = word
  const lowBefore = before?.low ?? EDGE
  const lowAfter = after?.low ?? EDGE
  const lowBefore2 = before2?.low ?? EDGE
  const lowAfter2 = after2?.low ?? EDGE
  const shapeBefore = before?.shape ?? EDGE
  const shapeAfter = after?.shape ?? EDGE
  const tag = pos[i] ?? 0
  const tagBefore = i > 0 ? (pos[i - 1] ?? 0) : EDGE
  const tagAfter = i + 1 < pos.length ? (pos[i + 1] ?? 0) : EDGE
  const own = bits[i] ?? 0
  for (let k = 0; k < word.features.length; k++) list.push(word.features[k] ?? 0)
  list.push(mix(3, lowBefore))
  list.push(mix(4, lowAfter))
  list.push(mix(5, lowBefore2))
  list.push(mix(6, lowAfter2))
  list.push(mix(8, shapeBefore))
  list.push(mix(9, shapeAfter))
  list.push(mix(10, pair(shapeBefore, shape)))
  list.push(mix(11, pair(shape, shapeAfter)))
  list.push(mix(12, pair(pair(shapeBefore, shape), shapeAfter)))
  list.push(mix(13, tag))
  list.push(mix(14, pair(tagBefore, tag)))
  list.push(mix(15, pair(tag, tagAfter)))
  list.push(mix(16, pair(lowBefore, low)))
  list.push(mix(17, pair(low, lowAfter)))
  list.push(mix(18, pair(lowBefore, shape)))
  list.push(mix(19, pair(shape, lowAfter)))
  list.push(mix(20, pair(pair(lowBefore2, lowBefore), shape)))
  list.push(mix(21, pair(pair(lowAfter, lowAfter2), shape)))
  list.push(mix(22, pair(style, shape)))
  list.push(mix(23, pair(i === 0 ? 1 : 0, shape)))
  list.push(mix(24, pair(lowBefore, lowAfter)))
  list.push(mix(25, pair(style, own)))
  if (i === 0) list.push(mix(26, low))
  for (let k = -2; k <= 2; k++) {
    const known = bits[i + k] ?? 0
    if (known === 0) continue
    for (let bit = 0; bit < 24; bit++) if ((known & (1 << bit)) !== 0) list.push(mix(40 + k, bit))
  }
  const bitsBefore = bits[i - 1] ?? 0
  const bitsAfter = bits[i + 1] ?? 0
  if (own !== 0 || bitsBefore !== 0 || bitsAfter !== 0) {
    list.push(mix(45, pair(own, bitsBefore)))
    list.push(mix(46, pair(own, bitsAfter)))
  }
  for (let k = -2; k <= 2; k++) {
    const cluster = words[i + k]?.cluster ?? -1
    if (cluster >= 0) list.push(mix(50 + k, cluster))
  }
  const left = before?.cluster ?? -1
  const right = after?.cluster ?? -1
  list.push(mix(55, pair(left + 1, word.cluster + 1)))
  list.push(mix(56, pair(word.cluster + 1, right + 1)))
  list.push(mix(60, pair(left + 1, shape)))
  list.push(mix(61, pair(right + 1, shape)))
  if (word.capital) {
    if (word.tail !== null) list.push(mix(62, word.tail))
    // The word after the capitalised run, and the one before it: "X Y Z said", "in X Y".
    let last = i
    while (last - i < 4 && words[last + 1]?.capital === true) last++
    let first = i
    while (i - first < 4 && words[first - 1]?.capital === true) first--
    list.push(mix(63, words[last + 1]?.low ?? EDGE))
    list.push(mix(64, words[first - 1]?.low ?? EDGE))
    list.push(mix(65, pair(i - first, last - i)))
    list.push(mix(66, words[last]?.low ?? EDGE))
    list.push(mix(67, words[first]?.low ?? EDGE))
    const tail = bits[last] ?? 0
    const head = bits[first] ?? 0
    if (tail !== 0) list.push(mix(68, tail))
    if (head !== 0) list.push(mix(69, head))
  }
  article.add(list, word)
}
