import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { CollatedClaim } from '../model/claim.ts'
import type { Decision } from '../model/decision.ts'
import { trace } from './trace.ts'

// An invented story. The Harrow Gazette has the news from its own papers and people; the others have it from there,
// with and without saying so; an agency has its own; a town issues a statement.
interface Page {
  readonly outlet: string
  readonly at: string
  readonly text: string
}

const GAZETTE: Page = {
  outlet: 'Harrow Gazette',
  at: '2031-05-04T07:00',
  text: `The Wexcombe reservoir lost 340 million litres through a cracked spillway in April, according to an inspection log seen by the Harrow Gazette.

The log, kept by engineer Odile Farnham, shows that the crack was measured at 11 millimetres on 3 April and at 26 millimetres nine days later.

Two people who attended a meeting at Pellow Hall told the Harrow Gazette that managers put off the repair until the regatta was over. "We were told the boats came first," one of them said.

Tamar Water paid £1.9m for a coating in 2029 that was meant to last 30 years. The contractor, Brisley Marine, went out of business last winter.

Some 6,200 households in Wexcombe and Little Orme were asked to boil their water for six days.`,
}
const REWRITE: Page = {
  outlet: 'Brightwater Bugle',
  at: '2031-05-04T06:10',
  text: `Hundreds of millions of litres trickled out of the Wexcombe reservoir last month because bosses wanted a regatta to go ahead.

A spillway crack measured at 11 millimetres on 3 April had grown to 26 millimetres nine days later, engineer Odile Farnham noted. Managers meeting at Pellow Hall nonetheless put the repair off. "We were told the boats came first," one insider grumbled.

Tamar Water had paid £1.9m in 2029 for a coating by Brisley Marine, since gone bust, that was to hold for 30 years.

In Wexcombe and Little Orme 6,200 households boiled their water for six days.`,
}
const CREDITED: Page = {
  outlet: 'Orme FM',
  at: '2031-05-04T09:30',
  text: `A cracked spillway cost the Wexcombe reservoir 340 million litres of water in April, the Harrow Gazette reports.

According to the Gazette, managers of Tamar Water put off the repair because of a regatta. The newspaper says that it has seen an inspection log.

About 6,200 households had to boil their water.`,
}
const AGENCY: Page = {
  outlet: 'Corvale Press Agency',
  at: '2031-05-05T12:00',
  text: `WEXCOMBE, May 5 (CPA) - The regulator will fine Tamar Water up to 4 percent of its turnover over the Wexcombe leak, its chief inspector Lorne Addis told Corvale Press Agency on Monday.

Addis said in an interview that his office had found valves without grease, a siren that did not sound and a duty roster with gaps on nine nights in March.

"Nobody was watching the gauges," Addis said. A ruling is due in September, he told Corvale Press Agency.`,
}
const WIRE: Page = {
  outlet: 'Fenwick Daily',
  at: '2031-05-05T15:00',
  text: `WEXCOMBE (CPA) - The regulator will fine Tamar Water up to 4 percent of its turnover over the Wexcombe leak, its chief inspector Lorne Addis said on Monday.

Addis said in an interview that his office had found valves without grease, a siren that did not sound and a duty roster with gaps on nine nights in March.

"Nobody was watching the gauges," Addis said.`,
}
const SISTERS: readonly Page[] = [
  {
    outlet: 'Tallow Street Blog',
    at: '2031-06-01T08:00',
    text: `The Marrick ferry company plans to scrap its night sailings to Skerrow from October, leaving islanders without a crossing after six in the evening.

A draft timetable drops 14 of 31 weekly departures. The old vessel Aster would be sold to a breaker in Izmir for an expected £2.3m, and 58 deckhands would be offered posts in Hull.

Councillors were given the draft in a sealed envelope. The harbour master, Enid Quoyle, called it a slow drowning.`,
  },
  {
    outlet: 'Northern Isles Today',
    at: '2031-06-01T09:00',
    text: `Night sailings between Marrick and Skerrow are to end in October under a draft timetable that removes 14 of the 31 weekly departures.

Islanders would have no crossing after six. The vessel Aster is to go to a breaker in Izmir, and 58 deckhands are to be offered posts in Hull, with a relocation grant of £7,500 each.

Harbour master Enid Quoyle called the draft a slow drowning. A petition in Skerrow's bakery gathered 900 names by noon.`,
  },
]

