import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilOf, dayOf, daysInMonth, isoDay, mondayOf, parseIsoDay, weekdayOf, weekOf } from './day.ts'

test('day numbers and dates lead to each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (day) => {
      const { year, month, day: inMonth } = civilOf(day)
      expect(dayOf(year, month, inMonth)).toBe(day)
      expect(inMonth).toBeLessThanOrEqual(daysInMonth(year, month))
      expect(weekdayOf(day + 1)).toBe((weekdayOf(day) % 7) + 1)
    }),
  )
})

test('agrees with the ISO calendar of the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      expect(isoDay(day).slice(-10)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10).slice(-10))
    }),
  )
})

test('a week begins on its Monday', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500_000, max: 500_000 }), (day) => {
      const { year, week } = weekOf(day)
      const monday = mondayOf(year, week)
      expect(weekdayOf(monday)).toBe(1)
      expect(day - monday).toBeGreaterThanOrEqual(0)
      expect(day - monday).toBeLessThan(7)
    }),
  )
})

test.each([
  ['2024-02-29', 19782],
  ['1970-01-01', 0],
  ['2023-02-29', null],
  ['2024-13-01', null],
  ['soon', null],
])('reads %s', (iso, day) => {
  expect(parseIsoDay(iso)).toBe(day)
})
