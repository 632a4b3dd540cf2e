import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Quantity, Time } from '../../../model/annotation.ts'
import { findTimes } from '../times/times.ts'
import { findQuantities } from './quantities.ts'

function quantitiesOf(text: string): Quantity[] {
  const article = { id: 'a', text }
  const sentences = [{ start: 0, end: text.length }]
  return findQuantities(article, sentences, findTimes(article, sentences, { published: '2031-05-14' }))
}

type Row = readonly [
  sentence: string,
  quote: string,
  lo: number | null,
  hi: number | null,
  approximate: boolean,
  unit: string | null,
  of: string | null,
]
const YES = true
const NO = false

// Invented sentences. A row names one quantity of its sentence; the sentence may hold more.
const PHRASES: readonly Row[] = [
  ['More than 160 countries signed the Velden accord.', 'More than 160', 160, null, NO, null, 'countries'],
  ['Between 20 and 30 boats left Port Amry.', 'Between 20 and 30', 20, 30, NO, null, 'boats'],
  ['Repairs will take four hours to two weeks.', 'four hours to two weeks', 4, 336, NO, 'hour', null],
  ['Tens of thousands of people marched in Larkhaven.', 'Tens of thousands', 20000, 99999, YES, null, 'people'],
  ['The ferry cost $1.2bn to build.', '$1.2bn', 1.2e9, 1.2e9, NO, 'USD', null],
  ['The council set aside £3m for the pier.', '£3m', 3e6, 3e6, NO, 'GBP', null],
  ['The 160-plus delegates met at noon.', '160-plus', 160, null, NO, null, 'delegates'],
  ['One of two Norland officials described the call.', 'One of two', 1, 1, NO, null, 'officials'],
  ['About 1 in 10 voters stayed at home.', 'About 1 in 10', 10, 10, YES, 'percent', 'voters'],
  ['The lease runs for 12 to 18 months.', '12 to 18 months', 12, 18, NO, 'month', null],
  ['At least a dozen homes burned.', 'At least a dozen', 12, null, NO, null, 'homes'],
  ['A third of the crew fell ill.', 'A third', 100 / 3, 100 / 3, NO, 'percent', 'crew'],
  ['It rained for a few hours.', 'a few hours', 2, 9, YES, 'hour', null],
  ['Several witnesses saw the smoke.', 'Several', 3, 9, YES, null, 'witnesses'],
  ['Dozens of fishermen were missing.', 'Dozens', 24, 99, YES, null, 'fishermen'],
  ['Fewer than 100 passengers were aboard.', 'Fewer than 100', null, 100, NO, null, 'passengers'],
  ['Up to 40 percent of the reef has died.', 'Up to 40 percent', null, 40, NO, 'percent', null],
  ['Support rose by 3.5 percentage points.', '3.5 percentage points', 3.5, 3.5, NO, 'percentage-point', null],
  ['Rates were cut by 25 basis points.', '25 basis points', 25, 25, NO, 'basis-point', null],
  ['The mayor, Ada Quill, 52, resigned.', '52', 52, 52, NO, 'age', null],
  ['A 17-year-old sailor swam ashore.', '17-year-old', 17, 17, NO, 'age', null],
  ['She was aged 40 at the time.', 'aged 40', 40, 40, NO, 'age', null],
  ['The calf is three months old.', 'three months old', 0.25, 0.25, NO, 'age', null],
  ['The road is 25 kilometres long.', '25 kilometres', 25, 25, NO, 'km', null],
  ['They walked 12 miles to Ostrel.', '12 miles', 12, 12, NO, 'mile', null],
  ['Police seized 300kg of salt.', '300kg', 300, 300, NO, 'kg', null],
  ['It fell to minus 12 degrees Celsius.', 'minus 12 degrees Celsius', -12, -12, NO, 'celsius', null],
  ['The fire covered 4,000 acres.', '4,000 acres', 4000, 4000, NO, 'acre', null],
  ['Nearly 500 soldiers crossed the Tamber.', 'Nearly 500', 500, 500, YES, null, 'soldiers'],
  ['Some 2,500 islanders were moved.', 'Some 2,500', 2500, 2500, YES, null, 'islanders'],
  ['As many as 70 sheep drowned.', 'As many as 70', null, 70, NO, null, 'sheep'],
  ['No fewer than nine ministers left.', 'No fewer than nine', 9, null, NO, null, 'ministers'],
  ['The court heard from 30 or so neighbours.', '30 or so', 30, 30, YES, null, 'neighbours'],
  [
    'Two hundred and fifty thousand eggs were sold.',
    'Two hundred and fifty thousand',
    250000,
    250000,
    NO,
    null,
    'eggs',
  ],
  ['Half a million euros went missing.', 'Half a million euros', 500000, 500000, NO, 'EUR', null],
  ['The bridge is 2.5 to 3 metres wide.', '2.5 to 3 metres', 2.5, 3, NO, 'm', null],
  ['The town lost $1.2 to $1.5 billion.', '$1.2 to $1.5 billion', 1.2e9, 1.5e9, NO, 'USD', null],
  ['Turnout was 61.4%.', '61.4%', 61.4, 61.4, NO, 'percent', null],
  ['About two-thirds of the harvest failed.', 'About two-thirds', 200 / 3, 200 / 3, YES, 'percent', null],
  ['Half of the voters were undecided.', 'Half', 50, 50, NO, 'percent', 'voters'],
  ['The walk takes two hours and ten minutes.', 'two hours and ten minutes', 2 + 1 / 6, 2 + 1 / 6, NO, 'hour', null],
  ['He is 5 feet 11 inches tall.', '5 feet 11 inches', 5 + 11 / 12, 5 + 11 / 12, NO, 'foot', null],
  ['They bought 40 barrels of tar.', '40 barrels', 40, 40, NO, 'barrel', null],
  ['Winds reached 90 miles an hour.', '90 miles an hour', 90, 90, NO, 'mph', null],
  ['A few hundred people stood outside.', 'A few hundred', 200, 900, YES, null, 'people'],
  ['Hundreds of thousands of bees died.', 'Hundreds of thousands', 200000, 999999, YES, null, 'bees'],
  ['A couple of guards slept.', 'A couple', 2, 2, YES, null, 'guards'],
  ['A 62-member rescue team arrived.', '62', 62, 62, NO, null, 'member'],
  ['The firm owes C$40 million.', 'C$40 million', 4e7, 4e7, NO, 'CAD', null],
  ['The fine was 3,000 Swiss francs.', '3,000 Swiss francs', 3000, 3000, NO, 'CHF', null],
  ['Five or six men jumped into the lake.', 'Five or six', 5, 6, NO, null, 'men'],
  ['Well over 300 trees fell.', 'Well over 300', 300, null, NO, null, 'trees'],
  ['It sells for just under 20 euros.', 'just under 20 euros', null, 20, NO, 'EUR', null],
  ['Only three of the nine judges agreed.', 'three of the nine', 3, 3, NO, null, 'judges'],
  ['The hall holds 500 or more guests.', '500 or more', 500, null, NO, null, 'guests'],
  ['More than 100 and fewer than 300 letters came.', 'More than 100 and fewer than 300', 100, 300, NO, null, 'letters'],
  ['The trip lasted more than two weeks.', 'more than two weeks', 2, null, NO, 'week', null],
  ['She waited an hour and a half.', 'an hour and a half', 1.5, 1.5, NO, 'hour', null],
  ['They have three and a half million members.', 'three and a half million', 3.5e6, 3.5e6, NO, null, 'members'],
  ['Roughly 15-20 percent of seats are empty.', 'Roughly 15-20 percent', 15, 20, YES, 'percent', 'seats'],
  ['Between 20 and 30 million birds pass.', 'Between 20 and 30 million', 2e7, 3e7, NO, null, 'birds'],
  ['One-in-five adults can swim.', 'One-in-five', 20, 20, NO, 'percent', 'adults'],
  ['Guards are between the ages of 18 and 24.', '18 and 24', 18, 24, NO, 'age', null],
  ['Two brothers, ages 50 and 54, were held.', '54', 54, 54, NO, 'age', null],
  ['A 3,000-strong force marched.', '3,000', 3000, 3000, NO, null, 'force'],
  ['It was 30C in Velden.', '30C', 30, 30, NO, 'celsius', null],
  ['It held 90-plus percent of the salt.', '90-plus percent', 90, null, NO, 'percent', null],
  ['He paid 80,000 yen for the drum.', '80,000 yen', 80000, 80000, NO, 'JPY', null],
]

