/**
 * Claims for a spreadsheet: a row for each statement of a claim. RFC 4180 (CRLF, quotes doubled). A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV injection").
 */
import type { Claim, ClaimStatement } from '../model/claim.ts'
import type { TracedStory } from '../model/result.ts'
import { sortedBy } from '../text/order.ts'
import type { Exporter } from './exporter.ts'
import { type Lookup, lookup } from './lookup.ts'

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
] as const

export const csv: Exporter = (result) => {
  const by = lookup(result)
  const rows = result.stories.flatMap((story) =>
    story.claims.flatMap((claim) => claim.statements.map((member) => row(story, claim, member, by))),
  )
  return [COLUMNS, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

function row(story: TracedStory, claim: Claim, member: ClaimStatement, by: Lookup): (string | number)[] {
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
    article?.outlet?.value ?? '',
    member.article,
    article?.title?.value ?? '',
    article?.url ?? '',
    article?.published?.value ?? '',
    member.statement,
    member.start,
    member.end,
    article?.text.slice(member.start, member.end) ?? '',
    member.attribution ?? '',
    statement?.certainty ?? '',
    statement === undefined ? '' : `${statement.negated}`,
    member.restsOn ?? '',
    member.also.join('; '),
    differencesOf(claim, member.statement, by),
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

const FORMULA = /^[=+\-@\t\r]/
const QUOTED = /[",\r\n]/

function cell(value: string | number): string {
  if (typeof value === 'number') return `${value}`
  const safe = FORMULA.test(value) ? `'${value}` : value
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
