/**
 * The family tree: from the candidates one parent for each article (arborescence), second parents kept beside it, outlets
 * that are not at hand as parents, and a lost common source where sisters have none.
 */
import type { Derivation, Undecided } from '../model/derivation.ts'
import { compareText } from '../text/order.ts'
import { type Arc, arborescence } from './arborescence.ts'
import { type Candidate, candidatesOf, type Ground, type Pair, type Sisters } from './candidates.ts'
import { confidenceOf } from './confidence.ts'
import { groupsOf } from './groups.ts'
import { isOwn, type Profile } from './profile.ts'
import { pairKey } from './shared-quotes.ts'

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

export function familyOf(ground: Ground): Family {
  const { profiles } = ground
  const byId = new Map(profiles.map((profile) => [profile.scene.id, profile]))
  const { candidates, sisters, undecided } = candidatesOf(ground)
  const tree = treeOf(profiles, candidates)
  const lost = lostSources(sisters, tree, ground.fold)
  const remote = remoteKin(sisters, lost, tree, ground.fold)
  for (const candidate of remote) tree.set(candidate.to, candidate)
  const inherited = inheritedCredits(profiles, tree)
  const derivations: Derivation[] = []
  for (const candidate of [...candidates, ...remote]) {
    const chosen = tree.get(candidate.to) === candidate
    if (!chosen && !candidate.keep) continue
    const key = byId.get(candidate.from)?.scene.outletKey ?? ''
    if (!chosen && inherited.has(`${candidate.to}\n${key}`)) continue
    derivations.push(edge(candidate, !chosen && tree.has(candidate.to)))
  }
  for (const profile of profiles) derivations.push(...outsideEdges(profile, tree, inherited))
  derivations.push(...lostEdges(lost, sisters))
  const told = new Set([
    ...derivations.map((derivation) => pairKey(derivation.from, derivation.to)),
    ...[...lost.values()].flatMap(pairsAmong),
  ])
  return {
    derivations: oneParent(unique(derivations)).sort(
      (a, b) => compareText(a.to, b.to) || compareText(a.from, b.from) || compareText(a.kind, b.kind),
    ),
    undecided: undecided
      .filter((pair) => !told.has(pairKey(pair.a, pair.b)))
      .map(({ a, b, what, likely, evidence }) => ({
        a,
        b,
        what,
        ...(likely === undefined ? {} : { likely }),
        evidence: evidence(),
      })),
    parent: new Map([...tree].map(([to, candidate]) => [to, candidate.from])),
    lost,
    inherited,
  }
}

/** An edge from the lost source to each child, with what the children share. */
function lostEdges(lost: ReadonlyMap<string, readonly string[]>, sisters: readonly Pair[]): Derivation[] {
  return [...lost].flatMap(([id, children]) => {
    const inside = new Set(children)
    const pairs = sisters.filter((pair) => inside.has(pair.a) && inside.has(pair.b))
    return children.map((child) => {
      const own = pairs.filter((pair) => pair.a === child || pair.b === child)
      return {
        from: id,
        to: child,
        kind: 'shares-lost-source' as const,
        whole: true,
        second: false,
        confidence: confidenceOf('lost', Math.max(...own.map((pair) => pair.kin))),
        evidence: own.slice(0, SHOWN_PAIRS).flatMap((pair) => pair.evidence()),
      }
    })
  })
}

const SHOWN_PAIRS = 3

/** One parent for each article, none where nothing speaks for it. Keyed by child. */
function treeOf(profiles: readonly Profile[], candidates: readonly Candidate[]): Map<string, Candidate> {
  const place = new Map(profiles.map((profile, i) => [profile.scene.id, i + 1]))
  const byArc = new Map<Arc, Candidate>()
  // The root takes whoever has no parent. Dearer than any candidate, so that it is taken last, but a circle breaks there.
  const arcs: Arc[] = profiles.map((_, i) => ({ from: 0, to: i + 1, cost: 2 }))
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
        confidence: confidenceOf(cited.whole ? 'outlet-whole' : 'outlet-part'),
        evidence: [cited.evidence, { rule: resolved.rule, value: null, spans: [] }],
      } satisfies Derivation,
    ]
  })
}

