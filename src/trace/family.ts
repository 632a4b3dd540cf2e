/**
 * Who is whose child: candidates from credits, copied text, and likeness beyond chance, weighed into one tree
 * (arborescence), second parents kept; articles alike beyond chance of which none can be the other's parent get a lost
 * common source.
 */

import type { Derivation, Undecided } from '../model/derivation.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Copy } from '../model/story.ts'
import { compareText } from '../text/order.ts'
import { type Arc, arborescence } from './arborescence.ts'
import type { CitedOutlet } from './credits.ts'
import { type DocumentUse, documentLead } from './documents.ts'
import type { Likeness } from './likeness.ts'
import type { OwnSign } from './own-reporting.ts'
import type { Resolved } from './resolve.ts'
import { compareTimes, daysBetween, type Scene } from './scene.ts'
import { pairKey, type SharedQuote } from './shared-quotes.ts'

/** What is known of one article before the tree is drawn. */
export interface Profile {
  readonly scene: Scene
  readonly cited: readonly CitedOutlet[]
  readonly resolved: readonly Resolved[]
  readonly own: readonly OwnSign[]
  readonly documents: readonly DocumentUse[]
}

export interface Family {
  readonly derivations: readonly Derivation[]
  readonly undecided: readonly Undecided[]
  /** The article each whole descends from, by child; credits of one point are not in it. */
  readonly parent: ReadonlyMap<string, string>
  /** Children of each lost source, by `lost:N`. */
  readonly lost: ReadonlyMap<string, readonly string[]>
  /** Outlets whose credit came along with a parent's text: no edge of their own. `child\nkey`. */
  readonly inherited: ReadonlySet<string>
}

// Alike beyond chance. Independent articles on one event have kin .11 (sd .03, highest .20: the labelled real stories,
// all pairs without credit); uncredited rewrites .18 to .40 (the invented ones). Below .185 false edges rise quickly.
const KIN = 0.185
const OVER_CHANCE = 1.3
// A shared quotation of an unnamed person weighs as much as this much kin; more than two add nothing.
const QUOTE_KIN = 0.08
// Difference of the details each lacks from which direction is taken as known. True rewrites from .05 up, lost sisters
// up to .17 (they differ in length); the dates move it by .1.
const DIRECTION = 0.1
// Two days of printing and posting late: a retelling this much younger takes from what is at hand.
const LATER_DAYS = 1

const OPEN_CREDITS = 1

interface Candidate {
  readonly from: string
  readonly to: string
  readonly kind: 'copies' | 'rewrites' | 'cites'
  readonly whole: boolean
  /** 0 (best) to 1. */
  readonly cost: number
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  /** Keep beside the tree when it is not chosen. */
  readonly keep: boolean
}

export interface Ground {
  readonly profiles: readonly Profile[]
  readonly likeness: Likeness
  readonly quotes: ReadonlyMap<string, readonly SharedQuote[]>
  readonly copies: readonly Copy[]
}

