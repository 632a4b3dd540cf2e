/**
 * Which report of an outlet is meant by a credit: one of the story's articles, or an older one that is not at hand.
 * The passages that rest on the outlet decide: their quotations and rare words must stand in the candidate, and it
 * must not be younger. Likeness alone is often wrong, for the credit may go to an older report (research/derivation.md §3).
 */
import type { Rarity } from '../language/language.ts'
import type { Span } from '../model/span.ts'
import { overlaps } from '../text/span.ts'
import { words } from '../text/words.ts'
import type { CitedOutlet } from './credits.ts'
import type { Likeness } from './likeness.ts'
import { compareTimes, daysBetween, insideSorted, type Scene } from './scene.ts'

export interface Resolved {
  readonly article: string | null
  /** Share of the credited passages' rare words that the candidate holds, 0..1. */
  readonly support: number
  readonly rule: string
}

// A credited passage is found where this share of its weight stands in the candidate. Below lies an older report of the
// outlet or another one; tuned on the labelled stories (true ones from .30 up, older reports mostly below .25).
const SUPPORT = 0.26
// With a credited quotation missing, only nearly all of the rest speaks for the candidate (an updated report drops quotes).
const SURE_SUPPORT = 0.8
// Of an interview whose words are not there, half the rest at least, in an article that is alike.
const SPOKEN_SUPPORT = 0.5
const PRINT_DAYS = 1
const ALIKE = 1.3
const RARE = 2.5

export function resolve(
  scene: Scene,
  cited: CitedOutlet,
  scenes: readonly Scene[],
  likeness: Likeness,
  idf: Rarity,
  fold: ReadonlyMap<string, string>,
): Resolved {
  const candidates = scenes.filter((other) => other.outletKey === cited.key && other.id !== scene.id)
  const copied = candidates.find((other) => fold.get(other.id) === fold.get(scene.id))
  if (copied !== undefined) return { article: copied.id, support: 1, rule: 'trace.cited.copy' }
  // A later report of the outlet is meant only where no earlier one is at hand.
  const earlier = candidates.filter((other) => compareTimes(scene, other) >= 0)
  let best: { scene: Scene; support: number; rule: string } | null = null
  for (const candidate of earlier.length > 0 ? earlier : candidates) {
    const late = daysBetween(scene, candidate)
    if (late > PRINT_DAYS) continue
    const { support, quoted } = supportOf(scene, cited, candidate, idf)
    const alike = likeness.kin(scene.id, candidate.id) > ALIKE * likeness.chance(scene.id, candidate.id)
    // A quotation credited to the outlet that the candidate does not have speaks for another report.
    const enough =
      quoted === 'found'
        ? support >= SUPPORT * 0.6 || alike || support === 0
        : quoted === 'absent'
          ? support >= SURE_SUPPORT || (alike && support >= SUPPORT * 1.6)
          : support >= SUPPORT || alike
    // A print date after the web date is common, but then the words credited must be there.
    // A programme is not the page that tells of it a day later.
    const report = cited.credits.some((credit) => credit.kind === 'report')
    // What somebody told an outlet or its programme stands on its page only with the words said, or nearly all retold.
    const spoken = cited.credits.every(({ kind }) => kind === 'told' || kind === 'programme')
    const retold = (quoted === 'none' && support >= SURE_SUPPORT) || (alike && support >= SPOKEN_SUPPORT)
    if (spoken && quoted !== 'found' && !retold) continue
    if (!enough || (late > 0 && !(quoted === 'found' && report))) continue
    const better =
      best === null ||
      support > best.support + 1e-9 ||
      (Math.abs(support - best.support) <= 1e-9 &&
        (compareTimes(candidate, best.scene) < 0 ||
          (compareTimes(candidate, best.scene) === 0 && candidate.id < best.scene.id)))
    if (better)
      best = { scene: candidate, support, rule: quoted === 'found' ? 'trace.cited.quotation' : 'trace.cited.words' }
  }
  if (best === null)
    return { article: null, support: 0, rule: candidates.length > 0 ? 'trace.cited.older' : 'trace.cited.outside' }
  return { article: best.scene.id, support: round(best.support), rule: best.rule }
}

/** How much of what is credited stands in the candidate, and whether the credited quotations do. */
export function supportOf(
  scene: Scene,
  cited: CitedOutlet,
  candidate: Scene,
  idf: Rarity,
): { support: number; quoted: 'found' | 'absent' | 'none' } {
  let all = 0
  let found = 0
  let quotes = 0
  let quotesFound = 0
  for (const index of cited.sentences) {
    const sentence = scene.sentences[index]
    if (sentence === undefined) continue
    for (const word of words(scene.article.text, sentence)) {
      if (insideSorted(scene.mentions, word)) continue
      const weight = Math.max(0, idf(word.key) - RARE)
      all += weight
      if (candidate.keys.has(word.key)) found += weight
    }
    // What is quoted right behind the credit still is the outlet's.
    const next = scene.sentences[index + 1]
    const sameParagraph = next !== undefined && !scene.article.text.slice(sentence.end, next.start).includes('\n')
    const reach = sameParagraph ? { start: sentence.start, end: next.end } : sentence
    for (const quote of quotesOf(scene, reach)) {
      quotes++
      if (candidate.sequence.includes(` ${quote} `)) quotesFound++
    }
  }
  return {
    support: all > 0 ? found / all : 0,
    quoted: quotes === 0 ? 'none' : quotesFound > 0 ? 'found' : 'absent',
  }
}

/** Word sequences of the quotations in the sentence, from four words up; of a long one its first eight. */
function quotesOf(scene: Scene, sentence: Span): string[] {
  return scene.quotations
    .filter((quote) => overlaps(quote, sentence))
    .map((quote) => words(scene.article.text, quote).map((word) => word.key))
    .filter((keys) => keys.length >= 4)
    .map((keys) => keys.slice(0, 8).join(' '))
}

const round = (value: number) => Math.round(value * 100) / 100
