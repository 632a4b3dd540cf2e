/** The family tree for Graphviz, one cluster a story: lost sources dashed, what cannot be told dotted. */
import type { TracedStory } from '../model/result.ts'
import type { TextExporter } from './exporter.ts'
import { relationWords } from './family.ts'
import { byDate, dateLabel, type Lookup, lookup } from './lookup.ts'
import { plainLine, shortened } from './plain.ts'

export const dot: TextExporter = (result) => {
  const by = lookup(result)
  const clusters = result.stories.flatMap((story, i) => cluster(story, i, by))
  return [
    'digraph stemma {',
    '  rankdir=LR;',
    '  node [shape=box, fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...clusters,
    '}',
    '',
  ].join('\n')
}

function cluster(story: TracedStory, index: number, by: Lookup): string[] {
  const node = (id: string): string => text(`${index}/${id}`)
  const lines = byDate(story, by).map((article) => {
    const when = article.published === null ? '' : `\n${dateLabel(article.published.value)}`
    const witness = story.articles.find((one) => one.article === article.id)
    const own = witness?.ownReporting === 'none' ? '' : ', style=bold'
    return `${node(article.id)} [label=${text(`${by.label(article.id)}${when}`)}${own}];`
  })
  for (const from of [...new Set(story.derivations.map((edge) => edge.from))].sort()) {
    if (by.articles.has(from)) continue
    const style = from.startsWith('lost:') ? 'dashed' : 'rounded'
    lines.push(`${node(from)} [label=${text(by.parentLabel(from))}, style=${style}];`)
  }
  for (const edge of story.derivations) {
    const style = edge.kind === 'shares-lost-source' ? 'dashed' : edge.second ? 'dotted' : 'solid'
    const label = text(relationWords(edge))
    lines.push(`${node(edge.from)} -> ${node(edge.to)} [label=${label}, style=${style}];`)
  }
  for (const { a, b, what } of story.undecided)
    lines.push(
      `${node(a)} -> ${node(b)} [label=${text(what === 'link' ? 'kin? cannot tell' : 'which way? cannot tell')}, style=dotted, dir=none, constraint=false];`,
    )
  return [
    `  subgraph cluster_${index} {`,
    `    label=${text(shortened(plainLine(story.title), 80))};`,
    ...lines.map((line) => `    ${line}`),
    '  }',
  ]
}

/** A quoted DOT string: quotes and backslashes escaped, line ends as \n. */
function text(value: string): string {
  const escaped = value.split('\n').map((line) => plainLine(line).replaceAll('\\', '\\\\').replaceAll('"', '\\"'))
  return `"${escaped.join('\\n')}"`
}
