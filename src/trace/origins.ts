/**
 * The ways by which a story came out: own reporting of outlets at hand, outlets that are not, public documents and
 * speeches, lost sources; and which of them may be one (docs: DESIGN §6). `max` counts what the texts let stand apart,
 * `min` what is left when all that may be one is merged.
 */
import type { CollatedClaim } from '../model/claim.ts'
import type { Decision } from '../model/decision.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Merge, Origin, Origins, OwnReporting } from '../model/origin.ts'
import { compareText } from '../text/order.ts'
import { overlaps } from '../text/span.ts'
import { words } from '../text/words.ts'
import type { CitedOutlet } from './credits.ts'
import { documentsOf, type PublicDocument } from './document-list.ts'
import type { Family } from './family.ts'
import { mergesOf } from './merges.ts'
import { evidenceOf } from './own-reporting.ts'
import type { Profile } from './profile.ts'
import { originsReason } from './reasons.ts'

/** An origin while it is being gathered, with what merging needs to know. */
export interface Draft {
  readonly id: string
  readonly kind: Origin['kind']
  readonly name: string
  readonly articles: Set<string>
  counted: boolean
  readonly evidence: Evidence[]
  /** What it came from is told only as people without a name, or not at all. */
  unnamed: boolean
  /** Key of the speaker or issuer, where one is named. */
  readonly speaker: string
  /** Named people who told an outlet its news, by last name. */
  readonly informants: Set<string>
}

export interface OriginBook {
  readonly origins: Origins
  /** Origin of an outlet's work: its own reporting at hand, else the outlet as cited. By outlet key. */
  readonly ofOutlet: ReadonlyMap<string, string>
  /** Origin of each document, by `article\nsentence`. */
  readonly ofUse: ReadonlyMap<string, string>
  readonly lostOf: ReadonlyMap<string, string>
  readonly documents: readonly PublicDocument[]
}

export function slug(name: string): string {
  return (
    words(name)
      .map((word) => word.key.replace(/[^\p{L}\p{N}]+/gu, ''))
      .filter((key) => key !== '')
      .join('-') || 'unknown'
  )
}

export function originsOf(
  profiles: readonly Profile[],
  family: Family,
  levels: ReadonlyMap<string, OwnReporting>,
  claims: readonly CollatedClaim[],
  decisions: readonly Decision[],
): OriginBook {
  const drafts = new Map<string, Draft>()
  const ofOutlet = new Map<string, string>()
  const lostOf = new Map<string, string>()
  const add = (draft: Draft): Draft => {
    const known = drafts.get(draft.id)
    if (known === undefined) {
      drafts.set(draft.id, draft)
      return draft
    }
    for (const article of draft.articles) known.articles.add(article)
    known.counted ||= draft.counted
    known.unnamed &&= draft.unnamed
    for (const informant of draft.informants) known.informants.add(informant)
    known.evidence.push(...draft.evidence)
    return known
  }
  const descendants = descendantsOf(profiles, family)
  ownOrigins(profiles, family, levels, descendants, ofOutlet, add)
  outletOrigins(profiles, descendants, claims, ofOutlet, add)
  for (const [id, children] of family.lost) {
    for (const child of children) lostOf.set(child, id)
    add({
      id,
      kind: 'lost',
      name: 'a report that is not at hand',
      articles: new Set(children.flatMap((child) => [child, ...(descendants.get(child) ?? [])])),
      counted: true,
      evidence: family.derivations.filter((edge) => edge.from === id).flatMap((edge) => edge.evidence),
      unnamed: true,
      speaker: '',
      informants: new Set(),
    })
  }
  const documents = documentsOf(profiles, family, levels)
  const ofUse = new Map<string, string>()
  for (const document of documents) {
    const id = `${document.counted ? 'document' : 'doc'}:${slug(document.name)}`
    for (const use of document.uses) ofUse.set(`${use.article}\n${use.sentence}`, id)
    add({
      id,
      kind: document.counted ? 'document' : 'doc',
      name: document.name,
      articles: new Set(document.uses.map((use) => use.article)),
      counted: document.counted,
      evidence: [
        {
          rule: `trace.document.${document.type.replaceAll(' ', '-')}`,
          value: document.uses.length,
          spans: document.uses.map((use) => use.span),
        },
      ],
      unnamed: false,
      speaker: document.issuer,
      informants: new Set(),
    })
  }
  unsourced(profiles, family, drafts, ofOutlet, add)
  const counted = [...drafts.values()].filter((draft) => draft.counted)
  const merges = mergesOf(counted, decisions)
  const list: Origin[] = [...drafts.values()]
    .map(({ id, kind, name, articles, counted: counts, evidence }) => ({
      id,
      kind,
      name,
      articles: [...articles].sort(compareText),
      counted: counts,
      evidence,
    }))
    .sort((a, b) => Number(b.counted) - Number(a.counted) || compareText(a.id, b.id))
  const sure = merges.filter((merge) => merge.sure)
  const max = components(counted, sure)
  const min = Math.min(max, components(counted, merges))
  const shown: Merge[] = merges.map(({ of, level, reason, evidence }) => ({ of, level, reason, evidence }))
  return {
    origins: { min, max, reason: originsReason(profiles.length, list, shown, min, max), merges: shown, list },
    ofOutlet,
    ofUse,
    lostOf,
    documents,
  }
}

