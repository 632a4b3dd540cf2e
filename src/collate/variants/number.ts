/**
 * Numbers. One slot, two values: more or less precise where one interval holds the other or is the other rounded;
 * apart, they are a conflict or an update (`apart.ts`). "Up to five" against "five" is the weaker claim, not the vaguer.
 */
import type { QuantityRelation } from '../../language/en/quantities/compare.ts'
import type { Words } from '../../language/language.ts'
import type { Quantity } from '../../model/annotation.ts'
import { amounts } from './amount.ts'
import { numbersApart } from './apart.ts'
import { figureOf, isHedged, isPartAndWhole, relationOf, sameFigure } from './figure.ts'
import { type Finding, finding, type Rule } from './finding.ts'
import { sameWords } from './likeness.ts'
import { isPart, isWhole } from './part.ts'
import { slotsOf } from './slots.ts'
import { apartFinding } from './succession.ts'

// "1,900 sailors" are "1,900 people": a noun of people by its form.
const SOMEBODY = /(?:er|or|ist|ian|ee|ant|ent|man|woman|men|women)$/
const ANYBODY = /^(?:people|person)$/

function sameHead({ lemmaOf }: Words, x: Quantity, y: Quantity): boolean {
  if (x.of === null || y.of === null) return false
  const [p, q] = [lemmaOf(x.of), lemmaOf(y.of)]
  return p === q || (ANYBODY.test(p) && SOMEBODY.test(q)) || (ANYBODY.test(q) && SOMEBODY.test(p))
}

// Figures this far apart fill no common slot ("88 of them" / "11,844 in all").
const OTHER_THING = 3

function pairScore(words: Words, x: Quantity, y: Quantity, relation: QuantityRelation, context: number): number {
  if (relation === 'incomparable') return 0
  const head = sameHead(words, x, y) ? 1.5 : x.of !== null && y.of !== null ? -0.5 : 0
  const unit = x.unit !== null ? 0.75 : 0
  const beside = Math.min(3, context) + head + unit
  if (relation === 'equal' || sameFigure(x, y)) return beside + 1
  // Numbers apart need more to stand in one slot than numbers alike.
  if (relation !== 'disjoint') return beside + 0.6
  const [p, q] = [Math.abs(figureOf(x) ?? 0), Math.abs(figureOf(y) ?? 0)]
  return Math.max(p, q) > OTHER_THING * Math.min(p, q) ? beside - 1.5 : beside - 0.7
}

const UP_TO = /^(?:up to|as (?:much|many|high|long) as|at most|a maximum of)\b/i

const BELOW =
  /^(?:nearly|almost|close to|(?:just |a little )?(?:under|below|short of)|less than|fewer than|not quite)\b/i
const isBelow = (text: string, x: Quantity) => BELOW.test(text.slice(x.start, x.end))

const yes = (is: boolean) => (is ? 1 : 0)

export const numbers: Rule = (versions) => {
  const { a, b, alignment, lexicon } = versions
  const [left, right] = [a.form, b.form]
  const between = (x: Quantity, y: Quantity) =>
    relationOf(x, y, left.text.slice(x.start, x.end), right.text.slice(y.start, y.end))
  const score = (x: Quantity, y: Quantity, context: number) =>
    isWhole(left.text, x) === isWhole(right.text, y) &&
    // A share is always of something, said or not.
    (x.unit === 'percent' || isPart(left.text, x) === isPart(right.text, y)) &&
    !isPartAndWhole(x, y, left.text.slice(x.start, x.end), right.text.slice(y.start, y.end))
      ? pairScore(lexicon.words, x, y, between(x, y), context)
      : 0
  const slots = slotsOf(left, right, alignment, left.quantities, right.quantities, score)
  const found: Finding[] = []
  for (const { x, y, context } of slots) {
    const one = { aspect: 'number', a: x, b: y } as const
    const head = sameHead(lexicon.words, x, y)
    const band = context >= 1 || head ? 'certain' : 'likely'
    const [p, q] = [figureOf(x) ?? 0, figureOf(y) ?? 0]
    const signals = {
      context: Math.min(3, context),
      head: yes(head),
      otherHead: yes(!head && x.of !== null && y.of !== null),
      unit: yes(x.unit !== null),
      open: yes(x.open !== 'none' || y.open !== 'none'),
      wide: yes((x.open === 'none' && x.lo !== x.hi) || (y.open === 'none' && y.lo !== y.hi)),
      unitless: yes((x.unit === null) !== (y.unit === null)),
      near: Math.min(1, Math.abs(p - q) / Math.max(Math.abs(p), Math.abs(q), 1e-9)),
      length: yes(x.unit !== null && TIME_UNITS.has(x.unit)),
    }
    if (sameFigure(x, y) && isBelow(right.text, y) !== isBelow(left.text, x) && (x.open === 'hi' || y.open === 'hi')) {
      // "More than 20 years" and "nearly 20 years" leave nothing in common.
      const of = { ...signals, strict: yes(context >= 1), counted: 1 }
      found.push(apartFinding(versions, { ...one, band: 'check', rule: 'number.bounds', signals: of }))
      continue
    }
    if (sameFigure(x, y) || sameWords(versions, x, y)) {
      const [upX, upY] = [x, y].map((one, k) => UP_TO.test((k === 0 ? left : right).text.slice(one.start, one.end)))
      const [hedgedX, hedgedY] = [isHedged(x), isHedged(y)]
      if (upX !== upY)
        found.push(
          finding(versions, { ...one, kind: upX ? 'stronger' : 'weaker', band, rule: 'number.up-to', signals }),
        )
      else if (hedgedX !== hedgedY && versions.sameEvent)
        found.push(
          finding(versions, {
            ...one,
            kind: hedgedY ? 'less-precise' : 'more-precise',
            band: 'likely',
            rule: 'number.hedge',
            signals,
          }),
        )
      continue
    }
    const relation = between(x, y)
    // "At least 23" and "at least 26": bounds said alike are compared as figures.
    if (isOpenAlike(x, y) && context >= OPEN_CONTEXT) {
      const apart = numbersApart(versions, x, y, context, signals)
      if (apart.some((one) => one.signals['strict'] === 1)) {
        found.push(...apart)
        continue
      }
    }
    if (isPastBound(left.text, x, y) || isPastBound(right.text, y, x)) {
      found.push(...numbersApart(versions, x, y, context, signals))
      continue
    }
    if (relation === 'a-more-precise' || relation === 'b-more-precise')
      found.push(
        finding(versions, {
          ...one,
          kind: relation === 'a-more-precise' ? 'less-precise' : 'more-precise',
          band,
          rule: 'number.interval',
          signals,
        }),
      )
    else if (relation === 'disjoint') found.push(...numbersApart(versions, x, y, context, signals))
  }
  return [...found, ...amounts(versions, slots)]
}

const MORE_THAN = /^(?:more than|over|above|upwards of)\b/i

/** "More than 4,000" is not said of 5,300: who knew of it had written 5,000. */
function isPastBound(text: string, bound: Quantity, other: Quantity): boolean {
  const [p, q] = [figureOf(bound), figureOf(other)]
  if (p === null || q === null || p <= 0 || bound.unit !== other.unit || isHedged(other)) return false
  return MORE_THAN.test(text.slice(bound.start, bound.end)) && q >= p + 10 ** Math.floor(Math.log10(p))
}

// Bounds are often two people's: only amid the same words are they of one count.
const OPEN_CONTEXT = 2
const isOpenAlike = (x: Quantity, y: Quantity) => x.open === 'hi' && y.open === 'hi'

const TIME_UNITS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'])
