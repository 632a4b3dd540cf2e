/** What a rule that compares two versions of a claim gives back, and what it is given. */
import type { Evidence } from '../../model/evidence.ts'
import type { Span } from '../../model/span.ts'
import type { Aspect, Band, VariantKind } from '../../model/variant.ts'
import type { Alignment } from '../align.ts'
import type { Form } from '../form.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Entry } from '../pool.ts'

/** Two statements of one claim, with their words aligned. */
export interface Versions {
  readonly a: Entry
  readonly b: Entry
  readonly alignment: Alignment
  readonly lexicon: Lexicon
  /** Do all of a's times stand apart from all of b's? Then numbers of both may be true. */
  readonly otherPeriod: boolean
  /** Are both sure to be about one event? Within a story they are; of bare sentences their words must tell. */
  readonly sameEvent: boolean
}

/** `kind` describes b against a; with `reversed` it describes a against b. Spans stay where they lie. */
export interface Finding {
  readonly kind: VariantKind
  readonly aspect: Aspect
  readonly a: Span | null
  readonly b: Span | null
  readonly reversed: boolean
  readonly band: Band
  readonly evidence: readonly Evidence[]
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
}

export function finding(versions: Versions, parts: Parts): Finding {
  const { kind, aspect, band, rule, value = null, reversed = false } = parts
  const a = parts.a === null ? null : { start: parts.a.start, end: parts.a.end }
  const b = parts.b === null ? null : { start: parts.b.start, end: parts.b.end }
  const spans = [
    ...(a === null ? [] : [{ article: versions.a.article.id, ...a }]),
    ...(b === null ? [] : [{ article: versions.b.article.id, ...b }]),
  ]
  return { kind, aspect, a, b, reversed, band, evidence: [{ rule, value, spans }] }
}

/** Numbers of the words that lie in the span. */
export function wordsIn(form: Form, span: Span): number[] {
  const found: number[] = []
  for (const [i, word] of form.words.entries()) if (span.start <= word.start && word.end <= span.end) found.push(i)
  return found
}
