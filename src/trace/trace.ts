/**
 * The family tree of a story and the number of its origins: who copied, rewrote or cites whom, what must have existed,
 * what is own reporting, and how many independent origins stand behind the story and behind each claim (DESIGN §6).
 */
import { type Idf, loadIdf } from '../language/en/idf.ts'
import { loadOutlets, type Outlets } from '../language/outlets/lookup.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Claim, CollatedClaim } from '../model/claim.ts'
import type { Decision } from '../model/decision.ts'
import type { Derivation, Undecided } from '../model/derivation.ts'
import type { Origins, Witness } from '../model/origin.ts'
import type { Copy, Story } from '../model/story.ts'
import { sortedBy } from '../text/order.ts'
import { citedOutlets, creditsIn } from './credits.ts'
import { documentUses } from './documents.ts'
import { COPY_SHARE, familyOf, type Profile } from './family.ts'
import { likenessOf } from './likeness.ts'
import { originsOf } from './origins.ts'
import { nameKey, namerOf } from './outlet-names.ts'
import { ownLevel } from './own-level.ts'
import { evidenceOf, ownSigns } from './own-reporting.ts'
import { resolve } from './resolve.ts'
import { completeClaim, restingOf } from './rests-on.ts'
import { compareTimes, type Scene, sceneOf } from './scene.ts'
import { sharedQuotes } from './shared-quotes.ts'

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
  const [outlets, idf] = await Promise.all([loadOutlets(), loadIdf()])
  return tracing(story, articles, annotations, claims, options.decisions, outlets, idf)
}

function tracing(
  story: Story,
  articles: readonly Article[],
  annotations: readonly Annotation[],
  claims: readonly CollatedClaim[],
  decisions: readonly Decision[],
  outlets: Outlets,
  idf: Idf,
): Traced {
  const inside = new Set(story.articles)
  const own = sortedBy(
    articles.filter((article) => inside.has(article.id)),
    (article) => article.id,
  )
  const notes = new Map(annotations.map((annotation) => [annotation.article, annotation]))
  const namer = namerOf(own, outlets)
  const scenes = own.map((article) => sceneOf(article, notes.get(article.id), namer))
  const profiles = profilesOf(scenes, story.copies, namer, idf, decisions)
  const family = familyOf(profiles)
  const levels = new Map(profiles.profiles.map((profile) => [profile.scene.id, ownLevel(profile, family)]))
  const book = originsOf(profiles.profiles, family, levels, claims, decisions)
  const resting = restingOf(profiles.profiles, family, book, levels)
  return {
    articles: profiles.profiles.map((profile) => witnessOf(profile, levels.get(profile.scene.id) ?? 'none')),
    claims: claims.map((claim) => completeClaim(claim, resting)),
    derivations: family.derivations,
    undecided: family.undecided,
    origins: book.origins,
  }
}

function profilesOf(
  scenes: readonly Scene[],
  copies: readonly Copy[],
  namer: ReturnType<typeof namerOf>,
  idf: Idf,
  decisions: readonly Decision[],
) {
  const likeness = likenessOf(scenes, idf, foldOf(scenes, copies))
  const barred = new Set(
    decisions.flatMap((decision) =>
      decision.kind === 'not-a-source' ? [nameKey(namer.canonical(decision.name)), nameKey(decision.name)] : [],
    ),
  )
  const profiles: Profile[] = scenes.map((scene) => {
    const { credits, mentions } = creditsIn(scene, namer)
    const cited = citedOutlets(scene, credits).filter((outlet) => !barred.has(outlet.key))
    return {
      scene,
      cited,
      resolved: cited.map((outlet) => resolve(scene, outlet, scenes, likeness, idf)),
      own: ownSigns(scene, mentions, cited),
      documents: documentUses(scene).filter((use) => !barred.has(nameKey(use.issuerName))),
    }
  })
  return { profiles, likeness, quotes: sharedQuotes(scenes), copies }
}

/** Copies are one witness: each is named by the first of its kind (by date, then id). */
function foldOf(scenes: readonly Scene[], copies: readonly Copy[]): (id: string) => string {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]))
  const group = new Map<string, string>()
  const rootOf = (id: string): string => {
    let at = id
    for (let up = group.get(at); up !== undefined; up = group.get(at)) at = up
    return at
  }
  for (const copy of sortedBy(
    copies,
    (one) => one.a,
    (one) => one.b,
  )) {
    if (Math.max(copy.shareOfAUnquoted, copy.shareOfBUnquoted) < COPY_SHARE) continue
    const a = byId.get(rootOf(copy.a))
    const b = byId.get(rootOf(copy.b))
    if (a === undefined || b === undefined || a === b) continue
    const order = compareTimes(a, b)
    const first = order < 0 || (order === 0 && a.id < b.id) ? a : b
    group.set((first === a ? b : a).id, first.id)
  }
  return rootOf
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
  const signs = ownReporting === 'none' ? [] : profile.own.filter((sign) => sign.strength !== 'effort')
  return { article: profile.scene.id, ownReporting, evidence: evidenceOf(profile.scene, signs), cites }
}
