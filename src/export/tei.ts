/**
 * The versions of each claim as a critical apparatus in TEI P5: articles are the witnesses, the earliest version the
 * lemma, each other wording a reading with the kinds of its differences; the words that differ are marked in it. The
 * family tree stands in the header's place for it, as a graph (TEI ch. 19): that is what a stemma codicum is.
 * Held to the part of TEI that is used by test/schema/tei-apparatus.rng.
 */
import type { Claim, ClaimStatement } from '../model/claim.ts'
import type { Result, TracedStory } from '../model/result.ts'
import type { Variant } from '../model/variant.ts'
import { compareText } from '../text/order.ts'
import { KIND_NAME, SEVERITY, severity } from './difference.ts'
import type { TextExporter } from './exporter.ts'
import { relationWords } from './family.ts'
import { sentenceOf } from './finding.ts'
import { byDate, dateKey, type Lookup, lookup } from './lookup.ts'
import { orientedStory, turned } from './orient.ts'
import { element, escaped, inline } from './xml.ts'

export const tei: TextExporter = (result) => {
  const by = lookup(result)
  const stories = result.stories.map((story) => orientedStory(story, by))
  const sigla = siglaOf(stories, by)
  const root = element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, [
    header(result, stories, sigla, by),
    element('text', {}, [
      element(
        'body',
        {},
        stories.map((story, i) => division(story, i + 1, sigla, by)),
      ),
    ]),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

/** Article → its siglum ("w1"), by date within each story. */
function siglaOf(stories: readonly TracedStory[], by: Lookup): ReadonlyMap<string, string> {
  const ids = stories.flatMap((story) => byDate(story, by).map((article) => article.id))
  return new Map(ids.map((id, i) => [id, `w${i + 1}`]))
}

function header(
  result: Result,
  stories: readonly TracedStory[],
  sigla: ReadonlyMap<string, string>,
  by: Lookup,
): string {
  const title = stories.map((story) => story.title).join('; ')
  const witnesses = [...sigla].map(([id, siglum]) => {
    const article = by.articles.get(id)
    const published = article?.published
    return element('witness', { 'xml:id': siglum }, [
      element('bibl', {}, [
        inline('title', {}, escaped(article?.title?.value ?? article?.name ?? id)),
        inline('publisher', {}, escaped(by.label(id))),
        ...(published == null ? [] : [inline('date', { when: when(published.value) }, escaped(published.value))]),
        ...(article?.url == null ? [] : [inline('idno', { type: 'url' }, escaped(article.url))]),
        inline('idno', { type: 'sha256' }, escaped(article?.sha256 ?? '')),
      ]),
    ])
  })
  return element('teiHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [inline('title', {}, escaped(title === '' ? 'No story' : title))]),
      element('publicationStmt', {}, [inline('p', {}, `Written by Stemma ${escaped(result.stemma)}; not published.`)]),
      element('sourceDesc', {}, [
        witnesses.length === 0 ? inline('p', {}, 'No article.') : element('listWit', {}, witnesses),
      ]),
    ]),
    element('encodingDesc', {}, [
      element('variantEncoding', { method: 'parallel-segmentation', location: 'internal' }, []),
      element('classDecl', {}, [
        element(
          'taxonomy',
          {},
          SEVERITY.filter((kind) => kind !== 'same').map((kind) =>
            element('category', { 'xml:id': kind }, [inline('catDesc', {}, KIND_NAME[kind])]),
          ),
        ),
      ]),
    ]),
  ])
}

/** A time of day in TEI needs its seconds. */
function when(value: string): string {
  return /T\d\d:\d\d$/.test(value) ? `${value}:00` : value
}

function division(story: TracedStory, number: number, sigla: ReadonlyMap<string, string>, by: Lookup): string {
  return element('div', { type: 'story', n: number }, [
    inline('head', {}, escaped(story.title)),
    inline('p', {}, `Independent origins: ${range(story.origins)}. ${escaped(sentenceOf(story.origins.reason))}`),
    tree(story, number, sigla, by),
    ...story.claims.map((claim, i) => apparatus(claim, i + 1, sigla, by)),
  ])
}

const range = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? `${max}` : `${min} to ${max}`

