/**
 * Which statements of other articles may say the same: an inverted index over words, after BM25 (Robertson & Zaragoza
 * 2009), so that work grows with shared words and not with pairs. Whole statements retrieve better than clauses
 * (research/collation.md); what is retrieved is aligned afterwards.
 */
import type { Form } from './form.ts'
import { type Lexicon, LIKENESS } from './lexicon.ts'
import type { Pool } from './pool.ts'

// Usual values; retrieval of one in twenty hardly moves with them.
const K1 = 1.2
const B = 0.4
// Statements of one other article that are worth aligning. MRPC: the partner is among the first 5 of 1,725 in 99.4 %.
const KEPT = 6
// The same of whole sentences, whose clauses are then all aligned.
const KEPT_SENTENCES = 4
// For one statement, over all articles: in a large story the third best of each article adds nothing but time.
const BUDGET = 48
// For one statement in all, however many articles there are: so the work of a large story grows with its statements. Of
// 30 articles, two each, none is left out.
const MOST = 64
// Of what a statement shares with its best candidate anywhere in the story; less is chance.
const SHARE_OF_BEST = 0.2
// A word of more than this share of a large story's statements finds nothing; it still counts in the alignment.
const COMMON = 0.25
const LARGE = 200
// Statements that the words of one are looked up in, so that work grows with statements and not with their square.
const POSTINGS = 2000

/** Pairs of entries (a < b) of different articles, sorted: those retrieved, and all clauses of sentences retrieved. */
export function candidatesOf(pool: Pool, lexicon: Lexicon): [number, number][] {
  const size = pool.entries.length
  const kept = new Set<number>()
  const keep = (a: number, b: number) => kept.add(Math.min(a, b) * size + Math.max(a, b))
  const forms = pool.entries.map((entry) => entry.form)
  const articles = Math.max(1, new Set(pool.articleOf).size)
  const most = (kept: number) => Math.max(2, Math.min(kept, Math.round(BUDGET / articles)))
  for (const [a, b] of retrieve(forms, pool.articleOf, most(KEPT), lexicon)) keep(a, b)
  const clauses: number[][] = pool.sentences.map(() => [])
  for (const [i, entry] of pool.entries.entries()) clauses[entry.sentence]?.push(i)
  for (const [s, t] of retrieve(pool.sentences, pool.articleOfSentence, most(KEPT_SENTENCES), lexicon))
    for (const a of clauses[s] ?? []) for (const b of clauses[t] ?? []) keep(a, b)
  return [...kept].sort((x, y) => x - y).map((code) => [Math.floor(code / size), code % size])
}

function retrieve(forms: readonly Form[], articleOf: Int32Array, most: number, lexicon: Lexicon): [number, number][] {
  const postings = new Map<number, number[]>()
  for (const [i, form] of forms.entries()) {
    for (const id of distinct(form)) {
      const list = postings.get(id)
      if (list === undefined) postings.set(id, [i])
      else list.push(i)
    }
  }
  const mean = forms.reduce((sum, form) => sum + form.ids.length, 0) / Math.max(1, forms.length)
  const scores = new Float64Array(forms.length)
  const norms = Float64Array.from(forms, (form) => 1 + K1 * (1 - B + (B * form.ids.length) / mean))
  const kept = new Set<number>()
  for (const [i, form] of forms.entries()) {
    const touched: number[] = []
    const met: number[][] = []
    for (const id of distinct(form)) {
      for (const like of [id, ...closeKin(id, lexicon)]) {
        const list = postings.get(like)
        if (list === undefined || (forms.length > LARGE && list.length > COMMON * forms.length)) continue
        met.push(list)
      }
    }
    // The rarest words first: in a large story they find all that is worth it, and common ones would meet every statement.
    if (forms.length > LARGE) met.sort((x, y) => x.length - y.length)
    let left = POSTINGS
    for (const list of met) {
      if (left < list.length && left < POSTINGS) break
      left -= list.length
      const idf = Math.log(1 + (forms.length - list.length + 0.5) / (list.length + 0.5))
      for (const j of list) {
        if (articleOf[j] === articleOf[i]) continue
        if (scores[j] === 0) touched.push(j)
        scores[j] = (scores[j] ?? 0) + (idf * (K1 + 1)) / (norms[j] ?? 1)
      }
    }
    let best = 0
    for (const j of touched) best = Math.max(best, scores[j] ?? 0)
    // Most of what shares a word is far below the best, and need not be put in order.
    const near = touched.filter((j) => (scores[j] ?? 0) >= SHARE_OF_BEST * best)
    near.sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y)
    const perArticle = new Map<number, number>()
    let own = 0
    for (const j of near) {
      const article = articleOf[j] ?? 0
      const count = perArticle.get(article) ?? 0
      if (own >= MOST) break
      if (count >= most) continue
      own++
      perArticle.set(article, count + 1)
      kept.add(Math.min(i, j) * forms.length + Math.max(i, j))
    }
    for (const j of touched) scores[j] = 0
  }
  return [...kept].map((code) => [Math.floor(code / forms.length), code % forms.length])
}

// Kin this close are looked up too: a rewrite may share only synonyms with its source.
const CLOSE = 0.85

function closeKin(id: number, lexicon: Lexicon): number[] {
  const found: number[] = []
  for (const [other, tie] of lexicon.kin(id) ?? []) if (LIKENESS[tie] >= CLOSE) found.push(other)
  return found
}

function distinct(form: Form): number[] {
  const found = new Set<number>()
  for (let k = 0; k < form.ids.length; k++) if (form.content[k]) found.add(form.ids[k] ?? 0)
  return [...found]
}
