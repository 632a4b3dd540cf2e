/**
 * Which mentions of an article mean the same, and by what name: "Assistant Secretary Jane Doe … Doe", "Northern Press
 * Service (NPS) … NPS", "the Lund Gazette … the Gazette … the newspaper". The canonical name is the longest form in the article.
 */
import type { NameKind } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { initialsOf } from '../outlets/unlisted.ts'

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

// "de", "van", "al" belong to the family name; Jr. and III to nobody.
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/

/** A form of a name, taken apart once: articles repeat the same forms often. */
interface Form {
  /** Its first mention. */
  readonly mention: Mention
  readonly words: readonly string[]
  readonly family: string
  readonly given: string
  readonly initials: string
  readonly starts: readonly number[]
}

type Match = Mention & { readonly alias: string }

const plain = (word: string): string => word.replace(/[.,’']+s?$/, '').toLowerCase()

/** The words of a name in lower case, without points and possessives. */
export const wordsOf = (name: string): string[] =>
  name
    .split(/[\s\u00a0]+/)
    .filter((word) => word !== '')
    .map(plain)

function formOf(mention: Mention, starts: readonly number[]): Form {
  const words = wordsOf(mention.surface)
  return {
    mention,
    words,
    family: words.findLast((word) => !SUFFIX.test(word)) ?? '',
    given: words[0] ?? '',
    initials: initialsOf(mention.surface),
    starts,
  }
}

/** Canonical names for all mentions, which come in order of place. About linear: forms are indexed by their words. */
export function resolveAliases(mentions: readonly Mention[]): Resolved[] {
  const starts = new Map<string, { mention: Mention; starts: number[] }>()
  const keyOf = (mention: Mention) => `${mention.kind} ${mention.surface}`
  for (const mention of mentions) {
    const known = starts.get(keyOf(mention))
    if (known === undefined) starts.set(keyOf(mention), { mention, starts: [mention.start] })
    else known.starts.push(mention.start)
  }
  const forms = new Map([...starts].map(([key, own]) => [key, formOf(own.mention, own.starts)]))
  const all = [...forms.values()]
  const people = new Index(all.filter(({ mention }) => mention.kind === 'person'))
  const bodies = new Index(all.filter(({ mention }) => mention.kind !== 'person'))
  // What a form may be short for does not depend on the place; which of several it is does.
  const longer = new Map<string, { forms: readonly Form[]; alias: string }>()
  for (const [key, form] of forms)
    longer.set(key, form.mention.kind === 'person' ? longerPeople(form, people) : longerBodies(form, bodies))
  return mentions.map((mention) => {
    if (mention.known !== null) return { ...mention, name: mention.known, from: null, alias: null }
    const found = longer.get(keyOf(mention))
    const match = found === undefined ? null : nearest(found.forms, mention, found.alias)
    if (match === null) return { ...mention, name: mention.surface, from: null, alias: null }
    const { start, end, known, surface, alias } = match
    return { ...mention, name: known ?? surface, from: { start, end }, alias }
  })
}

/** What a name may be short for by its form alone, and by which rule. */
export type Longer = (name: { readonly kind: NameKind; readonly name: string }) => {
  readonly names: readonly string[]
  readonly alias: string
}

/** For names that stand in no one text. O(names), then as many steps a question as there are namesakes. */
export function namesByForm(names: readonly { readonly kind: NameKind; readonly name: string }[]): Longer {
  const of = ({ kind, name }: { readonly kind: NameKind; readonly name: string }) =>
    formOf({ start: 0, end: 0, kind, surface: name, known: null, rule: '' }, [])
  const all = names.map(of)
  const people = new Index(all.filter(({ mention }) => mention.kind === 'person'))
  const bodies = new Index(all.filter(({ mention }) => mention.kind !== 'person'))
  return (name) => {
    const { forms, alias } = name.kind === 'person' ? longerPeople(of(name), people) : longerBodies(of(name), bodies)
    return { names: forms.map(({ mention }) => mention.surface), alias }
  }
}

/** The greatest of the ascending numbers below `limit`. O(log n). */
function lastBefore(starts: readonly number[], limit: number): number | null {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return starts[low - 1] ?? null
}

/** The person or body mentioned last before the mention, else first after it; by its longest form ("Jane A. Doe" for "Jane Doe"). */
function nearest(candidates: readonly Form[], mention: Mention, alias: string): Match | null {
  let best: Form | null = null
  let at = Number.NEGATIVE_INFINITY
  for (const form of candidates) {
    const before = lastBefore(form.starts, mention.start)
    const place = before ?? -1e9 - (form.starts[0] ?? 0)
    if (place > at) {
      best = form
      at = place
    }
  }
  if (best === null) return null
  const chosen = best
  const same = candidates.filter((form) => form.given === chosen.given && form.mention.kind === chosen.mention.kind)
  const full = same.reduce((a, b) => (b.mention.surface.length > a.mention.surface.length ? b : a), chosen)
  return { ...full.mention, alias }
}

/** Forms by family name, given name, first and last word, and initials. */
class Index {
  readonly #by = new Map<string, Form[]>()

  constructor(forms: readonly Form[]) {
    for (const form of forms) {
      const { words, family, given, initials } = form
      if (words.length < 2) continue
      const tail = words.slice(1).join(' ')
      for (const key of new Set([
        `family ${family}`,
        `family ${tail}`,
        `given ${given}`,
        `last ${words.at(-1) ?? ''}`,
        `initials ${initials}`,
      ]))
        this.#add(key, form)
    }
  }

  #add(key: string, form: Form): void {
    const own = this.#by.get(key)
    if (own === undefined) this.#by.set(key, [form])
    // Past a hundred namesakes nothing can be told apart, and looking at all of them would cost their square.
    else if (own.length < 100) own.push(form)
  }

  get(by: 'family' | 'given' | 'last' | 'initials', word: string): readonly Form[] {
    return this.#by.get(`${by} ${word}`) ?? []
  }
}

function longerPeople(form: Form, people: Index): { forms: readonly Form[]; alias: string } {
  const { words, family, given } = form
  if (words.length > 1) {
    // "J. Doe", "Jane Doe" for "Jane A. Doe": same family name, given names that agree, more words.
    const isInitial = given.length === 1
    const agree = (other: Form) => other.given === given || (isInitial && other.given.startsWith(given))
    const isLonger = (other: Form) =>
      other.words.length > words.length ||
      (isInitial && other.words.length === words.length && other.given.length > given.length)
    return {
      forms: people.get('family', family).filter((other) => isLonger(other) && other.family === family && agree(other)),
      alias: 'en.alias.shorter',
    }
  }
  const byFamily = people.get('family', family)
  if (byFamily.length > 0) return { forms: byFamily, alias: 'en.alias.family-name' }
  return { forms: people.get('given', given), alias: 'en.alias.given-name' }
}

function longerBodies(form: Form, bodies: Index): { forms: readonly Form[]; alias: string } {
  const { surface, kind } = form.mention
  const fits = (other: Form) => other.words.length > form.words.length && compatible(other.mention.kind, kind)
  if (/^\p{Lu}[\p{Lu}&.]{1,6}$/u.test(surface)) {
    const letters = surface.replace(/[^\p{Lu}]/gu, '')
    return { forms: bodies.get('initials', letters).filter(fits), alias: 'en.alias.initials' }
  }
  if (kind === 'place') return { forms: [], alias: '' }
  // "Lockheed" for "Lockheed Martin"; an outlet also by its last word or words ("the Gazette", "Evening Herald").
  const heads = bodies.get('given', form.given).filter(({ words, mention }) => {
    const head = form.words.every((word, i) => words[i] === word)
    return head && mention.kind !== 'place' && (mention.kind !== 'outlet' || kind === 'outlet')
  })
  const tails = bodies.get('last', form.words.at(-1) ?? '').filter(({ words, mention }) => {
    const tail = form.words.every((word, i) => words[words.length - form.words.length + i] === word)
    return tail && mention.kind === 'outlet' && kind === 'outlet'
  })
  return { forms: [...new Set([...heads, ...tails])].filter(fits), alias: 'en.alias.part' }
}

const BODIES: ReadonlySet<NameKind> = new Set(['organisation', 'outlet', 'other'])
const compatible = (a: NameKind, b: NameKind): boolean => a === b || (BODIES.has(a) && BODIES.has(b))
