/**
 * The family tree for a spreadsheet: a row for each edge, with its evidence. What could not be told stands there too,
 * as `cannot-tell`: two articles without a direction, and the likelier way where there is one.
 */
import type { TracedStory } from '../../model/result.ts'
import { likelyWords } from '../family.ts'
import type { Lookup } from '../lookup.ts'
import { rulesOf, wordsOf } from './evidence-cell.ts'
import { storyTable } from './story-table.ts'
import type { Cell } from './table.ts'

const COLUMNS = [
  'story',
  'from',
  'from_name',
  'from_published',
  'from_url',
  'to',
  'to_name',
  'to_published',
  'to_url',
  'kind',
  'whole',
  'second',
  'confidence',
  'rules',
  'words',
  'note',
] as const

export const edgesTable = storyTable(COLUMNS, rows)

function rows(story: TracedStory, by: Lookup): Cell[][] {
  const end = (id: string): Cell[] => {
    const article = by.articles.get(id)
    return [id, by.parentLabel(id), article?.published?.value ?? null, article?.url ?? null]
  }
  return [
    ...story.derivations.map((edge) => [
      story.title,
      ...end(edge.from),
      ...end(edge.to),
      ...[edge.kind, edge.whole, edge.second, edge.confidence],
      ...[rulesOf(edge.evidence), wordsOf(edge.evidence, by), null],
    ]),
    ...story.undecided.map((pair) => [
      story.title,
      ...end(pair.a),
      ...end(pair.b),
      ...['cannot-tell', null, null, null],
      ...[rulesOf(pair.evidence), wordsOf(pair.evidence, by)],
      `${pair.what === 'link' ? 'Kin or not?' : 'One took from the other; which?'} ${likelyWords(pair, by)}`.trim(),
    ]),
  ]
}
