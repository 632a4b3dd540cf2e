/**
 * What the name tagger knows of a word wherever it stands: its shape, endings, cluster, the lists that hold it. Worked out when the
 * word is first met and kept, for a bounded number of words.
 */
import { hash32 } from '../../text/hash.ts'
import type { Clusters } from './clusters.ts'
import type { Gazetteer } from './gazetteer.ts'

export const HASH_BITS = 22
const MASK = (1 << HASH_BITS) - 1

/** A feature: which template, on what value. */
export function mix(template: number, value: number): number {
  let h = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) & MASK
}

// Numbers of 32 bits with a sign, as all hashes here: without one they would be objects.
export const pair = (a: number, b: number): number => Math.imul(a, 31) ^ b ^ (b << 7)

export interface NameWord {
  readonly text: string
  /** Hash in lower case, digits as one. */
  readonly low: number
  readonly shape: number
  readonly cluster: number
  /** Bits of the lists that hold it alone ("CHINA" as "China"), and how many words the longest name has that begins with it. */
  readonly bits: number
  readonly longest: number
  readonly capital: boolean
  readonly letter: boolean
  /** No small letter in it. */
  readonly raised: boolean
  /** Hash of what stands after its last hyphen. */
  readonly tail: number | null
  /** Hashes of the features that depend on nothing else. */
  readonly features: Uint32Array
}

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

/** "McQuill-2" → "XxXx-d": letters and digits folded into runs. */
function shapeOf(text: string): string {
  let shape = ''
  for (let i = 0; i < text.length && i < 40; i++) {
    const c = text.charAt(i)
    const kind = c >= '0' && c <= '9' ? 'd' : c !== c.toLowerCase() ? 'X' : c !== c.toUpperCase() ? 'x' : c
    if (!shape.endsWith(kind)) shape += kind
  }
  return shape.slice(0, 10)
}

/** Words kept, and as many older ones: an article has some 400 different ones, and half of those of the next are among them. */
const MOST = 4096
// Longer words are codes and links: met once. Of slices from 13 characters on the engine keeps the whole text they are cut from.
const LONGEST = 12

export class NameWords {
  readonly #gazetteer: Gazetteer
  readonly #clusters: Clusters
  #kept = new Map<string, NameWord>()
  /** Those kept before them: a word met again moves over, the rest is forgotten when the others are full. */
  #older = new Map<string, NameWord>()

  constructor(gazetteer: Gazetteer, clusters: Clusters) {
    this.#gazetteer = gazetteer
    this.#clusters = clusters
  }

  bitsOf(name: string): number {
    return this.#gazetteer.bits(name)
  }

  of(text: string, lower: string): NameWord {
    const known = this.#kept.get(text)
    if (known !== undefined) return known
    const word = this.#older.get(text) ?? this.#make(text, lower)
    if (text.length > LONGEST) return word
    if (this.#kept.size === MOST) {
      this.#older = this.#kept
      this.#kept = new Map()
    }
    this.#kept.set(text, word)
    return word
  }

  #make(text: string, lower: string): NameWord {
    const plain = straight(text)
    const low = hash32(straight(lower).replace(/\d/g, '0')) | 0
    const shape = hash32(shapeOf(plain)) | 0
    const features = [mix(0, 1), mix(1, hash32(plain)), mix(2, low), mix(7, shape)]
    for (let k = 1; k <= 4 && k < lower.length; k++) {
      features.push(mix(30 + k, hash32(lower.slice(-k))))
      if (k > 1) features.push(mix(35 + k, hash32(lower.slice(0, k))))
    }
    const first = text.charCodeAt(0)
    const capital = first < 0x80 ? first >= 0x41 && first <= 0x5a : /^\p{Lu}/u.test(text)
    const raised = text === text.toUpperCase()
    const shouted = capital && raised && /^\p{Lu}{3,}$/u.test(text)
    return {
      text,
      low,
      shape,
      cluster: this.#clusters(straight(lower)),
      bits: this.#gazetteer.bits(text) | (shouted ? this.#gazetteer.bits(text.charAt(0) + lower.slice(1)) : 0),
      longest: this.#gazetteer.longest(text),
      capital,
      letter: (first >= 0x61 && first <= 0x7a) || (capital && first < 0x80) || /\p{L}/u.test(text),
      raised,
      tail: text.includes('-') ? hash32(lower.slice(lower.lastIndexOf('-') + 1)) : null,
      features: Uint32Array.from(features),
    }
  }
}
