/** What happened when, by the times the statements name. */
import { z } from 'zod'

export const TimelineEntry = z
  .strictObject({
    /** TIMEX3 value of the entry. */
    value: z.string(),
    lo: z.string().nullable(),
    hi: z.string().nullable(),
    claims: z.array(z.string()).readonly(),
    statements: z.array(z.string()).readonly(),
  })
  .readonly()
export type TimelineEntry = z.infer<typeof TimelineEntry>
