import { expect, test } from 'vitest'
import { inventedArticle } from '../../../test/support/invented-article.ts'
import { annotate } from '../../annotate/annotate.ts'
import { loadStoryAliases, withStoryNames } from './story-aliases.ts'

const aliasesOf = await loadStoryAliases()

async function across(...texts: string[]) {
  const articles = texts.map((text, i) => inventedArticle(text, { id: `a${i}` }))
  const annotations = await Promise.all(articles.map(annotate))
  const aliases = aliasesOf(articles, annotations)
  return { articles, annotations, aliases, named: withStoryNames(annotations, aliases) }
}

const FULL =
  'Assistant Secretary Jane Tanwick said on Monday that the ferry was unsafe. Tanwick said she had warned the owners.'

test('a family name in one article is the full name of another', async () => {
  const { articles, aliases, named } = await across(FULL, 'The ferry is unsafe, Tanwick said on Monday.')
  expect(aliases.map(({ kind, name, forms }) => ({ kind, name, forms }))).toEqual([
    { kind: 'person', name: 'Jane Tanwick', forms: [{ article: 'a1', name: 'Tanwick' }] },
  ])
  const shown = aliases[0]?.evidence.map(({ rule, spans }) => [
    rule,
    ...spans.map(({ article, start, end }) => articles.find(({ id }) => id === article)?.text.slice(start, end)),
  ])
  expect(shown).toEqual([['en.alias.family-name', 'Tanwick', 'Jane Tanwick']])
  expect(named.flatMap((one) => one.attributions.map(({ name }) => name))).toEqual([
    'Jane Tanwick',
    'Jane Tanwick',
    'Jane Tanwick',
  ])
})

test.each([
  [
    'two people of that family name',
    [FULL, 'Hugh Tanwick owns the ferry.', 'The ferry is unsafe, Tanwick said on Monday.'],
  ],
  ['a title that says another', [FULL, 'The ferry is unsafe, Mr. Tanwick said on Monday.']],
  ['pronouns that say another', [FULL, 'Tanwick said that he had sold his ferry. Tanwick added that he was sorry.']],
  ['another office', ['Senator Jane Tanwick said the ferry was unsafe.', 'Judge Tanwick said the ferry was unsafe.']],
  ['"Jr." in one of them', ['Hugh Tanwick said the ferry was unsafe.', 'Hugh Tanwick Jr. said the ferry was unsafe.']],
  ['a first name', [FULL, 'Jane said the ferry was unsafe.']],
])('stays apart: %s', async (_, texts) => {
  const { aliases, annotations, named } = await across(...texts)
  expect(aliases).toEqual([])
  expect(named).toBe(annotations)
})

test('an initial is the given name it fits, and of two it fits neither', async () => {
  const one = await across('J. Tanwick said the ferry was unsafe.', 'Jane Tanwick said the ferry was unsafe.')
  expect(one.aliases.map(({ name, forms }) => [name, forms[0]?.name])).toEqual([['Jane Tanwick', 'J. Tanwick']])
  const two = await across(
    'J. Tanwick said the ferry was unsafe.',
    'Jane Tanwick said the ferry was unsafe.',
    'John Tanwick said the ferry was unsafe.',
  )
  expect(two.aliases).toEqual([])
})

test('initials of a body, where one body has them', async () => {
  const full = 'The National Ferry Inspectorate said the ferry was unsafe.'
  const one = await across(full, 'The ferry is unsafe, the NFI said on Monday.')
  expect(one.aliases.map(({ name, forms }) => [name, forms.map((form) => form.name)])).toEqual([
    ['National Ferry Inspectorate', ['NFI']],
  ])
  const two = await across(
    full,
    'The Northern Fishing Institute said the ferry was safe.',
    'The ferry is unsafe, the NFI said on Monday.',
  )
  expect(two.aliases).toEqual([])
})

test('the order of the articles changes nothing', async () => {
  const { articles, annotations, aliases } = await across(
    FULL,
    'The ferry is unsafe, Tanwick said on Monday.',
    'Tanwick was not there.',
  )
  expect(aliasesOf([...articles].reverse(), [...annotations].reverse())).toEqual(aliases)
})
