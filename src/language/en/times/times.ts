/**
 * Finds English time expressions and says what they mean: TIMEX3 type and value (ISO-TimeML) and the interval
 * [lo, hi). A grammar over lexemes (pattern.ts) with rules in rules-*.ts; the longest reading at each place wins.
 * Clean-room: written from the TimeML guidelines and from the corpora's errors, not from other taggers' rules.
 */
import type { Time } from '../../../model/annotation.ts'
import type { Span } from '../../../model/span.ts'
import { parseIsoDay } from '../../calendar/day.ts'
import { intervalOf, isoInstant, parseInstant } from '../../calendar/interval.ts'
import { type Lexeme, lexemesOf } from '../quantities/lexemes.ts'
import { withNumerals } from '../quantities/numerals.ts'
import { DATELINE_REACH, DATELINE_SENTENCES, isDateline } from './dateline.ts'
import { type Grouped, grouped } from './grouped.ts'
import { type Found, joined } from './joined.ts'
import { isNarrative } from './narrative.ts'
import { pattern } from './pattern.ts'
import { CLOCK_RULES } from './rules-clock.ts'
import { DAY_RULES } from './rules-days.ts'
import { DEICTIC_RULES } from './rules-deictic.ts'
import { DISTANCE_RULES } from './rules-distance.ts'
import { LENGTH_RULES } from './rules-lengths.ts'
import { SEASON_RULES } from './rules-seasons.ts'
import { UNIT_RULES } from './rules-units.ts'
import { YEAR_RULES } from './rules-years.ts'
import { type Made, type Mention, type Rule, Scene } from './scene.ts'
import { widened } from './widened.ts'

export interface TimeAnchor {
  /** ISO date or date-time of publication, or null where it is not known: relative words then keep their X's. */
  readonly published: string | null
  /** ISO date the dateline gives, where it has one: the day the text was written on. */
  readonly datelineDay?: string | null
}

interface Compiled {
  readonly rule: Rule
  readonly regex: RegExp
}

interface Rules {
  /** Any of them: most places have none, and one test tells so. */
  readonly any: RegExp
  readonly each: readonly Compiled[]
}

/** Rules by the class character they can begin with, in their order: only those are tried at a lexeme. */
const RULES_BY_CLASS: ReadonlyMap<string, Rules> = (() => {
  const byClass = new Map<string, Compiled[]>()
  for (const rule of [
    ...DAY_RULES,
    ...YEAR_RULES,
    ...SEASON_RULES,
    ...CLOCK_RULES,
    ...DEICTIC_RULES,
    ...UNIT_RULES,
    ...DISTANCE_RULES,
    ...LENGTH_RULES,
  ]) {
    const { regex, first } = pattern(rule.pattern)
    for (const char of first) byClass.set(char, [...(byClass.get(char) ?? []), { rule, regex }])
  }
  return new Map(
    [...byClass].map(([char, each]): [string, Rules] => [
      char,
      { any: new RegExp(each.map(({ regex }) => regex.source).join('|'), 'y'), each },
    ]),
  )
})()

// A dateline's day counts when it is that of the publication or shortly before; else it was misread.
const DATELINE_DAYS = 7

function anchorDay(anchor: TimeAnchor): number | null {
  const published = anchor.published === null ? null : parseIsoDay(anchor.published)
  const dateline = anchor.datelineDay ? parseIsoDay(anchor.datelineDay) : null
  if (dateline === null) return published
  return published === null || (dateline <= published && published - dateline <= DATELINE_DAYS) ? dateline : published
}

/**
 * The time expressions of the sentences, by place, not overlapping. Synchronous and pure; O(length). `lo` and `hi` are
 * null where the text does not tell; both for lengths without an anchor, sets and references ("now", "recently").
 */
export function findTimes(
  article: { readonly id: string; readonly text: string },
  sentences: readonly Span[],
  anchor: TimeAnchor,
): Time[] {
  const read = sentences.map((sentence) => grouped(withNumerals(lexemesOf(article.text, sentence))))
  const known = anchorDay(anchor)
  const publication = anchor.datelineDay ? known : (writtenOn(read, known) ?? known)
  const narrative = isNarrative(read, publication)
  const times: Time[] = []
  let last = null as Mention | null
  let lastQuarter = null as number | null
  read.forEach(({ lexemes, classes }, place) => {
    if (last !== null) last = { ...last, end: -1 }
    const scene = new Scene(lexemes, classes, publication, narrative, last, lastQuarter)
    for (const found of joined(scan(scene), classes))
      if (!(place < DATELINE_SENTENCES && isDateline(found, lexemes) && parseIsoDay(found.made.value) === known))
        times.push(timeOf(article.id, found, lexemes))
    last = scene.last
    lastQuarter = scene.lastQuarter
  })
  return times
}

