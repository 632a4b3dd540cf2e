import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { annotate } from './annotate.ts'

// A source's name is whoever speaks, never the relative word, the age or the words between the commas.
test.each([
  [
    'An engineer at the plant, who asked not to be named, said the valve had stuck for an hour.',
    'An engineer at the plant',
  ],
  ['Orla Brandt, 61, who has lived by the river since 1988, told reporters that the water came fast.', 'Orla Brandt'],
  ['A night porter, still in his socks, said that the water had come in under the door.', 'A night porter'],
  ['A night porter, still in his socks, said the water had come in under the door.', 'A night porter'],
  ['The mayor, visibly tired, said the council would pay for the ferry.', 'The mayor'],
])('%s', async (text, name) => {
  const { attributions } = await annotate(inventedArticle(text))
  expect(attributions.length).toBeGreaterThan(0)
  for (const one of attributions) expect(one.name).toMatch(new RegExp(`^${name}`))
})

test('a line of its own with an agency at the end', async () => {
  const text = 'The bridge at Marlby will be closed for nine weeks from May.\n\nReuters'
  const found = await annotate(inventedArticle(text))
  expect(found.marks.map((mark) => `${mark.kind} ${mark.outlet} ${mark.evidence[0]?.rule}`)).toEqual([
    'wire Reuters en.mark.line',
  ])
})

test('what is said after an apposition is the clause without its full stop', async () => {
  const text = 'The mayor, visibly tired, said the council would pay for the ferry.'
  const [one] = (await annotate(inventedArticle(text))).attributions
  expect(one?.content.map((span) => text.slice(span.start, span.end))).toEqual(['the council would pay for the ferry'])
})
