/**
 * Ordered pairs of articles of which one may be the other's parent: by credit, by copied text, and by likeness beyond
 * chance. Direction comes from what each shows of its sources, from the details each lacks, and weakly from the dates.
 */
import type { Undecided } from '../model/derivation.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Copy } from '../model/story.ts'
import { compareText } from '../text/order.ts'
import { confidenceOf } from './confidence.ts'
import { canDescend, type Dates, datesOf, daysApart, leanOf } from './direction.ts'
import { type DirectionScore, directionScore, shareRight } from './direction-score.ts'
import type { EdgeWeights } from './edge-weights.ts'
import type { Likeness } from './likeness.ts'
import { isOrphan, isOwn, type Profile, shareWire } from './profile.ts'
import type { Scene } from './scene.ts'
import { pairKey, type SharedQuote } from './shared-quotes.ts'

export interface Candidate {
  readonly from: string
  readonly to: string
  readonly kind: 'copies' | 'rewrites' | 'cites'
  readonly whole: boolean
  /** The lower the better; 2 = no parent. */
  readonly cost: number
  readonly confidence: number
  /** Looked up only for the edges that are kept: a story of 500 rewrites has 100,000 pairs. */
  readonly evidence: () => readonly Evidence[]
  /** Keep beside the tree when it is not chosen. */
  readonly keep: boolean
}

export interface Ground {
  readonly profiles: readonly Profile[]
  readonly likeness: Likeness
  readonly quotes: ReadonlyMap<string, readonly SharedQuote[]>
  readonly copies: readonly Copy[]
  /** The first witness of each article's copies. */
  readonly fold: ReadonlyMap<string, string>
  readonly weights: EdgeWeights
}

/** Two articles that are alike beyond chance. `a` < `b`. */
export interface Pair {
  readonly a: string
  readonly b: string
  readonly kin: number
  readonly evidence: () => Evidence[]
  /** Too little to say that both had one report before them; enough to say whose the one has, if the other's is known. */
  readonly faint: boolean
}

export interface Candidates {
  readonly candidates: readonly Candidate[]
  /** Alike beyond chance, none the other's parent, neither with a source of its own. */
  readonly sisters: readonly Sisters[]
  readonly undecided: readonly Open[]
}

/** What each would be to the other if it had taken from it. */
export interface Sisters extends Pair {
  readonly ofA: Candidate
  readonly ofB: Candidate
}

/** Cannot be told; `likely`: which way it goes, if one took from the other. */
export interface Open extends Pair {
  readonly what: Undecided['what']
  readonly likely?: NonNullable<Undecided['likely']>
}

export function candidatesOf(ground: Ground): Candidates {
  const { weights } = ground
  const byId = new Map(ground.profiles.map((profile) => [profile.scene.id, profile]))
  const candidates = ground.profiles.flatMap((profile) => creditCandidates(profile, byId, ground))
  const credited = new Set(
    candidates.filter((candidate) => candidate.whole).map((candidate) => pairKey(candidate.from, candidate.to)),
  )
  candidates.push(...copyCandidates(ground))
  const dates = datesOf(ground.profiles, ground.fold)
  const score = directionScore(ground.likeness)
  const open = alikePairs(ground).flatMap((pair) => {
    const a = byId.get(pair.a)
    const b = byId.get(pair.b)
    return a === undefined ||
      b === undefined ||
      credited.has(pairKey(pair.a, pair.b)) ||
      shareWire(a, b) ||
      explained(a, b, pair, weights)
      ? []
      : [{ pair, a, b }]
  })
  const judge = (derived: ReadonlyMap<string, number>, last: boolean): Judged => {
    const retold = (parent: Profile, child: Profile) => ({
      parent: derived.has(parent.scene.id),
      kin: derived.get(child.scene.id) ?? Number.POSITIVE_INFINITY,
    })
    const judged: Judged = { rewrites: [], sisters: [], undecided: [] }
    for (const { pair, a, b } of open) {
      const [forth, back] = [leanOf(a, b, ground, dates), leanOf(b, a, ground, dates)]
      const down = !pair.faint && canDescend(b, a, forth, pair, dates, retold(a, b), weights)
      const up = !pair.faint && canDescend(a, b, back, pair, dates, retold(b, a), weights)
      if (down && (!up || forth >= back)) judged.rewrites.push(rewrite(pair, forth, a, b, weights))
      else if (up) judged.rewrites.push(rewrite(pair, back, b, a, weights))
      else if (last) {
        const likely = likelyOf(a, b, score, dates, weights)
        // Of two alone one took from the other before both took from a third that nobody has.
        const plain = ground.profiles.length === 2 && likely !== null
        if (isOrphan(a) && isOrphan(b) && !plain)
          judged.sisters.push({
            ...pair,
            ofA: rewrite(pair, forth, a, b, weights),
            ofB: rewrite(pair, back, b, a, weights),
          })
        if (!pair.faint) judged.undecided.push({ ...pair, what: 'direction', ...likely })
      }
    }
    return judged
  }
  // Twice: an article that was found to retell another may itself be retold.
  const nearest = new Map<string, number>()
  for (const { from, to } of judge(new Map(), false).rewrites)
    nearest.set(to, Math.max(nearest.get(to) ?? 0, ground.likeness.kin(from, to)))
  const { rewrites, sisters, undecided } = judge(nearest, true)
  const told = [...candidates, ...rewrites]
  return { candidates: told, sisters, undecided: [...undecided, ...lonelyPair(ground, told, undecided, score, dates)] }
}

