/**
 * Numbers. One slot, two values: more or less precise where one interval holds the other; apart, they are a conflict
 * only in this order: same unit, same thing counted, same period (research/collation.md: next to equal words alone two
 * of three such pairs are no conflict). Tolls that grow are an update where the articles' dates are ordered.
 */
import { lemmaOf } from '../../language/en/lemma.ts'
import { compareQuantities } from '../../language/en/quantities/compare.ts'
import type { Quantity } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import type { Form } from '../form.ts'
import { type Finding, finding, type Rule, type Versions, wordsIn } from './finding.ts'
import { sameWords } from './likeness.ts'
import { isOneOccasion } from './occasion.ts'
import { contextOf, slotsOf } from './slots.ts'
import { apartFinding } from './succession.ts'

// What is counted as a story unfolds: the later number replaces the earlier.
const GROWING = new Set(
  'dead people person death toll victim casualty injured wounded missing survivor case patient arrest detainee protester worker child man woman student soldier officer acre home house building vote precinct'.split(
    ' ',
  ),
)

/** "Some 1,900" and "1,900", "more than 12" and "12": the figure is one, readers do not call it less precise. */
function sameFigure(x: Quantity, y: Quantity): boolean {
  const [p, q] = [figureOf(x), figureOf(y)]
  return p !== null && q !== null && Math.abs(p - q) <= 0.001 * Math.max(Math.abs(p), Math.abs(q))
}

/** The figure that was written: the bound of an open interval, the middle of a closed one. */
function figureOf({ lo, hi, open }: Quantity): number | null {
  if (open === 'hi') return lo
  if (open === 'lo') return hi
  return lo === null ? hi : hi === null ? lo : (lo + hi) / 2
}

const sameHead = (x: Quantity, y: Quantity) => x.of !== null && y.of !== null && lemmaOf(x.of) === lemmaOf(y.of)

function pairScore(x: Quantity, y: Quantity, context: number): number {
  const relation = compareQuantities(x, y)
  if (relation === 'incomparable') return 0
  const head = sameHead(x, y) ? 1.5 : x.of !== null && y.of !== null ? -0.5 : 0
  const unit = x.unit !== null ? 0.75 : 0
  const value = relation === 'equal' ? 2 : relation === 'disjoint' ? 0 : 0.75
  // Numbers apart need more to stand in one slot than numbers alike.
  return Math.min(3, context) + head + unit + value - (relation === 'disjoint' ? 1.5 : 1)
}

export const numbers: Rule = (versions) => {
  const { a, b, alignment } = versions
  const score = (x: Quantity, y: Quantity, context: number) =>
    isWhole(a.form.text, x) === isWhole(b.form.text, y) && isPart(a.form.text, x) === isPart(b.form.text, y)
      ? pairScore(x, y, context)
      : 0
  const slots = slotsOf(a.form, b.form, alignment, a.form.quantities, b.form.quantities, score)
  const found: Finding[] = []
  for (const { x, y, context } of slots) {
    const relation = compareQuantities(x, y)
    const one = { aspect: 'number', a: x, b: y } as const
    const band = context >= 1 || sameHead(x, y) ? 'certain' : 'likely'
    if (sameFigure(x, y) || sameWords(versions, x, y)) continue
    if (relation === 'a-more-precise')
      found.push(finding(versions, { ...one, kind: 'less-precise', band, rule: 'number.interval' }))
    else if (relation === 'b-more-precise')
      found.push(finding(versions, { ...one, kind: 'more-precise', band, rule: 'number.interval' }))
    else if (relation === 'disjoint') {
      if (!isConflict(versions, x, y, context)) continue
      const band = versions.sameEvent ? 'likely' : 'check'
      const growing = GROWING.has(lemmaOf(x.of ?? y.of ?? ''))
      found.push(apartFinding(versions, { ...one, band, rule: 'number.apart' }, growing))
    }
  }
  const [ofA, ofB] = [new Set(slots.map((slot) => slot.x)), new Set(slots.map((slot) => slot.y))]
  const restA = a.form.quantities.filter((x) => !ofA.has(x))
  const restB = b.form.quantities.filter((y) => !ofB.has(y))
  const vagueB = vagueOf(versions.b.form.text, b.form.words, ofB)
  const vagueA = vagueOf(versions.a.form.text, a.form.words, ofA)
  const isBeside = (x: Span | undefined, y: Span | null) =>
    x !== undefined && y !== null && contextOf(a.form, b.form, alignment, x, y) >= BESIDE
  if (restB.length === 0 && vagueA === null && isBeside(restA[0], vagueB))
    found.push(
      finding(versions, {
        kind: 'less-precise',
        aspect: 'number',
        a: restA[0] ?? null,
        b: vagueB,
        band: 'likely',
        rule: 'number.vague',
      }),
    )
  if (restA.length === 0 && vagueB === null && vagueA !== null && restB[0] !== undefined && isBeside(vagueA, restB[0]))
    found.push(
      finding(versions, {
        kind: 'more-precise',
        aspect: 'number',
        a: vagueA,
        b: restB[0] ?? null,
        band: 'likely',
        rule: 'number.vague',
      }),
    )
  if (restB.length === 0 && vagueB === null) {
    const bare = countedBare(a.form, b.form, alignment.toB, restA)
    if (bare !== null)
      found.push(
        finding(versions, {
          kind: 'less-precise',
          aspect: 'number',
          a: bare.amount,
          b: bare.noun,
          band: 'check',
          rule: 'number.bare',
        }),
      )
  }
  if (restA.length === 0 && vagueA === null) {
    const bare = countedBare(b.form, a.form, alignment.toA, restB)
    if (bare !== null)
      found.push(
        finding(versions, {
          kind: 'more-precise',
          aspect: 'number',
          a: bare.noun,
          b: bare.amount,
          band: 'check',
          rule: 'number.bare',
        }),
      )
  }
  return found
}