function scan(scene: Scene): Found[] {
  const { classes, lexemes } = scene
  const found: Found[] = []
  let at = 0
  while (at < classes.length) {
    const here = firstReading(scene, at)
    if (here === null) {
      at++
      continue
    }
    const wide = widened(scene, here, found.at(-1)?.to ?? 0)
    found.push(wide)
    mention(scene, wide)
    at = Math.max(at + 1, wide.to)
  }
  return lexemes.length === 0 ? [] : found
}

/**
 * The day of a dateline or date line among the first sentences, where it is that of the publication or some days before;
 * without a publication only that of a line that is nothing but a date. Null for none.
 */
function writtenOn(read: readonly Grouped[], publication: number | null): number | null {
  for (const { lexemes, classes } of read.slice(0, DATELINE_SENTENCES)) {
    const scene = new Scene(lexemes, classes, publication, false, null, null)
    for (let at = 0; at <= Math.min(lexemes.length - 1, publication === null ? 0 : DATELINE_REACH); at++) {
      const found = firstReading(scene, at)
      if (found === null || !isDateline(found, lexemes)) continue
      const day = parseIsoDay(found.made.value)
      if (day === null || (publication !== null && (day > publication || publication - day > DATELINE_DAYS))) continue
      if (publication !== null || found.to >= lexemes.length) return day
    }
  }
  return null
}

interface Match {
  readonly rule: Rule
  readonly to: number
}
const NO_MATCH: Match[] = []

/** The longest match at the lexeme that its rule accepts; of equal length the earlier rule. */
function firstReading(scene: Scene, at: number): Found | null {
  const rules = RULES_BY_CLASS.get(scene.classes.charAt(at))
  if (rules === undefined) return null
  rules.any.lastIndex = at
  if (!rules.any.test(scene.classes)) return null
  let matches: Match[] = NO_MATCH
  for (const { rule, regex } of rules.each) {
    regex.lastIndex = at
    // `test` moves lastIndex to the end of the match and, unlike `exec`, makes no array.
    if (!regex.test(scene.classes)) continue
    if (matches === NO_MATCH) matches = []
    matches.push({ rule, to: regex.lastIndex })
  }
  if (matches.length > 1) matches.sort((a, b) => b.to - a.to)
  for (const { rule, to } of matches) {
    scene.from = at
    scene.to = to
    scene.looked = false
    const made: Made | null = rule.make(scene)
    if (made === null) continue
    const leansOn = scene.looked && made.type !== 'SET' ? scene.last?.place : undefined
    return {
      from: at + (made.trimStart ?? 0),
      to: to - (made.trimEnd ?? 0),
      made,
      rule: rule.name,
      ...(leansOn !== undefined && { leansOn }),
    }
  }
  return null
}

/** Rules that count from the publication. */
const ASIDE = new Set(['ago', 'today', 'yesterday', 'tomorrow', 'tonight', 'current-unit'])
/** Rules whose date is only there to compare with: nothing later leans on it. */
const DERIVED = new Set(['ago', 'earlier-later', 'year-ago-quarter', 'unit-after'])

/** Remembers a calendar date for the words that lean on it. */
function mention(scene: Scene, found: Found): void {
  const { made } = found
  if (made.type === 'DURATION' || made.type === 'SET' || !/^(?:\d{4}|BC\d{4})/.test(made.value)) return
  const lo = intervalOf(made.type === 'TIME' ? made.value.slice(0, 10) : made.value).lo
  const instant = lo === null ? null : parseInstant(lo)
  if (instant === null) return
  const day = Math.floor(instant.minutes / 1440)
  // A narrative does not lean on what is counted from the publication, nor on what is still to come.
  const aside = scene.narrative && ((scene.publication !== null && day > scene.publication) || ASIDE.has(found.rule))
  if (!aside) {
    const start = scene.lexemes[found.from]?.start ?? 0
    const place = { start, end: scene.lexemes[found.to - 1]?.end ?? start }
    scene.last = { value: made.value, day, place, end: found.to, derived: DERIVED.has(found.rule) }
  }
  if (made.value.includes('-Q') && !DERIVED.has(found.rule) && day <= (scene.publication ?? day))
    scene.lastQuarter = day
}

function timeOf(article: string, found: Found, lexemes: readonly Lexeme[]): Time {
  const { made } = found
  const start = lexemes[found.from]?.start ?? 0
  const end = lexemes[found.to - 1]?.end ?? start
  const mod = made.mod ?? null
  const interval = made.days
    ? { lo: isoInstant(made.days[0] * 1440), hi: isoInstant(made.days[1] * 1440) }
    : made.type === 'DATE' || made.type === 'TIME'
      ? intervalOf(made.value + (made.zone ?? ''), mod)
      : { lo: null, hi: null }
  const rule = `en.time.${found.rule}${made.how === undefined ? '' : `.${made.how}`}`
  return {
    start,
    end,
    type: made.type,
    value: made.value,
    ...interval,
    mod,
    evidence: [
      { rule, value: null, spans: [{ article, start, end }] },
      ...(found.leansOn === undefined
        ? []
        : [{ rule: 'en.time.leans-on', value: null, spans: [{ article, ...found.leansOn }] }]),
    ],
  }
}
