/** What each statement of a claim rests on: who is credited in its sentence, else what its article rests on. */
import type { Claim, CollatedClaim, Member } from '../model/claim.ts'
import type { OwnReporting } from '../model/origin.ts'
import { compareText } from '../text/order.ts'
import { overlaps } from '../text/span.ts'
import type { Family, Profile } from './family.ts'
import { type OriginBook, slug } from './origins.ts'
import { claimReason } from './reasons.ts'

export interface Resting {
  readonly profiles: ReadonlyMap<string, Profile>
  readonly family: Family
  readonly book: OriginBook
  readonly levels: ReadonlyMap<string, OwnReporting>
}

export function completeClaim(claim: CollatedClaim, resting: Resting): Claim {
  const rests = new Map<string, string | null>()
  const inArticle = new Map<string, Member[]>()
  for (const member of claim.statements)
    inArticle.set(member.article, [...(inArticle.get(member.article) ?? []), member])
  const restOf = (member: Member, seen: ReadonlySet<string>): string | null => {
    const known = rests.get(member.statement)
    if (known !== undefined) return known
    const origin = restingPlace(member, resting, (parent) => {
      if (seen.has(parent)) return null
      const upper = inArticle.get(parent)?.[0]
      return upper === undefined ? null : restOf(upper, new Set([...seen, member.article]))
    })
    rests.set(member.statement, origin)
    return origin
  }
  const statements = claim.statements.map((member) => ({
    ...member,
    restsOn: restOf(member, new Set([member.article])),
    also: [] as string[],
  }))
  const articles = new Set(claim.statements.map((member) => member.article))
  const outlets = new Set([...articles].map((id) => resting.profiles.get(id)?.scene.outletKey ?? id))
  const origins = [
    ...new Set(statements.flatMap((statement) => (statement.restsOn === null ? [] : [statement.restsOn]))),
  ]
  const range = rangeOf(origins, resting)
  const names = new Map(resting.book.origins.list.map((origin) => [origin.id, origin.name]))
  return {
    ...claim,
    statements,
    corroboration: {
      articles: articles.size,
      outlets: outlets.size,
      origins: {
        ...range,
        reason: claimReason(
          origins.map((id) => names.get(id) ?? id).sort(compareText),
          articles.size,
          range.min,
          range.max,
        ),
      },
    },
  }
}

/** Merges of the story applied to the claim's origins. */
function rangeOf(origins: readonly string[], { book }: Resting): { min: number; max: number } {
  const group = new Map(origins.map((id) => [id, id]))
  const rootOf = (id: string): string => {
    let at = id
    for (let up = group.get(at); up !== undefined && up !== at; up = group.get(at)) at = up
    return at
  }
  for (const merge of book.origins.merges) {
    const here = merge.of.filter((id) => group.has(id))
    for (const id of here.slice(1)) {
      const a = rootOf(here[0] ?? id)
      const b = rootOf(id)
      if (a !== b) group.set(b, a)
    }
  }
  return { min: new Set(origins.map(rootOf)).size, max: origins.length }
}

function restingPlace(member: Member, resting: Resting, inParent: (parent: string) => string | null): string | null {
  const profile = resting.profiles.get(member.article)
  if (profile === undefined) return null
  const { scene } = profile
  const { book, family } = resting
  const sentence = scene.sentences.findIndex((span) => overlaps(span, member))
  const cited = profile.cited.find((outlet) => outlet.sentences.includes(sentence))
  if (cited !== undefined) {
    const at = profile.cited.indexOf(cited)
    const source = profile.resolved[at]?.article
    if (source !== null && source !== undefined) return inParent(source) ?? mainOrigin(source, resting, new Set())
    const origin = book.ofOutlet.get(cited.key)
    if (origin !== undefined) return origin
  }
  const document = book.ofUse.get(`${member.article}\n${sentence}`)
  if (document !== undefined) return document
  const parent = family.parent.get(member.article)
  if (parent !== undefined) {
    const above = inParent(parent)
    if (above !== null) return above
    return mainOrigin(parent, resting, new Set([member.article]))
  }
  const speaker = speakerOf(member, profile)
  if (speaker !== null && resting.levels.get(member.article) !== 'primary') return speaker
  return mainOrigin(member.article, resting, new Set())
}

/** A named person's words that nobody is credited for are public: whoever quotes them rests on that person. */
function speakerOf(member: Member, profile: Profile): string | null {
  const attribution = profile.scene.annotation.attributions.find((candidate) => candidate.name === member.attribution)
  if (attribution === undefined) return null
  return attribution.sourceKind === 'person' ||
    attribution.sourceKind === 'organisation' ||
    attribution.sourceKind === 'state'
    ? `doc:${slug(attribution.name)}`
    : null
}

/** What the article's news as a whole rests on. */
export function mainOrigin(article: string, resting: Resting, seen: ReadonlySet<string>): string | null {
  const profile = resting.profiles.get(article)
  if (profile === undefined || seen.has(article)) return null
  const { family, book, levels } = resting
  const parent = family.parent.get(article)
  if (parent !== undefined) {
    const above = mainOrigin(parent, resting, new Set([...seen, article]))
    if (above !== null) return above
  }
  const lost = book.lostOf.get(article)
  if (lost !== undefined) return lost
  const own = book.ofOutlet.get(profile.scene.outletKey)
  if (levels.get(article) === 'primary' && own !== undefined) return own
  const whole = profile.cited.find((cited) => cited.whole)
  if (whole !== undefined) {
    const source = profile.resolved[profile.cited.indexOf(whole)]?.article
    if (source !== null && source !== undefined) return mainOrigin(source, resting, new Set([...seen, article]))
    const origin = book.ofOutlet.get(whole.key)
    if (origin !== undefined) return origin
  }
  const lead = profile.documents.find((use) =>
    book.ofUse.get(`${use.article}\n${use.sentence}`)?.startsWith('document:'),
  )
  const document = lead === undefined ? undefined : book.ofUse.get(`${lead.article}\n${lead.sentence}`)
  if (document !== undefined) return document
  return own ?? null
}
