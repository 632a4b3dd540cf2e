/**
 * Which of two alike articles can be the other's parent: from what each shows of its sources, from the details each
 * lacks, and weakly from the dates.
 */
import type { Ground, Pair } from './candidates.ts'
import { documentLead } from './documents.ts'
import type { EdgeWeights } from './edge-weights.ts'
import { isOrphan, isOwn, type Profile, retellsOpenly } from './profile.ts'
import { compareTimes, daysBetween, type Scene } from './scene.ts'

// Days for print and time zones: a retelling this much younger takes from what is at hand.
const LATER_DAYS = 1
// Credits of its own beyond which an article is open about its sources.
const OPEN_CREDITS = 1

/** First and last appearance of an article's text, copies included. */
export interface Dates {
  readonly first: ReadonlyMap<string, Scene>
  readonly last: ReadonlyMap<string, Scene>
}

/** A copy with another date must not cut what its original shows: a parent counts from its first copy, a child to its last. */
export function datesOf(profiles: readonly Profile[], fold: ReadonlyMap<string, string>): Dates {
  const first = new Map<string, Scene>()
  const last = new Map<string, Scene>()
  const outlets = new Map<string, Set<string>>()
  const headOf = (scene: Scene) => fold.get(scene.id) ?? scene.id
  for (const { scene } of profiles)
    outlets.set(headOf(scene), (outlets.get(headOf(scene)) ?? new Set()).add(scene.outletKey))
  for (const { scene, cited } of profiles) {
    const head = headOf(scene)
    // A copy that says whose text it is tells nothing of when that came out.
    if (head !== scene.id && cited.some(({ key }) => key !== scene.outletKey && outlets.get(head)?.has(key))) continue
    const early = first.get(head)
    const late = last.get(head)
    if (early === undefined || compareTimes(scene, early) < 0) first.set(head, scene)
    if (late === undefined || compareTimes(scene, late) > 0) last.set(head, scene)
  }
  return { first, last }
}

function apart(parent: Profile, child: Profile, { first, last }: Dates): { days: number; order: number } {
  const from = first.get(parent.scene.id) ?? parent.scene
  const to = last.get(child.scene.id) ?? child.scene
  return { days: daysBetween(from, to), order: compareTimes(from, to) }
}

/** Days from the parent's first to the child's last appearance. */
export const daysApart = (parent: Profile, child: Profile, dates: Dates): number => apart(parent, child, dates).days

/**
 * Above zero where `child` looks like one: the parent has details of the story that the child lacks, rather than the
 * other way round; it came out earlier; it shows work of its own.
 */
export function leanOf(
  parent: Profile,
  child: Profile,
  { likeness, weights }: Pick<Ground, 'likeness' | 'weights'>,
  dates: Dates,
): number {
  const others = (profile: Profile, but: string) =>
    profile.resolved.flatMap((resolved) =>
      resolved.article === null || resolved.article === but ? [] : [resolved.article],
    )
  const missed = likeness.lacksAll([child.scene.id, ...others(parent, child.scene.id)], parent.scene.id)
  const added = likeness.lacksAll([parent.scene.id, ...others(child, parent.scene.id)], child.scene.id)
  const { days, order } = apart(parent, child, dates)
  const time = Math.abs(days) >= LATER_DAYS ? weights.dayLean * Math.sign(days) : -weights.hourLean * order
  return missed - added + time + weights.ownLean * (Number(isOwn(parent)) - Number(isOwn(child)))
}

/** What a first look found: does the parent retell another, and how alike is the child to its nearest other parent? */
export interface Retold {
  readonly parent: boolean
  readonly kin: number
}

/**
 * May `child` retell `parent`, from what each shows of its sources? `lean` above zero speaks for it; `retold` is
 * what a first look found.
 */
export function canDescend(
  child: Profile,
  parent: Profile,
  lean: number,
  pair: Pair,
  dates: Dates,
  retold: Retold,
  weights: EdgeWeights,
): boolean {
  if (isOwn(child)) return false
  // Whoever names an outlet as its source did not hand its report to that outlet.
  if (parent.cited.some((cited) => cited.key === child.scene.outletKey)) return false
  if (documentLead(child.scene, child.documents) && pair.kin < weights.documentKin) return false
  // Whoever names several outlets for several points is open about its sources.
  const open = child.cited.filter((cited) => !parent.cited.some((other) => other.key === cited.key))
  if (open.length > OPEN_CREDITS) return false
  const { days, order } = apart(parent, child, dates)
  // A retelling that openly credits an outlet descends from another retelling only of the same outlet.
  const wholes = child.cited.filter((cited) => cited.whole && cited.key !== parent.scene.outletKey)
  if (wholes.length > 0 && !wholes.some((cited) => parent.cited.some((other) => other.key === cited.key))) return false
  // A date stamp is a day off more often than work of one's own is feigned.
  if (isOwn(parent)) return days >= -LATER_DAYS
  // Whoever names nobody, and is that much alike with one who names whom it retells, has dropped the credit: loss of
  // attribution goes one way.
  if (retellsOpenly(parent) && isOrphan(child) && pair.kin >= weights.droppedKin)
    return days >= 0 && lean > -weights.sureDirection
  if (days < 0) return false
  if (retellsOpenly(parent) || retold.parent) {
    if (order > 0) return false
    // More alike than either is with anything else that was found: the earlier one stands between.
    return (
      lean >= weights.direction || (order < 0 && lean > -weights.direction && pair.kin > retold.kin + weights.nearer)
    )
  }
  // Neither shows where it has its news from. A much younger one takes from what is at hand, and so does one that holds
  // hardly anything that the other lacks.
  return (days >= LATER_DAYS && lean > -weights.direction) || (order <= 0 && lean >= weights.sureDirection)
}
