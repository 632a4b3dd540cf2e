import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotationsIn } from './quotations.ts'

const quoted = (text: string) =>
  quotationsIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

test.each([
  ['He said "never again" twice.', ['"never again"']],
  ['He said “never again” twice.', ['“never again”']],
  ['“Never again,” he said, “and not for money.”', ['“Never again,”', '“and not for money.”']],
  ['"Never again,” he said on the harbour’s edge.', ['"Never again,”']],
  ['“An open quotation runs on', ['“An open quotation runs on']],
  ['The firm’s boss called it ‘a slow drowning’ and left.', ['‘a slow drowning’']],
  ["The firm's boats, the crew's boats.", []],
])('%s', (text, expected) => {
  expect(quoted(text)).toEqual(expected)
})

test('quotations lie in the paragraph, in order, apart from each other', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '"', '“', '”', '‘', '’', '«', '»', '.') }), (text) => {
      let before = 0
      for (const { start, end } of quotationsIn(text, { start: 0, end: text.length })) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        before = end
      }
    }),
  )
})
