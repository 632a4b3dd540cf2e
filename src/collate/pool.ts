/** The statements of a story in one list, each with what collation needs of it. */
import type { Annotation, Attribution, Statement } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Story } from '../model/story.ts'
import { sortedBy } from '../text/order.ts'
import { type Form, formOf } from './form.ts'
import type { Lexicon } from './lexicon.ts'

export interface Entry {
  readonly article: Article
  readonly annotation: Annotation
  readonly statement: Statement
  readonly attribution: Attribution | null
  /** The words of the statement, its subject included where that stands elsewhere. */
  readonly form: Form
  /** Place among the statements of its article. */
  readonly rank: number
}

/** By article id, then place. Statements without a content word are left out. */
export function poolOf(
  story: Story,
  articles: readonly Article[],
  annotations: readonly Annotation[],
  lexicon: Lexicon,
): Entry[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const annotationOf = new Map(annotations.map((annotation) => [annotation.article, annotation]))
  const pool: Entry[] = []
  for (const id of [...story.articles].sort()) {
    const [article, annotation] = [byId.get(id), annotationOf.get(id)]
    if (article === undefined || annotation === undefined) continue
    const attributions = new Map(annotation.attributions.map((one) => [one.id, one]))
    const statements = sortedBy(
      annotation.statements,
      (one) => one.start,
      (one) => one.end,
      (one) => one.id,
    )
    for (const [rank, statement] of statements.entries()) {
      const spans = statement.subject === null ? statement.spans : [statement.subject, ...statement.spans]
      const form = formOf(article.text, spans, annotation, lexicon)
      if (!form.content.includes(1)) continue
      const attribution = statement.attribution === null ? null : (attributions.get(statement.attribution) ?? null)
      pool.push({ article, annotation, statement, attribution, form, rank })
    }
  }
  return reweighed(pool)
}

/**
 * What every statement of a story shares tells nothing within it: weights are the mean of rarity in news and rarity
 * in the story. The story's alone makes chance words heavy, news's alone keeps the story's subject heavy.
 */
function reweighed(pool: readonly Entry[]): Entry[] {
  const counts = new Map<number, number>()
  for (const { form } of pool) for (const id of new Set(form.ids)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const rarest = Math.log(pool.length + 1)
  return pool.map((entry) => {
    const { form } = entry
    const weights = form.weights.map((weight, i) => {
      if (!form.content[i]) return weight
      const rare = Math.log((pool.length + 1) / (counts.get(form.ids[i] ?? 0) ?? 1)) / Math.max(1, rarest)
      return 0.5 * weight + 0.5 * 8 * rare
    })
    return { ...entry, form: { ...form, weights, mass: weights.reduce((sum, weight) => sum + weight, 0) } }
  })
}
