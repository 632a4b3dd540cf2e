/** Dates by the calendar: "3. Oktober 2024", "03.10.2024", "Anfang Juni", "Oktober 2023", "2019", "die 1990er Jahre". */
import { civilOf, dayOf, isDate } from '../calendar/day.ts'
import { MONTHS, ORDINALS, PARTS, SEASONS } from './time-words-table.ts'
import { dayAt, type Made, nearYear, pad, type Rule, type TimeScene, yearAt } from './times-scene.ts'
import { isCapital, type Token } from './tokens.ts'

const monthAt = (tokens: readonly Token[], at: number): number | null => {
  const token = tokens[at]
  return token !== undefined && isCapital(token) && Object.hasOwn(MONTHS, token.lower)
    ? (MONTHS[token.lower] ?? null)
    : null
}

/** Past the point of "Okt." too. */
const afterMonth = (tokens: readonly Token[], at: number): number =>
  /^(?:jan|feb|apr|aug|sept|sep|okt|nov|dez)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.text === '.'
    ? at + 2
    : at + 1

function dateMade(
  scene: TimeScene,
  from: number,
  to: number,
  year: number | null,
  month: number,
  day: number,
  rule: string,
): Made | null {
  const known = year ?? (scene.publication === null ? null : nearYear(scene.publication, month, day))
  if (known === null) return { from, to, type: 'DATE', value: `XXXX-${pad(month)}-${pad(day)}`, rule }
  if (!isDate(known, month, day)) return null
  const value = `${known}-${pad(month)}-${pad(day)}`
  const number = dayOf(known, month, day)
  const part = PARTS[scene.tokens[to]?.lower ?? '']
  // "am 3. Oktober abends"
  if (
    part !== undefined &&
    scene.tokens[to]?.text === scene.tokens[to]?.lower &&
    Object.hasOwn(PARTS, scene.tokens[to]?.lower ?? '')
  )
    return { from, to: to + 1, type: 'TIME', value: `${value}T${part}`, rule, day: number }
  return { from, to, type: 'DATE', value, rule, day: number }
}

/** "3. Oktober 2024", "3. Oktober"; of "3. und 4. Mai" the first takes the month of the second. */
const dayMonth: Rule = (scene, at) => {
  const { tokens } = scene
  const first = dayAt(tokens, at)
  if (first === null) return null
  let monthPlace = first.to
  let to = first.to
  if (/^(?:und|oder|bis|–|-)$/.test(tokens[first.to]?.lower ?? '')) {
    const second =
      dayAt(tokens, first.to + 1) ?? (tokens[first.to + 1]?.lower === 'zum' ? dayAt(tokens, first.to + 2) : null)
    if (second === null || monthAt(tokens, second.to) === null) return null
    monthPlace = second.to
  }
  const month = monthAt(tokens, monthPlace)
  if (month === null) return null
  const yearPlace = afterMonth(tokens, monthPlace)
  const year = yearAt(tokens, yearPlace)
  if (monthPlace === first.to) to = year === null ? yearPlace : yearPlace + 1
  return dateMade(scene, at, to, year, month, first.day, 'day-month')
}

/** "03.10.2024", "3.10.", "2024-10-03". */
const figures: Rule = (scene, at) => {
  const { tokens } = scene
  const token = tokens[at]
  if (token === undefined || token.kind !== 'number') return null
  const full = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(token.text)
  if (full !== null) {
    const year = Number(full[3]) + (full[3]?.length === 2 ? 2000 : 0)
    return dateMade(scene, at, at + 1, year, Number(full[2]), Number(full[1]), 'figures')
  }
  const short = /^(\d{1,2})\.(\d{1,2})$/.exec(token.text)
  if (
    short !== null &&
    tokens[at + 1]?.text === '.' &&
    tokens[at + 1]?.start === token.end &&
    Number(short[2]) <= 12 &&
    Number(short[1]) <= 31
  )
    return dateMade(scene, at, at + 2, null, Number(short[2]), Number(short[1]), 'figures')
  if (
    /^\d{4}$/.test(token.text) &&
    tokens[at + 1]?.text === '-' &&
    tokens[at + 3]?.text === '-' &&
    tokens[at + 1]?.start === token.end
  ) {
    const [month, day] = [Number(tokens[at + 2]?.text), Number(tokens[at + 4]?.text)]
    return isDate(Number(token.text), month, day)
      ? dateMade(scene, at, at + 5, Number(token.text), month, day, 'iso')
      : null
  }
  return null
}