/** Sisters without a parent, gathered: each group of two or more retells one report that is not at hand. */
function lostSources(
  sisters: readonly Pair[],
  tree: ReadonlyMap<string, Candidate>,
  fold: ReadonlyMap<string, string>,
): Map<string, string[]> {
  // Of copies the first witness alone is a child; the others hang on it.
  const head = (id: string) => (fold.get(id) ?? id) === id
  const pairs = sisters.filter(({ a, b, faint }) => !faint && head(a) && head(b) && !tree.has(a) && !tree.has(b))
  const members = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort(compareText)
  const alike = new Set(pairs.map(({ a, b }) => pairKey(a, b)))
  const children = new Map(members.map((id) => [id, [id]]))
  const groups = groupsOf(members)
  const nearest = [...pairs].sort((x, y) => y.kin - x.kin || compareText(x.a, y.a) || compareText(x.b, y.b))
  for (const { a, b } of nearest) {
    const [x, y] = [groups.headOf(a), groups.headOf(b)]
    const [left, right] = [children.get(x) ?? [], children.get(y) ?? []]
    // All who retell one report are alike, each with each: a chain of likenesses runs through several reports.
    if (x === y || !left.every((one) => right.every((other) => alike.has(pairKey(one, other))))) continue
    groups.join([x, y])
    children.delete(x)
    children.delete(y)
    children.set(groups.headOf(x), [...left, ...right].sort(compareText))
  }
  for (const [head, list] of children) if (list.length < 2) children.delete(head)
  const found = [...children.values()].sort((x, y) => compareText(x[0] ?? '', y[0] ?? ''))
  return new Map(found.map((list, i) => [`lost:${i + 1}`, list] as const))
}

/**
 * Shows no source of its own, and is like an article whose source is known, be it one child of a lost source: it has from
 * there what it has, not from nowhere. Each with its nearest.
 */
function remoteKin(
  sisters: readonly Sisters[],
  lost: ReadonlyMap<string, readonly string[]>,
  tree: ReadonlyMap<string, Candidate>,
  fold: ReadonlyMap<string, string>,
): Candidate[] {
  const children = new Set([...lost.values()].flat())
  const free = (id: string) => (fold.get(id) ?? id) === id && !tree.has(id) && !children.has(id)
  const known = (id: string) => children.has(id) || (tree.has(id) && (fold.get(id) ?? id) === id)
  const nearest = new Map<string, { kin: number; candidate: Candidate }>()
  for (const pair of sisters)
    for (const candidate of [pair.ofA, pair.ofB])
      if (known(candidate.from) && free(candidate.to) && pair.kin > (nearest.get(candidate.to)?.kin ?? 0))
        nearest.set(candidate.to, { kin: pair.kin, candidate })
  return [...nearest.values()].map(({ kin, candidate }) => ({
    ...candidate,
    confidence: confidenceOf('remote', kin),
    evidence: () => [...candidate.evidence(), { rule: 'trace.direction.no-source', value: null, spans: [] }],
  }))
}

function pairsAmong(ids: readonly string[]): string[] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => pairKey(a, b)))
}

function edge({ from, to, kind, whole, confidence, evidence }: Candidate, second: boolean): Derivation {
  return { from, to, kind, whole, second, confidence, evidence: evidence() }
}

/** One parent is the child's own: for the whole of it rather than a part, at hand rather than not. The others stand beside it. */
function oneParent(derivations: readonly Derivation[]): Derivation[] {
  const main = new Map<string, Derivation>()
  const rank = (edge: Derivation) => (edge.whole ? 2 : 0) + (edge.from.startsWith('outlet:') ? 0 : 1)
  for (const edge of derivations) {
    const known = main.get(edge.to)
    if (!edge.second && (known === undefined || rank(edge) > rank(known))) main.set(edge.to, edge)
  }
  return derivations.map((edge) => (main.get(edge.to) === edge ? edge : { ...edge, second: true }))
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
