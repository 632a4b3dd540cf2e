import { expect, test } from 'vitest'
import { type Derived, goldOf, type ReadStory, secondAsResult, settledEdges } from './story-labels.ts'

const A = 'The dam was never tested, the Ledger said. Odd Lunde wrote so on his page.'
const B = 'The dam, said the Gull, was never tested.'
const edge = (from: string, to: string, sure = true): Derived => ({
  from,
  to,
  kind: from.startsWith('lost:') ? 'shares-lost-source' : 'cites',
  whole: true,
  sure,
  evidence: [[0, 7]],
})
const origins = { min: 1, max: 2, list: [{ id: 'own:1', kind: 'own', name: '@B', articles: ['A', 'B'] }] }
const cite = { outlet: '@A:43-52', article: null, whole: false, span: [43, 74] as const }
const articles = [{ letter: 'A', ownReporting: 'none' as const, evidence: [], cites: [cite] }]

function story(one: readonly Derived[], two: readonly Derived[]): ReadStory {
  const claims = [
    {
      id: 'c1',
      statements: [{ letter: 'B', start: 0, end: 7, restsOn: 'own:1' }],
      variants: [],
      origins: { min: 1, max: 1 },
    },
  ]
  return {
    labels: {
      story: 'L01',
      set: 'none',
      articles: [],
      one: { articles, derivations: one, origins, claims },
      two: { articles, derivations: two, origins },
    },
    texts: [
      { story: 'L01', letter: 'A', id: 'a', title: '', url: '', text: A, source: 'Tarn Star' },
      { story: 'L01', letter: 'B', id: 'b', title: '', url: '', text: B, source: 'Harbour Gull' },
    ],
  }
}
const told = (edges: readonly Derived[]) => edges.map(({ from, to, sure }) => `${from} ${to} ${sure}`)

test('an edge is required where both readings have it and the first was sure; what one alone has is left open', () => {
  const read = story(
    [edge('B', 'A'), edge('outlet:the Ledger', 'A'), edge('outlet:@B', 'A', false)],
    [edge('outlet:Ledger News', 'A'), edge('outlet:Harbour Gull', 'A'), edge('A', 'B')],
  )
  expect(told(settledEdges(read))).toEqual(['B A false', 'outlet:the Ledger A true', 'outlet:@B A false', 'A B false'])
})

test('lost sources are compared by their children, however they are numbered', () => {
  const three = [edge('lost:1', 'A'), edge('lost:1', 'B')]
  expect(told(settledEdges(story(three, [edge('lost:7', 'A'), edge('lost:7', 'B')])))).toEqual([
    'lost:1 A true',
    'lost:1 B true',
  ])
  expect(told(settledEdges(story(three, [])))).toEqual(['lost:1 A false', 'lost:1 B false'])
})

test('names and quotations are put back from the texts', () => {
  const read = story([edge('outlet:@A:43-52', 'A')], [])
  expect(goldOf(read)).toMatchObject({
    articles: [{ cites: [{ outlet: 'Odd Lunde', span: { start: 43, end: 74, quote: A.slice(43) } }] }],
    derivations: [{ from: 'outlet:Odd Lunde', evidence: [{ quote: 'The dam' }] }],
    origins: { list: [{ name: 'Harbour Gull' }] },
    claims: [{ statements: [{ quote: 'The dam' }] }],
  })
})

test('the second reading stands as a result whose articles have the ids of the inputs', () => {
  expect(secondAsResult(story([], [edge('B', 'A'), edge('outlet:@B', 'A')]))).toMatchObject({
    stories: [
      {
        articles: [{ article: 'L01-A', cites: [{ outlet: 'Odd Lunde' }] }],
        derivations: [
          { from: 'L01-B', to: 'L01-A' },
          { from: 'outlet:Harbour Gull', to: 'L01-A' },
        ],
        origins: { list: [{ name: 'Harbour Gull', articles: ['L01-A', 'L01-B'] }] },
      },
    ],
  })
})
