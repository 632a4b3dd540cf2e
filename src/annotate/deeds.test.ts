import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { annotate } from './annotate.ts'

const cues = async (text: string) =>
  (await annotate(inventedArticle(text))).attributions.flatMap((one) =>
    one.cue.map((span) => text.slice(span.start, span.end)),
  )

test.each([
  'The ministry recalled the batch on Monday.',
  'Norquill Dairy recalled two batches of milk powder after tests.',
  'The ministry recalled its ambassador on Monday.',
  'The president recalled the ambassador on Monday.',
  'The council ordered 40 ferries from a yard in Marlby.',
  'The firm charged $5 for a seat.',
])('a deed: %s', async (text) => {
  expect(await cues(text)).toEqual([])
})

test.each([
  ['Mara Orr recalled the day the dam broke.', 'recalled'],
  ['Mara Orr recalled that the dam broke at night.', 'recalled'],
  ['The company recalled that it had warned the council twice.', 'recalled'],
  ['“We were asleep,” Mara Orr recalled.', 'recalled'],
  ['Prosecutors charged that the firm had lied.', 'charged'],
  ['The agency noted a drop in sales.', 'noted'],
])('a word: %s', async (text, cue) => {
  expect(await cues(text)).toContain(cue)
})
