/**
 * Where a German text means an outlet: names of the table, names by their form ("Nordhafener Kurier", „Küstenbote“, "die
 * Nachrichtenagentur NAD"), the article's own, short forms with an article ("dem Kurier"), and words that point back ("das
 * Blatt") or to itself ("dieser Zeitung"). German names are declined: canonical is the form of the dictionary.
 */
import type { Span } from '../../model/span.ts'
import type { OutletPlace } from '../language.ts'
import type { Outlets } from '../outlets/lookup.ts'
import { COMPOUND_END, GERMAN_OUTLETS, HEADS, NO_NAME, OUTLET_NOUN } from './outlets-table.ts'
import { isNoun, type Token, tokensOf } from './tokens.ts'

interface Form {
  readonly name: string
  readonly doubtful: boolean
}

const FORMS = new Map<string, Form>()
for (const line of GERMAN_OUTLETS.trim().split('\n')) {
  const [name = '', sure = '', doubtful = ''] = line.split('|')
  for (const form of sure.split(',')) if (form !== '') FORMS.set(form, { name, doubtful: false })
  for (const form of doubtful.split(',')) if (form !== '') FORMS.set(form, { name, doubtful: true })
}
const LONGEST_FORM = 4

const NEWS =
  /(?:bericht|meld|schreib|schrieb|zitier|sagt|erfuhr|erfahren|informationen|recherchen|vorlieg|zufolge|laut|interview|gespräch|zeitung|magazin|sender|agentur|exklusiv|gegenüber|enthüllt)/i
const ARTICLE = /^(?:der|die|das|dem|den|des|vom|beim|zum|im|am)$/

/** By place, not overlapping. `within` in any order. Linear. */
export function outletsIn(
  { text }: { readonly text: string },
  within: readonly Span[],
  own: string | null,
  outlets: Outlets,
): OutletPlace[] {
  const found: OutletPlace[] = []
  const taken = new Set<number>()
  const add = (start: number, end: number, name: string, rule: string, isOwn = sameOutlet(name, own)) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return
    for (let at = start; at < end; at++) taken.add(at)
    found.push({ start, end, name: isOwn && own !== null ? own : name, own: isOwn, rule: `de.outlet.${rule}` })
  }
  const lists = within.map((span) => tokensOf(text, span))
  for (const tokens of lists) named(text, tokens, own, outlets, add)
  const shorts = shortsOf([...found.map(({ name }) => name), ...(own === null ? [] : [own])])
  for (const tokens of lists) {
    for (const [i, token] of tokens.entries()) {
      if (!isNoun(token) || taken.has(token.start)) continue
      const head = dictionaryForm(token.text)
      const name = shorts.get(head)
      if (name !== undefined && ARTICLE.test(tokens[i - 1]?.lower ?? '')) add(token.start, token.end, name, 'short')
    }
  }
  found.sort((a, b) => a.start - b.start)
  // As they stand before this look.
  const names = [...found]
  const others = names.filter((one) => !one.own)
  for (const tokens of lists) pointers(tokens, names, others, taken, own, add)
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

type Add = (start: number, end: number, name: string, rule: string, isOwn?: boolean) => void

function named(text: string, tokens: readonly Token[], own: string | null, outlets: Outlets, add: Add): void {
  let at = 0
  while (at < tokens.length) {
    const to =
      ownAt(text, tokens, at, own, add) ?? tableAt(text, tokens, at, outlets, add) ?? formAt(text, tokens, at, add)
    at = to === null ? at + 1 : Math.max(at + 1, to)
  }
}

/** The article's own outlet by its whole name, declined or not. */
function ownAt(text: string, tokens: readonly Token[], at: number, own: string | null, add: Add): number | null {
  const first = tokens[at]
  if (own === null || first === undefined || first.kind === 'mark') return null
  if (first.text.length >= 3 && first.text === initialsOf(own)) {
    add(first.start, first.end, own, 'initials', true)
    return at + 1
  }
  const words = own.split(/\s+/)
  const last = tokens[at + words.length - 1]
  if (last === undefined) return null
  const written = text.slice(first.start, last.end)
  if (!sameOutlet(canonicalOf(written), own)) return null
  add(first.start, last.end, own, 'own', true)
  return at + words.length
}

