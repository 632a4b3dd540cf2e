/** A draft from plain text: its blocks are found in the text, nothing is changed. */
import { loadOutlets } from '../language/outlets/lookup.ts'
import type { Span } from '../model/span.ts'
import { type Draft, isBody } from './draft.ts'
import { addressOf, mayHaveHead, spelt, type TextHead, textHead } from './flattened/head.ts'
import { textKinds } from './flattened/kinds.ts'
import { paragraphsOf } from './flattened/paragraphs.ts'

export interface TextOrigin {
  readonly name: string
  readonly url: string | null
  readonly sha256: string
  /** The text is the article alone: no furniture is looked for. */
  readonly clean: boolean
}

const LETTER = /[\p{L}\p{N}]/u

/** Null when the text holds no readable body. */
export async function draftOfText(text: string, origin: TextOrigin): Promise<Draft | null> {
  const lines = paragraphsOf(text)
  const scores = origin.clean ? null : await scoresOf(text, lines)
  const head = origin.clean ? null : await headOf(text, lines)
  const { blocks, title, byline, published } = textKinds(text, lines, scores, head)
  if (!blocks.some((block) => isBody(block.kind) && LETTER.test(text.slice(block.start, block.end)))) return null
  return {
    id: null,
    name: origin.name,
    url: origin.url ?? copiedFrom(text, lines[0]),
    outlet: head?.outlet ?? null,
    title,
    byline,
    published,
    language: null,
    languageStated: null,
    sha256: origin.sha256,
    text,
    blocks,
    links: [],
  }
}

/** The address a reader put above what was copied from there. */
function copiedFrom(text: string, first: Span | undefined): string | null {
  return first === undefined ? null : addressOf(text, first)
}

async function scoresOf(text: string, lines: ReturnType<typeof paragraphsOf>): Promise<Float32Array> {
  const { loadTextModel } = await import('./flattened/text-model.ts')
  return (await loadTextModel()).scores(text, lines)
}

/** Loads the outlet table (15 ms) only where the first lines look like a head. */
async function headOf(text: string, lines: ReturnType<typeof paragraphsOf>): Promise<TextHead | null> {
  if (!mayHaveHead(text, lines)) return null
  const outlets = await loadOutlets()
  return textHead(text, lines, (name) => {
    const title = spelt(name).replace(/^The /, '')
    if (outlets.byName(title) !== null) return true
    return outlets
      .mentions(title, { start: 0, end: title.length })
      .some((one) => one.start === 0 && one.end === title.length)
  })
}
