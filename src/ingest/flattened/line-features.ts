/**
 * One row of numbers for each paragraph of a plain text: what the text model judges by when nothing but lines is left
 * of a page. Words, layout, and the lines around. The order of columns is part of the weights.
 */
import type { Span } from '../../model/span.ts'
import { SHAPE_NAMES, type TextSigns, textSigns, WORDING_NAMES } from '../text-signs.ts'

export interface LineFeatures {
  readonly columns: number
  readonly rows: number
  readonly values: Float32Array
}

const OWN = [
  'words',
  'chars',
  ...SHAPE_NAMES,
  'dates',
  'bullet',
  'twins',
  'allCaps',
  'gapBefore',
  'gapAfter',
  'gapsOnPage',
  'titleShare',
  'address',
] as const
const PLACE = [
  'index',
  'goodBefore',
  'goodAfter',
  'rows',
  'goodTotal',
  'goodShare',
  'window2',
  'window5',
  'window12',
  'shortRun',
  'longBefore',
  'longAfter',
  'headingWording',
  'headingAgo',
  'fromFirstLong',
  'toLastLong',
  'fromTitle',
] as const
const NEAR = [-4, -3, -2, -1, 1, 2, 3, 4]
const NEAR_COLUMNS = ['words', 'ending', 'functionWords', 'wording', 'bullet', 'capitalised'] as const

export const LINE_COLUMN_NAMES: readonly string[] = [
  ...OWN,
  ...WORDING_NAMES.map((name) => `says.${name}`),
  ...PLACE,
  ...NEAR.flatMap((at) => NEAR_COLUMNS.map((name) => `near${at}.${name}`)),
]
const COLUMNS = LINE_COLUMN_NAMES.length

const BULLET = /^(?:[-*•+–▪◦·»›>]|\d{1,2}[.)])\s/
const WORDS = /[\p{L}\p{N}]+/gu
const log = (n: number) => Math.log2(1 + Math.max(0, n))

/** Characters of a line that reads like sentences; the flattened sister of `goodChars` on pages. */
export function goodLine(signs: TextSigns): number {
  if (signs.words < 8 || (signs.sentenceEnds === 0 && signs.commas === 0)) return 0
  return signs.functionWords > 0.12 || signs.words > 25 ? signs.chars : 0
}

export function lineFeatures(text: string, lines: readonly Span[]): LineFeatures {
  const rows = lines.length
  const values = new Float32Array(rows * COLUMNS)
  const own = lines.map((line) => text.slice(line.start, line.end))
  const bullets = own.map((line) => BULLET.test(line))
  const plain = own.map((line, i) => (bullets[i] === true ? line.replace(BULLET, '') : line))
  const signs = plain.map((line) => textSigns(line))
  const good = signs.map(goodLine)
  const twins = new Map<string, number>()
  for (const line of plain) twins.set(line, (twins.get(line) ?? 0) + 1)
  const gaps = lines.map((line, i) => {
    const before = lines[i - 1]
    return before === undefined ? 3 : Math.min(3, lineEnds(text, before.end, line.start))
  })
  const gapsOnPage = rows < 2 ? 0 : gaps.slice(1).filter((gap) => gap >= 2).length / (rows - 1)
  const total = Math.max(
    1,
    good.reduce((a, b) => a + b, 0),
  )
  const titleAt = titleLine(signs, good)
  const titleWords = new Set(titleAt < 0 ? [] : (plain[titleAt]?.toLowerCase().match(WORDS) ?? []))
  let firstLong = rows
  let lastLong = -1
  for (let i = 0; i < rows; i++)
    if ((good[i] ?? 0) > 120) {
      firstLong = Math.min(firstLong, i)
      lastLong = i
    }
  let before = 0
  let heading = -1
  let shortRun = 0
  let sinceLong = 50
  for (let i = 0; i < rows; i++) {
    const sign = signs[i]
    if (sign === undefined) continue
    let c = i * COLUMNS
    const put = (value: number) => {
      values[c++] = value
    }
    put(log(sign.words))
    put(log(sign.chars))
    for (const name of SHAPE_NAMES) put(sign[name])
    put(sign.dates)
    put(bullets[i] === true ? 1 : 0)
    put(twins.get(plain[i] ?? '') ?? 1)
    put(sign.upper > 0.5 ? 1 : 0)
    put(gaps[i] ?? 3)
    put(gaps[i + 1] ?? 3)
    put(gapsOnPage)
    put(shareIn(plain[i] ?? '', titleWords))
    put(/https?:\/\/|www\.|@\w/.test(plain[i] ?? '') ? 1 : 0)
    for (let k = 0; k < WORDING_NAMES.length; k++) put(sign.wording & (1 << k) ? 1 : 0)
    put(i / rows)
    put(before / total)
    before += good[i] ?? 0
    put((total - before) / total)
    put(log(rows))
    put(log(total))
    put(total / Math.max(text.length, 1))
    put(log(around(good, i, 2)))
    put(log(around(good, i, 5)))
    put(log(around(good, i, 12)))
    shortRun = sign.words < 8 ? shortRun + 1 : 0
    put(Math.min(shortRun, 30))
    put(Math.min(sinceLong, 50))
    sinceLong = (good[i] ?? 0) > 120 ? 0 : sinceLong + 1
    put(untilLong(good, i))
    put(heading < 0 || (signs[heading]?.wording ?? 0) === 0 ? 0 : 1)
    put(heading < 0 ? 40 : Math.min(40, i - heading))
    if (sign.words <= 10 && sign.ending !== 1 && sign.words > 0) heading = i
    put(Math.max(-30, Math.min(60, i - firstLong)))
    put(Math.max(-30, Math.min(60, lastLong - i)))
    put(titleAt < 0 ? -40 : Math.max(-30, Math.min(60, i - titleAt)))
    for (const step of NEAR) {
      const its = signs[i + step]
      put(its === undefined ? -1 : log(its.words))
      put(its?.ending ?? -1)
      put(its?.functionWords ?? -1)
      put(its === undefined ? -1 : its.wording === 0 ? 0 : 1)
      put(its === undefined ? -1 : bullets[i + step] === true ? 1 : 0)
      put(its?.capitalised ?? -1)
    }
  }
  return { columns: COLUMNS, rows, values }
}

/** The line most like a headline: the last one of 4 to 25 words without a full stop before the first long paragraph. */
function titleLine(signs: readonly TextSigns[], good: readonly number[]): number {
  let found = -1
  for (const [i, sign] of signs.entries()) {
    if ((good[i] ?? 0) > 200) break
    if (sign.words >= 4 && sign.words <= 25 && sign.ending !== 1 && (found < 0 || i - found < 12)) found = i
  }
  return found
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to && count < 3; at++) if (text.charCodeAt(at) === 10) count++
  return count
}

function around(good: readonly number[], i: number, reach: number): number {
  let sum = 0
  for (let k = i - reach; k <= i + reach; k++) if (k !== i) sum += good[k] ?? 0
  return sum
}

function untilLong(good: readonly number[], i: number): number {
  for (let k = 1; k <= 50; k++) {
    const next = good[i + k]
    if (next === undefined) return 50
    if (next > 120) return k
  }
  return 50
}

function shareIn(line: string, set: ReadonlySet<string>): number {
  if (set.size === 0) return 0
  const words = line.slice(0, 300).toLowerCase().match(WORDS)
  if (words === null) return 0
  let shared = 0
  for (const word of words) if (set.has(word)) shared++
  return shared / words.length
}
