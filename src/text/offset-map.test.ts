import { expect, test } from 'vitest'
import { OffsetMap } from './offset-map.ts'

test('leads from the made text back to the original', () => {
  const original = 'Smith &amp; Sons   said'
  const map = new OffsetMap()
  map.copy(original, { start: 0, end: 6 })
  map.replace('&', { start: 6, end: 11 })
  map.copy(original, { start: 11, end: 16 })
  map.replace(' ', { start: 16, end: 19 })
  map.copy(original, { start: 19, end: 23 })
  expect(map.text()).toBe('Smith & Sons said')
  const at = (quote: string) => {
    const start = map.text().indexOf(quote)
    const { start: s, end: e } = map.original({ start, end: start + quote.length })
    return original.slice(s, e)
  }
  expect(at('Smith')).toBe('Smith')
  expect(at('&')).toBe('&amp;')
  expect(at('& Sons')).toBe('&amp; Sons')
  expect(at('Sons said')).toBe('Sons   said')
  expect(at('said')).toBe('said')
})
