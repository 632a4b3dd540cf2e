/**
 * What speaks for one of two alike articles being the other's parent, as numbers: each is a difference (child's sign less
 * parent's, or the other way round), so that turning the pair round turns every sign. Outlets' names play no part but
 * where an article names its own; dates stand in a number of their own.
 */
import type { Span } from '../model/span.ts'
import { overlaps } from '../text/span.ts'
import { words } from '../text/words.ts'
import { HEARSAY_TITLE, HEDGES } from './direction-table.ts'
import type { Likeness } from './likeness.ts'
import type { Profile } from './profile.ts'
import { insideSorted, type Scene } from './scene.ts'

/** In order: what the child shows more of, what the parent shows more of, what holds between the two. */
export const DIRECTION_FEATURES = [
  'hearsayTitle',
  'hedges',
  'openCredits',
  'own',
  'ownLead',
  'unnamed',
  'informants',
  'figures',
  'quotes',
  'length',
  'held',
  'leadHeld',
  'ownHeld',
  'toldQuotes',
  'early',
  'days',
] as const

export type DirectionFeature = (typeof DIRECTION_FEATURES)[number]
export type Direction = Readonly<Record<DirectionFeature, number>>

/** One article's part, counted once. */
export interface Bearing {
  readonly hearsayTitle: number
  readonly hedges: number
  readonly own: number
  readonly ownLead: number
  readonly unnamed: number
  readonly informants: number
  readonly figures: number
  readonly quotes: number
  readonly length: number
  /** Keys of its words: of the report, of its lead, of the sentences that show its own work. */
  readonly words: ReadonlySet<string>
  readonly lead: ReadonlySet<string>
  readonly ownWords: ReadonlySet<string>
  /** First words of the quotations beside signs of its own work. */
  readonly told: readonly string[]
}

// Beyond this many signs of one kind further ones say no more.
const MOST = 3
const LEAD_SENTENCES = 3
// Galleries, live pages and transcripts behind a report are not the report.
const REPORT_SENTENCES = 60
const LEAST_QUOTE = 4
// No count says more than that one has e times as much as the other.
const MOST_RATIO = 1

// Share of the words of its own work that independent articles seldom hold.
const TAKEN = 0.15

const few = (count: number) => Math.log1p(Math.min(MOST, count))
const ratio = (a: number, b: number) => Math.max(-MOST_RATIO, Math.min(MOST_RATIO, a - b))

export function bearingOf(profile: Profile): Bearing {
  const { scene } = profile
  const report = reportOf(scene)
  const inside = (span: Span) => span.start < report.end
  const own = profile.own.filter(({ strength, span }) => (strength === 'strong' || strength === 'weak') && inside(span))
  const strong = own.filter((sign) => sign.strength === 'strong')
  const lead = scene.lead + Math.max(LEAD_SENTENCES, Math.ceil(scene.sentences.length * 0.2))
  const quotations = scene.quotations.filter(inside)
  const hedges = [...scene.article.text.slice(0, report.end).matchAll(HEDGES)].filter(
    (match) => !insideSorted(scene.quotations, { start: match.index, end: match.index + match[0].length }),
  )
  const people = scene.annotation.attributions.filter(
    ({ sourceKind, name, source }) =>
      sourceKind !== 'outlet' && name !== '' && (source[0] === undefined || inside(source[0])),
  )
  return {
    hearsayTitle: Number(HEARSAY_TITLE.test(scene.article.title?.value ?? '')),
    hedges: few(hedges.length),
    own: few(strong.length),
    ownLead: few(strong.filter((sign) => sign.sentence < lead).length),
    unnamed: few(own.length - strong.length),
    informants: Math.log1p(new Set(people.map(({ name }) => words(name).at(-1)?.key ?? '')).size),
    figures: Math.log1p(scene.annotation.quantities.filter(inside).length),
    quotes: Math.log1p(quotations.length),
    length: Math.log(Math.max(1, scene.words.filter(inside).length)),
    words: new Set(scene.words.filter(inside).map((word) => word.key)),
    lead: keysIn(scene, leadSentences(scene)),
    ownWords: keysIn(
      scene,
      own.map((sign) => sign.sentence),
    ),
    told: quotations.flatMap((quote) => {
      const keys = words(scene.article.text, quote).map((word) => word.key)
      const near = own.some(({ sentence }) =>
        [0, 1].some((step) => {
          const home = scene.sentences[sentence + step]
          return home !== undefined && overlaps(home, quote)
        }),
      )
      return near && keys.length >= LEAST_QUOTE ? [keys.slice(0, 8).join(' ')] : []
    }),
  }
}

