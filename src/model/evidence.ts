/**
 * Why a finding stands: the rule or measure that made it (a stable dotted name, `en.cue.said`), its number where it
 * has one, and the places it looked at. Every finding carries a list of these.
 */
import { z } from 'zod'
import { ArticleSpan } from './span.ts'

export const Evidence = z
  .strictObject({ rule: z.string(), value: z.number().nullable(), spans: z.array(ArticleSpan).readonly() })
  .readonly()
export type Evidence = z.infer<typeof Evidence>

export const EvidenceList = z.array(Evidence).readonly()
