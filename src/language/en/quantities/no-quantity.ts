/** Numbers that count nothing: of names and codes, telephone numbers, scores, pronouns. */
import type { Span } from '../../../model/span.ts'
import type { Lexeme } from './lexemes.ts'
import { measureAt } from './measures.ts'
import { MONEY_MARKS } from './unit-words-table.ts'

const WEB = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g

/** Web and mail addresses of the sentence. Linear: each piece is cut at white space. */
export function skipped(text: string, sentence: Span): Span[] {
  const part = text.slice(sentence.start, sentence.end)
  if (!part.includes('@') && !part.includes('://') && !part.includes('www.')) return []
  const found: Span[] = []
  for (const piece of part.matchAll(/\S+/g)) {
    // A longer piece is no address, and the pattern would be slow on it.
    if (piece[0].length > 2000 || !(piece[0].includes('@') || piece[0].includes('://') || piece[0].includes('www.')))
      continue
    WEB.lastIndex = 0
    if (WEB.test(piece[0]))
      found.push({ start: sentence.start + piece.index, end: sentence.start + piece.index + piece[0].length })
  }
  return found
}

// "Flight 12", "Article 5", "page 3": the number is a name. The first list holds in any case, the second with a capital.
const LABELS = new Set('no no. nos nos. nr nrs number numbers page pages chapter flight route'.split(' '))
const CAPITAL_LABELS = new Set(
  'article section resolution room highway interstate channel gate platform apartment suite phase season episode volume figure table version form act bill proposition ballot group battalion regiment brigade division district precinct formula title windows boeing airbus area pier terminal camp stage type class model apollo soyuz exit street avenue road block building unit line'.split(
    ' ',
  ),
)
const NUMBERED =
  /^(?:year|day|week|month|part|phase|chapter|step|round|stage|version|volume|number|level|grade|group|act|scene|game|match|lap|hole|item|point|week)$/
const PRONOUN_BEFORE =
  /^(this|that|which|the|each|every|any|another|no|a|other|last|first|next|loved|only|my|his|her|their|our|your|little|big|new|old|young|good|bad|right|wrong|same)$/

