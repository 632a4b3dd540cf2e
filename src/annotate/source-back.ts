/**
 * Sources that point back: pronouns ("he", "they", "who"), "this source", "the same official", and offices ("the
 * president") that a person named in the article holds.
 */
import type { PronounLink } from '../language/en/pronouns.ts'
import { isVoice } from '../language/en/source-words.ts'
import type { Token } from '../language/en/tokens.ts'
import type { Name, SourceKind } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { firstEndingAfter, overlapping } from '../text/sorted-spans.ts'
import { isPluralToken } from './source-head.ts'
import type { Tell } from './source-kind.ts'

/** What was given as a source before, newest last: pronouns and "this source" point into it. */
export interface Remembered {
  readonly kind: SourceKind
  readonly name: string
  readonly plural: boolean
  readonly nouns: readonly string[]
  readonly at: number
}

const SINGULAR = new Set(['he', 'she', 'him', 'her'])
const PRONOUN = /^(?:it|there|this|that|what|which|who|i|we|you|he|she|him|her|they|them)$/

export const isPronoun = (lower: string): boolean => PRONOUN.test(lower)
/** Those that nothing later points back to: the speaker's own words, the reader. */
export const isFleeting = (lower: string): boolean => /^(?:i|we|you|what|that|which|there)$/.test(lower)

// A noun phrase with its own clause rarely runs longer.
const BREATH = 160

// About a paragraph of news.
const NEAR = 400

// How many names back a pronoun may look.
const NAMES_BACK = 60

export interface Before {
  readonly names: readonly Name[]
  readonly memory: readonly Remembered[]
  readonly own: string | null
  readonly links: readonly PronounLink[]
}

export function pronoun(lower: string, span: Span, words: string, { names, memory, own, links }: Before, told: Tell) {
  if (lower === 'we' || lower === 'i' || lower === 'you')
    return told('unnamed', lower === 'we' && own !== null ? own : words, 'en.kind.speaker')
  // "two people briefed on the talks, who asked …": whoever was given last, in the same breath.
  if (lower === 'who' || lower === 'which' || lower === 'that') {
    const last = memory.at(-1)
    if (last !== undefined && span.start - last.at < BREATH) return told(last.kind, last.name, 'en.kind.relative')
    const name = personBefore(names, span.start)
    if (name !== undefined && span.start - name.end < 4) return told('person', name.name, 'en.kind.relative', name)
  }
  const resolved = overlapping(names, span).find((name) => name.start === span.start && name.end === span.end)
  if (resolved !== undefined)
    return told(resolved.kind === 'person' ? 'person' : 'organisation', resolved.name, 'en.kind.pronoun')
  if (lower === 'it' || lower === 'they' || lower === 'them') {
    const back = memory.findLast((one) =>
      lower === 'it'
        ? one.kind !== 'person' && one.kind !== 'hearsay' && !one.plural
        : one.plural || one.kind === 'organisation' || one.kind === 'state',
    )
    if (back !== undefined && span.start - back.at < 1500) return told(back.kind, back.name, 'en.kind.pronoun')
    return told(lower === 'it' ? 'organisation' : 'unnamed', words, 'en.kind.pronoun')
  }
  if (SINGULAR.has(lower)) {
    const spoke = memory.findLast(
      (one) => !one.plural && (one.kind === 'person' || one.kind === 'unnamed' || one.nouns.some(isVoice)),
    )
    const link = overlapping(links, span)[0]
    // Somebody without a name who spoke just before ("a spokesman") is meant rather than a name further back; "the
    // nominee", brought in with "the", is mostly the person named.
    const described = spoke !== undefined && /^the /i.test(spoke.name) && link?.person != null
    if (spoke !== undefined && !described && spoke.kind !== 'person' && span.start - spoke.at < NEAR)
      return told(spoke.kind, spoke.name, 'en.kind.pronoun')
    if (link?.person != null) return { kind: 'person' as const, name: link.person, evidence: link.evidence }
    if (spoke !== undefined) return told(spoke.kind, spoke.name, 'en.kind.pronoun')
    const name = link === undefined ? personBefore(names, span.start) : undefined
    return name === undefined
      ? told('person', words, 'en.kind.pronoun')
      : told('person', name.name, 'en.kind.pronoun', name)
  }
  return told('unnamed', words, 'en.kind.pronoun')
}

function personBefore(names: readonly Name[], at: number): Name | undefined {
  const last = firstEndingAfter(names, at) - 1
  for (let i = last; i >= 0 && i > last - NAMES_BACK; i--) if (names[i]?.kind === 'person') return names[i]
  return undefined
}

/** "the official", "this source", "the same person": the last unnamed source with that noun (any, for source or person). */
export function pointsBack(lower: string, head: Token, memory: readonly Remembered[]): Remembered | null {
  const strong = /^(?:this|that|the same|these|those|both) /.test(lower)
  // "the officials, who asked not to be named,": two words and what is said of them.
  const bare = lower.replace(/,? (?:who|which|speaking|asking|citing)\b.*$/, '').replace(/,$/, '')
  if (!strong && bare.split(' ').length > 2) return null
  if (/^(?:one|another|a|an) /.test(lower)) return null
  const plural = isPluralToken(head)
  const wide = /^(?:source|person|people|individual)$/.test(head.lemma)
  const back = memory.findLast(
    (one) =>
      one.kind !== 'hearsay' &&
      one.plural === plural &&
      (one.nouns.includes(head.lemma) || (wide && one.kind === 'unnamed')) &&
      !/^(?:the|this|he|she|they)\b/i.test(one.name),
  )
  return back ?? null
}

/**
 * "the mayor", "the Brennish president": the person whom the article names with that office, before the name ("Mayor
 * Orr") or just after it ("Hale Orr, the mayor of Marlby"). The nearest before, else the first. O(names).
 */
export function holderOf(text: string, noun: string, at: number, names: readonly Name[]): Name | null {
  const title = new RegExp(`(?:^|[\\s(“"])${noun}(?:[- ]elect)? $`, 'i')
  const after = new RegExp(`^, (?:the |an? )?(?:[\\p{L}’'.-]+ ){0,4}${noun}\\b`, 'iu')
  let best: Name | null = null
  for (const name of names) {
    if (name.kind !== 'person') continue
    const holds =
      title.test(text.slice(Math.max(0, name.start - noun.length - 8), name.start)) ||
      new RegExp(`^${noun} \\p{Lu}`, 'iu').test(text.slice(name.start, name.end)) ||
      after.test(text.slice(name.end, name.end + 60))
    if (!holds) continue
    if (name.start < at || best === null) best = name
    if (name.start >= at) break
  }
  return best
}
