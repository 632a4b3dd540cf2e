import { expect, test } from 'vitest'
import type { Quantity } from '../../../model/annotation.ts'
import { findTimes } from '../times/times.ts'
import { compareQuantities, quantityComparison } from './compare.ts'
import { findQuantities } from './quantities.ts'

function quantityOf(text: string): Quantity {
  const article = { id: 'a', text }
  const sentences = [{ start: 0, end: text.length }]
  const found = findQuantities(article, sentences, findTimes(article, sentences, { published: '2031-05-14' }))
  if (found[0] === undefined) throw new Error(`no quantity in: ${text}`)
  return found[0]
}

const MIRROR = { 'a-more-precise': 'b-more-precise', 'b-more-precise': 'a-more-precise' } as const

test.each([
  ['more than 160 goats', '164 goats', 'b-more-precise'],
  ['fewer than 100 goats', '164 goats', 'disjoint'],
  ['four hours', 'a few hours', 'a-more-precise'],
  ['two hours', '120 minutes', 'equal'],
  ['5 miles', '8 km', 'equal'],
  ['10 pounds of flour', '4.5 kg', 'equal'],
  ['$5 million', '£5 million', 'incomparable'],
  ['$1.2bn', '$1,200,000,000', 'equal'],
  ['between 20 and 30 goats', '25 goats', 'b-more-precise'],
  ['between 20 and 30 goats', '25 to 40 goats', 'overlapping'],
  ['about 160 goats', '164 goats', 'b-more-precise'],
  ['about 160 goats', '160 goats', 'b-more-precise'],
  ['about 160 goats', '300 goats', 'disjoint'],
  ['dozens of goats', '40 goats', 'b-more-precise'],
  ['dozens of goats', '400 goats', 'disjoint'],
  ['12 percent', '12 goats', 'incomparable'],
  ['half of the goats', '50 percent of the goats', 'equal'],
  ['a third of the goats', '40 percent', 'disjoint'],
  ['10 degrees Celsius', '50 degrees Fahrenheit', 'equal'],
  ['three days', '72 hours', 'equal'],
  ['a week', '10 days', 'disjoint'],
  ['at least 10 goats', 'at most 5 goats', 'disjoint'],
  ['at least 10 goats', 'more than 20 goats', 'b-more-precise'],
] as const)('%s / %s: %s', (a, b, relation) => {
  expect(compareQuantities(quantityOf(a), quantityOf(b))).toBe(relation)
  const mirrored = relation in MIRROR ? MIRROR[relation as keyof typeof MIRROR] : relation
  expect(compareQuantities(quantityOf(b), quantityOf(a))).toBe(mirrored)
})

test.each([
  ['more than 160 goats', '164 goats', '160 or more holds 164'],
  ['164 goats', 'more than 160 goats', '160 or more holds 164'],
  ['fewer than 100 goats', '164 goats', '100 or less has nothing in common with 164'],
  ['two hours', '120 minutes', '2 hour is, within the rounding of a conversion (3 %), the same as 120 minute (2 hour)'],
  ['about 160 goats', '160 goats', 'about 160 is a guess at 160'],
  ['between 20 and 30 goats', '25 to 40 goats', '20 to 30 shares a part with 25 to 40'],
  ['12 percent', '12 goats', 'percent and a count measure different things'],
])('%s / %s: %s', (a, b, reason) => {
  expect(quantityComparison(quantityOf(a), quantityOf(b)).reason).toBe(reason)
})
