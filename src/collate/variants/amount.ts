/** A figure against a word for an amount ("31 ships" / "most ships") or against the bare noun ("31 ships" / "ships"). */
import type { Words } from '../../language/language.ts'
import type { Quantity } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import type { Form } from '../form.ts'
import { type Finding, finding, type Versions, wordsIn } from './finding.ts'
import { contextOf, type Slot } from './slots.ts'

const VAGUE =
  /^(?:sharp|steep|big|large|huge|hefty|substantial|significant|slight|modest|repeated|some|several|many|few|most|part|parts|handful|dozens|scores|hundreds|thousands|millions|billions|majority|numerous|various|multiple|couple|half|lot|lots|portion|share)$/

// A vague amount must have a content word beside it in common with the figure it stands for.
const BESIDE = 1

/** `slots`: the numbers that were compared; what is left over may stand for a word of the other version. */
export function amounts(versions: Versions, slots: readonly Slot<Quantity>[]): Finding[] {
  const { a, b, alignment } = versions
  const found: Finding[] = []
  const [ofA, ofB] = [new Set<Span>(slots.map(({ x }) => x)), new Set<Span>(slots.map(({ y }) => y))]
  const [restA, restB] = [a.form.quantities.filter((x) => !ofA.has(x)), b.form.quantities.filter((y) => !ofB.has(y))]
  const [vagueA, vagueB] = [vagueOf(a.form, ofA), vagueOf(b.form, ofB)]
  const tell = (x: Span, y: Span, finer: 'a' | 'b', rule: string, band: 'likely' | 'check') =>
    found.push(
      finding(versions, {
        kind: finer === 'a' ? 'less-precise' : 'more-precise',
        aspect: 'number',
        a: x,
        b: y,
        band,
        rule,
        signals: { context: Math.min(3, contextOf(a.form, b.form, alignment, x, y)) },
      }),
    )
  const isBeside = (x: Span, y: Span) => contextOf(a.form, b.form, alignment, x, y) >= BESIDE
  const [x, y] = [restA[0], restB[0]]
  if (x !== undefined && vagueB !== null && restB.length === 0 && vagueA === null && isBeside(x, vagueB))
    tell(x, vagueB, 'a', 'number.vague', 'likely')
  if (y !== undefined && vagueA !== null && restA.length === 0 && vagueB === null && isBeside(vagueA, y))
    tell(vagueA, y, 'b', 'number.vague', 'likely')
  if (restB.length === 0 && vagueB === null) {
    const bare = countedBare(versions.lexicon.words, a.form, b.form, alignment.toB, restA)
    if (bare !== null) tell(bare.amount, bare.noun, 'a', 'number.bare', 'check')
  }
  if (restA.length === 0 && vagueA === null) {
    const bare = countedBare(versions.lexicon.words, b.form, a.form, alignment.toA, restB)
    if (bare !== null) tell(bare.noun, bare.amount, 'b', 'number.bare', 'check')
  }
  return found
}

/** The first word that tells an amount without a figure and stands in no compared quantity. */
function vagueOf({ text, words }: Form, compared: ReadonlySet<Span>): Span | null {
  for (const word of words)
    if (
      VAGUE.test(text.slice(word.start, word.end).toLowerCase()) &&
      ![...compared].some((span) => span.start <= word.start && word.end <= span.end)
    )
      return { start: word.start, end: word.end }
  return null
}

// Words between an amount and its noun ("31 of its older ships").
const COUNTED_REACH = 3

/** What is counted stands in the other version without an amount. */
function countedBare(
  { lemmaOf }: Words,
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
