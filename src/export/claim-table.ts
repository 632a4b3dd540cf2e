/**
 * The table nobody has, for the terminal: a claim a row, an outlet a column, the differing words marked, the worst
 * differences first. Where the outlets of a story do not fit beside each other they stand below each other, a claim a
 * block. A dash is a gap: that outlet does not say it, which is no disagreement.
 */
import type { Claim } from '../model/claim.ts'
import type { TracedStory } from '../model/result.ts'
import type { ArticleSpan } from '../model/span.ts'
import type { Variant } from '../model/variant.ts'
import { ASPECT_NAME, differences, KIND_NAME, type Shown } from './difference.ts'
import { count } from './finding.ts'
import { type Ink, padded, widthOf, wrapped } from './ink.ts'
import { byDate, type Lookup } from './lookup.ts'
import { shortened } from './plain.ts'
import { windowOn } from './window.ts'

/** Rows on a terminal; the report has every claim. */
const ROWS = 6
/** A narrower column holds too few words to compare. */
const LEAST_COLUMN = 24
/** Lines a cell may take: about what a statement needs at that width. */
const CELL_LINES = 5
const GAP = ' │ '

interface Row {
  readonly claim: Claim
  readonly shown: readonly Shown[]
}

/** Lines no wider than `columns`; none where no claim differs in anything that is told. */
export function claimTable(story: TracedStory, by: Lookup, ink: Ink, columns: number): string[] {
  const rows = rowsOf(story, by)
  if (rows.length === 0) return []
  const shown = rows.slice(0, ROWS)
  const said = new Set(shown.flatMap(({ claim }) => claim.statements.map(({ article }) => article)))
  const articles = byDate(story, by).flatMap(({ id }) => (said.has(id) ? [id] : []))
  const room = Math.floor((columns - 2 - GAP.length * (articles.length - 1)) / articles.length)
  const lines = room >= LEAST_COLUMN ? asTable(shown, articles, room, by, ink) : asBlocks(shown, articles, columns, by, ink)
  const more = rows.length - shown.length
  if (more > 0) lines.push(ink.faint(`  and ${count(more, 'more claim')} that differ: stemma read … -o report.html`))
  return lines
}

/** Claims in which something is told to differ, the worst first, each with its kinds of difference. */
function rowsOf(story: TracedStory, by: Lookup): Row[] {
  const rows = new Map<Claim, Shown[]>()
  for (const shown of differences(story, by)) {
    // A detail more is no fault: it may stand beside a difference, but makes no row.
    if (shown.variant.kind === 'detail-added') continue
    rows.set(shown.claim, [...(rows.get(shown.claim) ?? []), shown])
  }
  return [...rows].map(([claim, shown]) => ({ claim, shown }))
}

function asTable(rows: readonly Row[], articles: readonly string[], room: number, by: Lookup, ink: Ink): string[] {
  const line = (cells: readonly string[]): string => `  ${cells.map((cell) => padded(cell, room)).join(GAP)}`.trimEnd()
  const lines = [
    line(articles.map((article) => ink.strong(shortened(by.label(article), room)))),
    ink.faint(`  ${articles.map(() => '─'.repeat(room)).join('─┼─')}`),
  ]
  for (const [n, row] of rows.entries()) {
    if (n > 0) lines.push('')
    const width = room * articles.length + GAP.length * (articles.length - 1)
    lines.push(...wrapped(headingOf(row), width + 2, '  ').map(ink.warn))
    const cells = articles.map((article) => cellOf(row, article, room * CELL_LINES, by, ink, room))
    const height = Math.max(...cells.map((cell) => cell.length))
    for (let i = 0; i < height; i++) lines.push(line(cells.map((cell) => cell[i] ?? '')))
  }
  return lines
}

/** Half of the width for the name at most. */
const LABEL_SHARE = 0.3

