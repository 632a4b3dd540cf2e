/** Edges of the family tree, and what could not be decided. */
import { z } from 'zod'
import { EvidenceList } from './evidence.ts'

/** `from`: an article's id, `outlet:NAME` (not at hand) or `lost:N` (must have existed). `second`: a parent beside the tree's. */
export const Derivation = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    kind: z.enum(['copies', 'rewrites', 'cites', 'shares-lost-source']),
    whole: z.boolean(),
    second: z.boolean(),
    confidence: z.number().min(0).max(1),
    evidence: EvidenceList,
  })
  .readonly()
export type Derivation = z.infer<typeof Derivation>

/**
 * Two articles that are likely kin, where it cannot be told whether (`link`) or which way (`direction`). `likely`: if one
 * took from the other, then this way, with this sureness.
 */
export const Undecided = z
  .strictObject({
    a: z.string(),
    b: z.string(),
    what: z.enum(['link', 'direction']),
    likely: z
      .strictObject({ from: z.string(), to: z.string(), confidence: z.number().min(0).max(1) })
      .readonly()
      .optional(),
    evidence: EvidenceList,
  })
  .readonly()
export type Undecided = z.infer<typeof Undecided>
