/**
 * What grouping reads of one article: the terms of its title and of its opening, with the fields each stands in, its
 * word pairs, the days and months it names, and its day. Made from the article alone; how much a term weighs is
 * decided later, when all articles at hand are known (`weigh.ts`).
 */
import { lemmaOf } from '../language/en/lemma.ts'
import { STOP_WORDS } from '../language/en/stop-words.ts'
import type { Article } from '../model/article.ts'
import { hash32 } from '../text/hash.ts'
import { type Word, words } from '../text/words.ts'
import { bodySpans } from './body.ts'
import { dayIn, dayInText } from './day.ts'

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
  readonly id: number
  readonly lemma: string
  readonly counts: number[]
  place: number
  end: number
}

const WHEN = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august ' +
    'september october november december'
  ).split(' '),
)
const YEAR = /^(?:19|20)\d\d$/
const CAPITAL = /^\p{Lu}/u
// After one of these a capital proves nothing.
const SENTENCE_START = /[.!?:\n"“'‘`]/

export function openingOf(article: Article): Opening {
  const title = words(article.title?.value ?? '')
  const body = openingWords(article)
  const terms = new Map<string, Term>()
  const byKey = new Map<string, Term>()
  const termOf = (key: string): Term => {
    let term = byKey.get(key)
    if (term === undefined) {
      const lemma = lemmaOf(key)
      term = terms.get(lemma) ?? { id: hash32(lemma), lemma, counts: [0, 0, 0, 0, 0, 0], place: -1, end: -1 }
      terms.set(lemma, term)
      byKey.set(key, term)
    }
    return term
  }
  const count = (term: Term, field: number) => {
    term.counts[field] = Math.min(60000, (term.counts[field] ?? 0) + 1)
  }
  for (const { key } of title) {
    if (STOP_WORDS.has(key)) continue
    count(termOf(key), 0)
    count(termOf(key), 1)
  }
  const neighbours = new Map<number, [Term, Term, number]>()
  const { text } = article
  let before: Term | null = null
  let end = -1
  for (const [i, word] of body.entries()) {
    const gap = text.slice(end < 0 ? word.start : end, word.start)
    const opens = end < 0 || SENTENCE_START.test(gap)
    end = word.end
    if (STOP_WORDS.has(word.key)) {
      before = null
      continue
    }
    const term = termOf(word.key)
    if (term.place < 0) {
      term.place = word.start
      term.end = word.end
    }
    count(term, 0)
    if (i < LEAD_WORDS) count(term, 2)
    const first = word.key.charCodeAt(0)
    if (first >= 48 && first <= 57) count(term, 5)
    else if (!opens && CAPITAL.test(text.slice(word.start, word.start + 2))) count(term, 3)
    else count(term, 4)
    if (before !== null && gap.length < 3 && !opens) {
      const id = hash32(String(before.id), term.id)
      const known = neighbours.get(id)
      if (known === undefined) neighbours.set(id, [before, term, 1])
      else known[2]++
    }
    before = term
  }
  return pack(terms, neighbours, whenOf([...title, ...body]), dayOf(article, text, body))
}

function pack(
  terms: ReadonlyMap<string, Term>,
  neighbours: ReadonlyMap<number, readonly [Term, Term, number]>,
  when: Uint32Array,
  day: number | null,
): Opening {
  const sorted = [...terms.values()].sort((a, b) => a.id - b.id)
  const size = sorted.length
  const counts = new Uint16Array(FIELDS.length * size)
  const at = new Map<Term, number>()
  for (const [i, term] of sorted.entries()) {
    at.set(term, i)
    // A word that is a name anywhere is no matter.
    if ((term.counts[3] ?? 0) > 0) term.counts[4] = 0
    for (const [field, n] of term.counts.entries()) counts[field * size + i] = n
  }
  const pairs = [...neighbours].sort(([a], [b]) => a - b)
  return {
    ids: Uint32Array.from(sorted, (term) => term.id),
    lemmas: sorted.map((term) => term.lemma),
    counts,
    places: Int32Array.from(sorted, (term) => term.place),
    ends: Int32Array.from(sorted, (term) => term.end),
    pairs: Uint32Array.from(pairs, ([id]) => id),
    pairFirst: Uint16Array.from(pairs, ([, [first]]) => at.get(first) ?? 0),
    pairSecond: Uint16Array.from(pairs, ([, [, second]]) => at.get(second) ?? 0),
    pairCounts: Uint16Array.from(pairs, ([, [, , n]]) => Math.min(n, 60000)),
    when,
    day,
  }
}

function openingWords(article: Article): Word[] {
  const found: Word[] = []
  for (const span of bodySpans(article)) {
    // 14 characters a word: no more of a long block is split than can be needed.
    const end = Math.min(span.end, span.start + (OPENING_WORDS - found.length) * 14)
    for (const word of words(article.text, { start: span.start, end })) {
      found.push(word)
      if (found.length >= OPENING_WORDS) return found
    }
  }
  return found
}

function whenOf(all: readonly Word[]): Uint32Array {
  const found = new Set<number>()
  for (const { key } of all) if (WHEN.has(key) || YEAR.test(key)) found.add(hash32(key))
  return Uint32Array.from(found).sort()
}

function dayOf(article: Article, text: string, body: readonly Word[]): number | null {
  const published = dayIn(article.published?.value ?? '')
  if (published !== null) return published
  const last = body[Math.min(50, body.length - 1)]
  const opening = last === undefined ? '' : text.slice(body[0]?.start ?? 0, last.end)
  return dayInText(opening) ?? dayIn(article.url ?? '')
}
