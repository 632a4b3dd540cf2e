/**
 * The family tree of a story and the number of its origins: who copied, rewrote or cites whom, what must have existed,
 * what is own reporting, and how many independent origins stand behind the story and behind each claim (DESIGN §6).
 */
import type { Rarity } from '../language/language.ts'
import { loadLanguages } from '../language/languages.ts'
import { loadOutlets } from '../language/outlets/lookup.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Claim, CollatedClaim } from '../model/claim.ts'
import type { Decision } from '../model/decision.ts'
import type { Derivation, Undecided } from '../model/derivation.ts'
import type { Origin, Origins, OwnReporting, Witness } from '../model/origin.ts'
import type { Story } from '../model/story.ts'
import { compareText, sortedBy } from '../text/order.ts'
import type { Ground } from './candidates.ts'
import { familyOf } from './family.ts'
import { groundOf } from './ground.ts'
import { restingOf } from './main-origin.ts'
import { originsOf } from './origins.ts'
import { namerOf } from './outlet-names.ts'
import { ownLevel, shownLevel } from './own-level.ts'
import { evidenceOf, type OwnSign } from './own-reporting.ts'
import { isOwn, type Profile, retellsOpenly } from './profile.ts'
import { completeClaim } from './rests-on.ts'
import { sceneOf } from './scene.ts'

export interface TraceOptions {
  readonly decisions: readonly Decision[]
}

export interface Traced {
  readonly articles: readonly Witness[]
  readonly claims: readonly Claim[]
  readonly derivations: readonly Derivation[]
  readonly undecided: readonly Undecided[]
  readonly origins: Origins
}

/** Articles and annotations may hold more than the story's. Order of the lists does not matter. O(n²) in articles. */
export async function trace(
  story: Story,
  articles: readonly Article[],
  annotations: readonly Annotation[],
  claims: readonly CollatedClaim[],
  options: TraceOptions,
): Promise<Traced> {
  return traceFrom(await groundFor(story, articles, annotations, options), claims, options)
}

/** What the articles of a story show, before the tree is drawn: the first half of `trace`. */
export async function groundFor(
  story: Story,
  articles: readonly Article[],
  annotations: readonly Annotation[],
  { decisions }: TraceOptions,
): Promise<Ground> {
  const inside = new Set(story.articles)
  const codes = new Set(articles.filter(({ id }) => inside.has(id)).map(({ language }) => language))
  const [outlets, languageOf] = await Promise.all([loadOutlets(), loadLanguages(codes)])
  const rarities = await Promise.all([...new Set([...codes].map(languageOf))].map((one) => one.loadRarity()))
  const own = sortedBy(
    articles.filter((article) => inside.has(article.id)),
    (article) => article.id,
  )
  const notes = new Map(annotations.map((annotation) => [annotation.article, annotation]))
  const namer = namerOf(own, outlets)
  const scenes = own.map((article) => sceneOf(article, notes.get(article.id), namer, languageOf(article.language)))
  return groundOf(scenes, story.copies, namer, rarestIn(rarities), decisions)
}

/** The tree, the origins and what each claim rests on: the second half of `trace`. */
export function traceFrom(ground: Ground, claims: readonly CollatedClaim[], { decisions }: TraceOptions): Traced {
  const { profiles } = ground
  const family = familyOf(ground)
  const shown = new Map<string, OwnReporting>()
  const levels = new Map<string, OwnReporting>()
  for (const profile of profiles) {
    const { id } = profile.scene
    const level = ownLevel(profile, family)
    const all = shownLevel(profile, family, level)
    shown.set(id, all)
    // Voices show work of its own; that the story came out through it only where they carry it.
    levels.set(id, all === 'primary' ? all : level)
  }
  const book = originsOf(profiles, family, levels, claims, decisions, ground.likeness)
  const resting = restingOf(profiles, family, book, levels)
  const completed = claims.map((claim) => completeClaim(claim, resting))
  return {
    articles: profiles.map((profile) => witnessOf(profile, shown.get(profile.scene.id) ?? 'none')),
    claims: completed,
    derivations: family.derivations,
    undecided: family.undecided,
    origins: { ...book.origins, list: withSpeakers(book.origins.list, completed) },
  }
}

/** In a story of several languages a word is as common as the language that has it most makes it. */
function rarestIn(rarities: readonly Rarity[]): Rarity {
  const [only] = rarities
  if (only !== undefined && rarities.length === 1) return only
  return (key) => Math.min(...rarities.map((rarity) => rarity(key)))
}

/** Named speakers on whom only claims rest stand in the list as side origins. */
function withSpeakers(list: readonly Origin[], claims: readonly Claim[]): Origin[] {
  const known = new Set(list.map((origin) => origin.id))
  const resting = new Map<string, Claim['statements'][number][]>()
  for (const claim of claims)
    for (const statement of claim.statements)
      if (statement.restsOn !== null && !known.has(statement.restsOn))
        resting.set(statement.restsOn, [...(resting.get(statement.restsOn) ?? []), statement])
  const speakers = [...resting].map(
    ([id, statements]): Origin => ({
      id,
      kind: 'doc',
      name: statements.find((statement) => statement.attribution !== null)?.attribution ?? id.replace(/^doc:/, ''),
      articles: [...new Set(statements.map((statement) => statement.article))].sort(compareText),
      counted: false,
      evidence: [
        {
          rule: 'trace.origin.speaker',
          value: statements.length,
          spans: statements.map(({ article, start, end }) => ({ article, start, end })),
        },
      ],
    }),
  )
  return [...list, ...speakers.sort((a, b) => compareText(a.id, b.id))]
}

function witnessOf(profile: Profile, ownReporting: Witness['ownReporting']): Witness {
  const cites = profile.cited.flatMap((cited, i) => {
    const first = cited.credits[0]
    return first === undefined
      ? []
      : [
          {
            outlet: cited.outlet,
            article: profile.resolved[i]?.article ?? null,
            whole: cited.whole,
            span: first.span,
          },
        ]
  })
  // Of one that openly retells another, people without a name may be the other's: what names itself is shown alone.
  const retells = retellsOpenly(profile) && isOwn(profile)
  const strengths: readonly OwnSign['strength'][] = retells ? ['strong'] : ['strong', 'weak', 'heard']
  const told = profile.own.filter((sign) => strengths.includes(sign.strength))
  // A question that stayed without an answer is shown where there is nothing else.
  const signs = ownReporting === 'none' ? [] : told.length > 0 ? told : profile.own
  return { article: profile.scene.id, ownReporting, evidence: evidenceOf(profile.scene, signs), cites }
}
