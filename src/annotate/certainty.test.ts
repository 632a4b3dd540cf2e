import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { annotate } from './annotate.ts'

test.each([
  ['said', 'Mara Orr said the bridge was safe.', 'asserted'],
  ['the future of the past', 'Mara Orr said the bridge would close in May.', 'asserted'],
  ['a demand', 'Mara Orr said the council should avoid making the same mistake.', 'asserted'],
  ['negated, and sure', 'Mara Orr said the town could not pay for the bridge.', 'asserted'],
  ['a doubt about something else', 'Mara Orr said the town paid the builder, who may have lied.', 'asserted'],
  ['what an adjunct was', 'The lights failed on Monday in an apparent act of sabotage.', 'asserted'],
  ['a modal', 'Mara Orr said the bridge might close in May.', 'hedged'],
  ['an adverb', 'Mara Orr said the bridge was probably safe.', 'hedged'],
  ['a thought', 'Mara Orr believes the bridge is safe.', 'hedged'],
  ['an opinion within what is said', 'Mara Orr said: “I think the bridge is safe and sound.”', 'hedged'],
  ['hearsay', 'The bridge was reportedly closed in May.', 'hedged'],
  ['denied', 'Mara Orr denied that the bridge was unsafe.', 'denied'],
  ['not denied', 'Mara Orr did not deny that the bridge was unsafe.', 'hedged'],
  ['claims turned away', 'Mara Orr rejected claims that the bridge was unsafe.', 'denied'],
  ['said to be untrue', 'Mara Orr said it was not true that the bridge had failed.', 'denied'],
])('%s', async (_, text, certainty) => {
  const { statements } = await annotate(inventedArticle(text))
  expect(statements[0]?.certainty).toBe(certainty)
})
