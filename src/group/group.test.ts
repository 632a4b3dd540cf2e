import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../model/article.ts'
import { group } from './group.ts'

interface Parts {
  readonly title?: string
  readonly day?: string
  readonly outlet?: string
}

function article(id: string, text: string, { title, day, outlet }: Parts = {}): Article {
  return {
    id,
    name: `${id}.txt`,
    url: null,
    outlet: outlet === undefined ? null : { value: outlet, from: 'given' },
    title: title === undefined ? null : { value: title, from: 'given' },
    byline: null,
    published: day === undefined ? null : { value: day, precision: 'day', from: 'given' },
    language: 'en',
    sha256: '',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length, evidence: [] }],
    links: [],
  }
}

// Two invented events, three reports each.
const FERRY = [
  article(
    'ferry-a',
    'The ferry Morning Heron ran aground off Quillhaven on Tuesday night with 212 passengers on board. Coast guard crews took everyone off by dawn, harbour master Odile Brandt said. Eleven people were treated for bruises. The company, Northreach Lines, said the steering had failed in heavy seas near the Tolbert shoal.',
    { title: 'Ferry with 212 aboard runs aground off Quillhaven', day: '2031-03-05' },
  ),
  article(
    'ferry-b',
    'All 212 passengers of the Morning Heron were brought ashore at Quillhaven early on Wednesday after the ferry struck the Tolbert shoal. "Nobody is missing," said Odile Brandt, the harbour master. Northreach Lines blamed a broken steering gear. Eleven passengers had minor injuries.',
    { title: 'Passengers rescued from stranded Morning Heron', day: '2031-03-05' },
  ),
  article(
    'ferry-c',
    'Investigators boarded the stranded ferry Morning Heron on Thursday to find out why its steering failed near Quillhaven. The ship, run by Northreach Lines, hit the Tolbert shoal on Tuesday with more than 200 people aboard; eleven were hurt. Harbour master Odile Brandt said the wreck would be towed within a week.',
    { title: 'Inquiry opens into Quillhaven ferry grounding', day: '2031-03-06' },
  ),
]
const BUDGET = [
  article(
    'budget-a',
    'The Varnholm city council passed a budget of 48 million crowns on Wednesday after a night of argument over school meals. Mayor Teodor Lindqvist cast the deciding vote. The plan closes two libraries and raises parking fees by a tenth.',
    { title: 'Varnholm council passes budget by one vote', day: '2031-03-05' },
  ),
  article(
    'budget-b',
    'Mayor Teodor Lindqvist broke a tie in the Varnholm council to push through a 48-million-crown budget. Two libraries will close and parking will cost ten per cent more, while free school meals stay for one more year.',
    { title: 'Mayor breaks tie on Varnholm budget', day: '2031-03-05' },
  ),
  article(
    'budget-c',
    'Librarians in Varnholm protested on Thursday against the closing of two libraries under the budget that the city council passed by the vote of Mayor Teodor Lindqvist. Parking fees in Varnholm also rise by a tenth.',
    { title: 'Varnholm librarians protest against closures in budget', day: '2031-03-06' },
  ),
]

const idsOf = async (articles: readonly Article[]) =>
  (await group(articles, [], {})).stories.map((story) => story.articles)

test('furniture is not read', async () => {
  const menu =
    'Ferry Morning Heron Quillhaven Tolbert shoal Odile Brandt Northreach Lines harbour master passengers grounding'
  const withMenu = (of: Article | undefined): Article => {
    const one = of as Article
    return {
      ...one,
      text: `${menu}\n${one.text}`,
      blocks: [
        { kind: 'furniture', start: 0, end: menu.length, evidence: [] },
        { kind: 'paragraph', start: menu.length + 1, end: menu.length + 1 + one.text.length, evidence: [] },
      ],
    }
  }
  expect(await idsOf([withMenu(FERRY[0]), withMenu(BUDGET[0])])).toEqual([['budget-a'], ['ferry-a']])
})

test('no articles, no stories', async () => {
  expect(await group([], [], {})).toEqual({ stories: [], notices: [] })
})

