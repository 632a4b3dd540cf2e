/**
 * Every finding at the words it stands on, as W3C Web Annotations (Recommendation of 2017): a collection of one page.
 * A place is given twice: by its quotation with the words around it (TextQuoteSelector: finds it again on the live page)
 * and by its offsets in the article's text as `stemma extract` prints it (TextPositionSelector). The standard counts
 * Unicode code points, Stemma UTF-16 units: converted here. The context is the standard's address, as it demands; the
 * terms used here stand in schema/contexts/anno.json, so that reading needs no network.
 */
import type { Article } from '../model/article.ts'
import type { Claim } from '../model/claim.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Result, TracedStory } from '../model/result.ts'
import type { ArticleSpan } from '../model/span.ts'
import { codePoints } from '../text/code-points.ts'
import { rulesOf } from './csv/evidence-cell.ts'
import { ASPECT_NAME, KIND_NAME, sidesOf } from './difference.ts'
import type { TextExporter } from './exporter.ts'
import { relationTo } from './family.ts'
import { originCount } from './finding.ts'
import { sourceUrl } from './html/source-url.ts'
import { iri, parentIri } from './iri.ts'
import { jsonText } from './json-text.ts'
import { type Lookup, lookup } from './lookup.ts'
import { orientedStory } from './orient.ts'

type Node = Readonly<Record<string, unknown>>
type Motivation = 'classifying' | 'commenting' | 'describing' | 'linking'

interface Finding {
  /** Tells it from all others of the Result; becomes its id. */
  readonly of: string
  readonly motivation: Motivation
  readonly targets: readonly ArticleSpan[]
  readonly text: string
  readonly bodies?: readonly Node[]
}

/** As long as what other tools write (Hypothesis: 32); enough to tell two places of the same words apart. */
const AROUND = 32

export const webAnnotation: TextExporter = (result) => {
  const by = lookup(result)
  const place = placer(by)
  const items = result.stories
    .map((story) => orientedStory(story, by))
    .flatMap((story) => findings(story, by, place))
    .flatMap((finding) => annotation(finding, result, place))
  return jsonText({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:stemma:annotations',
    type: 'AnnotationCollection',
    label: `What Stemma ${result.stemma} found in ${result.articles.length} articles`,
    total: items.length,
    first: {
      id: 'urn:stemma:annotations:1',
      type: 'AnnotationPage',
      partOf: 'urn:stemma:annotations',
      startIndex: 0,
      items,
    },
  })
}

type Place = (span: ArticleSpan) => Node | null

/** A span as a specific resource; null where its article is not there or the span is empty. */
function placer(by: Lookup): Place {
  const counters = new Map<string, (unit: number) => number>()
  const counter = (article: Article): ((unit: number) => number) => {
    const known = counters.get(article.id) ?? codePoints(article.text)
    counters.set(article.id, known)
    return known
  }
  return (span) => {
    const article = by.articles.get(span.article)
    if (article === undefined || span.start >= span.end) return null
    const { text } = article
    const points = counter(article)
    return {
      type: 'SpecificResource',
      source: sourceUrl(article, null) ?? iri('article', article.id),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: text.slice(span.start, span.end),
          prefix: text.slice(whole(text, Math.max(0, span.start - AROUND)), span.start),
          suffix: text.slice(span.end, whole(text, Math.min(text.length, span.end + AROUND))),
        },
        { type: 'TextPositionSelector', start: points(span.start), end: points(span.end) },
      ],
    }
  }
}

/** The place, moved forward where it would cut a surrogate pair. */
function whole(text: string, at: number): number {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at + 1 : at
}

function annotation({ of, motivation, targets, text, bodies = [] }: Finding, result: Result, place: Place): Node[] {
  const places = targets.flatMap((target) => place(target) ?? [])
  if (places.length === 0) return []
  return [
    {
      id: iri('annotation', of),
      type: 'Annotation',
      motivation,
      generator: { id: iri('software', result.stemma), type: 'Software', name: `Stemma ${result.stemma}` },
      body: [{ type: 'TextualBody', value: text, format: 'text/plain', language: 'en' }, ...bodies],
      target: places.length === 1 ? places[0] : places,
    },
  ]
}

