/**
 * Our own labelled stories (`labels/stories`, read twice; ids, offsets and verdicts only): put back onto the texts of
 * `data/clustering`, settled, and written as scorers/stories.py reads gold. Where the two readings differ the first
 * stands, but is not required (`sure: false`).
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { nameKey } from '../../src/trace/outlet-names.ts'
import { records, shared } from './corpora.ts'
import type { StoryText } from './story-source.ts'

/** `[start, end)` in the article's text, UTF-16. */
export type Place = readonly [number, number]

/** A name of our outlet table, `@A` for the outlet of article A, `@A:12-20` for what stands there in A's text. */
export type OutletRef = string

export interface Derived {
  /** A letter, `outlet:` and an outlet, or `lost:N`. */
  readonly from: string
  readonly to: string
  readonly kind: 'copies' | 'rewrites' | 'cites' | 'shares-lost-source'
  readonly whole: boolean
  readonly sure: boolean
  readonly evidence: readonly Place[]
}

export interface Reading {
  readonly articles: readonly {
    readonly letter: string
    readonly ownReporting: 'none' | 'some' | 'primary'
    readonly evidence: readonly Place[]
    readonly cites: readonly {
      readonly outlet: OutletRef
      readonly article: string | null
      readonly whole: boolean
      readonly span: Place | null
    }[]
  }[]
  readonly derivations: readonly Derived[]
  readonly origins: {
    readonly min: number
    readonly max: number
    readonly list: readonly {
      readonly id: string
      readonly kind: string
      readonly name: OutletRef | null
      readonly articles: readonly string[]
    }[]
  }
}

export interface LabelledClaim {
  readonly id: string
  readonly statements: readonly {
    readonly letter: string
    readonly start: number
    readonly end: number
    readonly restsOn: string | null
    readonly secondRestsOn?: string
  }[]
  readonly variants: readonly {
    readonly between: readonly [string, string]
    readonly kind: string
    readonly aspect: string
    readonly a: Place | null
    readonly b: Place | null
    readonly sure: boolean
  }[]
  readonly origins: { readonly min: number; readonly max: number }
}

export interface LabelledStory {
  readonly story: string
  readonly set: string
  /** `text`: the first 8 hex digits of the text's SHA-256, so that offsets are never read into another text. */
  readonly articles: readonly { readonly letter: string; readonly id: string; readonly text: string }[]
  readonly one: Reading & { readonly claims: readonly LabelledClaim[] }
  readonly two: Reading
}

export interface ReadStory {
  readonly labels: LabelledStory
  readonly texts: readonly StoryText[]
}

export const LABELLED_SETS: Readonly<Record<string, string>> = {
  'abp-2012-2016': 'data/clustering/abp-2012-2016/abp_6000.jsonl.gz',
  basil: 'data/clustering/basil/basil.jsonl.gz',
}
// BASIL calls its three outlets by letters.
const OUTLETS: Readonly<Record<string, string>> = { fox: 'Fox News', nyt: 'New York Times', hpo: 'HuffPost' }
const FOLDER = 'bench/quality/labels/stories'

/** Tune on the odd ones, look at nothing but figures of the even ones. */
export const isTune = (story: string): boolean => Number(story.replace(/\D/g, '')) % 2 === 1

export const textMark = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** The labelled stories with their texts, in order. Throws where a text is not the one that was labelled. */
export function labelledStories(): ReadStory[] {
  const stories = readdirSync(FOLDER)
    .filter((name) => /^L\d+\.json$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as LabelledStory)
  const texts = new Map<string, Omit<StoryText, 'story' | 'letter'>>()
  for (const set of new Set(stories.map((one) => one.set)))
    for (const text of records<Omit<StoryText, 'story' | 'letter'>>(shared(LABELLED_SETS[set] ?? set)))
      texts.set(`${set} ${text.id}`, text)
  return stories.map((labels) => ({
    labels,
    texts: labels.articles.map(({ letter, id, text: mark }) => {
      const text = texts.get(`${labels.set} ${id}`)
      if (text === undefined) throw new Error(`${labels.story}-${letter}: ${labels.set} has no article ${id}`)
      if (textMark(text.text) !== mark) throw new Error(`${labels.story}-${letter}: another text than was labelled`)
      const source = OUTLETS[text.source ?? ''] ?? text.source
      return { ...text, ...(source === undefined ? {} : { source }), story: labels.story, letter }
    }),
  }))
}

/** The name an outlet's reference stands for. */
export function outletOf(ref: OutletRef, texts: readonly StoryText[]): string {
  const match = /^@(\p{L}+)(?::(\d+)-(\d+))?$/u.exec(ref)
  if (match === null) return ref
  const text = texts.find(({ letter }) => letter === match[1])
  if (text === undefined) throw new Error(`no article ${match[1]} for ${ref}`)
  return match[2] === undefined
    ? (text.source ?? text.outlet ?? '')
    : text.text.slice(Number(match[2]), Number(match[3]))
}

