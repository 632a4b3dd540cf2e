/**
 * What the aligner knows of words: each distinct word gets a number, with its weight (idf), whether it is a stop word,
 * and its kin: the words of the same Lexicon that are like it. Kin are found through indexes when a word comes in, so
 * that a word costs as much as it has kin, and asking for the tie of two words is one look-up.
 */

import { ENGLISH } from '../language/en/english.ts'
import type { Language, Rarity, Thesaurus, Words } from '../language/language.ts'

export type Tie = 'same' | 'synonym' | 'derived' | 'narrower' | 'broader' | 'acronym' | 'spelling' | 'antonym' | 'none'

// How far a tie carries an alignment. After Sultan 2015 (1 / .9); the lower ones keep a hypernym from beating a
// synonym, and an opposite is aligned (to be named as one) but adds little likeness.
export const LIKENESS: { readonly [tie in Tie]: number } = {
  same: 1,
  synonym: 0.9,
  derived: 0.9,
  acronym: 0.9,
  spelling: 0.85,
  narrower: 0.7,
  broader: 0.7,
  antonym: 0.3,
  none: 0,
}

export interface Entry {
  readonly lemma: string
  readonly weight: number
  readonly stop: boolean
  readonly number: number
  readonly wordnet: number
  readonly longForm: readonly string[]
}

export interface Lexicon {
  /** Number of a word by its key; `capitals` = written in capitals only ("US"). */
  readonly idOf: (key: string, capitals: boolean) => number
  readonly entry: (id: number) => Entry
  /** Words like this one (not itself), with the tie as seen from it; undefined for none. */
  readonly kin: (id: number) => ReadonlyMap<number, Tie> | undefined
  readonly tie: (a: number, b: number) => Tie
  readonly words: Words
}

export async function loadLexicon(language: Language = ENGLISH): Promise<Lexicon> {
  const [rarity, thesaurus] = await Promise.all([language.loadRarity(), language.loadThesaurus()])
  return makeLexicon(language.words, rarity, thesaurus ?? NO_THESAURUS)
}

const NO_THESAURUS: Thesaurus = {
  idOf: () => -1,
  relation: () => 'none',
  ladderOf: () => ({ own: [], up: new Set(), upTwice: new Set() }),
  neighboursOf: () => [],
}

const MIRROR: { readonly [tie in Tie]?: Tie } = { narrower: 'broader', broader: 'narrower' }

// The root of idf: on STS the cover of raw idf has .02 less (unknown words, among them every share price, drown the rest).
const UNKNOWN = 8

