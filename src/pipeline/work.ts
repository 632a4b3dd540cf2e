/**
 * The whole job as units of work that need nothing of each other: reading a source, annotating an article, telling a
 * story. `pipeline.ts` knows their order; who performs them (this thread, other threads, other machines) is handed in,
 * and cannot change the result: a unit is a pure function of itself.
 */
import { annotate } from '../annotate/annotate.ts'
import type { Notice } from '../error/notice.ts'
import type { Givens } from '../ingest/draft.ts'
import { ingest } from '../ingest/ingest.ts'
import { claimsWithStoryNames, loadStoryAliases, withStoryNames } from '../language/en/story-aliases.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Judge } from '../model/judge.ts'
import type { TracedStory } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import type { Story } from '../model/story.ts'
import { timeline } from '../timeline/timeline.ts'
import { trace } from '../trace/trace.ts'
import { collationApart } from './languages-apart.ts'
import { treeOf } from './tree.ts'

export interface StoryUnit {
  readonly story: Story
  /** The story's own. */
  readonly articles: readonly Article[]
  readonly annotations: readonly Annotation[]
  readonly decisions: readonly Decision[]
}

/** Kinds of work: what goes in and what comes out. Both are plain data. */
export interface Work {
  readonly ingest: {
    readonly unit: { readonly source: Source; readonly givens: Givens }
    readonly done: { readonly articles: readonly Article[]; readonly notices: readonly Notice[] }
  }
  readonly annotate: { readonly unit: Article; readonly done: Annotation }
  readonly story: { readonly unit: StoryUnit; readonly done: TracedStory }
}
export type Kind = keyof Work
export type Unit = Work[Kind]['unit']
export type Done = Work[Kind]['done']

/** Performs units; what comes out stands in the order of what went in. `told` is called once for each unit done. */
export type Perform = <K extends Kind>(
  kind: K,
  units: readonly Work[K]['unit'][],
  told: () => void,
) => Promise<readonly Work[K]['done'][]>

const PERFORM: { readonly [K in Kind]: (unit: Work[K]['unit']) => Promise<Work[K]['done']> } = {
  ingest: ({ source, givens }) => ingest(source, givens),
  annotate,
  story: (unit) => tellStory(unit),
}

/** One unit, here and now. */
export function perform<K extends Kind>(kind: K, unit: Work[K]['unit']): Promise<Work[K]['done']> {
  return PERFORM[kind](unit)
}

/** One after another in this thread. */
export const performHere: Perform = async (kind, units, told) => {
  const done: Work[typeof kind]['done'][] = []
  for (const unit of units) {
    done.push(await perform(kind, unit))
    told()
  }
  return done
}

/** One story, all the way: names that mean the same, claims, family tree, origins, timeline. A judge lives in this thread, so its stories are told here. */
export async function tellStory(
  { story, articles, annotations, decisions }: StoryUnit,
  judge?: Judge,
): Promise<TracedStory> {
  const collated = await collationApart(story, articles, annotations, { ...(judge && { judge }) })
  // Lined up by the articles' own words, then told by one name.
  const aliases = (await loadStoryAliases())(articles, annotations)
  const named = withStoryNames(annotations, aliases)
  const traced = await trace(story, articles, named, claimsWithStoryNames(collated.claims, aliases), { decisions })
  // What a version lost or blurred on its way is told once it is known where it comes from.
  const tree = treeOf(traced.derivations)
  const claims = traced.claims.map((claim) => ({ ...claim, variants: collated.inTree(claim.id, tree) }))
  return { ...story, ...traced, aliases, claims, timeline: timeline(claims, articles, annotations) }
}