const MODS: Readonly<Record<string, string>> = { anfang: 'START', mitte: 'MID', ende: 'END' }

/** "Anfang Oktober", "Mitte Juni 2023", "Ende 2022", "im Oktober 2024", "Oktober". */
const monthOrYear: Rule = (scene, at) => {
  const { tokens, publication } = scene
  const token = tokens[at]
  if (token === undefined) return null
  const mod = isCapital(token) && Object.hasOwn(MODS, token.lower) ? MODS[token.lower] : undefined
  const place = mod === undefined ? at : at + 1
  const month = monthAt(tokens, place)
  const more = mod === undefined ? {} : { mod }
  if (month !== null) {
    const behind = afterMonth(tokens, place)
    const skip =
      /^(?:vergangene|letzte|dieses|nächsten|kommenden|vorigen)/.test(tokens[behind]?.lower ?? '') &&
      /^jahres$/.test(tokens[behind + 1]?.lower ?? '')
    const year = yearAt(tokens, behind)
    // "Mai" and "August" are names too: alone they need "im", "seit" or the like before them.
    const led =
      /^(?:im|seit|bis|ab|vom|zum|in|anfang|mitte|ende|des|diesen|letzten|vergangenen|kommenden|nächsten|den|und|oder|–)$/.test(
        tokens[place - 1]?.lower ?? '',
      )
    if (year === null && mod === undefined && !led) return null
    if (skip && publication !== null) {
      const shift = /^(?:vergangene|letzte|vorigen)/.test(tokens[behind]?.lower ?? '')
        ? -1
        : /^dieses/.test(tokens[behind]?.lower ?? '')
          ? 0
          : 1
      return {
        from: at,
        to: behind + 2,
        type: 'DATE',
        value: `${civilOf(publication).year + shift}-${pad(month)}`,
        rule: 'month',
        ...more,
      }
    }
    const known = year ?? (publication === null ? null : nearYear(publication, month, 15))
    return {
      from: at,
      to: year === null ? behind : behind + 1,
      type: 'DATE',
      value: `${known ?? 'XXXX'}-${pad(month)}`,
      rule: 'month',
      ...more,
    }
  }
  const year = mod === undefined ? null : yearAt(tokens, place)
  if (year !== null) return { from: at, to: place + 1, type: 'DATE', value: String(year), rule: 'year', ...more }
  return null
}

/** "im Sommer 2020", "im Herbst", "Wintersemester" not. */
const season: Rule = ({ tokens, publication }, at) => {
  const token = tokens[at]
  if (token === undefined || !isCapital(token) || !Object.hasOwn(SEASONS, token.lower)) return null
  const code = SEASONS[token.lower] ?? ''
  const year = yearAt(tokens, at + 1)
  if (year !== null) return { from: at, to: at + 2, type: 'DATE', value: `${year}-${code}`, rule: 'season' }
  const before = tokens[at - 1]?.lower ?? ''
  if (
    publication === null ||
    !/^(?:im|seit|vergangenen|letzten|vorigen|diesen|diesem|nächsten|kommenden|bis|ab|zum|den)$/.test(before)
  )
    return null
  const now = civilOf(publication)
  const starts = { SP: 3, SU: 6, FA: 9, WI: 12 }[code] ?? 1
  const lean = /^(?:vergangenen|letzten|vorigen)$/.test(before) ? -1 : /^(?:nächsten|kommenden)$/.test(before) ? 1 : 0
  // The season whose middle lies nearest; "letzten" never one that is not over.
  const middle = (one: number) => dayOf(one, starts + 1, 15)
  let best = now.year
  for (const one of [now.year - 1, now.year + 1])
    if (Math.abs(middle(one) - publication) < Math.abs(middle(best) - publication)) best = one
  if (lean < 0 && dayOf(best, starts + 3, 1) > publication) best--
  if (lean > 0 && dayOf(best, starts, 1) < publication) best++
  return { from: at, to: at + 1, type: 'DATE', value: `${best}-${code}`, rule: 'season' }
}