/** How many lexemes from `at` hold a number that is no quantity; 0 = not so. */
export function isNoQuantity(text: string, lexemes: readonly Lexeme[], at: number): number {
  const lexeme = lexemes[at]
  if (lexeme === undefined) return 0
  if (lexeme.kind === 'ordinal') return 1
  if (lexeme.kind !== 'number') return lexeme.kind === 'clock' || lexeme.kind === 'date' ? 1 : 0
  const before = lexemes[at - 1]
  const next = lexemes[at + 1]
  // "0803 555 0101": figures that begin with a nought are a telephone number, with what follows them.
  if (/^0\d{2,}$/.test(lexeme.lower)) {
    let to = at + 1
    while (to < at + 5 && lexemes[to]?.kind === 'number' && lexemes[to]?.spelled === false) to++
    return to - at
  }
  if (isCounter(lexemes, at)) return 3
  // "pleaded guilty to count one".
  if (before?.lower === 'count' && /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/.test(lexeme.lower)) return 1
  // "100% not true", "100 percent behind him": a way to say "wholly".
  if (lexeme.value === 100 && SURE.test(lexemes[at + 2]?.lower ?? '') && /^(?:%|percent)$/.test(next?.lower ?? ''))
    return 2
  const chain = chainLength(lexemes, at)
  if (chain > 0) return chain
  if (
    lexeme.spelled &&
    lexeme.lower === 'one' &&
    measureAt(text, lexemes, at + 1, 1, at) === null &&
    isPronoun(lexemes, at)
  )
    return 1
  if (before !== undefined && !lexeme.spelled) {
    // "F-16", "A/C 12", "x_3": part of a code.
    if (
      lexeme.glued &&
      /^[-/_&=%]$/.test(before.lower) &&
      before.glued &&
      lexemes[at - 2]?.kind === 'word' &&
      !/^(mid|non|pre|post|sub|under|over|plus|about|to)$/.test(lexemes[at - 2]?.lower ?? '')
    )
      return 1
    if (lexeme.glued && before.lower === '#') return 1
    if (lexeme.glued && before.kind === 'word' && before.lower.length > 4) return 1
    if (LABELS.has(before.lower) && before.lower !== 'number' && before.lower !== 'numbers') return 1
    if (before.lower === '.' && before.glued && /^(no|nos|nr|nrs|p|pp|vol|fig|ch)$/.test(lexemes[at - 2]?.lower ?? ''))
      return 1
    if (before.lower === 'number' && !lexeme.glued && next?.kind !== 'word')
      return lexemes[at - 2]?.kind === 'word' && lexemes[at - 2]?.lower === 'the' ? 0 : 1
  }
  if (
    before?.capital === true &&
    CAPITAL_LABELS.has(before.lower) &&
    !(next?.kind === 'word' && !next.glued && /^[a-z]+s$/.test(text.slice(next.start, next.end)))
  )
    return 1
  // "Seven Network", "Three Mile Island": a name.
  if (
    lexeme.spelled &&
    lexeme.capital &&
    at > 0 &&
    next?.capital === true &&
    before?.kind === 'word' &&
    !/^[a-z]/.test(text.charAt(next.start))
  )
    return 1
  // "the Gang of Eight", "the Velden Five": a name, too.
  if (lexeme.spelled && lexeme.capital && at > 0 && before?.kind === 'word') {
    const front = before.lower === 'of' ? lexemes[at - 2] : before
    if (front?.capital === true && at > 1) return 1
  }
  // "year two", "day one": ordinals in other words.
  if (
    lexeme.spelled &&
    before !== undefined &&
    NUMBERED.test(before.lower) &&
    (next === undefined || next.kind !== 'word' || next.lower === 'of')
  )
    return 1
  // "SB 1062", "AK 47": letters that name a bill, a road, a rifle.
  if (
    !lexeme.spelled &&
    before !== undefined &&
    /^[A-Z]{2,4}$/.test(text.slice(before.start, before.end)) &&
    !lexeme.glued &&
    !MONEY_MARKS.has(before.lower) &&
    (next?.kind !== 'word' || next.capital)
  )
    return 1
  // "called 911": the emergency number; "(3) journalism": a list's number.
  if (lexeme.lower === '911' && !/s$/.test(next?.lower ?? '')) return 1
  if (
    before?.lower === '(' &&
    lexeme.glued &&
    next?.lower === ')' &&
    lexeme.value < 30 &&
    lexemes[at - 2]?.capital !== true
  )
    return 1
  // "777F", "13F", "24703L202": letters that touch the figure and are no unit; units and scales are lower case or known.
  if (
    !lexeme.spelled &&
    next?.glued === true &&
    next.kind === 'word' &&
    !isKnownSuffix(text.slice(next.start, next.end))
  )
    return next.lower === 's' ? 2 : 2
  return 0
}

const SURE = /^(?:not|sure|certain|true|false|wrong|right|behind|committed|confident|clear|honest)$/
const PICTURES = /^(?:photos?|images?|pictures?|slides?|videos?)$/

/** "Hide Caption 4 of 37", "4 of 37 Photos": the counter of a picture show, not "4 of 37 members". */
function isCounter(lexemes: readonly Lexeme[], at: number): boolean {
  if (lexemes[at + 1]?.lower !== 'of' || lexemes[at + 2]?.kind !== 'number' || lexemes[at]?.spelled === true)
    return false
  const before = lexemes[at - 1]?.lower ?? ''
  const after = lexemes[at + 3]
  return (
    before === 'caption' ||
    before === 'page' ||
    PICTURES.test(before) ||
    (after?.capital === true && PICTURES.test(after.lower))
  )
}