function findings(story: TracedStory, by: Lookup, place: Place): Finding[] {
  return [
    ...story.claims.flatMap((claim) => claimFindings(claim, by, place)),
    ...story.articles.flatMap((witness) => [
      ...witness.cites.map((cite, i) => ({
        of: `${story.id}/cite/${witness.article}/${i}`,
        motivation: 'linking' as const,
        targets: [{ article: witness.article, ...cite.span }],
        text: `Cites ${cite.outlet}${cite.whole ? ': the main news rests on it' : ' for part'}`,
        bodies: [linked(resource(story, cite.article ?? `outlet:${cite.outlet}`, by))],
      })),
      ...(witness.ownReporting === 'none'
        ? []
        : [
            {
              of: `${story.id}/own/${witness.article}`,
              motivation: 'describing' as const,
              targets: placesOf(witness.evidence),
              text: `${witness.ownReporting === 'primary' ? 'The main news is its own reporting' : 'Some reporting of its own'} (${rulesOf(witness.evidence)})`,
            },
          ]),
    ]),
    ...story.derivations.map((edge) => ({
      of: `${story.id}/edge/${edge.from}/${edge.to}/${edge.kind}`,
      motivation: 'linking' as const,
      targets: placesOf(edge.evidence),
      text: `${by.label(edge.to)} ${relationTo(edge, by)}, ${Math.round(edge.confidence * 100)} % sure (${rulesOf(edge.evidence)})`,
      bodies: [linked(resource(story, edge.from, by))],
    })),
  ]
}

function claimFindings(claim: Claim, by: Lookup, place: Place): Finding[] {
  const { articles, origins } = claim.corroboration
  return [
    ...claim.statements.map((one) => ({
      of: `${claim.id}/${one.statement}`,
      motivation: 'classifying' as const,
      targets: [one],
      text: `Claim: “${claim.gist}”. ${one.attribution === null ? 'Said by the article itself' : `Said by: ${one.attribution}`}. In ${articles} ${articles === 1 ? 'article' : 'articles'}, ${originCount(origins)}.`,
      bodies: [{ type: 'SpecificResource', source: iri('claim', claim.id), purpose: 'classifying' }],
    })),
    ...claim.variants
      .filter(({ kind }) => kind !== 'same')
      .flatMap((variant, i): Finding[] => {
        const sides = sidesOf(claim, variant, by)
        if (sides === null) return []
        const [first, second] = sides
        const other = place(first.words ?? first.statement)
        const { evidence, kind, aspect, band } = variant
        return [
          {
            of: `${claim.id}/${variant.between.join('/')}/${kind}/${aspect}/${i}`,
            motivation: 'commenting',
            targets: [second.words ?? second.statement],
            text: `${KIND_NAME[kind]} (${ASPECT_NAME[aspect]}, ${band}) against ${first.label}: “${by.quote(first.words ?? first.statement)}” (${rulesOf(evidence)})`,
            bodies: other === null ? [] : [{ ...other, purpose: 'linking' }],
          },
        ]
      }),
  ]
}

function placesOf(evidence: readonly Evidence[]): ArticleSpan[] {
  const seen = new Map(evidence.flatMap(({ spans }) => spans.map((at) => [`${at.article} ${at.start} ${at.end}`, at])))
  return [...seen.values()]
}

/** The address of an article at hand, where it has one; else the name of what the edge comes from. */
function resource(story: TracedStory, from: string, by: Lookup): string {
  return sourceUrl(by.articles.get(from), null) ?? parentIri(story, from, by)
}

const linked = (source: string): Node => ({ type: 'SpecificResource', source, purpose: 'linking' })
