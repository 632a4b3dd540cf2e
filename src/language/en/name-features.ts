/**
 * What the name tagger looks at, per token: the words around, their shapes, endings, tags, lists they stand in, and what
 * the rest of the article shows of the same word (after Chieu and Ng 2002, "Named entity recognition with a maximum entropy
 * approach": a later "Quill" is known by an earlier "Mayor Ada Quill"). Features are hashes cut to HASH_BITS bits; see `tagger/`.
 */

import type { FeatureLists } from '../../tagger/sparse-model.ts'
import { hash32 } from '../../text/hash.ts'
import type { Clusters } from './clusters.ts'
import { type Gazetteer, IS } from './gazetteer.ts'
import type { Token } from './tokens.ts'

interface Look {
  readonly form: number
  readonly lower: number
  readonly shape: number
  readonly pos: number
  readonly bits: number
  readonly cluster: number
  readonly capital: boolean
  readonly token: Token
}

export const HASH_BITS = 22
const MASK = (1 << HASH_BITS) - 1
const EDGE = hash32('<edge>')

/** A feature: which template, on what value. */
function mix(template: number, value: number): number {
  let h = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) & MASK
}

const pair = (a: number, b: number): number => (Math.imul(a, 31) ^ b ^ (b << 7)) >>> 0

// Curly quotes and dashes as the typewriter has them: the newswire that the tagger learned from knows no others.
const CURLY: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
}
const straight = (text: string): string => CURLY[text] ?? (text.includes('’') ? text.replace(/’/g, "'") : text)

/** "McQuill-2" → "Xx Xx-d": letters and digits folded into runs. */
export function shapeOf(text: string): string {
  let shape = ''
  for (let i = 0; i < text.length && i < 40; i++) {
    const c = text.charAt(i)
    const kind = c >= '0' && c <= '9' ? 'd' : c !== c.toLowerCase() ? 'X' : c !== c.toUpperCase() ? 'x' : c
    if (!shape.endsWith(kind)) shape += kind
  }
  return shape.slice(0, 10)
}

/**
 * Features of each token of each sentence of one article. `fixed`: for each sentence, −1 for the tokens whose features are
 * wanted; absent: all are. O(tokens).
 */
export function nameFeatures(
  sentences: readonly (readonly Token[])[],
  gazetteer: Gazetteer,
  clusters: Clusters,
  fixed: readonly Int8Array[] | null = null,
): FeatureLists[] {
  const looks = sentences.map((tokens) => looksOf(tokens, gazetteer, clusters))
  const article = new ArticleMemory(looks)
  return looks.map((sentence, s) => {
    const capitals = sentence.filter((look) => look.capital).length
    const letters = sentence.filter((look) => /\p{L}/u.test(look.token.text)).length
    const shouting = letters > 2 && sentence.every((look) => look.token.text === look.token.text.toUpperCase())
    const headline = !shouting && letters > 3 && capitals * 10 >= letters * 8
    const style = shouting ? 1 : headline ? 2 : 0
    const hashes: number[] = []
    const ends = sentence.map((_, i) => {
      if (fixed === null || fixed[s]?.[i] === -1) addFeatures(hashes, sentence, i, style, article)
      return hashes.length
    })
    return { hashes, ends }
  })
}

function looksOf(tokens: readonly Token[], gazetteer: Gazetteer, clusters: Clusters): Look[] {
  const bits = new Int32Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]
    if (first === undefined) continue
    const most = Math.min(gazetteer.longest(first.text), tokens.length - i)
    let name = ''
    for (let k = 0; k < most; k++) {
      name = k === 0 ? first.text : `${name} ${tokens[i + k]?.text ?? ''}`
      const found = gazetteer.bits(name)
      // A longer name gives its bits to all of its words, marked apart from those that a word has alone.
      if (found !== 0) for (let j = i; j <= i + k; j++) bits[j] = (bits[j] ?? 0) | (k === 0 ? found : found << 12)
    }
    if (/^\p{Lu}{3,}$/u.test(first.text))
      bits[i] = (bits[i] ?? 0) | gazetteer.bits(first.text.charAt(0) + first.lower.slice(1))
  }
  return tokens.map((token, i) => ({
    form: hash32(straight(token.text)),
    lower: hash32(straight(token.lower).replace(/\d/g, '0')),
    shape: hash32(shapeOf(straight(token.text))),
    pos: hash32(token.pos),
    bits: bits[i] ?? 0,
    cluster: clusters(straight(token.lower)),
    capital: /^\p{Lu}/u.test(token.text),
    token,
  }))
}

const TITLE_BITS = IS.title
const GIVEN_BITS = IS.male | IS.female

/** What an article shows of each capitalised word. */
class ArticleMemory {
  readonly #lower = new Set<number>()
  readonly #inner = new Set<number>()
  readonly #hints = new Map<number, Set<number>>()