/** Both openly retell one outlet, neither the other: that explains what they share, unless it is much. */
function explained(a: Profile, b: Profile, pair: Pair, weights: EdgeWeights): boolean {
  if (pair.kin >= weights.documentKin) return false
  return a.cited.some((x) => x.whole && b.cited.some((y) => y.whole && y.key === x.key))
}

/**
 * Two articles alone: no third one tells what they share by chance, so that only a credit or much common wording proves a
 * link. What can be said is which way it would go.
 */
function lonelyPair(
  { profiles, likeness, weights }: Ground,
  told: readonly Candidate[],
  undecided: readonly Open[],
  score: DirectionScore,
  dates: Dates,
): Open[] {
  const [a, b] = profiles
  if (a === undefined || b === undefined || profiles.length > 2) return []
  if (a.scene.language !== b.scene.language) return []
  if (told.length > 0 || undecided.length > 0) return []
  const likely = likelyOf(a, b, score, dates, weights)
  if (likely === null) return []
  const kin = likeness.kin(a.scene.id, b.scene.id)
  const evidence = () => likenessEvidence(a.scene, b.scene, likeness)
  return [{ a: a.scene.id, b: b.scene.id, kin, evidence, faint: true, what: 'link', ...likely }]
}

function likelyOf(
  a: Profile,
  b: Profile,
  score: DirectionScore,
  dates: Dates,
  { saidDirection }: EdgeWeights,
): Pick<Open, 'likely'> | null {
  const odds = score.of(a, b, daysApart(a, b, dates))
  if (Math.abs(odds) < saidDirection) return null
  const [from, to] = odds > 0 ? [a, b] : [b, a]
  return { likely: { from: from.scene.id, to: to.scene.id, confidence: shareRight(Math.abs(odds)) } }
}

interface Judged {
  readonly rewrites: Candidate[]
  readonly sisters: Sisters[]
  readonly undecided: Open[]
}

/** Edges from articles at hand that the child credits. */
function creditCandidates(
  profile: Profile,
  byId: ReadonlyMap<string, Profile>,
  { likeness, weights }: Ground,
): Candidate[] {
  return profile.cited.flatMap((cited, i) => {
    const resolved = profile.resolved[i]
    if (resolved === undefined || resolved.article === null || !byId.has(resolved.article)) return []
    const kin = likeness.kin(resolved.article, profile.scene.id)
    const only = profile.cited.filter((other) => other.whole).length === 1
    const retells = cited.whole && only && !isOwn(profile) && kin > likeness.chance(resolved.article, profile.scene.id)
    return [
      {
        from: resolved.article,
        to: profile.scene.id,
        kind: retells ? 'rewrites' : 'cites',
        whole: cited.whole,
        cost: cited.whole ? weights.creditCost - kin : 1,
        confidence: confidenceOf(cited.whole ? 'credit-whole' : 'credit-part'),
        evidence: () => [cited.evidence, { rule: resolved.rule, value: resolved.support, spans: [] }],
        keep: true,
      } satisfies Candidate,
    ]
  })
}

/** Copies hang on the first witness of their text, all of them. */
function copyCandidates({ profiles, likeness, copies, fold, weights }: Ground): Candidate[] {
  const byId = new Map(profiles.map((profile) => [profile.scene.id, profile]))
  return profiles.flatMap((profile) => {
    const head = byId.get(fold.get(profile.scene.id) ?? profile.scene.id)
    if (head === undefined || head === profile || shareWire(profile, head)) return []
    return [
      {
        from: head.scene.id,
        to: profile.scene.id,
        kind: 'copies',
        whole: true,
        cost: weights.copyCost,
        confidence: confidenceOf('copy'),
        evidence: () => [
          ...likenessEvidence(head.scene, profile.scene, likeness),
          ...sameText(copies, head.scene.id, profile.scene.id),
          ...ownEvidence(head),
        ],
        keep: false,
      } satisfies Candidate,
    ]
  })
}

// Each article's nearest; a story of many rewrites has more pairs than any reader needs.
const NEAREST = 8

