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

test.each([
  ['A spokesman for the bank said the work was late. “It is what it is,” he said.', 'bank'],
  ['Lena Marsh, the minister, said the work was late. “It is what it is,” she said.', 'Lena Marsh'],
  ['Orr, 52, who has led the council since 2011, told reporters the plan was dead.', 'Orr'],
])('resolved: %s', async (text, name) => {
  const { attributions } = await annotate(inventedArticle(text))
  expect(attributions.at(-1)?.name).toContain(name)
})
