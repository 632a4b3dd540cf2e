/** Names that mean one person or body across the articles of a story, with the longest of them as the name of all. */
import { z } from 'zod'
import { NameKind } from './annotation.ts'
import { EvidenceList } from './evidence.ts'

/** `forms`: what it is called in which article, where that is not `name`. */
export const Alias = z
  .strictObject({
    kind: NameKind,
    name: z.string(),
    forms: z.array(z.strictObject({ article: z.string(), name: z.string() }).readonly()).readonly(),
    evidence: EvidenceList,
  })
  .readonly()
export type Alias = z.infer<typeof Alias>
