import { expect, test } from 'vitest'
import type { Attribution, Name } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { trace } from './trace.ts'

/** Articles whose speakers are given as `name says` in the text: one attribution for each. */
async function documentsOf(texts: readonly string[], people: readonly string[]): Promise<string[]> {
  const articles = texts.map((text, i): Article => {
    const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
      kind: 'paragraph' as const,
      start: match.index,
      end: match.index + match[0].length,
      evidence: [],
    }))
    const published = { value: '2031-03-04', precision: 'day' as const, from: 'given' as const }
    const outlet = { value: `Outlet ${'ABC'[i]}`, from: 'given' as const }
    return {
      id: `a${i}`,
      name: `a${i}`,
      url: null,
      outlet,
      title: null,
      byline: null,
      published,
      language: 'en',
      sha256: `a${i}`,
      text,
      blocks,
      links: [],
    }
  })
  const notes = articles.map(({ id, text, blocks }) => {
    const found = people.flatMap((person) =>
      [...text.matchAll(new RegExp(person, 'g'))].map(({ index }) => ({
        start: index,
        end: index + person.length,
        person,
      })),
    )
    const names = found.map(
      ({ start, end, person }): Name => ({
        start,
        end,
        kind: /Board|WB/.test(person) ? 'organisation' : 'person',
        name: person,
        evidence: [],
      }),
    )
    const attributions = found.map(
      ({ start, end, person }, i): Attribution => ({
        id: `${id}/a${i}`,
        source: [{ start, end }],
        cue: [{ start, end }],
        content: [],
        speech: 'indirect',
        act: 'speech',
        sourceKind: /Board|WB/.test(person) ? 'state' : 'person',
        name: person,
        refersTo: null,
        evidence: [],
      }),
    )
    const sentences = blocks.map(({ start, end }) => ({ start, end }))
    return { article: id, sentences, names, times: [], quantities: [], attributions, marks: [], statements: [] }
  })
  const story = { id: 's', title: '', articles: articles.map(({ id }) => id), copies: [], evidence: [] }
  const { origins } = await trace(story, articles, notes, [], { decisions: [] })
  return origins.list.filter(({ counted, kind }) => counted && kind === 'document').map(({ name }) => name)
}

const NEWS = 'The Water Board will close the Quern spring for the summer, it said in a statement on Tuesday.'
const FILLER =
  'The spring has fed the mills of Osley for two hundred years.\n\nIts water tastes of iron.\n\nThe mills grind barley.'

test('a document that only answers the news is no origin, though two tell of it', async () => {
  const text = `${NEWS}\n\n${FILLER}\n\nMaud Tressick said in a statement that she was shocked.\n\nBakers met in the hall.\n\nThe hall was cold.\n\nIt snowed.`
  expect(
    await documentsOf([text, text.replace('on Tuesday', 'late on Tuesday')], ['Water Board', 'Maud Tressick']),
  ).toEqual(['statement of Water Board'])
})

test('a body, its initials and who heads it are one issuer', async () => {
  const one = `${NEWS}\n\n${FILLER}`
  const two = `The WB put out a statement on Tuesday: the Quern spring will be closed until the autumn rains.\n\n${FILLER}`
  expect(await documentsOf([one, two], ['Water Board', 'WB'])).toHaveLength(1)
  const head = `The Quern spring will be closed, Ina Pell, who heads the Water Board, said in a statement on Tuesday.\n\n${FILLER}`
  expect(await documentsOf([one, head], ['Water Board', 'Ina Pell'])).toHaveLength(1)
})
