import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, isDay, isoDay } from './calendar.ts'
import { publishedGiven } from './published.ts'
import { writtenDate, writtenDates } from './written-date.ts'

test.each([
  ['2024-11-20', '2024-11-20'],
  ['2024-11-20T23:30:00-05:00', '2024-11-20T23:30'],
  ['2024-11-20T00:10:00Z', '2024-11-20T00:10'],
  ['Wed, 20 Nov 2024 23:59:00 +0900', '2024-11-20T23:59'],
  ['20241120T101500', '2024-11-20'],
  ['Published November 20, 2024 at 6:05 p.m. ET', '2024-11-20T18:05'],
  ['Nov. 20th, 2024', '2024-11-20'],
  ['20th of November 2024', '2024-11-20'],
  ['20. November 2024, 12:30 Uhr', '2024-11-20T12:30'],
  ['20 de noviembre de 2024', '2024-11-20'],
  ['20 février 2024', '2024-02-20'],
  ['20 февраля 2024 г.', '2024-02-20'],
  ['2024年11月20日', '2024-11-20'],
  ['20.11.2024', '2024-11-20'],
  ['20/11/24', '2024-11-20'],
  ['11/20/2024', '2024-11-20'],
  ['12:15 am, 3 May 2021', '2021-05-03'],
])('%s', (written, value) => {
  expect(writtenDate(written)?.value).toBe(value)
})

test("3/4/2024 is read as the page's country writes it", () => {
  expect(writtenDate('3/4/2024', 'day-first')?.value).toBe('2024-04-03')
  expect(writtenDate('3/4/2024', 'month-first')?.value).toBe('2024-03-04')
  expect(writtenDate('3.4.2024', 'month-first')?.value).toBe('2024-04-03')
})

test.each(['31 February 2024', '2024-13-01', 'In 2024, 20 ferries sailed', '1/2/1789', 'call 555-2024-11', ''])(
  'no date: %s',
  (text) => expect(writtenDate(text)).toBeNull(),
)

test('all dates, by place, each once', () => {
  const text = 'First 2 May 2023, then May 3, 2023 and 2023-05-04.'
  expect(writtenDates(text).map((date) => [date.value, text.slice(date.start, date.end)])).toEqual([
    ['2023-05-02', '2 May 2023'],
    ['2023-05-03', 'May 3, 2023'],
    ['2023-05-04', '2023-05-04'],
  ])
})

test.each([
  ['2024-11', { value: '2024-11', precision: 'month', from: 'given' }],
  ['2024-11-20', { value: '2024-11-20', precision: 'day', from: 'given' }],
  ['2024-11-20T23:30:00-05:00', { value: '2024-11-20T23:30', precision: 'minute', from: 'given' }],
  ['2024-02-30', null],
  ['yesterday', null],
])('given: %s', (written, published) => expect(publishedGiven(written)).toEqual(published))

test('days are numbered one after another', () => {
  expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2)
  expect(dayNumber('2025-01-01') - dayNumber('2024-12-31')).toBe(1)
  expect(dayNumber('2100-03-01') - dayNumber('2100-02-28')).toBe(1)
})

test('what is written in ISO is read as that day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2099 }), fc.nat(12), fc.nat(31), (y, m, d) => {
      expect(writtenDate(`on ${isoDay(y, m, d)} it`)?.value ?? null).toBe(isDay(y, m, d) ? isoDay(y, m, d) : null)
    }),
  )
})
