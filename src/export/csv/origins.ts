/** Origins for a spreadsheet: a row for each way the news may have come out, who carries it, and what may be one with it. */
import type { TracedStory } from '../../model/result.ts'
import { ORIGIN_KIND, originName } from '../html/origin-words.ts'
import type { Lookup } from '../lookup.ts'
import { rulesOf, wordsOf } from './evidence-cell.ts'
import { storyTable } from './story-table.ts'
import type { Cell } from './table.ts'

const COLUMNS = [
  'story',
  'origins_min',
  'origins_max',
  'origins_reason',
  'origin',
  'kind',
  'kind_words',
  'name',
  'counted',
  'articles',
  'outlets',
  'article_ids',
  'claims',
  'may_be_one_with',
  'rules',
  'words',
] as const

export const originsTable = storyTable(COLUMNS, rows)

function rows(story: TracedStory, by: Lookup): Cell[][] {
  const { min, max, reason, list, merges } = story.origins
  const resting = (id: string): number =>
    story.claims.filter((claim) => claim.statements.some((one) => one.restsOn === id || one.also.includes(id))).length
  const named = new Map(list.map((origin) => [origin.id, originName(origin)]))
  return list.map((origin) => {
    const one = merges
      .filter((merge) => merge.of.includes(origin.id))
      .map((merge) => {
        const others = merge.of.filter((id) => id !== origin.id).map((id) => named.get(id) ?? id)
        return `${others.join(', ')}: ${merge.reason}`
      })
    return [
      ...[story.title, min, max, reason],
      ...[origin.id, origin.kind, ORIGIN_KIND[origin.kind], originName(origin), origin.counted],
      origin.articles.length,
      origin.articles.map((id) => by.label(id)).join('; '),
      origin.articles.join('; '),
      resting(origin.id),
      one.join(' | '),
      ...[rulesOf(origin.evidence), wordsOf(origin.evidence, by)],
    ]
  })
}
