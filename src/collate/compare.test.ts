import { expect, test } from 'vitest'
import { compare } from './compare.ts'

test.each([
  ['The Larkspur bridge reopened on Monday.', 'The Larkspur bridge reopened on Monday.', 'same'],
  [
    'The ferry sank four hours after it left Vandry.',
    'The ferry sank a few hours after it left Vandry.',
    'less-precise',
  ],
  [
    'The ferry sank a few hours after it left Vandry.',
    'The ferry sank four hours after it left Vandry.',
    'more-precise',
  ],
  ['The minister signed the harbour order.', 'The minister did not sign the harbour order.', 'conflict'],
  ['The mayor may close the Vandry market.', 'The mayor will close the Vandry market.', 'stronger'],
  ['Ice cream sales rose.', 'The court freed two sailors in Kessing.', 'unrelated'],
])('%s | %s: %s', async (a, b, relation) => {
  const [comparison] = await compare([{ a, b }])
  expect(comparison?.relation).toBe(relation)
})

test('one line out per pair, in order, an empty side is not alike, spans lie in their sides', async () => {
  const pairs = [
    { a: '', b: 'Something' },
    { a: 'The ferry carried 118 people.', b: 'More than 100 people were on the ferry.' },
    { a: '…', b: '' },
  ]
  const comparisons = await compare(pairs)
  expect(comparisons.map((one) => one.line)).toEqual([1, 2, 3])
  expect(comparisons.map((one) => one.similarity > 0)).toEqual([false, true, false])
  for (const { a, b, alignment, variants } of comparisons) {
    for (const chunk of alignment) {
      for (const span of chunk.a) expect(a.slice(span.start, span.end).trim()).not.toBe('')
      for (const span of chunk.b) expect(b.slice(span.start, span.end).trim()).not.toBe('')
    }
    for (const variant of variants) {
      expect(variant.evidence.length).toBeGreaterThan(0)
      if (variant.a !== null) expect(variant.a.end).toBeLessThanOrEqual(a.length)
      if (variant.b !== null) expect(variant.b.end).toBeLessThanOrEqual(b.length)
    }
  }
})

test('the parts that say the same are named, in whatever order they stand', async () => {
  const a = 'The Vandry council closed the market on Monday, while firemen searched the old harbour for two sailors.'
  const b =
    'Firemen were searching the old harbour for two sailors after the council closed the Vandry market on Monday.'
  const [comparison] = await compare([{ a, b }])
  const parts = (comparison?.parts ?? []).map((part) => [
    a.slice(part.a.start, part.a.end),
    b.slice(part.b.start, part.b.end),
  ])
  expect(parts.some(([x, y]) => x?.includes('closed the market') && y?.includes('closed the Vandry market'))).toBe(true)
  const [apart] = await compare([{ a, b: 'Ice cream sales rose in the south last year.' }])
  expect(apart?.parts).toEqual([])
})

test('two whole texts in place of sentences do not hang', async () => {
  const words = 'the ferry carried boats and the mayor said when police closed it by vote'.split(' ')
  const text = (step: number) => Array.from({ length: 1500 }, (_, i) => words[(i * step) % words.length]).join(' ')
  const [comparison] = await compare([{ a: text(3), b: text(5) }])
  expect(comparison?.line).toBe(1)
}, 20_000)
