/**
 * The formats, by the end of the file's name. A new format is one file and one line here. Each loads only when it is
 * asked for: `read` without -o starts faster.
 */
import { nearest } from '../error/nearest.ts'
import type { Exporter } from './exporter.ts'

export interface Format {
  /** For whom or what, in a few words: stands in the help and the manual. */
  readonly about: string
  readonly write: Exporter
}

export const FORMATS: Readonly<Record<string, Format>> = {
  html: {
    about: 'the report: one page, to read and to correct',
    write: async (r) => (await import('./html.ts')).html(r),
  },
  json: { about: 'the Result, whole', write: async (r) => (await import('./json.ts')).json(r) },
  md: { about: 'a case file in Markdown', write: async (r) => (await import('./markdown.ts')).markdown(r) },
  csv: {
    about: 'claims, a row a statement',
    write: async (r, m) => (await import('./csv/claims.ts')).claimsTable(r, m),
  },
  'claims.csv': { about: 'the same', write: async (r, m) => (await import('./csv/claims.ts')).claimsTable(r, m) },
  'variants.csv': {
    about: 'what differs, a row a pair',
    write: async (r, m) => (await import('./csv/variants.ts')).variantsTable(r, m),
  },
  'edges.csv': {
    about: 'who took from whom',
    write: async (r, m) => (await import('./csv/edges.ts')).edgesTable(r, m),
  },
  'origins.csv': {
    about: 'independent origins',
    write: async (r, m) => (await import('./csv/origins.ts')).originsTable(r, m),
  },
  'articles.csv': {
    about: 'articles, with hashes',
    write: async (r, m) => (await import('./csv/articles.ts')).articlesTable(r, m),
  },
  svg: { about: 'the family tree as a drawing', write: async (r) => (await import('./drawing/svg.ts')).svg(r) },
  png: { about: 'the family tree as a picture', write: async (r, m) => (await import('./drawing/png.ts')).png(r, m) },
  dot: { about: 'the family tree for Graphviz', write: async (r) => (await import('./dot.ts')).dot(r) },
  graphml: {
    about: 'the family tree for Gephi, yEd, NetworkX',
    write: async (r) => (await import('./graphml.ts')).graphml(r),
  },
  jsonld: {
    about: 'schema.org: NewsArticle, Claim, Quotation',
    write: async (r) => (await import('./jsonld.ts')).jsonld(r),
  },
  'anno.jsonld': {
    about: 'W3C Web Annotation: every finding at its words',
    write: async (r) => (await import('./web-annotation.ts')).webAnnotation(r),
  },
  'prov.jsonld': {
    about: 'W3C PROV-O: derivations with their confidence',
    write: async (r) => (await import('./prov.ts')).prov(r),
  },
  'ninjs.json': {
    about: 'IPTC ninjs 2, for newsroom systems',
    write: async (r) => (await import('./ninjs.ts')).ninjs(r),
  },
  xml: { about: 'TEI: a critical apparatus', write: async (r) => (await import('./tei.ts')).tei(r) },
  'tei.xml': { about: 'the same', write: async (r) => (await import('./tei.ts')).tei(r) },
}

/** What the end of a file's name asks for; `near`: a known end that was probably meant, where the name is none or nearly one. */
export type Chosen =
  | { readonly end: string; readonly near: null }
  | { readonly end: null; readonly near: string | null }

/** The longest known end wins: `case.edges.csv` is a table of edges, and so is `edges.csv`; `case.csv` is one of claims. */
export function formatOf(file: string): Chosen {
  const name = file.replace(/^.*[/\\]/, '').toLowerCase()
  const parts = name.split('.').slice(1)
  // The name before the first dot may be half of an end (edges.csv); a name without a dot is no end.
  const ends = parts.length === 0 ? [] : [name, ...parts.map((_, i) => parts.slice(i).join('.'))]
  const end = ends.find((one) => Object.hasOwn(FORMATS, one)) ?? null
  const last = parts.at(-1) ?? ''
  // "case.edgs.csv" would silently be a table of claims.
  const compound = parts.slice(-2).join('.')
  const meant = parts.length < 2 || end === compound ? null : nearest(compound, Object.keys(FORMATS))
  if (meant?.includes('.') === true && meant.endsWith(`.${last}`)) return { end: null, near: meant }
  return end === null ? { end, near: nearest(last, Object.keys(FORMATS)) } : { end, near: null }
}
