import { expect, test } from 'vitest'
import type { DraftBlock } from '../draft.ts'
import { underHeadline } from './under-headline.ts'

function kinds(lines: readonly (readonly [DraftBlock['kind'], string])[], author: string | null = null): string[] {
  let text = ''
  const blocks: DraftBlock[] = []
  for (const [kind, line] of lines) {
    blocks.push({ kind, start: text.length, end: text.length + line.length, because: [] })
    text += `${line}\n`
  }
  const found = underHeadline(text, blocks, author)
  expect(found.map(({ start, end }) => [start, end])).toEqual(blocks.map(({ start, end }) => [start, end]))
  return found.map((block) => block.kind)
}

const NEWS = ['paragraph', 'The footbridge at Marlby will be closed from the first of May.'] as const

test('kicker, byline, date and reading time about the headline', () => {
  expect(
    kinds([
      ['paragraph', 'Exclusive'],
      ['title', 'Footbridge to close'],
      ['paragraph', 'Two cables have rusted through.'],
      ['paragraph', 'By Ada Lund, chief reporter'],
      ['paragraph', '2 April 2026, 18:20'],
      ['paragraph', '3 min read'],
      NEWS,
    ]),
  ).toEqual(['furniture', 'title', 'paragraph', 'byline', 'furniture', 'furniture', 'paragraph'])
})

test('a bare name is a byline where the page states it or a date follows; else it may be a heading', () => {
  expect(kinds([['title', 'Footbridge to close'], ['paragraph', 'Ada Lund'], NEWS], 'Ada Lund')[1]).toBe('byline')
  expect(
    kinds([['title', 'Footbridge to close'], ['paragraph', 'Ada Lund'], ['paragraph', '2 April 2026'], NEWS])[1],
  ).toBe('byline')
  expect(kinds([['title', 'Footbridge to close'], ['heading', 'Marlby Bridge'], NEWS])[1]).toBe('heading')
})

test.each([
  ['a poll with its answers', ['VOTE: Should the bridge be free?', 'Yes', 'No'], 'furniture'],
  ['a newsletter', ['Get our evening letter every Sunday, before anyone else.'], 'furniture'],
  ['a credit', ['(Reporting by MPA staff in Marlby; editing by A. Lund)'], 'furniture'],
  ['a sentence about a letter', ['We get the letter from the council on Sunday, she said.'], 'paragraph'],
  ['a date in the text', ['The bridge was opened on 2 April 1986 by the mayor.'], 'paragraph'],
])('%s', (_, lines, expected) => {
  const found = kinds([
    ['title', 'Footbridge to close'],
    NEWS,
    NEWS,
    ...lines.map((line) => ['paragraph', line] as const),
    NEWS,
  ])
  expect(found.slice(3, -1)).toEqual(lines.map(() => expected))
  expect(found.at(-1)).toBe('paragraph')
})

test('a body is never emptied', () => {
  expect(
    kinds([
      ['title', 'Footbridge'],
      ['paragraph', '2 April 2026'],
    ]),
  ).toEqual(['title', 'paragraph'])
})
