/** What `/` finds in a story: articles, claims, statements and origins that hold all the words. */
import type { TracedStory } from '../../model/result.ts'
import type { Lookup } from '../lookup.ts'
import { plainLine } from '../plain.ts'
import { wordsOf } from './claim-list.ts'
import { originName } from './origin-words.ts'

export interface Hit {
  readonly kind: 'article' | 'claim' | 'statement' | 'origin'
  readonly id: string
  /** The article a statement stands in. */
  readonly article: string | null
  readonly text: string
  readonly where: string
}

const MOST = 60

export function find(query: string, story: TracedStory, by: Lookup): Hit[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const holds = (text: string): boolean => {
    const lower = text.toLowerCase()
    return words.every((word) => lower.includes(word))
  }
  const hits: Hit[] = []
  for (const { article: id } of story.articles) {
    const title = plainLine(by.articles.get(id)?.title?.value ?? '')
    if (holds(`${by.label(id)} ${title}`))
      hits.push({ kind: 'article', id, article: id, text: title || by.label(id), where: by.label(id) })
  }
  for (const origin of story.origins.list)
    if (holds(originName(origin)))
      hits.push({ kind: 'origin', id: origin.id, article: null, text: originName(origin), where: 'origin' })
  const told = new Set<string>()
  for (const claim of story.claims)
    for (const member of claim.statements) {
      told.add(member.statement)
      if (hits.length >= MOST || claim.corroboration.articles < 2) continue
      const text = by.quote(member)
      if (holds(`${text} ${member.attribution ?? ''}`))
        hits.push({ kind: 'claim', id: claim.id, article: member.article, text, where: by.label(member.article) })
    }
  for (const { article: id } of story.articles)
    for (const statement of by.annotations.get(id)?.statements ?? []) {
      if (hits.length >= MOST) return hits
      if (told.has(statement.id)) continue
      const text = by.quote({ article: id, start: statement.start, end: statement.end })
      if (holds(text)) hits.push({ kind: 'statement', id: statement.id, article: id, text, where: by.label(id) })
    }
  return hits
}
