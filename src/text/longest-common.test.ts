import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestCommon } from './longest-common.ts'

function plainly(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (let j = 0; j < b.length; j++)
      next.push(word === b[j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
    row = next
  }
  return row[b.length] ?? 0
}

test('is what the plain table gives', () => {
  const text = fc.array(fc.nat(4), { maxLength: 90 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(longestCommon(Uint32Array.from(a), Uint32Array.from(b))).toBe(plainly(a, b))
    }),
  )
})
