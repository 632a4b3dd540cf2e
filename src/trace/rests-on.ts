/**
 * What each statement of a claim rests on: what its own sentence says, else where its speaker's words came out, else
 * what the same statement rests on in the article it was taken from, else what its article rests on as a whole.
 * Versions that quote the same words, or the same named person, rest on one origin.
 */
import type { Attribution } from '../model/annotation.ts'
import type { Claim, ClaimStatement, CollatedClaim, Member } from '../model/claim.ts'
import { compareText } from '../text/order.ts'
import { overlaps } from '../text/span.ts'
import { words } from '../text/words.ts'
import { groupsOf } from './groups.ts'
import { mainOrigin, type Resting } from './main-origin.ts'
import { slug } from './origin-draft.ts'
import { isOwn, type Profile, retellsOpenly } from './profile.ts'
import { claimReason } from './reasons.ts'
import { placeOf } from './speakers.ts'

/** A place, and how sure: 5 said in the sentence … 1 what the article rests on, 0 nothing is said. */
interface Place {
  readonly origin: string | null
  readonly rank: number
}

export function completeClaim({ loose = [], ...claim }: CollatedClaim, resting: Resting): Claim {
  const places = placesOf(claim, resting)
  harmonise(claim, places, resting)
  const usual = usualOf(places)
  const statements: ClaimStatement[] = claim.statements.map((member) => {
    const restsOn = places.get(member.statement)?.origin ?? null
    return { ...member, restsOn, also: alsoOf(member, restsOn, resting) }
  })
  // A version for which nobody is given is no further origin: it counts with what most of those that say so rest on.
  const counting = statements.map((statement) => {
    const place = places.get(statement.statement)
    return place === undefined || place.origin === null || place.rank < SAID
      ? { ...statement, restsOn: usual }
      : statement
  })
  const articles = new Set(claim.statements.map((member) => member.article))
  const outlets = new Set([...articles].map((id) => resting.profiles.get(id)?.scene.outletKey ?? id))
  const origins = originsBehind(counting.filter(({ statement }) => !loose.includes(statement)))
  const range = rangeOf(claim, counting, origins, resting)
  const names = new Map(resting.book.origins.list.map((origin) => [origin.id, origin.name]))
  const shown = origins.map(
    (id) =>
      names.get(id) ??
      statements.find((one) => one.restsOn === id && one.attribution !== null)?.attribution ??
      'a named speaker',
  )
  return {
    ...claim,
    statements,
    corroboration: {
      articles: articles.size,
      outlets: outlets.size,
      origins: { ...range, reason: claimReason(shown, articles.size, range.min, range.max) },
    },
  }
}

/** One origin an article: of those its statements rest on the one that most articles share. In content order. */
function originsBehind(statements: readonly ClaimStatement[]): string[] {
  const holders = new Map<string, Set<string>>()
  for (const { article, restsOn } of statements)
    if (restsOn !== null) holders.set(restsOn, (holders.get(restsOn) ?? new Set()).add(article))
  // A voice that one article alone has beside what all the others rest on is a detail of that article.
  const voices = [...holders].filter(([origin, articles]) => origin.startsWith('doc:') && articles.size === 1)
  if (voices.length < holders.size) for (const [origin] of voices) holders.delete(origin)
  const common = [...holders].sort((a, b) => b[1].size - a[1].size || compareText(a[0], b[0]))
  const found = new Set<string>()
  for (const article of new Set(statements.map((statement) => statement.article))) {
    const origin = common.find(([, articles]) => articles.has(article))?.[0]
    if (origin !== undefined) found.add(origin)
  }
  return [...found].sort(compareText)
}

function placesOf(claim: CollatedClaim, resting: Resting): Map<string, Place> {
  const places = new Map<string, Place>()
  const inArticle = new Map<string, Member[]>()
  for (const member of claim.statements)
    inArticle.set(member.article, [...(inArticle.get(member.article) ?? []), member])
  const placeFor = (member: Member, seen: ReadonlySet<string>): Place => {
    const known = places.get(member.statement)
    if (known !== undefined) return known
    const place = find(member, resting, (parent) => {
      const upper = seen.has(parent) ? undefined : inArticle.get(parent)?.[0]
      return upper === undefined ? null : placeFor(upper, new Set([...seen, member.article])).origin
    })
    places.set(member.statement, place)
    return place
  }
  for (const member of claim.statements) placeFor(member, new Set([member.article]))
  return places
}

