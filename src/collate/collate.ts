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
import { candidatesOf } from './candidates.ts'
import { claimScore } from './claim-score.ts'
import { cluster } from './cluster.ts'
import { describe } from './features.ts'
import { loadLexicon } from './lexicon.ts'
import { type Entry, poolOf } from './pool.ts'

// Best mean of F on the sixteen development stories (P .60, R .52); .1 to .2 lose .02.
const THRESHOLD = 0.15

/** The claims of a story, sorted by their first statement. Articles and annotations may hold more than the story's. */
export async function collate(
  story: Story,
  articles: readonly Article[],
  annotations: readonly Annotation[],
): Promise<CollatedClaim[]> {
  const lexicon = await loadLexicon()
  const pool = poolOf(story, articles, annotations, lexicon)
  const articleNumbers = [...new Set(pool.map((entry) => entry.article.id))]
  const articleOf = Int32Array.from(pool.map((entry) => articleNumbers.indexOf(entry.article.id)))
  const forms = pool.map((entry) => entry.form)
  const pairs = describe(pool, candidatesOf(forms, articleOf, lexicon), articleOf, lexicon).map(
    ({ a, b, features }) => ({
      a,
      b,
      score: claimScore(features),
    }),
  )
  const claims: CollatedClaim[] = []
  for (const group of cluster(pool.length, pairs, THRESHOLD)) {
    const entries = group.flatMap((i) => pool[i] ?? [])
    if (new Set(entries.map((entry) => entry.article.id)).size < 2) continue
    const statements = entries.map(memberOf)
    const first = entries[0]
    const gist = first === undefined ? '' : sliceOf(first.article.text, first.statement)
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

function memberOf({ article, statement, attribution }: Entry): Member {
  const { start, end } = statement
  return { statement: statement.id, article: article.id, start, end, attribution: attribution?.name ?? null }
}