function tree(story: TracedStory, number: number, sigla: ReadonlyMap<string, string>, by: Lookup): string {
  const name = (id: string): string => `s${number}.${id}`
  const nodes = byDate(story, by).map((article) => ({ id: article.id, of: sigla.get(article.id) ?? '' }))
  const absent = [...new Set(story.derivations.map((edge) => edge.from))].filter((id) => !by.articles.has(id))
  const ids = new Map([
    ...nodes.map(({ id, of }) => [id, name(of)] as const),
    ...absent.sort(compareText).map((id, i) => [id, name(`x${i + 1}`)] as const),
  ])
  return element('graph', { type: 'directed', order: ids.size, size: story.derivations.length }, [
    inline('label', {}, 'Who took the news from whom'),
    ...[...ids].map(([id, own]) => {
      const siglum = sigla.get(id)
      const type = siglum !== undefined ? 'witness' : id.startsWith('lost:') ? 'lost' : 'absent'
      return element('node', { 'xml:id': own, type, corresp: siglum === undefined ? null : `#${siglum}` }, [
        inline('label', {}, escaped(by.parentLabel(id))),
      ])
    }),
    ...story.derivations.map((edge) =>
      element('arc', { from: `#${ids.get(edge.from) ?? ''}`, to: `#${ids.get(edge.to) ?? ''}` }, [
        inline('label', {}, escaped(`${relationWords(edge)}, ${Math.round(edge.confidence * 100)} % sure`)),
      ]),
    ),
  ])
}

/** One claim: the earliest version as the lemma; versions in the same words are one reading. */
function apparatus(claim: Claim, number: number, sigla: ReadonlyMap<string, string>, by: Lookup): string {
  const sorted = [...claim.statements].sort(
    (a, b) => compareText(dateOf(a, by), dateOf(b, by)) || compareText(a.article, b.article) || a.start - b.start,
  )
  const groups = new Map<string, ClaimStatement[]>()
  for (const one of sorted) groups.set(by.quote(one), [...(groups.get(by.quote(one)) ?? []), one])
  const [lemma] = sorted
  const readings = [...groups.values()].map((group, i) => {
    const [first] = group
    if (first === undefined || lemma === undefined) return ''
    const wit = group.map((one) => `#${sigla.get(one.article) ?? ''}`)
    const variants = claim.variants
      .flatMap((variant) => (variant.between[1] === lemma.statement ? (turned(variant) ?? []) : variant))
      .filter(
        ({ between, kind }) => kind !== 'same' && between[0] === lemma.statement && between[1] === first.statement,
      )
    const kinds = [...new Set(variants.map(({ kind }) => kind))].sort((a, b) => severity(a) - severity(b))
    return inline(
      i === 0 ? 'lem' : 'rdg',
      { wit: [...new Set(wit)].join(' '), ana: kinds.length === 0 ? null : kinds.map((kind) => `#${kind}`).join(' ') },
      marked(first, i === 0 ? [] : variants, by),
    )
  })
  const { origins } = claim.corroboration
  return element('p', { n: number }, [
    element('app', {}, [
      ...readings,
      inline('note', { type: 'origins' }, `Origins: ${range(origins)}. ${escaped(sentenceOf(origins.reason))}`),
    ]),
  ])
}

function dateOf(one: ClaimStatement, by: Lookup): string {
  const article = by.articles.get(one.article)
  return article === undefined ? '~' : dateKey(article)
}

/** The words of a version, with what differs from the lemma in `seg`; of places that overlap the first is marked. */
function marked(one: ClaimStatement, variants: readonly Variant[], by: Lookup): string {
  const text = by.articles.get(one.article)?.text ?? ''
  let at = one.start
  let out = ''
  const places = variants
    .flatMap(({ b, kind, aspect }) => (b === null ? [] : [{ ...b, kind, aspect }]))
    .sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.kind, b.kind))
  for (const { start, end, kind, aspect } of places) {
    if (start < at || end > one.end || start >= end) continue
    out += escaped(text.slice(at, start))
    out += inline('seg', { type: kind, subtype: aspect }, escaped(text.slice(start, end)))
    at = end
  }
  return out + escaped(text.slice(at, one.end))
}
