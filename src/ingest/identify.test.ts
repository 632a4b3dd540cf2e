import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../model/article.ts'
import { identify } from './identify.ts'

function article(parts: Partial<Article>): Article {
  return {
    id: 'a',
    name: 'a.txt',
    url: null,
    outlet: null,
    title: null,
    byline: null,
    published: null,
    language: 'en',
    sha256: 'f'.repeat(64),
    text: 'The ferry sailed.',
    blocks: [],
    links: [],
    ...parts,
  }
}

test('equal contents get -2 and -3 without a notice, in order of outlet', () => {
  const same = { id: 'ffffffffffff' }
  const { articles, notices } = identify(
    [
      article({ ...same, outlet: { value: 'Ule Times', from: 'given' } }),
      article({ ...same, outlet: { value: 'Oster Post', from: 'given' } }),
      article(same),
    ],
    [],
  )
  expect(articles.map((one) => [one.id, one.outlet?.value ?? null])).toEqual([
    ['ffffffffffff', null],
    ['ffffffffffff-2', 'Oster Post'],
    ['ffffffffffff-3', 'Ule Times'],
  ])
  expect(notices).toEqual([])
})

test('an id given twice is a notice, and a made id never takes a given one', () => {
  const { articles, notices } = identify(
    [
      article({ id: 'x', sha256: '1', name: 'f:1' }),
      article({ id: 'x', sha256: '2', name: 'f:2' }),
      article({ id: 'x-2', sha256: '3', name: 'f:3' }),
    ],
    [],
  )
  expect(articles.map((one) => [one.id, one.sha256])).toEqual([
    ['x', '1'],
    ['x-2', '3'],
    ['x-3', '2'],
  ])
  expect(notices.map((one) => [one.code, one.where])).toEqual([['E_ID_TWICE', 'f:2']])
})

test('evidence follows its article to the new id', () => {
  const evidence = [{ rule: 'text.title', value: null, spans: [{ article: 'x', start: 0, end: 3 }] }]
  const blocks = [{ kind: 'title', start: 0, end: 3, evidence }] as const
  const { articles } = identify([article({ id: 'x', sha256: '1' }), article({ id: 'x', sha256: '2', blocks })], [])
  expect(articles[1]?.blocks[0]?.evidence[0]?.spans).toEqual([{ article: 'x-2', start: 0, end: 3 }])
})

test('a decision renames an outlet', () => {
  const { articles } = identify(
    [article({ outlet: { value: 'The ule times', from: 'json-ld' } })],
    [{ kind: 'outlet-is', outlet: 'The Ule Times', is: 'Ule Times' }],
  )
  expect(articles[0]?.outlet?.value).toBe('Ule Times')
})

test('the order of inputs changes nothing, and all ids differ', () => {
  const one = fc.record({
    id: fc.constantFrom('x', 'y', 'x-2', '111111111111'),
    sha256: fc.constantFrom('1'.repeat(64), '2'.repeat(64)),
    name: fc.constantFrom('a', 'b'),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (list, random) => {
      const articles = list.map(article)
      const shuffled = articles
        .map((item) => ({ item, key: random.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item)
      const first = identify(articles, [])
      expect(identify(shuffled, [])).toEqual(first)
      expect(new Set(first.articles.map((item) => item.id)).size).toBe(list.length)
    }),
  )
})
