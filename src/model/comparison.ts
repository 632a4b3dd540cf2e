/** Two sentences laid beside each other (`stemma compare`). Spans point into `a` and `b`. */
import { z } from 'zod'
import { Span } from './span.ts'
import { Difference } from './variant.ts'

/** Types and 0..5 scores after interpretable STS (Agirre et al., SemEval 2016 task 2). */
export const AlignedChunk = z
  .strictObject({
    a: z.array(Span).readonly(),
    b: z.array(Span).readonly(),
    type: z.enum(['EQUI', 'SPE1', 'SPE2', 'OPPO', 'SIMI', 'REL']),
    score: z.number().min(0).max(5),
  })
  .readonly()
export type AlignedChunk = z.infer<typeof AlignedChunk>

/** Two parts that say the same thing; `cover` = weighted share of words they have in common, 0..1. */
export const AlikePart = z.strictObject({ a: Span, b: Span, cover: z.number().min(0).max(1) }).readonly()
export type AlikePart = z.infer<typeof AlikePart>

export const Relation = z.enum([
  'same',
  'more-precise',
  'less-precise',
  'stronger',
  'weaker',
  'conflict',
  'update',
  'related',
  'unrelated',
])
export type Relation = z.infer<typeof Relation>

export const Comparison = z
  .strictObject({
    /** Line number in the file, from 1. */
    line: z.int().min(1),
    a: z.string(),
    b: z.string(),
    similarity: z.number().min(0).max(1),
    relation: Relation,
    alignment: z.array(AlignedChunk).readonly(),
    /** The parts (clauses, runs of them, or the whole) that say the same, best first. */
    parts: z.array(AlikePart).readonly(),
    variants: z.array(Difference).readonly(),
    /** Only where a reader's own model was asked: how likely it thinks the two say the same. */
    model: z.number().min(0).max(1).optional(),
  })
  .readonly()
export type Comparison = z.infer<typeof Comparison>
