/** The report as text: nothing loads, nothing breaks out, the plain page says the finding; and the page's logic. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { poisoned } from '../../../test/room/poisoned.ts'
import { sampleResult } from '../../../test/sample-result.ts'
import { HOSTILE } from '../../../test/support/hostile.ts'
import { lookup } from '../lookup.ts'
import { citation } from './citation.ts'
import { ANY, chosen, kindCounts } from './claim-list.ts'
import { decisionWords, effectOf, rerunCommand } from './decision-effect.ts'
import { find } from './find.ts'
import { escaped, html } from './markup.ts'
import { matrixOf } from './matrix.ts'
import { dataJson, reportPage, servedPage } from './page.ts'
import { runsOf } from './runs.ts'
import { sourceUrl } from './source-url.ts'
import { arrivals } from './spread.ts'
import { timeScale } from './time-scale.ts'
import { treePlan } from './tree-plan.ts'
import { versionsOf } from './versions.ts'
import { visible, visibleJson } from './visible.ts'

const result = sampleResult()
const [story] = result.stories
if (story === undefined) throw new Error('no story')
const by = lookup(result)
const report = (await reportPage(result)).html
/** The page without our own script and style, and without the data: what the Result could have changed. */
const bare = (page: string): string =>
  page.replace(/<script>[\s\S]*?<\/script>/, '').replace(/<style>[\s\S]*?<\/style>/, '')

describe('the page', () => {
  test('loads nothing from anywhere', () => {
    expect(bare(report)).not.toMatch(/<(?:link|img|iframe|object|embed|base|video|audio|source|form)\b/i)
    const data = /id="stemma-result">([\s\S]*?)<\/script>/.exec(report)?.[1] ?? ''
    for (const [, url] of bare(report)
      .replace(data, '')
      .matchAll(/https?:\/\/([^\s"'<]*)/g))
      expect(url).toMatch(/^alder\.example\//)
  })

  test('allows its own style and script only, by their hashes', () => {
    const policy = (/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(report)?.[1] ?? '').replaceAll(
      '&#39;',
      "'",
    )
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
    )
    for (const tag of ['style', 'script']) {
      const blocks = [...report.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))]
      expect(blocks).toHaveLength(1)
      const hash = createHash('sha256')
        .update(blocks[0]?.[1] ?? '')
        .digest('base64')
      expect(policy).toContain(`${tag}-src 'sha256-${hash}'`)
    }
    expect(bare(report)).not.toMatch(/\sstyle="|\son[a-z]+="/)
  })

  test('served, may ask its own server and holds no data', async () => {
    const page = await servedPage('1.2.3')
    expect(page.policy).toContain("connect-src 'self'")
    expect(page.html).not.toContain('stemma-result"')
  })

  test('without script says the finding and who rests on whom', () => {
    const plain = /<noscript>([\s\S]*?)<\/noscript>/.exec(report)?.[1] ?? ''
    expect(plain).toContain('<p class="figures">6 articles, 5 outlets, 1–2 origins</p>')
    expect(plain).toMatch(/Brook Daily, 6 May 2031, 11:30: rewrites Alder Post/)
    expect(plain).toContain('<mark>several cracks</mark>')
    expect(plain).toContain('E_DATE_MISSING')
  })

  test('holds the whole Result, letter for letter', () => {
    const data = /id="stemma-result">([\s\S]*?)<\/script>/.exec(report)?.[1] ?? ''
    expect(JSON.parse(data)).toEqual(result)
  })

  test.each(HOSTILE.map((words) => [words.slice(0, 40), words]))('%j stays text', async (_, words) => {
    const given = poisoned(words)
    const page = (await reportPage(given)).html
    expect(page.match(/<script/g)?.length).toBe(report.match(/<script/g)?.length)
    expect(page.match(/<\/script/g)?.length).toBe(report.match(/<\/script/g)?.length)
    expect(page.match(/<noscript>|<\/noscript>/g)).toHaveLength(2)
    const data = /id="stemma-result">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
    expect(data).not.toMatch(/[<\u2028\u2029]/)
    expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(given)))
    const rest = bare(page).replace(data, '')
    expect(rest).not.toMatch(/<(?:img|svg|iframe|object|base|link|form|math|details)\b/i)
    expect(rest).not.toMatch(/href="(?!#|https:\/\/)/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    expect(rest).not.toMatch(/[\u0000\u001b\u009b\u202e\u2066]/)
  })
})

describe('what is put into the page', () => {
  test('markup escapes every value that is not markup', () => {
    expect(html`<p title="${'"<'}">${['a&b', html`<b>${"'"}</b>`, null, false, 3]}</p>`.source).toBe(
      '<p title="&quot;&lt;">a&amp;b<b>&#39;</b>3</p>',
    )
    expect(escaped('\u0000\u009b\u202e')).toBe('\ufffd\ufffd\ufffd')
  })
  test('JSON cannot end its element', () => {
    expect(dataJson('</script><!--\u2028')).toBe('"\\u003c/script>\\u003c!--\\u2028"')
  })
  test('acting characters are replaced one by one, in keys too, and spans still fit', () => {
    for (const words of HOSTILE) expect(visible(words)).toHaveLength(words.length)
    const given = { 'a\u0000': ['\u202eb', { c: '\ud800', d: 'plain \u{1f600}' }] }
    expect(visibleJson(JSON.stringify(given))).toEqual({
      'a\ufffd': ['\ufffdb', { c: '\ufffd', d: 'plain \u{1f600}' }],
    })
  })
})

describe('runs', () => {
  test('cut overlapping layers and lose no character', () => {
    const runs = runsOf({ start: 0, end: 18 }, [
      { start: 4, end: 13, name: 'said', of: 'c1' },
      { start: 8, end: 18, name: 'k-update', rank: 7 },
      { start: 14, end: 16, name: 'k-wording', rank: 9 },
      { start: 99, end: 120, name: 'outside' },
    ])
    expect(runs.map(({ start, end, names, marked }) => [start, end, names.join(' '), marked])).toEqual([
      [0, 4, '', false],
      [4, 8, 'said', false],
      [8, 13, 'k-update said', true],
      [13, 18, 'k-update', true],
    ])
    expect(runs.filter((run) => run.ends.includes('c1')).map((run) => run.end)).toEqual([13])
  })
})

describe('source links', () => {
  const [alder] = result.articles
  const link = (url: string, words: string): string | null =>
    alder === undefined ? null : sourceUrl({ ...alder, url, text: words }, { start: 0, end: words.length })
  test('point at the words by a text fragment', () => {
    expect(link('https://a.example/x#top', 'ten-year, plan & more')).toBe(
      'https://a.example/x#:~:text=ten%2Dyear%2C%20plan%20%26%20more',
    )
    expect(link('https://a.example/x', `${'long '.repeat(30)}end of it all`)).toBe(
      'https://a.example/x#:~:text=long%20long%20long%20long,end%20of%20it%20all',
    )
  })
  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://a.example/"onclick="x'])(
    'never to %s',
    (url) => {
      expect(link(url, 'words')).toBeNull()
    },
  )
  test('a citation has quote, outlet, date, address and hash', () => {
    if (alder === undefined) throw new Error('no article')
    const start = alder.text.indexOf('two engineers')
    expect(citation(alder, { start, end: start + 13 })).toBe(
      `“two engineers” Alder Post, “Mayor knew of cracks in pier”, 6 May 2031, 07:00. https://alder.example/pier#:~:text=two%20engineers (SHA-256 ${alder.sha256}, characters ${start}–${start + 13})`,
    )
  })
})