export function familyOf(ground: Ground): Family {
  const { profiles } = ground
  const byId = new Map(profiles.map((profile) => [profile.scene.id, profile]))
  const pairs = pairsOf(ground)
  const candidates: Candidate[] = []
  const undecided: Undecided[] = []
  const sisters: Pair[] = []
  for (const profile of profiles) candidates.push(...creditCandidates(profile, byId, ground))
  for (const pair of pairs) {
    const a = byId.get(pair.a)
    const b = byId.get(pair.b)
    if (a === undefined || b === undefined) continue
    const verdict = judge(pair, a, b, ground, candidates)
    candidates.push(...verdict.candidates)
    if (verdict.sisters) sisters.push(pair)
    if (verdict.undecided !== null) undecided.push(verdict.undecided)
  }
  const tree = treeOf(profiles, candidates)
  const parent = new Map([...tree].map(([to, candidate]) => [to, candidate.from]))
  const inherited = inheritedCredits(profiles, tree)
  const lost = lostSources(sisters, tree, byId)
  const derivations: Derivation[] = []
  for (const candidate of candidates) {
    const chosen = tree.get(candidate.to) === candidate
    if (!chosen && !candidate.keep) continue
    const origin = byId.get(candidate.from)
    if (!chosen && origin !== undefined && inherited.has(`${candidate.to}\n${origin.scene.outletKey}`)) continue
    derivations.push(edge(candidate, !chosen && tree.has(candidate.to)))
  }
  for (const profile of profiles) derivations.push(...outsideEdges(profile, tree, inherited))
  for (const [id, children] of lost)
    for (const child of children) {
      const evidence = sisters
        .filter(
          (pair) => (pair.a === child || pair.b === child) && children.includes(pair.a) && children.includes(pair.b),
        )
        .flatMap((pair) => pair.evidence)
      derivations.push({
        from: id,
        to: child,
        kind: 'shares-lost-source',
        whole: true,
        second: tree.has(child),
        confidence: 0.6,
        evidence,
      })
    }
  const linked = new Set(derivations.map((derivation) => pairKey(derivation.from, derivation.to)))
  const inLost = new Set([...lost.values()].flatMap((children) => pairsAmong(children)))
  return {
    derivations: unique(derivations).sort(
      (a, b) => compareText(a.to, b.to) || compareText(a.from, b.from) || compareText(a.kind, b.kind),
    ),
    undecided: undecided
      .filter((pair) => !linked.has(pairKey(pair.a, pair.b)) && !inLost.has(pairKey(pair.a, pair.b)))
      .sort((a, b) => compareText(a.a, b.a) || compareText(a.b, b.b)),
    parent,
    lost,
    inherited,
  }
}

interface Pair {
  readonly a: string
  readonly b: string
  readonly kin: number
  readonly chance: number
  readonly copy: boolean
  readonly evidence: readonly Evidence[]
}

/** Pairs that are alike beyond chance, in content order. */
function pairsOf({ profiles, likeness, quotes, copies }: Ground): Pair[] {
  const copyOf = new Map(copies.map((copy) => [pairKey(copy.a, copy.b), copy]))
  const found: Pair[] = []
  for (let i = 0; i < profiles.length; i++)
    for (let j = i + 1; j < profiles.length; j++) {
      const a = profiles[i]?.scene
      const b = profiles[j]?.scene
      if (a === undefined || b === undefined) continue
      const key = pairKey(a.id, b.id)
      const shared = quotes.get(key) ?? []
      const base = likeness.kin(a.id, b.id)
      const kin = base + QUOTE_KIN * Math.min(2, shared.length)
      const chance = likeness.chance(a.id, b.id)
      const copy = copyOf.get(key)
      const share = copy === undefined ? 0 : Math.max(copy.shareOfAUnquoted, copy.shareOfBUnquoted)
      const isCopy = share >= COPY_SHARE || base >= COPY_KIN
      if (!isCopy && (kin < KIN || kin < OVER_CHANCE * chance)) continue
      const evidence: Evidence[] = [
        {
          rule: 'trace.kin.rare-words',
          value: round(base),
          spans: [...placesOf(a, likeness.sharedWords(a.id, b.id)), ...placesOf(b, likeness.sharedWords(a.id, b.id))],
        },
        { rule: 'trace.kin.chance', value: round(chance), spans: [] },
      ]
      if (shared.length > 0)
        evidence.push({
          rule: 'trace.kin.unnamed-quotation',
          value: shared.length,
          spans: shared.flatMap((quote) => quote.spans),
        })
      if (copy !== undefined && share > 0)
        evidence.push({
          rule: 'trace.kin.same-text',
          value: round(share),
          spans: copy.spans.slice(0, 3).flatMap(([x, y]) => [
            { article: copy.a, ...x },
            { article: copy.b, ...y },
          ]),
        })
      found.push({ a: a.id, b: b.id, kin, chance, copy: isCopy, evidence })
    }
  return found
}

// Text outside quotations that stands word for word in the other: half of the shorter one is a copy (Clough & Stevenson's
// near copies hold .6 and more, light revisions less than .45).
export const COPY_SHARE = 0.5
export const COPY_KIN = 0.55
const SHOWN_WORDS = 6

function placesOf(scene: Scene, keys: readonly string[]) {
  return keys.slice(0, SHOWN_WORDS).flatMap((key) => {
    const word = scene.words.find((candidate) => candidate.key === key)
    return word === undefined ? [] : [{ article: scene.id, start: word.start, end: word.end }]
  })
}

