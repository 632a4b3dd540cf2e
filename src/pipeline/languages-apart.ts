/**
 * A story whose articles a reader's decision joined across languages: its statements are lined up within each language,
 * for nothing here can tell that two sentences in two languages say the same.
 */
import { type CollateOptions, type Collation, collation } from '../collate/collate.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Story } from '../model/story.ts'
import { compareText, sortedBy } from '../text/order.ts'
import { languageRead } from './article-notices.ts'

/** The story once for each language in it, with the articles of that language, by code; mostly itself alone. */
function languagesApart(story: Story, articles: readonly Article[]): Story[] {
  const inside = new Set(story.articles)
  const languageOf = new Map(articles.filter(({ id }) => inside.has(id)).map((one) => [one.id, languageRead(one)]))
  const codes = [...new Set(languageOf.values())].sort(compareText)
  if (codes.length < 2) return [story]
  return codes.map((code) => ({ ...story, articles: story.articles.filter((id) => languageOf.get(id) === code) }))
}

/** `collation` within each language of the story. */
export async function collationApart(
  story: Story,
  articles: readonly Article[],
  annotations: readonly Annotation[],
  options: CollateOptions,
): Promise<Collation> {
  const parts: Collation[] = []
  for (const part of languagesApart(story, articles)) parts.push(await collation(part, articles, annotations, options))
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  return {
    claims: sortedBy(
      parts.flatMap(({ claims }) => claims),
      (claim) => claim.statements[0]?.article ?? '',
      (claim) => claim.statements[0]?.start ?? 0,
      (claim) => claim.id,
    ),
    inTree: (claim, tree) =>
      parts.find(({ claims }) => claims.some(({ id }) => id === claim))?.inTree(claim, tree) ?? [],
  }
}
