/**
 * Two numbers that exclude each other. They are a conflict only in this order: same thing counted, same unit, same
 * period, apart beyond rounding (research/collation.md: next to equal words alone two of three such pairs are no
 * conflict). Tolls that grow are an update where the articles' dates are ordered.
 */
import { lemmaOf } from '../../language/en/lemma.ts'
import type { Quantity } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import type { Form } from '../form.ts'
import type { Entry } from '../pool.ts'
import { figureOf, unitOf } from './figure.ts'
import { type Finding, type Signals, type Versions, wordsIn } from './finding.ts'
import { isOneOccasion } from './occasion.ts'
import { apartFinding, countsLater, isLater } from './succession.ts'

// Words for what happened to those counted: "15 killed", "kills 14" and "a toll of 14" count the same.
const FATES: ReadonlyMap<string, string> = new Map(
  [
    ['death', 'kill dead die death toll fatality casualty slay'],
    ['injury', 'injure injury hurt wound wounded'],
    ['missing', 'missing'],
    ['arrest', 'arrest detain jail'],
  ].flatMap(([fate = '', words = '']) => words.split(' ').map((word) => [word, fate] as const)),
)

// Words to each side of a number within which its fate stands ("15 people were killed", "death toll passes 1,000").
const FATE_REACH = 3

/** The nearest fate to a number, a later one before an earlier one equally far. */
function fateOf({ form }: Entry, x: Span): string | null {
  const words = wordsIn(form, x)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return null
  for (let off = 1; off <= FATE_REACH; off++)
    for (const i of [last + off, first - off]) {
      const key = form.words[i]?.key
      const fate = key === undefined ? undefined : (FATES.get(key) ?? FATES.get(lemmaOf(key)))
      if (fate !== undefined) return fate
    }
  return null
}

// What is counted as a story unfolds: the later number replaces the earlier.
const GROWING = new Set(
  'dead people person death toll victim casualty injured wounded missing survivor case patient arrest detainee protester worker child man woman student soldier officer acre home house building vote precinct signature signatory'.split(
    ' ',
  ),
)

const yes = (is: boolean) => (is ? 1 : 0)

/**
 * What two figures apart in one slot are. Those that meet every condition are told by themselves; within a story the
 * rest is offered for weighing, with the conditions it meets.
 */
export function numbersApart(
  versions: Versions,
  x: Quantity,
  y: Quantity,
  context: number,
  signals: Signals,
): Finding[] {
  const { a, b, sameEvent, otherPeriod } = versions
  if (!isApart(versions, x, y)) return []
  const [fateX, fateY] = [fateOf(a, x), fateOf(b, y)]
  const fates = fateX !== null && fateX === fateY
  const counted = (fates && x.unit === null && y.unit === null) || isCounted(versions, x, y, context)
  if (isLabel(a.form.text, x) || isLabel(b.form.text, y)) return []
  if (!fates && (isOneOf(a.form.text, x) || isOneOf(b.form.text, y))) return []
  const occasion = isOneOccasion(versions, x, y)
  // Lengths of time are of any event: only those beside the same words are of one.
  const isLength = x.unit !== null && TIME_UNITS.has(x.unit)
  const strict =
    counted &&
    (!otherPeriod || countsLater(a, b) !== 0) &&
    (!isLength || occasion) &&
    (x.unit === null) === (y.unit === null) &&
    !isComplement(x, y) &&
    !hasOpposites(versions, x, y) &&
    !isOtherPeriod(versions)
  if (!strict && (!sameEvent || (isLength && !occasion))) return []
  const growing = fates || GROWING.has(lemmaOf(x.of ?? y.of ?? ''))
  const of = {
    ...signals,
    strict: yes(strict),
    counted: yes(counted),
    occasion: yes(occasion),
    otherPeriod: yes(otherPeriod),
    growing: yes(growing),
  }
  const band = strict && sameEvent ? 'likely' : 'check'
  const grown = growing && hasGrown(versions, x, y)
  const parts = { aspect: 'number', a: x, b: y, band, rule: 'number.apart', signals: of } as const
  return [apartFinding(versions, parts, grown ? 'grown' : growing ? 'growing' : 'fixed')]
}

/** Has the later text, be it of the same day, the higher count? */
function hasGrown({ a, b }: Versions, x: Quantity, y: Quantity): boolean {
  const [p, q] = [figureOf(x), figureOf(y)]
  if (p === null || q === null) return false
  return (p < q && isLater(b.article, a.article)) || (q < p && isLater(a.article, b.article))
}