  constructor(sentences: readonly (readonly Look[])[]) {
    for (const sentence of sentences) {
      for (let i = 0; i < sentence.length; i++) {
        const look = sentence[i]
        if (look === undefined) continue
        if (!look.capital) {
          this.#lower.add(look.lower)
          continue
        }
        if (i > 0) this.#inner.add(look.lower)
        // The capitalised run around the word.
        let first = i
        let last = i
        while (first > 0 && i - first < 5 && sentence[first - 1]?.capital === true) first--
        while (last + 1 < sentence.length && last - i < 5 && sentence[last + 1]?.capital === true) last++
        const head = sentence[first]
        const tail = sentence[last]
        const before = sentence[first - 1]
        if (head === undefined || tail === undefined) continue
        if (last > first) {
          if ((head.bits & TITLE_BITS) !== 0) this.#hint(look.lower, 1)
          if ((head.bits & GIVEN_BITS) !== 0 && i > first) this.#hint(look.lower, 2)
          if ((tail.bits & IS.organisationHead) !== 0) this.#hint(look.lower, i === last ? 3 : 4)
          if ((tail.bits & IS.placeHead) !== 0) this.#hint(look.lower, i === last ? 5 : 6)
          this.#hint(look.lower, pair(i === first ? 7 : i === last ? 8 : 9, tail.lower))
          this.#hint(look.lower, pair(i === first ? 10 : 11, head.lower))
        }
        if (before !== undefined && !before.capital) this.#hint(look.lower, pair(12, before.lower))
        const after = sentence[last + 1]
        if (after !== undefined) this.#hint(look.lower, pair(13, after.lower))
      }
    }
  }

  #hint(word: number, hint: number): void {
    const known = this.#hints.get(word)
    if (known === undefined) this.#hints.set(word, new Set([hint]))
    else if (known.size < 24) known.add(hint)
  }

  add(features: number[], look: Look): void {
    if (!look.capital) return
    features.push(mix(90, (this.#lower.has(look.lower) ? 1 : 0) | (this.#inner.has(look.lower) ? 2 : 0)))
    for (const hint of this.#hints.get(look.lower) ?? []) features.push(mix(91, hint))
  }
}

function addFeatures(
  features: number[],
  sentence: readonly Look[],
  i: number,
  style: number,
  article: ArticleMemory,
): void {
  const look = sentence[i]
  if (look === undefined) return
  const at = (k: number): Look | undefined => sentence[i + k]
  const lower = (k: number): number => at(k)?.lower ?? EDGE
  const shape = (k: number): number => at(k)?.shape ?? EDGE
  const pos = (k: number): number => at(k)?.pos ?? EDGE
  const bits = (k: number): number => at(k)?.bits ?? 0
  const { text, lower: word } = look.token
  features.push(
    mix(0, 1),
    mix(1, look.form),
    mix(2, look.lower),
    mix(3, lower(-1)),
    mix(4, lower(1)),
    mix(5, lower(-2)),
    mix(6, lower(2)),
    mix(7, look.shape),
    mix(8, shape(-1)),
    mix(9, shape(1)),
    mix(10, pair(shape(-1), look.shape)),
    mix(11, pair(look.shape, shape(1))),
    mix(12, pair(pair(shape(-1), look.shape), shape(1))),
    mix(13, look.pos),
    mix(14, pair(pos(-1), look.pos)),
    mix(15, pair(look.pos, pos(1))),
    mix(16, pair(lower(-1), look.lower)),
    mix(17, pair(look.lower, lower(1))),
    mix(18, pair(lower(-1), look.shape)),
    mix(19, pair(look.shape, lower(1))),
    mix(20, pair(pair(lower(-2), lower(-1)), look.shape)),
    mix(21, pair(pair(lower(1), lower(2)), look.shape)),
    mix(22, pair(style, look.shape)),
    mix(23, pair(i === 0 ? 1 : 0, look.shape)),
    mix(24, pair(lower(-1), lower(1))),
    mix(25, pair(style, look.bits)),
  )
  if (i === 0) features.push(mix(26, look.lower))
  for (let k = 1; k <= 4 && k < word.length; k++) {
    features.push(mix(30 + k, hash32(word.slice(-k))))
    if (k > 1) features.push(mix(35 + k, hash32(word.slice(0, k))))
  }
  for (let k = -2; k <= 2; k++) {
    const known = bits(k)
    if (known === 0) continue
    for (let bit = 0; bit < 24; bit++) if ((known & (1 << bit)) !== 0) features.push(mix(40 + k, bit))
  }
  if (look.bits !== 0 || bits(-1) !== 0 || bits(1) !== 0) {
    features.push(mix(45, pair(look.bits, bits(-1))), mix(46, pair(look.bits, bits(1))))
  }
  for (let k = -2; k <= 2; k++) {
    const cluster = at(k)?.cluster ?? -1
    if (cluster >= 0) features.push(mix(50 + k, cluster))
  }
  const left = at(-1)?.cluster ?? -1
  const right = at(1)?.cluster ?? -1
  features.push(mix(55, pair(left + 1, look.cluster + 1)), mix(56, pair(look.cluster + 1, right + 1)))
  features.push(mix(60, pair(left + 1, look.shape)), mix(61, pair(right + 1, look.shape)))
  if (look.capital) {
    if (text.includes('-')) features.push(mix(62, hash32(word.slice(word.lastIndexOf('-') + 1))))
    // The word after the capitalised run, and the one before it: "X Y Z said", "in X Y".
    let last = i
    while (last - i < 4 && sentence[last + 1]?.capital === true) last++
    let first = i
    while (i - first < 4 && sentence[first - 1]?.capital === true) first--
    features.push(mix(63, sentence[last + 1]?.lower ?? EDGE), mix(64, sentence[first - 1]?.lower ?? EDGE))
    features.push(
      mix(65, pair(i - first, last - i)),
      mix(66, sentence[last]?.lower ?? EDGE),
      mix(67, sentence[first]?.lower ?? EDGE),
    )
    const tail = sentence[last]?.bits ?? 0
    const head = sentence[first]?.bits ?? 0
    if (tail !== 0) features.push(mix(68, tail))
    if (head !== 0) features.push(mix(69, head))
  }
  article.add(features, look)
}
