/** The copies within one story: which pairs are looked at, and what is left out as boilerplate. */
import type { Article } from '../model/article.ts'
import type { Copy } from '../model/story.ts'
import { type CopyCandidate, type CopySettings, copyOf } from './copies.ts'
import { eachHash, type Postings } from './postings.ts'
import { type Body, bodyOf } from './quoted.ts'

// Each article's best partners by shared fingerprints; a copied report of a hundred copies is known long before.
const MOST_PARTNERS = 30
// A passage of so many stories is a notice of the house ("sign up for …") or a stock of background, no copying.
const BOILERPLATE_STORIES = 3

/** Fingerprints that stand in many stories. `storyOf`: a number for each article's story. O(fingerprints). */
export function boilerplateOf(postings: Postings, storyOf: readonly number[]): Set<number> {
  const found = new Set<number>()
  eachHash(postings, (hash, articles) => {
    if (articles.length < BOILERPLATE_STORIES) return
    const stories = new Set<number>()
    for (const article of articles) {
      stories.add(storyOf[article] as number)
      if (stories.size < BOILERPLATE_STORIES) continue
      found.add(hash)
      return
    }
  })
  return found
}

/** Copies between the articles of one story, by a, then b. `pairs`: candidates as places in `articles`, a < b. */
export function storyCopies(
  articles: readonly Article[],
  pairs: readonly CopyCandidate[],
  settings: CopySettings,
): Copy[] {
  const bodies = new Map<number, Body>()
  const body = (i: number, article: Article): Body => {
    const known = bodies.get(i) ?? bodyOf(article)
    bodies.set(i, known)
    return known
  }
  const found: Copy[] = []
  for (const { a, b } of best(pairs)) {
    const one = articles[a]
    const other = articles[b]
    if (one === undefined || other === undefined) continue
    const copy = copyOf(one, other, body(a, one), body(b, other), settings)
    if (copy !== null) found.push(copy)
  }
  return found
}

function best(pairs: readonly CopyCandidate[]): CopyCandidate[] {
  const taken = new Map<number, number>()
  const kept = [...pairs]
    .sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      const countA = taken.get(a) ?? 0
      const countB = taken.get(b) ?? 0
      taken.set(a, countA + 1)
      taken.set(b, countB + 1)
      return countA < MOST_PARTNERS || countB < MOST_PARTNERS
    })
  return kept.sort((x, y) => x.a - y.a || x.b - y.b)
}
