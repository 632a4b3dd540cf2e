/**
 * Claims as a table: a row a claim, a column an article, the differing words marked. A column without an entry says
 * nothing of the claim; it does not disagree. The filter is a row of radio buttons that the style sheet reads, so it
 * works without script; on a narrow screen each row becomes a card.
 */
import type { Claim, ClaimStatement } from '../../model/claim.ts'
import type { Variant, VariantKind } from '../../model/variant.ts'
import { compareText } from '../../text/order.ts'
import { ASPECT_NAME, KIND_NAME, SEVERITY, severity, worstKind } from '../difference.ts'
import { count, range, sentenceOf } from '../finding.ts'
import { byDate } from '../lookup.ts'
import { band } from './differences.ts'
import { type Layer, markedText } from './marked-text.ts'
import { html, type Markup } from './markup.ts'
import { sourceLink } from './source-link.ts'
import { anchor, section, type View } from './view.ts'
import { why } from './why.ts'

/** Variants with their evidence in a claim's "why"; more are in the .json. */
const VARIANTS_SHOWN = 10
/** Beyond this a table no longer helps: the .csv does. */
const ROWS_SHOWN = 400
/** With more outlets than this a table is mostly empty and too wide to read: each claim is then a card. */
const COLUMNS_SHOWN = 12
/** Versions in a card. */
const VERSIONS_SHOWN = 30

/** The order of the page: the worst difference first, then what most articles say. Claims of one article stand apart. */
export function claimOrder(claims: readonly Claim[]): Claim[] {
  const worst = (claim: Claim): number => {
    const kind = worstKind(claim)
    return kind === null ? SEVERITY.length : severity(kind)
  }
  return [...claims].sort(
    (a, b) =>
      Number(alone(a)) - Number(alone(b)) ||
      worst(a) - worst(b) ||
      b.corroboration.articles - a.corroboration.articles ||
      compareText(a.id, b.id),
  )
}

const alone = (claim: Claim): boolean => claim.corroboration.articles < 2

export function claimSection(view: View): Markup | null {
  const shared = claimOrder(view.story.claims).filter((claim) => !alone(claim))
  if (shared.length === 0) return null
  const shown = shared.slice(0, ROWS_SHOWN)
  const columns = byDate(view.story, view.by)
    .map((article) => article.id)
    .filter((id) => shown.some((claim) => claim.statements.some((member) => member.article === id)))
  const wide = columns.length > COLUMNS_SHOWN
  const more = shared.length - shown.length
  return section(
    view,
    'claims',
    'Claims, version by version',
    html`<p class="soft">${count(shared.length, 'statement')} made by more than one article. ${wide ? 'Who is missing under one is silent on it and does not disagree.' : 'An empty field is silence, not disagreement.'}</p>
${filter(shown, view)}
${wide ? html`<div class="claim-cards">${shown.map((claim) => claimCard(claim, columns, view))}</div>` : table(shown, columns, view)}
<p class="soft none-left" hidden>No claim differs so.</p>
${more > 0 && html`<p class="soft">${count(more, 'more claim')} in the .csv and .json.</p>`}`,
  )
}

function filter(claims: readonly Claim[], view: View): Markup | null {
  const kinds = SEVERITY.filter((kind) => kind !== 'same' && claims.some((claim) => kindsOf(claim).includes(kind)))
  if (kinds.length < 2) return null
  const name = `kind-${view.number}`
  const button = (value: string, text: string, n: number, checked: boolean): Markup =>
    html`<label class="chip k-${value}"><input type="radio" name="${name}" value="${value}"${checked && html` checked`}> ${text} <span class="n">${n}</span></label>`
  return html`<fieldset class="filter"><legend>Show claims with</legend>${button('all', 'any version', claims.length, true)}${kinds.map(
    (kind) => button(kind, KIND_NAME[kind], claims.filter((claim) => kindsOf(claim).includes(kind)).length, false),
  )}</fieldset>`
}

function kindsOf(claim: Claim): VariantKind[] {
  return SEVERITY.filter((kind) => kind !== 'same' && claim.variants.some((variant) => variant.kind === kind))
}

function table(claims: readonly Claim[], columns: readonly string[], view: View): Markup {
  const head = columns.map(
    (id) => html`<th role="columnheader" scope="col"><a href="#${anchor('article', id)}">${view.by.label(id)}</a></th>`,
  )
  const rows = claims.map((claim) => {
    const cells = columns.map((column) => cell(claim, column, view))
    return html`<tr role="row" id="${anchor('claim', claim.id)}" class="${classOf(claim)}"><th role="rowheader" scope="row">${claimHead(claim, view)}</th>${cells}</tr>`
  })
  return html`<div class="scroll" role="region" aria-label="Table of claims" tabindex="0"><table role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Claim</th>${head}</tr></thead><tbody role="rowgroup">${rows}</tbody></table></div>`
}

