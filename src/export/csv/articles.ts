/** Articles for a spreadsheet: a row each, with where it came from, its hash, and what was found of it. */
import type { TracedStory } from '../../model/result.ts'
import type { TextExporter } from '../exporter.ts'
import { relationTo } from '../family.ts'
import { byDate, type Lookup, lookup } from '../lookup.ts'
import { type Cell, table } from './table.ts'

const COLUMNS = [
  'story',
  'article',
  'label',
  'outlet',
  'title',
  'byline',
  'published',
  'url',
  'language',
  'name',
  'sha256',
  'own_reporting',
  'rests_on',
  'cites',
  'origins',
] as const

export const articlesTable: TextExporter = (result, means) => {
  const by = lookup(result)
  return table(
    COLUMNS,
    result.stories.flatMap((story) => rows(story, by)),
    means,
  )
}

function rows(story: TracedStory, by: Lookup): Cell[][] {
  return byDate(story, by).map((article) => {
    const witness = story.articles.find((one) => one.article === article.id)
    const edges = story.derivations.filter((edge) => edge.to === article.id)
    const cites = witness?.cites.map(({ outlet, whole }) => `${outlet}${whole ? '' : ' (in part)'}`) ?? []
    return [
      ...[story.title, article.id, by.label(article.id), article.outlet?.value ?? null],
      ...[article.title?.value ?? null, article.byline?.value ?? null, article.published?.value ?? null],
      ...[article.url, article.language, article.name, article.sha256, witness?.ownReporting ?? null],
      edges.map((edge) => relationTo(edge, by)).join('; '),
      [...new Set(cites)].join('; '),
      story.origins.list
        .filter((origin) => origin.articles.includes(article.id))
        .map((origin) => origin.id)
        .join('; '),
    ]
  })
}
