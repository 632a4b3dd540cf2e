/**
 * The Result in schema.org's words: a NewsArticle for each article (isBasedOn = its parents, citation = the outlets
 * it names), a Claim for each claim with its appearances. The context is inlined: reading it needs no network.
 * No ClaimReview: that is a person's verdict, and Stemma rates nothing.
 */
import type { Claim } from '../model/claim.ts'
import type { Result, TracedStory } from '../model/result.ts'
import type { Exporter } from './exporter.ts'
import { type Lookup, lookup } from './lookup.ts'

type Node = Readonly<Record<string, unknown>>

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  isBasedOn: { '@type': '@id' },
  citation: { '@type': '@id' },
  about: { '@type': '@id' },
  appearance: { '@type': '@id' },
  firstAppearance: { '@type': '@id' },
  isPartOf: { '@type': '@id' },
  url: { '@type': '@id' },
  datePublished: { '@type': 'Date' },
}

export const jsonld: Exporter = (result) => {
  const by = lookup(result)
  const graph = [
    ...result.stories.flatMap((story) => storyNodes(story, by)),
    ...parents(result, by),
    ...result.stories.flatMap((story) => story.claims.map((claim) => claimNode(story, claim, by))),
  ]
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`
}

/** Ids stay inside the document, so that two exports can be joined without a made-up address. */
const iri = (kind: string, id: string): string => `urn:stemma:${kind}:${encodeURIComponent(id)}`

/** A lost source is known only within its story. */
function parentIri(story: TracedStory, from: string, by: Lookup): string {
  if (by.articles.has(from)) return iri('article', from)
  if (from.startsWith('lost:')) return `${iri('lost', story.id)}:${encodeURIComponent(from.slice(5))}`
  return iri('outlet', from.replace(/^outlet:/, ''))
}

function storyNodes(story: TracedStory, by: Lookup): Node[] {
  const event: Node = { '@id': iri('story', story.id), '@type': 'CreativeWorkSeries', name: story.title }
  const articles = story.articles.flatMap((witness): Node[] => {
    const article = by.articles.get(witness.article)
    if (article === undefined) return []
    const edges = story.derivations.filter((edge) => edge.to === article.id)
    const based = edges
      .filter((edge) => edge.kind !== 'cites' || edge.whole)
      .map((edge) => parentIri(story, edge.from, by))
    const cited = witness.cites.map((cite) =>
      cite.article === null ? iri('outlet', cite.outlet) : iri('article', cite.article),
    )
    return [
      {
        '@id': iri('article', article.id),
        '@type': 'NewsArticle',
        isPartOf: iri('story', story.id),
        ...(article.title !== null && { headline: article.title.value }),
        ...(article.url !== null && { url: article.url }),
        ...(article.outlet !== null && { publisher: { '@type': 'NewsMediaOrganization', name: article.outlet.value } }),
        ...(article.byline !== null && { author: article.byline.value }),
        ...(article.published !== null && { datePublished: article.published.value }),
        ...(article.language !== '' && { inLanguage: article.language }),
        sha256: article.sha256,
        ...(based.length > 0 && { isBasedOn: [...new Set(based)].sort() }),
        ...(cited.length > 0 && { citation: [...new Set(cited)].sort() }),
      },
    ]
  })
  return [event, ...articles]
}

/** The parents that are not at hand: outlets, and sources that must have existed. */
function parents(result: Result, by: Lookup): Node[] {
  const nodes = new Map<string, Node>()
  for (const story of result.stories) {
    for (const { from } of story.derivations) {
      if (by.articles.has(from)) continue
      const id = parentIri(story, from, by)
      nodes.set(
        id,
        from.startsWith('lost:')
          ? { '@id': id, '@type': 'CreativeWork', name: 'a source that must have existed and is not at hand' }
          : { '@id': id, '@type': 'NewsMediaOrganization', name: by.parentLabel(from) },
      )
    }
    for (const cite of story.articles.flatMap((witness) => witness.cites)) {
      if (cite.article !== null) continue
      const id = iri('outlet', cite.outlet)
      nodes.set(id, { '@id': id, '@type': 'NewsMediaOrganization', name: cite.outlet })
    }
  }
  return [...nodes.keys()].sort().map((id) => nodes.get(id) ?? {})
}

function claimNode(story: TracedStory, claim: Claim, by: Lookup): Node {
  const articles = [...new Set(claim.statements.map((member) => member.article))].sort()
  const { origins } = claim.corroboration
  return {
    '@id': iri('claim', claim.id),
    '@type': 'Claim',
    text: claim.gist,
    about: iri('story', story.id),
    appearance: articles.map((article) => iri('article', article)),
    hasPart: claim.statements.map((member) => ({
      '@type': 'Quotation',
      text: by.quote(member),
      isPartOf: iri('article', member.article),
      ...(member.attribution !== null && { spokenByCharacter: member.attribution }),
    })),
    additionalProperty: [
      { '@type': 'PropertyValue', name: 'independent origins, least', value: origins.min },
      { '@type': 'PropertyValue', name: 'independent origins, most', value: origins.max, description: origins.reason },
    ],
  }
}
