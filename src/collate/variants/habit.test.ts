import { expect, test } from 'vitest'
import { HABITS, mannerOf, sharesOf } from './habit.ts'
import { SALIENCE } from './salience-weights.ts'

const { gate } = SALIENCE

test('long reports near in wording are read by one habit, short ones in own words by the other', () => {
  expect(sharesOf({ close: 0.4, length: Math.log(4000) }, gate).long).toBeGreaterThan(0.8)
  expect(sharesOf({ close: 0.25, length: Math.log(1300) }, gate).short).toBeGreaterThan(0.8)
})

test.each([0, 0.1, 0.3, 0.6, 1])('the shares make one, and long grows with closeness %f', (close) => {
  const shares = sharesOf({ close, length: Math.log(2000) }, gate)
  expect(HABITS.reduce((sum, habit) => sum + shares[habit], 0)).toBeCloseTo(1)
  expect(sharesOf({ close: close + 0.1, length: Math.log(2000) }, gate).long).toBeGreaterThan(shares.long)
})

test('bare sentences are read by both alike, and a story without texts is no error', () => {
  expect(sharesOf(null, gate)).toEqual({ long: 0.5, short: 0.5 })
  const none = sharesOf(mannerOf(0.3, []), gate)
  expect(none.long).toBeGreaterThan(0)
  expect(none.short).toBeGreaterThan(0.5)
})
