/**
 * What grouping reads of one article: the terms of its title and of its opening, with the fields each stands in, its
 * word pairs, the days and months it names, and its day. Made from the article alone; how much a term weighs is
 * decided later, when all articles at hand are known (`weigh.ts`).
 */
import { ENGLISH } from '../language/en/english.ts'
import type { Language, Rarity } from '../language/language.ts'
import { loadLanguages } from '../language/languages.ts'
import type { Article } from '../model/article.ts'
import { hash32 } from '../text/hash.ts'
import { type WordHashes, wordHashes } from '../text/word-hashes.ts'
import { wordKey } from '../text/words.ts'
import { dayIn, dayInText } from './day.ts'
import { bodyOf } from './quoted.ts'
import { filled, ownRoom, type Room } from './slab.ts'

// 300 words hold the event; the first 200 give the same figure (research note §3), whole texts a worse and slower one.
const OPENING_WORDS = 300
// About the first two paragraphs, where news says what happened. 40 and 90 were within .003 on all sets.
const LEAD_WORDS = 60

/** A term's counts in title and body, title, lead, names, matter (neither name nor number), numbers: in this order. */
export const FIELDS = ['all', 'title', 'lead', 'names', 'matter', 'numbers'] as const

export interface Opening {
  /** Sorted hashes of the terms' lemmas. A hash needs no table shared between articles. */
  readonly ids: Uint32Array
  /** The term itself, for the background's frequency and for showing. */
  readonly lemmas: readonly string[]
  /** How rare each is by its language's own table; null for the table of English. */
  readonly rarities: Float32Array | null
  /** Counts by field: `counts[f * ids.length + i]`. */
  readonly counts: Uint16Array
  /** Where the term first stands in the body (−1: only in the title). */
  readonly places: Int32Array
  readonly ends: Int32Array
  /** Sorted hashes of pairs of neighbouring terms, and the place in `ids` of either. */
  readonly pairs: Uint32Array
  readonly pairFirst: Uint16Array
  readonly pairSecond: Uint16Array
  readonly pairCounts: Uint16Array
  /** Sorted hashes of weekdays, months and years named. */
  readonly when: Uint32Array
  /** Days since 1970: as published, else as its opening says, else as its address says. */
  readonly day: number | null
}

interface Term {
  readonly lexeme: Lexeme
  readonly counts: number[]
  place: number
  end: number
}

/** What is known of a word whatever text it stands in; null for a stop word. */
interface Lexeme {
  readonly id: number
  readonly lemma: string
  readonly number: boolean
  readonly rarity: number
}

/**
 * Words met so far, by the hash of their key, so that each is looked up once in a run: a set for each language. Grows with
 * the vocabulary.
 */
export class Lexicon {
  readonly #known = new Map([['en', new Vocabulary(ENGLISH, null)]])

  /** Loads what the languages of these articles need: to be awaited before `openingOf`. */
  async learn(codes: Iterable<string>): Promise<void> {
    const fresh = [...new Set(codes)].filter((code) => !this.#known.has(code))
    if (fresh.length === 0) return
    const languageOf = await loadLanguages(fresh)
    for (const code of fresh) {
      const language = languageOf(code)
      this.#known.set(
        code,
        language === ENGLISH ? this.of('en') : new Vocabulary(language, await language.loadRarity()),
      )
    }
  }

  /** English where the language was not learned. */
  of(code: string): Vocabulary {
    return this.#known.get(code) ?? (this.#known.get('en') as Vocabulary)
  }
}

/**
 * The words of one language. Terms of other languages than English carry their language, so that articles in two
 * languages have none in common and never come to stand in one story.
 */
class Vocabulary {
  readonly #known = new Map<number, Lexeme | null>()
  readonly #when = new Set<number>()
  readonly #language: Language
  readonly rarity: Rarity | null

  /** `rarity`: null where the table of English, which `weigh.ts` has, is meant. */
  constructor(language: Language, rarity: Rarity | null) {
    this.#language = language
    this.rarity = rarity
  }

  /** `hash` must be that of the word's key. */
  lexeme(hash: number, text: string, start: number, end: number): Lexeme | null {
    const known = this.#known.get(hash)
    if (known !== undefined) return known
    const { code, words } = this.#language
    const key = wordKey(text.slice(start, end))
    const lemma = words.lemmaOf(key)
    const first = key.charCodeAt(0)
    const id = hash32(this.rarity === null ? lemma : `${code} ${lemma}`)
    const lexeme = words.stop.has(key)
      ? null
      : { id, lemma, number: first >= 48 && first <= 57, rarity: this.rarity?.(key) ?? 0 }
    this.#known.set(hash, lexeme)
    if (words.when.has(key) || YEAR.test(key)) this.#when.add(hash)
    return lexeme
  }

  /** A weekday, a month or a year? Of words already met. */
  isWhen(hash: number): boolean {
    return this.#when.has(hash)
  }
}

const YEAR = /^(?:19|20)\d\d$/
const CAPITAL = /^\p{Lu}/u