function find(member: Member, resting: Resting, inParent: (parent: string) => string | null): Place {
  const profile = resting.profiles.get(member.article)
  if (profile === undefined) return { origin: null, rank: 0 }
  const { book, family } = resting
  const sentence = profile.scene.sentences.findIndex((span) => overlaps(span, member))
  const credited = profile.cited.find((outlet) => outlet.sentences.includes(sentence))
  if (credited !== undefined) {
    const source = profile.resolved[profile.cited.indexOf(credited)]?.article ?? null
    const direct = credited.credits.some((credit) => credit.sentence === sentence) ? 5 : 3
    const origin =
      source === null
        ? (book.ofOutlet.get(credited.key) ?? null)
        : (inParent(source) ?? mainOrigin(source, resting, new Set()))
    if (origin !== null) return { origin, rank: direct }
  }
  const here = placeOf(profile, sentence, book)
  if (here !== null) return { origin: here, rank: 4 }
  const parent = family.parent.get(member.article)
  if (parent !== undefined) {
    const above = inParent(parent) ?? mainOrigin(parent, resting, new Set([member.article]))
    if (above !== null) return { origin: above, rank: 3 }
  }
  const key = keyOf(member, profile, resting)
  // Whoever speaks in an outlet's own report spoke to that outlet, unless it says otherwise.
  const reporter = book.ofOutlet.get(profile.scene.outletKey)
  if (key !== '' && resting.levels.get(member.article) === 'primary' && reporter !== undefined)
    return { origin: reporter, rank: 3 }
  const home = resting.homes.get(key)
  if (home !== undefined && home !== '') return { origin: home, rank: 3 }
  const lost = book.lostOf.get(member.article)
  if (lost !== undefined) return { origin: lost, rank: 2 }
  const main = mainOrigin(member.article, resting, new Set())
  // People without a name spoke to the article's own outlet, where it shows reporting of its own and retells nobody.
  const outlet = book.ofOutlet.get(profile.scene.outletKey)
  if (attributionOf(member, profile)?.sourceKind === 'unnamed' && outlet !== undefined && !retellsOpenly(profile))
    return { origin: outlet, rank: 2 }
  const level = resting.levels.get(member.article)
  if (key !== '' && level !== 'primary' && !isOwn(profile)) return { origin: `doc:${slug(key)}`, rank: 2 }
  // An article that shows work of its own, or openly retells another, says by that what its plain statements rest on.
  const shows = level === 'primary' || profile.cited.some((outlet) => outlet.whole)
  return { origin: main, rank: main === null ? 0 : shows ? 2 : 1 }
}

function attributionOf(member: Member, profile: Profile): Attribution | undefined {
  return member.attribution === null
    ? undefined
    : profile.scene.annotation.attributions.find((candidate) => candidate.name === member.attribution)
}

function keyOf(member: Member, profile: Profile, { speakerKey }: Resting): string {
  const attribution = attributionOf(member, profile)
  return attribution === undefined ? '' : speakerKey(attribution)
}

// Words of one quotation that must follow each other for two versions to quote the same.
const SAME_QUOTE = 5

/** Versions that quote the same words or name the same speaker get the origin of the one that says most. */
function harmonise(claim: CollatedClaim, places: Map<string, Place>, resting: Resting): void {
  const groups = new Map<string, Member[]>()
  for (const member of claim.statements) {
    const profile = resting.profiles.get(member.article)
    if (profile === undefined) continue
    const key = keyOf(member, profile, resting)
    const keys = quoteKeys(member, profile)
    if (key !== '') keys.push(`@${key}`)
    for (const one of keys) groups.set(one, [...(groups.get(one) ?? []), member])
  }
  const ordered = [...groups].sort((a, b) => compareText(a[0], b[0]))
  for (const [, members] of ordered) {
    if (new Set(members.map((member) => member.article)).size < 2) continue
    const best = members
      .map((member) => places.get(member.statement) ?? { origin: null, rank: 0 })
      .filter((place) => place.origin !== null)
      .sort((a, b) => b.rank - a.rank || compareText(a.origin ?? '', b.origin ?? ''))[0]
    if (best === undefined || best.rank < 2) continue
    for (const member of members) {
      const own = places.get(member.statement)
      if (own === undefined || own.rank < 5) places.set(member.statement, { origin: best.origin, rank: best.rank })
    }
  }
}

