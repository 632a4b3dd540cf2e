/** Differences for a spreadsheet: a row for each pair of versions and each kind of difference between them. */
import type { Claim } from '../../model/claim.ts'
import type { TracedStory } from '../../model/result.ts'
import type { Span } from '../../model/span.ts'
import type { Variant } from '../../model/variant.ts'
import type { TextExporter } from '../exporter.ts'
import { type Lookup, lookup } from '../lookup.ts'
import { orientedStory } from '../orient.ts'
import { rulesOf } from './evidence-cell.ts'
import { type Cell, table } from './table.ts'

const SIDE = ['outlet', 'article', 'url', 'published', 'statement', 'quote', 'start', 'end', 'words'] as const
const COLUMNS = [
  ...['story', 'claim', 'gist', 'kind', 'aspect', 'band'],
  ...SIDE.map((name) => `first_${name}`),
  ...SIDE.map((name) => `second_${name}`),
  'rules',
]

/** `kind` describes the second against the first; the earlier article stands first where dates tell. */
export const variantsTable: TextExporter = (result, means) => {
  const by = lookup(result)
  const rows = result.stories
    .map((story) => orientedStory(story, by))
    .flatMap((story) =>
      story.claims.flatMap((claim) => claim.variants.map((variant) => row(story, claim, variant, by))),
    )
  return table(COLUMNS, rows, means)
}

function row(story: TracedStory, claim: Claim, variant: Variant, by: Lookup): Cell[] {
  const [first, second] = variant.between
  return [
    ...[story.title, claim.id, claim.gist, variant.kind, variant.aspect, variant.band],
    ...side(claim, first, variant.a, by),
    ...side(claim, second, variant.b, by),
    rulesOf(variant.evidence),
  ]
}

function side(claim: Claim, statement: string, words: Span | null, by: Lookup): Cell[] {
  const member = claim.statements.find((one) => one.statement === statement)
  const article = member === undefined ? undefined : by.articles.get(member.article)
  if (member === undefined || article === undefined)
    return SIDE.map((name) => (name === 'statement' ? statement : null))
  return [
    article.outlet?.value ?? null,
    article.id,
    article.url,
    article.published?.value ?? null,
    statement,
    article.text.slice(member.start, member.end),
    member.start,
    member.end,
    words === null ? null : article.text.slice(words.start, words.end),
  ]
}