function article(page: Page, id: string): Article {
  const blocks: Article['blocks'][number][] = []
  for (const match of page.text.matchAll(/[^\n]+/g))
    blocks.push({ kind: 'paragraph', start: match.index, end: match.index + match[0].length, evidence: [] })
  return {
    id,
    name: `${id}.txt`,
    url: null,
    outlet: { value: page.outlet, from: 'given' },
    title: null,
    byline: null,
    published: { value: page.at, precision: 'minute', from: 'given' },
    language: 'en',
    sha256: id,
    text: page.text,
    blocks,
    links: [],
  }
}

/** Sentences only: what trace makes of the rest of an annotation has tests of its own. */
function annotation(of: Article): Annotation {
  const sentences = of.blocks.flatMap((block) =>
    [...of.text.slice(block.start, block.end).matchAll(/\S(?:.*?[.!?]["”]?(?=\s)|.*$)/g)].map((match) => ({
      start: block.start + match.index,
      end: block.start + match.index + match[0].length,
    })),
  )
  const empty = { names: [], times: [], quantities: [], attributions: [], marks: [], statements: [] }
  return { article: of.id, sentences, ...empty }
}

function run(pages: readonly (readonly [string, Page])[], decisions: Decision[] = [], claims: CollatedClaim[] = []) {
  const articles = pages.map(([id, page]) => article(page, id))
  const ids = articles.map(({ id }) => id).sort()
  const story = { id: 's', title: 's', articles: ids, copies: [], evidence: [] }
  return trace(story, articles, articles.map(annotation), claims, { decisions })
}

const ALL: readonly (readonly [string, Page])[] = [
  ['gazette', GAZETTE],
  ['bugle', REWRITE],
  ['orme', CREDITED],
  ['cpa', AGENCY],
  ['fenwick', WIRE],
]
const edges = (traced: Awaited<ReturnType<typeof run>>) =>
  traced.derivations.map(({ from, to, kind }) => `${from} ${kind} ${to}`)

test('the tree of a story: credited, uncredited, copied; the uncredited one has the earlier stamp', async () => {
  const traced = await run(ALL)
  expect(edges(traced)).toEqual(['gazette rewrites bugle', 'cpa copies fenwick', 'gazette rewrites orme'])
  expect(traced.articles.map(({ article: id, ownReporting }) => `${id} ${ownReporting}`)).toEqual([
    'bugle none',
    'cpa primary',
    'fenwick none',
    'gazette primary',
    'orme none',
  ])
  expect(traced.origins.list.filter((origin) => origin.counted).map((origin) => origin.id)).toEqual([
    'own:corvale-press-agency',
    'own:harrow-gazette',
  ])
  expect(traced.origins.max).toBe(2)
})

test('every edge and every merging has evidence with characters', async () => {
  const traced = await run(ALL)
  for (const one of [...traced.derivations, ...traced.origins.merges]) {
    expect(one.evidence.length).toBeGreaterThan(0)
    expect(one.evidence.some((evidence) => evidence.spans.length > 0)).toBe(true)
  }
})

test('what an outlet’s two reports have in common is its own background: no edge between them', async () => {
  const again: Page = { ...REWRITE, outlet: GAZETTE.outlet, at: '2031-05-05T07:00' }
  const captions = 'A boat rests on the dry bed of the Wexcombe reservoir beside the pump house. '.repeat(4)
  const first: Page = { ...SISTERS[0], outlet: 'Orme FM', text: `${SISTERS[0]?.text}\n\n${captions}` } as Page
  const second: Page = {
    outlet: 'Orme FM',
    at: '2031-06-02',
    text: `A choir from Osley has won the spring festival for the third time, and its conductor thanked the bakers who lent their hall.\n\n${captions}`,
  }
  const third: Page = { ...first, at: '2031-06-03' }
  expect(
    edges(
      await run([
        ['gazette', GAZETTE],
        ['again', again],
      ]),
    ),
  ).toEqual([])
  expect(
    edges(
      await run([
        ['first', first],
        ['second', second],
      ]),
    ),
  ).toEqual([])
  expect(
    edges(
      await run([
        ['first', first],
        ['third', third],
      ]),
    ),
  ).toEqual(['first copies third'])
})

test('of two articles alone, the same names make no edge', async () => {
  const one: Page = {
    outlet: 'Fenwick Daily',
    at: '2031-07-01',
    text: 'Guild Commander Joran Biedrick of Elkenhart answered Mayor Quillon at the Tarnmoor fete.\n\nHe called her remarks an insult to everybody who had ever carried a hose.',
  }
  const two: Page = {
    outlet: 'Orme FM',
    at: '2031-07-02',
    text: 'After Tarnmoor, Quillon has an angry letter from Elkenhart: Guild Commander Joran Biedrick wants an apology.\n\nNobody lectures volunteers, it says there.',
  }
  const articles = [article(one, 'one'), article(two, 'two')]
  const story = { id: 's', title: 's', articles: ['one', 'two'], copies: [], evidence: [] }
  const notes = articles.map((of) => ({
    ...annotation(of),
    names: [...of.text.matchAll(/Commander Joran Biedrick|Elkenhart|Quillon|Tarnmoor|Guild/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'person' as const,
      name: match[0],
      evidence: [],
    })),
  }))
  expect((await trace(story, articles, articles.map(annotation), [], { decisions: [] })).derivations).toHaveLength(1)
  expect((await trace(story, articles, notes, [], { decisions: [] })).derivations).toEqual([])
})

