import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SHINGLE, shingleHashes, WINDOW, winnow } from './shingles.ts'

const text = fc.array(fc.nat(40), { maxLength: 60 })

test('two texts that share a long enough run share a fingerprint', () => {
  const run = fc.array(fc.nat(), { minLength: SHINGLE + WINDOW - 1, maxLength: 30 })
  fc.assert(
    fc.property(text, text, text, text, run, (a, b, c, d, shared) => {
      const one = new Set(winnow(shingleHashes(Uint32Array.from([...a, ...shared, ...b]))))
      const other = winnow(shingleHashes(Uint32Array.from([...c, ...shared, ...d])))
      expect(other.some((hash) => one.has(hash))).toBe(true)
    }),
  )
})

test('fewer words than a shingle have none', () => {
  expect(winnow(shingleHashes(Uint32Array.of(1, 2, 3, 4)))).toEqual(new Uint32Array())
  expect(winnow(shingleHashes(Uint32Array.of(1, 2, 3, 4, 5)))).toHaveLength(1)
})
