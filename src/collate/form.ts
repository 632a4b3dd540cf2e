/**
 * A statement (or a bare sentence) made ready for alignment: its words as numbers of a Lexicon with weights, and which
 * name, time or quantity each word belongs to. Made once per statement; every comparison works on these arrays.
 */
import type { Name, Quantity, Time } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { type Word, words } from '../text/words.ts'
import type { Lexicon } from './lexicon.ts'

/** What is known beside the words; lists may hold more than lies in the statement. */
export interface Findings {
  readonly names: readonly Name[]
  readonly times: readonly Time[]
  readonly quantities: readonly Quantity[]
}

export interface Form {
  readonly text: string
  readonly words: readonly Word[]
  readonly ids: Int32Array
  /** idf, 0 or more; stop words have little. */
  readonly weights: Float64Array
  readonly content: Uint8Array
  /** 1 = begins with a capital and is not the first word of its sentence, or is inside a name. */
  readonly capital: Uint8Array
  /** Index into `names`, `times`, `quantities` of the one that covers the word, or -1. */
  readonly nameOf: Int32Array
  readonly timeOf: Int32Array
  readonly quantityOf: Int32Array
  readonly names: readonly Name[]
  readonly times: readonly Time[]
  readonly quantities: readonly Quantity[]
  /** Sum of weights. */
  readonly mass: number
}

// A stop word weighs a tenth of an unknown word at most: enough to tell "in" from "near" between equal statements.
const STOP_WEIGHT = 0.3
const SINGLE = /^[A-Z]$/
const CAPITALS = /^[A-Z]{2,5}s?$/

/** "U.S." comes as two words, U and S; as one it can be met in the table of short forms. */
export function joinInitials(text: string, list: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (const word of list) {
    const last = joined.at(-1)
    const initial = SINGLE.test(text.slice(word.start, word.end))
    const goesOn =
      initial && last !== undefined && text[last.end] === '.' && last.end + 1 === word.start && isInitials(text, last)
    if (goesOn) joined[joined.length - 1] = { start: last.start, end: word.end, key: last.key + word.key }
    else joined.push(word)
  }
  return joined
}

function isInitials(text: string, word: Word): boolean {
  return /^[A-Z](?:\.[A-Z])*$/.test(text.slice(word.start, word.end))
}

export function formOf(
  text: string,
  spans: readonly Span[],
  findings: Findings,
  lexicon: Lexicon,
  weightOf?: (id: number) => number,
): Form {
  const list = spans.flatMap((span) => joinInitials(text, words(text, span)))
  const size = list.length
  const ids = new Int32Array(size)
  const weights = new Float64Array(size)
  const content = new Uint8Array(size)
  const capital = new Uint8Array(size)
  let mass = 0
  for (const [i, word] of list.entries()) {
    const written = text.slice(word.start, word.end)
    const capitals = CAPITALS.test(written) || written.includes('.')
    const id = lexicon.idOf(word.key, capitals)
    const entry = lexicon.entry(id)
    ids[i] = id
    content[i] = entry.stop ? 0 : 1
    weights[i] = entry.stop ? STOP_WEIGHT : (weightOf?.(id) ?? entry.weight)
    capital[i] = i > 0 && /^\p{Lu}/u.test(written) ? 1 : 0
    mass += weights[i] ?? 0
  }
  const names = within(findings.names, spans)
  const times = within(findings.times, spans)
  const quantities = within(findings.quantities, spans)
  const nameOf = cover(list, names)
  for (let i = 0; i < size; i++) if ((nameOf[i] ?? -1) >= 0) capital[i] = 1
  return {
    text,
    words: list,
    ids,
    weights,
    content,
    capital,
    nameOf,
    timeOf: cover(list, times),
    quantityOf: cover(list, quantities),
    names,
    times,
    quantities,
    mass,
  }
}

function within<T extends Span>(found: readonly T[], spans: readonly Span[]): T[] {
  return found.filter((one) => spans.some((span) => span.start <= one.start && one.end <= span.end))
}

function cover(list: readonly Word[], found: readonly Span[]): Int32Array {
  const of = new Int32Array(list.length).fill(-1)
  for (const [k, one] of found.entries())
    for (const [i, word] of list.entries())
      if (one.start <= word.start && word.end <= one.end && of[i] === -1) of[i] = k
  return of
}