describe('small runs', () => {
  test.each([
    ['three reports of one event are one story', FERRY, [['ferry-a', 'ferry-b', 'ferry-c']]],
    ['two are, too', FERRY.slice(0, 2), [['ferry-a', 'ferry-b']]],
    [
      'two events are two',
      [...FERRY, ...BUDGET],
      [
        ['budget-a', 'budget-b', 'budget-c'],
        ['ferry-a', 'ferry-b', 'ferry-c'],
      ],
    ],
    ['two unrelated articles stay apart', [FERRY[0], BUDGET[0]], [['budget-a'], ['ferry-a']]],
    ['one stands alone', [FERRY[0]], [['ferry-a']]],
  ])('%s', async (_, articles, stories) => {
    expect(await idsOf(articles.flatMap((one) => one ?? []))).toEqual(stories)
  })
})

test('a story says what its articles share, with the words', async () => {
  const [story] = (await group(FERRY, [], {})).stories
  const names = story?.evidence.filter(({ rule }) => rule === 'group.shared-name') ?? []
  const quoted = names.flatMap(({ spans }) =>
    spans.map((span) => FERRY.find(({ id }) => id === span.article)?.text.slice(span.start, span.end)),
  )
  expect(quoted).toContain('Quillhaven')
  expect(story?.evidence.find(({ rule }) => rule === 'group.days')?.value).toBe(1)
  expect(FERRY.map(({ title }) => title?.value)).toContain(story?.title)
})

test('the order of the articles changes nothing', async () => {
  const all = [...FERRY, ...BUDGET]
  const expected = JSON.stringify(await group(all, [], {}))
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (shuffled) => {
      expect(JSON.stringify(await group(shuffled, [], {}))).toBe(expected)
    }),
    { numRuns: 20 },
  )
})

test('every article stands in exactly one story, whatever its text', async () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.lorem({ maxCount: 30 }))
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 8 }), async (texts) => {
      const articles = texts.map((one, i) => article(`x${i}`, one))
      const { stories } = await group(articles, [], {})
      expect(stories.flatMap((story) => story.articles).sort()).toEqual(articles.map(({ id }) => id))
    }),
    { numRuns: 60 },
  )
})

test('one more exact copy moves no other article', async () => {
  const copy = { ...(FERRY[1] as Article), id: 'ferry-z', outlet: null }
  expect(await idsOf([...FERRY, ...BUDGET, copy])).toEqual([
    ['budget-a', 'budget-b', 'budget-c'],
    ['ferry-a', 'ferry-b', 'ferry-c', 'ferry-z'],
  ])
})

describe('decisions', () => {
  test('join and part stories, with evidence', async () => {
    const decisions = [
      { kind: 'same-story', articles: ['ferry-a', 'budget-a'] },
      { kind: 'apart', article: 'ferry-c' },
    ] as const
    const { stories, notices } = await group([...FERRY, ...BUDGET], [], { decisions })
    expect(stories.map((story) => story.articles)).toEqual([
      ['budget-a', 'budget-b', 'budget-c', 'ferry-a', 'ferry-b'],
      ['ferry-c'],
    ])
    expect(stories[1]?.evidence.map(({ rule }) => rule)).toContain('decision.apart')
    expect(notices).toEqual([])
  })

  test('several articles leave their stories together', async () => {
    const decisions = [{ kind: 'own-story', articles: ['ferry-c', 'ferry-b', 'nobody'] }] as const
    const { stories, notices } = await group([...FERRY, ...BUDGET], [], { decisions })
    const [, ...rest] = stories.map((story) => story.articles)
    expect(rest.map((ids) => ids.includes('ferry-b'))).toEqual([false, true])
    expect(rest[1]).toEqual(['ferry-b', 'ferry-c'])
    expect(stories[2]?.evidence.map(({ rule }) => rule)).toContain('decision.own-story')
    expect(notices.map(({ where }) => where)).toEqual(['nobody'])
  })

  test('an unknown article is a notice', async () => {
    const decisions = [
      { kind: 'apart', article: 'nobody' },
      { kind: 'same-story', articles: ['ferry-a', 'somebody'] },
    ] as const
    const { stories, notices } = await group(FERRY, [], { decisions })
    expect(stories).toHaveLength(1)
    expect(notices.map(({ code, where }) => [code, where])).toEqual([
      ['E_DECISION', 'somebody'],
      ['E_DECISION', 'nobody'],
    ])
  })
})

