/** A draft from plain text: its blocks are found in the text, nothing is changed. */
import type { Draft, DraftBlock } from './draft.ts'
import { isBody } from './draft.ts'
import { paragraphsOf } from './flattened/paragraphs.ts'

export interface TextOrigin {
  readonly name: string
  readonly url: string | null
  readonly sha256: string
  /** The text is the article alone: no furniture is looked for. */
  readonly clean: boolean
}

/** Null when the text holds no readable body. */
export async function draftOfText(text: string, origin: TextOrigin): Promise<Draft | null> {
  const blocks: DraftBlock[] = paragraphsOf(text).map(({ start, end }) => ({
    kind: 'paragraph',
    start,
    end,
    because: [{ rule: 'text.paragraph', value: null }],
  }))
  if (!blocks.some((block) => isBody(block.kind) && /[\p{L}\p{N}]/u.test(text.slice(block.start, block.end))))
    return null
  return {
    id: null,
    name: origin.name,
    url: origin.url,
    outlet: null,
    title: null,
    byline: null,
    published: null,
    language: null,
    languageStated: null,
    sha256: origin.sha256,
    text,
    blocks,
    links: [],
  }
}