function claimCard(claim: Claim, columns: readonly string[], view: View): Markup {
  const saying = columns.filter((column) => claim.statements.some((member) => member.article === column))
  const more = saying.length - VERSIONS_SHOWN
  const versions = saying.slice(0, VERSIONS_SHOWN).map((column) => html`<div>${versionsOf(claim, column, view)}</div>`)
  return html`<div id="${anchor('claim', claim.id)}" class="${classOf(claim)}">${claimHead(claim, view)}<div class="versions">${versions}</div>${more > 0 && html`<p class="soft">and ${more} more articles, in the .csv</p>`}</div>`
}

const classOf = (claim: Claim): string => ['claim', ...kindsOf(claim).map((kind) => `has-${kind}`)].join(' ')

function claimHead(claim: Claim, view: View): Markup {
  const { articles, origins } = claim.corroboration
  const number = view.claimNumbers.get(claim.id) ?? 0
  const chips = kindsOf(claim)
    .filter((kind) => kind !== 'wording')
    .map((kind) => html`<span class="chip k-${kind}">${KIND_NAME[kind]}</span> `)
  return html`<p class="gist"><a class="permalink" href="#${anchor('claim', claim.id)}" aria-label="Link to claim ${number}">${number}</a> ${claim.gist}</p><p class="soft">${count(articles, 'article')}, ${range(origins.min, origins.max)} ${origins.max === 1 ? 'origin' : 'origins'}</p>${chips.length > 0 && html`<p>${chips}</p>`}${claimWhy(claim, number, view)}`
}

function cell(claim: Claim, column: string, view: View): Markup {
  if (!claim.statements.some((member) => member.article === column))
    return html`<td role="cell" class="silent"><span class="unseen">silent</span></td>`
  return html`<td role="cell">${versionsOf(claim, column, view)}</td>`
}

function versionsOf(claim: Claim, column: string, view: View): Markup {
  const members = claim.statements.filter((member) => member.article === column)
  return html`<p class="outlet">${view.by.label(column)}</p>${members.map((member) => version(claim, member, view))}`
}

function version(claim: Claim, member: ClaimStatement, view: View): Markup {
  const article = view.by.articles.get(member.article)
  if (article === undefined) return html``
  const layers = claim.variants.flatMap((variant) => layerOf(variant, member))
  const who = member.attribution === null ? html`<span class="nobody">nobody named</span>` : html`${member.attribution}`
  return html`<p class="version">${markedText(article.text, member, layers)}</p><p class="by">${who} · <a href="#${anchor('statement', member.statement)}">in context</a>${article.url !== null && html` · ${sourceLink(article, member, 'source')}`}</p>`
}

function layerOf(variant: Variant, member: ClaimStatement): Layer[] {
  if (variant.kind === 'same') return []
  const spans = [
    variant.between[0] === member.statement ? variant.a : null,
    variant.between[1] === member.statement ? variant.b : null,
  ]
  return spans.flatMap((span) =>
    span === null
      ? []
      : [{ start: span.start, end: span.end, name: `k-${variant.kind}`, rank: severity(variant.kind) }],
  )
}

function claimWhy(claim: Claim, number: number, view: View): Markup | null {
  const shown = claim.variants
    .filter((variant) => variant.kind !== 'same')
    .sort((a, b) => severity(a.kind) - severity(b.kind))
  const labels = new Map(claim.statements.map((member) => [member.statement, view.by.label(member.article)]))
  const lines = shown.slice(0, VARIANTS_SHOWN).map((variant) => variantLine(variant, claim, labels, view))
  const more = shown.length - VARIANTS_SHOWN
  const lead = html`<p>${sentenceOf(claim.corroboration.origins.reason)}</p>${lines.length > 0 && html`<ul class="variants">${lines}${more > 0 && html`<li class="soft">and ${more} more, in the .json</li>`}</ul>`}`
  return why([], view.by, `claim ${number}`, lead)
}

function variantLine(variant: Variant, claim: Claim, labels: ReadonlyMap<string, string>, view: View): Markup {
  const [first, second] = variant.between
  const side = (id: string, span: Variant['a']): Markup => {
    const article = claim.statements.find((member) => member.statement === id)?.article
    const words =
      span === null || article === undefined ? html`nothing` : html`<q>${view.by.quote({ article, ...span })}</q>`
    return html`${labels.get(id) ?? id}: ${words}`
  }
  const rules = variant.evidence.map(
    (one) =>
      html` <code>${one.rule}${one.value !== null && html` ${one.value.toFixed(2).replace(/\.?0+$/, '')}`}</code>`,
  )
  return html`<li><b>${KIND_NAME[variant.kind]}</b> (${ASPECT_NAME[variant.aspect]}, ${band(variant.band)}). ${side(first, variant.a)} / ${side(second, variant.b)}${rules}</li>`
}
