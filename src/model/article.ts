/**
 * One version of a story as one outlet published it (a witness). `text` is never changed after ingest; everything
 * learned later is a record beside it. Blocks tile the text: each character outside white space lies in one block.
 * Body = the blocks of kind paragraph, heading and list-item, joined by a line end.
 */
import { z } from 'zod'
import { EvidenceList } from './evidence.ts'
import { Span } from './span.ts'

/** Where a datum was read. `given` = by the user (option or record). */
export const Provenance = z.enum([
  'given',
  'json-ld',
  'open-graph',
  'meta',
  'microdata',
  'time-element',
  'feed',
  'url',
  'text',
  'name',
])
export type Provenance = z.infer<typeof Provenance>

export const Sourced = z.strictObject({ value: z.string(), from: Provenance, span: Span.optional() }).readonly()
export type Sourced = z.infer<typeof Sourced>

/** `value` is an ISO 8601 month, day or minute; the day is the one that was written, never shifted by a zone. */
export const Published = z
  .strictObject({
    value: z.string(),
    precision: z.enum(['month', 'day', 'minute']),
    from: z.enum(['given', 'meta', 'json-ld', 'url', 'text', 'feed']),
    span: Span.optional(),
  })
  .readonly()
export type Published = z.infer<typeof Published>

export const BlockKind = z.enum([
  'title',
  'byline',
  'dateline',
  'heading',
  'paragraph',
  'list-item',
  'caption',
  'furniture',
])
export type BlockKind = z.infer<typeof BlockKind>

export const Block = z
  .strictObject({ kind: BlockKind, start: z.int().min(0), end: z.int().min(0), evidence: EvidenceList })
  .readonly()
export type Block = z.infer<typeof Block>

export const Link = z.strictObject({ start: z.int().min(0), end: z.int().min(0), url: z.string() }).readonly()
export type Link = z.infer<typeof Link>

export const Article = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    url: z.string().nullable(),
    outlet: Sourced.nullable(),
    title: Sourced.nullable(),
    byline: Sourced.nullable(),
    published: Published.nullable(),
    language: z.string(),
    sha256: z.string(),
    text: z.string(),
    blocks: z.array(Block).readonly(),
    links: z.array(Link).readonly(),
  })
  .readonly()
export type Article = z.infer<typeof Article>
