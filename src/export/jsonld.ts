/**
 * The Result in schema.org's words: a NewsArticle for each article (isBasedOn = its parents, citation = the outlets
 * it names), a Claim for each claim with its appearances and a Quotation for each version of it. The context is inlined:
 * reading it needs no network. What schema.org has no word for (the range of origins) stands under `urn:stemma:term:`.
 * No ClaimReview: that is a person's verdict, and Stemma rates nothing.
 */
import type { SourceKind } from '../model/annotation.ts'
import type { Published } from '../model/article.ts'
import type { Claim, ClaimStatement, OriginRange } from '../model/claim.ts'
import type { Result, TracedStory } from '../model/result.ts'
import type { TextExporter } from './exporter.ts'
import { sourceUrl } from './html/source-url.ts'
import { iri, parentIri } from './iri.ts'
import { jsonText } from './json-text.ts'
import { dateKey, type Lookup, lookup } from './lookup.ts'

type Node = Readonly<Record<string, unknown>>

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  stemma: 'urn:stemma:term:',
  isBasedOn: { '@type': '@id' },
  citation: { '@type': '@id' },
  about: { '@type': '@id' },
  appearance: { '@type': '@id' },
  firstAppearance: { '@type': '@id' },
  isPartOf: { '@type': '@id' },
  url: { '@type': '@id' },
}

export const jsonld: TextExporter = (result) => {
  const by = lookup(result)
  const graph = [
    ...result.stories.flatMap((story) => storyNodes(story, by)),
    ...parents(result, by),
    ...result.stories.flatMap((story) => story.claims.map((claim) => claimNode(story, claim, by))),
  ]
  return jsonText({ '@context': CONTEXT, '@graph': graph })
}

function storyNodes(story: TracedStory, by: Lookup): Node[] {
  const series: Node = {
    '@id': iri('story', story.id),
    '@type': 'CreativeWorkSeries',
    name: story.title,
    ...originTerms(story.origins),
  }
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
    const url = sourceUrl(article, null)
    return [
      {
        '@id': iri('article', article.id),
        '@type': 'NewsArticle',
        isPartOf: iri('story', story.id),
        ...(article.title !== null && { headline: article.title.value }),
        ...(url !== null && { url }),
        ...(article.outlet !== null && { publisher: { '@type': 'NewsMediaOrganization', name: article.outlet.value } }),
        ...(article.byline !== null && { author: { '@type': 'Person', name: article.byline.value } }),
        ...(article.published !== null && { datePublished: dated(article.published) }),
        ...(article.language !== '' && { inLanguage: article.language }),
        sha256: article.sha256,
        ...(based.length > 0 && { isBasedOn: [...new Set(based)].sort() }),
        ...(cited.length > 0 && { citation: [...new Set(cited)].sort() }),
      },
    ]
  })
  return [series, ...articles]
}

/** A minute is a DateTime, a day or a month a Date; no zone is invented. */
function dated({ value, precision }: Published): Node {
  return { '@type': precision === 'minute' ? 'DateTime' : 'Date', '@value': value }
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
  const first = firstOf(articles, by)
  return {
    '@id': iri('claim', claim.id),
    '@type': 'Claim',
    text: claim.gist,
    about: iri('story', story.id),
    appearance: articles.map((article) => iri('article', article)),
    ...(first !== null && { firstAppearance: iri('article', first) }),
    hasPart: claim.statements.map((member) => ({
      '@id': iri('statement', member.statement),
      '@type': 'Quotation',
      text: by.quote(member),
      isPartOf: iri('article', member.article),
      ...speaker(member, by),
    })),
    ...originTerms(claim.corroboration.origins),
  }
}

/** The article that surely came out before all others that make the claim; null where dates do not tell. */
function firstOf(articles: readonly string[], by: Lookup): string | null {
  const dates = articles.map((id) => {
    const article = by.articles.get(id)
    return { id, date: article === undefined ? '~' : dateKey(article) }
  })
  const [first, second] = dates.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  if (first === undefined || first.date === '~') return null
  if (second === undefined) return first.id
  const length = Math.min(first.date.length, second.date.length)
  return second.date !== '~' && first.date.slice(0, length) < second.date.slice(0, length) ? first.id : null
}

const SPEAKER: Readonly<Record<SourceKind, string>> = {
  person: 'Person',
  unnamed: 'Person',
  organisation: 'Organization',
  state: 'GovernmentOrganization',
  outlet: 'NewsMediaOrganization',
  document: 'CreativeWork',
  hearsay: 'Thing',
}

/** Who is given for it: a person or body speaks; a document is what the words are based on. */
function speaker({ statement, attribution }: ClaimStatement, by: Lookup): Node {
  if (attribution === null) return {}
  const id = by.statements.get(statement)?.attribution
  const kind = id == null ? undefined : by.attributions.get(id)?.sourceKind
  const node = { '@type': kind === undefined ? 'Thing' : SPEAKER[kind], name: attribution }
  return kind === 'document' ? { isBasedOn: node } : { spokenByCharacter: node }
}

function originTerms({ min, max, reason }: OriginRange): Node {
  return { 'stemma:originsMin': min, 'stemma:originsMax': max, 'stemma:originsReason': reason }
}