function asBlocks(rows: readonly Row[], articles: readonly string[], columns: number, by: Lookup, ink: Ink): string[] {
  const most = Math.floor(columns * LABEL_SHARE)
  const labels = new Map(articles.map((article) => [article, shortened(by.label(article), most)]))
  const label = Math.max(...[...labels.values()].map(widthOf))
  const room = columns - label - 6
  return rows.flatMap((row, n) => {
    const told = articles.filter((article) => row.claim.statements.some((one) => one.article === article))
    const silent = articles.length - told.length
    return [
      ...(n > 0 ? [''] : []),
      ...wrapped(headingOf(row), columns, '  ').map(ink.warn),
      ...told.flatMap((article) =>
        cellOf(row, article, room * CELL_LINES, by, ink, room).map(
          (text, i) => `    ${padded(i === 0 ? ink.strong(labels.get(article) ?? '') : '', label)}  ${text}`,
        ),
      ),
      ...(silent > 0 ? [ink.faint(`    not told by ${count(silent, 'other')}`)] : []),
    ]
  })
}

// More kinds than this make no heading.
const KINDS = 3

function headingOf({ shown }: Row): string {
  const names = shown.slice(0, KINDS).map(({ variant: { kind, aspect, band } }) => {
    // The kind's name says it already for these.
    const plain = ['attribution', 'detail', 'modality', 'wording'].includes(aspect)
    const sure = band === 'certain' ? '' : band === 'likely' ? ' (likely)' : ' (to check)'
    return `${KIND_NAME[kind]}${plain ? '' : `, ${ASPECT_NAME[aspect]}`}${sure}`
  })
  const more = shown.length - names.length
  return `${names.join('; ')}${more > 0 ? `; ${more} more` : ''}`
}

/** What an article says of the claim, with the words marked in which the worst difference shows; a dash where it says nothing. */
function cellOf(
  { claim, shown }: Row,
  article: string,
  characters: number,
  by: Lookup,
  ink: Ink,
  room: number,
): string[] {
  const own = claim.statements.filter((one) => one.article === article)
  const first = own[0]
  const text = by.articles.get(article)?.text
  if (first === undefined || text === undefined) return [ink.faint('–')]
  let [statement, words]: [ArticleSpan, ArticleSpan | null] = [first, null]
  for (const { variant } of shown) {
    const hit = own.flatMap((one) => {
      const at = markIn(claim, variant, one.statement)
      return at === null ? [] : [{ one, at: { article, ...at } }]
    })[0]
    if (hit === undefined) continue
    ;[statement, words] = [hit.one, hit.at]
    break
  }
  const { before, words: marked, after } = windowOn(text, statement, words, characters)
  const line = `${fitted(before, room)}${marked === '' ? '' : inked(fitted(marked, room - 2), ink)}${fitted(after, room)}`
  return wrapped(line, room).slice(0, CELL_LINES + 1)
}

/** Words that no line of the cell could hold (addresses) are cut. */
function fitted(text: string, room: number): string {
  return text
    .split(' ')
    .map((word) => (widthOf(word) > room ? shortened(word, Math.max(2, Math.floor(room / 2))) : word))
    .join(' ')
}

/** Where a statement shows this difference: on its side of the pair, or of another pair that differs in the same way. */
function markIn(claim: Claim, lead: Variant, statement: string): { start: number; end: number } | null {
  const alike = [lead, ...claim.variants.filter((one) => one.aspect === lead.aspect && isLike(one, lead))]
  for (const { between, a, b } of alike) {
    if (between[0] === statement && a !== null) return a
    if (between[1] === statement && b !== null) return b
  }
  return null
}

const OPPOSED: readonly (readonly string[])[] = [
  ['more-precise', 'less-precise'],
  ['stronger', 'weaker'],
  ['conflict', 'update'],
]
const isLike = (one: Variant, lead: Variant): boolean =>
  one.kind === lead.kind || OPPOSED.some((pair) => pair.includes(one.kind) && pair.includes(lead.kind))

/** Word by word, so that a line break inside keeps the mark on both lines. */
function inked(words: string, ink: Ink): string {
  return ink.mark('x') === '[x]' ? ink.mark(words) : words.split(' ').map(ink.mark).join(' ')
}
