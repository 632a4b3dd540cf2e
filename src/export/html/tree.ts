/** The family tree on the page: a list, earliest first, each row with its piece of the drawing beside it. */
import type { Derivation, Undecided } from '../../model/derivation.ts'
import type { OwnReporting, Witness } from '../../model/origin.ts'
import { sortedBy } from '../../text/order.ts'
import { relationWords } from '../family.ts'
import { dateLabel } from '../lookup.ts'
import { shortened } from '../plain.ts'
import { html, type Markup } from './markup.ts'
import { sourceLink } from './source-link.ts'
import { dayDrawing, type Grid, gridOf, legend, type NodeKind, rowDrawing } from './tree-drawing.ts'
import { type Row, treeRows } from './tree-layout.ts'
import { anchor, type View } from './view.ts'
import { why } from './why.ts'

export function tree(view: View): Markup {
  const rows = treeRows(view.story, view.by)
  const grid = gridOf(rows)
  let day = ''
  const items: Markup[] = []
  for (const row of rows) {
    const date = view.by.articles.get(row.id)?.published?.value ?? null
    const own = date === null ? '' : date.slice(0, 10)
    if (own !== '' && own !== day) {
      day = own
      items.push(html`<li class="day">${dayDrawing(row, grid)}<p>${dateLabel(own)}</p></li>`)
    }
    items.push(item(row, grid, view))
  }
  return html`<ol class="tree">${items}</ol>${legend(rows, new Set(rows.map((row) => nodeKind(row, view))))}`
}

function item(row: Row, grid: Grid, view: View): Markup {
  const body = view.by.articles.has(row.id) ? articleBody(row, view) : outsideBody(row, view)
  return html`<li class="row">${rowDrawing(row, grid, nodeKind(row, view))}<div class="who">${body}</div></li>`
}

/** What the row's node shows: own reporting, or why it is not at hand. */
function nodeKind(row: Row, { story }: View): NodeKind {
  const own = story.articles.find((one) => one.article === row.id)?.ownReporting
  return own ?? (row.id.startsWith('lost:') ? 'lost' : 'outside')
}

function articleBody(row: Row, view: View): Markup {
  const { by, story } = view
  const article = by.articles.get(row.id)
  const witness = story.articles.find((one) => one.article === row.id)
  const label = by.label(row.id)
  const published = article?.published ?? null
  // The day stands above, as a mark on the time axis.
  const time = published?.value.slice(11) ?? ''
  const when =
    published === null
      ? html`<span class="soft">no date</span>`
      : time !== '' && html`<time datetime="${published.value}">${time}</time>`
  const relations = sortedBy(
    row.edges,
    (edge) => Number(edge.second),
    (edge) => edge.from,
  ).map((edge) => relation(edge, label, view))
  const doubts = story.undecided
    .filter(({ a, b }) => a === row.id || b === row.id)
    .map((one) => doubt(one, row.id, view))
  const own = witness === undefined ? null : ownReporting(witness, label, view)
  const title = article?.title?.value
  return html`<p class="name"><a href="#${anchor('article', row.id)}"><strong>${label}</strong></a> ${when} ${ownBadge(witness?.ownReporting ?? 'none')}</p>
${title !== undefined && html`<p class="title">${sourceLink(article, null, title)}</p>`}
${folded(row, view)}
${(relations.length > 0 || doubts.length > 0 || own !== null) && html`<ul class="relations">${relations}${doubts}${own}</ul>`}`
}

function outsideBody(row: Row, view: View): Markup {
  const lost = row.id.startsWith('lost:')
  const text = lost ? 'A lost source' : view.by.parentLabel(row.id)
  const note = lost
    ? 'not at hand; it must have existed, because those below share what none can have from the other'
    : 'named as a source; its report is not at hand'
  return html`<p class="name"><strong>${text}</strong></p><p class="title soft">${note}</p>`
}

function relation(edge: Derivation, label: string, view: View): Markup {
  const parent = view.by.parentLabel(edge.from)
  const words = edge.kind === 'shares-lost-source' ? 'shares' : relationWords(edge)
  const about = `${label} ${words} ${parent}`
  const sure = Math.round(edge.confidence * 100)
  return html`<li><span class="edge ${edge.kind}">${edge.second && 'also '}${words}</span> ${parent} <span class="soft">${sure} % sure</span> ${why(edge.evidence, view.by, about)}</li>`
}

function doubt({ a, b, what, evidence }: Undecided, self: string, view: View): Markup {
  const other = view.by.label(a === self ? b : a)
  const text =
    what === 'link'
      ? html`Cannot tell whether it and ${other} are kin`
      : html`Kin of ${other}; cannot tell which took from which`
  return html`<li><span class="edge undecided">?</span> ${text} ${why(evidence, view.by, `it cannot be told about ${other}`)}</li>`
}

function folded(row: Row, view: View): Markup | null {
  if (row.folded.length === 0) return null
  const copies = row.folded.map((id) => html`<li><a href="#${anchor('article', id)}">${view.by.label(id)}</a></li>`)
  return html`<details class="folded"><summary>and ${row.folded.length} more ${row.folded.length === 1 ? 'copy' : 'copies'}</summary><ul>${copies}</ul></details>`
}

/** The words that show it, at once; the rest behind "Why?". */
function ownReporting({ article, ownReporting: own, evidence }: Witness, label: string, view: View): Markup | null {
  if (own === 'none') return null
  const span = evidence.flatMap((one) => one.spans).find((one) => one.article === article)
  const words = span === undefined ? '' : shortened(view.by.quote(span), 120)
  return html`<li><span class="edge">its own</span>${words === '' ? ' reporting' : html`: <q>${words}</q>`} ${why(evidence, view.by, `${label} holds reporting of its own`)}</li>`
}

function ownBadge(own: OwnReporting): Markup | null {
  if (own === 'primary') return html`<span class="badge own">main news its own</span>`
  return own === 'some' ? html`<span class="badge own">some of its own</span>` : null
}