type Add = (draft: Draft) => Draft

function ownOrigins(
  profiles: readonly Profile[],
  family: Family,
  levels: ReadonlyMap<string, OwnReporting>,
  descendants: ReadonlyMap<string, readonly string[]>,
  ofOutlet: Map<string, string>,
  add: Add,
): void {
  for (const profile of profiles) {
    const level = levels.get(profile.scene.id) ?? 'none'
    if (level === 'none') continue
    const derived = family.derivations.some((edge) => edge.to === profile.scene.id && edge.whole && !edge.second)
    const name = profile.scene.outlet ?? profile.scene.article.name
    const id = `own:${profile.scene.outlet === null ? profile.scene.id : slug(name)}`
    ofOutlet.set(profile.scene.outletKey, id)
    const signs = profile.own.filter((sign) => sign.strength !== 'effort')
    add({
      id,
      kind: 'own',
      name,
      articles: new Set([profile.scene.id, ...(descendants.get(profile.scene.id) ?? [])]),
      // A comment added to somebody else's news is no way by which the main news came out.
      counted: level === 'primary' || !derived,
      evidence: evidenceOf(profile.scene, signs),
      unnamed: namelessWork(profile),
      speaker: '',
      informants: new Set(
        signs
          .filter((sign) => sign.strength === 'strong')
          .slice(0, FIRST_SIGNS)
          .filter((sign) => TOLD.has(sign.rule))
          .flatMap((sign) => namedIn(profile, sign.sentence)),
      ),
    })
  }
}

// The main work is told by the first signs; a spokesman named further down gave the answer, not the news.
const FIRST_SIGNS = 2

/**
 * Is nobody named as having told the outlet its news, or are most who told it unnamed? Then it may have come from the
 * same people as another's.
 */
function namelessWork(profile: Profile): boolean {
  const signs = profile.own.filter((sign) => sign.strength !== 'effort')
  const nameless = signs.filter((sign) => sign.strength === 'weak' || sourcesIn(profile, sign.sentence).unnamed)
  if (nameless.length > 0 && nameless.length * 2 >= signs.length) return true
  const first = signs.filter((sign) => sign.strength === 'strong').slice(0, FIRST_SIGNS)
  return !first.some((sign) => TOLD.has(sign.rule) && namedIn(profile, sign.sentence).length > 0)
}

/** Last names of the people given as sources in a sentence; where it has a pronoun only, of those just before. */
function namedIn(profile: Profile, sentence: number): string[] {
  const here = sourcesIn(profile, sentence)
  if (here.unnamed) return []
  for (const back of [0, 1, 2]) {
    const { named } = sourcesIn(profile, sentence - back)
    if (named.length > 0) return named
  }
  return []
}

/** Who is given as a source in a sentence: last names of persons, and whether anybody without a name is. */
function sourcesIn(profile: Profile, sentence: number): { named: string[]; unnamed: boolean } {
  const span = profile.scene.sentences[sentence]
  const named: string[] = []
  let unnamed = false
  if (span === undefined) return { named, unnamed }
  for (const attribution of profile.scene.annotation.attributions) {
    const place = attribution.cue[0] ?? attribution.source[0]
    if (place === undefined || !overlaps(place, span)) continue
    if (attribution.sourceKind === 'unnamed') unnamed = true
    const last = words(attribution.name).at(-1)?.key
    if (attribution.sourceKind === 'person' && last !== undefined) named.push(last)
  }
  return { named, unnamed }
}

const TOLD = new Set(['trace.own.told', 'trace.own.interview', 'trace.own.self', 'trace.own.asked'])

