/** GraphML and TEI, held to schemas by libxml2. */
import { describe, expect, test } from 'vitest'
import { sampleResult } from '../../test/sample-result.ts'
import { faultsOf } from '../../test/support/xml.ts'
import { graphml } from './graphml.ts'
import { tei } from './tei.ts'

const result = sampleResult()
const XSD = 'test/schema/graphml.xsd'
const RNG = 'test/schema/tei-apparatus.rng'

test('the schemas can refuse', async () => {
  expect(await faultsOf(graphml(result).replace('source="s1n1"', 'source="s9n9"'), XSD)).not.toEqual([])
  expect(await faultsOf(tei(result).replace('<lem ', '<lemma ').replace('</lem>', '</lemma>'), RNG)).not.toEqual([])
  expect(await faultsOf('<TEI>', RNG)).not.toEqual([])
})

describe('GraphML', () => {
  test('is valid, and holds each article, absent outlet, lost source and edge', async () => {
    const text = graphml(result)
    expect(await faultsOf(text, XSD)).toEqual([])
    expect(text.match(/<node /g)).toHaveLength(8)
    expect(text.match(/<edge /g)).toHaveLength(7)
    expect(text).toContain('<data key="edge.confidence">0.93</data>')
    expect(text).toContain('directed="false"')
    expect(text).toContain('<data key="node.label">a lost source</data>')
  })
})

describe('TEI', () => {
  test('is valid', async () => expect(await faultsOf(tei(result), RNG)).toEqual([]))

  test('has the earliest version as lemma, the others as readings with their kinds and the words that differ', () => {
    const text = tei(result)
    expect(text).toContain('<lem wit="#w1">The pier will stay shut</lem>')
    expect(text).toContain(
      '<rdg wit="#w2" ana="#weaker">The pier <seg type="weaker" subtype="modality">may</seg> stay shut</rdg>',
    )
    expect(text).toContain(
      '<rdg wit="#w3" ana="#conflict">The pier will <seg type="conflict" subtype="wording">reopen</seg></rdg>',
    )
  })

  test('a difference that stands the other way round is told from the lemma all the same', () => {
    const undated = { ...result, articles: result.articles.map((one) => ({ ...one, published: null })) }
    const story = result.stories[0]
    const other = story?.claims.flatMap((claim) => claim.variants).find(({ kind }) => kind === 'weaker')
    if (story === undefined || other === undefined) throw new Error('the sample has no weaker version')
    const variant = {
      ...other,
      between: [other.between[1], other.between[0]] as const,
      kind: 'stronger' as const,
      a: other.b,
      b: other.a,
    }
    const claims = story.claims.map((claim) => ({
      ...claim,
      variants: claim.variants.map((one) => (one === other ? variant : one)),
    }))
    expect(tei({ ...undated, stories: [{ ...story, claims }] })).toContain('ana="#weaker">The pier <seg type="weaker"')
  })

  test('holds the family tree as a graph, the lost source among its nodes', () => {
    const text = tei(result)
    expect(text).toContain('<graph type="directed" order="8" size="6">')
    expect(text).toMatch(/type="lost">\s*<label>a lost source<\/label>/)
  })

  test('two versions in the same words are one reading', () => {
    const [claim] = result.stories[0]?.claims ?? []
    const [first] = claim?.statements ?? []
    if (claim === undefined || first === undefined) throw new Error('the sample has no claim')
    const twice = { ...claim, statements: [first, { ...first, statement: 'again' }], variants: [] }
    const text = tei({ ...result, stories: result.stories.map((story) => ({ ...story, claims: [twice] })) })
    expect(text.match(/<lem /g)).toHaveLength(1)
    expect(text).not.toContain('<rdg')
  })
})
