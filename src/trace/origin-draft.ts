/** An origin while it is being gathered, with what merging needs to know. */
import type { Evidence } from '../model/evidence.ts'
import type { Origin } from '../model/origin.ts'
import { words } from '../text/words.ts'
import type { Scene } from './scene.ts'

export interface Draft {
  readonly id: string
  readonly kind: Origin['kind']
  readonly name: string
  readonly articles: Set<string>
  counted: boolean
  readonly evidence: Evidence[]
  /** What it came from is told only as people without a name, or not at all. */
  unnamed: boolean
  /** Key of the speaker or issuer, where one is named. */
  readonly speaker: string
  /** Named people who told an outlet its news. */
  readonly informants: Set<string>
  /** Sentences it stands on, `article\nsentence`: own signs, uses of a document. */
  readonly places: Set<string>
}

/** Adds a draft, or what it brings to the one of that id. */
export type Add = (draft: Draft) => void

/** A name as it stands in an id: lower case, hyphens. */
export function slug(name: string): string {
  return (
    words(name)
      .map((word) => word.key.replace(/[^\p{L}\p{N}]+/gu, ''))
      .filter((key) => key !== '')
      .join('-') || 'unknown'
  )
}

// Words of its beginning by which an article without outlet and headline is called.
const LABEL_WORDS = 6

/** The name a reader knows an article by: its outlet, else its headline, else how it begins; never a file's name. */
export function labelOf({ outlet, article }: Scene): string {
  if (outlet !== null) return outlet
  if (article.title !== null) return `“${article.title.value}”`
  const start = article.text.trim().slice(0, 200).split(/\s+/).slice(0, LABEL_WORDS).join(' ')
  return start === '' ? 'an article without text' : `“${start} …”`
}