describe('copies', () => {
  const long = (FERRY[0] as Article).text
  const cut = article('cut', `Read this first. ${long.slice(0, long.indexOf(' Eleven'))} More to follow.`)
  test('give the characters in both', async () => {
    const [story] = (await group([...FERRY, cut], [], {})).stories
    const copy = story?.copies.find(({ a, b }) => a === 'cut' && b === 'ferry-a')
    const [[inA, inB] = []] = copy?.spans ?? []
    expect(cut.text.slice(inA?.start, inA?.end)).toBe(long.slice(0, long.indexOf(' Eleven')))
    expect(long.slice(inB?.start, inB?.end)).toBe(long.slice(0, long.indexOf(' Eleven')))
    expect(copy?.shareOfA).toBeGreaterThan(0.8)
    expect(copy?.shareOfB).toBeGreaterThan(0.5)
  })

  test('of all are copies, degree copy', async () => {
    const again = { ...(FERRY[0] as Article), id: 'again' }
    const copies = (await group([...FERRY, again], [], {})).stories.flatMap((story) => story.copies)
    expect(copies.map(({ a, b, degree, shareOfA, shareOfB }) => [a, b, degree, shareOfA, shareOfB])).toEqual([
      ['again', 'ferry-a', 'copy', 1, 1],
    ])
  })

  test('a shared quotation is none', async () => {
    const quote =
      '"We will count every bolt and every hinge of this ship before she sails again, whatever it may cost us," Odile Brandt said.'
    const articles = FERRY.slice(0, 2).map((one) =>
      article(one.id, `${one.text} ${quote}`, { title: one.title?.value ?? '' }),
    )
    const { stories } = await group(articles, [], {})
    expect(stories.map((story) => story.articles)).toEqual([['ferry-a', 'ferry-b']])
    expect(stories[0]?.copies).toEqual([])
  })
})

describe('bad cases', () => {
  const filler = (seed: number, words: number) =>
    Array.from({ length: words }, (_, i) => `w${((seed * 7919 + i * 104729) % 60013).toString(36)}`).join(' ')

  test('all articles equal: one story, and no square of copies', async () => {
    const text = (FERRY[0] as Article).text
    const { stories } = await group(
      Array.from({ length: 3000 }, (_, i) => article(`e${i}`, text)),
      [],
      {},
    )
    expect(stories).toHaveLength(1)
    expect(stories[0]?.copies).toHaveLength(2999)
  })

  test('dates that are all wrong, or missing, do not part an event', async () => {
    const undated = FERRY.map((one) => ({ ...one, published: null }))
    expect(await idsOf(undated)).toHaveLength(1)
    const wrong = FERRY.map((one, i) =>
      article(one.id, one.text, { title: one.title?.value ?? '', day: `20${20 + 3 * i}-0${i + 1}-11` }),
    )
    expect(await idsOf(wrong)).toHaveLength(1)
  })

  test('one article of 200,000 words beside its cut', async () => {
    const text = filler(1, 200_000)
    const articles = [article('book', text), article('page', text.slice(0, text.indexOf(' ', 3000))), ...FERRY]
    const { stories } = await group(articles, [], {})
    expect(stories.map((story) => story.articles)).toEqual([
      ['book', 'page'],
      ['ferry-a', 'ferry-b', 'ferry-c'],
    ])
    expect(stories[0]?.copies[0]?.shareOfB).toBe(1)
  })

  test('5,000 one-line articles', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => article(`l${i}`, `Notice ${i}: ${filler(i, 6)}.`))
    const { stories } = await group(lines, [], {})
    expect(stories.flatMap((story) => story.articles)).toHaveLength(5000)
  })

  test('two languages: each with its own', async () => {
    const german = [
      'Die Fähre Morgenreiher ist am Dienstagabend vor Quellhafen auf Grund gelaufen. Alle Fahrgäste wurden bis zum Morgen gerettet, sagte Hafenmeisterin Ottilie Brand. Die Reederei sprach von einem Schaden am Ruder.',
      'Vor Quellhafen sind die Fahrgäste der Fähre Morgenreiher gerettet worden. Das Schiff war am Dienstag wegen eines Schadens am Ruder auf Grund gelaufen, wie die Reederei und Hafenmeisterin Ottilie Brand mitteilten.',
    ].map((text, i) => ({ ...article(`de-${i}`, text), language: 'de' }))
    expect(await idsOf([...BUDGET, ...german])).toEqual([
      ['budget-a', 'budget-b', 'budget-c'],
      ['de-0', 'de-1'],
    ])
  })
})
