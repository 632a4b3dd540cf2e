import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareSpans, contains, hull, overlaps, sharedLength, trimSpan, without } from './span.ts'

const span = fc.tuple(fc.nat(50), fc.nat(50)).map(([start, length]) => ({ start, end: start + length }))

test('a span without its holes and the holes together cover the span', () => {
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 5 }), (whole, holes) => {
      const parts = without(whole, holes)
      for (let at = whole.start; at < whole.end; at++) {
        const one = { start: at, end: at + 1 }
        const inPart = parts.filter((part) => contains(part, one)).length
        expect(inPart).toBe(holes.some((hole) => contains(hole, one)) ? 0 : 1)
      }
    }),
  )
})

test('overlap is shared length above zero', () => {
  fc.assert(
    fc.property(span, span, (a, b) =>
      a.start < a.end && b.start < b.end ? overlaps(a, b) === sharedLength(a, b) > 0 : true,
    ),
  )
})

test('trims white space and leaves the rest', () => {
  expect(trimSpan('  a b ', { start: 0, end: 6 })).toEqual({ start: 2, end: 5 })
  expect(trimSpan('   ', { start: 0, end: 3 })).toEqual({ start: 3, end: 3 })
})

test('the hull holds all', () => {
  expect(hull([])).toBeNull()
  expect(
    hull([
      { start: 4, end: 6 },
      { start: 1, end: 2 },
    ]),
  ).toEqual({ start: 1, end: 6 })
  expect(
    [
      { start: 1, end: 2 },
      { start: 1, end: 5 },
    ].sort(compareSpans)[0],
  ).toEqual({ start: 1, end: 5 })
})