/** `body`: the article's words (`quoted.ts`), of which the first are read; `room`: where its numbers are kept. O(opening). */
export function openingOf(
  article: Article,
  lexicon = new Lexicon(),
  body: WordHashes = bodyOf(article),
  room: Room = ownRoom,
): Opening {
  const words = lexicon.of(article.language)
  const terms = new Map<number, Term>()
  const when = new Set<number>()
  const termOf = (lexeme: Lexeme): Term => {
    let term = terms.get(lexeme.id)
    if (term === undefined) {
      term = { lexeme, counts: [0, 0, 0, 0, 0, 0], place: -1, end: -1 }
      terms.set(lexeme.id, term)
    }
    return term
  }
  const count = (term: Term, field: number) => {
    term.counts[field] = Math.min(60000, (term.counts[field] ?? 0) + 1)
  }
  const title = article.title?.value ?? ''
  const titleWords = wordHashes(title, [{ start: 0, end: title.length }])
  for (const [i, hash] of titleWords.hashes.entries()) {
    const lexeme = words.lexeme(hash, title, titleWords.starts[i] as number, titleWords.ends[i] as number)
    if (words.isWhen(hash)) when.add(hash)
    if (lexeme === null) continue
    const term = termOf(lexeme)
    count(term, 0)
    count(term, 1)
  }
  const neighbours = new Map<number, [Term, Term, number]>()
  const { text } = article
  const size = Math.min(OPENING_WORDS, body.hashes.length)
  let before: Term | null = null
  let end = -1
  for (let i = 0; i < size; i++) {
    const hash = body.hashes[i] as number
    const start = body.starts[i] as number
    const opens = end < 0 || opensSentence(text, end, start)
    const near = start - end < 3
    end = body.ends[i] as number
    const lexeme = words.lexeme(hash, text, start, end)
    if (words.isWhen(hash)) when.add(hash)
    if (lexeme === null) {
      before = null
      continue
    }
    const term = termOf(lexeme)
    if (term.place < 0) {
      term.place = start
      term.end = end
    }
    count(term, 0)
    if (i < LEAD_WORDS) count(term, 2)
    if (lexeme.number) count(term, 5)
    else if (!opens && isCapital(text, start)) count(term, 3)
    else count(term, 4)
    if (before !== null && near && !opens) {
      const id = pairHash(before.lexeme.id, lexeme.id)
      const known = neighbours.get(id)
      if (known === undefined) neighbours.set(id, [before, term, 1])
      else known[2]++
    }
    before = term
  }
  const times = filled(room('uint32', when.size), [...when], (id) => id).sort()
  return pack(terms, neighbours, { when: times, day: dayOf(article, body) }, room, words.rarity !== null)
}

function pairHash(first: number, second: number): number {
  const hash = Math.imul(Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) ^ second, 0x297a2d39)
  return (hash ^ (hash >>> 15)) >>> 0
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(text.slice(at, at + 2))
}

/** After one of these a capital proves nothing. */
const SENTENCE_START = new Set(['.', '!', '?', ':', '\n', '"', '“', "'", '‘', '`'])

function opensSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (SENTENCE_START.has(text[at] as string)) return true
  return false
}

function pack(
  terms: ReadonlyMap<number, Term>,
  neighbours: ReadonlyMap<number, readonly [Term, Term, number]>,
  times: Pick<Opening, 'when' | 'day'>,
  room: Room,
  own: boolean,
): Opening {
  const sorted = [...terms.values()].sort((a, b) => a.lexeme.id - b.lexeme.id)
  const size = sorted.length
  const counts = room('uint16', FIELDS.length * size)
  const at = new Map<Term, number>()
  for (const [i, term] of sorted.entries()) {
    at.set(term, i)
    // A word that is a name anywhere is no matter.
    if ((term.counts[3] ?? 0) > 0) term.counts[4] = 0
    for (const [field, n] of term.counts.entries()) counts[field * size + i] = n
  }
  const pairs = [...neighbours].sort(([a], [b]) => a - b)
  return {
    ids: filled(room('uint32', size), sorted, (term) => term.lexeme.id),
    lemmas: sorted.map((term) => term.lexeme.lemma),
    rarities: own ? filled(room('float32', size), sorted, (term) => term.lexeme.rarity) : null,
    counts,
    places: filled(room('int32', size), sorted, (term) => term.place),
    ends: filled(room('int32', size), sorted, (term) => term.end),
    pairs: filled(room('uint32', pairs.length), pairs, ([id]) => id),
    pairFirst: filled(room('uint16', pairs.length), pairs, ([, [first]]) => at.get(first) ?? 0),
    pairSecond: filled(room('uint16', pairs.length), pairs, ([, [, second]]) => at.get(second) ?? 0),
    pairCounts: filled(room('uint16', pairs.length), pairs, ([, [, , n]]) => Math.min(n, 60000)),
    ...times,
  }
}

function dayOf(article: Article, { starts, ends }: WordHashes): number | null {
  const published = dayIn(article.published?.value ?? '')
  if (published !== null) return published
  const last = Math.min(50, starts.length - 1)
  const opening = last < 0 ? '' : article.text.slice(starts[0], ends[last])
  return dayInText(opening) ?? dayIn(article.url ?? '')
}
