import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { annotate } from './annotate.ts'

async function sources(text: string) {
  const { attributions } = await annotate(inventedArticle(text))
  return attributions.map((one) => ({
    kind: one.sourceKind,
    name: one.name,
    count: one.evidence.find((evidence) => evidence.rule === 'en.kind.unnamed')?.value ?? null,
  }))
}

test.each([
  ['an office', 'The mayor of Marlby said the bridge would close in May.', 'person', 'The mayor of Marlby'],
  ['one known by a number', 'Hundreds of e-mails said the bridge should stay.', 'document', 'Hundreds of e-mails'],
  [
    'a paper, not who wrote it',
    'The bridge is unsafe, according to a report by the engineer Hale Orr.',
    'document',
    'a report by the engineer Hale Orr',
  ],
  ['members of a party', 'Several Republicans said the bridge would close.', 'unnamed', 'Several Republicans'],
  [
    'an example is not the source',
    'Neighbours like Mara Orr said the bridge was noisy.',
    'unnamed',
    'Neighbours like Mara Orr',
  ],
  [
    'a union of workers',
    'The Ferry Employees International Union said the bridge was noisy.',
    'organisation',
    'Ferry Employees International Union',
  ],
  ['a ministry', 'The Ministry of Ferries said the bridge was noisy.', 'state', 'Ministry of Ferries'],
  ['who speaks for a body', 'A spokesman for the ferry firm said the bridge was noisy.', 'organisation', null],
  ['the police', 'Police said the bridge was noisy.', 'state', 'Police'],
  ['a count', 'Two U.S. officials said the ship had turned back.', 'unnamed', 'Two U.S. officials'],
])('%s', async (_, text, kind, name) => {
  const [one] = await sources(text)
  expect(one?.kind).toBe(kind)
  if (name !== null) expect(one?.name).toBe(name)
})

test('unnamed sources keep their number', async () => {
  const found = await sources('Two U.S. officials said the ship had turned back. A fourth person said it was late.')
  expect(found.map((one) => one.count)).toEqual([2, 1])
})

test('an office is the person whom the article names with it', async () => {
  const found = await sources('President Hale Orr came home.\nThe president said the treaty was signed.')
  expect(found.at(-1)).toMatchObject({ kind: 'person', name: 'Hale Orr' })
})

test('"this source" and "the same officials" are who was given before', async () => {
  const found = await sources(
    'A source at the ministry said they were safe. This source added that they would leave. The same source said they had left.',
  )
  expect(new Set(found.map((one) => one.name))).toEqual(new Set(['A source at the ministry']))
})

test('"I" in what somebody said is that somebody', async () => {
  const found = await sources('“I believe the bridge is unsafe,” said Mara Orr.')
  expect(new Set(found.map((one) => one.name))).toEqual(new Set(['Mara Orr']))
})

test('one capitalised word that nobody introduces is a firm where people have full names', async () => {
  const found = await sources('Mara Orr, who runs the yard, said the sale was late. Qualtrix said it was ready.')
  expect(found.map((one) => one.kind)).toEqual(['person', 'organisation'])
})