function outletOrigins(
  profiles: readonly Profile[],
  descendants: ReadonlyMap<string, readonly string[]>,
  claims: readonly CollatedClaim[],
  ofOutlet: Map<string, string>,
  add: Add,
): void {
  const citedBy = new Map<
    string,
    {
      name: string
      whole: boolean
      articles: Set<string>
      evidence: Evidence[]
      told: number
      credits: number
      informants: Set<string>
    }
  >()
  for (const profile of profiles)
    for (const [i, cited] of profile.cited.entries()) {
      if (profile.resolved[i]?.article !== null) continue
      const entry = citedBy.get(cited.key) ?? {
        name: cited.outlet,
        whole: false,
        articles: new Set<string>(),
        evidence: [],
        told: 0,
        credits: 0,
        informants: new Set<string>(),
      }
      entry.whole ||= cited.whole || carriesMainNews(profile, cited, claims, profiles.length)
      entry.articles.add(profile.scene.id)
      for (const child of descendants.get(profile.scene.id) ?? []) if (cited.whole) entry.articles.add(child)
      entry.evidence.push(cited.evidence)
      entry.told += cited.credits.filter((credit) => credit.kind === 'told' || credit.kind === 'programme').length
      entry.credits += cited.credits.length
      for (const credit of cited.credits)
        if (credit.kind === 'told' || credit.kind === 'programme')
          for (const person of namedIn(profile, credit.sentence)) entry.informants.add(person)
      citedBy.set(cited.key, entry)
    }
  for (const [key, entry] of citedBy) {
    const own = ofOutlet.get(key)
    const id = own ?? `outlet:${entry.name}`
    ofOutlet.set(key, id)
    add({
      id,
      kind: own === undefined ? 'outlet' : 'own',
      name: entry.name,
      articles: entry.articles,
      // One article that credits an outlet for one point gives background.
      counted: entry.whole || entry.articles.size >= 2,
      evidence: entry.evidence,
      // Mostly credited for what somebody told it: then it has a source of its own.
      unnamed: entry.told * 2 <= entry.credits,
      speaker: '',
      informants: entry.informants,
    })
  }
}

// A claim belongs to the main news where this share of the articles holds it, and at least three do.
const MAIN_SHARE = 0.5
const MAIN_LEAST = 3

/** Does a claim that most articles hold rest on the credited sentences? */
function carriesMainNews(
  profile: Profile,
  cited: CitedOutlet,
  claims: readonly CollatedClaim[],
  articles: number,
): boolean {
  const spans = cited.credits
    .filter((credit) => credit.kind !== 'contributed')
    .flatMap((credit) => profile.scene.sentences[credit.sentence] ?? [])
  const least = Math.max(MAIN_LEAST, Math.ceil(articles * MAIN_SHARE))
  return claims.some(
    (claim) =>
      claim.statements.some(
        (member) => member.article === profile.scene.id && spans.some((span) => overlaps(span, member)),
      ) && new Set(claim.statements.map((member) => member.article)).size >= least,
  )
}

/** An article that shows no source at all: its news came out through its outlet, as far as can be told. */
function unsourced(
  profiles: readonly Profile[],
  family: Family,
  drafts: ReadonlyMap<string, Draft>,
  ofOutlet: Map<string, string>,
  add: Add,
): void {
  const covered = new Set([...drafts.values()].flatMap((draft) => (draft.counted ? [...draft.articles] : [])))
  for (const profile of profiles) {
    if (covered.has(profile.scene.id) || family.parent.has(profile.scene.id)) continue
    const name = profile.scene.outlet ?? profile.scene.article.name
    const id = `own:${profile.scene.outlet === null ? profile.scene.id : slug(name)}`
    if (!ofOutlet.has(profile.scene.outletKey)) ofOutlet.set(profile.scene.outletKey, id)
    const lead = profile.scene.sentences[0]
    add({
      id,
      kind: 'own',
      name,
      articles: new Set([profile.scene.id]),
      counted: true,
      evidence: [
        {
          rule: 'trace.origin.unsourced',
          value: null,
          spans: lead === undefined ? [] : [{ article: profile.scene.id, start: lead.start, end: lead.end }],
        },
      ],
      unnamed: true,
      speaker: '',
      informants: new Set(),
    })
  }
}

/** All that descend from each article: by the tree, and by credit of whatever part. */
function descendantsOf(profiles: readonly Profile[], family: Family): Map<string, string[]> {
  const children = new Map<string, string[]>()
  const known = new Set(profiles.map((profile) => profile.scene.id))
  for (const { from, to } of family.derivations)
    if (known.has(from)) children.set(from, [...(children.get(from) ?? []), to])
  const found = new Map<string, string[]>()
  for (const { scene } of profiles) {
    const seen = new Set<string>()
    const queue = [scene.id]
    for (let next = queue.pop(); next !== undefined; next = queue.pop())
      for (const child of children.get(next) ?? [])
        if (!seen.has(child) && child !== scene.id) {
          seen.add(child)
          queue.push(child)
        }
    found.set(scene.id, [...seen].sort(compareText))
  }
  return found
}

/** How many are left when each merge makes one of its members. */
function components(drafts: readonly Draft[], merges: readonly { readonly of: readonly string[] }[]): number {
  const group = new Map(drafts.map((draft) => [draft.id, draft.id]))
  const rootOf = (id: string): string => {
    let at = id
    for (let up = group.get(at); up !== undefined && up !== at; up = group.get(at)) at = up
    return at
  }
  for (const merge of merges)
    for (const id of merge.of.slice(1)) {
      const a = rootOf(merge.of[0] ?? id)
      const b = rootOf(id)
      if (group.has(a) && group.has(b) && a !== b) group.set(b, a)
    }
  return new Set(drafts.map((draft) => rootOf(draft.id))).size
}
