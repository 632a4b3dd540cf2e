/**
 * The family tree of a story and the number of its origins. First plain version: every outlet is an origin of its
 * own and nobody is said to derive from anybody.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Claim, CollatedClaim } from '../model/claim.ts'
import type { Decision } from '../model/decision.ts'
import type { Derivation, Undecided } from '../model/derivation.ts'
import type { Origins, Witness } from '../model/origin.ts'
import type { Story } from '../model/story.ts'
import { sortedBy } from '../text/order.ts'

export interface TraceOptions {
  readonly decisions: readonly Decision[]
}

export interface Traced {
  readonly articles: readonly Witness[]
  readonly claims: readonly Claim[]
  readonly derivations: readonly Derivation[]
  readonly undecided: readonly Undecided[]
  readonly origins: Origins
}

export async function trace(
  story: Story,
  articles: readonly Article[],
  _annotations: readonly Annotation[],
  claims: readonly CollatedClaim[],
  _options: TraceOptions,
): Promise<Traced> {
  const inside = new Set(story.articles)
  const own = sortedBy(
    articles.filter((article) => inside.has(article.id)),
    (article) => article.id,
  )
  const originOf = new Map(own.map((article) => [article.id, `own:${article.outlet?.value ?? article.id}`]))
  const ids = [...new Set(originOf.values())].sort()
  const list = ids.map((id) => ({
    id,
    kind: 'own' as const,
    name: id.slice(4),
    articles: own.filter((article) => originOf.get(article.id) === id).map((article) => article.id),
    counted: true,
    evidence: [],
  }))
  return {
    articles: own.map((article) => ({ article: article.id, ownReporting: 'some', evidence: [], cites: [] })),
    claims: claims.map((claim) => {
      const outlets = new Set(claim.statements.map((member) => originOf.get(member.article)))
      return {
        ...claim,
        statements: claim.statements.map((member) => ({
          ...member,
          restsOn: originOf.get(member.article) ?? null,
          also: [],
        })),
        corroboration: {
          articles: new Set(claim.statements.map((member) => member.article)).size,
          outlets: outlets.size,
          origins: { min: 1, max: outlets.size, reason: 'each outlet is taken as an origin of its own' },
        },
      }
    }),
    derivations: [],
    undecided: [],
    origins: {
      min: Math.min(1, list.length),
      max: list.length,
      reason: 'each outlet is taken as an origin of its own',
      merges: [],
      list,
    },
  }
}
