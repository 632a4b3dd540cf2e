/** How the story spread: the articles in the order they came out, each with what it is the first to tell. */
import type { Claim } from '../../model/claim.ts'
import type { TracedStory } from '../../model/result.ts'
import { byDate, dateKey, type Lookup } from '../lookup.ts'

export interface Arrival {
  readonly article: string
  /** Claims of several articles that stand here first. */
  readonly first: readonly Claim[]
  /** Claims that were told before. */
  readonly repeated: number
  /** Claims that no other article makes. */
  readonly alone: number
}

/** Undated articles come last and are first with nothing: when they came out is not known. */
export function arrivals(story: TracedStory, by: Lookup): Arrival[] {
  const order = new Map(byDate(story, by).map((article, i) => [article.id, i]))
  const firstOf = new Map<string, string>()
  for (const claim of story.claims) {
    const dated = claim.statements.filter((member) => known(member.article, by))
    const first = dated.sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0))[0]
    if (first !== undefined) firstOf.set(claim.id, first.article)
  }
  const made = new Map<string, Claim[]>()
  for (const claim of story.claims)
    for (const article of new Set(claim.statements.map((member) => member.article)))
      made.set(article, [...(made.get(article) ?? []), claim])
  return [...order.keys()].map((article) => {
    const claims = made.get(article) ?? []
    const several = claims.filter((claim) => claim.corroboration.articles > 1)
    const first = several.filter((claim) => firstOf.get(claim.id) === article)
    return { article, first, repeated: several.length - first.length, alone: claims.length - several.length }
  })
}

function known(id: string, by: Lookup): boolean {
  const article = by.articles.get(id)
  return article !== undefined && dateKey(article) !== '~'
}