// A vague amount must have a content word beside it in common with the figure it stands for.
const BESIDE = 1

/** Do the figures as written, each with half a unit of its last digit, leave nothing in common? "1.4" and "1.39" do not. */
function isApart(versions: Versions, x: Quantity, y: Quantity): boolean {
  const [p, q] = [figureOf(x), figureOf(y)]
  if (p === null || q === null) return true
  const [low, high] = [Math.min(Math.abs(p), Math.abs(q)), Math.max(Math.abs(p), Math.abs(q))]
  const slack = (entry: Versions['a'], one: Quantity, figure: number) =>
    ROUNDING * unitOf(entry.article.text.slice(one.start, one.end), figure)
  return high <= OTHER_THING * low && high - low > Math.max(slack(versions.a, x, p), slack(versions.b, y, q))
}

const ROUNDING = 0.5
// Figures this far apart count different things ("88 of them" / "11,844 in all").
const OTHER_THING = 10

/** What one step of the last written digit is worth: .1 for "6.3", a hundred million for "6.3 billion", ten for "90". */
function unitOf(written: string, figure: number): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(written)
  if (digits === null) return 0
  const value = Number.parseFloat(digits[0].replace(/,/g, ''))
  const scale = value === 0 ? 1 : Math.abs(figure) / value
  if (digits[1] !== undefined) return scale * 10 ** -digits[1].length
  const zeros = /0*$/.exec(digits[0].replace(/,/g, ''))?.[0].length ?? 0
  return zeros === 0 ? scale : scale * 10 ** Math.min(zeros, 2) * 0.2
}

// Words between an amount and its noun ("31 of its older ships").
const COUNTED_REACH = 3

/** "31 ships" against "ships": what is counted stands in the other version without an amount. */
function countedBare(
  form: Form,
  other: Form,
  partner: Int32Array,
  amounts: readonly Quantity[],
): { amount: Quantity; noun: Span } | null {
  for (const amount of amounts) {
    const last = wordsIn(form, amount).at(-1)
    if (last === undefined || amount.of === null) continue
    for (let i = last; i <= last + COUNTED_REACH && i < form.ids.length; i++) {
      const j = partner[i] ?? -1
      const noun = other.words[j]
      if (noun === undefined || lemmaOf(form.words[i]?.key ?? '') !== lemmaOf(amount.of)) continue
      // "Two ferries" against "the ferry contract": only the plural stands for several.
      if (noun.key === lemmaOf(noun.key)) continue
      if (lemmaOf(noun.key) === lemmaOf(amount.of) && (other.quantityOf[j] ?? -1) < 0) return { amount, noun }
    }
  }
  return null
}

// Where no noun tells what is counted, this many aligned content words around must.
const TOLD_BY_CONTEXT = 2

/** Do both count the same? By the same or a like head noun; of sums and shares, whose unit is no head, by their context. */
function isCounted(versions: Versions, x: Quantity, y: Quantity, context: number): boolean {
  if (x.of !== null && y.of !== null) return isOneNoun(versions, x.of, y.of)
  return context >= TOLD_BY_CONTEXT || (x.unit !== null && x.unit === y.unit && context >= TOLD_BY_CONTEXT - 0.5)
}

function isOneNoun({ lexicon }: Versions, x: string, y: string): boolean {
  if (lemmaOf(x) === lemmaOf(y)) return true
  return lexicon.tie(lexicon.idOf(x, false), lexicon.idOf(y, false)) === 'synonym'
}

function isConflict(versions: Versions, x: Quantity, y: Quantity, context: number): boolean {
  if (versions.otherPeriod || !isApart(versions, x, y)) return false
  const { a, b } = versions
  if (isOneOf(a.form.text, x) || isOneOf(b.form.text, y)) return false
  // Lengths of time are of any event: only those beside the same words are of one.
  if (x.unit !== null && TIME_UNITS.has(x.unit) && !isOneOccasion(versions, x, y)) return false
  return isCounted(versions, x, y, context)
}

const TIME_UNITS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'])

/** "One" is as much an article as a number, and an age belongs to its bearer. */
const isOneOf = (text: string, x: Span) => /^(?:one\b|ages?\b|aged\b)/i.test(text.slice(x.start, x.end))

/** Is it a part of a known whole: the 20 of "20 of the beds"? */
const isPart = (text: string, x: Span) =>
  /^ of (?:the|its|our|their|his|her|those|these|them)\b/.test(text.slice(x.end, x.end + 12))

/** Is it the whole of which a part is told: the 60 of "20 of our 60 beds"? */
const isWhole = (text: string, x: Span) =>
  /[\d\p{L}] (?:out )?of (?:(?:the|its|our|their|his|her|all|those|these) )?$/u.test(
    text.slice(Math.max(0, x.start - 24), x.start),
  ) && /\b(?:\d[\d,]*|\p{L}+) of/u.test(text.slice(Math.max(0, x.start - 24), x.start))

const VAGUE =
  /^(?:some|several|many|few|most|part|parts|handful|dozens|scores|hundreds|thousands|millions|billions|majority|numerous|various|multiple|couple|half|lot|lots|portion|share)$/

/** The first word that tells an amount without a figure and stands in no compared quantity. */
function vagueOf(text: string, words: readonly Span[], compared: ReadonlySet<Span>): Span | null {
  for (const word of words)
    if (
      VAGUE.test(text.slice(word.start, word.end).toLowerCase()) &&
      ![...compared].some((span) => span.start <= word.start && word.end <= span.end)
    )
      return { start: word.start, end: word.end }
  return null
}
