/**
 * German names by rules: people by a given name or by the word for what they are before them ("Innenministerin Voss"), then
 * by the surname alone; bodies by the end of their word ("Landgericht"), by initials and by legal form; places by a list and
 * by their endings behind a preposition. German writes every noun with a capital, so nothing is a name by its capital alone.
 */
import type { Name, NameKind } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { BODY_END, GIVEN, NEVER, NOUN_END, PLACE_END, PLACES, ROLE } from './names-table.ts'
import { isCapital, isNoun, type Token, tokensOf } from './tokens.ts'

interface Found extends Span {
  readonly kind: NameKind
  readonly name: string
  readonly rule: string
}

/** By place, not overlapping. Linear. */
export function findNames(
  { id, text }: { readonly id: string; readonly text: string },
  sentences: readonly Span[],
): Name[] {
  const found: Found[] = []
  const lists = sentences.map((sentence) => tokensOf(text, sentence))
  for (const tokens of lists) found.push(...firstLook(text, tokens))
  const surnames = surnamesOf(found)
  const taken = new Set(found.flatMap(({ start, end }) => placesIn(start, end)))
  for (const tokens of lists)
    for (const [i, token] of tokens.entries()) {
      const whole = isCapital(token) && !taken.has(token.start) ? surnameOf(token.text, surnames) : undefined
      if (whole === undefined) continue
      // "Bach" the composer's name and a brook: a determiner before it says noun.
      if (DETERMINER.test(tokens[i - 1]?.lower ?? '')) continue
      found.push({ start: token.start, end: token.end, kind: 'person', name: whole, rule: 'surname' })
    }
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ rule, ...one }) => ({
      ...one,
      evidence: [{ rule: `de.name.${rule}`, value: null, spans: [{ article: id, start: one.start, end: one.end }] }],
    }))
}

const placesIn = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, i) => start + i)

const DETERMINER =
  /^(?:der|die|das|dem|den|des|ein|eine|einem|einen|einer|eines|kein|keine|keinen|jeder|jede|jedes|im|am|zum|zur|beim|vom|ins|ans|dieser|diese|dieses|seine|seinen|seinem|ihre|ihren|ihrem)$/

/** Surname → the longest name it is the end of. */
function surnamesOf(found: readonly Found[]): Map<string, string> {
  const surnames = new Map<string, string>()
  for (const { kind, name } of found) {
    if (kind !== 'person') continue
    const last = name.split(' ').at(-1) ?? ''
    if (last.length < 3) continue
    const known = surnames.get(last)
    if (known === undefined || name.length > known.length) surnames.set(last, name)
  }
  return surnames
}

/** "Weber", "Webers", "Voss’". */
function surnameOf(word: string, surnames: ReadonlyMap<string, string>): string | undefined {
  return surnames.get(word) ?? (word.endsWith('s') ? surnames.get(word.slice(0, -1)) : undefined)
}

/** Full names, titled names, bodies and places of one sentence. */
function firstLook(text: string, tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    const made =
      token === undefined || !isCapital(token)
        ? null
        : (personAt(text, tokens, at) ?? bodyAt(text, tokens, at) ?? placeAt(tokens, at))
    if (made === null) {
      at++
      continue
    }
    found.push(made.found)
    at = Math.max(at + 1, made.to)
  }
  return found
}

interface Reach {
  readonly found: Found
  readonly to: number
}

const PARTICLE = /^(?:von|van|zu|de|der|den|dem|vom|zum|di|da|al|el|ibn|bin)$/

/** One space apart: no mark between them. */
const beside = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && b.start - a.end === 1

const mayBeName = (token: Token | undefined): token is Token =>
  token !== undefined && isCapital(token) && !NEVER.has(token.text) && !/^\p{Lu}{2,}$/u.test(token.text)

