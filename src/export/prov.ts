/**
 * The Result in the words of W3C PROV-O: articles, statements and origins are entities; what was taken from what is
 * `wasDerivedFrom` (a rewrite, a citation, a lost source), `wasQuotedFrom` (a copy, a quotation) and `hadPrimarySource`
 * (an origin). Each edge of the family tree is also qualified, and carries its confidence and its evidence: PROV says
 * nothing of how sure one is, so those words are our own (`urn:stemma:term:`). The context is inlined.
 */
import type { Derivation } from '../model/derivation.ts'
import type { Origin } from '../model/origin.ts'
import type { Result, TracedStory } from '../model/result.ts'
import { rulesOf, wordsOf } from './csv/evidence-cell.ts'
import type { TextExporter } from './exporter.ts'
import { relationTo } from './family.ts'
import { originName } from './html/origin-words.ts'
import { sourceUrl } from './html/source-url.ts'
import { iri, parentIri, wellFormed } from './iri.ts'
import { jsonText } from './json-text.ts'
import { type Lookup, lookup } from './lookup.ts'

type Node = Readonly<Record<string, unknown>>

const PROV = 'http://www.w3.org/ns/prov#'
const link = (term: string) => ({ '@id': `${PROV}${term}`, '@type': '@id' })
const CONTEXT = {
  prov: PROV,
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  stemma: 'urn:stemma:term:',
  label: 'rdfs:label',
  comment: 'rdfs:comment',
  title: 'dcterms:title',
  issued: 'dcterms:issued',
  source: { '@id': 'dcterms:source', '@type': '@id' },
  wasDerivedFrom: link('wasDerivedFrom'),
  wasQuotedFrom: link('wasQuotedFrom'),
  hadPrimarySource: link('hadPrimarySource'),
  wasAttributedTo: link('wasAttributedTo'),
  hadMember: link('hadMember'),
  entity: link('entity'),
  value: `${PROV}value`,
  qualifiedDerivation: `${PROV}qualifiedDerivation`,
  qualifiedQuotation: `${PROV}qualifiedQuotation`,
  confidence: { '@id': 'stemma:confidence', '@type': 'xsd:decimal' },
  kind: 'stemma:kind',
  whole: 'stemma:whole',
  second: 'stemma:second',
  rules: 'stemma:rules',
  sha256: 'stemma:sha256',
  ownReporting: 'stemma:ownReporting',
  counted: 'stemma:counted',
  originsMin: 'stemma:originsMin',
  originsMax: 'stemma:originsMax',
  between: { '@id': 'stemma:between', '@type': '@id' },
  likelyFrom: { '@id': 'stemma:likelyFrom', '@type': '@id' },
}

export const prov: TextExporter = (result) => {
  const by = lookup(result)
  const nodes = new Map<string, Node>()
  const add = (node: Node): void => {
    const id = String(node['@id'])
    if (!nodes.has(id)) nodes.set(id, node)
  }
  for (const node of result.stories.flatMap((story) => storyNodes(story, by))) add(node)
  for (const node of documentNodes(result)) add(node)
  const graph = [...nodes.keys()].sort().map((id) => nodes.get(id))
  return jsonText({ '@context': CONTEXT, '@graph': graph })
}

/** Who says all this: the document as a bundle of Stemma's. */
function documentNodes(result: Result): Node[] {
  const agent = iri('software', result.stemma)
  const told = result.stories.map((story) => iri('story', story.id)).sort()
  return [
    { '@id': agent, '@type': 'prov:SoftwareAgent', label: `Stemma ${result.stemma}` },
    {
      '@id': 'urn:stemma:reading',
      '@type': ['prov:Entity', 'prov:Bundle'],
      wasAttributedTo: agent,
      hadMember: told,
      comment: 'Derivations are inferred from the texts, each with its confidence. Nothing here says what is true.',
    },
  ]
}

