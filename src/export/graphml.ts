/**
 * The family trees as one GraphML graph (Brandes et al. 2002), for Gephi, yEd, Cytoscape, NetworkX: articles, outlets that
 * are not at hand, lost sources; edges with kind and confidence. What cannot be told is an undirected edge.
 */
import type { TracedStory } from '../model/result.ts'
import type { TextExporter } from './exporter.ts'
import { likelyWords, relationWords } from './family.ts'
import { byDate, type Lookup, lookup } from './lookup.ts'
import { type Attributes, element, escaped, inline } from './xml.ts'

const NODE_KEYS = {
  label: 'string',
  kind: 'string',
  story: 'string',
  outlet: 'string',
  title: 'string',
  published: 'string',
  url: 'string',
  language: 'string',
  sha256: 'string',
  ownReporting: 'string',
  origins: 'string',
} as const
const EDGE_KEYS = {
  relation: 'string',
  words: 'string',
  whole: 'boolean',
  second: 'boolean',
  confidence: 'double',
  // Gephi and NetworkX take the strength of an edge from this name.
  weight: 'double',
} as const

export const graphml: TextExporter = (result) => {
  const by = lookup(result)
  const keys = (of: 'node' | 'edge', list: Readonly<Record<string, string>>): string[] =>
    Object.entries(list).map(([name, type]) =>
      element('key', { id: `${of}.${name}`, for: of, 'attr.name': name, 'attr.type': type }, []),
    )
  const stories = result.stories.map((story, i) => parts(story, i + 1, by))
  const graph = element(
    'graph',
    { id: 'stemma', edgedefault: 'directed' },
    stories.flatMap(({ nodes }) => nodes).concat(stories.flatMap(({ edges }) => edges)),
  )
  const root = { xmlns: 'http://graphml.graphdrawing.org/xmlns' }
  const all = [...keys('node', NODE_KEYS), ...keys('edge', EDGE_KEYS), graph]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('graphml', root, all)}\n`
}

function parts(story: TracedStory, number: number, by: Lookup): { nodes: string[]; edges: string[] } {
  // Ids of XML are names: numbers in an order of content, the ids of the Result are data.
  const ids = new Map<string, string>()
  const nodes: string[] = []
  const node = (id: string, given: Attributes): void => {
    const name = `s${number}n${ids.size + 1}`
    ids.set(id, name)
    nodes.push(element('node', { id: name }, data('node', { ...given, story: story.title })))
  }
  for (const article of byDate(story, by))
    node(article.id, {
      label: by.label(article.id),
      kind: 'article',
      outlet: article.outlet?.value ?? null,
      title: article.title?.value ?? null,
      published: article.published?.value ?? null,
      url: article.url,
      language: article.language,
      sha256: article.sha256,
      ownReporting: story.articles.find((one) => one.article === article.id)?.ownReporting ?? null,
      origins: story.origins.list
        .filter((origin) => origin.articles.includes(article.id))
        .map((origin) => origin.id)
        .join('; '),
    })
  for (const { from } of story.derivations)
    if (!ids.has(from)) node(from, { label: by.parentLabel(from), kind: from.startsWith('lost:') ? 'lost' : 'outlet' })
  const edges = story.derivations.map((edge) =>
    element(
      'edge',
      { source: ids.get(edge.from) ?? null, target: ids.get(edge.to) ?? null },
      data('edge', {
        relation: edge.kind,
        words: relationWords(edge),
        whole: edge.whole,
        second: edge.second,
        confidence: edge.confidence,
        weight: edge.confidence,
      }),
    ),
  )
  const open = story.undecided.map((pair) =>
    element(
      'edge',
      { source: ids.get(pair.a) ?? null, target: ids.get(pair.b) ?? null, directed: false },
      data('edge', { relation: `cannot-tell-${pair.what}`, words: `cannot tell. ${likelyWords(pair, by)}`.trim() }),
    ),
  )
  return { nodes, edges: [...edges, ...open] }
}

function data(of: 'node' | 'edge', values: Attributes): string[] {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => inline('data', { key: `${of}.${name}` }, escaped(`${value}`)))
}
