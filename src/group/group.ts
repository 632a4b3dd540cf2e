/**
 * Stories and copies: which articles tell of one event, and which share runs of text. Every article stands in exactly
 * one story, alone if need be. The result depends on the set of articles alone, not on their order.
 */
import type { Notice } from '../error/notice.ts'
import { loadIdf } from '../language/en/idf.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Story } from '../model/story.ts'
import { sortedBy } from '../text/order.ts'
import { shingleHashes, winnow } from '../text/shingles.ts'
import type { Candidates } from './candidates.ts'
import { clusterOf, pairKey } from './cluster.ts'
import { type CopyCandidate, copyCandidates } from './copies.ts'
import { applyDecisions } from './decisions.ts'
import { bodyKey } from './equal-bodies.ts'
import { Lexicon, type Opening, openingOf } from './opening.ts'
import { postingsOf } from './postings.ts'
import { bodyOf } from './quoted.ts'
import { slabRoom } from './slab.ts'
import { boilerplateOf, storyCopies } from './story-copies.ts'
import { type StoryMember, tellStory } from './tell-story.ts'
import type { Profile } from './weigh.ts'

export interface GroupOptions {
  readonly decisions?: readonly Decision[]
}

export interface Grouped {
  /** By their first article's id. */
  readonly stories: Story[]
  readonly notices: Notice[]
}

// From half of the shorter text's fingerprints and six of them (thirty words) on, a copy makes one story.
export const COPIED_SHARE = 0.5
export const COPIED_LEAST = 6
// Of articles with equal bodies so many are paired each with each; of more, each with the first alone.
const MOST_EQUAL = 12

/**
 * `annotations` are not needed: names and numbers come from the words themselves, so that an archive can be grouped
 * without annotating it. O(articles) but for the candidate lists (`candidates.ts`), which are bounded.
 */
export async function group(
  articles: readonly Article[],
  _annotations: readonly Annotation[],
  { decisions = [] }: GroupOptions = {},
): Promise<Grouped> {
  const { stories, notices } = await groupAll(articles, decisions)
  return { stories, notices }
}

/** What grouping found on its way, for whoever keeps it and joins articles to it later (`join.ts`). */
export interface Kept {
  /** By id. */
  readonly articles: readonly Article[]
  /** Fingerprints that stand in many stories. */
  readonly boilerplate: ReadonlySet<number>
  /** Articles of equal bodies, as places in `articles`: what is compared is the first of each. */
  readonly classes: readonly (readonly number[])[]
  /** What the bodies of a class have in common (`bodyKey`). */
  readonly bodies: readonly string[]
  /** By class, as are the numbers in `candidates`. */
  readonly openings: readonly Opening[]
  readonly profiles: readonly Profile[]
  readonly candidates: Candidates
  /** Keys (`pairKey`) of pairs of which one copies the other. */
  readonly copied: ReadonlySet<number>
}

