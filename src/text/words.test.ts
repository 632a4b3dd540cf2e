import fc from 'fast-check'
import { expect, test } from 'vitest'
import { words } from './words.ts'

test.each([
  ['Kyiv’s 1,000th day', ['kyiv', '1,000th', 'day']],
  ["don't stop", ["don't", 'stop']],
  ['3.5 per cent', ['3.5', 'per', 'cent']],
  ['São Paulo', ['sao', 'paulo']],
  ['', []],
])('%s', (text, keys) => {
  expect(words(text).map((word) => word.key)).toEqual(keys)
})

test('spans lie in the text, in order, and never cut a surrogate pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let before = 0
      for (const word of words(text)) {
        expect(word.start).toBeGreaterThanOrEqual(before)
        expect(word.end).toBeGreaterThan(word.start)
        expect(text.slice(word.end, word.end + 1)).not.toMatch(/^[\uDC00-\uDFFF](?<=[\uD800-\uDBFF])/)
        before = word.end
      }
    }),
  )
})
