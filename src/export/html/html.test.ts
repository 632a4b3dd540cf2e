/** The report as text: nothing loads, nothing breaks out, every link inside the page leads somewhere. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sampleResult, TEXTS } from '../../../test/sample-result.ts'
import type { Result } from '../../model/result.ts'
import { lookup } from '../lookup.ts'
import { markedText } from './marked-text.ts'
import { escaped, html } from './markup.ts'
import { page } from './page.ts'
import { sourceUrl } from './source-link.ts'
import { treeRows } from './tree-layout.ts'

const result = sampleResult()
const report = page(result)

const HOSTILE = [
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg/onload=alert(1)>',
  '<!--',
  ']]>',
  '&lt;script&gt;',
  '{{7*7}} #{7*7} <%= 7*7 %>',
  '[x](javascript:alert(1))',
  'a\u0000b\u001b[31m',
  '\u202eevil\u2066',
  '\ud800',
]

/** The sample with the words in every place that comes from outside. */
function poisoned(words: string): Result {
  const sample = sampleResult(
    TEXTS.map((text) => ({
      ...text,
      title: words,
      outlet: words,
      url: `https://x.example/${words}`,
      lines: [...text.lines, words, `~${words}`],
    })),
  )
  return {
    ...sample,
    notices: [{ code: 'E_INTERNAL', what: words, where: words, mend: words }],
    options: { ...sample.options, published: words, outlet: words },
    stories: sample.stories.map((story) => ({
      ...story,
      title: words,
      evidence: [{ rule: words, value: 1, spans: [{ article: words, start: 0, end: 1 }] }],
      claims: story.claims.map((claim) => ({
        ...claim,
        gist: words,
        corroboration: { ...claim.corroboration, origins: { min: 1, max: 1, reason: words } },
      })),
      origins: {
        ...story.origins,
        reason: words,
        list: story.origins.list.map((origin) => ({ ...origin, name: words })),
      },
      timeline: story.timeline.map((entry) => ({ ...entry, value: words })),
    })),
  }
}

