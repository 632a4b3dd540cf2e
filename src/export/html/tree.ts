/** The family tree on the page: a list, earliest first, each row with its piece of the drawing beside it. */
import type { Derivation, Undecided } from '../../model/derivation.ts'
import type { OwnReporting, Witness } from '../../model/origin.ts'
import { sortedBy } from '../../text/order.ts'
import { relationWords } from '../family.ts'
import { dateLabel } from '../lookup.ts'
import { shortened } from '../plain.ts'
import { html, type Markup } from './markup.ts'
import { sourceLink } from './source-link.ts'
import { type Lane, type Line, type Row, treeRows } from './tree-layout.ts'
import { anchor, type View } from './view.ts'
import { why } from './why.ts'

/** Pixels. A lane is narrower where there are many, so that the labels keep their room on a small screen. */
const LANE = 18
const WIDEST = 100
/** How far below a row's upper edge its node stands: the middle of the first line of its label. */
const NODE_Y = 21

interface Grid {
  readonly width: number
  readonly x: (lane: number) => number
}

export function tree(view: View): Markup {
  const rows = treeRows(view.story, view.by)
  const lanes = 1 + Math.max(0, ...rows.flatMap((row) => [row.lane, ...row.below.map((lane) => lane.lane)]))
  const step = Math.min(LANE, WIDEST / lanes)
  const grid: Grid = { width: Math.round(lanes * step + 14), x: (lane) => 12 + lane * step }
  let day = ''
  const items: Markup[] = []
  for (const row of rows) {
    const date = view.by.articles.get(row.id)?.published?.value ?? null
    const own = date === null ? '' : date.slice(0, 10)
    if (own !== '' && own !== day) {
      day = own
      items.push(dayRow(own, row, grid))
    }
    items.push(item(row, grid, view))
  }
  return html`<ol class="tree">${items}</ol>${legend()}`
}

/** The day as a heading on the time axis; lanes run through it. */
function dayRow(day: string, next: Row, grid: Grid): Markup {
  const above = [
    ...next.through,
    ...next.lines.map(
      ({ from, kind }): Lane => ({
        lane: from,
        kind: kind === 'undecided' ? 'undecided' : kind === 'shares-lost-source' ? 'lost' : 'known',
      }),
    ),
  ]
  const lanes = above.filter((lane, i) => above.findIndex((other) => other.lane === lane.lane) === i)
  return html`<li class="day">${drawing(
    grid,
    lanes.map((lane) => through(lane, grid)),
  )}<p>${dateLabel(day)}</p></li>`
}

function item(row: Row, grid: Grid, view: View): Markup {
  const article = view.by.articles.get(row.id)
  const pieces = [
    ...row.through.map((lane) => through(lane, grid)),
    ...row.lines.map((line) => incoming(line, row.lane, grid)),
    ...row.below.filter((lane) => lane.lane === row.lane).map((lane) => outgoing(lane, grid)),
    ...row.opens.map((lane) => opening(lane, row.lane, grid)),
    node(row, grid, view),
  ]
  const body = article === undefined ? outsideBody(row, view) : articleBody(row, view)
  return html`<li class="row">${drawing(grid, pieces)}<div class="who">${body}</div></li>`
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

function drawing(grid: Grid, pieces: readonly Markup[]): Markup {
  return html`<span class="lanes" aria-hidden="true"><svg width="${grid.width}" height="100%" focusable="false">${pieces}</svg><svg class="room" width="${grid.width}" height="1"></svg></span>`
}

function through({ lane, kind }: Lane, { x }: Grid): Markup {
  return html`<line class="lane ${kind}" x1="${x(lane)}" y1="0" x2="${x(lane)}" y2="100%"/>`
}

function outgoing({ lane, kind }: Lane, { x }: Grid): Markup {
  return html`<line class="lane ${kind}" x1="${x(lane)}" y1="${NODE_Y}" x2="${x(lane)}" y2="100%"/>`
}

function incoming(line: Line, lane: number, { x }: Grid): Markup {
  const from = x(line.from)
  const to = x(lane)
  const name = `${line.kind}${line.second ? ' second' : ''}`
  const sign =
    line.kind === 'undecided'
      ? html`<text class="doubt" x="${(from + to) / 2}" y="${NODE_Y - 8}" text-anchor="middle">?</text>`
      : null
  return html`<path class="edge ${name}" d="M${from} 0C${from} ${NODE_Y} ${from} ${NODE_Y} ${to} ${NODE_Y}"/>${sign}`
}

function opening(opens: number, lane: number, { x }: Grid): Markup {
  return html`<path class="edge undecided" d="M${x(lane)} ${NODE_Y}C${x(opens)} ${NODE_Y} ${x(opens)} ${NODE_Y} ${x(opens)} ${NODE_Y + 14}"/><line class="lane undecided" x1="${x(opens)}" y1="${NODE_Y + 14}" x2="${x(opens)}" y2="100%"/>`
}

function node(row: Row, { x }: Grid, view: View): Markup {
  const own = view.story.articles.find((one) => one.article === row.id)?.ownReporting
  const kind = own === undefined ? (row.id.startsWith('lost:') ? 'lost' : 'outside') : own
  const many =
    row.folded.length > 0 && html`<circle class="node none" cx="${x(row.lane) + 4}" cy="${NODE_Y + 4}" r="6"/>`
  return html`${many}<circle class="node ${kind}" cx="${x(row.lane)}" cy="${NODE_Y}" r="${kind === 'primary' ? 7.5 : 6}"/>`
}

function legend(): Markup {
  const dot = (kind: string): Markup =>
    html`<svg width="18" height="14" aria-hidden="true"><circle class="node ${kind}" cx="9" cy="7" r="5"/></svg>`
  const dash = (kind: string): Markup =>
    html`<svg width="30" height="14" aria-hidden="true"><path class="edge ${kind}" d="M1 7H29"/></svg>`
  const keys: [Markup, string][] = [
    [dot('primary'), 'main news its own'],
    [dot('some'), 'some of its own'],
    [dot('none'), 'nothing of its own'],
    [dot('outside'), 'not at hand'],
    [dot('lost'), 'lost source'],
    [dash('copies'), 'copies'],
    [dash('rewrites'), 'rewrites'],
    [dash('cites'), 'cites'],
    [dash('shares-lost-source'), 'shares a lost source'],
    [dash('undecided'), 'cannot tell'],
  ]
  return html`<ul class="legend" aria-label="Signs of the drawing">${keys.map(([sign, text]) => html`<li>${sign} ${text}</li>`)}</ul>`
}