function tableAt(text: string, tokens: readonly Token[], at: number, outlets: Outlets, add: Add): number | null {
  const first = tokens[at]
  if (first === undefined) return null
  // "F.A.Z." is six tokens.
  const dotted = /^F\.\s?A\.\s?Z\.?/.exec(text.slice(first.start, first.start + 8))
  if (dotted !== null) {
    const end = first.start + dotted[0].length
    add(first.start, end, 'Frankfurter Allgemeine Zeitung', 'table')
    let to = at
    while ((tokens[to]?.start ?? Number.POSITIVE_INFINITY) < end) to++
    return to
  }
  if (first.kind === 'mark') return null
  for (let length = LONGEST_FORM; length > 0; length--) {
    const last = tokens[at + length - 1]
    if (last === undefined) continue
    const written = text.slice(first.start, last.end)
    const form = FORMS.get(written)
    if (form === undefined) continue
    if (form.doubtful && !speaksOfNews(text, tokens, at, at + length)) continue
    add(first.start, last.end, form.name, 'table')
    return at + length
  }
  // Names that the table of all languages has, in two words or more.
  if (!isNoun(first)) return null
  for (let length = 3; length > 1; length--) {
    const last = tokens[at + length - 1]
    if (last === undefined || !isNoun(last)) continue
    const known = outlets.byName(text.slice(first.start, last.end))
    if (known === null) continue
    add(first.start, last.end, known.name, 'table')
    return at + length
  }
  return null
}

/** "NNA" for the Nordland Nachrichten-Agentur. */
const initialsOf = (name: string): string => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('')

const QUOTES = /[„“”"»«‚‘]/

/** A word that is also an everyday one: in quotation marks, or after an article with a word of news near. */
function speaksOfNews(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const [before, after] = [tokens[from - 1], tokens[to]]
  if (before !== undefined && after !== undefined && QUOTES.test(before.text) && QUOTES.test(after.text)) return true
  // "des Spiegel", "der Zeit": the article must not be that of the common noun only ("die Zeit drängt").
  if (before === undefined || !/^(?:der|dem|des|den|vom|beim)$/.test(before.lower)) return false
  const start = tokens[Math.max(0, from - 6)]?.start ?? 0
  const end = tokens[Math.min(tokens.length - 1, to + 3)]?.end ?? start
  return NEWS.test(text.slice(start, end))
}

/** "Nordhafener Kurier", "Neuen Nordhafener Zeitung", „Küstenbote“, "Radio Estmar", "die Nachrichtenagentur NAD". */
function formAt(text: string, tokens: readonly Token[], at: number, add: Add): number | null {
  const first = tokens[at]
  if (first === undefined || !isNoun(first)) return null
  if (OUTLET_NOUN.test(first.lower)) {
    const place = QUOTES.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
    const name = tokens[place]
    if (name !== undefined && (place > at + 1 || name.start - first.end === 1)) {
      let to = place
      while (
        to < Math.min(tokens.length, place + 4) &&
        nameWord(tokens[to]) &&
        (to === place || (tokens[to]?.start ?? 0) - (tokens[to - 1]?.end ?? 0) === 1)
      )
        to++
      const last = tokens[to - 1]
      const quoted = place > at + 1 && QUOTES.test(tokens[to]?.text ?? '')
      const initials = /^\p{Lu}{2,6}$|^[a-z]{3}$/u.test(name.text)
      const sure =
        quoted ||
        initials ||
        HEADS.has(last?.text ?? '') ||
        COMPOUND_END.test(last?.lower ?? '') ||
        (to > place &&
          !/^(?:der|des|am|in)$/.test(name.lower) &&
          isNoun(name) &&
          /(?:agentur|magazin|sender|portal|blatt)(?:s|es)?$/.test(first.lower))
      if (to > place && sure && last !== undefined && !(tokens[to - 1]?.kind === 'mark')) {
        add(name.start, last.end, canonicalOf(text.slice(name.start, last.end)), 'noun')
        return to
      }
    }
  }
  if (
    /^(?:Radio|Antenne|Welle)$/.test(first.text) &&
    isNoun(tokens[at + 1]) &&
    (tokens[at + 1]?.start ?? 0) - first.end === 1
  ) {
    const last = tokens[at + 1]
    add(first.start, last?.end ?? first.end, text.slice(first.start, last?.end ?? first.end), 'radio')
    return at + 2
  }
  // A place's adjective or another capital before a head: "Nordhafener Kurier", "Neue Harzer Zeitung".
  for (let length = 4; length >= 2; length--) {
    const last = tokens[at + length - 1]
    if (last === undefined || !HEADS.has(last.text)) continue
    const words = tokens.slice(at, at + length)
    const joined = words.every((word, i) => isNoun(word) && (i === 0 || word.start - (words[i - 1]?.end ?? 0) === 1))
    const placed = words
      .slice(0, -1)
      .some((word) => /er$|^(?:Neue|Neuen|Norddeutsche|Norddeutschen)$|deutschen?$/.test(word.text))
    if (!joined || !placed) continue
    add(first.start, last.end, canonicalOf(text.slice(first.start, last.end)), 'form')
    return at + length
  }
  const parts = first.text.split('-')
  const hyphened =
    parts.length > 1 &&
    HEADS.has(parts.at(-1) ?? '') &&
    !/^(?:Online|Lokal|Fach|Boulevard|Regional|E|Blog)$/.test(parts[0] ?? '')
  const compound =
    COMPOUND_END.test(first.lower) &&
    first.text.length > 7 &&
    !NO_NAME.has(first.lower) &&
    !NO_NAME.has(first.lower.replace(/s$/, ''))
  if (!hyphened && !compound) return null
  const quoted = QUOTES.test(tokens[at - 1]?.text ?? '') && QUOTES.test(tokens[at + 1]?.text ?? '')
  const start = tokens[Math.max(0, at - 5)]?.start ?? 0
  const near =
    ARTICLE.test(tokens[at - 1]?.lower ?? '') &&
    NEWS.test(text.slice(start, tokens[Math.min(tokens.length - 1, at + 4)]?.end ?? start))
  if (!quoted && !near) return null
  add(first.start, first.end, canonicalOf(first.text), quoted ? 'quoted' : 'compound')
  return at + 1
}

const nameWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  (isNoun(token) || /^[a-z]{3}$/.test(token.text) || /^(?:am|der|des|für)$/.test(token.text))

/** "Kuriers" → "Kurier", "Boten" → "Bote". */
function dictionaryForm(word: string): string {
  const known = HEADS.get(word)
  if (known !== undefined) return known
  if (/bot(?:en)$/.test(word)) return word.slice(0, -1)
  return /(?:kurier|anzeiger|blatt|merkur|echo|funk)s$/i.test(word) ? word.slice(0, -1) : word
}

/** The form of the dictionary: last word without its case, "Neuen" → "Neue" before it. */
export function canonicalOf(written: string): string {
  const words = written.replace(/\s+/g, ' ').split(' ')
  const last = words.length - 1
  return words
    .map((word, i) =>
      i === last
        ? dictionaryForm(word)
        : word.replace(
            /^(Neue|Norddeutsche|Süddeutsche|Westdeutsche|Ostdeutsche|Mitteldeutsche|Deutsche|Evangelische|Katholische|Freie|Sächsische|Thüringische|Märkische|Badische|Rheinische|Schwäbische)(?:n|r)$/,
            '$1',
          ),
    )
    .join(' ')
}

const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replace(/^(?:der|die|das)(?=\p{L}{4})/u, '')

export const sameOutlet = (name: string, own: string | null): boolean =>
  own !== null && keyOf(canonicalOf(name)) === keyOf(canonicalOf(own))

/** Last word → the outlet it is short for; none where two share it. */
function shortsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const double = new Set<string>()
  for (const name of new Set(names)) {
    const words = name.split(' ')
    const short = dictionaryForm(words.at(-1) ?? '')
    const ends = [short, ...(short.includes('-') ? [short.split('-').at(-1) ?? ''] : [])]
    for (const end of ends) {
      if (
        (words.length < 2 && end === short && !short.includes('-')) ||
        end.length < 4 ||
        OUTLET_NOUN.test(end.toLowerCase())
      )
        continue
      if (found.has(end) && found.get(end) !== name) double.add(end)
      found.set(end, name)
    }
  }
  for (const end of double) found.delete(end)
  return found
}

