/**
 * The English specifications of Microsoft's Recognizers-Text as typed quantities: a case passes when each expected
 * result is found with its exact span, value and unit and nothing else of its kind is found. Numbers are looked for in
 * the evidence (their own place within the quantity), units with money in the amount without its bounds, ranges in the
 * whole. Cases we refuse stand with their reasons in labels/recognizers-refused.json; they count in neither part of
 * `language.quantities.recognizers` and in the whole of `.of-all`.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { findQuantities } from '../../../src/language/en/quantities/quantities.ts'
import { findTimes } from '../../../src/language/en/times/times.ts'
import type { Quantity } from '../../../src/model/annotation.ts'
import type { Figures, Task } from '../task.ts'
import { RECOGNIZERS_UNITS } from './recognizers-units.ts'

interface SpecCase {
  readonly Input: string
  readonly Results: readonly {
    readonly Text: string
    readonly Start: number
    readonly End: number
    readonly Resolution?: { readonly value?: string | null; readonly unit?: string | null }
  }[]
}
interface Expected {
  readonly start: number
  readonly end: number
  readonly lo: number | null
  readonly hi: number | null
  readonly unit: string | null
}

const SPECS = 'data/temporal/recognizers-specs/specs.tar.gz'
const REFUSED = 'bench/quality/labels/recognizers-refused.json'
const MODELS: readonly (readonly [name: string, file: string])[] = [
  ['number', 'Number/English/NumberModel'],
  ['range', 'Number/English/NumberRangeModel'],
  ['percent', 'Number/English/PercentModel'],
  ['currency', 'NumberWithUnit/English/CurrencyModel'],
  ['dimension', 'NumberWithUnit/English/DimensionModel'],
  ['age', 'NumberWithUnit/English/AgeModel'],
  ['temperature', 'NumberWithUnit/English/TemperatureModel'],
]

/** The text of a file in a tar archive (ustar: 512-byte headers, name first, size in octal at 124). */
function fromTar(tar: Buffer, wanted: string): string {
  for (let at = 0; at + 512 <= tar.length; ) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '')
    const size = Number.parseInt(tar.toString('utf8', at + 124, at + 136), 8) || 0
    if (name.endsWith(wanted)) return tar.toString('utf8', at + 512, at + 512 + size)
    at += 512 + Math.ceil(size / 512) * 512
  }
  throw new Error(`${wanted} is not in the archive`)
}

const near = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b), 1e-9))

/** What the case expects; results without a number (a unit alone) are no quantities. */
function expectedOf(kind: string, spec: SpecCase): Expected[] {
  const found: Expected[] = []
  for (const result of spec.Results) {
    const written = result.Resolution?.value
    if (written === null || written === undefined || written === 'null') continue
    const place = { start: result.Start, end: result.End + 1 }
    if (kind === 'range') {
      const match = /^[[(](-?[\d.]*),(-?[\d.]*)[\])]$/.exec(written)
      const bound = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text))
      found.push({ ...place, lo: bound(match?.[1]), hi: bound(match?.[2]), unit: null })
      continue
    }
    const value = Number(written.replace('%', ''))
    const unit =
      kind === 'number'
        ? null
        : kind === 'percent'
          ? 'percent'
          : kind === 'dimension' && result.Resolution?.unit === 'Pound'
            ? 'lb'
            : (RECOGNIZERS_UNITS[result.Resolution?.unit ?? ''] ?? '?')
    const factor =
      kind === 'age' ? ({ Month: 1 / 12, Week: 7 / 365.25, Day: 1 / 365.25 }[result.Resolution?.unit ?? ''] ?? 1) : 1
    found.push({ ...place, lo: value * factor, hi: value * factor, unit: kind === 'age' ? 'age' : unit })
  }
  return found
}

