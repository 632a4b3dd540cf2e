/** The three JSON-LD formats, read back by jsonld with no network: every term means something, and says what was found. */
import { describe, expect, test } from 'vitest'
import { sampleResult, TEXTS } from '../../test/sample-result.ts'
import { expanded, triples } from '../../test/support/linked-data.ts'
import { jsonld } from './jsonld.ts'
import { prov } from './prov.ts'
import { webAnnotation } from './web-annotation.ts'

const result = sampleResult()
const PROV = 'http://www.w3.org/ns/prov#'
const OA = 'http://www.w3.org/ns/oa#'

interface Selector {
  readonly type: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
}
interface Target {
  readonly source: string
  readonly selector: readonly [Selector, Selector]
}
interface Annotation {
  readonly id: string
  readonly motivation: string
  readonly body: readonly { readonly value?: string; readonly source?: string }[]
  readonly target: Target | readonly Target[]
}

const annotationsOf = (text: string): readonly Annotation[] =>
  (JSON.parse(text) as { first: { items: readonly Annotation[] } }).first.items
const targetsOf = ({ target }: Annotation): readonly Target[] => ('source' in target ? [target] : target)

describe('Web Annotation', () => {
  test('every place reads back: by quotation, and by code points in the text', () => {
    // A letter beyond U+FFFF before the words: code points and UTF-16 units differ from there on.
    const texts = TEXTS.map((text) => ({
      ...text,
      title: `\u{1f30a}\u{1d54f} ${text.title}`,
      url: `https://${text.id}.example/a`,
    }))
    const astral = sampleResult(texts)
    const bySource = new Map(astral.articles.map((article) => [article.url, article.text]))
    const items = annotationsOf(webAnnotation(astral))
    expect(items.length).toBeGreaterThan(12)
    for (const { source, selector } of items.flatMap(targetsOf)) {
      const text = bySource.get(source) ?? ''
      const [quote, position] = selector
      expect([quote.type, position.type]).toEqual(['TextQuoteSelector', 'TextPositionSelector'])
      expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`)
      const units = text.indexOf(quote.exact, position.start)
      expect(units).toBeGreaterThan(position.start)
    }
  })

  test('is RDF in which no term is lost, with a body and a target each', async () => {
    const text = webAnnotation(result)
    const found = await triples(text)
    const of = (predicate: string) => found.filter((one) => one.predicate === `${OA}${predicate}`)
    const items = annotationsOf(text)
    expect(new Set(of('hasTarget').map(({ subject }) => subject)).size).toBe(items.length)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(of('motivatedBy').map(({ object }) => object)).toContain(`${OA}linking`)
    expect(of('start').length).toBe(of('exact').length)
    expect(JSON.parse(text)).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', total: items.length })
  })

  test('tells the rewrite with its confidence, and lays the other wording beside a difference', () => {
    const items = annotationsOf(webAnnotation(result))
    const edge = items.find(({ id }) => id.endsWith(encodeURIComponent('/edge/alder/brook/rewrites')))
    expect(edge?.body[0]?.value).toBe('Brook Daily rewrites Alder Post, 93 % sure (trace.cites 0.93)')
    expect(edge?.body[1]?.source).toBe('https://alder.example/pier')
    const weaker = items.find(({ body }) => body[0]?.value?.startsWith('said more weakly'))
    expect(weaker?.target).toMatchObject({ selector: [{ exact: 'may' }, {}] })
    expect(weaker?.body[1]).toMatchObject({ purpose: 'linking', selector: [{ exact: 'will' }, {}] })
  })
})

describe('PROV-O', () => {
  test('derivations are told plainly and qualified, with the confidence', async () => {
    const found = await triples(prov(result))
    const objects = (subject: string, predicate: string) =>
      found
        .filter((one) => one.subject === subject && one.predicate === `${PROV}${predicate}`)
        .map(({ object }) => object)
    const brook = 'urn:stemma:article:brook'
    expect(objects(brook, 'wasDerivedFrom')).toEqual(['urn:stemma:article:alder'])
    expect(objects('urn:stemma:article:cobble', 'wasQuotedFrom')).toEqual([brook])
    expect(objects('urn:stemma:article:dune', 'wasDerivedFrom').sort()).toEqual([
      'urn:stemma:lost:story-1:1',
      'urn:stemma:outlet:Gull%20Wire',
    ])
    expect(objects(brook, 'hadPrimarySource')).toEqual(['urn:stemma:origin:story-1:own%3AAlder%20Post'])
    const [node = ''] = objects(brook, 'qualifiedDerivation')
    expect(objects(node, 'entity')).toEqual(['urn:stemma:article:alder'])
    expect(found).toContainEqual({
      subject: node,
      predicate: 'urn:stemma:term:confidence',
      object: '"0.93"^^<http://www.w3.org/2001/XMLSchema#decimal>',
    })
    const [quoted = ''] = objects('urn:stemma:article:cobble', 'qualifiedQuotation')
    expect(objects(quoted, 'entity')).toEqual([brook])
    // As many qualified as there are edges: none is dropped.
    const qualified = found.filter(({ predicate }) => /qualified(?:Derivation|Quotation)$/.test(predicate))
    expect(qualified).toHaveLength(result.stories.flatMap((story) => story.derivations).length)
  })

  test('every name that is pointed at is described, and what cannot be told stands there', async () => {
    const found = await triples(prov(result))
    const described = new Set(
      found.filter(({ predicate }) => predicate.endsWith('#type')).map(({ subject }) => subject),
    )
    const pointed = found.filter(({ predicate }) => predicate.startsWith(PROV)).map(({ object }) => object)
    expect(pointed.filter((object) => object.startsWith('urn:') && !described.has(object))).toEqual([])
    expect(found.filter(({ object }) => object === 'urn:stemma:term:Undecided')).toHaveLength(1)
  })
})

describe('schema.org', () => {
  test('is RDF in the words of schema.org, dates in their own type', async () => {
    const found = await triples(jsonld(result))
    const S = 'https://schema.org/'
    expect(found).toContainEqual({
      subject: 'urn:stemma:article:alder',
      predicate: `${S}datePublished`,
      object: `"2031-05-06T07:00"^^<${S}DateTime>`,
    })
    expect(found).toContainEqual({
      subject: 'urn:stemma:article:dune',
      predicate: `${S}datePublished`,
      object: `"2031-05-08"^^<${S}Date>`,
    })
    expect(found).toContainEqual({
      subject: 'urn:stemma:claim:claim-1',
      predicate: `${S}firstAppearance`,
      object: 'urn:stemma:article:alder',
    })
    expect(found.filter(({ object }) => object === `${S}Quotation`)).toHaveLength(6)
    expect(JSON.stringify(await expanded(jsonld(result)))).not.toContain('ClaimReview')
  })
})
