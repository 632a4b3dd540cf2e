/** The table of claims on a terminal: an outlet a column where they fit, below each other where they do not. */
import { expect, test } from 'vitest'
import { sampleResult } from '../../test/sample-result.ts'
import type { Result } from '../model/result.ts'
import { claimTable } from './claim-table.ts'
import { inkOf, widthOf } from './ink.ts'
import { lookup } from './lookup.ts'
import { orientedStory } from './orient.ts'

function table(result: Result, columns: number, colour = false): string[] {
  const by = lookup(result)
  const story = result.stories.find((one) => one.claims.length > 0)
  return story === undefined ? [] : claimTable(orientedStory(story, by), by, inkOf(colour), columns)
}

test('an outlet a column, by date, the differing words marked, the worst claim first', () => {
  const lines = table(sampleResult(), 130)
  expect(lines[0]).toMatch(/^ {2}Alder Post +│ Brook Daily +│ Cobble Herald \(1\)$/)
  const conflict = lines.findIndex((line) => line.includes('conflict'))
  expect(conflict).toBe(2)
  expect(lines[conflict + 1]).toMatch(/will \[stay shut\] +│ The pier \[may\] stay shut +│ The pier will \[reopen\]$/)
  expect(lines.findIndex((line) => line.includes('attribution lost'))).toBeGreaterThan(conflict)
})

test('below each other where the columns would be too narrow', () => {
  const lines = table(sampleResult(), 60)
  expect(lines.join('\n')).not.toContain('│')
  expect(lines.slice(0, 4)).toEqual([
    '  conflict; said more weakly',
    '    Alder Post         The pier will [stay shut]',
    '    Brook Daily        The pier [may] stay shut',
    '    Cobble Herald (1)  The pier will [reopen]',
  ])
})

/** The last words of an article, said in a claim, go on with an address that no cell can hold. */
function withAddress(result: Result): Result {
  const id = result.articles[1]?.id
  const stories = result.stories.map((story) => ({
    ...story,
    claims: story.claims.map((claim) => ({
      ...claim,
      statements: claim.statements.map((one) => (one.article === id ? { ...one, end: one.end + ADDRESS.length } : one)),
    })),
  }))
  const articles = result.articles.map((one) => {
    const end = Math.max(
      0,
      ...result.stories
        .flatMap((s) => s.claims.flatMap((c) => c.statements))
        .flatMap((m) => (m.article === one.id ? [m.end] : [])),
    )
    return one.id === id ? { ...one, text: `${one.text.slice(0, end)}${ADDRESS}` } : one
  })
  return { ...result, articles, stories }
}
const ADDRESS = ` https://alder.example/${'pier'.repeat(60)} again`

test.each([40, 60, 80, 100, 200, 220])(
  'fits %i columns, in colour and without, words without a break too',
  (columns) => {
    for (const result of [sampleResult(), withAddress(sampleResult())])
      for (const colour of [true, false])
        for (const line of table(result, columns, colour)) expect(widthOf(line), line).toBeLessThanOrEqual(columns)
    expect(table(withAddress(sampleResult()), 220).join(' ')).toContain('https://')
  },
)

test('marks in colour hold the same words', () => {
  const codes = new RegExp(`${String.fromCharCode(27)}\\[[0-9]+m`, 'g')
  const bare = (lines: readonly string[]) =>
    lines.join(' ').replace(codes, '').replace(/[[\]]/g, '').replace(/\s+/g, ' ')
  expect(bare(table(sampleResult(), 60, true))).toBe(bare(table(sampleResult(), 60)))
})