/** Edges from articles at hand that the child credits. */
function creditCandidates(profile: Profile, byId: ReadonlyMap<string, Profile>, { likeness }: Ground): Candidate[] {
  const found: Candidate[] = []
  for (const [i, cited] of profile.cited.entries()) {
    const resolved = profile.resolved[i]
    if (resolved === undefined || resolved.article === null) continue
    const parent = byId.get(resolved.article)
    if (parent === undefined) continue
    const strongOwn = profile.own.some((sign) => sign.strength === 'strong')
    const kin = likeness.kin(resolved.article, profile.scene.id)
    const retells = cited.whole && !strongOwn && profile.cited.filter((other) => other.whole).length === 1
    found.push({
      from: resolved.article,
      to: profile.scene.id,
      kind: retells && kin > likeness.chance(resolved.article, profile.scene.id) ? 'rewrites' : 'cites',
      whole: cited.whole,
      cost: cited.whole ? 0.5 - Math.min(0.45, kin) : 0.8,
      confidence: cited.whole ? 0.9 : 0.8,
      evidence: [cited.evidence, { rule: resolved.rule, value: resolved.support, spans: [] }],
      keep: true,
    })
  }
  return found
}

interface Verdict {
  readonly candidates: readonly Candidate[]
  readonly sisters: boolean
  readonly undecided: Undecided | null
}

/** Which of two alike articles can be the other's parent. */
function judge(pair: Pair, a: Profile, b: Profile, ground: Ground, credited: readonly Candidate[]): Verdict {
  const nothing: Verdict = { candidates: [], sisters: false, undecided: null }
  const wholeCredit = credited.find(
    (candidate) =>
      candidate.whole &&
      pairKey(candidate.from, candidate.to) === pairKey(pair.a, pair.b) &&
      candidate.kind !== 'copies',
  )
  if (wholeCredit !== undefined && !pair.copy) return nothing
  // Both openly carry text of one outlet that is not at hand: that explains what they share.
  if (commonWire(a, b)) return nothing
  const lean = leanOf(pair, a, b, ground)
  const forth = canDescend(b, a, lean, pair)
  const back = canDescend(a, b, -lean, pair)
  const direction = forth && (!back || lean > 0) ? 1 : back ? -1 : 0
  const evidence = [...pair.evidence, { rule: 'trace.direction.lacks', value: round(Math.abs(lean)), spans: [] }]
  if (direction !== 0) {
    const parent = direction > 0 ? a : b
    const child = direction > 0 ? b : a
    const surplus = Math.min(1, (pair.kin - KIN) / 0.2)
    return {
      candidates: [
        {
          from: parent.scene.id,
          to: child.scene.id,
          kind: pair.copy ? 'copies' : 'rewrites',
          whole: true,
          cost: pair.copy ? 0.02 : 0.6 - Math.min(0.45, pair.kin),
          confidence: round(pair.copy ? 0.95 : 0.6 + 0.3 * Math.max(0, surplus)),
          evidence: [...evidence, ...ownEvidence(parent)],
          keep: false,
        },
      ],
      sisters: false,
      undecided: null,
    }
  }
  const sisters = orphan(a) && orphan(b)
  return {
    candidates: [],
    sisters,
    undecided: {
      a: pair.a,
      b: pair.b,
      what: 'direction',
      evidence,
    },
  }
}

/**
 * Above zero where b looks like a's child: a has details of the story that b lacks, rather than the other way round;
 * a came out earlier; a shows work of its own.
 */
function leanOf(pair: Pair, a: Profile, b: Profile, { likeness }: Ground): number {
  const others = (profile: Profile, but: string) =>
    profile.resolved.flatMap((resolved) =>
      resolved.article === null || resolved.article === but ? [] : [resolved.article],
    )
  const lacksA = likeness.lacksAll([pair.a, ...others(b, pair.a)], pair.b)
  const lacksB = likeness.lacksAll([pair.b, ...others(a, pair.b)], pair.a)
  let lean = lacksB - lacksA
  const days = daysBetween(a.scene, b.scene)
  const order = compareTimes(a.scene, b.scene)
  lean += Math.abs(days) >= LATER_DAYS ? 0.2 * Math.sign(days) : -0.08 * order
  lean += 0.5 * (Number(isOwn(a)) - Number(isOwn(b)))
  return lean
}