describe('the page', () => {
  test('loads nothing from anywhere', () => {
    expect(report).not.toMatch(/<(?:link|img|iframe|object|embed|base|video|audio|source|form)\b/i)
    expect(report).not.toMatch(/\bsrc\s*=|@import|url\(|\bfetch\(|XMLHttpRequest|\bimport\b\s*\(/i)
    for (const [, url] of report.matchAll(/https?:\/\/([^\s"'<]*)/g)) expect(url).toMatch(/^alder\.example\//)
  })

  test('allows its own style and script only, by their hashes', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(report)?.[1] ?? ''
    const read = policy.replaceAll('&#39;', "'")
    expect(read).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
    )
    for (const tag of ['style', 'script']) {
      const blocks = [...report.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))]
      expect(blocks).toHaveLength(1)
      expect(read).toContain(
        `${tag}-src 'sha256-${createHash('sha256')
          .update(blocks[0]?.[1] ?? '')
          .digest('base64')}'`,
      )
    }
    expect(report).not.toMatch(/\sstyle="|\son[a-z]+="/)
  })

  test('has each id once, and each inner link leads to one', () => {
    const ids = [...report.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...report.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    const named = [...report.matchAll(/aria-labelledby="([^"]+)"/g)].map((match) => match[1])
    expect(named.filter((name) => !ids.includes(name))).toEqual([])
  })

  test('says the finding, and draws the lost source dashed and what cannot be told', () => {
    expect(report).toContain(
      '<p class="figures"><span>6 articles</span>, <span>5 outlets</span>, <span>1–2 origins</span></p>',
    )
    expect(report).toContain('<circle class="node lost"')
    expect(report).toContain('class="edge undecided"')
    expect(report).toContain('<mark class="k-less-precise">several cracks</mark>')
  })

  test('shows furniture and the rule, the number and the words of an edge', () => {
    expect(report).toContain('<div class="furniture"><p>Home | Sport | Subscribe</p></div>')
    expect(report).toMatch(
      /<code>trace\.cites<\/code> <b class="value">0\.93<\/b>.*<mark>the Alder Post reported<\/mark>/,
    )
  })

  test('headings go down one level at a time', () => {
    const levels = [...report.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    expect(levels[0]).toBe(1)
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test.each(HOSTILE)('%j stays text', (words) => {
    const page1 = page(poisoned(words))
    expect(page1.match(/<script/g)).toHaveLength(1)
    expect(page1.match(/<style/g)).toHaveLength(1)
    expect(page1).not.toMatch(/<(?:img|svg\/)/)
    expect(page1).not.toMatch(/href="(?!#|https:\/\/)/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    expect(page1).not.toMatch(/[\u0000\u001b\u202e\u2066]/)
    expect(tagsOf(page1)).toEqual(tagsOf(page(poisoned('plain'))))
  })
})

/** The names of all tags in order: what escapes would add one. */
function tagsOf(text: string): string[] {
  return [...text.matchAll(/<\/?([a-z][a-z0-9]*)/gi)]
    .map((match) => match[0])
    .filter((tag) => !/^<\/?(?:a|br|mark|span)$/.test(tag))
}

describe('markup', () => {
  test('escapes every value that is not markup', () => {
    expect(html`<p title="${'"<'}">${['a&b', html`<b>${"'"}</b>`, null, false, 3]}</p>`.source).toBe(
      '<p title="&quot;&lt;">a&amp;b<b>&#39;</b>3</p>',
    )
    expect(escaped('\u0000\u009b\u202e')).toBe('\ufffd\ufffd\ufffd')
  })
})

describe('marked text', () => {
  test('cuts overlapping layers into runs and loses no character', () => {
    const text = 'one two three four'
    const marked = markedText(text, { start: 0, end: text.length }, [
      { start: 4, end: 13, name: 'said' },
      { start: 8, end: 18, name: 'k-update', rank: 7 },
      { start: 14, end: 16, name: 'k-wording', rank: 9 },
      { start: 99, end: 120, name: 'outside' },
    ]).source
    expect(marked).toBe(
      'one <span class="said">two </span><mark class="k-update said">three</mark><mark class="k-update"> four</mark>',
    )
    expect(marked.replace(/<[^>]*>/g, '')).toBe(text)
  })
})

describe('source links', () => {
  const [alder] = result.articles
  const link = (url: string, words: string): string | null => {
    if (alder === undefined) return null
    const article = { ...alder, url, text: words }
    return sourceUrl(article, { start: 0, end: words.length })
  }
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
})

describe('the rows of the tree', () => {
  const [story] = result.stories
  const by = lookup(result)
  if (story === undefined) throw new Error('no story')

  test('stand by date, a parent before its children, one that is not at hand just above its first child', () => {
    expect(treeRows(story, by).map((row) => row.id)).toEqual([
      'alder',
      'brook',
      'cobble',
      'lost:1',
      'outlet:Gull Wire',
      'dune',
      'fjord',
      'ember',
    ])
  })

  test('never put two lines in one lane', () => {
    for (const row of treeRows(story, by)) {
      const lanes = row.below.map((lane) => lane.lane)
      expect(new Set(lanes).size).toBe(lanes.length)
      expect(row.through.map((lane) => lane.lane)).not.toContain(row.lane)
    }
  })

  test('fold the copies of one parent', () => {
    const folded = treeRows({ ...story, undecided: [] }, by)
    expect(folded.map((row) => row.id)).not.toContain('fjord')
    expect(folded.find((row) => row.id === 'cobble')?.folded).toEqual(['fjord'])
  })

  test('end even where parents form a ring', () => {
    const edge = story.derivations[0]
    if (edge === undefined) throw new Error('no edge')
    const ring = {
      ...story,
      derivations: [
        { ...edge, from: 'alder', to: 'brook' },
        { ...edge, from: 'brook', to: 'alder' },
      ],
    }
    expect(treeRows(ring, by)).toHaveLength(6)
  })
})
