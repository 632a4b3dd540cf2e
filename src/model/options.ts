/** What a run was asked to do. Written into the result, so that a result is enough to make it again. */
import { z } from 'zod'
import { Decisions } from './decision.ts'

export const ReadOptions = z
  .strictObject({
    /** Publication date (ISO day, minute or month) for articles that have none of their own. */
    published: z.string().nullable(),
    /** Outlet for articles that have none of their own. */
    outlet: z.string().nullable(),
    decisions: Decisions,
    /** Only where a reader's own model was asked about uncertain pairs: its name and hash. */
    crossEncoder: z.string().optional(),
    /** Versions of the language packs. */
    languages: z.record(z.string(), z.string()),
  })
  .readonly()
export type ReadOptions = z.infer<typeof ReadOptions>
