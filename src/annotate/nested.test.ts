import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { annotate } from './annotate.ts'

test('what somebody says within what an outlet reports is a chain of two', async () => {
  const { attributions } = await annotate(
    inventedArticle('The Ellmouth Gazette reported that police said the driver was unhurt.'),
  )
  const [outer, inner] = attributions
  expect(outer).toMatchObject({ name: 'Ellmouth Gazette', sourceKind: 'outlet', refersTo: null })
  expect(inner).toMatchObject({ name: 'police', sourceKind: 'state', refersTo: outer?.id })
})

test('"according to" an outlet, what somebody said is a chain of two', async () => {
  const { attributions } = await annotate(
    inventedArticle('According to the Ellmouth Gazette, the mayor said that engineers had warned him about the dam.'),
  )
  expect(attributions.map((one) => one.refersTo)).toEqual([null, attributions[0]?.id])
  expect(attributions[0]?.name).toBe('Ellmouth Gazette')
})

test.each([
  'The Ellmouth Gazette reported that a senior aide told lawmakers that the minister believed the deal was dead.',
  'The Ellmouth Gazette reported that police said the driver told them that he was asleep.',
  'According to the Ellmouth Gazette, the mayor said that engineers had warned him that the dam would fail.',
])('a chain of three: %s', async (text) => {
  const { attributions } = await annotate(inventedArticle(text))
  expect(attributions.map((one) => one.refersTo)).toEqual([null, attributions[0]?.id, attributions[1]?.id])
})

test('an outlet keeps what it reports where a name with an apposition says it', async () => {
  const { attributions } = await annotate(
    inventedArticle('The Ellmouth Gazette reported on Monday that Mara Orr, the mayor, said the dam would fail.'),
  )
  expect(attributions.map((one) => one.name)).toEqual(['Ellmouth Gazette', 'Mara Orr'])
  expect(attributions[1]?.refersTo).toBe(attributions[0]?.id)
})

test('the outlet that was told is no part of what was said', async () => {
  const { statements } = await annotate(
    inventedArticle('Three people familiar with the matter told Reuters the deal was off.'),
  )
  expect(statements.map((one) => [one.start, one.end])).toEqual([[51, 67]])
})

test.each([
  ['A spokesman for the bank said the work was late. “It is what it is,” he said.', 'bank'],
  ['Lena Marsh, the minister, said the work was late. “It is what it is,” she said.', 'Lena Marsh'],
  ['Orr, 52, who has led the council since 2011, told reporters the plan was dead.', 'Orr'],
])('resolved: %s', async (text, name) => {
  const { attributions } = await annotate(inventedArticle(text))
  expect(attributions.at(-1)?.name).toContain(name)
})
