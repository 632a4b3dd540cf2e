import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import type { Article } from '../model/article.ts'
import { annotate } from './annotate.ts'

const own: Partial<Article> = { outlet: { value: 'Marlby Courier', from: 'given' } }

async function marks(text: string, more: Partial<Article> = own): Promise<string[]> {
  const found = await annotate(inventedArticle(text, more))
  return found.marks.map((mark) => `${mark.kind} ${mark.outlet}`)
}

// All outlets are invented: none stands in the table.
test.each([
  ['told its own outlet', 'Two officials told the Courier that the bridge would close.', ['own null']],
  ['told another', 'Two officials told the Ellmouth Gazette that the bridge would close.', ['own Ellmouth Gazette']],
  ['learned', 'The Marlby Courier has learned that the bridge will close.', ['own null']],
  ['reviewed', 'The plan, in a memo reviewed by the Ellmouth Gazette, is secret.', ['own Ellmouth Gazette']],
  ['this newspaper', 'The mayor told this newspaper that the bridge would close.', ['own null']],
  ['first reported', 'The closure was first reported by the Ellmouth Gazette.', ['first-reported Ellmouth Gazette']],
  ['reported first', 'The Ellmouth Gazette first reported the closure.', ['first-reported Ellmouth Gazette']],
  ['dateline', 'MARLBY (PNQ) — The bridge will close in May.', ['wire PNQ']],
  ['sign-off', 'The bridge will close in May. — PNQ', ['wire PNQ']],
  ['copyright', 'Copyright 2021 The Ellmouth Gazette. All rights reserved.', ['wire Ellmouth Gazette']],
  ['contributed', 'The Ellmouth Gazette contributed to this report.', ['contributed Ellmouth Gazette']],
  ['no comment', 'The company did not respond to a request for comment.', ['no-comment null']],
  ['no comment to another', 'Orr declined to comment to the Ellmouth Gazette.', ['no-comment Ellmouth Gazette']],
  ['two who gave a hand', 'Hale Orr and Lena Marsh contributed to this report.', ['contributed null']],
  ['exclusive to itself', 'The Marlby Courier can exclusively reveal that the bridge will close.', ['own null']],
  ['an exclusive', 'EXCLUSIVE: The bridge will close in May, documents show.', ['own null']],
  ['an exclusive, in small letters', 'Exclusive | The bridge will close in May.', ['own null']],
  [
    'exclusive to another',
    'The Ellmouth Gazette exclusively reported that the bridge would close.',
    ['first-reported Ellmouth Gazette'],
  ],
  [
    'an exclusive of another',
    'The closure came to light in an exclusive by the Ellmouth Gazette.',
    ['first-reported Ellmouth Gazette'],
  ],
  ['an offer is no report', 'An exclusive offer from the Ellmouth Gazette ends today.', []],
  ['exclusive of something else', 'Orr has exclusive rights to the ferry.', []],
  ['in an interview', '“It will close,” Orr said in an interview.', ['own null']],
  ['its source', 'A source from the Ellmouth Gazette said the bridge would close.', ['own Ellmouth Gazette']],
  ['not what somebody says in quotes', 'Orr said: “They told the Ellmouth Gazette before they told me.”', []],
  ['nothing', 'The bridge will close in May.', []],
])('%s', async (_, text, expected) => expect(await marks(text)).toEqual(expected))

test('a hyperlink to an outlet is a mark', async () => {
  const text = 'The bridge will close, reports said on Monday.'
  const links = [{ start: 23, end: 35, url: 'https://www.reuters.com/world/bridge' }]
  expect(await marks(text, { ...own, links })).toEqual(['link Reuters'])
})

test('a hyperlink on the words of citing is a mark of the outlet beside them', async () => {
  const text = 'The Ellmouth Gazette reported on Monday that the bridge will close.'
  const links = [{ start: 21, end: 39, url: 'https://gazette.example/bridge' }]
  expect(await marks(text, { ...own, links })).toEqual(['link Ellmouth Gazette'])
})

test('a hyperlink on other words of an unknown host is none', async () => {
  const text = 'The Ellmouth Gazette reported on Monday that the bridge will close.'
  const links = [{ start: 45, end: 55, url: 'https://bridges.example/' }]
  expect(await marks(text, { ...own, links })).toEqual([])
})
