/**
 * The same statement across the articles of a story. Statements of different articles that say the same thing are
 * lined up as claims; how the versions differ is named as variants. A claim holds statements of at least two
 * articles: what only one article says is no comparison, and stands in that article's annotation.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { CollatedClaim, Member } from '../model/claim.ts'
import type { Story } from '../model/story.ts'
import { sha256Hex } from '../text/hash.ts'
import { sortedBy } from '../text/order.ts'
import { sliceOf } from '../text/span.ts'
import { cluster } from './cluster.ts'
import { tfidfPairs } from './likeness.ts'

const THRESHOLD = 0.3

/** The claims of a story, sorted by their first statement. Articles and annotations may hold more than the story's. */
export async function collate(
  story: Story,
  articles: readonly Article[],
  annotations: readonly Annotation[],
): Promise<CollatedClaim[]> {
  const members: Member[] = []
  const texts: string[] = []
  for (const id of [...story.articles].sort()) {
    const article = articles.find((candidate) => candidate.id === id)
    const annotation = annotations.find((candidate) => candidate.article === id)
    if (article === undefined || annotation === undefined) continue
    const names = new Map(annotation.attributions.map((attribution) => [attribution.id, attribution.name]))
    for (const statement of annotation.statements) {
      const attribution = statement.attribution === null ? null : (names.get(statement.attribution) ?? null)
      const { id: at, start, end } = statement
      members.push({ statement: at, article: id, start, end, attribution })
      texts.push(sliceOf(article.text, statement))
    }
  }
  const pairs = tfidfPairs(texts, (a, b) => members[a]?.article === members[b]?.article)
  const claims: CollatedClaim[] = []
  for (const group of cluster(members.length, pairs, THRESHOLD)) {
    const statements = group.flatMap((i) => members[i] ?? [])
    if (new Set(statements.map((member) => member.article)).size < 2) continue
    const gist = texts[group[0] ?? 0] ?? ''
    const id = `c${sha256Hex(statements.map((member) => member.statement).join('\n')).slice(0, 12)}`
    claims.push({ id, gist, statements, variants: [] })
  }
  return sortedBy(
    claims,
    (claim) => claim.statements[0]?.article ?? '',
    (claim) => claim.statements[0]?.start ?? 0,
    (claim) => claim.id,
  )
}
