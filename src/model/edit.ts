/** What an outlet changed in its own article after it was published: one version laid beside the one before it. */
import { z } from 'zod'
import { Relation } from './comparison.ts'
import { Span } from './span.ts'
import { Difference } from './variant.ts'

/** A sentence that was changed, taken out (`now` is null) or put in (`was` is null). */
export const Change = z
  .strictObject({
    kind: z.enum(['changed', 'removed', 'added']),
    was: z.string().nullable(),
    now: z.string().nullable(),
    /** Where it stands in the older and in the newer version's text. */
    a: Span.nullable(),
    b: Span.nullable(),
    /** The newer against the older; null where one side has nothing. */
    relation: Relation.nullable(),
    /** Their differences, spans within `was` and `now`. */
    variants: z.array(Difference).readonly(),
  })
  .readonly()
export type Change = z.infer<typeof Change>

export const Edit = z
  .strictObject({
    article: z.string(),
    /** Versions, from 1. */
    from: z.int().min(1),
    to: z.int().min(2),
    /** When the newer version was first seen. */
    seen: z.string(),
    title: z.strictObject({ was: z.string(), now: z.string() }).readonly().nullable(),
    changes: z.array(Change).readonly(),
  })
  .readonly()
export type Edit = z.infer<typeof Edit>
