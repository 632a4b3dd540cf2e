/** What a rule that compares two versions of a claim gives back, and what it is given. */
import type { Evidence } from '../../model/evidence.ts'
import type { Span } from '../../model/span.ts'
import type { Aspect, Band, VariantKind } from '../../model/variant.ts'
import type { Alignment } from '../align.ts'
import type { Form } from '../form.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Entry } from '../pool.ts'

export type Told = ReadonlyMap<number, ReadonlySet<string>>

/** Two statements of one claim, with their words aligned. */
export interface Versions {
  readonly a: Entry
  readonly b: Entry
  readonly alignment: Alignment
  /** The same for their whole sentences. */
  readonly wide: Alignment
  readonly lexicon: Lexicon
  /** Which articles of the claim say a word, by its number: what a third version tells too belongs to the claim. */
  readonly told: Told
  /** Do all of a's times stand apart from all of b's? Then numbers of both may be true. */
  readonly otherPeriod: boolean
  /** Are both sure to be about one event? Within a story they are; of bare sentences their words must tell. */
  readonly sameEvent: boolean
}

/** What a rule saw beside the bare difference, by name: what `salience.ts` weighs. */
export type Signals = Readonly<Record<string, number>>

/** `kind` describes b against a; with `reversed` it describes a against b. Spans stay where they lie. */
export interface Finding {
  readonly kind: VariantKind
  readonly aspect: Aspect
  readonly a: Span | null
  readonly b: Span | null
  readonly reversed: boolean
  readonly band: Band
  readonly evidence: readonly Evidence[]
  readonly signals: Signals
}

export type Rule = (versions: Versions) => Finding[]

export interface Parts {
  readonly kind: VariantKind
  readonly aspect: Aspect
  readonly a: Span | null
  readonly b: Span | null
  readonly band: Band
  readonly rule: string
  readonly value?: number | null
  readonly reversed?: boolean
  readonly signals?: Signals
}

export function finding(versions: Versions, parts: Parts): Finding {
  const { kind, aspect, band, rule, value = null, reversed = false, signals = {} } = parts
  const a = parts.a === null ? null : { start: parts.a.start, end: parts.a.end }
  const b = parts.b === null ? null : { start: parts.b.start, end: parts.b.end }
  const spans = [
    ...(a === null ? [] : [{ article: versions.a.article.id, ...a }]),
    ...(b === null ? [] : [{ article: versions.b.article.id, ...b }]),
  ]
  return { kind, aspect, a, b, reversed, band, evidence: [{ rule, value, spans }], signals }
}

/** Numbers of the words that lie in the span. */
export function wordsIn(form: Form, span: Span): number[] {
  const found: number[] = []
  for (const [i, word] of form.words.entries()) if (span.start <= word.start && word.end <= span.end) found.push(i)
  return found
}

/** Is the statement a quotation, or the beginning of one? */
export const isQuoted = ({ article, statement }: Entry) =>
  /^["“”'‘]/.test(article.text.slice(statement.start, statement.end))
