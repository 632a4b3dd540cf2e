import { expect, test } from 'vitest'
import type { Time } from '../../model/annotation.ts'
import { compareTimes } from './compare.ts'
import { intervalOf } from './interval.ts'

function timeOf(value: string, type: Time['type'] = 'DATE', mod: string | null = null): Time {
  return { start: 0, end: 1, type, value, mod, ...intervalOf(value, mod), evidence: [] }
}

test.each([
  ['2022-06', '2022-06', 'equal'],
  ['2022-06-05', '2022-06', 'a-inside-b'],
  ['2022', '2022-Q3', 'b-inside-a'],
  ['2022-06', '2022-07', 'disjoint'],
  ['2022-W26', '2022-06', 'overlapping'],
  ['BC0146', '2022', 'disjoint'],
  ['2022-06-05T10:00', '2022-06-05', 'a-inside-b'],
  ['2022-06-05T10:00-05', '2022-06-05T15:00Z', 'equal'],
  ['2022-06-05T10:00', '2022-06-05T15:00Z', 'incomparable'],
  ['2022-06-05T10:00', '2022-06-09T15:00Z', 'disjoint'],
  ['PAST_REF', '2022', 'incomparable'],
  ['PRESENT_REF', 'PRESENT_REF', 'incomparable'],
  ['P1000D', 'P1000D', 'equal'],
  ['P999D', 'P1000D', 'disjoint'],
  ['XXXX-WXX-5', 'XXXX-WXX-5', 'equal'],
  ['XXXX-WXX-5', 'XXXX-WXX-1', 'disjoint'],
  ['XXXX-05-05', 'XXXX-05', 'a-inside-b'],
  ['XXXX-05-05', 'XXXX-WXX-5', 'incomparable'],
  ['XXXX-05-05', '2022-05-05', 'incomparable'],
] as const)('%s / %s: %s', (a, b, relation) => {
  expect(compareTimes(timeOf(a), timeOf(b))).toBe(relation)
  const mirror = relation === 'a-inside-b' ? 'b-inside-a' : relation === 'b-inside-a' ? 'a-inside-b' : relation
  expect(compareTimes(timeOf(b), timeOf(a))).toBe(mirror)
})

test.each([
  ['P2Y', 'P24M', 'equal'],
  ['P2Y', 'P3Y', 'disjoint'],
  ['P2D', 'PT48H', 'equal'],
  ['P1M', 'P30D', 'incomparable'],
  ['PXY', 'P2Y', 'incomparable'],
] as const)('lengths %s / %s: %s', (a, b, relation) => {
  expect(compareTimes(timeOf(a, 'DURATION'), timeOf(b, 'DURATION'))).toBe(relation)
})

test('an open side is endless', () => {
  expect(compareTimes(timeOf('2020', 'DATE', 'BEFORE'), timeOf('2019-05'))).toBe('b-inside-a')
  expect(compareTimes(timeOf('2020', 'DATE', 'BEFORE'), timeOf('2021'))).toBe('disjoint')
})
