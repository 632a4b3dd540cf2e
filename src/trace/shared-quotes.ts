/**
 * Quotations of people without a name that stand word for word in several articles. A named person's words are public;
 * an unnamed person's reach a second article only through the first, or through a text behind both.
 */
import type { ArticleSpan } from '../model/span.ts'
import { overlaps } from '../text/span.ts'
import { words } from '../text/words.ts'
import type { Scene } from './scene.ts'

export interface SharedQuote {
  readonly key: string
  readonly spans: readonly ArticleSpan[]
}

// Four words or more: shorter quotations ("any distress") are shared by chance.
const LEAST_WORDS = 4
const ROLE =
  /\b(?:officials?|sources?|aides?|advisers?|insiders?|people|persons?|one|staffers?|colleagues?|doctors?|medics?|nurses?|sisters?|directors?|members?|employees?|workers?|those|another|consultants?|bankers?|executives?|minutes|memo|email|e-mail|document|message|paper|letter|report|he wrote|she wrote|wrote|recorded)\b/i
const NAMED = /\b\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|President|Mayor)\b/u

/**
 * Quotations of unnamed people or unpublished papers, by pair key `a b` (ids in order). A quotation in more than half
 * of the articles, and in more than three, is taken as public.
 */
export function sharedQuotes(scenes: readonly Scene[]): ReadonlyMap<string, readonly SharedQuote[]> {
  const places = new Map<string, { scene: Scene; span: ArticleSpan; unnamed: boolean }[]>()
  for (const scene of scenes) {
    const seen = new Set<string>()
    for (const quote of scene.quotations) {
      const keys = words(scene.article.text, quote).map((word) => word.key)
      if (keys.length < LEAST_WORDS) continue
      const key = keys.slice(0, 8).join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      const home = scene.sentences.find((sentence) => overlaps(sentence, quote)) ?? quote
      const text = scene.article.text
      const around = `${text.slice(Math.max(0, home.start), quote.start)} ${text.slice(quote.end, Math.min(text.length, Math.max(home.end, quote.end + 60)))}`
      const list = places.get(key) ?? []
      list.push({
        scene,
        span: { article: scene.id, start: quote.start, end: quote.end },
        unnamed: ROLE.test(around) && !NAMED.test(around),
      })
      places.set(key, list)
    }
  }
  const found = new Map<string, SharedQuote[]>()
  for (const [key, list] of places) {
    if (list.length < 2 || (list.length > 3 && list.length > scenes.length / 2)) continue
    if (!list.some((place) => place.unnamed)) continue
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const a = list[i]
        const b = list[j]
        if (a === undefined || b === undefined) continue
        const pair = pairKey(a.scene.id, b.scene.id)
        found.set(pair, [...(found.get(pair) ?? []), { key, spans: [a.span, b.span] }])
      }
  }
  return found
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}