function isKnownSuffix(written: string): boolean {
  return (
    /^(?:k|K|m|M|MM|mm|b|B|bn|mn|tn|G|mil|mln|bln|tln|trn|p|pc|pct|km|kms|cm|dm|kg|kgs|g|mg|mcg|ml|l|cl|t|oz|lb|lbs|ft|in|mi|mph|kph|kmph|kmh|h|hr|hrs|min|mins|s|sec|secs|ms|d|yo|x|km2|m2|m3|W|w|kW|kw|MW|mw|GW|gw|kWh|kwh|MWh|mwh|Hz|hz|MHz|mhz|GHz|ghz|kb|KB|mb|MB|gb|GB|tb|TB|db|dB|rad|ha|C|F|c|f|deg|percent|am|pm|st|nd|rd|th|e\d{1,2}|USD|usd|EUR|eur|GBP|gbp|元|nm|µg|μg|JPY|CHF|AUD|CAD|SEK|INR|CNY|RMB|ton|tons|year|years|day|days|hour|hours|minute|minutes)$/.test(
      written,
    ) && written !== 's'
  )
}

/** "one" that stands for something: "this one", "one of them" is a number, "the one you know" is not. */
function isPronoun(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1]?.lower
  const next = lexemes[at + 1]
  // "a bad one in every family"; but "one in ten".
  if (
    next?.lower === 'in' &&
    lexemes[at + 2]?.kind !== 'number' &&
    /^(?:bad|good|big|new|old|right|wrong)$/.test(before ?? '')
  )
    return true
  if (next?.lower === 'of' || next?.lower === '-' || next?.lower === 'in' || next?.lower === 'out') return false
  if (before !== undefined && PRONOUN_BEFORE.test(before)) return true
  // ", one devised in secret", "there will be one soon".
  if (/^(?:,|be|is|was)$/.test(before ?? '') && next?.kind === 'word')
    if (/ed$|^(?:soon|from|by|when|where|without|before|after)$/.test(next.lower)) return true
  if (next === undefined || next.kind === 'mark')
    return at > 0 && lexemes.length > 3 && !/^(minus|negative|only|least|just|about|than|and|to)$/.test(before ?? '')
  return (
    /^(is|was|can|could|should|must|has|had|may|might|would|will|does|did|another|who|that|you|he|she|they|we|i|said|says|day|thing|time|side|hand|way|wonders?|would-be|knows|needs|such|more)$/.test(
      next.lower,
    ) &&
    next.lower !== 'day' &&
    next.lower !== 'time' &&
    next.lower !== 'more'
  )
}

/** Telephone numbers, scores, ranks: figures joined by hyphens, slashes, dots without space. Returns how many lexemes; 0 for a range or none. */
function chainLength(lexemes: readonly Lexeme[], at: number): number {
  let to = at + 1
  let figures = 1
  const first = lexemes[at]
  if (first === undefined || first.spelled) return 0
  // A code or number can be long; what follows its first pieces adds nothing.
  while (to + 1 < lexemes.length && to - at < 16) {
    const mark = lexemes[to]
    const next = lexemes[to + 1]
    if (
      mark?.glued !== true ||
      next?.glued !== true ||
      !(next.kind === 'number' || next.kind === 'clock') ||
      next.spelled ||
      !/^[-–/.:]$/.test(mark.lower)
    )
      break
    figures++
    to += 2
  }
  if (figures >= 3) return to - at
  if (figures === 2) {
    const mark = lexemes[at + 1]?.lower
    const second = lexemes[at + 2]
    if (mark === '-' || mark === '–') {
      const a = first.value
      const b = second?.value ?? 0
      const after = lexemes[at + 3]
      // "3-0", "21-14": a score goes down or stays small; "15-20" people is a range.
      const counted = after !== undefined && (after.kind === 'word' || after.lower === '%' || after.lower === '-')
      if (b <= a) return 3
      if (
        a < 10 &&
        b < 10 &&
        !(counted && after?.kind === 'word' && /s$|^(percent|people|m|km|per)$/.test(after.lower)) &&
        after?.lower !== '%' &&
        after?.lower !== '-'
      )
        return 3
    }
  }
  return 0
}
