/**
 * Stories and copies: which articles tell of one event, and which share runs of text. Every article stands in exactly
 * one story, alone if need be. The result depends on the set of articles alone, not on their order.
 */
import type { Notice } from '../error/notice.ts'
import { loadIdf } from '../language/en/idf.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Story } from '../model/story.ts'
import { sha256Hex } from '../text/hash.ts'
import { sortedBy } from '../text/order.ts'
import { shingleHashes, winnow } from '../text/shingles.ts'
import { trimSpan } from '../text/span.ts'
import { bodySpans } from './body.ts'
import { clusterOf, pairKey } from './cluster.ts'
import { type CopyCandidate, copyCandidates } from './copies.ts'
import { applyDecisions } from './decisions.ts'
import { bodyKey } from './equal-bodies.ts'
import { FIELDS, Lexicon, type Opening, openingOf } from './opening.ts'
import { postingsOf } from './postings.ts'
import { bodyOf } from './quoted.ts'
import { type Member, reasonsOf } from './reasons.ts'
import { boilerplateOf, storyCopies } from './story-copies.ts'

export interface GroupOptions {
  readonly decisions?: readonly Decision[]
}

export interface Grouped {
  /** By their first article's id. */
  readonly stories: Story[]
  readonly notices: Notice[]
}

// From half of the shorter text's fingerprints and six of them (thirty words) on, a copy makes one story.
const COPIED_SHARE = 0.5
const COPIED_LEAST = 6
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
  const [idf, { PAIR_MODEL }, { DEGREE_MODEL }] = await Promise.all([
    loadIdf(),
    import('./pair-weights.ts'),
    import('./degree-weights.ts'),
  ])
  const sorted = sortedBy(articles, (article) => article.id)
  const { fingerprints, openings, classes } = readAll(sorted)
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

  const stories = corrected.stories.map((ids, story): Story => {
    const places = ids.map((id) => placeOf.get(id) ?? 0)
    const members = (places.length < 2 ? [] : places).flatMap((i): Member[] => {
      const article = sorted[i]
      const node = nodeOf[i] as number
      const opening = openings[node]
      const weights = clustered.profiles[node]?.weights.filter((_, k) => k % FIELDS.length === 0)
      return article === undefined || opening === undefined || weights === undefined
        ? []
        : [{ article, opening, weights }]
    })
    const central = [...places].sort(
      (x, y) => (standing[nodeOf[y] as number] as number) - (standing[nodeOf[x] as number] as number) || x - y,
    )
    return {
      id: sha256Hex(ids.join('\n')).slice(0, 12),
      title: titleOf(sorted[central[0] ?? 0]),
      articles: ids,
      copies: storyCopies(sorted, pairs.get(story) ?? [], { degreeModel: DEGREE_MODEL, boilerplate }),
      evidence: [...reasonsOf(members), ...movedEvidence(ids, corrected.moved)],
    }
  })
  return { stories, notices: [...corrected.notices] }
}

/** Fingerprints by article; classes of equal bodies, and the opening of each class's first article. */
function readAll(articles: readonly Article[]) {
  const lexicon = new Lexicon()
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
      openings.push(openingOf(article, lexicon, body))
    } else known.push(i)
  }
  return { fingerprints, openings, classes: [...classes.values()] }
}

/** Copy candidates by story, as places of articles; equal bodies stand for each other. */
function pairsByStory(
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
function standingOf(count: number, { candidates, scores }: ReturnType<typeof clusterOf>): Float64Array {
  const standing = new Float64Array(count)
  for (let i = 0; i < scores.length; i++)
    for (const node of [candidates.a[i] as number, candidates.b[i] as number])
      standing[node] = (standing[node] as number) + (scores[i] as number)
  return standing
}

function movedEvidence(ids: readonly string[], moved: ReadonlyMap<string, string>): Evidence[] {
  return ids.flatMap((id) => {
    const rule = moved.get(id)
    return rule === undefined ? [] : [{ rule, value: null, spans: [{ article: id, start: 0, end: 0 }] }]
  })
}

// A lead sentence stands in for a missing title, cut at a word.
const LONGEST_TITLE = 160

function titleOf(article: Article | undefined): string {
  if (article === undefined) return ''
  const given = article.title?.value.trim() ?? ''
  if (given !== '') return given
  const first = bodySpans(article)
    .map((span) => trimSpan(article.text, span))
    .find((span) => span.end > span.start)
  if (first === undefined) return article.name
  const line =
    article.text.slice(first.start, Math.min(first.end, first.start + 4 * LONGEST_TITLE)).split('\n')[0] ?? ''
  const sentence = /^.{20,}?[.!?](?=\s|$)/.exec(line)?.[0] ?? line
  return sentence.length <= LONGEST_TITLE ? sentence : `${sentence.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`
}
