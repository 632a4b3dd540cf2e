/**
 * Articles whose bodies hold the same words are one before they are compared: five thousand copies of a wire report
 * cost as much as one, and one more exact copy changes no other article's place.
 */
import type { Article } from '../model/article.ts'
import type { WordHashes } from '../text/word-hashes.ts'
import { words } from '../text/words.ts'

// A body of fewer words ("Watch the video above") is the same article only under the same title.
const LEAST_WORDS = 30

/** A key that is the same for the same words in the same order. */
export function bodyKey(article: Article, { hashes }: WordHashes): string {
  let low = hashes.length
  let high = 0x2545f491
  for (const hash of hashes) {
    low = Math.imul(low ^ hash, 0x01000193)
    high = Math.imul(high ^ hash, 0x85ebca6b) ^ (high >>> 13)
  }
  const key = `${hashes.length}:${low >>> 0}:${high >>> 0}`
  if (hashes.length >= LEAST_WORDS) return key
  const title = words(article.title?.value ?? '').map((word) => word.key)
  return `${key}:${title.join(' ')}`
}
