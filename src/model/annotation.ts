/**
 * What one article says, as records beside its text: sentences, names, times, quantities, attributions, reporting
 * marks and statements. All spans point into `Article.text`; lists are sorted by place.
 */
import { z } from 'zod'
import { EvidenceList } from './evidence.ts'
import { Span } from './span.ts'

const at = { start: z.int().min(0), end: z.int().min(0) }

export const NameKind = z.enum(['person', 'organisation', 'place', 'outlet', 'other'])
export type NameKind = z.infer<typeof NameKind>

/** A mention. `name` is the canonical name within the article: the longest form of the same person or body. */
export const Name = z.strictObject({ ...at, kind: NameKind, name: z.string(), evidence: EvidenceList }).readonly()
export type Name = z.infer<typeof Name>

/** TIMEX3 type and value (ISO-TimeML), and the interval [lo, hi) in ISO dates or date-times where it is known. */
export const Time = z
  .strictObject({
    ...at,
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
    value: z.string(),
    lo: z.string().nullable(),
    hi: z.string().nullable(),
    mod: z.string().nullable(),
    evidence: EvidenceList,
  })
  .readonly()
export type Time = z.infer<typeof Time>

/** `open: 'lo'` = no lower bound ("fewer than 100"), `'hi'` = no upper bound ("more than 160"). lo = hi for a plain number. */
export const Quantity = z
  .strictObject({
    ...at,
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    open: z.enum(['none', 'lo', 'hi']),
    approximate: z.boolean(),
    /** Canonical unit ("hour", "USD", "percent", "km") or null for a bare count. */
    unit: z.string().nullable(),
    /** What is counted: the head noun, lower case ("countries"), or null. */
    of: z.string().nullable(),
    evidence: EvidenceList,
  })
  .readonly()
export type Quantity = z.infer<typeof Quantity>

export const SourceKind = z.enum(['person', 'unnamed', 'organisation', 'state', 'outlet', 'document', 'hearsay'])
export type SourceKind = z.infer<typeof SourceKind>

/** Who is given for something said. `refersTo` = the attribution this one is nested in. */
export const Attribution = z
  .strictObject({
    id: z.string(),
    source: z.array(Span).readonly(),
    cue: z.array(Span).readonly(),
    content: z.array(Span).readonly(),
    speech: z.enum(['direct', 'indirect', 'mixed']),
    act: z.enum(['speech', 'thought', 'plan', 'stance']),
    sourceKind: SourceKind,
    /** The source's canonical name, or its description where it has none ("two U.S. officials"). */
    name: z.string(),
    refersTo: z.string().nullable(),
    evidence: EvidenceList,
  })
  .readonly()
export type Attribution = z.infer<typeof Attribution>

/** Words that show whose reporting something is; `outlet` = whose (canonical name), null = this article's own. */
export const Mark = z
  .strictObject({
    ...at,
    kind: z.enum(['own', 'first-reported', 'wire', 'contributed', 'no-comment', 'link']),
    outlet: z.string().nullable(),
    evidence: EvidenceList,
  })
  .readonly()
export type Mark = z.infer<typeof Mark>

export const Certainty = z.enum(['asserted', 'hedged', 'denied'])
export type Certainty = z.infer<typeof Certainty>

/** A clause with its attribution peeled off. It may be broken: start,end is the hull of `spans`. */
export const Statement = z
  .strictObject({
    id: z.string(),
    ...at,
    spans: z.array(Span).readonly(),
    attribution: z.string().nullable(),
    certainty: Certainty,
    negated: z.boolean(),
    /** The noun phrase a coordinated or relative clause is about, where it stands outside the clause. */
    subject: Span.nullable(),
    /** Which block kind it stands in: a headline and a caption are statements too, and marked. */
    place: z.enum(['title', 'heading', 'body', 'caption']),
    evidence: EvidenceList,
  })
  .readonly()
export type Statement = z.infer<typeof Statement>

export const Annotation = z
  .strictObject({
    article: z.string(),
    sentences: z.array(Span).readonly(),
    names: z.array(Name).readonly(),
    times: z.array(Time).readonly(),
    quantities: z.array(Quantity).readonly(),
    attributions: z.array(Attribution).readonly(),
    marks: z.array(Mark).readonly(),
    statements: z.array(Statement).readonly(),
  })
  .readonly()
export type Annotation = z.infer<typeof Annotation>
