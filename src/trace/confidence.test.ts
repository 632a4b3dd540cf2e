import { expect, test } from 'vitest'
import { confidenceOf, EDGE_GROUNDS } from './confidence.ts'

test('sureness lies between 0 and 1 and never falls with likeness', () => {
  for (const grounds of EDGE_GROUNDS) {
    const said = [0, 0.15, 0.3, 0.6, 1].map((kin) => confidenceOf(grounds, kin))
    for (const [i, value] of said.entries()) {
      expect(value).toBeGreaterThan(0)
      expect(value).toBeLessThan(1)
      expect(value).toBeGreaterThanOrEqual(said[i - 1] ?? 0)
    }
  }
})

test('a credit that names an article at hand is surer than likeness, and likeness than what is only near a family', () => {
  expect(confidenceOf('credit-whole')).toBeGreaterThan(confidenceOf('likeness', 0.3))
  expect(confidenceOf('likeness', 0.3)).toBeGreaterThan(confidenceOf('remote', 0.3))
})
