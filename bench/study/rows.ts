/** One line for each article of a traced archive: what the study counts. Pure. */
import type { Outlet, Outlets } from '../../src/language/outlets/lookup.ts'
import type { Article } from '../../src/model/article.ts'
import type { Derivation } from '../../src/model/derivation.ts'
import type { OwnReporting } from '../../src/model/origin.ts'
import type { TracedStory } from '../../src/model/result.ts'

export type OutletKind = 'agency' | 'newspaper' | 'broadcaster' | 'magazine' | 'website' | 'blog' | 'unlisted'
/** The strongest way in which an article rests on another report. */
export type Rests = 'copies' | 'rewrites' | 'cites whole' | 'cites in part' | 'lost source' | 'nothing'

export interface Row {
  readonly article: string
  readonly story: string
  readonly outlet: string
  readonly kind: OutletKind
  readonly own: OwnReporting
  readonly rests: Rests
}

export interface StoryRow {
  readonly story: string
  readonly articles: number
  readonly outlets: number
  /** Articles that show any reporting of their own. */
  readonly own: number
  readonly min: number
  readonly max: number
}

export function rowsOf(
  stories: readonly TracedStory[],
  articles: readonly Article[],
  outlets: Outlets,
): { rows: Row[]; stories: StoryRow[] } {
  const known = new Map(articles.map((article) => [article.id, article]))
  const rows: Row[] = []
  const lines: StoryRow[] = []
  for (const story of stories) {
    const own = story.articles.map(({ article, ownReporting }): Row => {
      const record = known.get(article)
      const outlet = record?.outlet?.value ?? ''
      const kind = kindOf(outlets.byDomain(record?.url ?? '') ?? outlets.byName(outlet))
      const rests = restsOf(story.derivations.filter(({ to }) => to === article))
      return { article, story: story.id, outlet, kind, own: ownReporting, rests }
    })
    rows.push(...own)
    lines.push({
      story: story.id,
      articles: own.length,
      outlets: new Set(own.map(({ outlet }) => outlet)).size,
      own: own.filter((row) => row.own !== 'none').length,
      min: story.origins.min,
      max: story.origins.max,
    })
  }
  return { rows, stories: lines }
}

/** A programme is its broadcaster's. */
const kindOf = (outlet: Outlet | null): OutletKind =>
  outlet === null ? 'unlisted' : outlet.kind === 'programme' ? 'broadcaster' : outlet.kind

function restsOf(edges: readonly Derivation[]): Rests {
  const has = (kind: Derivation['kind'], whole?: boolean) =>
    edges.some((edge) => edge.kind === kind && (whole === undefined || edge.whole === whole))
  if (has('copies')) return 'copies'
  if (has('rewrites')) return 'rewrites'
  if (has('cites', true)) return 'cites whole'
  if (has('shares-lost-source')) return 'lost source'
  return has('cites') ? 'cites in part' : 'nothing'
}
