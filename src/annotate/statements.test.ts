import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import type { Article } from '../model/article.ts'
import { annotate } from './annotate.ts'

async function stated(text: string, more: Partial<Article> = {}) {
  const found = await annotate(inventedArticle(text, more))
  return found.statements.map((one) => ({
    says: one.spans.map((span) => text.slice(span.start, span.end)).join(' … '),
    by: found.attributions.find((attribution) => attribution.id === one.attribution)?.name ?? null,
    subject: one.subject === null ? null : text.slice(one.subject.start, one.subject.end),
    certainty: one.certainty,
    negated: one.negated,
    place: one.place,
  }))
}

test('the attribution is peeled off', async () => {
  const [one] = await stated('Mara Orr said the bridge would close in May.')
  expect(one).toMatchObject({ says: 'the bridge would close in May', by: 'Mara Orr', certainty: 'asserted' })
})

test('what is called something stays one statement', async () => {
  const found = await stated('Mara Orr called the closure premature.')
  expect(found.map((one) => one.says)).toEqual(['Mara Orr called the closure premature.'])
})

test.each([
  [
    'coordinated verbs',
    'The council closed the old bridge and sold the land to a bank.',
    [
      ['The council closed the old bridge', null],
      ['sold the land to a bank.', 'The council'],
    ],
  ],
  [
    'coordinated clauses',
    'The council closed the old bridge, and the mayor left for a week.',
    [
      ['The council closed the old bridge', null],
      ['the mayor left for a week.', null],
    ],
  ],
  [
    'relative clause',
    'The bridge, which opened in 1911, fell on Monday.',
    [
      ['The bridge … fell on Monday.', null],
      ['opened in 1911', 'The bridge'],
    ],
  ],
  ['joined nouns stay together', 'The men had been convicted of fraud and other crimes were not discussed.', null],
  ['one infinitive phrase', 'The council plans to close the bridge and sell the land to a bank.', null],
])('%s', async (_, text, expected) => {
  const found = await stated(text)
  if (expected === null) expect(found.length).toBe(1)
  else expect(found.map((one) => [one.says, one.subject])).toEqual(expected)
})

test.each([
  ['The bridge may close in May.', 'hedged', false],
  ['The bridge will reportedly close in May.', 'hedged', false],
  ['The bridge is believed to be unsafe.', 'hedged', false],
  ['The bridge closed on Monday.', 'asserted', false],
  ['The bridge did not close on Monday.', 'asserted', true],
  ['Not only the bridge closed on Monday.', 'asserted', false],
  ['Nobody closed the bridge on Monday.', 'asserted', true],
  ['Mara Orr denied that the bridge was unsafe.', 'denied', false],
])('certainty: %s', async (text, certainty, negated) => {
  const found = await stated(text)
  expect(found.at(-1)).toMatchObject({ certainty, negated })
})

test('headlines and captions are statements, marked', async () => {
  const text = 'Old bridge to close in May\nThe bridge will close in May.\nThe bridge on Monday morning'
  const article = inventedArticle(text)
  const kinds = ['title', 'paragraph', 'caption'] as const
  const blocks = article.blocks.map((block, i) => ({ ...block, kind: kinds[i] ?? 'paragraph' }))
  expect((await stated(text, { blocks })).map((one) => one.place)).toEqual(['title', 'body', 'caption'])
})

test('a dateline is no part of what is said', async () => {
  const found = await stated('MARLBY, May 3 (PNQ) - The old bridge fell on Monday.\nELLMOUTH — The new bridge stands.')
  expect(found.map((one) => one.says)).toEqual(['The old bridge fell on Monday.', 'The new bridge stands.'])
})
