/** Articles for a spreadsheet: a row each, with where it came from, its hash, and what was found of it. */
import type { TracedStory } from '../../model/result.ts'
import { relationTo } from '../family.ts'
import { byDate, type Lookup } from '../lookup.ts'
import { storyTable } from './story-table.ts'
import type { Cell } from './table.ts'

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

export const articlesTable = storyTable(COLUMNS, rows)

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
