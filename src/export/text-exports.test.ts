/** The text formats, over the sample Result and over hostile words. */
import { describe, expect, test } from 'vitest'
import { sampleResult, TEXTS } from '../../test/sample-result.ts'
import { Result } from '../model/result.ts'
import { csv } from './csv.ts'
import { dot } from './dot.ts'
import { json } from './json.ts'
import { jsonld } from './jsonld.ts'
import { markdown } from './markdown.ts'
import { EXPORTERS } from './registry.ts'

const result = sampleResult()

/** RFC 4180, read back: rows of fields. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.length > 1)
}

test('the sample is a Result by the model', () => {
  expect(Result.safeParse(result).error).toBeUndefined()
})

test('each extension of the contract has an exporter', () => {
  expect(Object.keys(EXPORTERS).sort()).toEqual(['csv', 'dot', 'html', 'json', 'jsonld', 'md'])
})

test('json reads back as the Result', async () => {
  expect(JSON.parse(await json(result))).toEqual(result)
})

describe('csv', () => {
  test('has a row for each statement of a claim, with its words', async () => {
    const [head, ...rows] = parsed(await csv(result))
    expect(rows).toHaveLength(6)
    const column = (name: string): string[] => rows.map((row) => row[head?.indexOf(name) ?? -1] ?? '')
    expect(column('quote')[0]).toBe('The mayor was told of 14 cracks in the pier in March')
    expect(column('outlet')).toEqual([
      'Alder Post',
      'Brook Daily',
      'Cobble Herald',
      'Alder Post',
      'Brook Daily',
      'Cobble Herald',
    ])
    expect(column('origins_min')).toEqual(['1', '1', '1', '1', '1', '1'])
    expect(column('origins_max')).toEqual(['1', '1', '1', '2', '2', '2'])
    expect(column('differences')[2]).toBe(
      'attribution-lost attribution v Alder Post; less-precise number v Alder Post; less-precise number v Brook Daily',
    )
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('cannot be read as a formula: %j', async (formula) => {
    const hostile = { ...result, stories: result.stories.map((story) => ({ ...story, title: formula })) }
    const [, row] = parsed(await csv(hostile))
    expect(row?.[0]).toBe(`'${formula}`)
  })

  test('keeps commas, quotes and line ends inside a field', async () => {
    const title = 'One, "two"\nthree'
    const [, row] = parsed(await csv({ ...result, stories: result.stories.map((story) => ({ ...story, title })) }))
    expect(row?.[0]).toBe(title)
  })
})

describe('markdown', () => {
  test('says the finding first, and who rests on whom', async () => {
    const text = await markdown(result)
    expect(text).toContain('# Mayor knew of cracks in pier\n\n**6 articles, 5 outlets, 1–2 origins.**')
    expect(text).toContain(
      '- **Alder Post** (6 May 2031, 07:00)\n  - **Brook Daily** (6 May 2031, 11:30): rewrites Alder Post\n    - **Cobble Herald (1)**',
    )
  })

  test('escapes what would format', async () => {
    const title = '# <img src=x> [a](b) `c` *d* | e'
    const text = await markdown({ ...result, stories: result.stories.map((story) => ({ ...story, title })) })
    expect(text.split('\n')[0]).toBe('# \\# \\<img src=x\\> \\[a\\](b) \\`c\\` \\*d\\* \\| e')
  })
})

describe('dot', () => {
  test('draws each edge, the lost source dashed, what cannot be told without an arrow', async () => {
    const text = await dot(result)
    expect(text).toContain('"0/alder" -> "0/brook" [label="rewrites", style=solid];')
    expect(text).toContain('"0/lost:1" [label="a lost source", style=dashed];')
    expect(text).toContain('"0/lost:1" -> "0/dune" [label="shares a lost source", style=dashed];')
    expect(text).toContain('"0/cobble" -> "0/dune" [label="which way? cannot tell", style=dotted, dir=none')
  })

  test('a quote or backslash in a title ends no string', async () => {
    const text = await dot({ ...result, stories: result.stories.map((story) => ({ ...story, title: '"; x \\' })) })
    expect(text).toContain('label="\\"; x \\\\";')
  })
})

describe('jsonld', () => {
  test('speaks schema.org without a remote context', async () => {
    const data = JSON.parse(await jsonld(result)) as {
      '@context': { '@vocab': string }
      '@graph': Record<string, unknown>[]
    }
    expect(typeof data['@context']).toBe('object')
    const brook = data['@graph'].find((node) => node['@id'] === 'urn:stemma:article:brook')
    expect(brook).toMatchObject({
      '@type': 'NewsArticle',
      isBasedOn: ['urn:stemma:article:alder'],
      citation: ['urn:stemma:article:alder'],
    })
    expect(data['@graph'].filter((node) => node['@type'] === 'Claim')).toHaveLength(2)
    expect(JSON.stringify(data)).not.toContain('ClaimReview')
  })

  test('every id that is pointed at is there', async () => {
    const data = JSON.parse(await jsonld(result)) as { '@graph': Record<string, unknown>[] }
    const ids = new Set(data['@graph'].map((node) => node['@id']))
    const pointed = JSON.stringify(data).match(/urn:stemma:[^"]+/g) ?? []
    expect(pointed.filter((id) => !ids.has(id))).toEqual([])
  })
})

test('the order of articles in the Result changes nothing but their order', async () => {
  const turned = { ...result, articles: [...result.articles].reverse(), annotations: [...result.annotations].reverse() }
  for (const exporter of [csv, markdown, dot, jsonld]) expect(await exporter(turned)).toBe(await exporter(result))
})

test('the sample holds what it says', () => {
  expect(TEXTS.map((text) => text.id)).toEqual(result.articles.map((article) => article.id))
})
