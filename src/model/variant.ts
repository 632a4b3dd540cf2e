/** A difference between two versions of a claim: `kind` describes the second of a pair against the first. */
import { z } from 'zod'
import { EvidenceList } from './evidence.ts'
import { Span } from './span.ts'

export const VariantKind = z.enum([
  'same',
  'more-precise',
  'less-precise',
  'stronger',
  'weaker',
  'conflict',
  'update',
  'attribution-lost',
  'attribution-changed',
  'detail-added',
  'wording',
])
export type VariantKind = z.infer<typeof VariantKind>

export const Aspect = z.enum([
  'number',
  'date',
  'name',
  'place',
  'modality',
  'negation',
  'attribution',
  'detail',
  'wording',
])
export type Aspect = z.infer<typeof Aspect>

export const Band = z.enum(['certain', 'likely', 'check'])
export type Band = z.infer<typeof Band>

/** The difference itself; `a` lies in the first text, `b` in the second, null where that side has nothing. */
export const Difference = z
  .strictObject({
    kind: VariantKind,
    aspect: Aspect,
    a: Span.nullable(),
    b: Span.nullable(),
    band: Band,
    evidence: EvidenceList,
  })
  .readonly()
export type Difference = z.infer<typeof Difference>

/** A difference between two statements of a claim, by statement id. */
export const Variant = z
  .strictObject({
    between: z.tuple([z.string(), z.string()]).readonly(),
    kind: VariantKind,
    aspect: Aspect,
    a: Span.nullable(),
    b: Span.nullable(),
    band: Band,
    evidence: EvidenceList,
  })
  .readonly()
export type Variant = z.infer<typeof Variant>
