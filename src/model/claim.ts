/** The statements of several articles that say the same thing, how they differ, and what stands behind them. */
import { z } from 'zod'
import { type Evidence, EvidenceList } from './evidence.ts'
import { Variant } from './variant.ts'

/** A member as `collate` finds it. `attribution` is the name of who is given for it, null = nobody. */
export const Member = z
  .strictObject({
    statement: z.string(),
    article: z.string(),
    start: z.int().min(0),
    end: z.int().min(0),
    attribution: z.string().nullable(),
  })
  .readonly()
export type Member = z.infer<typeof Member>

/** What `collate` hands to `trace`. */
export interface CollatedClaim {
  readonly id: string
  readonly gist: string
  readonly statements: readonly Member[]
  readonly variants: readonly Variant[]
  readonly evidence?: readonly Evidence[]
  /** Statements that hang on the claim by their likeness to the whole of it, and to none of it clearly: they count for no origin. */
  readonly loose?: readonly string[]
}

/** A member as `trace` completes it: the origin it rests on, and further ones. */
export const ClaimStatement = z
  .strictObject({
    statement: z.string(),
    article: z.string(),
    start: z.int().min(0),
    end: z.int().min(0),
    attribution: z.string().nullable(),
    restsOn: z.string().nullable(),
    also: z.array(z.string()).readonly(),
  })
  .readonly()
export type ClaimStatement = z.infer<typeof ClaimStatement>

export const OriginRange = z.strictObject({ min: z.int().min(0), max: z.int().min(0), reason: z.string() }).readonly()
export type OriginRange = z.infer<typeof OriginRange>

export const Corroboration = z.strictObject({ articles: z.int(), outlets: z.int(), origins: OriginRange }).readonly()
export type Corroboration = z.infer<typeof Corroboration>

export const Claim = z
  .strictObject({
    id: z.string(),
    gist: z.string(),
    statements: z.array(ClaimStatement).readonly(),
    variants: z.array(Variant).readonly(),
    corroboration: Corroboration,
    /** Only where a reader's own model was asked: its verdicts on pairs of this claim (`model.same`, `model.apart`). */
    evidence: EvidenceList.optional(),
  })
  .readonly()
export type Claim = z.infer<typeof Claim>
