/**
 * Names for what stands in a Result, for formats that need them: `urn:stemma:KIND:ID`. They stay inside the document,
 * so that two exports of one Result can be joined without a made-up address.
 */
import type { TracedStory } from '../model/result.ts'
import type { Lookup } from './lookup.ts'

export function iri(kind: string, id: string): string {
  return `urn:stemma:${kind}:${encodeURIComponent(wellFormed(id))}`
}

/** A parent in the tree: an article, an outlet that is not at hand, or a lost source, known only within its story. */
export function parentIri(story: TracedStory, from: string, by: Lookup): string {
  if (by.articles.has(from)) return iri('article', from)
  if (from.startsWith('lost:')) return `${iri('lost', story.id)}:${encodeURIComponent(wellFormed(from.slice(5)))}`
  return iri('outlet', from.replace(/^outlet:/, ''))
}

/** Lone surrogates cannot be written in UTF-8: each becomes U+FFFD, so that places do not move. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}