describe('the tree', () => {
  test('has a parent before its children, time from left to right, lost sources before those that share them', () => {
    const { rows } = treePlan(story, by)
    expect(rows.map((row) => row.id)).toEqual([
      'alder',
      'brook',
      'cobble',
      'fjord',
      'lost:1',
      'dune',
      'ember',
      'outlet:Gull Wire',
    ])
    for (const row of rows) if (row.parentX !== null) expect(row.x).toBeGreaterThan(row.parentX)
    expect(rows.find((row) => row.id === 'dune')?.doubts).toHaveLength(1)
    expect(rows.find((row) => row.id === 'dune')?.crosses.map((cross) => cross.kind)).toContain('undecided')
  })
  test('folds the copies of one parent', () => {
    const { rows } = treePlan({ ...story, undecided: [] }, by)
    expect(rows.map((row) => row.id)).not.toContain('fjord')
    expect(rows.find((row) => row.id === 'cobble')?.folded).toEqual(['fjord'])
  })
  test('ends even where parents form a ring', () => {
    const edge = story.derivations[0]
    if (edge === undefined) throw new Error('no edge')
    const derivations = [
      { ...edge, from: 'alder', to: 'brook' },
      { ...edge, from: 'brook', to: 'alder' },
    ]
    expect(treePlan({ ...story, derivations }, by).rows).toHaveLength(6)
  })
})

describe('the time axis', () => {
  test('is true to scale', () => {
    const scale = timeScale(['2031-05-06T00:00', '2031-05-06T06:00', '2031-05-06T18:00'])
    const [a, b, c] = ['2031-05-06T00:00', '2031-05-06T06:00', '2031-05-06T18:00'].map(scale.place)
    expect(((b ?? 0) - (a ?? 0)) * 2).toBeCloseTo((c ?? 0) - (b ?? 0), 6)
    expect(scale.breaks).toEqual([])
  })
  test('cuts a long silence short and says so; the undated stand apart', () => {
    const scale = timeScale(['2031-05-06T00:00', '2031-05-06T12:00', '2031-11-06T12:00', null])
    expect(scale.breaks).toHaveLength(1)
    expect(scale.place('2031-05-06T12:00')).toBeGreaterThan(30)
    expect(scale.place(null)).toBe(scale.undated)
  })
  test('one article, one time: it has a place', () => {
    expect(timeScale(['2031-05-06']).place('2031-05-06')).toBeGreaterThan(0)
    expect(timeScale([null]).place(null)).toBeGreaterThan(0)
  })
})

