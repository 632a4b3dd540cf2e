/**
 * How a story's tree and origins come out, on invented pages and made stories (bench/cascade): corrections, bodies and
 * those who speak for them, mixtures, public events, what adds no origin, and how the work grows.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cascadeOf } from '../bench/cascade/cascade.ts'
import { candidatesOf } from '../src/trace/candidates.ts'
import { groundFor } from '../src/trace/trace.ts'
import { countedOf, edgesOf, type StoryPage, traceStory } from './support/one-story.ts'

const SEEN: StoryPage = {
  id: 'ledger',
  outlet: 'Port Ansley Ledger',
  published: '2031-06-02T08:00',
  text: `The Ansley ferry company sailed for eleven weeks with a lifeboat winch that its own fitter had condemned, according to a logbook seen by the Port Ansley Ledger.

The entry of 9 March calls the winch "fit for scrap". Fitter Hanne Broll told the Port Ansley Ledger that she had written it twice.

The ferry Merganser carried 41,300 passengers in those weeks. A new winch costs 18,000 crowns.`,
}
const CORRECTION: StoryPage = {
  id: 'ledger-correction',
  outlet: 'Port Ansley Ledger',
  published: '2031-06-03T18:00',
  text: `Correction: The Port Ansley Ledger reported on Monday that the ferry Merganser carried 41,300 passengers while its lifeboat winch was condemned. The company's books give 14,300. The Ledger regrets the error.

The logbook entry of 9 March calls the winch "fit for scrap", as reported.`,
}
const RETELLING: StoryPage = {
  id: 'star',
  outlet: 'Tarn Star',
  published: '2031-06-02T12:00',
  text: `A ferry sailed for eleven weeks with a condemned lifeboat winch, the Port Ansley Ledger reports.

The Merganser's fitter, Hanne Broll, had called the winch fit for scrap in the logbook on 9 March, according to the Ledger. The ferry carried 41,300 passengers in that time.`,
}

test('an outlet that corrects itself is no new origin', async () => {
  const before = await traceStory([SEEN, RETELLING])
  const after = await traceStory([SEEN, RETELLING, CORRECTION])
  expect(countedOf(before)).toEqual(['own:port-ansley-ledger'])
  expect(countedOf(after)).toEqual(['own:port-ansley-ledger'])
  expect(after.origins).toMatchObject({ min: before.origins.min, max: before.origins.max })
})

test('that it alone is at hand makes it an origin; no edge runs from the report to whom it corrects for', async () => {
  const traced = await traceStory([CORRECTION, RETELLING])
  expect(traced.origins.max).toBe(1)
  expect(edgesOf(traced).every((edge) => !edge.endsWith('ledger-correction'))).toBe(true)
})

const BULLETIN: StoryPage = {
  id: 'courier',
  outlet: 'Wexcombe Courier',
  published: '2031-09-10T10:00',
  text: `Eleven batches of powdered soup were recalled on Wednesday after a germ was found in two of them, the Orme Food Board said in a bulletin.

According to the bulletin the Orme Food Board found the germ in samples of 2 September. The board's director, Ina Quellan, asked buyers to return the packets.`,
}
const BRIEFING: StoryPage = {
  id: 'tribune',
  outlet: 'Little Orme Tribune',
  published: '2031-09-10T17:00',
  text: `Ina Quellan, director of the Orme Food Board, said at a press conference on Wednesday that a pump at the soup works had not been cleaned since spring.

Quellan said at the press conference that nobody had fallen ill so far. She told reporters that 62 inspectors were at work.`,
}

test('a body’s bulletin and its director’s press conference are one origin', async () => {
  const traced = await traceStory([BULLETIN, BRIEFING])
  expect(traced.derivations).toEqual([])
  expect(countedOf(traced)).toHaveLength(1)
  expect(countedOf(traced)[0]).toMatch(/^document:/)
  expect(traced.origins).toMatchObject({ min: 1, max: 1 })
})

test('documents of two issuers are two origins', async () => {
  const other: StoryPage = {
    ...BRIEFING,
    text: BRIEFING.text
      .replaceAll('Ina Quellan, director of the Orme Food Board,', 'Soup maker Bertil Aske')
      .replaceAll('Quellan', 'Aske'),
  }
  const traced = await traceStory([BULLETIN, other])
  expect(traced.origins.max).toBe(2)
})

const SPEECH = (id: string, outlet: string, text: string): StoryPage => ({
  id,
  outlet,
  published: '2031-11-04',
  text,
})
const SPEECHES = [
  SPEECH(
    'echo',
    'Marlby Echo',
    `Governor Tilda Ravn announced in a televised address on Tuesday that the coal tax will end in spring.

"No household will pay for a chimney it does not have," Ravn said in the speech. Shares of two mills rose.`,
  ),
  SPEECH(
    'argus',
    'Dunmore Argus',
    `In a televised address Governor Tilda Ravn promised to scrap the tax on coal next spring, a demand of the stove makers' guild for six years.

"No household will pay for a chimney it does not have," the governor said. The opposition called it a gift to her cousins.`,
  ),
]

test('a speech that two quote is the origin; neither is taken from the other', async () => {
  const traced = await traceStory(SPEECHES)
  expect(traced.derivations).toEqual([])
  expect(countedOf(traced)).toHaveLength(1)
  expect(countedOf(traced)[0]).toMatch(/^document:/)
})

const INSPECTOR: StoryPage = {
  id: 'gull',
  outlet: 'Harbour Gull',
  published: '2031-06-02T09:00',
  text: `The harbour inspectorate warned of the Merganser a year ago, its former chief Odd Lunde told the Harbour Gull.

"I signed a letter and it came back unopened," Lunde told the Harbour Gull in his garden in Skerrow. He said he had kept the envelope, stamped 17 April.`,
}
const MIXTURE: StoryPage = {
  id: 'mix',
  outlet: 'Isles Today',
  published: '2031-06-04T07:00',
  text: `A ferry sailed for eleven weeks with a condemned lifeboat winch, the Port Ansley Ledger reports.

Fitter Hanne Broll called the winch fit for scrap on 9 March, according to the Ledger. The Merganser carried 41,300 passengers in those weeks.

The former chief of the harbour inspectorate, Odd Lunde, told the Harbour Gull that he had signed a letter of warning and that it came back unopened.`,
}

test('a mixture of two reports has one parent in the tree and the other beside it', async () => {
  const traced = await traceStory([SEEN, INSPECTOR, MIXTURE])
  const into = traced.derivations.filter((edge) => edge.to === 'mix')
  expect(into.map(({ from }) => from).sort()).toEqual(['gull', 'ledger'])
  expect(into.filter((edge) => !edge.second).map(({ from }) => from)).toEqual(['ledger'])
  expect(countedOf(traced).sort()).toEqual(['own:harbour-gull', 'own:port-ansley-ledger'])
})

test('an interview that is named only after the news is still what the news rests on', async () => {
  const traced = await traceStory([
    {
      id: 'mail',
      outlet: 'Vale Recorder',
      published: '2031-02-02T08:00',
      text: `Governor Tilda Ravn does not think that rowing is more dangerous than chess.

Ravn spoke of her years on the river and of a broken thumb. She called the sport a habit.

"I rowed as a girl, and I would not do it again," Ravn told the Skerrow Examiner in a long interview.`,
    },
  ])
  expect(traced.articles[0]?.cites).toMatchObject([{ outlet: 'Skerrow Examiner', whole: true }])
})

test('a short text that stands in two reports makes no copies of them', async () => {
  const long = (id: string, outlet: string, more: string): StoryPage => ({
    id,
    outlet,
    published: '2031-06-02T09:00',
    text: `The ferry Merganser will be broken up in Skerrow before the autumn storms, its owners decided on a quay in Ansley.\n\n${more}`,
  })
  const one = long(
    'one',
    'Tarn Star',
    `Eleven stokers lose their berths, and the galley goes to a museum of enamel in Lower Quern. Stoker Bent Aske has bought the bell for nine crowns. The pilot Rolf Mardle will teach knots at the grammar school from November.`,
  )
  const two = long(
    'two',
    'Vale Recorder',
    `Breakers from Izmir had offered twice the sum, said the harbour clerk Sunniva Pell. Her ledger shows a list of rivets, a debt for coal of 1,900 crowns and a quarrel over the figurehead. The funnel is promised to a distillery.`,
  )
  const short: StoryPage = { ...one, id: 'short', outlet: 'Isles Today', text: one.text.split('\n\n')[0] ?? '' }
  const without = await traceStory([one, two])
  const traced = await traceStory([one, two, short])
  const between = (edges: string[]) => edges.filter((edge) => /one.* two|two.* one/.test(edge))
  expect(between(edgesOf(traced))).toEqual(between(edgesOf(without)))
  expect(traced.origins.max).toBeLessThanOrEqual(without.origins.max)
})

// Made stories, with what a reader adds to them. One seed, so that a run fails for the change it tests alone.
const seeds = fc.integer({ min: 1, max: 400 })
const pagesOf = (seed: number, size: number): StoryPage[] => [...cascadeOf(seed, size, 0.5).articles]
const BESIDE = { outlet: 'Mirror of Everything', published: '2031-05-30T10:00' }

test('made stories: one more exact copy never adds an origin', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, fc.integer({ min: 3, max: 9 }), fc.nat(), async (seed, size, which) => {
      const pages = pagesOf(seed, size)
      const copied = pages[which % pages.length]
      if (copied === undefined) return
      const before = await traceStory(pages)
      const after = await traceStory([...pages, { ...copied, ...BESIDE, id: 'zz' }])
      expect(after.origins.max).toBeLessThanOrEqual(before.origins.max)
    }),
    { numRuns: 12, seed: 20261121 },
  )
}, 120_000)

test('made stories: one more credited rewrite never adds an origin', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, fc.integer({ min: 3, max: 9 }), fc.nat(), async (seed, size, which) => {
      const pages = pagesOf(seed, size)
      const told = pages[which % pages.length]
      if (told === undefined) return
      const [first = '', ...rest] = told.text.split('\n\n')
      const text = [
        `${first.replace(/, (?:according to|the) .*$/, '').replace(/\.$/, '')}, the ${told.outlet} reports.`,
        ...rest.slice(1, 4).map((line) => line.replace(/^According to the [^,]+, /, '')),
      ].join('\n\n')
      const before = await traceStory(pages)
      const after = await traceStory([...pages, { ...BESIDE, id: 'zz', text }])
      expect(after.origins.max).toBeLessThanOrEqual(before.origins.max)
    }),
    { numRuns: 12, seed: 20261121 },
  )
}, 120_000)

test('made stories: an article with words told to its own outlet never lowers the number', async () => {
  const text = `A lock keeper warned of it a year ago, he told the Mirror of Everything.

"I wrote it in the book and somebody tore out the page," Perrin Oake told the Mirror of Everything at his cottage on Dray Lane.`
  await fc.assert(
    fc.asyncProperty(seeds, fc.integer({ min: 3, max: 9 }), async (seed, size) => {
      const pages = pagesOf(seed, size)
      const before = await traceStory(pages)
      const after = await traceStory([...pages, { ...BESIDE, id: 'zz', text }])
      expect(after.origins.max).toBeGreaterThanOrEqual(before.origins.max)
    }),
    { numRuns: 12, seed: 20261121 },
  )
}, 120_000)

test('made stories: outlets renamed, and inputs in another order, change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, fc.integer({ min: 3, max: 9 }), async (seed, size) => {
      const pages = pagesOf(seed, size)
      const outlets = [...new Set(pages.map(({ outlet }) => outlet))]
      const renamed = pages.map((page) => ({
        ...page,
        outlet: renamedIn(page.outlet, outlets),
        text: renamedIn(page.text, outlets),
      }))
      const before = await traceStory(pages)
      const after = await traceStory([...renamed].reverse())
      const inside = (edges: string[]) => edges.filter((edge) => !edge.startsWith('outlet:'))
      expect(inside(edgesOf(after))).toEqual(inside(edgesOf(before)))
      expect(after.origins).toMatchObject({ min: before.origins.min, max: before.origins.max })
      expect(after.articles.map((one) => one.ownReporting)).toEqual(before.articles.map((one) => one.ownReporting))
    }),
    { numRuns: 8, seed: 20261121 },
  )
}, 120_000)

/** Each of the outlets gets another first word; the last tells what it is. */
function renamedIn(text: string, outlets: readonly string[]): string {
  return outlets.reduce((told, outlet, i) => {
    const fresh = `Kel${String.fromCharCode(97 + (i % 26))}dorp${i >= 26 ? 'e' : ''}`
    return told.replaceAll(outlet, `${fresh} ${outlet.split(' ').at(-1)}`)
  }, text)
}

