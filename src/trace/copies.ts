/**
 * Copies are one witness: articles that share most of their text outside quotations are folded, and the one the others
 * were taken from is named: whoever shows work of its own, credits none of the others, and came first.
 */
import type { Copy } from '../model/story.ts'
import { compareText } from '../text/order.ts'
import { groupsOf } from './groups.ts'
import type { Likeness } from './likeness.ts'
import { type Facts, isOwn } from './profile.ts'
import { compareTimes } from './scene.ts'

// Half of the shorter text outside quotations, word for word, is a copy (Clough & Stevenson's near copies hold .6 and
// more, light revisions less than .45).
const COPY_SHARE = 0.5
// Where group found no runs the words are looked at here: this much kin, and this share of the shorter one's 5-word
// runs. True copies of the labelled stories have kin .62 and more and runs .6 and more; dense rewrites of a short report
// reach the first but not the second.
const COPY_KIN = 0.45
const COPY_RUNS = 0.5
const RUN_WORDS = 5

/** The first witness of each article's copies: itself where it is none. */
export function foldCopies(
  facts: readonly Facts[],
  copies: readonly Copy[],
  likeness: Likeness,
): ReadonlyMap<string, string> {
  const groups = groupsOf(facts.map(({ scene }) => scene.id))
  const known = new Map(facts.map((one) => [one.scene.id, one]))
  // A short text may stand in two long ones that are no copies of each other: it goes with the one it is most alike.
  const longer = new Map<string, string>()
  const tie = (a: string, b: string, shareOfA: number, shareOfB: number) => {
    if (ownBackground(known.get(a), known.get(b))) return
    if (Math.min(shareOfA, shareOfB) >= COPY_SHARE) {
      groups.join([a, b])
      return
    }
    const [short, long] = shareOfA >= shareOfB ? [a, b] : [b, a]
    const best = longer.get(short)
    const further = best === undefined ? 1 : likeness.kin(short, long) - likeness.kin(short, best)
    if (further > 0 || (further === 0 && best !== undefined && compareText(long, best) < 0)) longer.set(short, long)
  }
  for (const { a, b, shareOfAUnquoted, shareOfBUnquoted } of copies)
    if (known.has(a) && known.has(b) && Math.max(shareOfAUnquoted, shareOfBUnquoted) >= COPY_SHARE)
      tie(a, b, shareOfAUnquoted, shareOfBUnquoted)
  const runs = new Map<string, Set<string>>()
  const runsIn = (one: Facts) => {
    const found = runs.get(one.scene.id) ?? runsOf(one)
    runs.set(one.scene.id, found)
    return found
  }
  for (const [i, a] of facts.entries())
    for (let j = i + 1; j < facts.length; j++) {
      const b = facts[j]
      if (b === undefined || likeness.kin(a.scene.id, b.scene.id) < COPY_KIN) continue
      if (groups.headOf(a.scene.id) === groups.headOf(b.scene.id)) continue
      const [ofA, ofB] = sharedRuns(runsIn(a), runsIn(b))
      if (Math.max(ofA, ofB) >= COPY_RUNS) tie(a.scene.id, b.scene.id, ofA, ofB)
    }
  for (const [short, long] of longer) groups.join([short, long])
  const members = new Map<string, Facts[]>()
  for (const one of facts) {
    const head = groups.headOf(one.scene.id)
    members.set(head, [...(members.get(head) ?? []), one])
  }
  const first = new Map<string, string>()
  for (const list of members.values()) {
    const head = headOf(list, likeness)
    for (const one of list) first.set(one.scene.id, head.scene.id)
  }
  return first
}

// Sentences a report begins with.
const OPENING = 3
const OPENING_RUNS = 0.5

/** Two reports of one outlet that begin apart share its background and its picture galleries: neither is a copy. */
function ownBackground(a: Facts | undefined, b: Facts | undefined): boolean {
  if (a === undefined || b === undefined || a.scene.outletKey !== b.scene.outletKey) return false
  const begins = (one: Facts, other: Facts) => {
    const opening = openingOf(one)
    const all = runsOf(other)
    return opening.length === 0 || opening.filter((run) => all.has(run)).length >= opening.length * OPENING_RUNS
  }
  return !begins(a, b) && !begins(b, a)
}

function openingOf({ scene }: Facts): string[] {
  const first = scene.sentences[scene.lead]
  const last = scene.sentences[Math.min(scene.sentences.length, scene.lead + OPENING) - 1]
  if (first === undefined || last === undefined) return []
  const keys = scene.words.filter((word) => first.start <= word.start && word.end <= last.end).map((word) => word.key)
  return keys.slice(RUN_WORDS - 1).map((_, i) => keys.slice(i, i + RUN_WORDS).join(' '))
}

/** Share of each one's 5-word runs outside quotations that the other has too. */
function sharedRuns(a: ReadonlySet<string>, b: ReadonlySet<string>): [number, number] {
  let shared = 0
  for (const run of a) if (b.has(run)) shared++
  return [shared / Math.max(1, a.size), shared / Math.max(1, b.size)]
}

function runsOf({ scene }: Facts): Set<string> {
  const keys = scene.words.map((word) => word.key)
  return new Set(keys.slice(RUN_WORDS - 1).map((_, i) => keys.slice(i, i + RUN_WORDS).join(' ')))
}

/** The copy the others were taken from. */
function headOf(list: readonly Facts[], likeness: Likeness): Facts {
  const keys = new Set(list.map((one) => one.scene.outletKey))
  const debts = (one: Facts) =>
    one.cited.filter((cited) => keys.has(cited.key) && cited.key !== one.scene.outletKey).length
  const ordered = [...list].sort(
    (a, b) =>
      debts(a) - debts(b) ||
      Number(isOwn(b)) - Number(isOwn(a)) ||
      compareTimes(a.scene, b.scene) ||
      // The fuller text is not a cut of the other.
      Math.sign(likeness.lacks(a.scene.id, b.scene.id) - likeness.lacks(b.scene.id, a.scene.id)) ||
      compareText(a.scene.id, b.scene.id),
  )
  const head = ordered[0]
  if (head === undefined) throw new RangeError('a fold of no articles')
  return head
}
