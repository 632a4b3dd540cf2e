/** A reader's correction (`--decisions FILE`, a JSON list of these). Applied by the stages, kept in the options. */
import { z } from 'zod'

const note = { note: z.string().optional() }

export const Decision = z.discriminatedUnion('kind', [
  /** These articles are one story. */
  z
    .strictObject({ kind: z.literal('same-story'), articles: z.array(z.string()).min(2).readonly(), ...note })
    .readonly(),
  /** These articles are a story of their own: whatever else stood with them stays behind. */
  z.strictObject({ kind: z.literal('own-story'), articles: z.array(z.string()).min(1).readonly(), ...note }).readonly(),
  /** This article belongs to no story with the others. */
  z.strictObject({ kind: z.literal('apart'), article: z.string(), ...note }).readonly(),
  /** This outlet is that one. */
  z.strictObject({ kind: z.literal('outlet-is'), outlet: z.string(), is: z.string(), ...note }).readonly(),
  /** This name is not a source. */
  z.strictObject({ kind: z.literal('not-a-source'), name: z.string(), ...note }).readonly(),
  /** These origins are one (two unnamed sources, two reports of one speech). */
  z
    .strictObject({ kind: z.literal('same-source'), origins: z.array(z.string()).min(2).readonly(), ...note })
    .readonly(),
])
export type Decision = z.infer<typeof Decision>

export const Decisions = z.array(Decision).readonly()
