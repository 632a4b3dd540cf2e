import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedRuns } from './shared-runs.ts'

const numbers = (text: string) => Uint32Array.from(text, (letter) => letter.charCodeAt(0))

test('finds the runs, the longest at each place', () => {
  expect(sharedRuns(numbers('xxabcdefghijyy'), numbers('abcdefghij'))).toEqual([{ a: 2, b: 0, length: 10 }])
  expect(sharedRuns(numbers('abcdefgh'), numbers('abcdefg'))).toEqual([])
})

test('a passage keeps its first words though the passage before could claim them', () => {
  // Both passages are followed by T in both texts.
  const runs = sharedRuns(numbers('abcdefghTijklmnop'), numbers('TijklmnopXabcdefghT'))
  expect(runs).toEqual([
    { a: 0, b: 10, length: 9 },
    { a: 8, b: 0, length: 9 },
  ])
})

test('a short run counts beside a long one', () => {
  const runs = sharedRuns(numbers('abcdefghijKlmnop'), numbers('abcdefghijQlmnop'))
  expect(runs).toEqual([
    { a: 0, b: 0, length: 10 },
    { a: 11, b: 11, length: 5 },
  ])
})

test('runs hold the same words, in order', () => {
  const text = fc.array(fc.nat(3), { maxLength: 80 }).map((list) => Uint32Array.from(list))
  fc.assert(
    fc.property(text, text, (a, b) => {
      let before = 0
      for (const run of sharedRuns(a, b)) {
        expect(run.a).toBeGreaterThanOrEqual(before)
        expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length))
        before = run.a
      }
    }),
  )
})

test('a text that repeats one word is no trap', () => {
  const many = new Uint32Array(200_000).fill(7)
  expect(sharedRuns(many, many)).toEqual([{ a: 0, b: 0, length: 200_000 }])
})