/** `group`, with what it found on its way. */
export async function groupAll(
  articles: readonly Article[],
  decisions: readonly Decision[],
): Promise<Grouped & { readonly kept: Kept }> {
  const [idf, { PAIR_MODEL }, { DEGREE_MODEL }] = await Promise.all([
    loadIdf(),
    import('./pair-weights.ts'),
    import('./degree-weights.ts'),
  ])
  const sorted = sortedBy(articles, (article) => article.id)
  const { fingerprints, openings, classes, bodies } = await readAll(sorted)
  const firsts = classes.map(([first = 0]) => first)
  const firstPrints = firsts.map((i) => fingerprints[i] ?? new Uint32Array())
  const postings = postingsOf(firstPrints)
  const candidates = copyCandidates(firstPrints, postings)
  const copied = new Set<number>()
  for (const { a, b, shared, share } of candidates)
    if (share >= COPIED_SHARE && shared >= COPIED_LEAST) copied.add(pairKey(a, b, classes.length))
  const clustered = clusterOf(openings, idf, () => PAIR_MODEL, copied)

  const idsOf = (node: number) => (classes[node] ?? []).map((i) => sorted[i]?.id ?? '')
  const corrected = applyDecisions(
    clustered.clusters.map((cluster) => cluster.flatMap(idsOf)),
    decisions,
  )
  const placeOf = new Map(sorted.map((article, i) => [article.id, i]))
  const nodeOf = new Int32Array(sorted.length)
  for (const [node, members] of classes.entries()) for (const i of members) nodeOf[i] = node
  const storyOf: number[] = []
  for (const [story, ids] of corrected.stories.entries()) for (const id of ids) storyOf[placeOf.get(id) ?? 0] = story
  const boilerplate = boilerplateOf(
    postings,
    firsts.map((i) => storyOf[i] as number),
  )
  const pairs = pairsByStory(classes, candidates, storyOf)
  const standing = standingOf(openings.length, clustered)

  const stories = corrected.stories.map((ids, story) => {
    const members = ids.flatMap((id): StoryMember[] => {
      const i = placeOf.get(id) ?? 0
      const node = nodeOf[i] as number
      const article = sorted[i]
      const opening = openings[node]
      const profile = clustered.profiles[node]
      return article === undefined || opening === undefined || profile === undefined
        ? []
        : [{ article, opening, profile, standing: standing[node] as number }]
    })
    const copies = storyCopies(sorted, pairs.get(story) ?? [], { degreeModel: DEGREE_MODEL, boilerplate })
    return tellStory(members, copies, corrected.moved)
  })
  const { profiles, candidates: likenesses } = clustered
  return {
    stories,
    notices: [...corrected.notices],
    kept: { articles: sorted, boilerplate, classes, bodies, openings, profiles, candidates: likenesses, copied },
  }
}

/** Fingerprints by article; classes of equal bodies, and the opening of each class's first article. */
async function readAll(articles: readonly Article[]) {
  const lexicon = new Lexicon()
  const room = slabRoom()
  await lexicon.learn(articles.map(({ language }) => language))
  const fingerprints: Uint32Array[] = []
  const openings: Opening[] = []
  const classes = new Map<string, number[]>()
  for (const [i, article] of articles.entries()) {
    const body = bodyOf(article)
    fingerprints.push(winnow(shingleHashes(body.hashes)))
    const key = bodyKey(article, body)
    const known = classes.get(key)
    if (known === undefined) {
      classes.set(key, [i])
      openings.push(openingOf(article, lexicon, body, room))
    } else known.push(i)
  }
  return { fingerprints, openings, classes: [...classes.values()], bodies: [...classes.keys()] }
}

/** Copy candidates by story, as places of articles; equal bodies stand for each other. */
export function pairsByStory(
  classes: readonly (readonly number[])[],
  candidates: readonly CopyCandidate[],
  storyOf: readonly number[],
): Map<number, CopyCandidate[]> {
  const found = new Map<number, CopyCandidate[]>()
  const add = (x: number, y: number, share: number, shared: number) => {
    const story = storyOf[x] as number
    if (x === y || storyOf[y] !== story) return
    const pair = { a: Math.min(x, y), b: Math.max(x, y), share, shared }
    const known = found.get(story)
    if (known === undefined) found.set(story, [pair])
    else known.push(pair)
  }
  for (const members of classes)
    for (const [i, x] of members.entries())
      for (const y of members.length <= MOST_EQUAL ? members.slice(0, i) : members.slice(0, 1)) add(x, y, 1, 1)
  for (const { a, b, share, shared } of candidates) {
    const left = classes[a] ?? []
    const right = classes[b] ?? []
    const few = left.length * right.length <= MOST_EQUAL
    for (const x of few ? left : left.slice(0, 1))
      for (const y of few ? right : right.slice(0, 1)) add(x, y, share, shared)
  }
  return found
}

/** How much each node is linked to all others: the most linked article of a story gives it its title. */
export function standingOf(
  count: number,
  { candidates, scores }: { candidates: Pick<Candidates, 'a' | 'b'>; scores: Float64Array },
): Float64Array {
  const standing = new Float64Array(count)
  for (let i = 0; i < scores.length; i++)
    for (const node of [candidates.a[i] as number, candidates.b[i] as number])
      standing[node] = (standing[node] as number) + (scores[i] as number)
  return standing
}
