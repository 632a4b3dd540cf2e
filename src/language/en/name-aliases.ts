/**
 * Which mentions of an article mean the same, and by what name: "Assistant Secretary Jane Doe … Doe", "Northern Press
 * Service (NPS) … NPS", "the Lund Gazette … the Gazette … the newspaper". The canonical name is the longest form in the article.
 */
import type { NameKind } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { initialsOf } from '../outlets/mentions.ts'

/** A mention before its canonical name is known. `rules` = how it was found. */
export interface Mention extends Span {
  readonly kind: NameKind
  readonly surface: string
  /** Given where it is known from elsewhere (an outlet of the table). */
  readonly known: string | null
  readonly rule: string
}

export interface Resolved extends Mention {
  readonly name: string
  /** Where the longer form stands that this one is short for, or null. */
  readonly from: Span | null
  readonly alias: string | null
}

const wordsOf = (name: string): string[] => name.split(/[\s\u00a0]+/).filter((word) => word !== '')
const plain = (word: string): string => word.replace(/[.,’']+s?$/, '').toLowerCase()
// "de", "van", "al" belong to the family name; Jr. and III to nobody.
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/

const familyOf = (name: string): string => {
  const words = wordsOf(name)
    .map(plain)
    .filter((word) => !SUFFIX.test(word))
  return words.at(-1) ?? ''
}
const givenOf = (name: string): string => plain(wordsOf(name)[0] ?? '')

/** Canonical names for all mentions, which come in order of place. O(mentions · distinct names). */
export function resolveAliases(mentions: readonly Mention[]): Resolved[] {
  const people = longForms(mentions.filter((mention) => mention.kind === 'person'))
  const bodies = longForms(mentions.filter((mention) => mention.kind !== 'person'))
  return mentions.map((mention) => {
    if (mention.known !== null) return { ...mention, name: mention.known, from: null, alias: null }
    const match = mention.kind === 'person' ? personOf(mention, people) : bodyOf(mention, bodies)
    if (match === null || match.surface === mention.surface)
      return { ...mention, name: mention.surface, from: null, alias: null }
    return {
      ...mention,
      name: match.known ?? match.surface,
      from: { start: match.start, end: match.end },
      alias: match.alias,
    }
  })
}

/** First mention of each form, in order. */
function longForms(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<string>()
  return mentions.filter((mention) => {
    const key = `${mention.kind} ${mention.surface}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

type Match = Mention & { readonly alias: string }

/** Of several candidates: the last one before the mention, else the first after it. */
function nearest(candidates: readonly Mention[], mention: Mention, alias: string): Match | null {
  const found = candidates.findLast((candidate) => candidate.start < mention.start) ?? candidates[0]
  return found === undefined ? null : { ...found, alias }
}

function personOf(mention: Mention, people: readonly Mention[]): Match | null {
  const own = wordsOf(mention.surface)
  const family = familyOf(mention.surface)
  if (own.length > 1) {
    // "J. Doe", "Jane Doe" for "Jane A. Doe": same family name, given names that agree, more words.
    const given = givenOf(mention.surface)
    const longer = people.filter((other) => {
      const words = wordsOf(other.surface)
      const first = givenOf(other.surface)
      const agree = first === given || (given.length === 1 && first.startsWith(given))
      return words.length > own.length && agree && familyOf(other.surface) === family
    })
    return nearest(longer, mention, 'en.alias.shorter')
  }
  const full = people.filter((other) => wordsOf(other.surface).length > 1)
  const word = plain(mention.surface)
  const byFamily = full.filter((other) => familyOf(other.surface) === word)
  if (byFamily.length > 0) return longest(byFamily, mention, 'en.alias.family-name')
  const byTail = full.filter((other) => plain(wordsOf(other.surface).slice(1).join(' ')) === word)
  if (byTail.length > 0) return longest(byTail, mention, 'en.alias.family-name')
  const byGiven = full.filter((other) => givenOf(other.surface) === word)
  return longest(byGiven, mention, 'en.alias.given-name')
}

/** The longest form of the nearest candidate ("Jane Doe" and "Jane A. Doe" are one person). */
function longest(candidates: readonly Mention[], mention: Mention, alias: string): Match | null {
  const near = nearest(candidates, mention, alias)
  if (near === null) return null
  const given = givenOf(near.surface)
  const same = candidates.filter((other) => givenOf(other.surface) === given)
  const best = same.reduce((a, b) => (b.surface.length > a.surface.length ? b : a), same[0] ?? near)
  return { ...best, alias }
}

function bodyOf(mention: Mention, bodies: readonly Mention[]): Match | null {
  const { surface } = mention
  const own = wordsOf(surface).map(plain)
  const alike = bodies.filter((other) => other.surface !== surface && compatible(other.kind, mention.kind))
  if (/^\p{Lu}[\p{Lu}&.]{1,6}$/u.test(surface)) {
    const letters = surface.replace(/[^\p{Lu}]/gu, '')
    const full = alike.filter((other) => wordsOf(other.surface).length > 1 && initialsOf(other.surface) === letters)
    return nearest(full, mention, 'en.alias.initials')
  }
  if (mention.kind === 'place') return null
  // "Lockheed" for "Lockheed Martin"; an outlet also by its last word or words ("the Gazette", "Evening Herald").
  const longer = alike.filter((other) => {
    const words = wordsOf(other.surface).map(plain)
    if (words.length <= own.length) return false
    const head = own.every((word, i) => words[i] === word)
    const tail = own.every((word, i) => words[words.length - own.length + i] === word)
    return (head && other.kind !== 'place') || (tail && other.kind === 'outlet' && mention.kind === 'outlet')
  })
  return nearest(longer, mention, 'en.alias.part')
}

const compatible = (a: NameKind, b: NameKind): boolean =>
  a === b ||
  ((a === 'organisation' || a === 'outlet' || a === 'other') &&
    (b === 'organisation' || b === 'outlet' || b === 'other'))
