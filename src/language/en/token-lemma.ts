/**
 * The base of a word whose part of speech is known ("left" as a verb is "leave", as a noun "left"). For counting words
 * without grammar there is `lemma.ts`, whose table and suffix rules this leans on.
 */
import { lemmaOf, singularOf } from './lemma.ts'

// As the treebanks have them; "'d" is more often "would" than "had" in news, "'s" of an auxiliary more often "is" than "has".
const SHORT: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'be'],
  ["'m", 'be'],
  ["'d", 'would'],
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ['ai', 'be'],
])
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['geese', 'goose'],
  ['mice', 'mouse'],
  ['spokespeople', 'spokesperson'],
  ['means', 'means'],
  ['ads', 'ad'],
])
const DEGREES: ReadonlyMap<string, string> = new Map([
  ['better', 'good'],
  ['best', 'good'],
  ['worse', 'bad'],
  ['worst', 'bad'],
])
const VERBS: ReadonlyMap<string, string> = new Map([
  ['misled', 'mislead'],
  ['slain', 'slay'],
  ['lives', 'live'],
  ['lived', 'live'],
])

/** `lower`: the word in lower case; `pos`: its UD tag. Never empty. */
export function tokenLemma(lower: string, pos: string): string {
  switch (pos) {
    case 'VERB':
    case 'AUX':
    case 'PART': {
      const word = lower.includes('’') ? lower.replaceAll('’', "'") : lower
      if (pos === 'PART' && word !== "n't") return word
      return SHORT.get(word) ?? (word === "'s" ? 'be' : (VERBS.get(word) ?? lemmaOf(word)))
    }
    case 'NOUN':
      if (lower.endsWith('men') && lower !== 'specimen' && lower !== 'regimen') return `${lower.slice(0, -2)}an`
      return PLURALS.get(lower) ?? (lower.endsWith('s') ? singularOf(lower) : lower)
    case 'ADJ':
      return DEGREES.get(lower) ?? lower
    default:
      return lower
  }
}