const isOwn = (profile: Profile) => profile.own.some((sign) => sign.strength === 'strong')
const wholeOutside = (profile: Profile) => profile.cited.some((cited) => cited.whole)

/** May `child` retell `parent`, from what each shows of its sources? `lean` above zero speaks for it. */
function canDescend(child: Profile, parent: Profile, lean: number, pair: Pair): boolean {
  if (pair.copy) return lean > 0 || (lean === 0 && parent.scene.id < child.scene.id)
  if (isOwn(child)) return false
  if (documentLead(child.scene, child.documents) && pair.kin < 1.6 * KIN) return false
  // Whoever names several outlets for several points is open about its sources.
  const open = child.cited.filter((cited) => !parent.cited.some((other) => other.key === cited.key))
  if (open.length > OPEN_CREDITS) return false
  const order = compareTimes(parent.scene, child.scene)
  const days = daysBetween(parent.scene, child.scene)
  // A retelling that openly credits an outlet descends from another retelling only of the same outlet.
  const wholes = child.cited.filter((cited) => cited.whole && cited.key !== parent.scene.outletKey)
  if (wholes.length > 0 && !wholes.some((cited) => parent.cited.some((other) => other.key === cited.key))) return false
  if (isOwn(parent)) return days > -LATER_DAYS
  if (days < 0) return false
  if (wholeOutside(parent)) return order <= 0 && lean >= DIRECTION
  // Neither shows where it has its news from. A much younger one takes from what is at hand.
  return days >= LATER_DAYS && lean > -DIRECTION
}

/** Shows no source of its own, and openly retells nobody. */
function orphan(profile: Profile): boolean {
  return (
    !isOwn(profile) &&
    profile.cited.every((cited) => cited.credits.every((credit) => credit.kind === 'first-reported')) &&
    !documentLead(profile.scene, profile.documents)
  )
}

function commonWire(a: Profile, b: Profile): boolean {
  const carries = (cited: CitedOutlet) =>
    cited.wire || cited.credits.some((credit) => credit.kind === 'contributed' || credit.kind === 'wire')
  return a.cited.some((x, i) =>
    b.cited.some(
      (y, j) =>
        x.key === y.key &&
        (carries(x) || carries(y)) &&
        a.resolved[i]?.article === null &&
        b.resolved[j]?.article === null,
    ),
  )
}

function ownEvidence(parent: Profile): Evidence[] {
  const sign = parent.own.find((candidate) => candidate.strength === 'strong')
  if (sign === undefined) return []
  return [
    {
      rule: 'trace.direction.own-reporting',
      value: null,
      spans: [{ article: parent.scene.id, start: sign.span.start, end: sign.span.end }],
    },
  ]
}

/** One parent for each article, none where nothing speaks for it. Keyed by child. */
function treeOf(profiles: readonly Profile[], candidates: readonly Candidate[]): Map<string, Candidate> {
  const place = new Map(profiles.map((profile, i) => [profile.scene.id, i + 1]))
  const byArc = new Map<Arc, Candidate>()
  // The root takes whoever has no parent. Dearer than any candidate, so that it is taken last, but a circle breaks there.
  const arcs: Arc[] = profiles.map((_, i) => ({ from: 0, to: i + 1, cost: 1 }))
  for (const candidate of candidates) {
    if (!candidate.whole) continue
    const from = place.get(candidate.from)
    const to = place.get(candidate.to)
    if (from === undefined || to === undefined) continue
    const arc = { from, to, cost: candidate.cost }
    arcs.push(arc)
    byArc.set(arc, candidate)
  }
  const chosen = new Map<string, Candidate>()
  for (const arc of arborescence(profiles.length + 1, 0, arcs)) {
    const candidate = byArc.get(arc)
    if (candidate !== undefined) chosen.set(candidate.to, candidate)
  }
  return chosen
}

