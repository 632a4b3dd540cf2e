/** What tracing looks at in an article: its body, sentences and quotations, its words outside them, its outlet and date. */
import { ENGLISH } from '../language/en/english.ts'
import type { Language } from '../language/language.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { bodyBlocks } from '../text/body.ts'
import { contains, overlaps } from '../text/span.ts'
import { type Word, words } from '../text/words.ts'
import { type Named, type Namer, nameKey } from './outlet-names.ts'

export interface Scene {
  readonly id: string
  readonly article: Article
  readonly annotation: Annotation
  readonly language: Language
  /** Canonical name of its outlet, or null. */
  readonly outlet: string | null
  /** Two articles of equal key are of one outlet. An article of unknown outlet has a key of its own. */
  readonly outletKey: string
  /** Paragraphs of the body in order. */
  readonly paragraphs: readonly Span[]
  /** Sentences of the body in order. */
  readonly sentences: readonly Span[]
  /** Index of the sentence the report begins with: a repeated headline, a stamp or a caption line is not it. */
  readonly lead: number
  readonly quotations: readonly Span[]
  /** Where outlets are named. */
  readonly mentions: readonly Named[]
  /** Words of the body outside quotations, names of outlets left out: renaming an outlet changes nothing. */
  readonly words: readonly Word[]
  /** Keys of all words of the text, and the same as one string with blanks around each. */
  readonly keys: ReadonlySet<string>
  readonly sequence: string
  /** ISO month, day or minute as written, or null. */
  readonly published: string | null
}

export function sceneOf(
  article: Article,
  annotation: Annotation | undefined,
  namer: Namer,
  language: Language = ENGLISH,
): Scene {
  const note = annotation ?? emptyAnnotation(article.id)
  const blocks = bodyBlocks(article)
  const paragraphs: readonly Span[] =
    article.blocks.length === 0 && article.text.length > 0 ? [{ start: 0, end: article.text.length }] : blocks
  const annotated = note.sentences.filter((sentence) => paragraphs.some((paragraph) => overlaps(paragraph, sentence)))
  const sentences = annotated.length > 0 ? annotated : paragraphs
  const quotations = paragraphs.flatMap((paragraph) => language.quotationsOf(article.text, paragraph))
  const outlet = article.outlet === null ? null : namer.canonical(article.outlet.value)
  const mentions = namer.mentions(article.text, outlet)
  const all = words(article.text).map((word) => word.key)
  return {
    id: article.id,
    article,
    annotation: note,
    language,
    outlet,
    outletKey: outlet === null ? `?${article.id}` : nameKey(outlet),
    paragraphs,
    sentences,
    lead: leadOf(article, sentences),
    quotations,
    mentions,
    words: paragraphs.flatMap((paragraph) =>
      words(article.text, paragraph)
        .filter((word) => !insideSorted(quotations, word) && !insideSorted(mentions, word))
        .map((word) => ({ ...word, key: language.kinKey(word.key) })),
    ),
    keys: new Set(all),
    sequence: ` ${all.join(' ')} `,
    published: article.published?.value ?? null,
  }
}

// Shorter lines at the top are headlines, stamps and picture credits.
const LEAST_LEAD_WORDS = 9

function leadOf(article: Article, sentences: readonly Span[]): number {
  const title = (article.title?.value ?? '').toLowerCase()
  for (const [index, sentence] of sentences.slice(0, 6).entries()) {
    const text = article.text.slice(sentence.start, sentence.end).trim()
    if (title !== '' && (title.includes(text.toLowerCase()) || text.toLowerCase().includes(title))) continue
    if (/[.!?”"’)]$/.test(text) && words(text).length >= LEAST_LEAD_WORDS) return index
  }
  return 0
}

function emptyAnnotation(article: string): Annotation {
  return { article, sentences: [], names: [], times: [], quantities: [], attributions: [], marks: [], statements: [] }
}

/** Does one of the spans, sorted and apart from each other, hold this one? O(log n). */
export function insideSorted(sorted: readonly Span[], span: Span): boolean {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const candidate = sorted[middle]
    if (candidate === undefined) return false
    if (candidate.end <= span.start) low = middle + 1
    else if (candidate.start > span.start) high = middle - 1
    else return contains(candidate, span)
  }
  return false
}

/** Index of the first sentence that shares a character with the span, -1 for none. O(log n). */
export function sentenceAt(sentences: readonly Span[], span: Span): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const found = sentences[low]
  return found !== undefined && overlaps(found, span) ? low : -1
}

/**
 * -1 if a was surely published before b, 1 if after, 0 if equal or not known. Compared as far as both are exact: a day
 * against a minute of that day is 0.
 */
export function compareTimes(a: Scene, b: Scene): number {
  if (a.published === null || b.published === null) return 0
  const length = Math.min(a.published.length, b.published.length)
  const x = a.published.slice(0, length)
  const y = b.published.slice(0, length)
  return x < y ? -1 : x > y ? 1 : 0
}

/** Whole days between two dates, 0 where one is not known to the day. Sign: b after a is positive. */
export function daysBetween(a: Scene, b: Scene): number {
  const x = dayNumber(a.published)
  const y = dayNumber(b.published)
  return x === null || y === null ? 0 : y - x
}

/** Days since 1970 of an ISO date, or null where it is not known to the day. */
export function dayNumber(published: string | null): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '')
  if (match === null) return null
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000
}
