import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { DIRECTION_FEATURES } from './direction-features.ts'
import { shareRight } from './direction-score.ts'
import { DIRECTION_WEIGHTS } from './direction-weights.ts'
import { trace } from './trace.ts'

// Two invented reports of one affair: one with people and papers of its own, one that tells little of it and says
// "reportedly". No outlet is named by the other.
const OWN = `The Quern Bridge toll company kept two sets of books for nine years, according to a ledger seen by the Dunmore Argus.

The ledger, bound in green cloth, lists 48,200 crossings in 2029 that were never reported to the county. Bookkeeper Maud Tressick told the Dunmore Argus that she was asked to copy it out by hand each March.

"I had a pencil and a rubber and they told me which to use," Tressick said.

Three former toll collectors told the Argus that envelopes with 250 crowns went round at Michaelmas. Two of them asked not to be named.

The county's treasurer, Ansgar Pyle, said the shortfall came to 1.3 million crowns.`
const RETOLD = `Drivers may have paid for nothing: the owners of a crossing at Quern reportedly hid part of their takings from the authorities.

A second ledger is said to have existed apparently for years, and staff allegedly received envelopes.

Motoring clubs called for refunds. The Wayfarers' League wants turnstiles at all private roads, and the Lorry Guild plans a procession of tractors through Ebbing on Saturday.

Councillors meet on Thursday in the assembly rooms, where the ventilation has been out of order since the flood.`
const UNLIKE = `A choir from Osley has won the spring festival for the third time in a row.

Its conductor thanked the bakers who had lent their hall for the rehearsals. Next year's festival will be held at Tarn Head.`

function articleOf(id: string, outlet: string, text: string, published: string): Article {
  return {
    id,
    name: id,
    url: null,
    outlet: { value: outlet, from: 'given' },
    title: null,
    byline: null,
    published: { value: published, precision: 'day', from: 'given' },
    language: 'en',
    sha256: id,
    text,
    blocks: [...text.matchAll(/[^\n]+/g)].map((match) => ({
      kind: 'paragraph' as const,
      start: match.index,
      end: match.index + match[0].length,
      evidence: [],
    })),
    links: [],
  }
}

function noteOf({ id, text }: Article): Annotation {
  const sentences = [...text.matchAll(/[^\n.]+(?:\.(?=\d)[^\n.]*)*\.?["”]?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return { article: id, sentences, names: [], times: [], quantities: [], attributions: [], marks: [], statements: [] }
}

function read(first: string, second: string, days: readonly [string, string] = ['2031-03-04', '2031-03-04']) {
  const articles = [articleOf('a', 'Dunmore Argus', first, days[0]), articleOf('b', 'Vale Recorder', second, days[1])]
  const story = { id: 's', title: '', articles: ['a', 'b'], copies: [], evidence: [] }
  return trace(story, articles, articles.map(noteOf), [], { decisions: [] })
}

test('where no credit is left it is said which way it would go, and the edge is not drawn', async () => {
  const { derivations, undecided } = await read(OWN, RETOLD)
  expect(derivations).toEqual([])
  expect(undecided).toHaveLength(1)
  expect(undecided[0]).toMatchObject({ a: 'a', b: 'b', what: 'link', likely: { from: 'a', to: 'b' } })
  expect(undecided[0]?.likely?.confidence).toBeGreaterThan(0.73)
})

test('a day more or less does not turn it', async () => {
  for (const days of [
    ['2031-03-04', '2031-03-05'],
    ['2031-03-05', '2031-03-04'],
  ] as const) {
    const { undecided } = await read(OWN, RETOLD, days)
    expect(undecided[0]?.likely).toMatchObject({ from: 'a', to: 'b' })
  }
})

test('of two that show nothing either way nothing is said', async () => {
  const { undecided } = await read(UNLIKE, UNLIKE.split('\n\n').reverse().join('\n\n').replace(/won/g, 'taken'))
  expect(undecided.every((pair) => pair.likely === undefined)).toBe(true)
})

test('no weight speaks against what its feature means; sureness grows with the odds and never passes 1', () => {
  for (const name of DIRECTION_FEATURES) expect(DIRECTION_WEIGHTS[name]).toBeGreaterThanOrEqual(0)
  fc.assert(
    fc.property(fc.double({ min: 0, max: 40, noNaN: true }), fc.double({ min: 0, max: 40, noNaN: true }), (x, y) => {
      const [low, high] = x < y ? [x, y] : [y, x]
      expect(shareRight(low)).toBeLessThanOrEqual(shareRight(high))
      expect(shareRight(high)).toBeLessThanOrEqual(1)
      expect(shareRight(low)).toBeGreaterThanOrEqual(0.5)
    }),
  )
})