test.each(PHRASES)('%s', (sentence, quote, lo, hi, approximate, unit, of) => {
  const found = quantitiesOf(sentence).find((quantity) => sentence.slice(quantity.start, quantity.end) === quote)
  expect(found, JSON.stringify(quantitiesOf(sentence).map((q) => sentence.slice(q.start, q.end)))).toBeDefined()
  const near = (value: number | null) => (value === null ? null : Number(value.toPrecision(9)))
  expect({
    lo: near(found?.lo ?? null),
    hi: near(found?.hi ?? null),
    open: found?.open,
    approximate: found?.approximate,
    unit: found?.unit,
    of: found?.of,
  }).toEqual({
    lo: near(lo),
    hi: near(hi),
    open: lo === null ? 'lo' : hi === null ? 'hi' : 'none',
    approximate,
    unit,
    of,
  })
})

test.each([
  'The second man left on March 5, 2030.',
  'Norland beat Estrel 3-1 on Friday.',
  'Call 555-123-4567 or see www.example.com/page/12?x=30.',
  'Flight 212 landed at 10:35 a.m.',
  'The F-16 and the A330-200 stayed on the ground.',
  'In 1987 the 20th century was not over.',
  'This one is new, and no one knows the one you mean.',
  'It happened in the 1990s, at 8pm.',
  'Resolution 1701 passed; see page 12.',
  'Ring 0803 555 0101, 0703 555 0102 or 08035550103.',
  'The Gang of Eight met in year two; he dialled 911.',
  'In year one of the plan he pleaded guilty to count one of the charges.',
  'Hide Caption 4 of 37 Photos: the pier.',
  'There is a bad one in every family, and it is 100% not true.',
  'They agreed on a text, one devised in secret.',
  'She hopes to one day sail home.',
])('no quantity: %s', (sentence) => {
  expect(quantitiesOf(sentence).map((quantity) => sentence.slice(quantity.start, quantity.end))).toEqual([])
})