function quoteKeys(member: Member, profile: Profile): string[] {
  const found: string[] = []
  for (const quote of profile.scene.quotations) {
    if (!overlaps(quote, member)) continue
    const keys = words(profile.scene.article.text, {
      start: Math.max(quote.start, member.start),
      end: Math.min(quote.end, member.end),
    }).map((word) => word.key)
    for (let i = 0; i + SAME_QUOTE <= keys.length; i++) found.push(keys.slice(i, i + SAME_QUOTE).join(' '))
  }
  return found
}

/**
 * A version for which nobody is given is no further origin: it is taken to rest on what most of those that say so rest
 * on. Returns that origin, null where none says.
 */
function usualOf(places: ReadonlyMap<string, Place>): string | null {
  const counts = new Map<string, number>()
  const best = Math.max(0, ...[...places.values()].map((place) => place.rank))
  for (const { origin, rank } of places.values())
    if (origin !== null && (rank >= SAID || best < SAID)) counts.set(origin, (counts.get(origin) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? null
}

// From this rank up something in the text says what the statement rests on.
const SAID = 2

/** Second parents: the outlets or articles credited in the same sentence. */
function alsoOf(member: Member, restsOn: string | null, { profiles, book }: Resting): string[] {
  const profile = profiles.get(member.article)
  if (profile === undefined) return []
  const sentence = profile.scene.sentences.findIndex((span) => overlaps(span, member))
  const credited = profile.cited
    .filter((outlet) => outlet.credits.some((credit) => credit.sentence === sentence))
    .flatMap((outlet) => book.ofOutlet.get(outlet.key) ?? [])
  const document = book.ofUse.get(`${member.article}\n${sentence}`)
  return [...new Set([...credited, ...(document === undefined ? [] : [document])])]
    .filter((id) => id !== restsOn)
    .sort(compareText)
}

/**
 * Public documents and reports that are an outlet's own work stand apart, and so do origins that surely give different
 * figures, unless the story's merges may make them one. All else may come from one place. (Only merges joining, or
 * every document apart from every outlet, was right for fewer claims of the real stories: .39 and .47 of .53.)
 */
function rangeOf(
  claim: CollatedClaim,
  statements: readonly ClaimStatement[],
  origins: readonly string[],
  resting: Resting,
): { min: number; max: number } {
  const { merges } = resting.book.origins
  const restsOn = new Map(statements.map((statement) => [statement.statement, statement.restsOn]))
  const differ = new Set(
    claim.variants
      .filter((variant) => variant.band === 'certain' && (variant.kind === 'conflict' || variant.kind === 'update'))
      .map((variant) =>
        variant.between
          .map((id) => restsOn.get(id) ?? '')
          .sort()
          .join('\n'),
      ),
  )
  const solid = solidOf(resting)
  const groups = groupsOf(origins)
  for (const [i, a] of origins.entries())
    for (const b of origins.slice(i + 1)) {
      const merged = merges.some((merge) => merge.of.includes(a) && merge.of.includes(b))
      const apart = (solid.has(a) && solid.has(b)) || differ.has([a, b].sort().join('\n'))
      if (merged || !apart) groups.join([a, b])
    }
  return { min: groups.count(), max: origins.length }
}

/** Origins that are seen for themselves: public documents, and the primary own reports at hand. */
function solidOf({ book, levels, profiles }: Resting): Set<string> {
  const found = new Set(book.origins.list.flatMap(({ id, kind }) => (kind === 'document' ? [id] : [])))
  for (const [id, { scene }] of profiles) {
    const origin = book.ofOutlet.get(scene.outletKey)
    if (origin !== undefined && levels.get(id) === 'primary') found.add(origin)
  }
  return found
}
