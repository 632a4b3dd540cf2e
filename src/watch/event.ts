/** A change of a workspace as it is told to people and programs. */
import { plainLine } from '../export/plain.ts'
import type { Origin } from '../model/origin.ts'
import type { Variant } from '../model/variant.ts'
import type { WorkspaceChange } from '../store/announce.ts'
import { sha256Hex } from '../text/hash.ts'

export interface WatchEvent extends WorkspaceChange {
  /** The same for the same change however often it is told: receivers drop what they have. */
  readonly id: string
  /** One plain sentence. */
  readonly what: string
}

export function eventOf(change: WorkspaceChange): WatchEvent {
  const id = sha256Hex(JSON.stringify([change.seq, change.at, change.kind, change.story, change.articles])).slice(0, 24)
  return { id, what: sentenceOf(change), ...change }
}

function sentenceOf({ kind, title, articles, finding }: WorkspaceChange): string {
  const story = plainLine(title)
  const count = articles.length === 1 ? 'one article' : `${articles.length} articles`
  switch (kind) {
    case 'new-story':
      return `New story, ${count}: ${story}`
    case 'new-origin':
      // The store writes an origin with this kind of change.
      return `New origin (${ORIGINS[(finding as Origin).kind]} ${plainLine((finding as Origin).name)}): ${story}`
    case 'new-conflict':
      return `Two versions contradict each other (${(finding as Variant).aspect}): ${story}`
    case 'attribution-lost':
      return `A version no longer says who says so: ${story}`
    case 'silent-edit':
      return `An outlet changed its text without saying so: ${story}`
  }
}

const ORIGINS: Readonly<Record<Origin['kind'], string>> = {
  own: 'own reporting of',
  outlet: 'the outlet',
  document: 'the document or speech',
  unnamed: 'unnamed:',
  lost: 'a lost source,',
  doc: 'the document',
}
