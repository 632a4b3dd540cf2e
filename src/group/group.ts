/** Stories and copies: which articles tell of one event, and which share runs of text. */
import type { Notice } from '../error/notice.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Story } from '../model/story.ts'
import { sha256Hex } from '../text/hash.ts'
import { sortedBy } from '../text/order.ts'
import { words } from '../text/words.ts'
import { averageLink, type Edge } from './average-link.ts'
import { bodySpans } from './body.ts'
import { applyDecisions } from './decisions.ts'

export interface GroupOptions {
  readonly decisions?: readonly Decision[]
}

export async function group(
  articles: readonly Article[],
  _annotations: readonly Annotation[],
  { decisions = [] }: GroupOptions = {},
): Promise<{ stories: Story[]; notices: Notice[] }> {
  const sorted = sortedBy(articles, (article) => article.id)
  const vectors = sorted.map(vectorOf)
  const edges: Edge[] = []
  for (let a = 0; a < sorted.length; a++)
    for (let b = a + 1; b < sorted.length; b++) {
      let score = 0
      for (const [key, weight] of vectors[a] ?? []) score += weight * (vectors[b]?.get(key) ?? 0)
      if (score > 0.05) edges.push({ a, b, score })
    }
  const clusters = averageLink(sorted.length, edges, { threshold: 0.2, absent: 0 })
  const byId = new Map(sorted.map((article) => [article.id, article]))
  const corrected = applyDecisions(
    clusters.map((cluster) => cluster.map((i) => sorted[i]?.id ?? '')),
    decisions,
  )
  const stories = corrected.stories.map(
    (ids): Story => ({
      id: sha256Hex(ids.join('\n')).slice(0, 12),
      title: titleOf(byId.get(ids[0] ?? '')),
      articles: ids,
      copies: [],
      evidence: [],
    }),
  )
  return { stories, notices: [...corrected.notices] }
}

function vectorOf(article: Article): Map<string, number> {
  const counts = new Map<string, number>()
  const title = words(article.title?.value ?? '')
  const body = bodySpans(article).flatMap((span) => words(article.text, span))
  for (const { key } of [...title, ...body.slice(0, 300)])
    if (key.length > 3) counts.set(key, (counts.get(key) ?? 0) + 1)
  let norm = 0
  for (const [key, count] of counts) {
    const weight = Math.log1p(count)
    counts.set(key, weight)
    norm += weight * weight
  }
  for (const [key, weight] of counts) counts.set(key, weight / Math.sqrt(norm))
  return counts
}

function titleOf(article: Article | undefined): string {
  return article?.title?.value ?? article?.text.trim().split('\n')[0]?.slice(0, 200) ?? ''
}
