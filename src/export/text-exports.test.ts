/** The text formats, over the sample Result and over hostile words. */
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { sampleResult, TEXTS } from '../../test/sample-result.ts'
import { Result } from '../model/result.ts'
import type { Variant } from '../model/variant.ts'
import { articlesTable } from './csv/articles.ts'
import { claimsTable as csv } from './csv/claims.ts'
import { edgesTable } from './csv/edges.ts'
import { originsTable } from './csv/origins.ts'
import { variantsTable } from './csv/variants.ts'
import { differences, firstOf } from './difference.ts'
import { dot } from './dot.ts'
import { json } from './json.ts'
import { jsonld } from './jsonld.ts'
import { lookup } from './lookup.ts'
import { markdown } from './markdown.ts'
import { orientedStory } from './orient.ts'
import { FORMATS, formatOf } from './registry.ts'

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
  expect(Object.keys(FORMATS)).toEqual(expect.arrayContaining(['csv', 'dot', 'html', 'json', 'jsonld', 'md']))
})

test.each([
  ['case.csv', 'csv'],
  ['case.claims.csv', 'claims.csv'],
  ['edges.csv', 'edges.csv'],
  ['out/2031.05/Case.ANNO.JSONLD', 'anno.jsonld'],
  ['a.b.jsonld', 'jsonld'],
  ['case.ninjs.json', 'ninjs.json'],
  ['case.tei.xml', 'tei.xml'],
  ['tree.svg', 'svg'],
])('%s is written as %s', (file, end) => expect(formatOf(file)).toEqual({ end, near: null }))

test.each([
  ['case.edgs.csv', 'edges.csv'],
  ['case.htm', 'html'],
  ['case.jsonl', 'json'],
  ['case', null],
  ['out.d/case', null],
  ['case.constructor', null],
  ['case.zip', null],
])('%s is refused: .%s was meant', (file, near) => expect(formatOf(file)).toEqual({ end: null, near }))

test('json reads back as the Result', async () => {
  expect(json(result)).toBe(`${JSON.stringify(result, null, 2)}\n`)
  const bytes = json(result, 1000)
  expect(typeof bytes === 'string' ? '' : new TextDecoder().decode(bytes)).toBe(json(result))
})