/** Do the figures as written, each with half a unit of its last digit, leave nothing in common? "1.4" and "1.39" do not. */
function isApart(versions: Versions, x: Quantity, y: Quantity): boolean {
  const [p, q] = [figureOf(x), figureOf(y)]
  if (p === null || q === null) return true
  const [low, high] = [Math.min(Math.abs(p), Math.abs(q)), Math.max(Math.abs(p), Math.abs(q))]
  const [stepX, stepY] = [stepOf(versions.a, x, p), stepOf(versions.b, y, q)]
  // Apart by more than half a step of either; a whole number beside a broken one may also be cut off ("five" of 5.8).
  const slack = Number.isInteger(p) === Number.isInteger(q) ? ROUNDING * Math.max(stepX, stepY) : Math.max(stepX, stepY)
  if (high > OTHER_THING * low || high - low <= slack) return false
  return !(DISTANCES.has(x.unit ?? '') && high - low <= DISTANCE_SHARE * high)
}

const stepOf = ({ article }: Entry, one: Quantity, figure: number) =>
  unitOf(article.text.slice(one.start, one.end), figure)

// "30 miles west" and "32 miles" are one place: distances are given by ear.
const DISTANCES = new Set(['km', 'mile'])
const DISTANCE_SHARE = 0.1

/** "80 percent" that one side pays, "20 percent" that the other does: two parts of one whole. */
function isComplement(x: Quantity, y: Quantity): boolean {
  const [p, q] = [figureOf(x), figureOf(y)]
  return x.unit === 'percent' && y.unit === 'percent' && p !== null && q !== null && Math.abs(p + q - 100) < 1
}

// Words to each side within which an opposite turns what a number counts ("gainers" / "losers").
const OPPOSITE_REACH = 5

function hasOpposites({ a, b, alignment }: Versions, x: Span, y: Span): boolean {
  const near = (form: Form, span: Span) => {
    const words = wordsIn(form, span)
    return [(words[0] ?? 0) - OPPOSITE_REACH, (words.at(-1) ?? 0) + OPPOSITE_REACH] as const
  }
  const [[fromA, toA], [fromB, toB]] = [near(a.form, x), near(b.form, y)]
  return alignment.links.some(({ i, j, tie }) => tie === 'antonym' && i >= fromA && i <= toA && j >= fromB && j <= toB)
}

// Quarters, years and the like: what a sum or a rate is told for.
const PERIOD = /\b(?:quarter|fiscal|half|by|in|for) (?:of )?(?:\d{4}|the year)|quarter\b|\bfiscal\b/i
const QUARTER = /\b(first|second|third|fourth)[- ](?:fiscal[- ])?quarter\b/gi

/** Is only one of the two told for a period, or are they told for other quarters? Then the period is not known to be one. */
function isOtherPeriod({ a, b }: Versions): boolean {
  const textOf = ({ article, statement }: Entry) => article.text.slice(statement.start, statement.end)
  const [x, y] = [textOf(a), textOf(b)]
  const quarters = (text: string) => new Set([...text.matchAll(QUARTER)].map((match) => match[1]?.toLowerCase()))
  const [p, q] = [quarters(x), quarters(y)]
  if (p.size + q.size > 0 && ![...p].some((one) => q.has(one))) return true
  return PERIOD.test(x) !== PERIOD.test(y)
}

/** "UPDATE 2-…": a number that is part of a name counts nothing. */
const isLabel = (text: string, x: Span) => /^-\p{Lu}/u.test(text.slice(x.end, x.end + 2))

const ROUNDING = 0.5
// Figures this far apart count different things ("88 of them" / "11,844 in all").
const OTHER_THING = 10

// Where no noun tells what is counted, this many aligned content words around must.
const TOLD_BY_CONTEXT = 2

/** Do both count the same? By the same or a like head noun; of sums and shares, whose unit is no head, by their context. */
function isCounted(versions: Versions, x: Quantity, y: Quantity, context: number): boolean {
  if (x.of !== null && y.of !== null) return isOneNoun(versions, x.of, y.of)
  return context >= TOLD_BY_CONTEXT || (x.unit !== null && x.unit === y.unit && context >= TOLD_BY_CONTEXT - 0.5)
}

function isOneNoun({ lexicon }: Versions, x: string, y: string): boolean {
  const { lemmaOf } = lexicon.words
  if (lemmaOf(x) === lemmaOf(y)) return true
  return lexicon.tie(lexicon.idOf(x, false), lexicon.idOf(y, false)) === 'synonym'
}

const TIME_UNITS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'])

/** "One" is as much an article as a number, and an age belongs to its bearer. */
const isOneOf = (text: string, x: Span) => /^(?:one\b|ages?\b|aged\b)/i.test(text.slice(x.start, x.end))