function makeLexicon(words: Words, rarity: Rarity, wordnet: Thesaurus): Lexicon {
  const { lemmaOf, longFormOf, numberOf, oppositesOf, stop: stopWords } = words
  const weigh = (key: string) => Math.sqrt(UNKNOWN * rarity(key))
  const ids = new Map<string, number>()
  const lemmas = new Map<string, number>()
  const entries: Entry[] = []
  const kin: (Map<number, Tie> | undefined)[] = []
  const index = new Map<string | number, number[]>()
  const byWordNet = new Map<number, number>()
  const met = (key: string | number): readonly number[] => index.get(key) ?? []
  const register = (key: string | number, id: number) => {
    const list = index.get(key)
    if (list === undefined) index.set(key, [id])
    else list.push(id)
  }
  const bind = (a: number, b: number, tie: Tie) => {
    if (a === b) return
    const [left, right] = [kin[a] ?? new Map<number, Tie>(), kin[b] ?? new Map<number, Tie>()]
    if (LIKENESS[left.get(b) ?? 'none'] >= LIKENESS[tie] || left.get(b) === 'antonym') return
    left.set(b, tie)
    right.set(a, MIRROR[tie] ?? tie)
    kin[a] = left
    kin[b] = right
  }

  /** Ties a new word to those already there. Opposites first: they are never overruled. */
  const introduce = (id: number, entry: Entry) => {
    if (!Number.isNaN(entry.number)) {
      for (const other of met(`#${entry.number}`)) bind(id, other, 'same')
      register(`#${entry.number}`, id)
      return
    }
    const other = (lemma: string, tie: Tie) => {
      const found = lemmas.get(lemma)
      if (found !== undefined) bind(id, found, tie)
    }
    if (entry.stop) return
    for (const lemma of oppositesOf(entry.lemma)) other(lemma, 'antonym')
    for (const lemma of entry.longForm) other(lemma, 'acronym')
    for (const short of met(`.${entry.lemma}`)) bind(id, short, 'acronym')
    for (const lemma of entry.longForm) register(`.${lemma}`, id)
    if (entry.wordnet >= 0) {
      const { own, up, upTwice } = wordnet.ladderOf(entry.wordnet)
      for (const neighbour of wordnet.neighboursOf(entry.wordnet)) {
        const found = byWordNet.get(neighbour)
        if (found === undefined) continue
        bind(id, found, wordnet.relation(entry.wordnet, neighbour) === 'antonym' ? 'antonym' : 'derived')
      }
      for (const synset of own) for (const same of met(synset)) bind(id, same, 'synonym')
      for (const steps of [up, upTwice])
        for (const synset of steps) for (const over of met(synset)) bind(id, over, 'narrower')
      for (const synset of own) for (const under of met(-1 - synset)) bind(id, under, 'broader')
      for (const synset of own) register(synset, id)
      for (const synset of new Set([...up, ...upTwice])) register(-1 - synset, id)
      byWordNet.set(entry.wordnet, id)
    }
    if (entry.lemma.length >= 5) {
      const head = `^${entry.lemma.slice(0, 3)}`
      for (const near of met(head)) if (differBySpelling(entry, entries[near] as Entry)) bind(id, near, 'spelling')
      register(head, id)
    }
  }

  const idOf = (key: string, capitals: boolean): number => {
    const longForm = capitals ? longFormOf(key) : []
    const written = longForm.length > 0 ? `${key}.` : key
    const known = ids.get(written)
    if (known !== undefined) return known
    // All forms of a lemma are one entry, so that equal numbers mean "same word".
    const lemma = longForm.length > 0 ? written : lemmaOf(key)
    let id = lemmas.get(lemma)
    if (id === undefined) {
      id = entries.length
      const number = numberOf(key)
      const entry = {
        lemma,
        weight: longForm.length > 0 ? Math.max(...longForm.slice(0, 2).map(weigh)) : weigh(key),
        stop: longForm.length === 0 && Number.isNaN(number) && (stopWords.has(key) || stopWords.has(lemma)),
        number,
        wordnet: Number.isNaN(number) && longForm.length === 0 ? wordnet.idOf(lemma) : -1,
        longForm: longForm.map(lemmaOf),
      }
      entries.push(entry)
      lemmas.set(lemma, id)
      introduce(id, entry)
    }
    ids.set(written, id)
    return id
  }
  return {
    words,
    idOf,
    // Numbers are given out from 0 without gaps, so every number a caller can hold has its entry.
    entry: (id) => entries[id] as Entry,
    kin: (id) => kin[id],
    tie: (a, b) => (a === b ? 'same' : (kin[a]?.get(b) ?? 'none')),
  }
}

// Names that WordNet does not hold, written two ways ("Kyiv"/"Kiev" no, "Gadhafi"/"Kadhafi" yes): one long common part.
function differBySpelling(a: Entry, b: Entry): boolean {
  if (a.wordnet >= 0 && b.wordnet >= 0) return false
  const [x, y] = a.lemma.length <= b.lemma.length ? [a.lemma, b.lemma] : [b.lemma, a.lemma]
  if (x.length < 5 || y.length - x.length > 3) return false
  let head = 0
  while (head < x.length && x[head] === y[head]) head++
  let tail = 0
  while (tail < x.length - head && x[x.length - 1 - tail] === y[y.length - 1 - tail]) tail++
  return head + tail >= x.length - 1 && head + tail >= 0.75 * y.length
}