const edgeKey = (edge: Derived, texts: readonly StoryText[]): string =>
  `${edge.from.startsWith('outlet:') ? `outlet:${nameKey(outletOf(edge.from.slice(7), texts)).replace(/news$/, '')}` : edge.from}\n${edge.to}`

/** Edges of a lost source as pairs of its children: two readings may number their lost sources differently. */
function pairsOf(edges: readonly Derived[]): Set<string> {
  const children = new Map<string, string[]>()
  for (const { from, to } of edges)
    if (from.startsWith('lost:')) children.set(from, [...(children.get(from) ?? []), to])
  return new Set(
    [...children.values()].flatMap((list) =>
      list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b].sort().join('\n'))),
    ),
  )
}

/** The first reading's edges, required where the second has them too; what the second alone has is allowed. */
export function settledEdges({ labels, texts }: ReadStory): Derived[] {
  const { one, two } = labels
  const second = new Set(two.derivations.map((edge) => edgeKey(edge, texts)))
  const first = new Set(one.derivations.map((edge) => edgeKey(edge, texts)))
  const pairs = pairsOf(two.derivations)
  const agreed = (edge: Derived): boolean => {
    if (!edge.from.startsWith('lost:')) return second.has(edgeKey(edge, texts))
    const sisters = one.derivations.filter((other) => other.from === edge.from && other.to !== edge.to)
    return sisters.some((other) => pairs.has([other.to, edge.to].sort().join('\n')))
  }
  const known = pairsOf(one.derivations)
  const extra = two.derivations.filter((edge) =>
    edge.from.startsWith('lost:')
      ? two.derivations.some(
          (other) =>
            other.from === edge.from && other.to !== edge.to && !known.has([other.to, edge.to].sort().join('\n')),
        )
      : !first.has(edgeKey(edge, texts)),
  )
  return [
    ...one.derivations.map((edge) => ({ ...edge, sure: edge.sure && agreed(edge) })),
    ...extra.map((edge) => ({
      ...edge,
      from: edge.from.startsWith('lost:') ? `${edge.from}-second` : edge.from,
      sure: false,
    })),
  ]
}

/** A label file in full, as `data/stories/NN/gold.json` is: names and quotations put back. */
export function goldOf(read: ReadStory, derivations: readonly Derived[] = settledEdges(read)): object {
  const { labels, texts } = read
  const textOf = (letter: string) => texts.find((text) => text.letter === letter)?.text ?? ''
  const span = (letter: string, place: Place | null) =>
    place === null ? null : { start: place[0], end: place[1], quote: textOf(letter).slice(place[0], place[1]) }
  return {
    story: labels.story,
    articles: labels.one.articles.map(({ letter, ownReporting, evidence, cites }) => ({
      letter,
      id: labels.articles.find((article) => article.letter === letter)?.id,
      ownReporting,
      evidence: evidence.map((place) => span(letter, place)),
      cites: cites.map((cite) => ({ ...cite, outlet: outletOf(cite.outlet, texts), span: span(letter, cite.span) })),
    })),
    derivations: derivations.map((edge) => ({
      ...edge,
      from: edge.from.startsWith('outlet:') ? `outlet:${outletOf(edge.from.slice(7), texts)}` : edge.from,
      evidence: edge.evidence.map((place) => span(edge.to, place)),
    })),
    origins: {
      ...labels.one.origins,
      list: labels.one.origins.list.map((origin) => ({
        ...origin,
        name: origin.name === null ? '' : outletOf(origin.name, texts),
      })),
    },
    claims: labels.one.claims.map((claim) => ({
      ...claim,
      statements: claim.statements.map((one) => ({ ...one, ...span(one.letter, [one.start, one.end]) })),
      variants: claim.variants.map((variant) => ({
        ...variant,
        a: span(variant.between[0], variant.a),
        b: span(variant.between[1], variant.b),
      })),
    })),
  }
}

/** The second reading in the form of a Result, so that the same measure tells how far two careful readers agree. */
export function secondAsResult({ labels, texts }: ReadStory): object {
  const id = (letter: string) => `${labels.story}-${letter}`
  const { two } = labels
  const story = {
    articles: two.articles.map(({ letter, ownReporting, cites }) => ({
      article: id(letter),
      ownReporting,
      cites: cites.map(({ outlet, whole }) => ({ outlet: outletOf(outlet, texts), whole })),
    })),
    claims: [],
    derivations: two.derivations.map(({ from, to, kind }) => ({
      from: from.startsWith('outlet:')
        ? `outlet:${outletOf(from.slice(7), texts)}`
        : from.startsWith('lost:')
          ? from
          : id(from),
      to: id(to),
      kind,
    })),
    origins: {
      min: two.origins.min,
      max: two.origins.max,
      list: two.origins.list.map((origin) => ({
        ...origin,
        name: origin.name === null ? '' : outletOf(origin.name, texts),
        articles: origin.articles.map(id),
        counted: true,
      })),
    },
  }
  return { stories: [story], articles: [], annotations: [] }
}