function storyNodes(story: TracedStory, by: Lookup): Node[] {
  const origin = (id: string): string => `${iri('origin', story.id)}:${encodeURIComponent(wellFormed(id))}`
  return [
    {
      '@id': iri('story', story.id),
      '@type': ['prov:Entity', 'prov:Collection'],
      title: story.title,
      hadMember: story.articles.map((one) => iri('article', one.article)),
      originsMin: story.origins.min,
      originsMax: story.origins.max,
      comment: story.origins.reason,
    },
    ...story.articles.flatMap((witness) => articleNodes(story, witness.article, origin, by)),
    ...story.derivations.flatMap(({ from }) => (by.articles.has(from) ? [] : [parentNode(story, from, by)])),
    ...story.origins.list.map((one) => originNode(one, origin(one.id))),
    ...story.claims.flatMap((claim): Node[] => [
      {
        '@id': iri('claim', claim.id),
        '@type': ['prov:Entity', 'prov:Collection'],
        label: claim.gist,
        hadMember: claim.statements.map((one) => iri('statement', one.statement)),
        originsMin: claim.corroboration.origins.min,
        originsMax: claim.corroboration.origins.max,
        comment: claim.corroboration.origins.reason,
      },
      ...claim.statements.map((one) => ({
        '@id': iri('statement', one.statement),
        '@type': 'prov:Entity',
        value: by.quote(one),
        wasQuotedFrom: iri('article', one.article),
        ...primarySources([...(one.restsOn === null ? [] : [one.restsOn]), ...one.also], origin),
        ...(one.attribution !== null && { comment: `said by: ${one.attribution}` }),
      })),
    ]),
    ...story.undecided.map((pair) => ({
      '@id': `${iri('undecided', story.id)}:${encodeURIComponent(wellFormed(`${pair.a} ${pair.b}`))}`,
      '@type': 'stemma:Undecided',
      kind: pair.what,
      between: [iri('article', pair.a), iri('article', pair.b)],
      ...(pair.likely !== undefined && {
        likelyFrom: iri('article', pair.likely.from),
        confidence: decimal(pair.likely.confidence),
      }),
      rules: rulesOf(pair.evidence),
    })),
  ]
}

function articleNodes(story: TracedStory, id: string, origin: (id: string) => string, by: Lookup): Node[] {
  const article = by.articles.get(id)
  if (article === undefined) return []
  const edges = story.derivations.filter((edge) => edge.to === id)
  const copied = edges.filter((edge) => edge.kind === 'copies')
  const derived = edges.filter((edge) => edge.kind !== 'copies')
  const from = (list: readonly Derivation[]): string[] => [
    ...new Set(list.map((one) => parentIri(story, one.from, by))),
  ]
  const sources = story.origins.list.filter((one) => one.articles.includes(id))
  const outlet = article.outlet?.value
  const url = sourceUrl(article, null)
  const qualified = (list: readonly Derivation[], type: string): Node[] =>
    list.map((edge) => ({
      '@type': type,
      entity: parentIri(story, edge.from, by),
      kind: edge.kind,
      whole: edge.whole,
      second: edge.second,
      confidence: decimal(edge.confidence),
      rules: rulesOf(edge.evidence),
      comment: [relationTo(edge, by), wordsOf(edge.evidence, by)].filter((words) => words !== '').join('. '),
    }))
  return [
    {
      '@id': iri('article', id),
      '@type': 'prov:Entity',
      label: by.label(id),
      ...(article.title !== null && { title: article.title.value }),
      ...(url !== null && { source: url }),
      ...(article.published !== null && { issued: issued(article.published) }),
      ...(outlet !== undefined && { wasAttributedTo: iri('outlet', outlet) }),
      sha256: article.sha256,
      ownReporting: story.articles.find((one) => one.article === id)?.ownReporting ?? 'none',
      ...(derived.length > 0 && {
        wasDerivedFrom: from(derived),
        qualifiedDerivation: qualified(derived, 'prov:Derivation'),
      }),
      ...(copied.length > 0 && {
        wasQuotedFrom: from(copied),
        qualifiedQuotation: qualified(copied, 'prov:Quotation'),
      }),
      ...primarySources(
        sources.map((one) => one.id),
        origin,
      ),
    },
    ...(outlet === undefined ? [] : [outletNode(iri('outlet', outlet), outlet)]),
  ]
}

function primarySources(origins: readonly string[], origin: (id: string) => string): Node {
  return origins.length === 0 ? {} : { hadPrimarySource: [...new Set(origins)].map(origin) }
}

/** An outlet is an agent, and where only its name is known also the entity that others drew on: its report. */
function outletNode(id: string, name: string): Node {
  return { '@id': id, '@type': ['prov:Entity', 'prov:Agent', 'prov:Organization'], label: name }
}

function parentNode(story: TracedStory, from: string, by: Lookup): Node {
  const id = parentIri(story, from, by)
  if (!from.startsWith('lost:')) return outletNode(id, from.replace(/^outlet:/, ''))
  return {
    '@id': id,
    '@type': 'prov:Entity',
    label: by.parentLabel(from),
    comment: 'It must have existed; it is not at hand.',
  }
}

function originNode(one: Origin, id: string): Node {
  return { '@id': id, '@type': 'prov:Entity', label: originName(one), kind: one.kind, counted: one.counted }
}

/** xsd:decimal knows no exponent. */
function decimal(value: number): string {
  return value.toFixed(4).replace(/\.?0+$/, '')
}

/** What is known of the time, in its own type: a month, a day, or a minute without a zone. */
function issued({
  value,
  precision,
}: {
  readonly value: string
  readonly precision: 'month' | 'day' | 'minute'
}): Node {
  if (precision === 'minute') return { '@type': 'xsd:dateTime', '@value': `${value}:00` }
  return { '@type': precision === 'day' ? 'xsd:date' : 'xsd:gYearMonth', '@value': value }
}
