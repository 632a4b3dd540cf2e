/** What goes over the wire, as zod: the source of the checks and of the OpenAPI description. */
import { z } from '@hono/zod-openapi'
import { Decisions } from '../model/decision.ts'
import { Result } from '../model/result.ts'

const Id = z.string().min(1).max(200)

export const Failed = z
  .object({
    code: z.string().openapi({ example: 'E_INPUT_MISSING', description: 'docs/errors, stable' }),
    what: z.string(),
    where: z.string(),
    mend: z.string(),
  })
  .openapi('Failed')

export const StoryLine = z
  .object({
    id: Id,
    title: z.string(),
    articles: z.int(),
    outlets: z.int(),
    origins: z
      .object({ min: z.int(), max: z.int() })
      .nullable()
      .openapi({ description: 'null until the story is first opened' }),
    first: z.string().nullable(),
    last: z.string().nullable(),
  })
  .openapi('StoryLine')

export const StoryPage = z.object({ stories: z.array(StoryLine), total: z.int() }).openapi('StoryPage')

export const StoryQuery = z.object({
  search: z.string().max(500).default(''),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const StoryParam = z.object({ id: Id })
export const JobParam = z.object({ job: Id })

export const Session = z
  .object({
    stemma: z.string().openapi({ description: 'version of Stemma' }),
    mode: z.enum(['files', 'workspace']),
    version: z.literal('stemma/1').openapi({ description: 'version of the records' }),
  })
  .openapi('Session')

export const ReadRequest = z
  .object({
    links: z
      .array(z.url({ protocol: /^https?$/ }).max(2000))
      .max(200)
      .default([]),
    texts: z
      .array(z.object({ name: z.string().min(1).max(300), text: z.string().min(1) }))
      .max(1000)
      .default([]),
    // A page sends the decisions it shows with what it asks to read; they are kept before the reading.
    decisions: Decisions.optional(),
  })
  .openapi('ReadRequest')

export const ReadFiles = z
  .object({ files: z.any().openapi({ type: 'array', items: { type: 'string', format: 'binary' } }) })
  .openapi('ReadFiles')

export const Accepted = z.object({ job: Id }).openapi('Accepted')

export const DecisionsBody = z.object({ decisions: Decisions }).openapi('Decisions')

export const DecideRequest = z.object({ decisions: Decisions, try: z.boolean().default(true) }).openapi('DecideRequest')

export const Decided = z.object({ before: StoryPage, after: Result }).openapi('Decided')

export { Result }