/** Our finds of the kind, in the same shape. */
function foundOf(kind: string, quantities: readonly Quantity[]): Expected[] {
  const found: Expected[] = []
  for (const quantity of quantities) {
    const number = quantity.evidence[0]
    const place = number?.spans[0]
    if (number === undefined || place === undefined) continue
    const exact = quantity.lo !== null && quantity.lo === quantity.hi
    if (kind === 'range') {
      const plain = exact && !quantity.evidence.some((item) => /bound|range/.test(item.rule))
      const scale = quantity.unit === 'percent' && /fraction|ratio/.test(number.rule) ? 100 : 1
      const at = (value: number | null) => (value === null ? null : value / scale)
      if (!plain)
        found.push({ start: quantity.start, end: quantity.end, lo: at(quantity.lo), hi: at(quantity.hi), unit: null })
      continue
    }
    if (kind === 'number') {
      const counts = quantity.unit === null || /fraction|ratio/.test(number.rule)
      found.push({
        start: place.start,
        end: place.end,
        lo: number.value,
        hi: number.value,
        unit: counts ? null : 'measured',
      })
      continue
    }
    const measured = quantity.evidence.find((item) => item.rule.startsWith('en.quantity.unit.'))
    const core = measured?.spans[0]
    if (core === undefined || quantity.unit === null) continue
    const value = quantity.lo ?? quantity.hi
    found.push({ start: core.start, end: core.end, lo: value, hi: value, unit: quantity.unit })
  }
  return found
}

const KIND_OF_UNIT: Readonly<Record<string, (unit: string | null) => boolean>> = {
  number: (unit) => unit === null,
  range: () => true,
  percent: (unit) => unit === 'percent',
  currency: (unit) =>
    unit !== null &&
    (/^[A-Z]{3}$/.test(unit) || /^(cent|penny|franc|peso|krona|shilling|dinar|sen|satoshi)$/.test(unit)),
  age: (unit) => unit === 'age',
  temperature: (unit) => unit === 'celsius' || unit === 'fahrenheit' || unit === 'degree',
  dimension: (unit) =>
    unit !== null &&
    !/^[A-Z]{3}$/.test(unit) &&
    !/^(percent|percentage-point|basis-point|age|celsius|fahrenheit|cent|penny|franc|peso|second|minute|hour|day|week|month|year|decade|century|millisecond|quarter-year)$/.test(
      unit,
    ),
}

function passes(kind: string, spec: SpecCase): boolean {
  const article = { id: 'case', text: spec.Input }
  const sentences = [{ start: 0, end: spec.Input.length }]
  const times = findTimes(article, sentences, { published: '2024-01-15' })
  const ours = foundOf(kind, findQuantities(article, sentences, times))
  const expected = expectedOf(kind, spec)
  const same = (a: Expected, b: Expected) =>
    a.start === b.start &&
    a.end === b.end &&
    near(a.lo, b.lo) &&
    near(a.hi, b.hi) &&
    (kind === 'number' || kind === 'range' || a.unit === b.unit)
  if (!expected.every((one) => ours.some((found) => same(found, one)))) return false
  const fits = KIND_OF_UNIT[kind] ?? (() => true)
  return ours.every((found) => expected.some((one) => same(found, one)) || !fits(found.unit))
}

export const quantities: readonly Task[] = [
  {
    name: 'language.quantities',
    corpora: [SPECS],
    run: (context) => {
      const tar = gunzipSync(readFileSync(context.shared(SPECS)))
      const refused = JSON.parse(readFileSync(REFUSED, 'utf8')) as Record<string, string>
      const figures: Record<string, number> = {}
      let passed = 0
      let counted = 0
      let all = 0
      for (const [kind, file] of MODELS) {
        const cases = JSON.parse(fromTar(tar, `${file}.json`).replace(/^\uFEFF/, '')) as SpecCase[]
        let good = 0
        let here = 0
        cases.forEach((spec, i) => {
          const id = `${file.split('/').at(-1) ?? ''}:${i}`
          all++
          if (Object.hasOwn(refused, id)) return
          here++
          if (passes(kind, spec)) good++
          else if (process.env['STEMMA_SHOW'] !== undefined)
            context.log(`${id} ${JSON.stringify(spec.Input).slice(0, 160)}`)
        })
        figures[`language.quantities.recognizers.${kind}`] = good / here
        passed += good
        counted += here
      }
      context.log(`${passed} of ${counted} cases passed; ${all - counted} refused of ${all}`)
      const made: Figures = {
        'language.quantities.recognizers': passed / counted,
        'language.quantities.recognizers.of-all': passed / all,
        ...figures,
      }
      return Promise.resolve(made)
    },
  },
]