test('words that every object has are no units', () => {
  const found = quantitiesOf('It cost 5 USD constructor and 3 toString of __proto__.')
  expect(found.map((quantity) => [quantity.lo, quantity.unit])).toEqual([
    [5, 'USD'],
    [3, null],
  ])
})

test('each finding shows its number and its rules', () => {
  const text = 'More than $160 million was lost.'
  const evidence = quantitiesOf(text)[0]?.evidence ?? []
  expect(evidence.map((item) => [item.rule, text.slice(item.spans[0]?.start, item.spans[0]?.end)])).toEqual([
    ['en.quantity.numeral', '160 million'],
    ['en.quantity.unit.USD', '$160 million'],
    ['en.quantity.bound.more-than', 'More than $160 million'],
  ])
})

const PIECES = [
  '5',
  '1,000',
  '$',
  '£',
  'one',
  'half',
  'a',
  'of',
  'million',
  '-',
  ' ',
  'to',
  'more than',
  '%',
  'years',
  'old',
  '\ud83d',
  '\ude00',
  '½',
  'and',
  'in',
  '.',
  '1/2',
  'few',
  'dozens',
  'km',
  '(',
  ')',
  'EUR',
  'point',
  'minus',
]

test('odd text never throws; spans lie in order, hold whole characters, and bounds agree with open', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      let before = 0
      for (const quantity of quantitiesOf(text)) {
        expect(quantity.start).toBeGreaterThanOrEqual(before)
        expect(quantity.end).toBeGreaterThan(quantity.start)
        expect(cutsPair(text, quantity.start) || cutsPair(text, quantity.end)).toBe(false)
        expect(quantity.lo === null || Number.isFinite(quantity.lo)).toBe(true)
        expect(quantity.open).toBe(quantity.lo === null ? 'lo' : quantity.hi === null ? 'hi' : 'none')
        if (quantity.lo !== null && quantity.hi !== null) expect(quantity.lo).toBeLessThanOrEqual(quantity.hi)
        for (const item of quantity.evidence)
          for (const span of item.spans)
            expect(span.start >= 0 && span.end <= text.length && span.start < span.end).toBe(true)
        before = quantity.end
      }
    }),
    { numRuns: 400 },
  )
})

function cutsPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at - 1)
  const low = text.charCodeAt(at)
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff
}

test.each(['one ', '1-2-', 'half of a million and '])(
  'time grows with length: %s',
  (unit) => {
    // Time of the processor: on a busy machine the wall's clock says little.
    const milliseconds = (length: number, runs: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length))
      const sentences = [{ start: 0, end: text.length }]
      const none: Time[] = []
      const spent = Array.from({ length: runs }, () => {
        const before = process.cpuUsage()
        findQuantities({ id: 'a', text }, sentences, none)
        const { user, system } = process.cpuUsage(before)
        return (user + system) / 1000
      })
      return Math.min(...spent)
    }
    const small = Math.max(25, milliseconds(125_000, 3))
    // Eight times the text: linear is 8, quadratic 64.
    expect(milliseconds(1_000_000, 1) / small).toBeLessThan(35)
  },
  60_000,
)
