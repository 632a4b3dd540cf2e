/** The strokes of the drawing: colours as in the reading room's light theme (web/src/style.css), one function a mark. */
import { escaped } from '../xml.ts'

export const WIDTH = 1200
export const PAPER = '#faf8f4'
export const INK = '#1f1d1a'
export const SOFT = '#5f5a52'
export const LINE = '#ddd7cc'
const NODE = '#3d4f5c'
const OWN = '#1d5a36'
const OWN_LIGHT = '#def2e3'

export interface Style {
  readonly size: number
  readonly bold?: boolean
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** A rim in the colour of the paper, so that lines do not run through the letters. */
  readonly rim?: boolean
}

export function text(x: number, y: number, words: string, style: Style): string {
  const { size, bold = false, fill = INK, anchor = 'start', rim = false } = style
  const weight = bold ? ' font-weight="bold"' : ''
  const at = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  const halo = rim ? ` stroke="${PAPER}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"` : ''
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}"${weight}${at} fill="${fill}"${halo}>${escaped(words)}</text>`
}

export type LineKind =
  | 'lane'
  | 'lane-lost'
  | 'copies'
  | 'rewrites'
  | 'cites'
  | 'shares-lost-source'
  | 'second'
  | 'undecided'
  | 'tick'
  | 'break'

const LINES: Readonly<Record<LineKind, string>> = {
  lane: `stroke="${NODE}" stroke-width="2"`,
  'lane-lost': `stroke="${NODE}" stroke-width="2" stroke-dasharray="5 4"`,
  copies: `stroke="${NODE}" stroke-width="4"`,
  rewrites: `stroke="${NODE}" stroke-width="2"`,
  cites: `stroke="${NODE}" stroke-width="1.5" stroke-dasharray="7 3"`,
  'shares-lost-source': `stroke="${NODE}" stroke-width="2" stroke-dasharray="5 4"`,
  second: `stroke="${SOFT}" stroke-width="1.2"`,
  undecided: `stroke="${SOFT}" stroke-width="2" stroke-dasharray="1 4" stroke-linecap="round"`,
  tick: `stroke="${LINE}" stroke-width="1"`,
  break: `stroke="${LINE}" stroke-width="1" stroke-dasharray="2 5"`,
}

export function line(kind: LineKind, x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" ${LINES[kind]}/>`
}

/** Points at a node from the left. */
export function arrow(x: number, y: number): string {
  return `<path d="M${n(x)} ${n(y)}l-8 -4.5v9z" fill="${NODE}"/>`
}

export type NodeKind = 'primary' | 'some' | 'none' | 'outside' | 'lost'

const NODES: Readonly<Record<NodeKind, string>> = {
  primary: `r="7" fill="${OWN}" stroke="${OWN}" stroke-width="2"`,
  some: `r="6" fill="${OWN_LIGHT}" stroke="${OWN}" stroke-width="2"`,
  none: `r="6" fill="${NODE}" stroke="${NODE}" stroke-width="2"`,
  outside: `r="6" fill="${PAPER}" stroke="${NODE}" stroke-width="2"`,
  lost: `r="6" fill="${PAPER}" stroke="${NODE}" stroke-width="2" stroke-dasharray="3 3"`,
}

export function node(kind: NodeKind, x: number, y: number): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" ${NODES[kind]}/>`
}

/** A name and, in one line with it wherever its letters end, a lighter note. */
export function named(
  x: number,
  y: number,
  words: string,
  note: string,
  style: Style & { readonly noteSize: number },
): string {
  const aside = `<tspan font-size="${style.noteSize}" font-weight="normal" fill="${SOFT}" dx="10">${escaped(note)}</tspan>`
  return text(x, y, words, style).replace('</text>', `${aside}</text>`)
}

/** A tenth of a pixel is enough, and the same on every machine. */
function n(value: number): string {
  return `${Math.round(value * 10) / 10}`
}