/** Credits that came along with the text: the parent in the tree credits the same outlet. */
function inheritedCredits(profiles: readonly Profile[], tree: ReadonlyMap<string, Candidate>): Set<string> {
  const byId = new Map(profiles.map((profile) => [profile.scene.id, profile]))
  const found = new Set<string>()
  for (const profile of profiles) {
    const parent = byId.get(tree.get(profile.scene.id)?.from ?? '')
    if (parent === undefined) continue
    for (const cited of profile.cited)
      if (parent.cited.some((other) => other.key === cited.key)) found.add(`${profile.scene.id}\n${cited.key}`)
  }
  return found
}

/** Edges from outlets that are not at hand. */
function outsideEdges(
  profile: Profile,
  tree: ReadonlyMap<string, Candidate>,
  inherited: ReadonlySet<string>,
): Derivation[] {
  return profile.cited.flatMap((cited, i) => {
    const resolved = profile.resolved[i]
    if (resolved === undefined || resolved.article !== null) return []
    if (inherited.has(`${profile.scene.id}\n${cited.key}`)) return []
    const wires = cited.credits.some((credit) => credit.kind === 'wire')
    const only = profile.cited.filter((other) => other.whole).length === 1
    const retells = cited.whole && only && !isOwn(profile) && !tree.has(profile.scene.id)
    const kind = wires ? 'copies' : retells ? 'rewrites' : 'cites'
    return [
      {
        from: `outlet:${cited.outlet}`,
        to: profile.scene.id,
        kind,
        whole: cited.whole,
        second: tree.has(profile.scene.id),
        confidence: cited.whole ? 0.9 : 0.85,
        evidence: [cited.evidence, { rule: resolved.rule, value: null, spans: [] }],
      } satisfies Derivation,
    ]
  })
}

/** Sisters without a parent, gathered: each group of two or more retells one report that is not at hand. */
function lostSources(
  sisters: readonly Pair[],
  tree: ReadonlyMap<string, Candidate>,
  byId: ReadonlyMap<string, Profile>,
): Map<string, string[]> {
  const group = new Map<string, string>()
  const rootOf = (id: string): string => {
    let at = id
    for (let up = group.get(at); up !== undefined && up !== at; up = group.get(at)) at = up
    return at
  }
  const members = new Set<string>()
  for (const pair of sisters) {
    if (tree.has(pair.a) || tree.has(pair.b) || !byId.has(pair.a) || !byId.has(pair.b)) continue
    members.add(pair.a)
    members.add(pair.b)
    const [x, y] = [rootOf(pair.a), rootOf(pair.b)].sort(compareText)
    if (x !== undefined && y !== undefined && x !== y) group.set(y, x)
  }
  const children = new Map<string, string[]>()
  for (const id of [...members].sort(compareText)) children.set(rootOf(id), [...(children.get(rootOf(id)) ?? []), id])
  return new Map(
    [...children.values()]
      .filter((list) => list.length > 1)
      .sort((a, b) => compareText(a[0] ?? '', b[0] ?? ''))
      .map((list, i) => [`lost:${i + 1}`, list] as const),
  )
}

function pairsAmong(ids: readonly string[]): string[] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => pairKey(a, b)))
}

function edge(candidate: Candidate, second: boolean): Derivation {
  const { from, to, kind, whole, confidence, evidence } = candidate
  return { from, to, kind, whole, second, confidence, evidence }
}

/** One edge for each pair: a copy or rewrite stands before a mere credit, whose evidence joins it. */
function unique(derivations: readonly Derivation[]): Derivation[] {
  const rank = { copies: 0, rewrites: 1, 'shares-lost-source': 2, cites: 3 }
  const byPair = new Map<string, Derivation>()
  for (const derivation of derivations) {
    const key = `${derivation.from}\n${derivation.to}`
    const known = byPair.get(key)
    if (known === undefined) {
      byPair.set(key, derivation)
      continue
    }
    const [first, other] = rank[known.kind] <= rank[derivation.kind] ? [known, derivation] : [derivation, known]
    byPair.set(key, {
      ...first,
      second: first.second && other.second,
      whole: first.whole || other.whole,
      confidence: Math.max(first.confidence, other.confidence),
      evidence: [...first.evidence, ...other.evidence],
    })
  }
  return [...byPair.values()]
}

const round = (value: number) => Math.round(value * 100) / 100