describe('csv', () => {
  test('has a row for each statement of a claim, with its words', async () => {
    const [head, ...rows] = parsed(await csv(result))
    expect(rows).toHaveLength(6)
    const column = (name: string): string[] => rows.map((row) => row[head?.indexOf(name) ?? -1] ?? '')
    expect(column('quote')[0]).toBe('The mayor was told of 14 cracks in the pier in March')
    expect(column('language')).toEqual(Array(6).fill('en'))
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

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n@x', '\uff1d1'])(
    'cannot be read as a formula: %j',
    async (formula) => {
      const hostile = { ...result, stories: result.stories.map((story) => ({ ...story, title: formula })) }
      const [, row] = parsed(await csv(hostile))
      expect(row?.[0]).toBe(`'${formula}`)
    },
  )

  test('keeps commas, quotes and line ends inside a field', async () => {
    const title = 'One, "two"\nthree'
    const [, row] = parsed(await csv({ ...result, stories: result.stories.map((story) => ({ ...story, title })) }))
    expect(row?.[0]).toBe(title)
  })
})

describe('the other tables', () => {
  const rows = (text: string): Record<string, string>[] => {
    const [head = [], ...list] = parsed(text)
    return list.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
  }

  test('variants: a row a pair, both sides with their words', () => {
    const all = rows(variantsTable(result))
    expect(all).toHaveLength(6)
    expect(all.find(({ kind }) => kind === 'conflict')).toMatchObject({
      aspect: 'wording',
      first_outlet: 'Alder Post',
      first_quote: 'The pier will stay shut',
      first_words: 'stay shut',
      second_outlet: 'Cobble Herald',
      second_words: 'reopen',
      rules: 'collate.conflict 0.875',
    })
    expect(all.find(({ kind }) => kind === 'detail-added')).toMatchObject({ first_words: 'in March', second_words: '' })
  })

  test('edges: each with its confidence and words; what cannot be told stands there too', () => {
    const all = rows(edgesTable(result))
    expect(all.map(({ kind }) => kind)).toEqual([
      ...result.stories.flatMap((story) => story.derivations.map(({ kind }) => kind)),
      'cannot-tell',
    ])
    expect(all[0]).toMatchObject({
      from_name: 'Alder Post',
      to_name: 'Brook Daily',
      confidence: '0.93',
      whole: 'true',
      second: 'false',
      rules: 'trace.cites 0.93',
      words: 'Brook Daily: “the Alder Post reported”',
    })
    expect(all.at(-1)).toMatchObject({
      from: 'cobble',
      to: 'dune',
      confidence: '',
      note: 'One took from the other; which?',
    })
  })

  test('origins: who carries each, how many claims rest on it, which others it may be', () => {
    const all = rows(originsTable(result))
    expect(all.map(({ name }) => name)).toEqual(['Alder Post', 'a lost source', 'a survey of 2029'])
    expect(all[0]).toMatchObject({
      origins_min: '1',
      origins_max: '2',
      articles: '4',
      claims: '2',
      counted: 'true',
      may_be_one_with: 'a lost source: the lost source may be the Alder Post',
    })
    expect(all[2]).toMatchObject({ counted: 'false', claims: '0' })
  })

  test('articles: by date, with address, language and hash', () => {
    const all = rows(articlesTable(result))
    expect(all.map(({ article }) => article)).toEqual(['alder', 'brook', 'cobble', 'dune', 'fjord', 'ember'])
    expect(all[0]).toMatchObject({ url: 'https://alder.example/pier', language: 'en', own_reporting: 'primary' })
    expect(all[0]?.['sha256']).toMatch(/^[0-9a-f]{64}$/)
    expect(all[3]).toMatchObject({ rests_on: 'shares a lost source; cites Gull Wire', cites: 'Gull Wire (in part)' })
  })

  test('begin with a byte-order mark where it is asked for, and only there', () => {
    expect(edgesTable(result, { bom: true })).toBe(`\ufeff${edgesTable(result)}`)
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

  const graphviz = spawnSync('dot', ['-V']).status === 0
  if (!graphviz) console.log('skipped: no graphviz (dot) on this machine')
  test.skipIf(!graphviz)('graphviz draws it', () => {
    const drawn = spawnSync('dot', ['-Tsvg'], { input: dot(result), encoding: 'utf8' })
    expect(drawn.status, drawn.stderr).toBe(0)
    expect(drawn.stdout.match(/class="node"/g)).toHaveLength(8)
    expect(drawn.stdout.match(/class="edge"/g)).toHaveLength(7)
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
    const { '@graph': graph } = JSON.parse(await jsonld(result)) as { '@graph': Record<string, unknown>[] }
    const ids = new Set([...JSON.stringify(graph).matchAll(/"@id":"([^"]+)"/g)].map(([, id]) => id))
    const pointed = JSON.stringify(graph).match(/urn:stemma:[^"]+/g) ?? []
    expect(pointed.filter((id) => !ids.has(id))).toEqual([])
  })
})

test('the order of articles in the Result changes nothing but their order', async () => {
  const turned = { ...result, articles: [...result.articles].reverse(), annotations: [...result.annotations].reverse() }
  for (const [end, { write }] of Object.entries(FORMATS))
    if (!['json', 'html', 'png'].includes(end)) expect(await write(turned), end).toBe(await write(result))
})

describe('differences', () => {
  const by = lookup(result)
  const [story] = result.stories
  if (story === undefined) throw new Error('no story')

  test('are told from the earlier article to the later, whatever the order of the pair', () => {
    const turned = {
      ...story,
      claims: story.claims.map((claim) => ({
        ...claim,
        variants: claim.variants.map((variant): Variant => {
          const [first, second] = variant.between
          const kind =
            variant.kind === 'less-precise' ? 'more-precise' : variant.kind === 'weaker' ? 'stronger' : variant.kind
          return kind === 'attribution-lost' || kind === 'detail-added'
            ? variant
            : { ...variant, between: [second, first], a: variant.b, b: variant.a, kind }
        }),
      })),
    }
    expect(orientedStory(turned, by)).toEqual(story)
    expect(orientedStory(story, by)).toEqual(story)
  })

  test('of taking words over are told of kin alone', () => {
    const strangers = { ...story, derivations: [], undecided: [] }
    expect(differences(strangers, by).map(({ variant }) => variant.kind)).toEqual(['conflict'])
    const doubtful = {
      ...story,
      derivations: [],
      undecided: [{ a: 'alder', b: 'brook', what: 'direction' as const, evidence: [] }],
    }
    expect(differences(doubtful, by).map(({ variant }) => variant.kind)).toEqual(['conflict', 'weaker', 'detail-added'])
  })

  test('that cannot be seen are left out: both sides read the same', () => {
    const same = story.claims.map((claim) => ({
      ...claim,
      variants: claim.variants
        .filter(({ kind }) => kind === 'conflict')
        .map((variant) => {
          const [first, second] = variant.between.map((id) => claim.statements.find((one) => one.statement === id))
          const at = (start = 0) => ({ start: start + 4, end: start + 4 + 'pier'.length })
          return { ...variant, a: at(first?.start), b: at(second?.start) }
        }),
    }))
    expect(same.flatMap((claim) => claim.variants)).toHaveLength(1)
    expect(differences({ ...story, claims: same }, by)).toEqual([])
  })

  test('one that is only to be checked stands after the sure ones, and no kind fills the list', () => {
    const [one] = differences(story, by)
    if (one === undefined) throw new Error('no difference')
    expect(differences(story, by).map(({ variant }) => variant.kind)).toEqual([
      'conflict',
      'attribution-lost',
      'weaker',
      'less-precise',
      'detail-added',
    ])
    const kinds: Variant['kind'][] = ['conflict', 'conflict', 'conflict', 'weaker', 'update']
    const many = kinds.map((kind) => ({ ...one, variant: { ...one.variant, kind } }))
    expect(firstOf(many, 3, 1).map(({ variant }) => variant.kind)).toEqual(['conflict', 'weaker', 'update'])
    expect(firstOf(many, 4, 1)).toHaveLength(4)
    const unsure = {
      ...story,
      claims: story.claims.map((claim) => ({
        ...claim,
        variants: claim.variants.map(
          (variant): Variant => (variant.kind === 'conflict' ? { ...variant, band: 'check' } : variant),
        ),
      })),
    }
    expect(differences(unsure, by).at(-1)?.variant.kind).toBe('conflict')
  })
})

test('the sample holds what it says', () => {
  expect(TEXTS.map((text) => text.id)).toEqual(result.articles.map((article) => article.id))
})