describe('the claims', () => {
  test('the worst difference first; filtered by kind and by words', () => {
    expect(chosen(story.claims, ANY, by).map((claim) => claim.id)).toEqual(['claim-2', 'claim-1'])
    expect(chosen(story.claims, { ...ANY, kind: 'attribution-lost' }, by).map((claim) => claim.id)).toEqual(['claim-1'])
    expect(chosen(story.claims, { ...ANY, words: 'Reopen cobble' }, by).map((claim) => claim.id)).toEqual(['claim-2'])
    expect(chosen(story.claims, { ...ANY, words: 'nowhere' }, by)).toEqual([])
    expect(kindCounts(story.claims)[0]).toEqual(['conflict', 1])
  })
  test('equal wordings stand together', () => {
    const [claim] = story.claims
    const member = claim?.statements[0]
    if (claim === undefined || member === undefined) throw new Error('no claim')
    const twice = { ...claim, statements: [...claim.statements, { ...member, article: 'alder', statement: 'again' }] }
    const columns = ['alder', 'brook', 'cobble']
    expect(versionsOf(twice, columns, by).map((version) => version.articles)).toEqual([
      ['alder'],
      ['brook'],
      ['cobble'],
    ])
  })
})

describe('origins, spread, search', () => {
  test('the matrix counts statements by article and origin', () => {
    const matrix = matrixOf(story, by)
    const brook = matrix.rows.find((row) => row.article === 'brook')
    expect(matrix.columns[0]?.id).toBe('own:Alder Post')
    expect(brook?.counts[0]).toBe(2)
    expect(matrix.rows.find((row) => row.article === 'dune')?.through[1]).toBe(true)
  })
  test('the first to tell a claim is the first dated article that makes it', () => {
    const came = arrivals(story, by)
    expect(came[0]).toMatchObject({ article: 'alder', repeated: 0 })
    expect(came[0]?.first).toHaveLength(2)
    expect(came[1]).toMatchObject({ article: 'brook', repeated: 2 })
  })
  test('search finds claims, articles and origins that hold all words', () => {
    expect(find('several cracks', story, by)[0]).toMatchObject({ kind: 'claim', id: 'claim-1' })
    expect(find('brook', story, by)[0]).toMatchObject({ kind: 'article', id: 'brook' })
    expect(find('survey', story, by)[0]).toMatchObject({ kind: 'origin', id: 'doc:survey' })
    expect(find('no such words', story, by)).toEqual([])
  })
})

describe('decisions', () => {
  test('say what they touch', () => {
    expect(effectOf({ kind: 'apart', article: 'brook' }, result, by)).toEqual([
      'The story goes from 6 articles to 5, from 5 outlets to 4.',
      '2 claims and 3 edges of the tree hold it.',
    ])
    const own = { kind: 'own-story', articles: ['alder', 'brook'] } as const
    expect(effectOf(own, result, by)[0]).toMatch(/^The story goes from 6 articles to 4, /)
    expect(decisionWords(own, result, by)).toMatch(/ are a story of their own$/)
    expect(effectOf({ kind: 'outlet-is', outlet: 'Brook Daily', is: 'Alder Post' }, result, by)).toEqual([
      '1 article gets the new name.',
      '5 outlets become 4 in “Mayor knew of cracks in pier”.',
    ])
    expect(effectOf({ kind: 'same-source', origins: ['own:Alder Post', 'lost:1'] }, result, by)).toEqual([
      '1–2 origins become 1 at most in “Mayor knew of cracks in pier”.',
    ])
    expect(effectOf({ kind: 'not-a-source', name: 'Gull Wire' }, result, by)[0]).toMatch(/^1 citation and 0 origins/)
    expect(effectOf({ kind: 'same-story', articles: ['alder', 'brook'] }, result, by)).toEqual([
      'They stand in one story already.',
    ])
    expect(decisionWords({ kind: 'not-a-source', name: 'Gull Wire' }, result, by)).toBe('“Gull Wire” is not a source')
  })
  test('the command names the inputs, quoted for a shell', () => {
    const named = {
      ...result,
      articles: result.articles.slice(0, 2).map((one, i) => ({ ...one, name: ["a b's.html", 'x.jsonl:3'][i] ?? '' })),
    }
    expect(rerunCommand(named)).toBe("stemma read 'a b'\\''s.html' x.jsonl --decisions decisions.json -o report.html")
  })
})
