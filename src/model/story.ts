/** The articles about one event, as `group` finds them, with the copies among them. */
import { z } from 'zod'
import { EvidenceList } from './evidence.ts'
import { Span } from './span.ts'

/** Shared runs of text. Shares are of each article's body words, 0..1; each pair of spans is one run, a's and b's. */
export const Copy = z
  .strictObject({
    a: z.string(),
    b: z.string(),
    shareOfA: z.number(),
    shareOfB: z.number(),
    /** The same with quotations masked: quotes and speeches are public and prove no kinship. */
    shareOfAUnquoted: z.number(),
    shareOfBUnquoted: z.number(),
    degree: z.enum(['copy', 'cut', 'light', 'heavy', 'none']),
    spans: z.array(z.tuple([Span, Span]).readonly()).readonly(),
  })
  .readonly()
export type Copy = z.infer<typeof Copy>

export const Story = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    articles: z.array(z.string()).readonly(),
    copies: z.array(Copy).readonly(),
    evidence: EvidenceList,
  })
  .readonly()
export type Story = z.infer<typeof Story>
