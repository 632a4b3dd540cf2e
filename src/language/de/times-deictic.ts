/** Times that lean on the publication: "heute Abend", "am Dienstagabend", "vor drei Wochen", "im vergangenen Jahr". */
import { civilOf, dayOf, isoDay, weekdayOf, weekOf } from '../calendar/day.ts'
import { DAYS_OFF, FUTURE, PARTS, PAST, PRESENT, REFERENCES, UNITS, WEEKDAYS } from './time-words-table.ts'
import { countOf, type Made, pad, type Rule, type TimeScene, weekdayNear } from './times-scene.ts'
import { isCapital, type Token } from './tokens.ts'

type Lean = 'past' | 'future' | null

function leanOf(word: string): Lean | 'present' {
  return PAST.test(word) ? 'past' : FUTURE.test(word) ? 'future' : PRESENT.test(word) ? 'present' : null
}

/** "Dienstagabend" → Tuesday and its part; "Dienstag" → Tuesday. */
function weekdayIn(token: Token | undefined): { readonly weekday: number; readonly part: string | null } | null {
  if (token === undefined || !isCapital(token)) return null
  const plain = WEEKDAYS[token.lower]
  if (plain !== undefined && Object.hasOwn(WEEKDAYS, token.lower)) return { weekday: plain, part: null }
  const joined =
    /^(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(morgen|früh|vormittag|mittag|nachmittag|abend|nacht)s?$/.exec(
      token.lower,
    )
  if (joined === null) return null
  return { weekday: WEEKDAYS[joined[1] ?? ''] ?? 1, part: PARTS[joined[2] ?? ''] ?? null }
}

function dayMade(from: number, to: number, day: number, part: string | null, rule: string): Made {
  return part === null
    ? { from, to, type: 'DATE', value: isoDay(day), rule, day }
    : { from, to, type: 'TIME', value: `${isoDay(day)}T${part}`, rule, day }
}

const isPart = (token: Token | undefined): string | null =>
  token !== undefined && Object.hasOwn(PARTS, token.lower) ? (PARTS[token.lower] ?? null) : null

/** "in der Nacht zu(m) Dienstag", "in der Nacht auf Dienstag": the night before it. */
const nightTo: Rule = (scene, at) => {
  const { tokens } = scene
  if (tokens[at]?.text !== 'Nacht' || !/^(?:zu|zum|auf|von)$/.test(tokens[at + 1]?.lower ?? '')) return null
  const place = tokens[at + 2]?.lower === 'den' || tokens[at + 2]?.lower === 'dem' ? at + 3 : at + 2
  const named = weekdayIn(tokens[place])
  const day = named === null ? null : weekdayNear(scene, named.weekday, null)
  if (named === null || day === null) return null
  return { ...dayMade(at, place + 1, tokens[at + 1]?.lower === 'von' ? day : day - 1, 'NI', 'night-to'), day }
}

const weekday: Rule = (scene, at) => {
  const { tokens } = scene
  const lean = leanOf(tokens[at]?.lower ?? '')
  const place = lean === null ? at : at + 1
  const named = weekdayIn(tokens[place])
  if (named === null) return null
  const early = named.part === null && isPart(tokens[place + 1]) !== null && tokens[place + 1]?.text !== 'Morgen'
  const part = named.part ?? (early ? isPart(tokens[place + 1]) : null)
  const to = early ? place + 2 : place + 1
  const day = weekdayNear(scene, named.weekday, lean === 'present' ? null : lean)
  if (day === null) {
    const value = `XXXX-WXX-${named.weekday}`
    return part === null
      ? { from: at, to, type: 'DATE', value, rule: 'weekday' }
      : { from: at, to, type: 'TIME', value: `${value}T${part}`, rule: 'weekday' }
  }
  return dayMade(at, to, day, part, 'weekday')
}

/** "heute", "gestern Abend", "morgen früh"; "am Morgen" is a part of the day. */
const today: Rule = ({ tokens, publication }, at) => {
  const token = tokens[at]
  if (token === undefined || !Object.hasOwn(DAYS_OFF, token.lower)) return null
  if (token.lower === 'morgen' && isCapital(token) && at > 0) return null
  const part = isPart(tokens[at + 1])
  const to = part === null ? at + 1 : at + 2
  if (publication === null) return null
  return dayMade(at, to, publication + (DAYS_OFF[token.lower] ?? 0), part, 'today')
}

/** "am Abend", "in der Nacht", "am frühen Morgen": of the day named last, else of publication. */
const partOfDay: Rule = ({ tokens, publication, lastDay }, at) => {
  const token = tokens[at]
  const part = isPart(token)
  if (
    token === undefined ||
    part === null ||
    !isCapital(token) ||
    !/^(?:Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht|Mitternacht)$/.test(token.text)
  )
    return null
  const before = tokens[at - 1]?.lower ?? ''
  const led = /^(?:am|der|zum|gegen|diesem|dem|frühen|späten|um|nach|vor)$/.test(before)
  if (!led || (before === 'der' && !/^(?:in|während)$/.test(tokens[at - 2]?.lower ?? ''))) return null
  const day = lastDay ?? publication
  return day === null
    ? null
    : { from: at, to: at + 1, type: 'TIME', value: `${isoDay(day)}T${part}`, rule: 'part-of-day' }
}

function unitValue(publication: number, unit: string, by: number): string | null {
  const { year, month } = civilOf(publication)
  if (unit === 'year') return String(year + by)
  if (unit === 'month') {
    const at = civilOf(dayOf(year, month + by, 1))
    return `${at.year}-${pad(at.month)}`
  }
  if (unit === 'quarter') {
    const at = civilOf(dayOf(year, month + 3 * by, 1))
    return `${at.year}-Q${Math.ceil(at.month / 3)}`
  }
  const week = weekOf(publication + 7 * by)
  const value = `${week.year}-W${pad(week.week)}`
  if (unit === 'week') return value
  return unit === 'weekend' ? `${value}-WE` : null
}

/** "vergangene Woche", "im nächsten Monat", "dieses Jahr", "am Wochenende", "im Vorjahr". */
const unit: Rule = ({ tokens, publication }, at) => {
  if (publication === null) return null
  const token = tokens[at]
  if (token?.text === 'Vorjahr' || token?.text === 'Vorjahres')
    return { from: at, to: at + 1, type: 'DATE', value: String(civilOf(publication).year - 1), rule: 'unit' }
  if (token?.text === 'Wochenende' && /^(?:am|dem|das)$/.test(tokens[at - 1]?.lower ?? '')) {
    // From Thursday on the coming one, before it the last one.
    const value = unitValue(publication, 'weekend', weekdayOf(publication) >= 5 ? 0 : -1)
    return value === null ? null : { from: at, to: at + 1, type: 'DATE', value, rule: 'unit' }
  }
  const lean = leanOf(token?.lower ?? '')
  const noun = tokens[at + 1]?.lower ?? ''
  const of = Object.hasOwn(UNITS, noun) ? UNITS[noun] : undefined
  if (
    lean === null ||
    of === undefined ||
    of === 'day' ||
    /(?:en|e)$/.test(noun) === false ||
    !isCapital(tokens[at + 1])
  ) {
    if (lean === null || of === undefined || of === 'day' || !isCapital(tokens[at + 1])) return null
  }
  // "die vergangenen Wochen", "die letzten Jahre": several of them.
  if (/^(?:wochen|monate|monaten|jahre|jahren)$/.test(noun)) return null
  const value = unitValue(publication, of ?? '', lean === 'past' ? -1 : lean === 'future' ? 1 : 0)
  return value === null ? null : { from: at, to: at + 2, type: 'DATE', value, rule: 'unit' }
}

/** "vor drei Wochen", "vor zwei Tagen", "vor einem Jahr": as exact as its unit. */
const ago: Rule = (scene: TimeScene, at) => {
  const { tokens, publication } = scene
  if (tokens[at]?.lower !== 'vor') return null
  const skip = /^(?:rund|etwa|knapp|fast|gut|mehr|über)$/.test(tokens[at + 1]?.lower ?? '')
    ? tokens[at + 2]?.lower === 'als'
      ? 2
      : 1
    : 0
  const count = countOf(tokens, at + 1 + skip)
  const noun = tokens[count?.to ?? at]?.lower ?? ''
  if (count === null) return null
  const of = /^(?:minuten?|stunden?)$/.test(noun) ? 'hour' : Object.hasOwn(UNITS, noun) ? UNITS[noun] : undefined
  if (of === undefined || of === 'weekend' || of === 'quarter') return null
  const to = count.to + 1
  if (count.count === null || of === 'hour' || publication === null || !Number.isInteger(count.count))
    return { from: at, to, type: 'DATE', value: 'PAST_REF', rule: 'ago' }
  if (of === 'day') {
    const day = publication - count.count
    return { from: at, to, type: 'DATE', value: isoDay(day), rule: 'ago', day }
  }
  const value = unitValue(publication, of, -count.count)
  return value === null ? null : { from: at, to, type: 'DATE', value, rule: 'ago' }
}

const PARTS_OF: Readonly<Record<string, string>> = { anfang: 'START', mitte: 'MID', ende: 'END' }

/** "Anfang des Monats", "Ende des Jahres", "Mitte vergangener Woche". */
const partOfUnit: Rule = ({ tokens, publication }, at) => {
  const mod = PARTS_OF[tokens[at]?.lower ?? '']
  const word = tokens[at + 1]?.lower ?? ''
  const noun = tokens[at + 2]?.lower ?? ''
  if (mod === undefined || publication === null || !Object.hasOwn(UNITS, noun)) return null
  const lean = word === 'des' || word === 'der' ? 'present' : leanOf(word)
  const value =
    lean === null ? null : unitValue(publication, UNITS[noun] ?? '', lean === 'past' ? -1 : lean === 'future' ? 1 : 0)
  return value === null ? null : { from: at, to: at + 3, type: 'DATE', value, mod, rule: 'part-of-unit' }
}

/** "derzeit", "kürzlich". */
const reference: Rule = ({ tokens }, at) => {
  const token = tokens[at]
  if (token === undefined || !Object.hasOwn(REFERENCES, token.lower)) return null
  return { from: at, to: at + 1, type: 'DATE', value: REFERENCES[token.lower] ?? 'PRESENT_REF', rule: 'reference' }
}

export const deicticRules: readonly Rule[] = [nightTo, weekday, today, partOfDay, ago, partOfUnit, unit, reference]
