/**
 * What a format hands over before an article is finished: text, blocks, and what the page says about itself. A draft
 * knows neither the user's givens nor the outlet table; `finish.ts` applies both.
 */
import type { Notice } from '../error/notice.ts'
import type { Article, BlockKind, Link, Published, Sourced } from '../model/article.ts'

/** Why a block is of its kind: the rule that decided, then the signs it went by. */
export interface Reason {
  readonly rule: string
  readonly value: number | null
}

export interface DraftBlock {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
  readonly because: readonly Reason[]
}

export interface Draft {
  /** The id the input gave, or null. */
  readonly id: string | null
  readonly name: string
  readonly url: string | null
  readonly outlet: Sourced | null
  readonly title: Sourced | null
  readonly byline: Sourced | null
  readonly published: Published | null
  /** As a record gives it, or null: then it is told from the body's words. */
  readonly language: string | null
  /** As the page states it, which templates often get wrong: believed only where the words do not tell. */
  readonly languageStated: string | null
  readonly sha256: string
  readonly text: string
  /** In order of place; each non-space character of `text` lies in exactly one. */
  readonly blocks: readonly DraftBlock[]
  readonly links: readonly Link[]
}

/** The user's givens, for articles that have none of their own. */
export interface Givens {
  readonly published?: string
  readonly outlet?: string
}

export interface Ingested {
  readonly articles: Article[]
  readonly notices: Notice[]
}

const BODY_KINDS: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'list-item'])

/** Is a block of this kind part of the body? */
export function isBody(kind: BlockKind): boolean {
  return BODY_KINDS.has(kind)
}
