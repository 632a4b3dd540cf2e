/** Made stories (`bench/cascade`) read as far as trace, and the figures of a tracing of them. */
import { annotate } from '../../src/annotate/annotate.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { Annotation } from '../../src/model/annotation.ts'
import type { Article } from '../../src/model/article.ts'
import type { Derivation } from '../../src/model/derivation.ts'
import type { Story } from '../../src/model/story.ts'
import type { Traced } from '../../src/trace/trace.ts'
import { type Cascade, cascadeOf } from '../cascade/cascade.ts'

export const STORIES = 200
export const SHARES = [0, 0.25, 0.5, 0.75, 1] as const

/** 5 to 40 articles, small ones more often, as in news. */
const sizeOf = (seed: number) => 5 + Math.floor(36 * (((seed * 7) % STORIES) / STORIES) ** 3)

export interface Made {
  readonly seed: number
  /** Share of rewrites that drop their credit. */
  readonly share: number
  readonly cascade: Cascade
  readonly story: Story
  readonly articles: readonly Article[]
  readonly annotations: readonly Annotation[]
}

/** The made story of a number below 200. */
export async function madeStory(seed: number): Promise<Made> {
  const share = SHARES[seed % SHARES.length] ?? 0
  const cascade = cascadeOf(seed + 1, sizeOf(seed), share)
  return { seed, share, cascade, ...(await readMade(cascade)) }
}

export async function readMade(cascade: Cascade): Promise<Pick<Made, 'story' | 'articles' | 'annotations'>> {
  const lines = cascade.articles.map((article) => JSON.stringify({ ...article, clean: true }))
  const source = { name: 'made.jsonl', bytes: Buffer.from(lines.join('\n')), url: null, mediaType: null }
  const { articles } = await ingest(source, {})
  const annotations: Annotation[] = []
  for (const article of articles) annotations.push(await annotate(article))
  const story = { id: 'made', title: '', articles: articles.map(({ id }) => id), copies: [], evidence: [] }
  return { story, articles, annotations }
}

/** Pairs of children of one lost source, `a\nb` in order. */
export function lostPairs(derivations: readonly Derivation[]): Set<string> {
  const lost = new Map<string, string[]>()
  for (const { from, to } of derivations) if (from.startsWith('lost:')) lost.set(from, [...(lost.get(from) ?? []), to])
  return new Set(
    [...lost.values()].flatMap((list) =>
      list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b].sort().join('\n'))),
    ),
  )
}

export interface SimulatorFigures {
  /** F1 of edges as scorers/stories.py counts them: a lost source as pairs of its children, an outlet not at hand by name. */
  readonly edges: number
  /** Share of stories whose max is the number of ways by which the story came out. */
  readonly origins: number
  /** F1 of pairs that share a lost source. */
  readonly lost: number
}

/** The figures of all, and of the stories with each share of dropped credits. */
export function simulatorFigures(traced: readonly (readonly [Made, Traced])[]): {
  readonly all: SimulatorFigures
  readonly byShare: ReadonlyMap<number, SimulatorFigures>
} {
  const byShare = new Map(SHARES.map((share) => [share, figuresOf(traced.filter(([made]) => made.share === share))]))
  return { all: figuresOf(traced), byShare }
}

function figuresOf(traced: readonly (readonly [Made, Traced])[]): SimulatorFigures {
  const [edges, lost] = [new Count(), new Count()]
  let exact = 0
  for (const [{ cascade }, { derivations, origins }] of traced) {
    const said = new Set(derivations.flatMap(({ from, to }) => (from.startsWith('lost:') ? [] : [`${from}\n${to}`])))
    const pairs = lostPairs(derivations)
    edges.add(said, cascade.edges)
    edges.add(pairs, cascade.lost)
    lost.add(pairs, cascade.lost)
    exact += Number(origins.max === cascade.origins)
  }
  return { edges: edges.f1(), origins: exact / Math.max(1, traced.length), lost: lost.f1() }
}

class Count {
  private hit = 0
  private said = 0
  private gold = 0
  add(said: ReadonlySet<string>, gold: ReadonlySet<string>): void {
    this.hit += [...said].filter((key) => gold.has(key)).length
    this.said += said.size
    this.gold += gold.size
  }
  f1(): number {
    return (2 * this.hit) / Math.max(1, this.said + this.gold)
  }
}
