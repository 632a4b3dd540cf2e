/**
 * One story's tree, drawn as the reading room draws it (export/html/tree-plan.ts): across is time, down are the branches,
 * copies of one parent are folded, lost sources dashed. A row's lanes all lie left of its node, so the label stands to
 * its right and meets no branch.
 */
import type { TracedStory } from '../../model/result.ts'
import { relationTo } from '../family.ts'
import { finding } from '../finding.ts'
import { type TreeRow, treePlan } from '../html/tree-plan.ts'
import { dateLabel, type Lookup } from '../lookup.ts'
import { plainLine } from '../plain.ts'
import { broken, fitted, widthOf } from './fit.ts'
import { arrow, type LineKind, line, type NodeKind, named, node, SOFT, text, WIDTH } from './marks.ts'

export interface Drawn {
  readonly parts: readonly string[]
  /** Kinds of lines and nodes that were drawn: what the legend explains. */
  readonly signs: ReadonlySet<string>
  readonly bottom: number
}

const LEFT = 28
const RIGHT = WIDTH - 28
/** The axis leaves the right half of the drawing to the labels of what came last. */
const AXIS_WIDTH = 620
const ROW = 48
const TITLE = { size: 19, bold: true }
const SAID = { size: 14 }
const NAME = { size: 14, bold: true }
const NOTE = { size: 12, fill: SOFT }

export function drawStory(story: TracedStory, by: Lookup, top: number): Drawn {
  const { figures, sentence } = finding(story, by)
  const plan = treePlan(story, by)
  const words: string[] = []
  let y = top
  for (const one of broken(plainLine(story.title), RIGHT - LEFT, TITLE, 3)) {
    y += 24
    words.push(text(LEFT, y, one, TITLE))
  }
  for (const one of broken(`${figures}. ${sentence}`, RIGHT - LEFT, SAID, 3)) {
    y += 20
    words.push(text(LEFT, y, one, SAID))
  }
  y += 34
  const { ticks, breaks, undated } = plan.scale
  for (const { at, label } of ticks)
    words.push(text(across(at), y, label, { ...NOTE, size: 11, anchor: at < 9 ? 'start' : 'middle' }))
  if (undated !== null) words.push(text(across(undated), y, 'no date', { ...NOTE, size: 11, anchor: 'middle' }))
  const first = y + 8
  const bottom = first + plan.rows.length * ROW
  const lines = [
    ...ticks.map(({ at }) => line('tick', across(at), first, across(at), bottom)),
    ...breaks.map((at) => line('break', across(at), first, across(at), bottom)),
  ]
  const signs = new Set<string>()
  const nodes: string[] = []
  for (const [i, row] of plan.rows.entries()) {
    const at = first + i * ROW
    lines.push(...rowLines(row, at, signs))
    nodes.push(...rowNode(row, story, at, signs))
    words.push(...rowWords(row, by, at))
  }
  return { parts: [...lines, ...nodes, ...words], signs, bottom }
}

const across = (percent: number): number => LEFT + (AXIS_WIDTH * percent) / 100
const middle = (top: number): number => top + 20

function rowLines(row: TreeRow, top: number, signs: Set<string>): string[] {
  const y = middle(top)
  const end = top + ROW
  const x = across(row.x)
  const lines = row.through.map((one) =>
    line(one.kind === 'lost' ? 'lane-lost' : 'lane', across(one.x), top, across(one.x), end),
  )
  for (const { kind, x: from, lane, part } of row.crosses) {
    signs.add(kind)
    const aside = across(from) + lane * 4 + 3
    if (part === 'through') lines.push(line(kind, aside, top, aside, end))
    else if (part === 'from') lines.push(line(kind, aside, y + 6, aside, end))
    else {
      lines.push(line(kind, aside, top, aside, y - 6), line(kind, aside, y - 6, x, y - 6))
      if (kind === 'undecided') lines.push(text((aside + x) / 2, y - 10, '?', { size: 12, bold: true, fill: SOFT }))
    }
  }
  if (row.edge !== null && row.parentX !== null) {
    const kind: LineKind = row.edge.kind
    signs.add(kind)
    const parent = across(row.parentX)
    lines.push(
      line(kind === 'shares-lost-source' ? 'lane-lost' : 'lane', parent, top, parent, y),
      line(kind, parent, y, x - 8, y),
      arrow(x - 6, y),
    )
  }
  if (row.children > 0) lines.push(line(row.id.startsWith('lost:') ? 'lane-lost' : 'lane', x, y, x, end))
  return lines
}

function rowNode(row: TreeRow, story: TracedStory, top: number, signs: Set<string>): string[] {
  const own = story.articles.find(({ article }) => article === row.id)?.ownReporting
  const kind: NodeKind = own ?? (row.id.startsWith('lost:') ? 'lost' : 'outside')
  signs.add(`node-${kind}`)
  const [x, y] = [across(row.x), middle(top)]
  return [...(row.folded.length > 0 ? [node('none', x + 4, y + 4)] : []), node(kind, x, y)]
}

function rowWords(row: TreeRow, by: Lookup, top: number): string[] {
  const x = across(row.x) + 16
  const room = RIGHT - x
  const article = by.articles.get(row.id)
  const name = fitted(by.parentWords(row.id), room * 0.7, NAME)
  const date =
    article === undefined ? 'not at hand' : article.published === null ? 'no date' : dateLabel(article.published.value)
  const y = middle(top) + 5
  const notes = notesOf(row, by).join(' · ')
  return [
    named(x, y, name, fitted(date, room - widthOf(name, NAME) - 10, NOTE), { ...NAME, rim: true, noteSize: NOTE.size }),
    ...(notes === '' ? [] : [text(x, y + 17, fitted(notes, room, NOTE), { ...NOTE, rim: true })]),
  ]
}

function notesOf(row: TreeRow, by: Lookup): string[] {
  const { edge, also, folded, doubts } = row
  const names = folded.map((id) => by.label(id)).join(', ')
  return [
    ...(edge === null ? [] : [`${relationTo(edge, by)}, ${Math.round(edge.confidence * 100)} % sure`]),
    ...also.map((one) => `also ${relationTo(one, by)}`),
    ...(folded.length === 0 ? [] : [`as do ${folded.length === 1 ? names : `${folded.length} others: ${names}`}`]),
    ...doubts.map(({ a, b, what }) => {
      const other = by.label(a === row.id ? b : a)
      return what === 'link' ? `kin of ${other}? cannot tell` : `from ${other} or the other way round? cannot tell`
    }),
  ]
}
