/** The Result of `stemma read`, whole. The JSON Schema of it (`schema/result.json`) is generated from this file. */
import { z } from 'zod'
import { CODES, type Code } from '../error/codes.ts'
import { Alias } from './alias.ts'
import { Annotation } from './annotation.ts'
import { Article } from './article.ts'
import { Claim } from './claim.ts'
import { Derivation, Undecided } from './derivation.ts'
import { Edit } from './edit.ts'
import { EvidenceList } from './evidence.ts'
import { ReadOptions } from './options.ts'
import { Origins, Witness } from './origin.ts'
import { Copy } from './story.ts'
import { TimelineEntry } from './timeline.ts'

const Codes = z.enum(Object.keys(CODES) as [Code, ...Code[]])

export const ResultNotice = z
  .strictObject({ code: Codes, what: z.string(), where: z.string(), mend: z.string() })
  .readonly()

export const TracedStory = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    articles: z.array(Witness).readonly(),
    copies: z.array(Copy).readonly(),
    evidence: EvidenceList,
    /** Names of its articles that mean the same; whoever speaks in its claims goes by the first of each. */
    aliases: z.array(Alias).readonly(),
    claims: z.array(Claim).readonly(),
    derivations: z.array(Derivation).readonly(),
    undecided: z.array(Undecided).readonly(),
    origins: Origins,
    timeline: z.array(TimelineEntry).readonly(),
    /** Only from a workspace, which keeps the versions: what outlets changed in their own articles. */
    edits: z.array(Edit).readonly().optional(),
  })
  .readonly()
export type TracedStory = z.infer<typeof TracedStory>

export const Result = z
  .strictObject({
    schema: z.literal('stemma/1'),
    stemma: z.string(),
    options: ReadOptions,
    notices: z.array(ResultNotice).readonly(),
    articles: z.array(Article).readonly(),
    annotations: z.array(Annotation).readonly(),
    stories: z.array(TracedStory).readonly(),
  })
  .readonly()
export type Result = z.infer<typeof Result>
