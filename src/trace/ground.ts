/** What each article of a story shows, before the tree is drawn: its credits, its own work, its likeness to the others. */
import type { Rarity } from '../language/language.ts'
import type { Decision } from '../model/decision.ts'
import type { Copy } from '../model/story.ts'
import type { Ground } from './candidates.ts'
import { foldCopies } from './copies.ts'
import { citedOutlets, creditsIn } from './credits.ts'
import { documentUses } from './documents.ts'
import { EDGE_WEIGHTS } from './edge-weights.ts'
import { likenessOf } from './likeness.ts'
import { type Namer, nameKey } from './outlet-names.ts'
import { ownSigns } from './own-reporting.ts'
import type { Facts } from './profile.ts'
import { creditsInRecords, goesByRecords, ownSignsInRecords } from './records.ts'
import { resolve } from './resolve.ts'
import type { Scene } from './scene.ts'
import { sharedQuotes } from './shared-quotes.ts'
import { heardBy, voicesOf } from './voices.ts'

/** The copies are folded. */
export function groundOf(
  scenes: readonly Scene[],
  copies: readonly Copy[],
  namer: Namer,
  idf: Rarity,
  decisions: readonly Decision[],
): Ground {
  const barred = new Set(
    decisions.flatMap((decision) =>
      decision.kind === 'not-a-source' ? [nameKey(namer.canonical(decision.name)), nameKey(decision.name)] : [],
    ),
  )
  const facts: Facts[] = scenes.map((scene) => {
    const credits = goesByRecords(scene) ? creditsInRecords(scene, namer) : creditsIn(scene, namer)
    const cited = citedOutlets(scene, credits).filter((outlet) => !barred.has(outlet.key))
    return {
      scene,
      cited,
      own: goesByRecords(scene) ? ownSignsInRecords(scene, cited) : ownSigns(scene, cited),
      documents: documentUses(scene).filter((use) => !barred.has(nameKey(use.issuerName))),
    }
  })
  // Twice: to know the copies by their words, and then with each counted once.
  const raw = likenessOf(scenes, idf, (id) => id)
  const fold = foldCopies(facts, copies, raw)
  const copied = facts.some(({ scene }) => fold.get(scene.id) !== scene.id)
  const likeness = copied ? likenessOf(scenes, idf, (id) => fold.get(id) ?? id) : raw
  const alike = (scene: Scene) => scenes.filter((other) => other.language === scene.language)
  const voices = new Map(
    facts.map((one) => [one.scene.id, goesByRecords(one.scene) ? [] : voicesOf(one.scene, one.cited)]),
  )
  const profiles = facts.map((one) => ({
    ...one,
    own: [...one.own, ...heardBy(one.scene, voices, fold, idf)],
    resolved: one.cited.map((outlet) => resolve(one.scene, outlet, alike(one.scene), likeness, idf, fold)),
  }))
  return { profiles, likeness, quotes: sharedQuotes(scenes), copies, fold, weights: EDGE_WEIGHTS }
}
