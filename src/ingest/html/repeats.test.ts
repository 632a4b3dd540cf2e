import { expect, test } from 'vitest'
import type { BlockKind } from '../../model/article.ts'
import { withoutRepeats } from './repeats.ts'

const WORDS = 'harbour ferry engine winter council money island morning captain repair night bridge'.split(' ')
/** A paragraph of its own words, the same for the same number. */
const paragraph = (n: number, length = 60) =>
  Array.from({ length }, (_, i) => `${WORDS[(i * 7 + n) % 12]}${n}${i}`).join(' ')

function kinds(lines: readonly string[]): BlockKind[] {
  let at = 0
  const blocks = lines.map((line) => {
    const block = { kind: 'paragraph' as const, start: at, end: at + line.length, because: [] }
    at += line.length + 1
    return block
  })
  return withoutRepeats(lines.join('\n'), blocks).map((block) => block.kind)
}

const own = [1, 2, 3, 4].map((n) => paragraph(n))

test('a flat copy of the article is furniture, wherever it stands and whatever else it holds', () => {
  const flat = [paragraph(9, 20), ...own].join(' ')
  expect(kinds([...own, flat])).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph', 'furniture'])
  expect(kinds([flat, ...own])).toEqual(['furniture', 'paragraph', 'paragraph', 'paragraph', 'paragraph'])
})

test('the article a second time is furniture', () => {
  expect(kinds([...own, ...own])).toEqual([...Array(4).fill('paragraph'), ...Array(4).fill('furniture')])
})

test('a refrain, a pull quote and equal short lines stay', () => {
  const short = 'Eat it an hour before your workout'
  expect(kinds([short, own[0] ?? '', short, own[1] ?? '', own[2] ?? '', own[0] ?? '', short, own[3] ?? ''])).toEqual(
    Array(8).fill('paragraph'),
  )
})
