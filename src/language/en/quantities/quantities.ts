/**
 * English quantities as intervals: numbers with their bounds ("more than 160"), ranges ("four hours to two weeks"),
 * units and money ("$1.2bn"), shares ("1 in 10"), ages, vague numbers ("dozens"). Ordinals, dates, scores, telephone
 * numbers and the numbers of names ("Flight 12") are none. Grammar over lexemes, left to right, no tagger.
 */
import type { Quantity, Time } from '../../../model/annotation.ts'
import type { Span } from '../../../model/span.ts'
import { amountAt } from './amounts.ts'
import { durationsLeft } from './durations.ts'
import { mayStartFigure } from './figures.ts'
import { type Lexeme, lexemesOf } from './lexemes.ts'
import { merged } from './merged.ts'
import { isNoQuantity, skipped } from './no-quantity.ts'
import { withNumerals } from './numerals.ts'
import { type Amount, record } from './record.ts'

/**
 * The quantities of the sentences, by place, not overlapping. `times` are the times found in the same text: numbers
 * inside a date or time of day are no quantities, lengths of time are both. Synchronous and pure; O(length).
 */
export function findQuantities(
  article: { readonly id: string; readonly text: string },
  sentences: readonly Span[],
  times: readonly Time[],
): Quantity[] {
  const found: Quantity[] = []
  const { text } = article
  let firstTime = 0
  for (const sentence of sentences) {
    while (firstTime < times.length && (times[firstTime]?.end ?? 0) <= sentence.start) firstTime++
    const here: Time[] = []
    for (let i = firstTime; i < times.length && (times[i]?.start ?? 0) < sentence.end; i++) {
      const time = times[i]
      if (time !== undefined) here.push(time)
    }
    const lexemes = withNumerals(lexemesOf(text, sentence))
    const amounts = merged(scan(text, lexemes, here, skipped(text, sentence)), lexemes)
    const made = withoutParts(
      amounts.map((amount) => record(article.id, amount, lexemes)),
      here,
    )
    for (const quantity of made) found.push(quantity)
    for (const quantity of durationsLeft(article, made, here)) found.push(quantity)
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Without what is only a part of a length of time ("a half" of "an hour and a half"). Both in order of place; O(n). */
function withoutParts(quantities: readonly Quantity[], times: readonly Time[]): Quantity[] {
  let next = 0
  return quantities.filter((quantity) => {
    while (next < times.length && (times[next]?.end ?? 0) <= quantity.start) next++
    const time = times[next]
    const inside = time?.type === 'DURATION' && time.start < quantity.start && quantity.end <= time.end
    return !inside || (quantity.unit !== null && quantity.unit !== 'percent')
  })
}

/** The amounts of a sentence in order, not overlapping. */
function scan(text: string, lexemes: readonly Lexeme[], times: readonly Time[], web: readonly Span[]): Amount[] {
  const amounts: Amount[] = []
  const covered = coverage(lexemes, times, web)
  let at = 0
  let free = 0
  while (at < lexemes.length) {
    const lexeme = lexemes[at]
    if (lexeme === undefined || covered[at] === true || !mayStartFigure(lexeme)) {
      at++
      continue
    }
    const skip = isNoQuantity(text, lexemes, at)
    if (skip > 0) {
      at += skip
      continue
    }
    const amount = amountAt(text, lexemes, at, free, covered)
    if (amount === null) at++
    else {
      amounts.push(amount)
      at = Math.max(at + 1, amount.to)
      free = at
    }
  }
  return amounts
}

/** Which lexemes lie in a date, a time of day or a web address. */
function coverage(lexemes: readonly Lexeme[], times: readonly Time[], web: readonly Span[]): boolean[] {
  const covered: boolean[] = new Array<boolean>(lexemes.length).fill(false)
  const holes = [...times.filter((time) => time.type !== 'DURATION' && !/^P/.test(time.value)), ...web].sort(
    (a, b) => a.start - b.start,
  )
  let hole = 0
  lexemes.forEach((lexeme, i) => {
    while (hole < holes.length && (holes[hole]?.end ?? 0) <= lexeme.start) hole++
    const next = holes[hole]
    covered[i] = next !== undefined && next.start < lexeme.end
  })
  return covered
}