/** Pairs that are alike beyond chance, in order of ids; of copies only the first witness. */
function alikePairs({ profiles, likeness, quotes, fold, weights }: Ground): Pair[] {
  const orphans = new Set(profiles.filter(isOrphan).map((profile) => profile.scene.id))
  const heads = profiles
    .map((profile) => profile.scene)
    .filter((scene) => (fold.get(scene.id) ?? scene.id) === scene.id)
  const nearest = heads.map((): Pair[] => [])
  for (const [i, a] of heads.entries())
    for (let j = i + 1; j < heads.length; j++) {
      const b = heads[j]
      // No edge between two languages: nothing here can tell a translation from a report of one's own.
      if (b === undefined || a.language !== b.language) continue
      // What an outlet's reports share is its own background (archive of 6,000: 13 of 16 such edges, none a rewrite).
      if (a.outletKey === b.outletKey) continue
      const shared = quotes.get(pairKey(a.id, b.id)) ?? []
      const bare = likeness.kin(a.id, b.id)
      const quoted = bare >= weights.leastKin ? Math.min(weights.mostQuotes, shared.length) : 0
      const kin = bare + weights.quoteKin * quoted
      const few = heads.length < weights.fewArticles
      const none = orphans.has(a.id) && orphans.has(b.id)
      const least = few ? weights.sureKin : none ? weights.orphanKin : weights.kin
      if (kin < least || (kin < weights.sureKin && kin < weights.overChance * likeness.chance(a.id, b.id))) continue
      if (few && likeness.bareKin(a.id, b.id) < weights.bareKin) continue
      const evidence = () => [
        ...likenessEvidence(a, b, likeness),
        ...(shared.length === 0
          ? []
          : [
              {
                rule: 'trace.kin.unnamed-quotation',
                value: shared.length,
                spans: shared.flatMap((quote) => quote.spans),
              },
            ]),
      ]
      const pair = { a: a.id, b: b.id, kin, evidence, faint: false }
      nearest[i]?.push(pair)
      nearest[j]?.push(pair)
    }
  const kept = new Set<Pair>()
  const first = new Map<Pair, number>()
  for (const list of nearest) {
    list.sort((x, y) => y.kin - x.kin || compareText(x.a, y.a) || compareText(x.b, y.b))
    for (const pair of list.slice(0, NEAREST)) kept.add(pair)
    const [head] = list
    if (head !== undefined) first.set(head, (first.get(head) ?? 0) + 1)
  }
  return [...kept]
    .map((pair) => ({ ...pair, faint: pair.kin < weights.kin && first.get(pair) !== 2 }))
    .sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b))
}

const SHOWN_WORDS = 6

function likenessEvidence(a: Scene, b: Scene, likeness: Likeness): Evidence[] {
  const rarest = likeness.sharedWords(a.id, b.id).slice(0, SHOWN_WORDS)
  const places = (scene: Scene) =>
    rarest.flatMap((key) => {
      const word = scene.words.find((candidate) => candidate.key === key)
      return word === undefined ? [] : [{ article: scene.id, start: word.start, end: word.end }]
    })
  return [
    { rule: 'trace.kin.rare-words', value: round(likeness.kin(a.id, b.id)), spans: [...places(a), ...places(b)] },
    { rule: 'trace.kin.chance', value: round(likeness.chance(a.id, b.id)), spans: [] },
  ]
}

/** The longest shared runs of the pair, as group found them. */
function sameText(copies: readonly Copy[], x: string, y: string): Evidence[] {
  const copy = copies.find((one) => pairKey(one.a, one.b) === pairKey(x, y))
  if (copy === undefined) return []
  return [
    {
      rule: 'trace.kin.same-text',
      value: round(Math.max(copy.shareOfAUnquoted, copy.shareOfBUnquoted)),
      spans: copy.spans.slice(0, 3).flatMap(([p, q]) => [
        { article: copy.a, start: p.start, end: p.end },
        { article: copy.b, start: q.start, end: q.end },
      ]),
    },
  ]
}

function rewrite(pair: Pair, lean: number, parent: Profile, child: Profile, weights: EdgeWeights): Candidate {
  return {
    from: parent.scene.id,
    to: child.scene.id,
    kind: 'rewrites',
    whole: true,
    cost: weights.rewriteCost - pair.kin,
    confidence: confidenceOf('likeness', pair.kin),
    evidence: () => [
      ...pair.evidence(),
      { rule: 'trace.direction.lacks', value: round(Math.abs(lean)), spans: [] },
      ...ownEvidence(parent),
    ],
    keep: false,
  }
}

function ownEvidence(parent: Profile): Evidence[] {
  const sign = parent.own.find((candidate) => candidate.strength === 'strong')
  return sign === undefined
    ? []
    : [
        {
          rule: 'trace.direction.own-reporting',
          value: null,
          spans: [{ article: parent.scene.id, start: sign.span.start, end: sign.span.end }],
        },
      ]
}

const round = (value: number) => Math.round(value * 100) / 100