function personAt(text: string, tokens: readonly Token[], at: number): Reach | null {
  const token = tokens[at]
  if (token === undefined) return null
  const given = GIVEN.has(token.text) || (token.text.includes('-') && GIVEN.has(token.text.split('-')[0] ?? ''))
  if (given) {
    const to = nameEnd(tokens, at)
    if (to - at >= 2) return person(text, tokens, at, to, 'given')
  }
  if (ROLE.test(token.text) && isCapital(token)) {
    let from = at + 1
    while (
      /^(?:Dr|Prof|Dipl)$/.test(tokens[from]?.text ?? '') ||
      (tokens[from]?.text === '.' && /^(?:Dr|Prof|Dipl)$/.test(tokens[from - 1]?.text ?? ''))
    ) {
      // "Prof. Dr. Dr." is six tokens.
      if (from++ > at + 8) break
    }
    const first = tokens[from]
    const near = first !== undefined && first.start - (tokens[from - 1]?.end ?? 0) <= 1
    if (
      near &&
      mayBeName(first) &&
      !ROLE.test(first.text) &&
      !BODY_END.test(first.text) &&
      !isPlace(first) &&
      !NOUN_END.test(first.text)
    ) {
      const to = nameEnd(tokens, from)
      // "Bürgermeister Hinrich Boysen": a given name that no table has, and a surname.
      const [next, behind] = [tokens[to], tokens[to + 1]]
      const more = to - from === 1 && mayBeName(next) && beside(first, next) && plainName(next) && !isNoun(behind)
      return person(text, tokens, from, more ? to + 1 : to, 'role')
    }
  }
  // "Mira Tolke": two words with capitals that are no common nouns, and no determiner before them.
  const second = tokens[at + 1]
  const before = tokens[at - 1]
  if (
    mayBeName(token) &&
    mayBeName(second) &&
    beside(token, second) &&
    plainName(token) &&
    plainName(second) &&
    !(
      before !== undefined &&
      (DETERMINER.test(before.lower) || isCapital(before) || /(?:en|er|es|em|e)$/.test(before.lower))
    ) &&
    /^(?:,|sagte|sagt|erklärte|teilte|betonte|berichtete|kündigte|forderte|warnte|hatte|hat|habe|sei|ist|war|leitet|führt|\()$/.test(
      tokens[at + 2]?.lower ?? '',
    )
  )
    return person(text, tokens, at, nameEnd(tokens, at), 'two-capitals')
  return null
}

const plainName = (token: Token): boolean =>
  !NOUN_END.test(token.text) &&
  !ROLE.test(token.text) &&
  !BODY_END.test(token.text) &&
  !isPlace(token) &&
  !/er$/.test(token.text) &&
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(token.text)

/** Index past the name that begins at the token: given names, particles, one surname. */
function nameEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1
  let words = 1
  while (to < tokens.length && words < 5) {
    const next = tokens[to]
    const last = tokens[to - 1]
    if (!beside(last, next) || next === undefined) break
    if (/^\p{Lu}$/u.test(next.text) && tokens[to + 1]?.text === '.' && mayBeName(tokens[to + 2])) {
      to += 3
      words += 2
      break
    }
    if (
      PARTICLE.test(next.lower) &&
      !isCapital(next) &&
      beside(next, tokens[to + 1]) &&
      mayBeName(tokens[to + 1]) &&
      /^(?:von|van|zu|de)$/.test(next.lower)
    ) {
      to += 2
      words += 2
      break
    }
    if (!mayBeName(next) || ROLE.test(next.text) || BODY_END.test(next.text)) break
    // Two given names, then the surname; "Lena Voss Kritik" ends at Voss.
    const open = GIVEN.has(last?.text ?? '')
    if (!open && words >= 1) break
    to++
    words++
  }
  return to
}

function person(text: string, tokens: readonly Token[], from: number, to: number, rule: string): Reach {
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? start
  const written = text.slice(start, end).replace(/\s+/g, ' ')
  return { found: { start, end, kind: 'person', name: written, rule }, to }
}

function isPlace(token: Token): boolean {
  return PLACES.has(token.text) || (PLACES.has(token.text.replace(/s$/, '')) && token.text.length > 5)
}

const LEGAL = /^(?:GmbH|AG|SE|KG|OHG|eG|KGaA|AöR|mbH|Holding|Group)$/

function bodyAt(text: string, tokens: readonly Token[], at: number): Reach | null {
  const token = tokens[at]
  if (token === undefined) return null
  const made = (to: number, rule: string, name?: string): Reach => {
    const end = tokens[to - 1]?.end ?? token.end
    const written = text.slice(token.start, end).replace(/\s+/g, ' ')
    return { found: { start: token.start, end, kind: 'organisation', name: name ?? written, rule }, to }
  }
  if (BODY_END.test(token.text) && token.text.length > 5) {
    const next = tokens[at + 1]
    const placed =
      next !== undefined && beside(token, next) && isCapital(next) && (isPlace(next) || PLACE_END.test(next.text))
    const bare = placed ? undefined : nominative(token.text)
    return made(placed ? at + 2 : at + 1, 'body', bare)
  }
  if (
    /^\p{Lu}{2,6}$/u.test(token.text) &&
    !/^(?:[IVXLCDM]+|KW|MW|GW|PS|CO|EUR|USD|CHF|PDF|TV|PKW|LKW|DNA|GPS|SMS|ICE|WM|EM|OK|UTC)$/.test(token.text)
  )
    return made(at + 1, 'initials')
  for (let to = at + 1; to < Math.min(tokens.length, at + 4); to++) {
    if (!beside(tokens[to - 1], tokens[to]) && tokens[to]?.text !== '&') break
    if (LEGAL.test(tokens[to]?.text ?? '')) return made(to + 1, 'legal-form')
    if (tokens[to]?.text !== '&' && !isCapital(tokens[to])) break
  }
  return null
}

function placeAt(tokens: readonly Token[], at: number): Reach | null {
  const token = tokens[at]
  if (token === undefined || NEVER.has(token.text)) return null
  const before = tokens[at - 1]?.lower ?? ''
  const listed = isPlace(token)
  const formed =
    /^(?:in|aus|nach|bei|von|um|vor|raum|stadt|gemeinde|insel|ort|kreis|landkreis|bezirk)$/.test(before) &&
    PLACE_END.test(token.text) &&
    token.text.length > 4 &&
    !NOUN_END.test(token.text)
  if (!listed && !formed) return null
  const name = listed && !PLACES.has(token.text) ? token.text.replace(/s$/, '') : token.text
  return {
    found: { start: token.start, end: token.end, kind: 'place', name, rule: listed ? 'place' : 'place-form' },
    to: at + 1,
  }
}

/** "Landesamts" → "Landesamt", "Ministeriums" → "Ministerium". */
export function nominative(word: string): string {
  return /(?:amt|ministerium|gericht|tag|rat|präsidium|verband|institut|rathaus|werk|konzern|betreiber)e?s$/i.test(word)
    ? word.replace(/e?s$/, '')
    : word
}
