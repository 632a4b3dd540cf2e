import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import type { Article } from '../model/article.ts'
import { annotate } from './annotate.ts'

async function headline(title: string) {
  const text = `${title}\nThe council met on Monday in Marlby.`
  const blocks: Article['blocks'] = [
    { kind: 'title', start: 0, end: title.length, evidence: [] },
    { kind: 'paragraph', start: title.length + 1, end: text.length, evidence: [] },
  ]
  const { attributions, statements } = await annotate(inventedArticle(text, { blocks }))
  const said = attributions.filter((one) => one.cue.some((span) => text.slice(span.start, span.end) === ':'))
  return {
    who: said.map((one) => one.source.map((span) => text.slice(span.start, span.end)).join(' ')),
    places: statements.map((one) => one.place),
  }
}

test.each([
  'Seventeen babies ill: hospital closes ward',
  'Seventeen Babies Ill: Hospital Closes Ward',
  'Seventeen Babies Ill: “We were never told”',
  'Dam warning: council told in March of cracks',
  'Exclusive: Marlby council knew of cracks',
  'Live: storm nears the coast',
  'Marlby: a town under water',
])('a label says nothing: %s', async (title) => {
  expect((await headline(title)).who).toEqual([])
})

test.each([
  ['Lena Marsh: the dam was safe', 'Lena Marsh'],
  ['Orr: “We knew nothing”', 'Orr'],
  ['Reuters: Marlby council knew of cracks', 'Reuters'],
  ['Dam was never inspected: report', 'report'],
])('a speaker does: %s', async (title, who) => {
  expect((await headline(title)).who).toEqual([who])
})

test('headlines and captions are statements, and marked', async () => {
  expect((await headline('Marlby council knew of cracks')).places).toEqual(['title', 'body'])
  const text = 'Workers mend the dam at Marlby on Monday.'
  const { statements } = await annotate(
    inventedArticle(text, { blocks: [{ kind: 'caption', start: 0, end: text.length, evidence: [] }] }),
  )
  expect(statements.map((one) => one.place)).toEqual(['caption'])
})
