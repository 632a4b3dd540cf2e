/**
 * Outlets as origins: those whose own reporting is at hand, those that are only cited, and those whose article shows no
 * source at all.
 */
import type { CollatedClaim } from '../model/claim.ts'
import type { Evidence } from '../model/evidence.ts'
import type { OwnReporting } from '../model/origin.ts'
import type { Span } from '../model/span.ts'
import { overlaps } from '../text/span.ts'
import type { CitedOutlet } from './credits.ts'
import { documentLead } from './documents.ts'
import type { Family } from './family.ts'
import { informantsOf, namedIn, namelessWork } from './informants.ts'
import type { Likeness } from './likeness.ts'
import { type Add, type Draft, labelOf, slug } from './origin-draft.ts'
import { evidenceOf } from './own-reporting.ts'
import type { Profile } from './profile.ts'

/** What comes from each article: itself and its descendants. */
type Descendants = ReadonlyMap<string, readonly string[]>

/** Own reporting, of some or primary weight. Fills in the origin of each such outlet. */
export function ownOrigins(
  profiles: readonly Profile[],
  family: Family,
  levels: ReadonlyMap<string, OwnReporting>,
  descendants: Descendants,
  ofOutlet: Map<string, string>,
  add: Add,
): void {
  for (const profile of profiles) {
    const level = levels.get(profile.scene.id) ?? 'none'
    if (level === 'none') continue
    const derived = family.derivations.some((edge) => edge.to === profile.scene.id && edge.whole && !edge.second)
    const name = labelOf(profile.scene)
    const id = `own:${profile.scene.outlet === null ? profile.scene.id : slug(name)}`
    ofOutlet.set(profile.scene.outletKey, id)
    const signs = profile.own.filter((sign) => sign.strength !== 'effort')
    add({
      id,
      kind: 'own',
      name,
      articles: new Set([profile.scene.id, ...(descendants.get(profile.scene.id) ?? [])]),
      // A comment added to somebody else's news, or to a document's, is no way by which the main news came out.
      counted: level === 'primary' || (!derived && !onlyComment(profile)),
      evidence: evidenceOf(profile.scene, signs),
      unnamed: namelessWork(profile),
      speaker: '',
      informants: new Set(informantsOf(profile)),
      places: new Set(
        profile.own.filter((sign) => sign.strength === 'strong').map((sign) => `${profile.scene.id}\n${sign.sentence}`),
      ),
    })
  }
}

// Further down than this share of the article stands what was added to the news.
const NEWS_SHARE = 0.2

/** Its news rests on a public document, and one person told it something about that further down. */
function onlyComment({ scene, documents, own }: Profile): boolean {
  const [sign, ...more] = own.filter(({ strength }) => strength === 'strong' || strength === 'weak')
  if (sign?.strength !== 'strong' || more.length > 0) return false
  return sign.sentence >= scene.lead + scene.sentences.length * NEWS_SHARE && documentLead(scene, documents)
}

/** Outlets cited that are not at hand; a further report of one that is joins its own origin. */
export function outletOrigins(
  profiles: readonly Profile[],
  descendants: Descendants,
  claims: readonly CollatedClaim[],
  likeness: Likeness,
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
      entry.whole ||= cited.whole || carriesMainNews(profile, cited, claims, profiles, likeness)
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
      places: new Set(),
    })
  }
}

// A claim belongs to the main news where this share of the articles holds it, and at least three do.
const MAIN_SHARE = 0.5
const MAIN_LEAST = 3

// The claim's words must show in some other article, so that one statement lined up wrongly makes no origin: passages
// that others tell too have .25 and more of their words there, background .12 and less (labelled stories).
const TOLD_ELSEWHERE = 0.2

function toldElsewhere(profile: Profile, span: Span, profiles: readonly Profile[], likeness: Likeness): boolean {
  const keys = new Set(
    profile.scene.words.filter((word) => span.start <= word.start && word.end <= span.end).map((word) => word.key),
  )
  return profiles.some((other) => other !== profile && likeness.shareOf(keys, other.scene.id) >= TOLD_ELSEWHERE)
}

/** Does a claim that most articles hold rest on the credited sentences? */
function carriesMainNews(
  profile: Profile,
  cited: CitedOutlet,
  claims: readonly CollatedClaim[],
  profiles: readonly Profile[],
  likeness: Likeness,
): boolean {
  const spans = cited.credits
    // What one person told one outlet is a voice in the story, not a way by which it came out.
    .filter((credit) => credit.kind === 'report' || credit.kind === 'first-reported')
    .flatMap((credit) => profile.scene.sentences[credit.sentence] ?? [])
    .filter((span) => toldElsewhere(profile, span, profiles, likeness))
  const least = Math.max(MAIN_LEAST, Math.ceil(profiles.length * MAIN_SHARE))
  return claims.some(
    (claim) =>
      claim.statements.some(
        (member) => member.article === profile.scene.id && spans.some((span) => overlaps(span, member)),
      ) && new Set(claim.statements.map((member) => member.article)).size >= least,
  )
}

/** An article that no counted origin covers rests on whom it credits; one that shows no source at all, on its outlet. */
export function unsourced(
  profiles: readonly Profile[],
  family: Family,
  drafts: ReadonlyMap<string, Draft>,
  ofOutlet: Map<string, string>,
  add: Add,
): void {
  const covered = new Set([...drafts.values()].flatMap((draft) => (draft.counted ? [...draft.articles] : [])))
  for (const profile of profiles) {
    if (covered.has(profile.scene.id) || family.parent.has(profile.scene.id)) continue
    // If it credits anybody at all, that is what it rests on.
    const credited = profile.cited.flatMap((cited) => drafts.get(ofOutlet.get(cited.key) ?? '') ?? [])[0]
    if (credited !== undefined) {
      credited.counted = true
      continue
    }
    const name = labelOf(profile.scene)
    const id = `own:${profile.scene.outlet === null ? profile.scene.id : slug(name)}`
    // What others have from its outlet and this article are one outlet's: a correction is no new origin.
    const known = drafts.get(ofOutlet.get(profile.scene.outletKey) ?? '')
    if (known !== undefined) {
      known.counted = true
      known.articles.add(profile.scene.id)
      continue
    }
    ofOutlet.set(profile.scene.outletKey, id)
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
      places: new Set(),
    })
  }
}
