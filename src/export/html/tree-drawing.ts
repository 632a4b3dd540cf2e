/**
 * The drawing beside the rows of the family tree: each row has its own piece, as high as its text, so that labels may
 * wrap at any width and the lines still meet. Horizontal places are pixels, vertical ones run to 100 % of the row.
 */
import type { OwnReporting } from '../../model/origin.ts'
import { html, type Markup } from './markup.ts'
import type { Lane, Line, Row } from './tree-layout.ts'

export type NodeKind = OwnReporting | 'lost' | 'outside'

/** Pixels. A lane is narrower where there are many, so that the labels keep their room on a small screen. */
const LANE = 18
const WIDEST = 100
/** How far below a row's upper edge its node stands: the middle of the first line of its label. */
const NODE_Y = 21

export interface Grid {
  readonly width: number
  readonly x: (lane: number) => number
}

export function gridOf(rows: readonly Row[]): Grid {
  const lanes = 1 + Math.max(0, ...rows.flatMap((row) => [row.lane, ...row.below.map((lane) => lane.lane)]))
  const step = Math.min(LANE, WIDEST / lanes)
  return { width: Math.round(lanes * step + 14), x: (lane) => 12 + lane * step }
}

/** The lanes that run through the heading of a day, above its first row. */
export function dayDrawing(next: Row, grid: Grid): Markup {
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
  return drawing(
    grid,
    lanes.map((lane) => through(lane, grid)),
  )
}

export function rowDrawing(row: Row, grid: Grid, kind: NodeKind): Markup {
  return drawing(grid, [
    ...row.through.map((lane) => through(lane, grid)),
    ...row.lines.map((line) => incoming(line, row.lane, grid)),
    ...row.below.filter((lane) => lane.lane === row.lane).map((lane) => outgoing(lane, grid)),
    ...row.opens.map((lane) => opening(lane, row.lane, grid)),
    node(row, grid, kind),
  ])
}

function drawing(grid: Grid, pieces: readonly Markup[]): Markup {
  return html`<span class="lanes" aria-hidden="true"><svg width="${grid.width}" height="100%" focusable="false">${pieces}</svg><svg class="room" width="${grid.width}" height="1"></svg></span>`
}

function through({ lane, kind }: Lane, { x }: Grid): Markup {
  return html`<line class="lane ${kind}" x1="${x(lane)}" y1="-1" x2="${x(lane)}" y2="100%"/>`
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
  return html`<path class="edge ${name}" d="M${from} -1C${from} ${NODE_Y} ${from} ${NODE_Y} ${to} ${NODE_Y}"/>${sign}`
}

function opening(opens: number, lane: number, { x }: Grid): Markup {
  return html`<path class="edge undecided" d="M${x(lane)} ${NODE_Y}C${x(opens)} ${NODE_Y} ${x(opens)} ${NODE_Y} ${x(opens)} ${NODE_Y + 14}"/><line class="lane undecided" x1="${x(opens)}" y1="${NODE_Y + 14}" x2="${x(opens)}" y2="100%"/>`
}

function node(row: Row, { x }: Grid, kind: NodeKind): Markup {
  const many =
    row.folded.length > 0 && html`<circle class="node none" cx="${x(row.lane) + 4}" cy="${NODE_Y + 4}" r="6"/>`
  return html`${many}<circle class="node ${kind}" cx="${x(row.lane)}" cy="${NODE_Y}" r="${kind === 'primary' ? 7.5 : 6}"/>`
}

const NODE_WORDS: readonly (readonly [NodeKind, string])[] = [
  ['primary', 'main news its own'],
  ['some', 'some of its own'],
  ['none', 'nothing of its own'],
  ['outside', 'not at hand'],
  ['lost', 'lost source'],
]
const LINE_WORDS: readonly (readonly [Line['kind'], string])[] = [
  ['copies', 'copies'],
  ['rewrites', 'rewrites'],
  ['cites', 'cites'],
  ['shares-lost-source', 'shares a lost source'],
  ['undecided', 'cannot tell'],
]

/** The signs that this drawing uses. */
export function legend(rows: readonly Row[], nodes: ReadonlySet<NodeKind>): Markup {
  const lines = new Set(rows.flatMap((row) => row.lines.map((line) => line.kind)))
  const dots = NODE_WORDS.filter(([kind]) => nodes.has(kind)).map(
    ([kind, words]) =>
      html`<li><svg width="18" height="14" aria-hidden="true"><circle class="node ${kind}" cx="9" cy="7" r="5"/></svg> ${words}</li>`,
  )
  const dashes = LINE_WORDS.filter(([kind]) => lines.has(kind)).map(
    ([kind, words]) =>
      html`<li><svg width="30" height="14" aria-hidden="true"><path class="edge ${kind}" d="M1 7H29"/></svg> ${words}</li>`,
  )
  return html`<ul class="legend" aria-label="Signs of the drawing">${dots}${dashes}</ul>`
}