/** `days`: how much later the child came out than the parent; copies are the caller's business. */
export function directionOf(
  parent: Profile,
  child: Profile,
  bearing: (profile: Profile) => Bearing,
  likeness: Likeness,
  days: number,
): Direction {
  const p = bearing(parent)
  const c = bearing(child)
  const owes = (from: Profile, to: Profile) =>
    few(from.cited.filter((cited) => cited.key !== to.scene.outletKey && cited.key !== from.scene.outletKey).length)
  const held = (keys: ReadonlySet<string>, by: Profile) => likeness.shareOf(keys, by.scene.id)
  // Work of its own speaks for a parent as far as the other tells what came of it; else the two merely stand apart.
  const pTaken = Math.min(1, held(p.ownWords, child) / TAKEN)
  const cTaken = Math.min(1, held(c.ownWords, parent) / TAKEN)
  const spoken = (told: readonly string[], by: Profile) =>
    few(told.filter((quote) => by.scene.sequence.includes(` ${quote} `)).length)
  return {
    hearsayTitle: c.hearsayTitle - p.hearsayTitle,
    hedges: c.hedges - p.hedges,
    openCredits: owes(child, parent) - owes(parent, child),
    own: p.own * pTaken - c.own * cTaken,
    ownLead: p.ownLead * pTaken - c.ownLead * cTaken,
    unnamed: p.unnamed * pTaken - c.unnamed * cTaken,
    informants: ratio(p.informants, c.informants),
    figures: ratio(p.figures, c.figures),
    quotes: ratio(p.quotes, c.quotes),
    length: ratio(p.length, c.length),
    held: held(c.words, parent) - held(p.words, child),
    leadHeld: held(c.lead, parent) - held(p.lead, child),
    ownHeld: held(p.ownWords, child) - held(c.ownWords, parent),
    toldQuotes: spoken(p.told, child) - spoken(c.told, parent),
    early: placeOf(c.lead, parent.scene) - placeOf(p.lead, child.scene),
    days: Math.max(-1, Math.min(1, days)),
  }
}

function reportOf(scene: Scene): Span {
  const last = scene.sentences[Math.min(scene.sentences.length, scene.lead + REPORT_SENTENCES) - 1]
  return { start: 0, end: last?.end ?? scene.article.text.length }
}

const leadSentences = (scene: Scene) => Array.from({ length: LEAD_SENTENCES }, (_, i) => scene.lead + i)

function keysIn(scene: Scene, indices: readonly number[]): Set<string> {
  const spans = [...new Set(indices)].flatMap((index) => scene.sentences[index] ?? [])
  return new Set(
    scene.words
      .filter((word) => spans.some((span) => span.start <= word.start && word.end <= span.end))
      .map((word) => word.key),
  )
}

// Shorter words stand everywhere.
const LONG_WORD = 5

/** Where the words of the other's lead stand on average, 0 top … 1 end: in a retelling they are told first. */
function placeOf(lead: ReadonlySet<string>, scene: Scene): number {
  const places = scene.words.flatMap(({ key }, i) => (key.length >= LONG_WORD && lead.has(key) ? [i] : []))
  return places.length === 0 ? 0.5 : places.reduce((sum, i) => sum + i, 0) / places.length / scene.words.length
}
