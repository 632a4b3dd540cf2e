/**
 * How two English words stand to each other in WordNet 3.1 (Fellbaum 1998), for word alignment: same meaning, one
 * derived from the other, opposite, one under the other. The table is compiled at build (scripts/compile-wordnet.mjs)
 * and loads on first use: about 15 ms, then about 1 µs a pair.
 */

import { fromBase64, type Packed } from '../../text/base64.ts'
import type { Ladder, Thesaurus, WordRelation } from '../language.ts'

let loading: Promise<Thesaurus> | null = null

export function loadWordNet(): Promise<Thesaurus> {
  loading ??= import('./wordnet-table.ts').then(open)
  return loading
}

/** Lists of numbers, one after the other: where each begins, and all of them. */
interface Lists {
  readonly starts: Int32Array
  readonly items: Int32Array
}

function decode(packed: Packed, count: number): Lists {
  const bytes = fromBase64(packed)
  const starts = new Int32Array(count + 1)
  const items = new Int32Array(bytes.length)
  let at = 0
  let filled = 0
  // Written out flat: these loops run once, cold, over a megabyte. A list is its length and then its numbers, as varints.
  for (let i = 0; i < count; i++) {
    starts[i] = filled
    let left = -1
    do {
      let part = bytes[at++]!
      let value = part & 127
      for (let shift = 7; part >= 128; shift += 7) {
        part = bytes[at++]!
        value |= (part & 127) << shift
      }
      if (left < 0) left = value
      else {
        items[filled++] = value
        left--
      }
    } while (left > 0)
  }
  starts[count] = filled
  return { starts, items }
}

function open(table: typeof import('./wordnet-table.ts')): Thesaurus {
  const words = table.WORDS.split(' ')
  const senses = decode(table.SENSES, words.length)
  const hypernyms = decode(table.HYPERNYMS, table.SYNSETS)
  const derived = decode(table.DERIVED, words.length)
  const antonyms = decode(table.ANTONYMS, words.length)

  const idOf = (word: string): number => {
    let low = 0
    let high = words.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = words[middle] ?? ''
      if (found === word) return middle
      if (found < word) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
  const listOf = (lists: Lists, i: number) => lists.items.subarray(lists.starts[i] ?? 0, lists.starts[i + 1] ?? 0)
  // Neighbours are stored as zigzag differences from the word's own number.
  const near = (lists: Lists, a: number, b: number) => {
    const difference = b - a
    return listOf(lists, a).includes(difference < 0 ? -2 * difference - 1 : 2 * difference)
  }
  const above = (synsets: Iterable<number>) => {
    const found = new Set<number>()
    for (const synset of synsets) for (const up of listOf(hypernyms, synset)) found.add(up)
    return found
  }
  const ladders = new Map<number, Ladder>()
  const ladderOf = (word: number): Ladder => {
    const known = ladders.get(word)
    if (known !== undefined) return known
    const own = [...listOf(senses, word)]
    const up = above(own)
    const made = { own, up, upTwice: above(up) }
    ladders.set(word, made)
    return made
  }
  const under = (a: Ladder, b: Ladder) => b.own.some((synset) => a.up.has(synset) || a.upTwice.has(synset))

  const judge = (a: number, b: number): WordRelation => {
    const left = ladderOf(a)
    const right = ladderOf(b)
    if (near(antonyms, a, b)) return 'antonym'
    if (left.own.some((synset) => right.own.includes(synset))) return 'synonym'
    if (near(derived, a, b)) return 'derived'
    if (under(left, right)) return 'narrower'
    if (under(right, left)) return 'broader'
    for (const synset of left.up) if (right.up.has(synset)) return 'sister'
    return 'none'
  }
  const relation = (a: number, b: number): WordRelation => (a < 0 || b < 0 || a === b ? 'none' : judge(a, b))
  const neighboursOf = (word: number): number[] =>
    [derived, antonyms].flatMap((lists) =>
      [...listOf(lists, word)].map((code) => word + (code % 2 === 1 ? -(code + 1) / 2 : code / 2)),
    )
  return { idOf, relation, ladderOf, neighboursOf }
}