/** "2019", "im Jahr 2019"; no year where a noun behind it is counted. */
const year: Rule = ({ tokens }, at) => {
  const value = yearAt(tokens, at)
  if (value === null) return null
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (after !== undefined && (after.kind === 'mark' ? /^[%€$°]$/.test(after.text) : after.kind === 'number'))
    return null
  const led =
    /^(?:jahr|jahre|jahren|jahres|seit|bis|ab|von|in|zwischen|und|um|vor|nach|anno|sommer|winter|herbst|frühjahr|schon|bereits|erst|noch)$/.test(
      before?.lower ?? '',
    )
  if (before !== undefined && before.end === tokens[at]?.start && /^[-/–.:#]$/.test(before.text)) return null
  if (!led && isCapital(after) && !/^(?:Uhr)$/.test(after?.text ?? '')) return null
  if (before !== undefined && /^(?:rund|etwa|mehr|als|fast|knapp|nummer|nr)$/.test(before.lower) && !led) return null
  return { from: at, to: at + 1, type: 'DATE', value: String(value), rule: 'year' }
}

/** "die 1990er Jahre", "in den 90er Jahren", "den Neunzigerjahren" not. */
const decade: Rule = ({ tokens }, at) => {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined || next === undefined || next.start !== token.end || !/^(?:\d{2}|\d{4})$/.test(token.text))
    return null
  const joined = /^er-jahren?$/.test(next.lower)
  if (!joined && !(next.lower === 'er' && /^jahren?$/.test(tokens[at + 2]?.lower ?? ''))) return null
  const value =
    token.text.length === 4 ? token.text.slice(0, 3) : `${Number(token.text) <= 20 ? 20 : 19}${token.text.slice(0, 1)}`
  return { from: at, to: joined ? at + 2 : at + 3, type: 'DATE', value, rule: 'decade' }
}

/** "19. Jahrhundert", "drittes Quartal 2023". */
const century: Rule = (scene, at) => {
  const { tokens, publication } = scene
  const ordinal = dayAt(tokens, at)
  const word = tokens[at]?.lower ?? ''
  const number = ordinal?.day ?? (Object.hasOwn(ORDINALS, word) ? ORDINALS[word] : undefined)
  const noun = ordinal?.to ?? at + 1
  if (number === undefined) return null
  if (ordinal !== null && /^jahrhunderts?$/.test(tokens[noun]?.lower ?? ''))
    return { from: at, to: noun + 1, type: 'DATE', value: pad(number - 1), rule: 'century' }
  const part = PARTS_OF_YEAR.find(({ noun: named }) => named.test(tokens[noun]?.lower ?? ''))
  if (part === undefined || number > part.most) return null
  const named = yearAt(tokens, noun + 1)
  const known = named ?? (publication === null ? null : civilOf(publication).year)
  return known === null
    ? null
    : {
        from: at,
        to: named === null ? noun + 1 : noun + 2,
        type: 'DATE',
        value: `${known}-${part.letter}${number}`,
        rule: part.rule,
      }
}

const PARTS_OF_YEAR = [
  { noun: /^(?:quartal|quartals|vierteljahr)$/, most: 4, letter: 'Q', rule: 'quarter' },
  { noun: /^halbjahre?s?$/, most: 2, letter: 'H', rule: 'half-year' },
] as const

export const calendarRules: readonly Rule[] = [dayMonth, figures, century, decade, monthOrYear, season, year]