test('made stories: every edge and every merging has evidence with characters; one parent each; sureness 0..1', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, fc.integer({ min: 3, max: 14 }), async (seed, size) => {
      const traced = await traceStory(pagesOf(seed, size))
      for (const one of [...traced.derivations, ...traced.origins.merges]) {
        expect(one.evidence.length).toBeGreaterThan(0)
        expect(one.evidence.some(({ spans }) => spans.length > 0)).toBe(true)
      }
      for (const { article } of traced.articles)
        expect(traced.derivations.filter((edge) => edge.to === article && !edge.second).length).toBeLessThanOrEqual(1)
      for (const { confidence } of traced.derivations) {
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 8, seed: 20261121 },
  )
}, 120_000)

test('candidates for edges grow with the articles, not with their pairs', async () => {
  const perArticle: number[] = []
  for (const size of [60, 120, 240]) {
    const pages = pagesOf(7, size)
    const { ingest } = await import('../src/ingest/ingest.ts')
    const lines = pages.map((page) => JSON.stringify({ ...page, clean: true }))
    const { articles } = await ingest(
      { name: 'made.jsonl', bytes: Buffer.from(lines.join('\n')), url: null, mediaType: null },
      {},
    )
    const story = { id: 's', title: '', articles: articles.map(({ id }) => id), copies: [], evidence: [] }
    const { candidates, sisters, undecided } = candidatesOf(await groundFor(story, articles, [], { decisions: [] }))
    perArticle.push((candidates.length + sisters.length + undecided.length) / size)
  }
  // Each article's eight nearest, its copies' head and its credits.
  for (const share of perArticle) expect(share).toBeLessThan(12)
  expect((perArticle[2] ?? 0) / (perArticle[0] ?? 1)).toBeLessThan(1.5)
}, 60_000)