test('what somebody told an outlet stands on its page only with the words said', async () => {
  const said = (quote: string, who: string): Page => ({
    outlet: 'Fenwick Daily',
    at: '2031-05-04T12:00',
    text: `The village fete at Osley was held in drizzle this year. Eleven crews finished, and the cup went to the baker’s daughters.\n\nThe harbour choir sang in the tents. Sausages sold out before noon.\n\n"${quote}," ${who} told the Harrow Gazette.`,
  })
  const of = async (quote: string, who: string) =>
    (
      await run([
        ['gazette', GAZETTE],
        ['daily', said(quote, who)],
      ])
    ).articles[0]?.cites[0]?.article
  expect(await of('We were told the boats came first', 'an engineer of Tamar Water')).toBe('gazette')
  expect(await of('It was the worst spring I have ever seen', 'an engineer of Tamar Water')).toBe(null)
})

test('an outlet that is not at hand is named, and is an origin', async () => {
  const traced = await run([['orme', CREDITED]])
  expect(edges(traced)).toEqual(['outlet:Harrow Gazette rewrites orme'])
  expect(traced.articles[0]?.cites).toMatchObject([{ outlet: 'Harrow Gazette', article: null, whole: true }])
  expect(traced.origins).toMatchObject({ min: 1, max: 1 })
  expect(traced.origins.reason).toContain('cannot be compared')
})

test('two retellings of which neither can be the parent share a lost source', async () => {
  const [blog, isles] = SISTERS
  if (blog === undefined || isles === undefined) throw new Error('fixture')
  const traced = await run([
    ['blog', blog],
    ['isles', isles],
    ['cpa', AGENCY],
  ])
  expect(edges(traced)).toEqual(['lost:1 shares-lost-source blog', 'lost:1 shares-lost-source isles'])
  expect(traced.origins.max).toBe(2)
})

test('an article alone, without any source, is its own only origin', async () => {
  const [blog] = SISTERS
  if (blog === undefined) throw new Error('fixture')
  const traced = await run([['blog', blog]])
  expect(traced.derivations).toEqual([])
  expect(traced.origins).toMatchObject({ min: 1, max: 1 })
})

test('no articles, no origins', async () => {
  expect((await run([])).origins).toMatchObject({ min: 0, max: 0, list: [] })
})

test('a reader may say that a name is no source, and that two origins are one', async () => {
  const without = await run([['orme', CREDITED]], [{ kind: 'not-a-source', name: 'Harrow Gazette' }])
  expect(without.articles[0]?.cites).toEqual([])
  const merged = await run(ALL, [
    { kind: 'same-source', origins: ['own:corvale-press-agency', 'own:harrow-gazette'], note: 'the same inspector' },
  ])
  expect(merged.origins).toMatchObject({ min: 1, max: 1 })
  expect(merged.origins.merges[0]?.reason).toContain('the same inspector')
})

const subset = fc.subarray([...ALL], { minLength: 1 })

test('one more exact copy never adds an origin', async () => {
  await fc.assert(
    fc.asyncProperty(
      subset,
      fc.nat(4),
      fc.constantFrom('2031-05-03T01:00', '2031-05-09T01:00'),
      async (pages, i, at) => {
        const before = await run(pages)
        const page = pages[i % pages.length]?.[1] ?? GAZETTE
        const after = await run([...pages, ['zz', { ...page, outlet: 'Mirror of Everything', at }]])
        expect(after.origins.max).toBeLessThanOrEqual(before.origins.max)
        expect(after.origins.min).toBeLessThanOrEqual(before.origins.min)
      },
    ),
    { numRuns: 60 },
  )
})

