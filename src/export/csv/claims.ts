/** Claims for a spreadsheet: a row for each statement of a claim, with what stands behind it. */
import type { Claim, ClaimStatement } from '../../model/claim.ts'
import type { TracedStory } from '../../model/result.ts'
import { sortedBy } from '../../text/order.ts'
import type { TextExporter } from '../exporter.ts'
import { type Lookup, lookup } from '../lookup.ts'
import { type Cell, table } from './table.ts'

const COLUMNS = [
  'story',
  'claim',
  'gist',
  'articles',
  'outlets',
  'origins_min',
  'origins_max',
  'origins_reason',
  'outlet',
  'article',
  'title',
  'url',
  'published',
  'statement',
  'start',
  'end',
  'quote',
  'attribution',
  'certainty',
  'negated',
  'rests_on',
  'also_rests_on',
  'differences',
  'language',
] as const

export const claimsTable: TextExporter = (result, means) => {
  const by = lookup(result)
  const rows = result.stories.flatMap((story) =>
    story.claims.flatMap((claim) => claim.statements.map((member) => row(story, claim, member, by))),
  )
  return table(COLUMNS, rows, means)
}

function row(story: TracedStory, claim: Claim, member: ClaimStatement, by: Lookup): Cell[] {
  const article = by.articles.get(member.article)
  const statement = by.statements.get(member.statement)
  const { origins } = claim.corroboration
  return [
    story.title,
    claim.id,
    claim.gist,
    claim.corroboration.articles,
    claim.corroboration.outlets,
    origins.min,
    origins.max,
    origins.reason,
    article?.outlet?.value ?? null,
    member.article,
    article?.title?.value ?? null,
    article?.url ?? null,
    article?.published?.value ?? null,
    member.statement,
    member.start,
    member.end,
    article?.text.slice(member.start, member.end) ?? null,
    member.attribution,
    statement?.certainty ?? null,
    statement?.negated ?? null,
    member.restsOn,
    member.also.join('; '),
    differencesOf(claim, member.statement, by),
    article?.language ?? null,
  ]
}

/** "less-precise number v Harbour Ledger; …": what sets this version apart from each other one. */
function differencesOf(claim: Claim, statement: string, by: Lookup): string {
  const others = new Map(claim.statements.map((member) => [member.statement, by.label(member.article)]))
  const lines = claim.variants
    .filter((variant) => variant.between[1] === statement && variant.kind !== 'same')
    .map((variant) => `${variant.kind} ${variant.aspect} v ${others.get(variant.between[0]) ?? variant.between[0]}`)
  return sortedBy([...new Set(lines)], (line) => line).join('; ')
}