// How far back a word may point, in characters.
const FAR = 1500

/** Index of the first that starts at the place or behind it. The list is sorted. O(log n). */
function firstFrom(list: readonly OutletPlace[], at: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** "die Zeitung", "das Blatt": the outlet of another house named last; "diese Zeitung": its own. */
function pointers(
  tokens: readonly Token[],
  named: readonly OutletPlace[],
  others: readonly OutletPlace[],
  taken: ReadonlySet<number>,
  own: string | null,
  add: Add,
): void {
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1]
    if (!isNoun(token) || before === undefined || taken.has(token.start)) continue
    if (
      /^(?:diese|dieser|unsere|unserer)$/.test(before.lower) &&
      (OUTLET_NOUN.test(token.lower) || /^redaktion$/.test(token.lower))
    ) {
      add(before.start, token.end, own ?? '', 'this', true)
      continue
    }
    if (
      !OUTLET_NOUN.test(token.lower) ||
      !/^(?:der|die|das|dem|des|den)$/.test(before.lower) ||
      /^rundfunk/.test(token.lower)
    )
      continue
    // "die Zeitung „Nordbote“": the name follows.
    const next = named[firstFrom(named, token.end)]
    const last = others[firstFrom(others, before.start) - 1]
    const follows = next !== undefined && next.start - token.end <= 2
    if (!follows && last !== undefined && before.start - last.end < FAR) add(token.start, token.end, last.name, 'back')
  }
}
