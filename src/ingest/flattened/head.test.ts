import { expect, test } from 'vitest'
import { ingest } from '../ingest.ts'

const SENTENCES = `The footbridge at Marlby will be closed from the first of May because two of its cables have rusted through.

The council said that it had known of the damage since the autumn and had hoped to wait until the summer. Repairs will take nine weeks.

A ferry will take people over the river in the meantime, but only until seven in the evening, the council said.`

async function read(head: string) {
  const found = await ingest(
    { name: 'a.txt', bytes: new TextEncoder().encode(head + SENTENCES), url: null, mediaType: null },
    {},
  )
  const article = found.articles[0]
  if (article === undefined) throw new Error('no article')
  const at = (span: { start: number; end: number } | undefined) =>
    span === undefined ? null : article.text.slice(span.start, span.end)
  const first = article.blocks.find((block) => block.kind === 'paragraph')
  expect(article.text.slice(first?.start, first?.end)).toMatch(/^(?:MARLBY.* - )?The footbridge/)
  return {
    ...(article.url === null ? {} : { url: article.url }),
    outlet: article.outlet?.value ?? null,
    outletAt: at(article.outlet?.span),
    title: article.title?.value ?? null,
    byline: article.byline?.value ?? null,
    published: article.published?.value ?? null,
    kinds: article.blocks.slice(0, -3).map((block) => block.kind),
  }
}

// The outlets are invented: two have a press word, the third is known only by its place.
test.each([
  [
    'outlet, date, headline, byline',
    'ELLMOUTH NEWSWIRE\n2026-04-02 08:12\n\nFootbridge to close for nine weeks\n\nBy Ada Lund\n\n',
    {
      outlet: 'Ellmouth Newswire',
      outletAt: 'ELLMOUTH NEWSWIRE',
      title: 'Footbridge to close for nine weeks',
      byline: 'Ada Lund',
      published: '2026-04-02T08:12',
      kinds: ['furniture', 'furniture', 'title', 'byline'],
    },
  ],
  [
    'headline before outlet, a dateline in the text',
    'Footbridge to close for nine weeks\nMarlby Press Agency\nApril 2, 2026\n\nMARLBY, April 2 (MPA) - ',
    {
      outlet: 'Marlby Press Agency',
      outletAt: 'Marlby Press Agency',
      title: 'Footbridge to close for nine weeks',
      byline: null,
      published: '2026-04-02',
      kinds: ['title', 'furniture', 'furniture'],
    },
  ],
  [
    'an outlet nobody knows, above date and headline',
    'Marlby Jottings\n2 April 2026\n\nNine weeks by boat\n\n',
    {
      outlet: 'Marlby Jottings',
      outletAt: 'Marlby Jottings',
      title: 'Nine weeks by boat',
      byline: null,
      published: '2026-04-02',
      kinds: ['furniture', 'furniture', 'title'],
    },
  ],
  [
    'an address, and a date under its label',
    'https://www.marlby-jottings.example/bridge\nMarlby Press Agency\nFootbridge to close for nine weeks\nPublished\nApril 2, 2026\n\n',
    {
      url: 'https://www.marlby-jottings.example/bridge',
      outlet: 'Marlby Press Agency',
      outletAt: 'Marlby Press Agency',
      title: 'Footbridge to close for nine weeks',
      byline: null,
      published: '2026-04-02',
      kinds: ['furniture', 'furniture', 'title', 'furniture', 'furniture'],
    },
  ],
  [
    'an address and nothing else',
    'Source: https://www.marlby-jottings.example/bridge\n\n',
    {
      url: 'https://www.marlby-jottings.example/bridge',
      outlet: 'marlby-jottings.example',
      outletAt: null,
      title: null,
      byline: null,
      published: null,
      kinds: ['furniture'],
    },
  ],
  [
    'the outlet behind the headline and before the date',
    'Footbridge to close for nine weeks | Ellmouth Radio\n\nEllmouth Radio — 2 April 2026\n\n',
    {
      outlet: 'Ellmouth Radio',
      outletAt: 'Ellmouth Radio',
      title: 'Footbridge to close for nine weeks',
      byline: null,
      published: '2026-04-02',
      kinds: ['title', 'furniture', 'furniture'],
    },
  ],
  // Behind a headline alone an outlet may as well be the one that is retold.
  [
    'an outlet behind the headline and nowhere else',
    'Footbridge to close for nine weeks - Ellmouth Radio\n2 April 2026\n\n',
    {
      outlet: null,
      outletAt: null,
      title: 'Footbridge to close for nine weeks - Ellmouth Radio',
      byline: null,
      published: '2026-04-02',
      kinds: ['title', 'furniture'],
    },
  ],
  [
    'headline only',
    'Footbridge to close for nine weeks\n\n',
    {
      outlet: null,
      outletAt: null,
      title: 'Footbridge to close for nine weeks',
      byline: null,
      published: null,
      kinds: ['title'],
    },
  ],
  [
    'headline and date: a name in capitals is no outlet where no headline is left',
    'Nine Weeks Without Bridge\n2 April 2026\n\n',
    {
      outlet: null,
      outletAt: null,
      title: 'Nine Weeks Without Bridge',
      byline: null,
      published: '2026-04-02',
      kinds: ['title', 'furniture'],
    },
  ],
])('%s', async (_, head, expected) => expect(await read(head)).toEqual(expected))

test('a line that is not understood: no head, nothing lost', async () => {
  const found = await read(
    'Marlby Jottings\nHome\nSport\nWeather\nShop\nArchive\nFootbridge to close for nine weeks\n\n',
  )
  expect(found.outlet).toBeNull()
})

test('an address above lines that are not understood is still where it was copied from, and no headline', async () => {
  const address = 'https://www.marlby-jottings.example/a-bridge-in-the-north-closes'
  const found = await read(
    `${address}\nHome\nSport\nWeather\nShop\nArchive\nMarket\nFootbridge to close for nine weeks\n\n`,
  )
  expect(found.url).toBe(address)
  expect(found.title).toBe('Footbridge to close for nine weeks')
})
