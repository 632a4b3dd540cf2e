import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { annotate } from './annotate.ts'

const names = async (text: string) => (await annotate(inventedArticle(text))).attributions.map((one) => one.name)

test('"the newspaper" is the newspaper named before, not the agency named last', async () => {
  const found = await names(
    'The Ellmouth Gazette reported a leak. Police told AP that nobody was hurt. The newspaper said two workers were in hospital.',
  )
  expect(found.at(-1)).toBe('Ellmouth Gazette')
})

test('"the agency" is the agency', async () => {
  const found = await names(
    'Reuters reported that the plant was closed.\nThe Ellmouth Gazette said a valve had failed.\nThe agency said two workers were hurt.',
  )
  expect(found.at(-1)).toBe('Reuters')
})
