/** Where claims enter the story, and how many independent origins there are. */
import { z } from 'zod'
import { EvidenceList } from './evidence.ts'
import { Span } from './span.ts'

/** Ids begin with the kind: `own:…`, `outlet:…`, `document:…`, `unnamed:…`, `lost:…`, `doc:…` (side, not counted). */
export const Origin = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['own', 'outlet', 'document', 'unnamed', 'lost', 'doc']),
    name: z.string(),
    articles: z.array(z.string()).readonly(),
    counted: z.boolean(),
    evidence: EvidenceList,
  })
  .readonly()
export type Origin = z.infer<typeof Origin>

/** Why several listed origins may be one. `descent`: one text from another; `speaker`: the same person or paper. */
export const Merge = z
  .strictObject({
    of: z.array(z.string()).readonly(),
    level: z.enum(['descent', 'speaker']),
    reason: z.string(),
    evidence: EvidenceList,
  })
  .readonly()
export type Merge = z.infer<typeof Merge>

export const Origins = z
  .strictObject({
    min: z.int().min(0),
    max: z.int().min(0),
    reason: z.string(),
    merges: z.array(Merge).readonly(),
    list: z.array(Origin).readonly(),
  })
  .readonly()
export type Origins = z.infer<typeof Origins>

/** An outlet named as a source; `article` = its report, if that is at hand; `whole` = the main news rests on it. */
export const Cite = z
  .strictObject({ outlet: z.string(), article: z.string().nullable(), whole: z.boolean(), span: Span })
  .readonly()
export type Cite = z.infer<typeof Cite>

export const OwnReporting = z.enum(['none', 'some', 'primary'])
export type OwnReporting = z.infer<typeof OwnReporting>

/** What `trace` says of one article of a story. */
export const Witness = z
  .strictObject({
    article: z.string(),
    ownReporting: OwnReporting,
    evidence: EvidenceList,
    cites: z.array(Cite).readonly(),
  })
  .readonly()
export type Witness = z.infer<typeof Witness>