test('one more credited rewrite never adds an origin', async () => {
  await fc.assert(
    fc.asyncProperty(subset, async (others) => {
      const pages: (readonly [string, Page])[] = [['gazette', GAZETTE], ...others.filter(([id]) => id !== 'gazette')]
      const before = await run(pages)
      const text = `Managers put off mending a reservoir for the sake of a regatta, the Harrow Gazette reported on Monday.

The Wexcombe spillway had a crack of 26 millimetres, the newspaper said, citing an inspection log. Households boiled their water for days.`
      const after = await run([...pages, ['zz', { outlet: 'Skerrow Star', at: '2031-05-06T10:00', text }]])
      expect(after.origins.max).toBeLessThanOrEqual(before.origins.max)
    }),
    { numRuns: 20 },
  )
})

test('an article with words told to its own outlet never lowers the number', async () => {
  await fc.assert(
    fc.asyncProperty(subset, async (pages) => {
      const before = await run(pages)
      const text = `A lock keeper warned of the Wexcombe leak a year ago, he told the Quayside Sentinel.

"I wrote it in the book and somebody tore out the page," Perrin Oake told the Quayside Sentinel at his cottage on Dray Lane.`
      const after = await run([...pages, ['zz', { outlet: 'Quayside Sentinel', at: '2031-05-06T10:00', text }]])
      expect(after.origins.max).toBeGreaterThanOrEqual(before.origins.max)
    }),
    { numRuns: 20 },
  )
})

test('renaming an outlet everywhere changes nothing but its name', async () => {
  const rename = (page: Page): Page => ({
    ...page,
    outlet: page.outlet.replace('Harrow Gazette', 'Penhallow Ledger'),
    text: page.text.replaceAll('Harrow Gazette', 'Penhallow Ledger').replaceAll('the Gazette', 'the Ledger'),
  })
  const before = await run(ALL)
  const after = await run(ALL.map(([id, page]) => [id, rename(page)] as const))
  expect(edges(after)).toEqual(edges(before))
  expect(after.origins).toMatchObject({ min: before.origins.min, max: before.origins.max })
  expect(after.articles.map((one) => one.ownReporting)).toEqual(before.articles.map((one) => one.ownReporting))
})

test('the order of the inputs changes nothing, and frozen inputs survive', async () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) {
      Object.freeze(value)
      for (const part of Object.values(value)) freeze(part)
    }
    return value
  }
  const expected = JSON.stringify(await run(ALL))
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...ALL], { minLength: ALL.length }), async (pages) => {
      expect(JSON.stringify(await run(freeze(pages)))).toBe(expected)
    }),
    { numRuns: 10 },
  )
})

test('odd input makes no error', async () => {
  const page = fc.record({
    outlet: fc.constantFrom('Harrow Gazette', 'X', ''),
    at: fc.constantFrom('2031', '2031-05', '2031-05-04T07:00', 'soon'),
    text: fc.string({
      unit: fc.constantFrom('the ', 'Harrow Gazette ', '“', '"', '\n', '. ', 'told ', '(CPA)', '\ud800', '’s '),
    }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(page, { maxLength: 3 }), async (pages) => {
      const traced = await run(pages.map((one, i) => [`p${i}`, one] as const))
      expect(traced.articles).toHaveLength(pages.length)
      expect(traced.origins.min).toBeLessThanOrEqual(traced.origins.max)
    }),
    { numRuns: 60 },
  )
})

test('a statement that hangs loosely on its claim shows what it rests on and adds no origin', async () => {
  const pages = [
    ['gazette', GAZETTE],
    ['agency', AGENCY],
  ] as const
  const statements = pages.map(([id, { text }]) => ({
    statement: `${id}/s1`,
    article: id,
    start: 0,
    end: text.indexOf('.'),
    attribution: null,
  }))
  const claim = { id: 'c', gist: 'x', statements, variants: [] }
  const origins = async (one: CollatedClaim) => {
    const { claims } = await run(pages, [], [one])
    expect(claims[0]?.statements.every(({ restsOn }) => restsOn !== null)).toBe(true)
    expect(claims[0]).not.toHaveProperty('loose')
    return claims[0]?.corroboration.origins.max
  }
  expect(await origins(claim)).toBe(2)
  expect(await origins({ ...claim, loose: ['agency/s1'] })).toBe(1)
})
